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
    PRONOUN,
    RELATIVE,
    STOP,
    SUBJECT,
    TITLE,
    Bools,
    Columns,
)
from provenance.model import Span

_BARE = re.compile(r"[\w$£€#@\[(](?:.*[\w%$£€\])])?", re.S)
_NAME = (CAPITAL, CAPITALS)
_COMMON = (OTHER, PLURAL)
_REACH = 6


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without marks, punctuation and white space at its ends; None where no word is left."""
    low, high = start, end
    while low < high and not (text[low].isalnum() or text[low] in "$£€#@[("):
        low += 1
    while high > low and not (text[high - 1].isalnum() or text[high - 1] in "%$£€])"):
        high -= 1
    return Span(low, high) if low < high else None


def mention(cols: Columns, head: int, reporting: Bools) -> Span:
    """The mention around its head word: names, titles and modifiers to its left, or back to a determiner close by.

    ``reporting`` tells the tokens that often are cues: a mention does not run over one.
    """
    kind = cols.function
    if kind[head] in (SUBJECT, PRONOUN, RELATIVE):
        return Span(int(cols.start[head]), int(cols.end[head]))
    first, last = head, head
    if kind[head] in _NAME:
        while last + 1 < len(cols) and last - head < _REACH and kind[last + 1] in _NAME:
            last += 1
    low = max(0, head - _REACH)
    while first > low:
        before = kind[first - 1]
        titled = before == STOP and first - 2 >= low and kind[first - 2] == TITLE
        owned = before == POSSESSIVE and first - 2 >= low and kind[first - 2] in (*_NAME, *_COMMON)
        common = before in _COMMON and kind[first] not in _NAME and not reporting[first - 1]
        if not (before in _NAME or before == TITLE or titled or owned or common):
            break
        first -= 1 + owned
    reach = first
    while reach > low and kind[reach - 1] in (NUMBER, POSSESSIVE, *_COMMON, *_NAME) and not reporting[reach - 1]:
        reach -= 1
    if reach > low and kind[reach - 1] == DETERMINER:
        first = reach - 1
    return Span(int(cols.start[first]), int(cols.end[last]))
