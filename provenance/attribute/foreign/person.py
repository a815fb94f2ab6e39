"""Somebody or some body whom an article names."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.actors.registry import Registry
from provenance.model import MEDIA, Actor, ActorKind


@dataclass(slots=True, eq=False)
class Person:
    """An actor of one article: the words of the fullest name, the kind, "m" or "f", what he or she is called."""

    words: tuple[str, ...]
    kind: ActorKind
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    genitive: bool = False  # whether ``words`` stood behind "according to"
    subject: bool = False  # whether ``words`` stood in a subject's place, that is in the nominative
    name: str = ""
    longer: set[str] = field(default_factory=set)  # a body's single word with what it is of: "Commission européenne"
    printed: list[str] = field(default_factory=list)  # the family name in every mention
    alone: str = ""  # the Slavic family name where it stands by itself in a subject's place
    place: bool = False  # whether it only says where something is

    @property
    def person(self) -> bool:
        """Whether this is a human being."""
        return self.kind is ActorKind.PERSON and not self.place


def registry_name(person: Person, registry: Registry) -> str | None:
    """The registered name of a body, if it has one."""
    actor = registered(person.words, registry)
    return actor.name if actor else None


def registered(words: tuple[str, ...], registry: Registry) -> Actor | None:
    """Whom the registry has under a name; not the medium of an acronym, which the words around it would have said."""
    actor = registry.resolve(" ".join(words))
    acronym = len(words) == 1 and words[0].isupper() and actor is not None and actor.kind in MEDIA
    return None if acronym else actor


def edition_of(words: tuple[str, ...], registry: Registry) -> Actor | None:
    """The medium that several words begin with, of which they name an edition or a desk: "Суспільне Культура"."""
    actor = registry.resolve(words[0]) if len(words) == 2 and len(words[0]) > SHORT and not words[0].isupper() else None
    return actor if actor is not None and actor.kind is ActorKind.BROADCASTER else None


SHORT = 5  # letters of what may be somebody's name as well
