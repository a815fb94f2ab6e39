"""Slavic holders of long offices: "глава Бюро по расследованию аварий на транспорте Грузии Иван Лис".

Between the title and the name stands what the office is of, in any case but the nominative, with prepositions and
bodies of its own; the holder is the first full name that can only be in the nominative.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_trade
from provenance.attribute.foreign.tagged import Tagged

LONGEST = 18  # words of an office
HIS = ("ова", "ева", "ина", "ого", "ому", "ым", "им")  # endings of a man's family name in other cases
OF = 'NATIDM"-C'  # classes of the words of an office


def holder(t: Tagged, names: Sequence[Name], title: int, end: int, known: Grammar) -> Name | None:
    """Who holds the office that begins with the word ``title``; None where the name stands right behind it."""
    if not is_title(t, title, known):
        return None
    for n in names:
        if title < n.first < end and n.first - title <= LONGEST and nominative(n.words, known):
            office = t.tags[title + 1 : n.first]
            if office and not office.strip(OF) and office.count("C") < 2:
                return n
            return None
    return None


def is_title(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a word is what the holder of an office is called."""
    if t.tags[at] not in "TN" or (at and t.words[at][0].isupper()):
        return False
    return t.tags[at] == "T" or is_trade(t.lower[at], known)


def nominative(words: Sequence[str], known: Grammar) -> bool:
    """Whether two or three words are a first name in the nominative and more, and can be nothing else."""
    if not 1 < len(words) < 5:
        return False
    first, last = words[0], words[-1].lower()
    if (name := cases.given(first, known)) is not None:
        sure = name == first.lower()
    elif (foreign := cases.abroad(first)) is not None:
        sure = foreign[0] == first.lower()
    else:
        return False
    man = sure and first.lower()[-1] not in "ая"
    return sure and not (man and last.endswith(HIS))
