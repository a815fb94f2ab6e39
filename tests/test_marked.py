"""The reader of marked articles: strip undoes insert, and faults are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Span
from tests.marked import ROLES, Label, Marked, insert, parse, read, strip


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, tuple[Label, ...]]:
    """A text with properly nested labels, in the order in which a reader meets them."""
    text = draw(st.text(alphabet=st.characters(exclude_characters="{}", codec="utf-8"), min_size=1, max_size=40))
    found: list[Label] = []

    def fill(start: int, end: int, depth: int) -> None:
        at = start
        while at < end and depth < 4 and draw(st.booleans()):
            a = draw(st.integers(at, end - 1))
            b = draw(st.integers(a + 1, end))
            found.append(Label(Span(a, b), draw(st.sampled_from(["q1", "q2", "x"])), draw(st.sampled_from(ROLES))))
            fill(a, b, depth + 1)
            at = b

    fill(0, len(text), 0)
    return text, tuple(found)


@given(labelled())
def test_strip_undoes_insert(case: tuple[str, tuple[Label, ...]]):
    text, labels = case
    assert strip(insert(text, labels)) == (text, labels)


@pytest.mark.parametrize("article", read(), ids=lambda a: a.name)
def test_insert_undoes_strip_for_every_article(article: Marked):
    assert strip(insert(article.text, article.labels)) == (article.text, article.labels)


@pytest.mark.parametrize(
    "marked",
    ["a }} b", "{{q1.content|a", "{{q1.speech|a}}", "{{a}}", "{{q1.content|}}", "{{q1.content|a}} }}", "{{"],
)
def test_stray_open_empty_and_unknown_marks_raise(marked: str):
    with pytest.raises(ValueError, match=r"mark"):
        strip(marked)


def test_crossing_spans_cannot_be_inserted():
    with pytest.raises(ValueError, match="crosses"):
        insert("abcd", [Label(Span(0, 2), "a", "content"), Label(Span(1, 3), "b", "content")])


def test_headers():
    article = parse("x", "# kind q1: mixed\n# lang: en\n\nA {{q1.content|b}}.\n")
    assert article.text == "A b.\n"
    assert article.header("kind", "q1") == "mixed"
    assert article.header("lang") == "en"
    with pytest.raises(ValueError, match="names q2"):
        parse("x", "# kind q2: mixed\n\nA {{q1.content|b}}.\n")
    with pytest.raises(ValueError, match="not a header"):
        parse("x", "# kind q1 mixed\n\nA {{q1.content|b}}.\n")
