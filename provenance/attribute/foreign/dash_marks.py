"""Marks within what a dash opens: – Krzyknął: „Uciekaj!”, i wtedy pobiegłem – wspomina."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Span

_LETTERS = 8  # code points beside the marks that make them a part of what the dash opens


def around_marks(spans: Sequence[Span], taken: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether each stretch in marks, from ``start`` on, stands apart from what a dash opens or within more words."""
    if any(s < start < e for s, e in taken):
        return False
    for s, e in taken:
        for span in spans:
            over = s < span.end and e > span.start
            within = span.start <= s and e <= span.end
            if over and not (within and (s - span.start) + (span.end - e) >= _LETTERS):
                return False
    return True


_OPENS = {"”": "„“", "“": "„", "»": "«", '"': '"'}


def closed(text: str, start: int, stop: int, end: int) -> int:
    """Where a piece of what a dash opens ends: behind the marks that it opens itself: – Krzyknął: „Uciekaj!” – mówi."""
    at = next((i for i in range(stop, end) if text[i] in _OPENS), -1)
    if at < 0:
        return stop
    opened = sum(text.count(sign, start, at) for sign in _OPENS[text[at]])
    same = _OPENS[text[at]] == text[at]
    inside = opened % 2 == 1 if same else opened > text.count(text[at], start, at)
    return at + 1 if inside else stop
