"""Where a text has what was looked for, and the stretch of it that is worth showing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from provenance.model import Span
from provenance.search.query import Query, Sort, Term
from provenance.search.words import placed

WIDTH = 240  # code points that are shown
BEFORE = 60  # of them before the first word that was looked for


class Excerpt(NamedTuple):
    """A stretch of a text, and the places in the whole text of what was looked for in it."""

    span: Span
    marks: tuple[Span, ...]


def excerpt(text: str, query: Query, width: int = WIDTH) -> Excerpt:
    """The stretch with most of what is wanted, cut between words; the beginning where nothing of it is there."""
    found = marks(text, query)
    start = _richest([span for span, _ in found], [term for _, term in found], width) if found else 0
    if len(text) <= width:
        start, end = 0, len(text)
    else:
        start = max(0, min(start - BEFORE, len(text) - width))
        start, end = _between_words(text, start, min(len(text), start + width))
    shown = (span for span, _ in found if span.start >= start and span.end <= end)
    return Excerpt(Span(start, end), tuple(dict.fromkeys(shown)))


def marks(text: str, query: Query) -> list[tuple[Span, int]]:
    """The places of what is wanted, each with the number of its term, in the order of the text."""
    spots = list(placed(text))
    found = []
    for number, term in enumerate(query.wanted):
        fits, size = _fits(term), len(term.words)
        for at in range(len(spots) - size + 1):
            if all(fits(k, spots[at + k][0]) for k in range(size)):
                found.append((Span(spots[at][1], spots[at + size - 1][2]), number))
    return sorted(found)


def _fits(term: Term) -> Callable[[int, str], bool]:
    last, words = len(term.words) - 1, term.words

    def fits(k: int, word: str) -> bool:
        if k < last or term.sort is Sort.WHOLE:
            return word == words[k]
        return word.startswith(words[k]) if term.sort is Sort.PREFIX else words[k] in word

    return fits


def _richest(spans: Sequence[Span], terms: Sequence[int], width: int) -> int:
    """The start of the first window of ``width`` that has most of the terms."""
    best, most = spans[0].start, 0
    for at, span in enumerate(spans):
        here = {terms[k] for k in range(at, min(at + 50, len(spans))) if spans[k].end <= span.start + width - BEFORE}
        if len(here) > most:
            best, most = span.start, len(here)
    return best


def _between_words(text: str, start: int, end: int) -> tuple[int, int]:
    if start:
        space = text.find(" ", start, start + BEFORE // 2)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", end - BEFORE // 2, end)
        end = space if space >= 0 else end
    return start, end
