"""Whole contents beside their fragments, and in their place."""

from provenance.model import Article, Extraction, Kind, Quotation, Span
from provenance.pipeline.contents import around, whole

TEXT = "Lee said the bridge was “a ruin” and “a shame”. “Mend it,” she added."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


CONTENT = (at("the bridge was “a ruin” and “a shame”"),)
CONTEXT = Span(0, TEXT.index(". ") + 1)
RUIN = Quotation((at("a ruin"),), Kind.MIXED, "a fragment", CONTEXT, whole=CONTENT)
SHAME = Quotation((at("a shame"),), Kind.MIXED, "a fragment", CONTEXT, whole=CONTENT)
MEND = Quotation((at("Mend it,"),), Kind.DIRECT, "a command", CONTEXT)
EXTRACTION = Extraction(Article("a.txt", TEXT, "0"), (RUIN, SHAME, MEND))


def test_the_content_stands_beside_its_fragments():
    found = around(EXTRACTION).quotations
    assert [q.words(TEXT) for q in found] == [
        "the bridge was “a ruin” and “a shame”", "a ruin", "a shame", "Mend it,",
    ]  # fmt: skip
    assert [q.kind for q in found] == [Kind.INDIRECT, Kind.MIXED, Kind.MIXED, Kind.DIRECT]
    assert found[0].quoted == (*RUIN.spans, *SHAME.spans)


def test_the_content_stands_in_the_place_of_its_fragments():
    found = whole(EXTRACTION).quotations
    assert [(q.kind, q.words(TEXT)) for q in found] == [
        (Kind.MIXED, "the bridge was “a ruin” and “a shame”"),
        (Kind.DIRECT, "Mend it,"),
    ]
    assert found[0].quoted == (*RUIN.spans, *SHAME.spans)


def test_nothing_changes_where_no_content_is_known():
    alone = Extraction(EXTRACTION.article, (MEND,))
    assert around(alone) == whole(alone) == alone
