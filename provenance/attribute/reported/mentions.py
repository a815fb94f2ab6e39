"""Clean ends for what the model points at: contents without marks, sources as whole mentions."""

from __future__ import annotations

import re

from provenance.attribute.reported.columns import (
    CAPITAL,
    CAPITALS,
    DETERMINER,
    NUMBER,
    OTHER,
    PLURAL,
    POSSESSIVE,
    STOP,
    TITLE,
    Columns,
)
from provenance.model import Span

_BARE = re.compile(r"[\w$£€#@\[(](?:.*[\w%$£€\])])?", re.S)
_NAME = (CAPITAL, CAPITALS)
_REACH = 6


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without marks, punctuation and white space at its ends; None where no word is left."""
    low, high = start, end
    while low < high and not (text[low].isalnum() or text[low] in "$£€#@[("):
        low += 1
    while high > low and not (text[high - 1].isalnum() or text[high - 1] in "%$£€])"):
        high -= 1
    return Span(low, high) if low < high else None


def mention(text: str, cols: Columns, head: int) -> Span:
    """The mention around its head word: names and titles to the left, or back to a determiner close by."""
    kind = cols.function
    first, last = head, head
    if kind[head] in _NAME:
        while last + 1 < len(cols) and last - head < _REACH and kind[last + 1] in _NAME:
            last += 1
    low = max(0, head - _REACH)
    while first > low:
        before = kind[first - 1]
        if before in _NAME or before == TITLE or (before == STOP and first - 2 >= 0 and kind[first - 2] == TITLE):
            first -= 1
        else:
            break
    reach = first
    while reach > low and kind[reach - 1] in (OTHER, PLURAL, NUMBER, POSSESSIVE, *_NAME):
        reach -= 1
    if reach > 0 and kind[reach - 1] == DETERMINER:
        first = reach - 1
    return Span(int(cols.start[first]), int(cols.end[last]))
