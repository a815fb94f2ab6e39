"""An audited text with its citations marked where they stand, and a verdict for each: what a page of it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from provenance.audit.model import MEANING, OPEN, SOUND, Checked
from provenance.model import Span
from provenance.report.audited import DIFFERING

Piece = tuple[str, int | None, str]  # some text, the number of the citation that ends with it, the sort of its verdict


def documents(checked: Sequence[Checked], texts: Mapping[str, str]) -> list[dict[str, object]]:
    """Each text by paragraphs, and its citations in their order, numbered through."""
    numbered = list(enumerate(checked, 1))
    found: list[dict[str, object]] = []
    for name, text in texts.items():
        own = [(number, one) for number, one in numbered if one.citation.document == name]
        found.append({"name": name, "lines": lines(text, own), "citations": [_shown(*one) for one in own]})
    return found


def sort(one: Checked) -> str:
    """The class of a verdict: sound, open or wrong."""
    return "sound" if one.ruling in SOUND else "open" if one.ruling in OPEN else "wrong"


def lines(text: str, citations: Sequence[tuple[int, Checked]]) -> list[list[Piece]]:
    """The paragraphs of ``text`` in pieces; where citations overlap, a piece is the shortest one's."""
    spans = sorted(
        ((span, number, one) for number, one in citations for span in one.citation.spans), key=lambda entry: entry[:2]
    )
    edges = sorted({0, len(text), *(edge for span, _, _ in spans for edge in span)})
    last = {number: max(span.end for span in one.citation.spans) for number, one in citations}
    out: list[list[Piece]] = [[]]
    open_: list[tuple[Span, int, Checked]] = []
    at = 0
    for start, end in pairwise(edges):
        while at < len(spans) and spans[at][0].start <= start:
            open_.append(spans[at])
            at += 1
        open_ = [entry for entry in open_ if entry[0].end > start]
        held = min(open_, key=lambda entry: entry[0].end - entry[0].start, default=None)
        for k, part in enumerate(text[start:end].split("\n")):
            if k:
                out.append([])
            if part:
                number = held[1] if held and end == last[held[1]] else None
                out[-1].append((part, number, sort(held[2]) if held else ""))
    return [line for line in out if line]


def _shown(number: int, one: Checked) -> dict[str, object]:
    citation = one.citation
    return {
        "number": number,
        "sort": sort(one),
        "verdict": one.ruling.replace("_", " ") + (f", {one.sub}" if one.sub else ""),
        "place": f"{citation.document}:{citation.spans[0].start}",
        "meaning": MEANING[one.ruling][:1].upper() + MEANING[one.ruling][1:],
        "text": citation.text,
        "exact": one.exact,
        "source": f"{one.source}:{one.at.start}" if one.source and one.at else "",
        "url": one.source.url if one.source else None,
        "difference": list(_difference(one)) if one.ruling in DIFFERING and citation.quoted else [],
        "why": one.why,
    }


def _difference(one: Checked) -> Iterator[tuple[str, str]]:
    if all(edit.op == "equal" for edit in one.difference):
        return
    for edit in one.difference:
        if edit.op == "equal":
            yield f"{edit.quotation} ", ""
            continue
        if edit.reference:
            yield edit.reference, "del"
            yield " ", ""
        if edit.quotation:
            yield edit.quotation, "ins"
            yield " ", ""
