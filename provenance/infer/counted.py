"""What pages of reports show beside quotations, as plain rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from provenance.model import LITERAL, Flag, Kind, Relation


class Heading(NamedTuple):
    """An article without its text; ``key`` is its revision in the database."""

    key: int
    document: str
    outlet: str | None
    url: str | None
    published: str | None
    title: str | None


class Profile(NamedTuple):
    """What one outlet printed, in counts of quotations where nothing else is said.

    ``alone`` are of utterances that no other outlet prints, so that there is nothing to compare; ``references`` are
    the wording that others are compared with. ``relations`` and ``flags`` are of the rest, which ``compared`` counts.
    ``speakers`` are those quoted most, with how often.
    """

    names: tuple[str, ...]
    articles: int
    first: str | None
    last: str | None
    undated: int
    kinds: Mapping[Kind, int]
    unattributed: int
    unmatched: int
    alone: int
    references: int
    relations: Mapping[Relation, int]
    flags: Mapping[Flag, int]
    speakers: tuple[tuple[str, int], ...]

    @property
    def speech(self) -> int:
        """Every quotation but marks that reproduce no speech."""
        return sum(count for kind, count in self.kinds.items() if kind is not Kind.NOT_SPEECH)

    @property
    def compared(self) -> int:
        """Quotations that are compared with another wording of an utterance which others print too."""
        return sum(self.relations.values())

    @property
    def literal(self) -> int:
        """Those of them that are verbatim, normalised or elided."""
        return sum(count for relation, count in self.relations.items() if relation in LITERAL)


class Saying(NamedTuple):
    """What an outlet printed of one speaker in one relation: quotations, utterances, and the first quotation's id.

    ``key`` is the speaker's, None where the speaker is open.
    """

    key: int | None
    speaker: str | None
    outlet: str | None
    relation: Relation | None
    quotations: int
    utterances: int
    example: int
