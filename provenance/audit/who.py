"""Whether two texts mean one speaker: yes, no, or nobody can tell."""

from __future__ import annotations

from provenance.actors.names import fold, parts
from provenance.match.guards import transliterated
from provenance.match.script import script
from provenance.model import ActorKind


def same_speaker(one: str | None, other: str | None, kind: ActorKind | None, kind_: ActorKind | None) -> bool | None:
    """Whether two names can be one speaker's; None where one is unknown, or where one is no person.

    A body, a country or a group may stand for the person who spoke, and a person for them: only two people with no
    part of a name in common are surely two.
    """
    if not one or not other:
        return None
    a, b = (tuple(map(fold, parts(name))) for name in (one, other))
    if not set(a).isdisjoint(b) or fold(one) == fold(other):
        return True
    if any(transliterated(x, y) for x in a for y in b):
        return True
    people = kind is ActorKind.PERSON and kind_ is ActorKind.PERSON
    return False if people and script(one) == script(other) else None


def named(name: str, names: tuple[str, ...]) -> bool:
    """Whether ``name`` is one of ``names``, whatever its letters' case and its marks."""
    wanted = fold(name)
    return any(fold(other) == wanted for other in names)
