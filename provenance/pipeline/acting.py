"""Decisions on actors: who is whom, other names, facts. Stored as judgements; what they contradict is named."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.actors.registry import Registry
from provenance.errors import JudgementError
from provenance.judge.actors import checked
from provenance.judge.known import Known
from provenance.judge.model import OF_ACTORS, Decision, Judgement, Part
from provenance.pipeline.bench import Judged, NewActor, Signature, actor, add, bench, check_name, judgement
from provenance.store import Judging

_NOBODY_NEW = NewActor()
_UNIQUE = ("domain", "wikidata", "isni")


def merge(url: str, registry: Registry, signed: Signature, names: tuple[str, str]) -> Judged:
    """Decide that the first actor is the second, under whose name both are shown."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        ids = [actor(judging, registry, name, _NOBODY_NEW, done, signed) for name in names]
        named = tuple(judging.actor(key, part) for key, part in zip(ids, (Part.ACTOR, Part.OTHER), strict=True))
        one = judgement(Decision.MERGE, signed, (), named)
        check(judging, registry, one)
        done.stored.append(add(judging, one, ids))
    return done


def alias(url: str, registry: Registry, signed: Signature, name: str, other: str) -> Judged:
    """Decide that an actor has another name, by which later articles mean it too."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        key = actor(judging, registry, name, _NOBODY_NEW, done, signed)
        one = judgement(Decision.ALIAS, signed, (), (judging.actor(key, Part.ACTOR),), other.strip())
        check(judging, registry, one)
        mine = _known(judging, key)
        if any(
            each.casefold() == other.strip().casefold() for each in (mine.name, *(name for name, _ in mine.aliases))
        ):
            raise JudgementError(f"{other!r} is a name of {mine.said} already", "there is nothing to do")
        done.stored.append(add(judging, one, [key]))
    return done


def split(url: str, registry: Registry, signed: Signature, name: str, taken: str | None) -> Judged:
    """Undo the merges of an actor; or take one of its names out, which then means an actor of its own."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        if taken is not None:
            key = actor(judging, registry, name, _NOBODY_NEW, done, signed)
            one = judgement(Decision.SPLIT, signed, (), (judging.actor(key, Part.ACTOR),), taken.strip())
            check(judging, registry, one)
            done.stored.append(add(judging, one, [key]))
            return done
        found = _merged(judging, name)
        key, root = found.id, found.merged_into[0] if found.merged_into else found.id
        by = judging.merge_of(found.identity)
        judging.retire([by.key] if by and by.key else [], signed.by, signed.at, f"split: {signed.reason}")
        named = judging.actor(key, Part.ACTOR), judging.actor(root, Part.OTHER)
        done.stored.append(add(judging, judgement(Decision.SPLIT, signed, (), named), [key, root]))
    return done


def set_(url: str, registry: Registry, signed: Signature, name: str, facts: Mapping[str, str]) -> Judged:
    """Decide facts of an actor, by the names of ``judge.actors.FACTS``."""
    done = Judged()
    with bench(url, registry, signed, done) as judging:
        key = actor(judging, registry, name, _NOBODY_NEW, done, signed)
        for field, value in facts.items():
            ids, named = [key], [judging.actor(key, Part.ACTOR)]
            if field == "parent":
                ids.append(actor(judging, registry, value, _NOBODY_NEW, done, signed))
                named.append(judging.actor(ids[1], Part.OTHER))
                value = named[1].name
            one = judgement(Decision.SET, signed, (), tuple(named), checked(field, value))._replace(field=field)
            check(judging, registry, one)
            done.stored.append(add(judging, one, ids))
    return done


def check(judging: Judging, registry: Registry, one: Judgement) -> None:
    """Raise JudgementError where a judgement on actors cannot stand with what holds."""
    if one.decision not in OF_ACTORS or not one.holds:
        return
    mine = _of(judging, one, Part.ACTOR)
    if one.decision is Decision.MERGE:
        _check_merge(judging, mine, _of(judging, one, Part.OTHER))
    elif one.decision is Decision.ALIAS:
        _check_alias(judging, registry, mine, one.value or "")
    elif one.decision is Decision.SPLIT and one.value is not None:
        if all(name.casefold() != one.value.casefold() for name, _ in mine.aliases):
            raise JudgementError(
                f"{one.value!r} is no other name of {mine.said}", f"`provenance actors show a{mine.id}`"
            )
    elif one.decision is Decision.SET:
        _check_fact(judging, mine, one)


def _check_merge(judging: Judging, mine: Known, other: Known) -> None:
    if mine.id == other.id:
        raise JudgementError(f"both names mean {mine.said}", "there is nothing to merge")
    by = judging.merge_of(mine.identity)
    if by is not None:
        if by.actors[1].identity == other.identity:
            return  # said once more
        raise JudgementError(
            f"{mine.said} is merged into {by.actors[1].name} already (j{by.key})",
            f"`provenance judge withdraw j{by.key}`",
        )
    way: list[Judgement] = []
    while (step := judging.merge_of(way[-1].actors[1].identity if way else other.identity)) is not None:
        way.append(step)
        if step.actors[1].identity == mine.identity:
            steps = ", ".join(f"j{each.key}" for each in way)
            raise JudgementError(
                f"{other.said} is merged into {mine.said} by {steps}: it would go in a circle",
                f"withdraw {steps} first",
            )


def _check_alias(judging: Judging, registry: Registry, mine: Known, name: str) -> None:
    check_name(name)
    others = [each for each in judging.by_name(name) if each.id not in (mine.id, (mine.merged_into or (0, ""))[0])]
    if others:
        listed = "; ".join(each.said for each in others[:5])
        raise JudgementError(
            f"{name!r} would be a name of {mine.said}, and is one of {listed}",
            f"if they are one, `provenance actors merge a{others[0].id} a{mine.id}`",
        )
    for known in registry.candidates(name):
        if known.key != mine.registry_key:
            raise JudgementError(
                f"{name!r} would be a name of {mine.said}, and is one of {known.name} ({known.kind}) in the registry",
                "if they are one, merge them",
            )


def _check_fact(judging: Judging, mine: Known, one: Judgement) -> None:
    if one.field == "parent":
        at: Known | None = _of(judging, one, Part.OTHER)
        seen: set[int] = set()
        while at is not None and at.id not in seen:
            if at.id == mine.id:
                raise JudgementError(f"{mine.said} would be its own ancestor", "break the circle of parents first")
            seen.add(at.id)
            at = _known(judging, at.parent[0]) if at.parent else None
    elif one.field in _UNIQUE and one.value is not None:
        for other in judging.having(one.field, one.value):
            if other.id != mine.id:
                raise JudgementError(
                    f"{one.field} {one.value} is that of {other.said}",
                    f"if they are one, `provenance actors merge a{mine.id} a{other.id}`",
                )


def _merged(judging: Judging, name: str) -> Known:
    """The merged actor of that id or own name."""
    check_name(name)
    found = [each for each in judging.own_name(name) if each.merged_into]
    if len(found) == 1:
        return found[0]
    if found:
        raise JudgementError(
            f"{name!r} may be any of {'; '.join(each.said for each in found[:5])}", "say which by its id"
        )
    raise JudgementError(
        f"no actor called {name!r} is merged into another",
        "`provenance actors show` lists what is; --alias takes a name out",
    )


def _of(judging: Judging, one: Judgement, part: Part) -> Known:
    return judging.identified(one.named(part)[0].identity)


def _known(judging: Judging, key: int) -> Known:
    return judging.by_name(f"a{key}")[0]
