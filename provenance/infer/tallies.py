"""What reports count of credits, as plain rows."""

from __future__ import annotations

from typing import NamedTuple


class CreditTally(NamedTuple):
    """How often an outlet credits a medium, and how often it was found to drop it or to have it at second hand.

    All three count quotations.
    """

    outlet: str
    medium: str
    credited: int
    dropped: int
    laundered: int

    @property
    def share(self) -> float:
        """The share of dropped credits among those given and dropped, 0 to 1."""
        return self.dropped / (self.credited + self.dropped) if self.dropped else 0.0


class FlowTally(NamedTuple):
    """How many utterances an outlet took through an intermediary, in how many quotations, by what it says itself.

    ``through`` is None for those of which it names no intermediary; ``inferred`` are utterances that came through it
    by what other articles say alone.
    """

    outlet: str
    through: str | None
    kind: str | None
    utterances: int
    quotations: int
    inferred: int


class Step(NamedTuple):
    """A step on the way of words: from whom to whom, for how many utterances; stated, or inferred."""

    source: str
    target: str
    utterances: int
    inferred: bool = False
