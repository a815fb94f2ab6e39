"""The scanner of quotation marks: what holds for every text, and rules that a single line shows best."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.find.marks import LONGEST, scan
from provenance.segment.paragraphs import paragraphs

MARKS = "\"“”„‟＂«»‹›「」『』《》''’‘‚‛``"
TEXTS = st.lists(
    st.sampled_from(
        [*MARKS, "''", "``", "a", "Is", " ", " ", ",", ".", "6", "s", "\n", "\r", "—", "(", "\u00a0", "п'я"]
    )
).map("".join)


def inners(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in scan(text)]


@given(TEXTS)
def test_stretches_are_well_formed(text: str):
    found = scan(text)
    lines = paragraphs(text)
    for i, q in enumerate(found):
        assert q.outer.start <= q.inner.start < q.inner.end <= q.outer.end
        assert text[q.outer.start : q.inner.start].strip() == q.opening
        assert text[q.inner.end : q.outer.end].strip() == (q.closing or "")
        assert any(line.start <= q.outer.start and q.outer.end <= line.end for line in lines)
        assert i == 0 or found[i - 1].outer.start <= q.outer.start
        assert q.continues is None or (q.continues < i and q.depth == 1 and found[q.continues].closing is None)


@given(TEXTS)
@example("\"«\n'—'\"")
@example("'«“' a\n' ’—‘a‘’”\"\"")
def test_stretches_nest_and_never_cross(text: str):
    found = scan(text)
    for i, q in enumerate(found):
        around = [p for p in found[:i] if p.outer.end > q.outer.start]
        assert all(q.outer.end <= p.outer.end for p in around)
        assert q.depth == len(around) + 1
        assert q.parent == (found.index(around[-1]) if around else None)


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True), min_size=1, max_size=5))
def test_plain_quotes_of_every_directed_style_come_back(contents: list[str]):
    for opening, closing in ("“”", "„“", "„”", "«»", "»«", "‹›", "「」", "『』", '""', "””", "»»", ("``", "''")):
        text = " and ".join(f"{opening}{content}{closing}" for content in contents)
        assert inners(text) == contents, text


@pytest.mark.parametrize("text", ["", " ", '""', "“”", "'", '"', "\n\n", "« »", "don't", "\u200b“\u200b”"])
def test_nothing_between_marks_is_nothing(text: str):
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The Clintons’ house isn’t theirs,’ he said.", ["The Clintons’ house isn’t theirs,"]),
        ("The workers' and bosses' 'deal' is off", ["deal"]),
        ("'He saw the '90s come and go,' she said.", ["He saw the '90s come and go,"]),
        ("‘Goin’ home,’ he sang.", ["Goin’ home,"]),
        ("It sold in '08 and '09, in the traders' view.", []),
        ("She said (“yes”) and [“no”].", ["yes", "no"]),
        ("He said:“Go.”Then:“Come.”", ["Go.", "Come."]),
        ("Home » News » World", []),
        ("5 « 6 and 7 < 8", []),
        ("l’«homme» et l'« autre »", ["homme", "autre"]),
        ("„A “b” c”", ["A “b” c", "b"]),
        ("''I told them, 'Go,''' he said.", ["I told them, 'Go,'", "Go,"]),
    ],
)
def test_single_lines(text: str, expected: list[str]):
    assert inners(text) == expected


def test_the_next_paragraph_takes_up_what_was_left_open_only_at_its_start():
    text = "“A goes on\nIt was late. “B,” he said.\n“C left open\n“D ends.”"
    found = scan(text)
    assert [q.continues for q in found] == [None, None, None, 2]


def test_marks_that_stand_too_far_apart_are_no_pair():
    said = "word " * (LONGEST // 5 - 1) + "over"
    assert inners(f"He said: “{said}” And “this” too.") == [said, "this"]
    far = "word " * (LONGEST // 5 + 1)
    assert inners(f"He said: “{far}” And “this” too.") == [far[:LONGEST].strip(), "this"]
    assert inners(f"He said: “{far}“this” too.") == [far[:LONGEST].strip(), "this"]


def test_many_marks_and_deep_nests_do_not_exhaust_anything():
    assert len(scan('"a" ' * 100_000)) == 100_000
    deep = scan("“" * 10_000 + "x" + "”" * 10_000)  # the outer half stand too far apart
    assert [q.depth for q in deep] == list(range(1, LONGEST // 2 + 1))
    assert len(scan("“a " * 100_000)) == 100_000
    assert scan(" 'a" * 100_000) == ()
