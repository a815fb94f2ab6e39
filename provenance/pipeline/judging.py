"""A person's decision into the database: checked, stored, applied to its quotations, matched; all of it or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from provenance.actors.registry import Registry
from provenance.compiled import compiled
from provenance.errors import JudgementError
from provenance.judge.exchange import parse
from provenance.judge.model import OF_ACTORS, PAIRS, Decision, Judgement, Part
from provenance.model import Kind
from provenance.pipeline.acting import check
from provenance.pipeline.bench import Judged, NewActor, Signature, actor, add, bench, judgement, number
from provenance.store import Judging

_J = compiled(r"j?([0-9]{1,18})", re.ASCII | re.IGNORECASE)


def speaker(url: str, registry: Registry, signed: Signature, quote: str, name: str | None, new: NewActor) -> Judged:
    """Decide who said a quotation; None: nobody that can be named."""
    names = () if name is None else (name,)
    return _of_quotation(url, registry, signed, Decision.SPEAKER, quote, names, Part.SPEAKER, new)


def intermediaries(
    url: str, registry: Registry, signed: Signature, quote: str, names: Sequence[str], new: NewActor
) -> Judged:
    """Decide through whom a quotation came, first to last; nobody where ``names`` is empty."""
    return _of_quotation(url, registry, signed, Decision.INTERMEDIARY, quote, names, Part.INTERMEDIARY, new)


def kind(url: str, registry: Registry, signed: Signature, quote: str, value: Kind) -> Judged:
    """Decide of what kind a quotation is."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        subject = judging.subject(number(quote))
        done.stored.append(add(judging, judgement(Decision.KIND, signed, (subject,), value=value)))
    return done


def confirm(url: str, registry: Registry, signed: Signature, quote: str) -> Judged:
    """Decide that kind, speaker and intermediaries of a quotation are right as they are now."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        key = number(quote)
        subject, chain = judging.subject(key), judging.chain(key)
        named = tuple(judging.actor(actor_id, part) for part, actor_id in chain)
        one = judgement(Decision.CONFIRM, signed, (subject,), named, judging.kind(key))
        done.stored.append(add(judging, one, [actor_id for _, actor_id in chain]))
    return done


def unsure(url: str, registry: Registry, signed: Signature, quotes: Sequence[str]) -> Judged:
    """Note that somebody has looked at a quotation, or at two that may be the same, and cannot decide."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        subjects = [judging.subject(each) for each in _two(quotes, at_least=1)]
        done.stored.append(add(judging, judgement(Decision.UNSURE, signed, tuple(subjects))))
    return done


def pair(url: str, registry: Registry, signed: Signature, decision: Decision, quotes: Sequence[str]) -> Judged:
    """Decide that quotations are one utterance (the first with each of the others), or that two are not."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        keys = _two(quotes, at_least=2, at_most=2 if decision is Decision.DIFFERENT else 99)
        subjects = [judging.subject(key) for key in keys]
        for key in keys:
            if judging.kind(key) is Kind.NOT_SPEECH:
                raise JudgementError(f"q{key} is no speech, so it is no utterance", _not_speech(key))
        for other in subjects[1:]:
            done.stored.append(add(judging, judgement(decision, signed, (subjects[0], other))))
    return done


def withdraw(url: str, registry: Registry, signed: Signature, which: Sequence[str]) -> Judged:
    """Take judgements back; what was there before holds again."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        for each in which:
            found = _J.fullmatch(each.strip())
            one = judging.judgement(int(found[1])) if found else None
            if one is None or one.key is None:
                raise JudgementError(f"there is no judgement {each!r}", "`provenance judge list` shows them")
            if not one.holds:
                raise JudgementError(f"j{one.key} holds no more: {one.retired_reason}", "there is nothing to withdraw")
            judging.retire([one.key], signed.by, signed.at, signed.reason)
            done.stored.append(one)
    return done


def import_(url: str, registry: Registry, signed: Signature, lines: Iterable[tuple[str, bytes]]) -> Judged:
    """Store judgements from ``lines`` (each with its place, as ``file:line``); those that are here already stay.

    Raises JudgementError naming the first bad line; then nothing is stored.
    """
    done, pairs = Judged(), list[tuple[str, Judgement]]()
    found = [(place, parse(line, place)) for place, line in lines if line.strip()]
    with bench(url, registry, signed, done) as judging:
        for place, one in found:
            with _named(place):
                if one.at > signed.at:
                    raise JudgementError(f"it was made at {one.at:%Y-%m-%dT%H:%MZ}, later than now", "mend the time")
                stored = _take_in(judging, registry, one)
            if stored is None:
                done.known += 1
                continue
            done.stored.append(stored)
            if stored.decision in PAIRS:
                pairs.append((place, stored))
        with _named(_contradicting(judging, pairs)):
            judging.check_pairs()
    return done


def _take_in(judging: Judging, registry: Registry, one: Judgement) -> Judgement | None:
    """Store an imported judgement; None where it is here already."""
    ids = [judging.actor_id(actor) for actor in one.actors]
    named = tuple(judging.actor(key, actor.part) for key, actor in zip(ids, one.actors, strict=True))
    whole = one._replace(quotations=tuple(map(judging.locate, one.quotations)), actors=named)
    if not judging.knows(whole):
        check(judging, registry, whole)
    key = judging.add(whole, ids)
    if key is not None and whole.decision in OF_ACTORS:
        judging.settle(ids[0])
    return None if key is None else whole._replace(key=key)


def _contradicting(judging: Judging, pairs: Sequence[tuple[str, Judgement]]) -> str:
    """Where among those imported the first pair is that others contradict."""
    both = set(judging.contradicted())
    for wanted in (2, 1, 0):
        for place, one in pairs:
            if len(both & {subject.quotation_id for subject in one.quotations}) >= wanted:
                return place
    return "-"


@contextmanager
def _named(place: str) -> Iterator[None]:
    try:
        yield
    except JudgementError as error:
        raise JudgementError(f"{place}: {error.message}", error.remedy) from None


def _of_quotation(
    url: str, registry: Registry, signed: Signature, decision: Decision, quote: str, names: Sequence[str],
    part: Part, new: NewActor,
) -> Judged:  # fmt: skip
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        key = number(quote)
        subject = judging.subject(key)
        if judging.kind(key) is Kind.NOT_SPEECH:
            raise JudgementError(f"q{key} is no speech, so nobody said it", _not_speech(key))
        ids = [actor(judging, registry, name, new, done, signed, subject.article) for name in names]
        if len(set(ids)) < len(ids):
            raise JudgementError("the same actor is named twice", "name each once, first to last")
        named = tuple(judging.actor(each, part) for each in ids)
        done.stored.append(add(judging, judgement(decision, signed, (subject,), named), ids))
    return done


def _two(quotes: Sequence[str], at_least: int, at_most: int = 2) -> list[int]:
    keys = [number(quote) for quote in quotes]
    if not at_least <= len(keys) <= at_most:
        raise JudgementError(f"{len(keys)} quotations are named", f"name {at_most if at_most < 99 else 'two or more'}")
    if len(set(keys)) < len(keys):
        raise JudgementError("the same quotation is named twice", "name each once")
    return keys


def _not_speech(key: int) -> str:
    return f"if it is speech, `provenance judge kind q{key} direct` first"
