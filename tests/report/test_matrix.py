"""The table of the report: what an editor reads in a cell."""

from records import record

from provenance.export.terminal import table as drawn
from provenance.model import Flag, Relation
from provenance.report import matrix
from provenance.report.entries import entries
from provenance.report.summary import counted, nearest

GATHERED = [
    record("q1", "u1", "Post", via=("Agency",), reference=True, published="2025-12-13"),
    record(
        "q2", "u1", "Times", relation=Relation.ALTERED, coverage=0.5, flags=(Flag.NUMBERS_DIFFER,), dropped=("Agency",)
    ),
    record("q3", "u1", "Globe", relation=Relation.ELIDED, via=("Agency", "Wire"), speaker="Bob Roe"),
    record("q4", "u2", "Post", "Go.", speaker=None),
]


def test_an_outlet_a_column():
    columns, rows = matrix.table(entries(GATHERED), two_way=False, width=200)
    assert columns == ("quote", "said by", "Post", "Globe", "Times")
    assert rows == [
        (
            "u1 “We are ready.”",
            "Ann Lee",
            "verbatim\nvia Agency",
            "elided\nvia Agency → Wire\nsaid by Bob Roe",
            "altered 50%, numbers differ\ncredits no one",
        ),
        ("u2 “Go.”", "(open)", "verbatim", "–", "–"),
    ]


def test_two_way_folds_the_relations():
    _, rows = matrix.table(entries(GATHERED), two_way=True, width=200)
    assert [cell.split("\n")[0] for cell in rows[0][2:]] == ["verbatim", "verbatim", "paraphrased 50%, numbers differ"]


def test_an_outlet_a_line_where_the_columns_do_not_fit():
    columns, rows = matrix.table(entries(GATHERED), two_way=False, width=60)
    assert columns == ("quote", "said by", "outlets")
    assert rows[0][2].split("\n") == [
        "Post: verbatim, via Agency",
        "Globe: elided, via Agency → Wire, said by Bob Roe",
        "Times: altered 50%, numbers differ, credits no one",
    ]


def test_an_outlet_that_prints_it_twice_has_both_in_its_cell():
    twice = [record("q1", "u1", "Post"), record("q2", "u1", "Post"), record("q3", "u1", "Post", coverage=0.25)]
    _, rows = matrix.table(entries(twice), two_way=False, width=200)
    assert rows[0][2] == "verbatim ×2; verbatim 25%"


def test_a_credit_that_all_give_stands_once_under_the_speaker():
    same = [record("q1", "u1", "Post", via=("Wire",)), record("q2", "u1", "Times", via=("Wire",))]
    _, rows = matrix.table(entries(same), two_way=False, width=200)
    assert rows == [("u1 “We are ready.”", "Ann Lee\nvia Wire", "verbatim", "verbatim")]


def test_a_long_list_of_outlets_says_what_it_does_not_show():
    many = [record(f"q{n}", "u1", f"Outlet {n:04}") for n in range(1_000)]
    _, rows = matrix.table(entries(many), two_way=False, width=200)
    lines = rows[0][2].split("\n")
    assert lines[0] == "Outlet 0000: verbatim"
    assert lines[matrix.MOST :] == [f"and {1_000 - matrix.MOST} more, see --quote u1"]


def test_no_line_is_wider_than_the_terminal():
    for outlets in (1, 3, 9):
        records = [record(f"q{n}", "u1", f"The Long-Named Outlet Number {n}", "word " * 60) for n in range(outlets)]
        columns, rows = matrix.table(entries(records), two_way=False, width=80)
        assert max(map(len, drawn(columns, rows, 80, colour=False).split("\n"))) <= 80


def test_a_part_is_never_shown_as_the_whole():
    assert [matrix.percent(share) for share in (0.0, 0.001, 0.5, 0.999, 1.0)] == ["0%", "1%", "50%", "99%", "100%"]


def test_shortened_keeps_whole_words_and_says_that_it_cut():
    assert matrix.shortened("one  two\nthree", 20) == "one two three"
    assert matrix.shortened("one two three", 9) == "one two […]"
    assert matrix.shortened("x" * 30, 9) == "x" * 9 + " […]"


def test_the_long_form_has_a_row_an_occurrence():
    columns, rows = matrix.long(entries(GATHERED), two_way=False)
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    assert [row["quotation_id"] for row in found] == ["q1", "q3", "q2", "q4"]
    assert found[2]["flags"] == "numbers_differ"
    assert found[2]["dropped"] == "Agency"
    assert found[1]["chain"] == "Bob Roe → Agency → Wire → Globe"
    assert found[3]["chain"] == "? → Post"


def test_the_object_has_every_occurrence():
    value = matrix.as_object(entries(GATHERED)[0], two_way=False)
    assert value["outlets"] == ["Post", "Globe", "Times"]
    assert value["first_published"] == "2025-12-13"
    assert [each["relation"] for each in value["occurrences"]] == ["verbatim", "elided", "altered"]
    (finding,) = value["occurrences"][2]["findings"]
    assert (finding["kind"], finding["name"]) == ("dropped_intermediary", "Agency")
    assert finding["evidence"][0]["quotation_id"] == "q1"


def test_what_was_left_out_is_said():
    text = counted(entries(GATHERED), {"pair{s} of marks": 3, "file{s} refused": 0, "passage{s} skipped": 1})
    assert text == (
        "2 utterances, 4 quotations, 3 outlets. 1 quotation that credits no one where others do. "
        "1 quotation with the speaker left open. Left out: 3 pairs of marks, 1 passage skipped."
    )


def test_the_nearest_names():
    assert nearest("the valley pst", ["The Valley Post", "Evening Post", "Gazette"])[0] == "The Valley Post"
    assert nearest("zzz", ["UNN"]) == []
