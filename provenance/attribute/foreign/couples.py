"""Slavic and Polish couples and siblings of one name: "Братья Иван и Глеб Лисовы", "Bracia Jan i Jerzy Górscy"."""

from __future__ import annotations

from provenance.attribute.foreign import polish
from provenance.attribute.foreign.cases import given
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.tagged import Tagged

TOGETHER = frozenset(
    """брати сестри подружжя близнюки близнята друзі кузени співвласники засновники дружина жінка братья сёстры сестры
    супруги близнецы друзья кузены совладельцы основатели małżeństwo małżonkowie bracia siostry bliźniacy bliźniaczki
    rodzeństwo państwo kuzyni przyjaciele""".split()
)
_AND = frozenset("и та й і i oraz".split())
NEAR = 4  # words between what they are and their family name
_MANY = (
    ("ские", "ский", "ская"), ("цкие", "цкий", "цкая"),
    ("овы", "ов", "ова"), ("евы", "ев", "ева"), ("ины", "ин", "ина"),
    ("ські", "ський", "ська"), ("цькі", "цький", "цька"), ("ови", "ов", "ова"), ("енки", "енко", "енко"),
    ("уки", "ук", "ук"), ("юки", "юк", "юк"), ("аки", "ак", "ак"), ("скі", "ский", "ская"),
    ("scy", "ski", "ska"), ("ccy", "cki", "cka"), ("dzcy", "dzki", "dzka"), ("owie", "", ""),
)  # fmt: skip


def begins(t: Tagged, at: int, last: int) -> bool:
    """Whether the first word of a run is what two are together, before the first name of one: "Сестри Олена"."""
    return last - at == 2 and t.lower[at] in TOGETHER


def family(t: Tagged, first: int, last: int, known: Grammar) -> tuple[str, ...]:
    """The words of a name, its family name in the singular where it is that of two: "Глеб Лисовы"."""
    words = t.words[first:last]
    if last - first != 2 or first < 2 or t.lower[first - 1] not in _AND or t.tags[first - 2] != "A":
        return words
    if TOGETHER.isdisjoint(t.lower[max(0, first - NEAR) : first - 2]):
        return words
    low = words[1].lower()
    row = next((r for r in _MANY if low.endswith(r[0]) and len(low) > len(r[0]) + 1), None)
    if row is None:
        return words
    if known.lang == "pl":
        hers = polish.is_given(words[0]) and words[0][-1] == "a"
    else:
        hers = given(words[0], known) in known.words.get("female_names", ())
    return words[0], words[1][: len(words[1]) - len(row[0])] + (row[2] if hers else row[1])
