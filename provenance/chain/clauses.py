"""Clauses behind semicolons: what was told to whom in one says nothing of the words in the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.chain.guarded import Guarded
from provenance.chain.links import inside
from provenance.model import Span

_STOP = re.compile(r";[ \u00a0]")
# "to us, it said only that", "it told us that": the outlet, where nobody's marks are around it.
_US = Guarded(
    r"\b(?:(?:told|tells|telling) us\b"
    r"|[Tt]o us,? (?:[a-z]+ly )?(?:he|she|it|they|the [a-z-]+|(?:[A-Z][\w’'-]+ ?){1,3}) ?(?:only |merely |would )?"
    r"(?:said|says|say|wrote|writes|insisted|admitted|replied|conceded|claimed))\b",
    " us",
    0,
)


def clause(text: str, sentence: Span, hidden: Sequence[Span], at: int) -> Span:
    """The part of a sentence between semicolons, outside marks and brackets, in which ``at`` stands."""
    start, end = sentence
    marks = inside(hidden, sentence)
    for m in _STOP.finditer(text, *sentence):
        here = m.start()
        if any(h.start <= here < h.end for h in marks) or text.count("(", start, here) > text.count(")", start, here):
            continue
        if here >= at:
            return Span(start, here)
        start = m.end()
    return Span(start, end)


def to_us(text: str, sentences: Sequence[Span], hidden: Sequence[Span]) -> bool:
    """Whether one of ``sentences`` says outside marks that something was told "us", who print it."""
    return any(
        not any(h.start <= m.start() < h.end for h in inside(hidden, span))
        for span in sentences
        for m in _US.finditer(text, span)
    )
