"""An article's attributions: what each source is said to have said, whole, its quoted fragments within it."""

from __future__ import annotations

from dataclasses import replace

from provenance.model import Extraction, Kind, Quotation, Span


def whole(extraction: Extraction) -> Extraction:
    """``extraction`` with each mixed content whole, as one quotation in the place of its fragments.

    The fragments in marks of one reported content share its speaker and chain; ``quoted`` keeps their spans. Where
    the whole content is not known, a fragment stands as it is.
    """
    out: list[Quotation] = []
    seen: dict[tuple[Span, ...], int] = {}
    for q in extraction.quotations:
        if not q.whole:
            out.append(q)
        elif q.whole in seen:
            first = out[seen[q.whole]]
            out[seen[q.whole]] = replace(first, quoted=(*first.quoted, *q.spans))
        else:
            seen[q.whole] = len(out)
            out.append(replace(q, spans=q.whole, quoted=q.spans, kind=Kind.MIXED))
    return replace(extraction, quotations=tuple(sorted(out, key=lambda q: (q.start, -q.end))))
