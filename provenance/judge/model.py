"""A judgement as data: the decision, the evidence of what it is about, and who made it when and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from provenance.model import ActorKind, Span

RULE = "judged"  # of attributions and links that a judgement made


class Decision(StrEnum):
    """What a person decided: of one quotation, of two, or of actors."""

    SPEAKER = "speaker"
    INTERMEDIARY = "intermediary"
    KIND = "kind"
    CONFIRM = "confirm"
    UNSURE = "unsure"
    SAME = "same"
    DIFFERENT = "different"
    MERGE = "merge"
    SPLIT = "split"
    ALIAS = "alias"
    SET = "set"


PAIRS = frozenset({Decision.SAME, Decision.DIFFERENT})
OF_ACTORS = frozenset({Decision.MERGE, Decision.SPLIT, Decision.ALIAS, Decision.SET})


class Part(StrEnum):
    """What an actor is in a judgement: decided for, or judged (``actor``, and ``other`` that it is merged with)."""

    SPEAKER = "speaker"
    INTERMEDIARY = "intermediary"
    ACTOR = "actor"
    OTHER = "other"


class Subject(NamedTuple):
    """The quotation judged, so described that it is found again in another extraction or another database.

    ``article`` is the article's identity, ``spans`` and ``content`` are as they stood in the text with that
    ``sha256``. ``quotation_id`` is where it applies now: None where no current quotation has these words.
    """

    article: str
    document: str
    outlet: str | None
    sha256: str
    spans: tuple[Span, ...]
    content: str
    quotation_id: int | None = None
    key: int | None = None


class Named(NamedTuple):
    """An actor in a judgement; ``article`` is the identity of the one article in which alone the name means it."""

    part: Part
    name: str
    kind: ActorKind | None
    identity: str
    article: str | None = None


class Judgement(NamedTuple):
    """``value`` is the kind, alias or fact decided; ``field`` which fact; ``previous`` what stood there before."""

    decision: Decision
    reason: str
    by: str
    at: datetime
    quotations: tuple[Subject, ...] = ()
    actors: tuple[Named, ...] = ()
    field: str | None = None
    value: str | None = None
    previous: str | None = None
    retired_by: str | None = None
    retired_at: datetime | None = None
    retired_reason: str | None = None
    key: int | None = None

    @property
    def holds(self) -> bool:
        """Whether nobody has withdrawn it and no later one took its place."""
        return self.retired_at is None

    @property
    def detached(self) -> bool:
        """Whether it holds but what it is about is not among the current quotations."""
        return self.holds and any(subject.quotation_id is None for subject in self.quotations)

    def named(self, part: Part) -> tuple[Named, ...]:
        """The actors that are ``part`` of it, in order."""
        return tuple(actor for actor in self.actors if actor.part is part)

    def signed(self) -> str:
        """Who, when and why, in words."""
        return f"judged by {self.by} on {self.at:%Y-%m-%d}{f' (j{self.key})' if self.key else ''}: {self.reason}"


def supersedes(new: Judgement, old: Judgement) -> bool:
    """Whether ``new`` takes the place of ``old``: the same question of the same thing, asked of quotations by id.

    A confirmation takes nobody's place: two people may confirm. Whether two quotations are the same is one question,
    whichever is named first.
    """
    if not old.holds or _question(new) != _question(old) or new.decision is Decision.CONFIRM:
        return False
    if new.decision in OF_ACTORS:
        return _actors(new) == _actors(old) and new.field == old.field
    mine, theirs = ({s.quotation_id for s in each.quotations} for each in (new, old))
    return None not in mine and mine == theirs


def _question(one: Judgement) -> str:
    pair = len(one.quotations) == 2
    return "same" if pair else str(one.decision)


def _actors(one: Judgement) -> tuple[object, ...]:
    if one.decision is Decision.SET:
        return (one.actors[0].identity,)
    return (*(actor.identity for actor in one.actors), one.value)


def digest(one: Judgement) -> str:
    """What makes a judgement the same in two databases: everything but where it applies and what became of it."""
    said = [
        one.decision,
        one.reason,
        one.by,
        moment(one.at),
        [[s.article, s.sha256, [list(span) for span in s.spans], s.content] for s in one.quotations],
        [[a.part, a.name, a.article] for a in one.actors],
        one.field,
        one.value,
    ]
    encoded = json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(encoded).hexdigest()[:32]


def moment(at: datetime) -> str:
    """A time in UTC as judgements are exchanged with it, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    """As they were made; of two made in one second the one stored first comes first."""
    return sorted(judgements, key=lambda one: (one.at, one.key or 0))


def says(one: Judgement, of: int | None = None) -> str:
    """The decision in words; of a pair as told of the quotation ``of``, else of both."""
    names = ", ".join(actor.name for actor in one.actors if actor.part in (Part.SPEAKER, Part.INTERMEDIARY))
    others = [_quotation(subject) for subject in one.quotations if of is None or subject.quotation_id != of]
    match one.decision:
        case Decision.SPEAKER:
            return f"speaker: {names or 'nobody named'}"
        case Decision.INTERMEDIARY:
            via = " → ".join(actor.name for actor in one.named(Part.INTERMEDIARY))
            return f"intermediaries: {via or 'none'}"
        case Decision.KIND:
            return f"kind: {one.value}"
        case Decision.CONFIRM:
            return f"confirmed: {one.value}{f', {names}' if names else ''}"
        case Decision.SAME:
            return (
                f"the same utterance as {' and '.join(others)}" if of else f"{' and '.join(others)}: the same utterance"
            )
        case Decision.DIFFERENT:
            return f"another utterance than {' and '.join(others)}" if of else f"{' and '.join(others)}: two utterances"
        case Decision.UNSURE:
            pair = len(one.quotations) == 2
            return f"unsure whether the same utterance as {' and '.join(others)}" if of and pair else "unsure"
    return _of_actors(one)


def _of_actors(one: Judgement) -> str:
    actor = one.named(Part.ACTOR)[0].name
    other = next((each.name for each in one.named(Part.OTHER)), None)
    match one.decision:
        case Decision.MERGE:
            return f"{actor} is {other}"
        case Decision.ALIAS:
            return f"{actor} is also called {one.value}"
        case Decision.SPLIT:
            return f"{actor} is not called {one.value}" if one.value else f"{actor} is not {other}"
    return f"{actor}: {one.field} {one.value or other}"


def _quotation(subject: Subject) -> str:
    return f"q{subject.quotation_id}" if subject.quotation_id else f"“{subject.content}” (gone)"
