"""Actors in queries: as they were found, and as what people say they are."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from provenance.store import tables as t
from provenance.store.sql import AnyColumn, AnyQuery


class Merged:
    """An actor that a query joins, with what it is merged into in its place; what that does not say, it says itself.

    Two names of one actor have one ``id``.
    """

    def __init__(self) -> None:
        self.own, self._root = aliased(t.Actor), aliased(t.Actor)
        self.id = func.coalesce(self.own.merged_into_id, self.own.id)
        self.name, self.kind, self.domain, self.parent_id = (
            func.coalesce(getattr(self._root, column), getattr(self.own, column))
            for column in ("name", "kind", "domain", "parent_id")
        )

    def join(self, query: AnyQuery, actor_id: AnyColumn) -> AnyQuery:
        """``query`` with the actor of that id, if there is one."""
        query = query.outerjoin(self.own, self.own.id == actor_id)
        return query.outerjoin(self._root, self._root.id == self.own.merged_into_id)


def found_kind(actor: AnyColumn) -> AnyColumn:
    """The kind by which an actor was found: what somebody set says nothing of what the rules saw."""
    return func.nullif(func.coalesce(actor.found_kind, actor.kind), "unknown")


def merged_with(actor_id: AnyColumn) -> AnyQuery:
    """The ids of an actor and of all that are merged into it."""
    return select(t.Actor.id).where((t.Actor.id == actor_id) | (t.Actor.merged_into_id == actor_id))
