"""What people gave to media in a database, added to the registry of a run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.actors.fold import key, words
from provenance.actors.registry import Registry
from provenance.actors.rows import LISTS, Row


class Addition(NamedTuple):
    """A medium with names and a domain that it has beside those of the registry, and names that were taken away."""

    key: str
    name: str
    kind: str
    domain: str | None = None
    aliases: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()


def extended(registry: Registry, additions: Iterable[Addition]) -> Registry:
    """``registry`` with the ``additions``; a domain that another has stays with that one."""
    rows = {row.key: row for row in registry.rows}
    for one in additions:
        row = rows.get(one.key, Row("the database", one.key, one.name, one.kind))
        taken = {key(words(name)) for name in one.taken}
        lists = {name: tuple(each for each in getattr(row, name) if key(words(each)) not in taken) for name in LISTS}
        row = row._replace(**lists)  # type: ignore[arg-type]
        row = row._replace(aliases=tuple(dict.fromkeys((*row.aliases, *one.aliases))))
        if one.domain is not None and one.domain not in row.hosts and registry.by_domain(one.domain) is None:
            row = row._replace(domains=(*row.domains, one.domain)) if row.domain else row._replace(domain=one.domain)
        rows[one.key] = row
    return Registry(rows.values()) if list(rows.values()) != list(registry.rows) else registry


def label(additions: Sequence[Addition]) -> str:
    """What tells a run with these from one without, for the name of a rule set."""
    if not additions:
        return ""
    return f"+names-{hashlib.sha256(repr(sorted(additions)).encode()).hexdigest()[:8]}"
