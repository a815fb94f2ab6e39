"""Slavic names in the genitive, which say whose or of what something is, and nobody who does anything."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given, is_latin, is_trade, many
from provenance.attribute.foreign.tagged import Tagged

SAINT = ("свят", "преподобн")  # what churches, hospitals and schools are called after
SAINTLY = ("ой", "ого", "ої", "ых", "их", "ая", "а", "ий", "ій", "ый", "ом", "ому")
OF_LAND = ("ии", "ії")  # a word that ends so names nobody in the nominative
MANY_OF = ("ых", "их")  # adjectives, and a few family names that their first names stand before
OF_SOMETHING = ("ого", "его", "ього")  # adjectives in the genitive
# Family names of men in the genitive, which would be those of women in the nominative.
HIS = ("ова", "ева", "ёва", "єва", "ина", "іна", "їна", "ына", "ського", "цького", "ского", "цкого", "енка", "енко")
# Who is the head of a town, region or country, which stands behind in the genitive: "мэр Вологды", "мер Дубна".
OF_PLACES = tuple("мэр мер мера вице-мэр губернатор вице-губернатор глава очільник очільниця градоначальник".split())
HERS = (  # family names of women in the nominative
    "ова", "ева", "ёва", "єва", "ина", "іна", "їна", "ына", "ская", "цкая", "ська", "цька",
)  # fmt: skip
# Cities whose genitive is as those are.
CITIES = frozenset(
    """киева харькова львова чернигова ростова пскова саратова тамбова кирова серпухова азова могилева могилёва борисова
    кишинева кишинёва кракова берлина дублина бердичева глухова василькова
    києва харкова чернігова могильова берліна дубліна козятина хотина""".split()
)
SYLLABLES = 3  # of a Korean name, of which the last alone takes endings
BODY = 5  # letters of a noun for a body from which its cases tell it
INVARIABLE = "оеиуі"  # how given names of abroad end that have no cases
VOWELS = "аеёиоуыэюяіїє"


def named_after(words: Sequence[str]) -> bool:
    """Whether a run is a saint's, whom a house is called after: "больницы Святой Анны"."""
    first = words[0].lower()
    return len(words) > 1 and first.startswith(SAINT) and first.endswith(SAINTLY)


def of_noun(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether one word behind a noun is in the genitive for certain: "Президент Карвии", "Жители Нордвика"."""
    if not n.first or t.tags[n.first - 1] not in "NTA" or is_latin(t.words[n.last - 1]):
        return False
    word = n.words[0]
    if word.lower().endswith(MANY_OF) and t.tags[n.last : n.last + 1] in ("N", "A"):
        return True  # "речник Повітряних сил"
    if word.lower().endswith(OF_SOMETHING) and t.tags[n.last : n.last + 1] == "N" and t.words[n.last][0].islower():
        return True  # "глава Белого дома"
    near = (b for b in known.bodies if len(b) > BODY and b[:2] == word[:2].lower() and word.lower() != b)
    if any(cases.same(word, b, known) for b in near):
        return True  # "речник Міністерства"
    if cases.given(word, known) is not None or is_given(word.lower()):
        return False
    if word.lower().endswith(OF_LAND) and cases.abroad(word) is None:
        return True
    if t.lower[n.first - 1] in OF_PLACES and word.lower() in CITIES:
        return True
    if t.lower[n.first - 1] in OF_PLACES and _is_of_place(word.lower()):
        woman = t.tags[n.last : n.last + 1] == "V" and t.lower[n.last].endswith(("ла", "лась", "лася"))
        return not (woman and word.endswith(("а", "я")))
    return many(t.words[n.first - 1], known, ("и", "ы", "і")) and word[-1].lower() in VOWELS


def _is_of_place(word: str) -> bool:
    """Whether a word can be a place in the genitive, and no family name in the nominative that people commonly have."""
    return word.endswith(("ы", "и", "і", "ї", "а", "я")) and not word.endswith(HERS)


# Whose relative, aide or lawyer somebody is.
OF_WHOM = frozenset(
    """муж жена чоловік удова помощник помощница советник советница соратник соратница адвокат адвокатка юрист помічник
    помічниця радник радниця соратниця представитель представительница пресс-секретарь спикер сторонник друг подруга
    сосед соседка водитель охранник представник представниця речник речниця прессекретар пресссекретар прессекретарка
    сусід сусідка водій охоронець бабушка дедушка внук внучка бабуся дідусь онук онука племянник племянница племінник
    племінниця дядя тётя дядько тітка""".split()
)


def whose(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a whole name only says whose relative, aide or spokesman somebody is: "Сестра Ивана Лисова"."""
    if not n.first or len(n.words) < 2 or n.words[-1][-1] not in "аяоуй" or is_latin(n.words[0]):
        return False
    noun, first = t.lower[n.first - 1], n.words[0].lower()
    if not (noun in cases.WOMEN or noun in cases.MEN or noun in OF_WHOM):
        return False
    if first in cases.FAMILY_FIRST:
        return len(n.words) == SYLLABLES and n.words[-1][-1] in "ая"
    given = cases.given(first, known) or (cases.abroad(first) or (None,))[0]
    return given is not None and given != first


def behind_whose(t: Tagged, at: int, last: int, known: Grammar) -> bool:
    """Whether the first of three words says whose somebody is: "тренер Лисова Раиль Кузнецов", "юрист Дубенка Ян Мак".

    The first is a man's family name in the genitive; the others can only be a man's name in the nominative.
    """
    if last - at != 3 or not at or t.tags[at - 1] not in "NT" or not is_trade(t.lower[at - 1], known):
        return False
    whose, first, family = t.lower[at:last]
    if not whose.endswith(HIS) or whose.endswith("енко"):
        return False
    return first[-1] not in VOWELS and family[-1] not in VOWELS and not is_given(whose)


def of_korean(words: Sequence[str]) -> bool:
    """Whether the first three of five or six words are a Korean name in the genitive, and the others one as well."""
    if len(words) not in (2 * SYLLABLES, 2 * SYLLABLES - 1) or words[2][-1] not in "ая":
        return False
    return words[0] in cases.FAMILY_FIRST and words[SYLLABLES] in cases.FAMILY_FIRST


def of_another(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether the first two of four words are somebody else's name in an oblique case: "юрист Ивана Лисова Анна Мак".

    They stand behind what that one is, or whose something is; the third is a given name in the nominative.
    """
    if not at or t.tags[at - 1] not in "NT":
        return False
    first, family, other = t.words[at : at + 3]
    nominative = cases.given(other, known) == other.lower() or is_given(other.lower())
    nominative = nominative or (other[-1] not in VOWELS and t.words[at + 3][-1] not in VOWELS)  # "Стив Уиткофф"
    declined = cases.given(first, known) not in (None, first.lower()) or (
        is_given(first.lower()) and first[-1] in INVARIABLE
    )
    return nominative and declined and family[-1] in VOWELS and not is_given(family.lower())
