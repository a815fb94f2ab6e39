"""Items of a live blog or a ticker, each under a line that begins with the time of day: "18:05 - Rossi: «…»".

What stands in one item tells nothing of whom another means by a noun, a pronoun or a verb alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled

_CLOCK = compiled(r"(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)")
_FEWEST = 2  # such lines, of which one alone may be a date
_LABEL = 9  # words of a label with its colon


def opens_item(t: Tagged) -> bool:
    """Whether a sentence begins with the time of day, and a dash, a point or a name behind it."""
    return _CLOCK.fullmatch(t.lower[0]) is not None and t.tags[1:2] in tuple('-.:|ADKTQ"') and len(t.tags) > 2


def item_starts(sentences: Sequence[Tagged]) -> tuple[int, ...]:
    """For every sentence the first one of its item; 0 before the first item, and in what has none."""
    opening = [
        t.index for t in sentences if opens_item(t) and (not t.index or sentences[t.index - 1].paragraph != t.paragraph)
    ]
    if len(opening) < _FEWEST:
        return (0,) * len(sentences)
    starts: list[int] = []
    at = 0
    for t in sentences:
        at = t.index if t.index in opening else at
        starts.append(at)
    return tuple(starts)


def label_end(t: Tagged) -> int | None:
    """Where the colon of an item's heading stands, of what names whoever speaks: "18:05 - Rossi: tutto pronto"."""
    at = t.tags.find(":", 1, _LABEL)
    return at if at > 0 and opens_item(t) else None
