"""What judgements make of actors: who is whom, which names hold, which facts are set. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from provenance.actors.rows import COUNTRIES, ISNI_FAULT, SHAPES, isni_holds
from provenance.errors import JudgementError
from provenance.judge.model import Decision, Judgement, Part, in_order
from provenance.model import ActorKind

FACTS = ("kind", "country", "domain", "parent", "wikidata", "isni")


class Settled(NamedTuple):
    """By identity of the actor: what it is merged into, which names hold or do not, which facts stand.

    A fact that nobody sets any more stands as it was before.
    """

    merged: dict[str, str]
    names: dict[tuple[str, str], bool]
    facts: dict[tuple[str, str], str | None]


def settle(judgements: Iterable[Judgement]) -> Settled:
    """What all the judgements on actors come to, withdrawn ones included, for they may have to be undone."""
    merges: dict[str, str] = {}
    names: dict[tuple[str, str], bool] = {}
    facts: dict[tuple[str, str], str | None] = {}
    # Those that hold come last: they have the last word, the latest of them before the others.
    for one in sorted(in_order(judgements), key=lambda each: each.holds):
        actor, other = (next((each.identity for each in one.named(part)), "") for part in (Part.ACTOR, Part.OTHER))
        if one.decision is Decision.MERGE and one.holds:
            merges[actor] = other
        elif one.decision is Decision.ALIAS and one.value:
            names[actor, one.value] = one.holds
        elif one.decision is Decision.SPLIT and one.value:
            # Taken out and put back, a name is what it was: the registry's, unless a judgement had given it.
            names[actor, one.value] = not one.holds and names.get((actor, one.value), True)
        elif one.decision is Decision.SET and one.field:
            decided = other if one.field == "parent" else one.value
            facts[actor, one.field] = decided if one.holds else one.previous
    return Settled(roots(merges), names, facts)


def roots(merges: Mapping[str, str]) -> dict[str, str]:
    """For everything merged, what it comes to in the end; what goes in a circle is left alone."""
    found: dict[str, str] = {}
    for one in merges:
        seen, at = {one}, merges[one]
        while at in merges and at not in seen:
            seen.add(at)
            at = merges[at]
        if at not in seen:
            found[one] = at
    return found


def checked(field: str, value: str) -> str:
    """``value`` as the fact ``field`` is stored. Raises JudgementError where it is of no such form."""
    value = value.strip()
    if field == "isni":
        value = re.sub(r"[\s-]", "", value).upper()
    if field == "kind" and value not in set(ActorKind):
        raise JudgementError(f"{value!r} is no kind of actor", f"use one of {', '.join(ActorKind)}")
    if field == "country" and value not in COUNTRIES:
        raise JudgementError(f"{value!r} is no country", "use an ISO 3166-1 alpha-2 code, such as KR")
    if field in SHAPES:
        shape, meaning = SHAPES[field]
        if not shape.fullmatch(value):
            raise JudgementError(f"{value!r} is no {field}", f"write {meaning}")
    if field == "isni" and not isni_holds(value):
        raise JudgementError(f"{value!r} is no isni: {ISNI_FAULT}", "copy it again")
    return value
