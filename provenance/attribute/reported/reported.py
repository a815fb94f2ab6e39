"""What the model yields."""

from __future__ import annotations

from typing import NamedTuple

from provenance.model import Span


class Reported(NamedTuple):
    """One attribution: what is said, in fragments without marks at their ends; by whom; by which word."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    probability: float


class Held(NamedTuple):
    """The likeliest content that a quoted stretch stands in: its probability, and whether it has words outside."""

    probability: float
    beyond: bool


class Reading(NamedTuple):
    """What was read of one text: its attributions; for quoted stretches, by their start, what holds them if anything
    does, however unlikely."""

    contents: list[Reported]
    held: dict[int, Held]
