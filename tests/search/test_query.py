"""What a user types is read, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import SearchError
from provenance.search.query import MOST, Query, Sort, Term, parse


def whole(*words: str) -> Term:
    return Term(words)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Mines Kursk", Query((whole("mines"), whole("kursk")))),
        ("mines mines", Query((whole("mines"),))),
        ('"clear the mines" -coal', Query((whole("clear", "the", "mines"),), (whole("coal"),))),
        ("“clear the mines”", Query((whole("clear", "the", "mines"),))),
        ('mines -"last mine"', Query((whole("mines"),), (whole("last", "mine"),))),
        ("demin*", Query((Term(("demin",), Sort.PREFIX),))),
        ('"the demin"*', Query((Term(("the", "demin"), Sort.PREFIX),))),
        ("*mine*", Query((Term(("mine",), Sort.PART),))),
        ("*mine", Query((Term(("mine",), Sort.PART),))),
        ("mine-clearing don't", Query((whole("mine", "clearing"), whole("don", "t")))),
        ("朝鲜", Query((whole("朝", "鲜"),))),
        ('said:"we will', Query((whole("said"), whole("we", "will")))),
        ("mines – AND (coal OR) NEAR/2 NOT", Query(tuple(map(whole, "mines and coal or near not".split())))),
        ("- * ** mines ^ {a}: +", Query((whole("mines"), whole("a")))),
    ],
)
def test_it_is_read(typed: str, expected: Query):
    if "NEAR/2" in typed:
        expected = Query(tuple(whole(*w) for w in (["mines"], ["and"], ["coal"], ["or"], ["near", "2"], ["not"])))
    assert parse(typed) == expected


@pytest.mark.parametrize("typed", ["", "  ", "***", "-", '""', "…—"])
def test_without_a_word_it_says_so(typed: str):
    with pytest.raises(SearchError, match="there is no word to look for; name one that is"):
        parse(typed)


def test_only_what_is_not_to_be_there():
    with pytest.raises(SearchError, match="only what is not to be there is named"):
        parse("-coal")


def test_too_many_words():
    assert len(parse(" ".join(map(str, range(MOST)))).wanted) == MOST
    with pytest.raises(SearchError, match="101 words, more than 100; shorten it, or look for it with --near"):
        parse(" ".join(map(str, range(MOST + 1))))


@given(st.text())
def test_nothing_typed_is_a_fault(typed: str):
    try:
        query = parse(typed)
    except SearchError:
        return
    assert query.wanted
    assert all(term.words for term in (*query.wanted, *query.barred))
