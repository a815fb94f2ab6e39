"""What somebody is quoted as saying, without marks: the words alone, by whom, and through whom."""

from __future__ import annotations

import pytest
from article_scores import registry

from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract

CASES = [
    ("KCNA quoted Ri Chol Ho as saying that the launch was a success.", "the launch was a success"),
    ("The launch was a success, KCNA quoted Ri Chol Ho as saying.", "The launch was a success"),
    ("General Ri Chol Ho spoke on Monday. Two more tests will follow this year, KCNA quoted him as saying.",
     "Two more tests will follow this year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), CASES)
def test_the_words_are_the_quoted_ones(text: str, words: str) -> None:
    found = extract(Article("p", text, "", outlet="The Sentinel", lang="en"), registry()).quotations
    told = [(text[q.start : q.end], [link.name for link in q.chain[:-1]]) for q in found if q.kind is Kind.INDIRECT]
    assert told == [(words, ["Ri Chol Ho", "KCNA"])]
