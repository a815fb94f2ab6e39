"""Slavic names of what somebody heads, which stand where his own may: "керівник лікарні Кенді-Стоун визнав"."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.named import Name
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


def _heads(t: Tagged, n: Name) -> bool:
    """Whether one word names the house before it, of which somebody is something."""
    if len(n.words) > 1 or not n.first or t.lower[n.first - 1] not in HOUSES or n.words[0].endswith(FAMILY):
        return False
    first = n.first - 1
    while first and t.tags[first - 1] == "N" and t.words[first - 1][0].islower() and n.first - first < APART:
        first -= 1
    return "T" in t.tags[max(0, first - 1) : n.first - 1]
