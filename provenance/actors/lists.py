"""Word lists that tell a person from a place: given names with gender, places, nouns for people by office or trade.

All entries are folded as `names.fold` folds, so ask with `fold(word) in given_names().female`. Capitals are gone then:
"Will", "Grace" and "Mark" are words too, so ask only about words that are capitalised where a name could stand.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from provenance.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names; the three sets are disjoint, and `either` says nothing of gender."""

    male: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]

    def __contains__(self, folded: str) -> bool:
        return folded in self.male or folded in self.female or folded in self.either

    def gender(self, folded: str) -> Literal["male", "female"] | None:
        """What the name tells of its bearer; None if it is unknown or given to both."""
        return "male" if folded in self.male else "female" if folded in self.female else None


class Places(NamedTuple):
    """Names of places and what is derived from them; a word may be in several sets (Mexico, Luxembourg)."""

    countries: frozenset[str]
    cities: frozenset[str]
    demonyms: frozenset[str]
    metonyms: frozenset[str]
    months_and_days: frozenset[str]


class Roles(NamedTuple):
    """Nouns for people: `english`, those of other languages by ISO 639-1 code, and words that mean the same office."""

    english: frozenset[str]
    other: Mapping[str, frozenset[str]]
    synonyms: tuple[frozenset[str], ...]

    def same(self, one: str, other: str) -> bool:
        """Whether two folded nouns name the same office."""
        return one == other or any(one in group and other in group for group in self.synonyms)


def _read(name: str) -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "data" / f"{name}.toml").read_text("utf-8"))


def _folded(text: str) -> frozenset[str]:
    # Folding changes nothing but case in words of letters alone: most of them, and a tenth of the time.
    return frozenset(w if w.isalpha() else fold(w) for w in text.casefold().split())


@lru_cache(maxsize=1)
def given_names() -> GivenNames:
    """Given names common in the news of the world, in Latin letters and the scripts they are printed in."""
    data = _read("given_names")
    return GivenNames(*(_folded(data[key]) for key in ("male", "female", "either")))


@lru_cache(maxsize=1)
def places() -> Places:
    """Countries, cities and states, demonyms, metonyms for governments, months and days."""
    data = _read("places")
    keys = ("countries", "capitals_and_cities", "demonyms", "metonyms", "months_and_days")
    return Places(*(_folded(data[key]) for key in keys))


def is_place(name: str) -> bool:
    """Whether a name is a country's, a city's or a government's seat: it speaks, and is never a medium."""
    known, folded = places(), fold(name)
    return folded in known.countries or folded in known.cities or folded in known.metonyms


@lru_cache(maxsize=1)
def roles() -> Roles:
    """Nouns for people by office, rank, profession, trade, sport, family and court role."""
    data = _read("roles")
    other = {key.removeprefix("roles_"): _folded(text) for key, text in data.items() if key.startswith("roles_")}
    groups = tuple(_folded(line) for line in data["synonyms"].splitlines() if line)
    return Roles(_folded(data["roles"]), MappingProxyType(other), groups)
