"""What this stage knows of the quotations of one utterance."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence, Set
from typing import NamedTuple

from provenance.infer.when import Interval
from provenance.model import MEDIA, ActorKind, Basis, Edit, Kind, Relation

WITNESSES = 4  # quotations that an inference names; the others are counted
LEAST = 0.3  # confidence below which nothing is said


class Credit(NamedTuple):
    """An intermediary that an article names for a quotation; ``position`` is its place in the chain.

    ``told`` says that the words were spoken to it, as in an interview.
    """

    actor: Hashable
    name: str
    kind: ActorKind | None
    position: int
    basis: Basis
    told: bool = False

    @property
    def medium(self) -> bool:
        """Whether it is a news medium of a name: an outlet that no registry knows has no kind."""
        return self.kind is None or self.kind in MEDIA


class Printing(NamedTuple):
    """One quotation of an utterance: where and when it is printed, what its article says of how it came, and how
    its words differ from the reference.

    Actors are keys for which only equality counts. ``outlet`` is the outlet as an actor, None where nobody says;
    ``kin`` are the outlet and the actors that it belongs to; ``via`` runs from the speaker outwards; ``end`` is the
    position of the outlet in the chain; ``named`` is true where the article names anybody who may have said it, or
    nobody can tell; ``primary`` where the outlet is the speaker's own.
    """

    key: Hashable
    document: Hashable
    outlet: Hashable | None
    outlet_name: str
    outlet_kind: ActorKind | None
    kin: frozenset[Hashable]
    when: Interval | None
    published: str | None
    speaker: Hashable | None
    named: bool
    via: tuple[Credit, ...]
    end: int
    relation: Relation
    kind: Kind
    coverage: float
    is_reference: bool
    difference: tuple[Edit, ...]
    primary: bool
    context: str

    @property
    def marked(self) -> bool:
        """Whether it claims to be literal."""
        return self.kind is not Kind.INDIRECT

    @property
    def printer(self) -> Hashable:
        """What is counted as one outlet."""
        return ("document", self.document) if self.outlet is None else self.outlet

    @property
    def media(self) -> tuple[Credit, ...]:
        """The named media among its credits."""
        return tuple(credit for credit in self.via if credit.medium)

    def credits(self, actor: Hashable | None) -> bool:
        """Whether it names ``actor`` as an intermediary."""
        return any(credit.actor == actor for credit in self.via)

    def precedes(self, other: Printing) -> bool:
        """Whether it certainly came first."""
        return self.when is not None and other.when is not None and self.when.precedes(other.when)

    def unexplained(self, actor: Hashable | None, speakers: Set[Hashable | None]) -> bool:
        """Whether nothing in its own facts explains why it names nobody, where others had the words from ``actor``.

        It has a date, is no agency, which has reporters everywhere, is neither ``actor`` nor belongs to it, and does
        not give the words to somebody else than ``speakers``.
        """
        if self.when is None or self.outlet_kind is ActorKind.AGENCY or self.primary:
            return False
        if actor in self.kin or self.speaker == actor:
            return False
        return self.speaker is None or None in speakers or self.speaker in speakers

    @property
    def shared_words(self) -> int:
        """How many words it has in common with the reference."""
        return sum(len(edit.quotation.split()) for edit in self.difference if edit.op == "equal")


def by_printer(printings: Iterable[Printing]) -> dict[Hashable, list[Printing]]:
    """The printings of each outlet, in their order."""
    found: dict[Hashable, list[Printing]] = {}
    for printing in printings:
        found.setdefault(printing.printer, []).append(printing)
    return found


def earliest_first(printings: Iterable[Printing]) -> list[Printing]:
    """By the first instant at which each can have appeared; the undated last."""
    return sorted(printings, key=lambda p: ((0, p.when.earliest) if p.when else (1, 0), repr(p.key)))


def listed(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and 3 others``."""
    distinct = list(dict.fromkeys(names))
    if len(distinct) > 3:
        distinct = [*distinct[:2], f"{len(distinct) - 2:,} others"]
    return " and ".join(filter(None, (", ".join(distinct[:-1]), distinct[-1])))


def dated(printing: Printing) -> str:
    """``The Post (2025-12-13)``."""
    return f"{printing.outlet_name} ({printing.published or 'no date'})"
