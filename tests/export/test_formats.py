"""What a cell becomes in each format, hostile text above all."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.export import formats, terminal
from provenance.export.safe import guarded, json_safe, markdown_safe, visible

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
CELLS = st.lists(st.lists(TEXT, min_size=2, max_size=2))
HOSTILE = "\x1b[31mred\x07 \u202egnol\u2066 \x9b2J [bold]he[/bold] will [sic] go\u2028on"


@given(CELLS)
def test_csv_comes_back_as_it_was(rows: list[list[str]]):
    text = "".join(formats.csv_lines(("a", "b"), rows, raw=True))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", "b"], *rows]


@given(CELLS)
def test_a_guarded_cell_never_begins_a_formula(rows: list[list[str]]):
    text = "".join(formats.csv_lines(("a", "b"), rows))
    _, *back = csv.reader(io.StringIO(text, newline=""))
    for given_row, row in zip(rows, back, strict=True):
        for before, after in zip(given_row, row, strict=True):
            assert after in (before, f"'{before}")
            assert not after.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_guarded(cell: str):
    assert guarded(cell) == f"'{cell}"


@given(CELLS)
def test_tsv_has_one_line_a_row(rows: list[list[str]]):
    lines = list(formats.tsv_lines(("a", "b"), rows, raw=True))
    assert len(lines) == len(rows) + 1
    for row, line in zip(rows, lines[1:], strict=True):
        cells = line.removesuffix("\n").split("\t")
        assert "\n" not in line.removesuffix("\n")
        assert [_unescaped(cell) for cell in cells] == row


def _unescaped(cell: str) -> str:
    pieces = [piece.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r") for piece in cell.split("\\\\")]
    return "\\".join(pieces)


@given(st.dictionaries(TEXT, TEXT))
def test_json_comes_back_as_it_was_and_is_one_line(value: dict[str, str]):
    line = formats.json_line(value)
    assert json.loads(line) == value
    assert len(line.splitlines()) == 1


@given(st.lists(st.dictionaries(TEXT, TEXT)))
def test_a_json_array_comes_back_as_it_was(values: list[dict[str, str]]):
    assert json.loads("".join(formats.json_array(values))) == values


def test_json_holds_no_control_that_a_terminal_would_obey():
    assert not set(json_safe(json.dumps(HOSTILE, ensure_ascii=False))) & set("\x1b\x07\x9b\u202e\u2066\u2028")


@given(TEXT)
def test_what_is_shown_has_no_control_but_the_newline(text: str):
    shown = visible(text)
    assert not [char for char in shown if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\u2029")


def test_controls_are_written_out():
    assert visible("a\x1b[0m\u202e\x85b\r\n") == "a\\x1b[0m\\u202e\\x85b\n"


@pytest.mark.parametrize("colour", [True, False])
def test_brackets_of_editors_stay_and_controls_do_not(colour: bool):
    shown = terminal.table(("[a]",), [(HOSTILE,), ("[he] will [the president] go [/] [sic]",)], 200, colour)
    shown += terminal.page([(2, [(HOSTILE, "red")])], 200, colour)
    assert "[he] will [the president] go [/] [sic]" in shown
    assert shown.count("\\x1b[31mred\\x07 \\u202egnol\\u2066 \\x9b2J [bold]he[/bold] will [sic] go\\u2028on") == 2
    assert ("\x1b[31m\\x1b" in shown) is colour


def test_without_colour_there_is_no_escape():
    assert "\x1b" not in terminal.table(("a",), [("b",)], 80, colour=False)


@given(st.lists(st.tuples(TEXT, TEXT), max_size=3))
def test_no_line_of_a_table_is_wider_than_asked(rows: list[tuple[str, str]]):
    from rich.cells import cell_len

    shown = terminal.table(("one", "two"), rows, 40, colour=False)
    assert all(cell_len(line) <= 40 for line in shown.split("\n"))


@given(TEXT)
def test_a_markdown_cell_stays_on_its_line_and_in_its_column(text: str):
    _, _, line = formats.markdown_lines(("a",), [(text,)])
    assert line.count("\n") == 1
    inner = line.removeprefix("| ").removesuffix(" |\n").replace("\\\\", "")
    assert inner.count("|") == inner.count("\\|")


def test_markdown_is_not_read_as_markup():
    assert markdown_safe("*a* _b_ `c` [d](e) <f> & g|h") == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f> &amp; g\\|h"


def test_a_page_in_markdown():
    lines = [(0, [("Post", "bold"), ("  q1", "dim")]), (4, [("a|b", "")]), (0, [("", "")])]
    assert "".join(formats.markdown_page(lines)) == "\n**Post**  q1\n- a\\|b\n"
