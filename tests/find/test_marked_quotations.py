"""Every marked article about marks, kinds and blocks comes out exactly: spans, kinds, depths, names beside blocks."""

from __future__ import annotations

import re

import pytest

from provenance.find.quotations import Found, find, split_halves
from provenance.model import Kind
from tests.marked import Marked, read

ARTICLES = read("marks")
REPORTS = re.compile(r"\b(?:said|says|a dit|sagte)\b")


def found_in(article: Marked) -> tuple[Found, ...]:
    text = article.text
    return split_halves(text, find(text, article.header("outlet")), lambda gap: REPORTS.search(gap) is not None)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.name.removesuffix(".txt"))
def test_spans_and_kinds_are_exactly_those_marked(article: Marked):
    expected = [
        ([article.text[s:e] for s, e in article.spans(i, "content")], article.header("kind", i) or "direct")
        for i in article.ids()
    ]
    speech = [f for f in found_in(article) if article.ids() or f.kind is not Kind.NOT_SPEECH]
    assert [([article.text[s:e] for s, e in f.spans], f.kind) for f in speech] == expected
    assert [f.spans for f in speech] == [article.spans(i, "content") for i in article.ids()]


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.ids()], ids=lambda a: a.name.removesuffix(".txt"))
def test_depths_and_names_beside_are_those_marked(article: Marked):
    for id, one in zip(article.ids(), found_in(article), strict=True):
        assert one.depth == int(article.header("depth", id) or 1)
        assert (one.parent is None) == (one.depth == 1)
        named = article.spans(id, "source")
        assert ((one.block_name,) if one.block_name else ()) == named
        assert one.reason


def test_there_are_articles_with_and_without_quotations():
    assert len(ARTICLES) >= 60
    assert len([a for a in ARTICLES if a.header("none")]) >= 8
    assert all(bool(a.ids()) != bool(a.header("none")) for a in ARTICLES)
