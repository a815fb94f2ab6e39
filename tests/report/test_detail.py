"""One utterance in full."""

from records import record

from provenance.export.terminal import page as drawn
from provenance.model import Edit, Flag, Relation
from provenance.report.detail import page
from provenance.report.entries import entries

DIFFERENCE = (
    Edit("equal", "we are", "We are"),
    Edit("delete", "not", ""),
    Edit("replace", "all", "almost"),
    Edit("equal", "ready", "ready"),
    Edit("insert", "", "now"),
)
RECORDS = [
    record("q1", "u1", "Post", "We are not all ready.", via=("Agency",), reference=True, published="2025-12-13"),
    record(
        "q2",
        "u1",
        "Times",
        "We are almost ready now.",
        relation=Relation.ALTERED,
        coverage=0.6,
        flags=(Flag.POLARITY_DIFFERS,),
        difference=DIFFERENCE,
        inferred=("Agency",),
        dropped=("Agency",),
        before="At noon ",
    ),
]


def text(two_way: bool = False, width: int = 200) -> str:
    return drawn(page(entries(RECORDS)[0], two_way), width, colour=False)


def test_the_whole_page():
    assert text() == (
        "u1 “We are not all ready.”\n"
        "Said by Ann Lee. Printed by 2 outlets, first on 2025-12-13.\n"
        "\n"
        "Post  q1.txt:1  q1  2025-12-13  the reference wording\n"
        "    verbatim (for the test)\n"
        "    Ann Lee [stated “Ann Lee”] → Agency [carried at 900–906] → Post [stated]\n"
        "    in: “We are not all ready.” Ann Lee said.\n"
        "\n"
        "Times  q2.txt:9  q2  no date\n"
        "    altered, 60% of the reference, polarity differs (for the test)\n"
        "    Ann Lee [stated “Ann Lee”] → Times [stated]\n"
        "    from other articles: Agency before Times [inferred, 0.60] the Post credits it\n"
        "    found: dropped intermediary Agency [0.60] the Post credits it; this does not\n"
        "    in: At noon “We are almost ready now.” Ann Lee said.\n"
        "    difference: We are [-not-] [-all-] {+almost+} ready {+now+}\n"
    )


def test_two_way_on_the_page():
    assert "    paraphrased, 60% of the reference" in text(two_way=True)


def test_the_page_wraps_within_its_indent():
    lines = text(width=40).split("\n")
    assert max(map(len, lines)) <= 40
    assert "    difference: We are [-not-] [-all-]" in lines
    assert "    {+almost+} ready {+now+}" in lines
