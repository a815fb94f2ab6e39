"""The profile of an outlet as it is read: what each number is of."""

from records import record

from provenance.export.terminal import page as drawn
from provenance.infer.counted import Profile
from provenance.infer.tallies import CreditTally, FlowTally
from provenance.model import Edit, Flag, Kind, Relation
from provenance.report import profile
from provenance.report.changes import Change
from provenance.report.profile import Outlet

EDIT = record(
    "q2", "u1", "Post", relation=Relation.ALTERED, flags=(Flag.NUMBERS_DIFFER,),
    difference=(Edit("replace", "two", "three"),),
)  # fmt: skip
POST = Outlet(
    Profile(
        names=("Post", "The Post"),
        articles=3,
        first="2025-12-12",
        last="2025-12-14",
        undated=1,
        kinds={Kind.DIRECT: 8, Kind.NOT_SPEECH: 2},
        unattributed=1,
        unmatched=0,
        alone=3,
        references=1,
        relations={Relation.VERBATIM: 3, Relation.ALTERED: 1},
        flags={Flag.NUMBERS_DIFFER: 1},
        speakers=(("Ann Lee", 5),),
    ),
    credits=(CreditTally("Post", "Wire", 2, 1, 0), CreditTally("Post", "Agency", 4, 0, 0)),
    flow=(FlowTally("Post", "Wire", "agency", 2, 2, 1), FlowTally("Post", None, None, 6, 6, 0)),
    changes=(Change(EDIT, None),),
    edited=1,
)


def test_every_number_says_of_what_it_is():
    text = drawn(profile.page(POST), 240, colour=False)
    assert text.splitlines() == [
        "Post / The Post",
        "3 articles of 2025-12-12 to 2025-12-14 (1 without a date), 8 quotations (8 direct), 1 of them with the "
        "speaker left open.",
        "",
        "How faithfully  4 quotations compared with another's wording; left out of the shares: 3 quotations that no "
        "other outlet prints, 1 quotation that others are compared with",
        "    verbatim: 3, 75%",
        "    altered: 1, 25%",
        "    numbers differ: 1, 25%",
        "",
        "Through whom  quotations by the intermediary that the article names",
        "    Wire: 2 quotations, 25%, and by what other articles say 1 utterance more",
        "    (no one named): 6 quotations, 75%",
        "",
        "Credits  found to be left out, beside those given",
        "    Wire: dropped 1, 33% of 3",
        "    see: provenance report findings --outlet 'Post'",
        "",
        "Silent edits  1 altered quotation: other words inside the marks, and nothing shows it",
        "    Post  q2.txt:1 q2 of u1  no date",
        "        number, numbers differ  Ann Lee",
        "        [-two-] {+three+}",
        "        for the test",
        "",
        "Quoted most  quotations by speaker",
        "    Ann Lee: 5",
    ]


def test_rows_lead_to_their_evidence():
    columns, rows = profile.flat(POST)
    assert columns == ("outlet", "about", "what", "count", "of", "share", "evidence")
    assert ("Post / The Post", "relation", "verbatim", "3", "4", "0.75", "") in rows
    assert ("Post / The Post", "dropped", "Wire", "1", "3", "0.3333", "") in rows
    assert ("Post / The Post", "silent edit", "number", "1", "1", "1.0", "q2.txt:1 q2 u1") in rows


def test_the_object_has_the_edits_whole():
    value = profile.as_object(POST)
    assert (value["compared"], value["literal"], value["quotations"]) == (4, 3, 8)
    assert value["gravest_edits"][0]["difference"] == [{"op": "replace", "reference": "two", "quotation": "three"}]
