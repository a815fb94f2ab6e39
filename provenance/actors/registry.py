"""The registry of agencies, broadcasters, papers and platforms: data that ships and that users extend.

Its file is JSON Lines in UTF-8: one object a line, an actor each; blank lines are left out. A user's file has the
same form. Fields (only ``key``, ``name`` and ``kind`` are needed; leave out what you are not sure of):

- ``key``: the actor's id, lower-case letters, digits and hyphens
- ``name``: the canonical name, as reports print it
- ``kind``: ``body``, ``agency``, ``broadcaster``, ``paper``, ``platform``, ``group`` or ``person``; articles name
  persons by themselves, a row says which names are one person's, in other scripts and spellings
- ``country``: ISO 3166-1 alpha-2; none for a medium of several countries
- ``domain``, ``domains``: the homepage's host without ``www``, and other hosts it publishes under
- ``parent``: the key of the actor it belongs to
- ``aliases``: other names, in the scripts they appear in; a name that two actors share resolves to neither
- ``forms``: inflected forms of names ("Української правди")
- ``descriptions``: what it alone can be ("North Korea's state news agency"), without a leading "the"
- ``shows``: programmes, which stand for their network
- ``generic``: names that are also ordinary words, other people's names or acronyms ("Time", "X", "MAP"); they count
  in this very case only, and in running text only where the words around them say so ("told Time", "a post on X")
- ``wikidata``, ``isni``: identifiers

A row whose ``key`` is a shipped one adds names to that actor: ``{"key": "kcna", "aliases": ["ACTC"]}``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path

from provenance.actors import declension
from provenance.actors.fold import key, words
from provenance.actors.mentions import SORT, SORTS, Entry, Scanner, bare, entry
from provenance.actors.rows import Row, merge, read, trusted
from provenance.actors.variants import variant
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, ActorKind, Span

_CYRILLIC = compiled("[а-яіїєґ]")
_DATA = Path(__file__).parent / "data" / "actors.jsonl"
_PEOPLE = Path(__file__).parent / "data" / "people.jsonl"
# "news agency Yonhap", "агентства Рейтер": the sort of medium said before the name.
_PREFIX = compiled(
    r"(?:(?:(?:state|official|state-run|national) )?(?:news agency|newspaper|broadcaster|magazine|daily|TV channel)|"
    r"(?:інформ|информ)?аг[еє]нтств\w{1,2}|газет\w{1,2}|телеканал\w{0,2}|видання|издани\w{1,3}|"
    r"Nachrichtenagentur|agence|agencia|agência|agenzia)\s+",
    re.IGNORECASE,
)


class Registry:
    """Known actors by key, alias and domain; it does not change once made."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = {row.key: row for row in rows}
        self._actors = {row.key: _actor(row) for row in self._rows.values()}
        self._media = {key: row for key, row in self._rows.items() if row.kind != ActorKind.PERSON}
        self._whole = lru_cache(maxsize=64)(lambda text: tuple(self._scanner_of(text).find(text, 0, len(text))))
        self._hosts = {host: row.key for row in self._rows.values() for host in row.hosts}
        self._found = lru_cache(maxsize=1 << 14)(self._find)  # articles name the same few again and again

    def __iter__(self) -> Iterator[Actor]:
        """Every actor, in the order of the file."""
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def __reduce__(self) -> tuple[type[Registry], tuple[tuple[Row, ...]]]:
        """Into another process by its rows: the indexes are made again there."""
        return Registry, (self.rows,)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that it is made of."""
        return tuple(self._rows.values())

    def get(self, key: str) -> Actor | None:
        """The actor of that registry key."""
        return self._actors.get(key)

    def identifiers(self, key: str) -> dict[str, str]:
        """The Wikidata item and ISNI of the actor of that key, where they are known."""
        row = self._rows.get(key)
        known = {"wikidata": row.wikidata, "isni": row.isni} if row else {}
        return {scheme: value for scheme, value in known.items() if value}

    def resolve(self, name: str) -> Actor | None:
        """The one actor that ``name`` is an alias of; None where none or several are."""
        found = self.candidates(name)
        return found[0] if len(found) == 1 else None

    def candidates(self, name: str) -> tuple[Actor, ...]:
        """Every actor that ``name`` is an alias of.

        Case, quotes, dashes, white space and a leading "the" do not count, but a name marked ``generic`` must be
        written in its own case. "Yonhap news agency" is Yonhap, "nytimes.com" the actor of that domain.
        """
        return self._found(name)

    def _find(self, name: str) -> tuple[Actor, ...]:
        name = name.strip(" \t\r\n\"'“”„«»‘’")
        if found := self._named(name):
            return found
        if "." in name and (host := self.by_domain(name)):
            return (host,)
        if " " not in name and name.isascii():
            return ()
        if (before := _PREFIX.match(name)) and (found := self._named(name[before.end() :])):
            return found
        last = name[name.rfind(" ") + 1 :]
        for kind, sort in SORT.items() if last.lower() in SORTS or not last.isascii() else ():
            for after in sort.finditer(name):
                if after.end() == len(name) and (found := self._named(name[: after.start()])):
                    return tuple(actor for actor in found if actor.kind is kind)
        return ()

    def person(self, name: str) -> Actor | None:
        """The one person of that name, in any spelling of it; None where none or several have it."""
        found = self._people.get(variant(name), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _people(self) -> dict[str, tuple[Actor, ...]]:
        people: dict[str, tuple[Actor, ...]] = {}
        for row in self._rows.values():
            if row.kind == ActorKind.PERSON:
                actor = self._actors[row.key]
                for name in dict.fromkeys(variant(name) for name in (row.name, *row.aliases, *row.forms)):
                    people[name] = (*people.get(name, ()), actor)
        return people

    def by_domain(self, host: str) -> Actor | None:
        """The actor whose domain ``host`` is, or is a subdomain of."""
        labels = host.strip().rstrip(".").lower().split(".", 16)
        for first in range(len(labels) - 1):
            if key := self._hosts.get(".".join(labels[first:])):
                return self._actors[key]
        return None

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, Actor]]:
        """Every registered name in ``text[start:end]``, longest first, left to right, without overlap."""
        return ((span, found[0]) for span, found in self.mentions(text, start, end) if len(found) == 1)

    def at_home(self, text: str, countries: Collection[str]) -> Iterator[tuple[Span, Actor]]:
        """The same, and of names that several have the one from ``countries``: "APA" in Austria is not Azerbaijan's."""
        for span, found in self.mentions(text):
            near = found if len(found) == 1 else tuple(a for a in found if a.country in countries)
            if len(near) == 1:
                yield span, near[0]

    def shared(self, text: str) -> Iterator[tuple[Span, Actor]]:
        """Acronyms in ``text`` that several media share, as an actor of that name: which is meant stays open."""
        for span, found in self.mentions(text):
            name = text[span.start : span.end]
            if len(found) > 1 and name.isupper() and all(actor.kind in MEDIA for actor in found):
                yield span, Actor(name, found[0].kind)

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, tuple[Actor, ...]]]:
        """As ``scan``, with the names that several actors share, and all of those."""
        end = len(text) if end is None else min(end, len(text))
        if start <= 0 and end == len(text):
            return iter(self._whole(text))
        return self._scanner_of(text).find(text, max(0, start), end)

    def _scanner_of(self, text: str) -> Scanner:
        return self._cyrillic_scanner if _CYRILLIC.search(text) else self._scanner

    @cached_property
    def _index(self) -> dict[str, tuple[Entry, ...]]:
        return _index(self._media, self._actors)

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._index)

    @cached_property
    def _declined(self) -> dict[str, tuple[Entry, ...]]:
        """The index with every case of the names in Cyrillic."""
        index = {folded: list(entries) for folded, entries in self._index.items()}
        for entries in self._index.values():
            for one in entries:
                for form in declension.forms(one.name):
                    more = entry(one.actor, form, generic=one.generic)
                    index.setdefault(key(more.parts), []).append(more)
        return {folded: tuple(entries) for folded, entries in index.items()}

    @cached_property
    def _cyrillic_scanner(self) -> Scanner:
        return Scanner(self._declined)

    def _named(self, name: str) -> tuple[Actor, ...]:
        parts = words(name)
        entries = (self._declined if _CYRILLIC.search(name) else self._index).get(key(parts), ())
        return tuple(
            dict.fromkeys(one.actor for one in entries if not one.bare and (not one.generic or one.parts == parts))
        )


def load(extra: Path | None = None) -> Registry:
    """The registry that ships, with the user's own file added. Raises RegistryError naming the bad row."""
    return Registry(merge(shipped(), read(extra)).values()) if extra else _default()


@cache
def shipped() -> tuple[Row, ...]:
    """The rows that ship."""
    return (*trusted(_DATA), *trusted(_PEOPLE))


@cache
def _default() -> Registry:
    return Registry(shipped())  # which tests have checked


def _actor(row: Row) -> Actor:
    aliases = tuple(dict.fromkeys(row.aliases + row.generic))
    return Actor(row.name, ActorKind(row.kind), row.key, row.country, row.domain, row.parent, aliases)


def _index(rows: dict[str, Row], actors: dict[str, Actor]) -> dict[str, tuple[Entry, ...]]:
    index: dict[str, list[Entry]] = {}
    for row in rows.values():
        actor = actors[row.key]
        generic = [entry(actor, name, generic=True) for name in row.generic]
        ordinary = [one.parts for one in generic]
        declined = [form for name in (row.name, *row.aliases) for form in declension.german(name)]
        names = [
            entry(actor, name)
            for name in (row.name, *row.aliases, *row.forms, *declined, *row.descriptions, *row.shows)
        ]
        whole = generic + [one for one in names if one.parts not in ordinary]
        known = [one.parts for one in whole]
        short = [one for name in (row.name, *row.aliases) if (one := bare(actor, name)) and one.parts not in known]
        for one in (*whole, *(short if actor.kind is not ActorKind.PLATFORM else ())):
            index.setdefault(key(one.parts), []).append(one)
    return {folded: tuple(entries) for folded, entries in index.items()}
