"""An actor with all that a database knows of it."""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    """An actor with all that is known of it; ``article`` is the document in which alone the name means it.

    The counts are of current quotations and articles: said by it, passed on by it, printed by it.
    """

    id: int
    name: str
    kind: str | None
    identity: str
    registry_key: str | None = None
    country: str | None = None
    domain: str | None = None
    wikidata: str | None = None
    isni: str | None = None
    parent: tuple[int, str] | None = None
    merged_into: tuple[int, str] | None = None
    article: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    speaker: int = 0
    intermediary: int = 0
    outlet: int = 0

    @property
    def said(self) -> str:
        """How messages name it: id, name, kind, and the article if it is of one alone."""
        where = f" of {self.article}" if self.article else ""
        return f"a{self.id} {self.name} ({self.kind or 'of no known kind'}{where})"
