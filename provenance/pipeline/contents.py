"""The whole contents around quoted fragments: what each source is said to have said, in marks and beside them."""

from __future__ import annotations

from provenance.model import Extraction, Kind, Quotation, Span


def around(extraction: Extraction) -> Extraction:
    """``extraction`` with the reported content around its fragments as an ``indirect`` quotation beside them."""
    contents = [
        q._replace(kind=Kind.INDIRECT, reason="the reported content around what is in marks")
        for q in _contents(extraction)
    ]
    return _in_order(extraction, [*extraction.quotations, *contents])


def whole(extraction: Extraction) -> Extraction:
    """``extraction`` with each reported content whole, as one ``mixed`` quotation in the place of its fragments."""
    kept = [q for q in extraction.quotations if not q.whole]
    return _in_order(extraction, [*kept, *_contents(extraction)])


def _contents(extraction: Extraction) -> list[Quotation]:
    """Each content that holds fragments, once, with their speaker and chain; ``quoted`` keeps the fragments' spans."""
    found: dict[tuple[Span, ...], Quotation] = {}
    for q in extraction.quotations:
        if q.whole:
            first = found.get(q.whole) or q._replace(spans=q.whole, kind=Kind.MIXED)
            found[q.whole] = first._replace(quoted=(*first.quoted, *q.spans))
    return list(found.values())


def _in_order(extraction: Extraction, quotations: list[Quotation]) -> Extraction:
    return extraction._replace(quotations=tuple(sorted(quotations, key=lambda q: (q.start, -q.end))))
