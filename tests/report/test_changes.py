"""Silent edits as they are read, and as rows."""

from records import record

from provenance.export.terminal import page as drawn
from provenance.model import Edit, Flag, Relation
from provenance.report import changes
from provenance.report.changes import Change

FAR = "go to the far end of this and then of the whole wide world with you"
STEPS = (
    Edit("delete", "and so now after all these many long years", ""),
    Edit("equal", "we will", "we will"),
    Edit("delete", "not", ""),
    Edit("equal", FAR, FAR),
    Edit("replace", "two", "three"),
)  # fmt: skip
REFERENCE = record("q1", "u1", "Post", "And now …", published="2025-12-13", reference=True)
EDITED = record(
    "q2", "u1", "Times", "We will go", relation=Relation.ALTERED, coverage=0.5, difference=STEPS,
    flags=(Flag.NUMBERS_DIFFER, Flag.POLARITY_DIFFERS),
)  # fmt: skip


def test_a_change_shows_both_places_and_what_differs():
    text = drawn(changes.page([Change(EDITED, REFERENCE)]), 200, colour=False)
    assert text.splitlines() == [
        "Times  q2.txt:1 q2 of u1  no date",
        "    negation, numbers differ, polarity differs, 50% of the reference  Ann Lee",
        "    [-[…] after all these many long years-] we will [-not-] go to the far end of […] the whole wide world "
        "with you [-two-] {+three+}",
        "    for the test",
        "    the reference: Post q1.txt:1 q1 of u1 2025-12-13",
    ]


def test_what_is_cut_for_reading_is_whole_in_rows_and_objects():
    columns, rows = changes.flat([Change(EDITED, REFERENCE)])
    row = dict(zip(columns, rows[0], strict=True))
    assert row["difference"].startswith(
        "[-and so now after all these many long years-] we will [-not-] go to the far end"
    )
    assert (row["touches"], row["reference_id"], row["reference_start"]) == ("negation", "q1", "1")
    value = changes.as_object(Change(EDITED, REFERENCE))
    assert [step["op"] for step in value["difference"]] == ["delete", "equal", "delete", "equal", "replace"]
    assert value["reference"]["quotation_id"] == "q1"


def test_the_gravest_flag_names_the_change():
    def touched(*flags: Flag) -> str:
        return Change(record("q2", "u1", "Times", relation=Relation.ALTERED, flags=flags), None).touches

    assert touched(Flag.REORDERED, Flag.NAMES_DIFFER, Flag.MODALS_DIFFER) == "modal"
    assert touched(Flag.TRUNCATED) == "qualifier"
    assert touched() == touched(Flag.BRACKETED) == "wording"


def test_an_edit_in_colour_keeps_its_brackets():
    text = drawn(changes.page([Change(EDITED, None)]), 200, colour=True)
    assert "\x1b[31m[-not-]\x1b[0m" in text
    assert "\x1b[32m{+three+}\x1b[0m" in text
