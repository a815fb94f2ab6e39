"""Where sources are looked for: those given on the spot, and whatever else can find texts by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import Protocol
from urllib.parse import urlsplit

from provenance.actors.names import fold
from provenance.audit.model import Reference, Source
from provenance.audit.reading import Wanted
from provenance.audit.text import Text

TELLING = 8  # words of a citation, the rarest, that decide which texts may have it
TEXTS = 12  # texts that one citation is compared with


class Library(Protocol):
    """Sources that can be asked for."""

    @property
    def size(self) -> int:
        """How many sources there are."""

    def with_words(self, wanted: Wanted) -> Iterable[Text]:
        """Those that have what is wanted, or most of it, the likeliest first; read as they are looked at, and once."""

    def referred(self, reference: Reference, wanted: Wanted) -> list[Text]:
        """Those that ``reference`` means: the page itself if it names one, else what its outlet published.

        Of many those that have most of ``words``; none only where nothing that is meant is at hand.
        """


class Shelf:
    """Sources held in memory, with an index of their words."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.texts = [Text(source) for source in sources]

    @property
    def size(self) -> int:
        """How many sources there are."""
        return len(self.texts)

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            for token in text.places:
                found[token].append(number)
        return dict(found)

    def with_words(self, wanted: Wanted) -> list[Text]:
        """Those that have all words in a row, then those with most of them; rare words weigh more."""
        tokens, line = wanted.tokens, wanted.words.line
        whole = [n for n, text in enumerate(self.texts) if line in text.wording.line]
        having = {token: self._having[token] for token in set(tokens) if token in self._having}
        weights: defaultdict[int, float] = defaultdict(float)
        for token in sorted(having, key=lambda one: (len(having[one]), one))[:TELLING]:
            for number in having[token]:
                weights[number] += 1 / len(having[token])
        best = [n for n, _ in sorted(weights.items(), key=lambda one: (-one[1], one[0]))]
        return [self.texts[n] for n in list(dict.fromkeys((*whole, *best)))[:TEXTS]]

    def referred(self, reference: Reference, wanted: Wanted) -> list[Text]:
        """Those that ``reference`` means."""
        return meant(reference, self.texts)


def meant(reference: Reference, texts: Sequence[Text]) -> list[Text]:
    """Those of ``texts`` that ``reference`` means: by address, else by headline, else by outlet or its domain."""
    if reference.url:
        wanted = page(reference.url)
        if found := [t for t in texts if t.source.url and page(t.source.url) == wanted]:
            return found
    if reference.title:
        wanted = fold(reference.title)
        if found := [t for t in texts if t.source.title and fold(t.source.title) == wanted]:
            return found
    if reference.url and urlsplit(reference.url).path.strip("/"):
        return []  # another page of that outlet is not the one cited
    names = {fold(name) for name in (*reference.names, host(reference.url)) if name}
    return [t for t in texts if names & set(map(fold, known_as(t.source)))]


def known_as(source: Source) -> list[str]:
    """The names by which a source may be cited: its outlet, its file with and without the ending, its host."""
    stem = PurePath(source.document).stem
    return [name for name in (source.outlet, source.document, stem, host(source.url)) if name]


def page(url: str) -> str:
    """An address without what does not tell pages apart: scheme, ``www.``, fragment, query, last slash."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"
    except ValueError:
        return url


def host(url: str | None) -> str:
    """The host of an address without ``www.``; empty where there is none."""
    return page(url).partition("/")[0] if url else ""


class Both:
    """What is given on the spot, and a database: the first is asked first."""

    def __init__(self, *libraries: Library) -> None:
        self._libraries = libraries

    @property
    def size(self) -> int:
        """How many sources there are."""
        return sum(library.size for library in self._libraries)

    def with_words(self, wanted: Wanted) -> Iterator[Text]:
        """Those that have what is wanted, or most of it, of each library."""
        return (text for library in self._libraries for text in library.with_words(wanted))

    def referred(self, reference: Reference, wanted: Wanted) -> list[Text]:
        """Those that ``reference`` means in the first library that has any."""
        return next((found for one in self._libraries if (found := one.referred(reference, wanted))), [])
