"""Names become actors: the registry's where it knows them, else by the rules of ``names.identity``."""

from __future__ import annotations

from sqlalchemy import select

from provenance.actors.registry import Registry
from provenance.model import Actor, ActorKind
from provenance.store import tables as t
from provenance.store.names import fold, identity, outlet_identity, registered_identity
from provenance.store.rows import Rows


class Actors:
    """The actors and outlets of a database, made when first named."""

    def __init__(self, rows: Rows, registry: Registry | None) -> None:
        self._rows = rows
        self._registry = registry
        self._ids: dict[str, int] = {}
        self._outlets: dict[str, tuple[int, int]] = {}
        self._registered: dict[tuple[str, ActorKind | None], Actor | None] = {}

    def named(self, name: str, kind: ActorKind | None, article_id: int) -> int:
        """The id of the actor that ``name`` means in that article."""
        known = self._resolve(name, kind)
        return self._from_registry(known) if known else self._make(identity(name, kind, article_id), name, kind)

    def outlet(self, name: str) -> tuple[int, int]:
        """The ids of the outlet of that name and of the actor that it is."""
        if name not in self._outlets:
            self._outlets[name] = self._find_outlet(name) or self._make_outlet(name)
        return self._outlets[name]

    def publisher(self, name: str, kind: ActorKind | None) -> int:
        """The id of the actor that stands at the end of a chain."""
        known = self._resolve(name, kind)
        return self._from_registry(known) if known else self._make(outlet_identity(name), name, kind)

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
            found = self._registry.resolve(name)
            # A person or an unnamed group is never a medium that happens to bear the name.
            fits = found is not None and (kind not in (ActorKind.PERSON, ActorKind.GROUP) or found.kind is kind)
            self._registered[asked] = found if fits else None
        return self._registered[asked]

    def _from_registry(self, actor: Actor) -> int:
        key = registered_identity(actor)
        if key in self._ids:
            return self._ids[key]
        parent = self._registry.get(actor.parent) if self._registry and actor.parent else None
        parent_id = self._from_registry(parent) if parent and parent.key != actor.key else None
        made = self._make(key, actor.name, actor.kind, actor, parent_id)
        self._add_aliases(made, actor)
        return made

    def _add_aliases(self, actor_id: int, actor: Actor) -> None:
        # The registry may have learnt names since the actor was stored.
        query = select(t.Alias.folded).where(t.Alias.actor_id == actor_id)
        known = set(self._rows.connection.execute(query).scalars()) | {fold(actor.name)}
        for name in actor.aliases:
            if fold(name) not in known:
                known.add(fold(name))
                self._rows.create(t.Alias, actor_id=actor_id, name=name, folded=fold(name))

    def _make(
        self,
        key: str,
        name: str,
        kind: ActorKind | None,
        registered: Actor | None = None,
        parent_id: int | None = None,
    ) -> int:
        if key not in self._ids:
            query = select(t.Actor.id).where(t.Actor.identity == key)
            self._ids[key] = self._rows.connection.execute(query).scalar() or self._rows.create(
                t.Actor,
                identity=key,
                name=name,
                folded=fold(name),
                kind=kind,
                registry_key=registered.key if registered else None,
                country=registered.country if registered else None,
                domain=registered.domain if registered else None,
                parent_id=parent_id,
            )
        return self._ids[key]
