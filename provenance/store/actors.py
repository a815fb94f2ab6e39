"""Names become actors: as people judged, else the registry's where it knows them, else by ``names.identity``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from provenance.model import Actor, ActorKind
from provenance.store import tables as t
from provenance.store.names import fold, identity, outlet_identity, plain_identity, registered_identity
from provenance.store.rows import Rows

if TYPE_CHECKING:  # who only reads does without
    from provenance.actors.registry import Registry

# Built once: building a statement takes longer than SQLite takes to answer it.
_BY_IDENTITY = select(t.Actor.id, t.Actor.folded).where(t.Actor.identity == bindparam("identity"))
_SPELT = select(t.Alias.id).where(t.Alias.actor_id == bindparam("actor_id"), t.Alias.folded == bindparam("folded"))
SCOPED = "article:"  # how the identity begins of an actor that a name means in one article only


class Actors:
    """The actors and outlets of a database, made when first named."""

    def __init__(self, rows: Rows, registry: Registry | None) -> None:
        self._rows = rows
        self._registry = registry
        self._ids: dict[str, int] = {}
        self._articles, self._actors = rows.highest(t.Article), rows.highest(t.Actor)  # what is above is new
        self._outlets: dict[str, tuple[int, int]] = {}
        self._registered: dict[tuple[str, ActorKind | None], Actor | None] = {}
        self._everywhere: dict[tuple[str, ActorKind | None], int] = {}  # names that mean one actor in every article
        self._folded: dict[int, str] = {}
        self._spelt: set[tuple[int, str]] = set()
        self._aliases: tuple[dict[str, list[tuple[int, str]]], set[tuple[int, str]]] | None = None

    def named(self, name: str, kind: ActorKind | None, article_id: int) -> int:
        """The id of the actor that ``name`` means in that article."""
        asked = (name, kind)
        if asked not in self._everywhere:
            made = self._named(name, kind, article_id)
            if fold(name) in self._judgements()[0] or identity(name, kind, article_id).startswith(SCOPED):
                return made
            self._everywhere[asked] = made
        return self._everywhere[asked]

    def _named(self, name: str, kind: ActorKind | None, article_id: int) -> int:
        judged = self._judged(name, article_id)
        if judged is not None:
            return judged
        known = self._resolve(name, kind)
        if known:
            made = self._from_registry(known)
            if not self._taken(made, name):
                self._spell(made, name, kind)
                return made
        made = self._make(identity(name, kind, article_id), name, kind, also=plain_identity(name, kind))
        self._spell(made, name, kind)
        return made

    def identified(self, key: str, name: str, kind: ActorKind | None) -> int:
        """The id of the actor of that identity."""
        return self._make(key, name, kind)

    def registered(self, actor: Actor) -> int:
        """The id of an actor of the registry."""
        return self._from_registry(actor)

    def registered_as(self, key: str) -> int | None:
        """The id of the actor of that identity, if that is one of the registry's."""
        known = self._registry.get(key.removeprefix("registry:")) if self._registry else None
        return self._from_registry(known) if known and registered_identity(known) == key else None

    def outlet(self, name: str) -> tuple[int, int]:
        """The ids of the outlet of that name and of the actor that it is."""
        if name not in self._outlets:
            self._outlets[name] = self._find_outlet(name) or self._make_outlet(name)
        return self._outlets[name]

    def publisher(self, name: str, kind: ActorKind | None) -> int:
        """The id of the actor that stands at the end of a chain."""
        judged = self._judged(name, None)
        if judged is not None:
            return judged
        known = self._resolve(name, kind)
        if known:
            made = self._from_registry(known)
            if not self._taken(made, name):
                return made
        return self._make(outlet_identity(name), name, kind)

    def _judged(self, name: str, article_id: int | None) -> int | None:
        """The one actor that somebody gave ``name`` to, in this article if it is known in one only."""
        given = self._judgements()[0]
        found = given.get(fold(name), ()) if given else ()
        here = f"{SCOPED}{article_id}:"
        fits = {key for key, known_as in found if not known_as.startswith(SCOPED) or known_as.startswith(here)}
        return fits.pop() if len(fits) == 1 else None

    def _taken(self, actor_id: int, name: str) -> bool:
        """Whether somebody took that name from the actor."""
        taken = self._judgements()[1]
        return bool(taken) and (actor_id, fold(name)) in taken

    def _judgements(self) -> tuple[dict[str, list[tuple[int, str]]], set[tuple[int, str]]]:
        """Names that judgements gave, with whose they are, and those that they took away."""
        if self._aliases is None:
            given: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
            taken: set[tuple[int, str]] = set()
            query = select(t.Alias.actor_id, t.Alias.folded, t.Alias.holds, t.Actor.identity).join(
                t.Actor, t.Actor.id == t.Alias.actor_id
            )
            judged = (t.Alias.origin == t.Origin.JUDGEMENT) | t.Alias.holds.is_(False)
            for row in self._rows.connection.execute(query.where(judged)):
                if row.holds:
                    given[row.folded].append((row.actor_id, row.identity))
                else:
                    taken.add((row.actor_id, row.folded))
            self._aliases = dict(given), taken
        return self._aliases

    def _find_outlet(self, name: str) -> tuple[int, int] | None:
        query = select(t.Outlet.id, t.Outlet.actor_id).where(t.Outlet.folded == fold(name), t.Outlet.name == name)
        found = self._rows.connection.execute(query).first()
        return (found.id, found.actor_id) if found else None

    def _make_outlet(self, name: str) -> tuple[int, int]:
        actor_id = self.publisher(name, None)
        return self._rows.create(t.Outlet, name=name, folded=fold(name), actor_id=actor_id), actor_id

    def _resolve(self, name: str, kind: ActorKind | None) -> Actor | None:
        if self._registry is None:
            return None
        asked = (name, kind)
        if asked not in self._registered:
            # A person or an unnamed group is never a medium that happens to bear the name.
            person = kind is ActorKind.PERSON
            found = self._registry.person(name) if person else self._registry.resolve(name)
            fits = found is not None and (kind is not ActorKind.GROUP or found.kind is kind)
            self._registered[asked] = found if fits else None
        return self._registered[asked]

    def _from_registry(self, actor: Actor) -> int:
        key = registered_identity(actor)
        if key in self._ids:
            return self._ids[key]
        parent = self._registry.get(actor.parent) if self._registry and actor.parent else None
        parent_id = self._from_registry(parent) if parent and parent.key != actor.key else None
        also: tuple[str, ...] = ()
        if actor.kind is ActorKind.PERSON:  # who may be here since before the registry knew the names
            names = (actor.name, *actor.aliases)
            also = tuple(identity(name, actor.kind, 0) for name in names)
            also += tuple(key for name in names for key in plain_identity(name, actor.kind))
        made = self._make(key, actor.name, actor.kind, actor, parent_id, also)
        self._add_aliases(made, actor)
        return made

    def _add_aliases(self, actor_id: int, actor: Actor) -> None:
        # The registry may have learnt names since the actor was stored.
        query = select(t.Alias.folded).where(t.Alias.actor_id == actor_id)
        known = set(self._rows.connection.execute(query).scalars()) | {fold(actor.name)}
        for name in actor.aliases:
            if fold(name) not in known:
                known.add(fold(name))
                self._alias(actor_id, name, t.Origin.REGISTRY)

    def _spell(self, actor_id: int, name: str, kind: ActorKind | None) -> None:
        """Keep the spelling of a person's name under which no actor would be found."""
        asked = (actor_id, fold(name))
        if kind is not ActorKind.PERSON or self._folded.get(actor_id) == asked[1] or asked in self._spelt:
            return
        self._spelt.add(asked)
        known = {"actor_id": actor_id, "folded": asked[1]}
        if actor_id > self._actors or self._rows.connection.execute(_SPELT, known).first() is None:
            self._alias(actor_id, name, t.Origin.ARTICLE)

    def _alias(self, actor_id: int, name: str, origin: t.Origin) -> None:
        self._spelt.add((actor_id, fold(name)))
        self._rows.create(t.Alias, actor_id=actor_id, name=name, folded=fold(name), origin=origin, holds=True)

    def _make(
        self,
        key: str,
        name: str,
        kind: ActorKind | None,
        registered: Actor | None = None,
        parent_id: int | None = None,
        also: Sequence[str] = (),
    ) -> int:
        if key not in self._ids:
            found = next((known for each in (key, *also) if (known := self._find(each))), None)
            self._ids[key] = found or self._new(key, name, kind, registered, parent_id)
        return self._ids[key]

    def _find(self, key: str) -> int | None:
        if key.startswith(SCOPED) and int(key.split(":", 2)[1]) > self._articles:
            return None  # somebody of an article that was not there before
        row = self._rows.connection.execute(_BY_IDENTITY, {"identity": key}).first()
        if row is None:
            return None
        self._folded[row.id] = row.folded
        return int(row.id)

    def _new(self, key: str, name: str, kind: ActorKind | None, registered: Actor | None, parent_id: int | None) -> int:
        known = self._registry.identifiers(registered.key) if self._registry and registered and registered.key else {}
        made = self._rows.create(
            t.Actor,
            identity=key,
            name=name,
            folded=fold(name),
            kind=kind,
            found_kind=None,
            registry_key=registered.key if registered else None,
            country=registered.country if registered else None,
            domain=registered.domain if registered else None,
            wikidata=known.get("wikidata"),
            isni=known.get("isni"),
            parent_id=parent_id,
            merged_into_id=None,
        )
        self._folded[made] = fold(name)
        return made
