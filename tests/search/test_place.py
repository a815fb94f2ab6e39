"""The stretch of a text that is shown, and the marks in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import SearchError
from provenance.search.place import WIDTH, excerpt
from provenance.search.query import parse


def shown(text: str, typed: str) -> tuple[str, list[str]]:
    found = excerpt(text, parse(typed))
    return text[found.span.start : found.span.end], [text[start:end] for start, end in found.marks]


def test_what_is_short_is_shown_whole():
    text = "Sappers clear the last Mine; mines, deminers."
    assert shown(text, "mine") == (text, ["Mine"])
    assert shown(text, "*mine*")[1] == ["Mine", "mines", "deminers"]
    assert shown(text, "mine*")[1] == ["Mine", "mines"]
    assert shown(text, '"the last mine"')[1] == ["the last Mine"]
    assert shown(text, '"clear last"')[1] == []


def test_of_what_is_long_the_place_with_most_of_the_words():
    text = "A mine. " + "Nothing here at all. " * 40 + "The last mine in Kursk is gone. " + "Nothing more here. " * 40
    words, marks = shown(text, "mine kursk")
    assert marks == ["mine", "Kursk"]
    assert "The last mine in Kursk is gone." in words
    assert len(words) <= WIDTH
    assert text[text.index(words) - 1] == " "  # cut between words


def test_accents_and_soft_hyphens_are_marked_as_they_stand():
    assert shown("Die Ko\u00adopera\u00adtion in Łódź", "kooperation lodz")[1] == ["Ko\u00adopera\u00adtion", "Łódź"]


@given(st.text(max_size=600), st.text(max_size=8))
def test_marks_lie_in_the_stretch(text: str, typed: str):
    try:
        query = parse(typed)
    except SearchError:
        return
    span, marks = excerpt(text, query)
    assert 0 <= span.start <= span.end <= len(text)
    assert all(span.start <= mark.start < mark.end <= span.end for mark in marks)
