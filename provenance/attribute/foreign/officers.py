"""Slavic holders of long offices: "глава Бюро по расследованию аварий на транспорте Грузии Иван Лис".

Between the title and the name stands what the office is of, in any case but the nominative, with prepositions and
bodies of its own; the holder is the first full name that can only be in the nominative.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign import cases, genitive
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_latin, is_trade
from provenance.attribute.foreign.tagged import Tagged

LONGEST = 18  # words of an office
HIS = ("ова", "ева", "ина", "ого", "ому", "ым", "им")  # endings of a man's family name in other cases
GENITIVE = ("а", "у", "и", "ы", "ї", "і", "я", "ю", "ов", "ів", "ей")  # endings of what an office is of
BENT = ("ого", "его", "ому", "ої", "ій", "их", "ых", "ии", "ії", "ов", "ів")  # endings of nobody in the nominative
OF = 'NATIDM"-C'  # classes of the words of an office


def holder(t: Tagged, names: Sequence[Name], title: int, end: int, known: Grammar) -> Name | None:
    """Who holds the office that begins with the word ``title``; None where the name stands right behind it."""
    if not is_title(t, title, known):
        return None
    for n in names:
        if genitive.named_after(n.words):
            continue  # "анестезиолог больницы Святой Анны Иван Лис"
        if title < n.first < end and n.first - title <= LONGEST and (nominative(n.words, known) or _last(t, n, end)):
            office = t.tags[title + 1 : n.first]
            if office and not office.strip(OF) and office.count("C") < 2:
                return n
            return None
    return None


def _last(t: Tagged, n: Name, end: int) -> bool:
    """Whether two words that no list has end an office: "керівник Сольського банку Готфрід Гольн в ефірі"."""
    if (
        len(n.words) != 2
        or n.governed
        or t.tags[n.first - 1] != "N"
        or any(is_latin(w) or w.isupper() for w in n.words)
    ):
        return False
    noun, first, last = t.lower[n.first - 1], *map(str.lower, n.words)
    if not noun.endswith(GENITIVE) or first.endswith(BENT) or last.endswith(BENT):
        return False
    behind = t.tags[n.last : n.last + 1]
    return n.last >= end or behind in ("I", "V", ",", "R", "X", "O")


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
