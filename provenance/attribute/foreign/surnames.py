"""By which of its words a name's bearer can be meant alone: of two Spanish surnames the first, of others the last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.named import PARTICLES, first_names
from provenance.attribute.foreign.nouns import is_given

_ARABIC = frozenset("bin ibn ben al el aal".split())
# Common family names that are given names as well.
_FAMILIES = frozenset(
    """alonso andrés aparicio beltrán benito bernal bravo cruz esteban franco gil guillén lorenzo luna marcos
    martín mateo moreno pascual ramos rey rodrigo román rosario salvador santiago santos simón tomás valentín
    vicente""".split()
)
_SECOND = 3  # parts of a name of which the second may be a given name or the first surname
_SPANISH = frozenset("áíóúñ")


def parts(words: Sequence[str]) -> list[tuple[str, ...]]:
    """A name's words, each particle with what it stands before: "Ana", "de la Torre", "Lis"."""
    found: list[tuple[str, ...]] = []
    held: tuple[str, ...] = ()
    for word in words:
        held = (*held, word)
        if word.lower() not in PARTICLES:
            found.append(held)
            held = ()
    return [*found, held] if held else found


@lru_cache(maxsize=1 << 14)
def first_surname(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The first of two surnames, with its particles, by which Spanish names its bearer; none of other names.

    In Spanish all names count that are built so; elsewhere those that are Spanish to see. Portuguese goes by the last.
    """
    if len(words) < _SECOND or lang == "pt" or any(word.lower() in _ARABIC for word in words):
        return ()
    found = parts(words)
    if len(found) < _SECOND or (lang != "es" and not _is_spanish(words)):
        return ()
    given = 1
    while given < len(found) - 1 and _is_given(found[given]):
        given += 1
    return found[given] if len(found) - given == 2 else ()


@lru_cache(maxsize=1 << 14)
def families(words: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The words by each of which, alone, the bearer of a name is meant as by a family name, the last first."""
    first = first_surname(words, lang)
    found = [words[-1], *first[-1:]]
    if len(words) > 1:
        found += [word.rpartition("-")[2] for word in found if lang == "es" and "-" in word and not is_given(word)]
    return tuple(dict.fromkeys(found))


def goes_on(short: tuple[str, ...], whole: tuple[str, ...], lang: str) -> bool:
    """Whether ``whole`` is ``short`` and a second surname: "Ana Lis", "Ana Lis Robledo"."""
    first = first_surname(whole, lang)
    own = first and whole[: len(short)] == short and len(short) > 1
    return bool(own) and short[-1] == first[-1]


def alone(words: tuple[str, ...]) -> tuple[str, ...]:
    """One surname without its particles: "De la Torre"; any other words as they are."""
    return words[-1:] if len(words) > 1 and len(parts(words)) == 1 else words


def _is_given(part: tuple[str, ...]) -> bool:
    """Whether a part in a name's middle is a given name: "José", "del Carmen"; "Santos" is a surname there."""
    return is_given(part[-1].lower()) and part[-1].lower() not in _FAMILIES


def _is_spanish(words: Sequence[str]) -> bool:
    """Whether a name is Spanish to see, by a given name, an accent or an ending."""
    if any(c in "ãõçâêôàèùäöüß" for word in words for c in word.lower()):
        return False
    ours = first_names(grammar("es"))
    return words[0].lower() in ours or any(w.endswith("ez") or not _SPANISH.isdisjoint(w.lower()) for w in words)
