"""Clean ends for what the model points at: contents without marks, sources as whole mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from provenance.attribute.reported.classes import (
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
)
from provenance.attribute.reported.reported import Reported
from provenance.model import Span

SAME: Final = 0.5  # share in common from which two contents are one
_NAME = (CAPITAL, CAPITALS)
_COMMON = (OTHER, PLURAL)
_MODIFIERS = (NUMBER, POSSESSIVE, *_COMMON, *_NAME)
_REACH = 6


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without marks, punctuation and white space at its ends; None where no word is left."""
    while start < end and not (text[start].isalnum() or text[start] in "$£€#@[("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%$£€])"):
        end -= 1
    return Span(start, end) if start < end else None


def mention(kinds: bytes, reporting: bytes, head: int) -> tuple[int, int]:
    """(first, last token) of the mention around its head word: names, titles, modifiers, or back to a determiner.

    ``kinds`` are function classes; ``reporting`` tells the tokens that often are cues: a mention runs over none.
    """
    if kinds[head] in (SUBJECT, PRONOUN, RELATIVE):
        return head, head
    first, last = head, head
    if kinds[head] in _NAME:
        while last - head < _REACH and kinds[last + 1] in _NAME:
            last += 1
    low = max(0, head - _REACH)
    while first > low:
        before = kinds[first - 1]
        titled = before == STOP and first - 2 >= low and kinds[first - 2] == TITLE
        owned = before == POSSESSIVE and first - 2 >= low and kinds[first - 2] in (*_NAME, *_COMMON)
        common = before in _COMMON and kinds[first] not in _NAME and not reporting[first - 1]
        if not (before in _NAME or before == TITLE or titled or owned or common):
            break
        first -= 1 + owned
    reach = first
    while reach > low and kinds[reach - 1] in _MODIFIERS and not reporting[reach - 1]:
        reach -= 1
    if reach > low and kinds[reach - 1] == DETERMINER:
        first = reach - 1
    return first, last


def distinct(found: Sequence[Reported]) -> list[Reported]:
    """The attributions in order of text, without those that are mostly another one's content again.

    Of two that share more than half of their words the likelier one stays; an attribution within
    another's content is kept where it is a part of it.
    """
    kept: list[Reported] = []
    reach = -1
    group: list[Reported] = []
    for one in sorted(found, key=_hull):
        start, end = _hull(one)
        if start >= reach:
            kept += _best(group) if len(group) > 1 else group
            group = []
        group.append(one)
        reach = max(reach, end)
    return kept + (_best(group) if len(group) > 1 else group)


def _hull(one: Reported) -> tuple[int, int]:
    return one.content[0].start, one.content[-1].end


def _best(group: Sequence[Reported]) -> list[Reported]:
    """Of overlapping attributions those that are not a likelier one again, in order of text."""
    kept: list[Reported] = []
    for one in sorted(group, key=lambda r: -r.probability):
        if not any(likeness(one.content, other.content) >= SAME for other in kept):
            kept.append(one)
    return sorted(kept, key=_hull)


def likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of all characters of two contents that both have."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return common / (sum(a.end - a.start for a in (*one, *other)) - common)
