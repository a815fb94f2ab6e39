"""Speakers by outlets."""

from provenance.infer.counted import Saying
from provenance.model import Relation
from provenance.report import grouped

FOUND = [
    Saying(None, None, "Post", None, 2, 0, 9),
    Saying(7, "Ann Lee", "Post", Relation.VERBATIM, 3, 2, 1),
    Saying(7, "Ann Lee", "Post", Relation.ALTERED, 1, 1, 4),
    Saying(7, "Ann Lee", None, Relation.VERBATIM, 1, 1, 5),
]


def test_an_outlet_a_column_where_there_is_room():
    assert grouped.table(FOUND, 200) == (
        ("speaker", "quotations", "Post", "(no outlet named)"),
        [
            ("(open)", "2", "2 not compared", "–"),
            ("Ann Lee", "5", "3 verbatim, 1 altered", "1 verbatim"),
        ],
    )


def test_an_outlet_a_line_where_there_is_none():
    columns, rows = grouped.table(FOUND, 40)
    assert columns == ("speaker", "quotations", "outlets")
    assert rows[1] == ("Ann Lee", "5", "Post: 3 verbatim, 1 altered\n(no outlet named): 1 verbatim")


def test_other_formats_name_a_quotation_of_each():
    columns, rows = grouped.flat(FOUND)
    assert dict(zip(columns, rows[2], strict=True)) == {
        "speaker": "Ann Lee", "outlet": "Post", "relation": "altered", "quotations": "1", "utterances": "1",
        "example": "q4",
    }  # fmt: skip
    assert [value["quotations"] for value in grouped.objects(FOUND)] == [2, 5]
