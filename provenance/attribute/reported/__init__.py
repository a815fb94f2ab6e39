"""Attributions of every sort, indirect speech included, by a small learned model (English).

A first stage marks words that may be cues; a second reads a window around each and marks what is attributed
and to whom. See ``MODEL_CARD.md`` for what it was learned from and what it reaches.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.reported.reported import Held, Reading, Reported
from provenance.model import Span

__all__ = ["Held", "Reading", "Reported", "find", "find_all", "read_all"]


def find(text: str, quoted: Sequence[Span], threshold: float = 0.33) -> list[Reported]:
    """The attributions of ``text`` with at least this probability of being right, in order of text.

    ``quoted`` are the stretches between quotation marks, marks left out. What is quoted and lies in no
    content has no cue of its own nearby: its speaker is for the discourse to tell.
    """
    return find_all([(text, quoted)], threshold)[0]


def find_all(items: Sequence[tuple[str, Sequence[Span]]], threshold: float = 0.33) -> list[list[Reported]]:
    """What ``find`` gives for each text with its quoted stretches, in a fraction of the time of one after the other."""
    return [reading.contents for reading in read_all(items, threshold)]


def read_all(items: Sequence[tuple[str, Sequence[Span]]], threshold: float = 0.33) -> list[Reading]:
    """What ``find_all`` gives, and what may hold each quoted stretch."""
    if not items:
        return []  # articles of other languages
    from provenance.attribute.reported.finding import readings  # brings in numpy, which takes a while to import

    return readings(items, threshold)
