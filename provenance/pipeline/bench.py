"""Where a person's decision is made: one transaction in which it is checked, stored, applied and matched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from provenance import __version__
from provenance.actors.names import kind_of
from provenance.actors.registry import Registry
from provenance.compiled import compiled
from provenance.errors import JudgementError
from provenance.judge.model import OF_ACTORS, PAIRS, Decision, Judgement, Named, Subject
from provenance.model import ActorKind
from provenance.pipeline.matching import rematch
from provenance.pipeline.ruleset import JUDGING, fingerprint
from provenance.store import Judging, Repository, writing
from provenance.store.who import is_id

_Q = compiled(r"q?([0-9]{1,18})", re.ASCII | re.IGNORECASE)


class Signature(NamedTuple):
    """Who decides, why, and when; ``dry_run`` undoes everything in the end."""

    by: str
    reason: str
    at: datetime
    dry_run: bool = False


@dataclass(slots=True)
class Judged:
    """What a command did: the judgements stored, what was there already, actors made, and notes for the person."""

    stored: list[Judgement] = field(default_factory=list)
    known: int = 0
    made: list[str] = field(default_factory=list)
    detached: int = 0


class _UndoError(Exception):
    """Ends the transaction of a dry run."""


def signature(by: str, reason: str, dry_run: bool = False) -> Signature:
    """Now, by somebody who has a name and a reason. Raises JudgementError where one is missing."""
    for what, said, remedy in (("name", by, "say --by NAME"), ("reason", reason, "say --reason WHY")):
        if not said.strip() or any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in said):
            raise JudgementError(f"a judgement needs a {what} in words, on one line", remedy)
    return Signature(by.strip(), reason.strip(), datetime.now(UTC).replace(microsecond=0), dry_run)


class NewActor(NamedTuple):
    """Whether a name that nobody has makes an actor, and of what kind; by the words of the name if that is None."""

    allowed: bool = False
    kind: ActorKind | None = None


def number(quote: str) -> int:
    """The number of a quotation as users type it. Raises JudgementError."""
    found = _Q.fullmatch(quote.strip())
    if found is None:
        raise JudgementError(f"{quote!r} is no quotation", "write q12, as reports and exports show it")
    return int(found[1])


def actor(
    judging: Judging, registry: Registry, name: str, new: NewActor, done: Judged, signed: Signature,
    article: str | None = None,
) -> int:  # fmt: skip
    """The id of the one actor that ``name`` means: of the database, of the registry, or new if that is allowed.

    Raises JudgementError where several have that name, or none.
    """
    check_name(name)
    found = judging.by_name(name, article)
    if new.allowed and not is_id(name):
        sort = new.kind or kind_of(name)
        key = judging.new_actor(name.strip(), sort, article, signed.at)
        done.made.append(f"a{key} {name.strip()} ({sort})")
        return key
    if len(found) == 1:
        return found[0].id
    if found:
        listed = "; ".join(one.said for one in found[:5]) + ("; …" if len(found) > 5 else "")
        raise JudgementError(f"{name!r} may be any of {listed}", "say which by its id")
    somebody = registry.person(name)
    registered = registry.candidates(name) or ((somebody,) if somebody else ())
    if len(registered) == 1:
        return judging.registered(registered[0])
    if registered:
        keys = "; ".join(f"{one.name} ({one.kind}, {one.key})" for one in registered)
        raise JudgementError(f"{name!r} may be any of {keys}", "write its full name")
    raise JudgementError(f"nobody is called {name!r}", "`provenance actors list --search` finds names, --new makes one")


def check_name(name: str) -> None:
    """Raise JudgementError for what cannot be a name: nothing, control characters, halves of surrogate pairs."""
    if not name.strip() or any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in name):
        raise JudgementError(f"{name!a} is no name", "write it as articles do")


@contextmanager
def bench(url: str, registry: Registry, signed: Signature, done: Judged) -> Iterator[Judging]:
    """A transaction in which judgements are stored, then applied and matched."""
    try:
        with writing(url, registry) as repository:
            judging = repository.judging
            yield judging
            if any(one.decision in PAIRS for one in done.stored):
                judging.check_pairs()
            _take_effect(repository, done)
            done.detached = repository.detached()
            if signed.dry_run:
                raise _UndoError
    except _UndoError:
        pass


def _take_effect(repository: Repository, done: Judged) -> None:
    if not done.stored:
        return
    run = repository.start_run("judge", __version__, fingerprint(JUDGING))
    if any(one.decision in OF_ACTORS for one in done.stored):
        repository.settle_actors()
    repository.rejudge([subject.article for one in done.stored for subject in one.quotations], run)
    repository.finish_run(run)
    # To be unsure of a pair may retire what was decided of it; of one quotation it changes nothing.
    if any(one.decision is not Decision.UNSURE or len(one.quotations) == 2 for one in done.stored):
        # What is known of an actor bears on every utterance that names it.
        rematch(repository, full=any(one.decision in OF_ACTORS for one in done.stored))


def judgement(
    decision: Decision, signed: Signature, subjects: tuple[Subject, ...], actors: tuple[Named, ...] = (),
    value: str | None = None,
) -> Judgement:  # fmt: skip
    """A judgement of now."""
    return Judgement(decision, signed.reason, signed.by, signed.at, subjects, actors, value=value)


def add(judging: Judging, one: Judgement, ids: Sequence[int] = ()) -> Judgement:
    """Store a judgement with the ids of its actors. Raises JudgementError where the very same is stored already."""
    key = judging.add(one, ids)
    if key is None:
        raise JudgementError("the very same judgement is stored already", "there is nothing to do")
    return one._replace(key=key)
