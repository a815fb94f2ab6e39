"""What the model yields."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.model import Span


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution: what is said, in fragments without marks at their ends; by whom; by which word."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    probability: float
