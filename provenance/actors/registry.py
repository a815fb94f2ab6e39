"""The registry of agencies, broadcasters, papers and platforms: data that ships and that users extend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from provenance.model import Actor, Span


class Registry:
    """Known actors by key, alias and domain."""

    def get(self, key: str) -> Actor | None:
        """The actor of that registry key."""
        raise NotImplementedError

    def resolve(self, name: str) -> Actor | None:
        """The one actor that ``name`` is an alias of; None where none or several are."""
        raise NotImplementedError

    def candidates(self, name: str) -> tuple[Actor, ...]:
        """Every actor that ``name`` is an alias of."""
        raise NotImplementedError

    def by_domain(self, host: str) -> Actor | None:
        """The actor whose homepage's domain ``host`` is, or is a subdomain of."""
        raise NotImplementedError

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, Actor]]:
        """Every registered name in ``text[start:end]``, longest first, left to right, without overlap."""
        raise NotImplementedError


def load(extra: Path | None = None) -> Registry:
    """The registry that ships, with the user's own file added. Raises RegistryError naming the bad row."""
    return Registry()
