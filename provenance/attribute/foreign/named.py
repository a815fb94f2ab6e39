"""What a name of a sentence is: its words, what stands before it, and whether a preposition governs it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.tagged import Tagged

CALLED = frozenset(
    """ім'я имени namens nommé nommée dénommé dénommée baptisé baptisée llamado llamada denominado
    denominada nome""".split()
)  # "солдат по имени Павел"
ROMANCE = ("fr", "es", "it", "pt")
FROM = tuple("ais aise ois oise ien ienne éen éenne ain aine on onne ard arde in ine ol ole que".split())  # whence
FRONT = ("цию", "цію", "ость", "ення", "ання", "ение", "ание")  # Slavic nouns that are things, in the accusative
AIMS = frozenset("contra contro contre para per pour".split())  # before what a Romance body is for or against
PARTICLES = frozenset(
    """dela delos de da do dos das del della di la le el al bin ibn ben van von der den du y ter zu
    фон дер ден ван аль эль ель бин бен ибн бін ібн ди ді де да ду дель ла ле дос дус""".split()
)
TITLE = 4  # words of a title before a name


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that may name somebody: word places ``first`` to ``last``, the words of the name itself, what
    stands before it as title or role, and whether a preposition governs it."""

    first: int
    last: int
    words: tuple[str, ...]
    roles: tuple[str, ...]
    governed: bool
    article: str


def opens(t: Tagged, i: int) -> bool:
    """Whether a word is the first of its sentence, or of what stands in marks, brackets or behind a dash in it."""
    return i == 0 or t.tags[i - 1] in '.-:Q"('


def first_names(known: Grammar) -> frozenset[str]:
    """The given names of a language."""
    return known.words.get("male_names", frozenset()) | known.words.get("female_names", frozenset())
