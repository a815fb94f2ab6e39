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
