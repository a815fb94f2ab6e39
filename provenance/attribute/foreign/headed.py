"""Slavic names of what somebody heads, which stand where his own may: "керівник лікарні Кенді-Стоун визнав"."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.polish import given
from provenance.attribute.foreign.tagged import Tagged

# What somebody heads or is of, in the genitive, and what may be named behind it.
HOUSES = frozenset(
    """лікарні больницы школи школы гімназії гимназии в'язниці тюрьмы колонії колонии компанії компании фірми фирмы
    фабрики шахти шахты верфі верфи міста города села селища посёлка поселка острова порту порта станції станции
    провінції провинции аеропорту аэропорта корпорації корпорации корабля судна порома парома""".split()
)
FAMILY = tuple(  # endings of family names
    """ов ова ев ева єв єва їв ін іна ин ина ский ская ський ська цький цька цкий цкая ко ук юк ик ич ян дзе швили
    швілі""".split()
)
APART = 5  # words between what somebody is and the name of what he heads


def without(sentences: Sequence[Tagged], names: Sequence[list[Name]]) -> list[list[Name]]:
    """The names without those of hospitals, towns and firms behind what somebody is there.

    A family name may stand there as well: one that ends as such do, or of whose bearer the article has more.
    """
    whole = {n.words[-1].lower() for found in names for n in found if len(n.words) > 1}
    return [
        [n for n in found if not _heads(t, n) or n.words[0].lower() in whole]
        for t, found in zip(sentences, names, strict=True)
    ]


def without_polish(sentences: Sequence[Tagged], names: Sequence[list[Name]]) -> list[list[Name]]:
    """The Polish names without those of a body in her genitive, behind who is of it: "oficer Marynarki Wojennej"."""
    return [[n for n in found if not _is_owner(t, n)] for t, found in zip(sentences, names, strict=True)]


def _is_owner(t: Tagged, n: Name) -> bool:
    """Whether two words are a noun and its adjective in the genitive, and no woman's name."""
    genitive = len(n.words) == 2 and n.words[0].endswith(("i", "y")) and n.words[1].endswith("ej")
    before = n.first - 1
    behind = before >= 0 and t.tags[before] in "NTA" and (before == 0 or t.words[before][0].islower())
    return genitive and behind and not given(n.words[0])


def _heads(t: Tagged, n: Name) -> bool:
    """Whether one word names the house before it, of which somebody is something."""
    if len(n.words) > 1 or not n.first or t.lower[n.first - 1] not in HOUSES or n.words[0].endswith(FAMILY):
        return False
    first = n.first - 1
    while first and t.tags[first - 1] == "N" and t.words[first - 1][0].islower() and n.first - first < APART:
        first -= 1
    return "T" in t.tags[max(0, first - 1) : n.first - 1]
