"""A Slavic name behind the body or region that its bearer is of: what he is, and where his own name begins."""

from __future__ import annotations

from provenance.attribute.foreign.cases import FAMILY_FIRST, abroad, given
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_called, is_given
from provenance.attribute.foreign.tagged import Tagged

GENITIVE = ("я", "а", "у", "ю", "и", "і", "ї", "ы")  # endings of a region in the genitive
FAR, SHORT = 10, 2  # words between what somebody is and the name; letters of a small word


def behind_region(t: Tagged, at: int, last: int, known: Grammar) -> int:
    """Where somebody's own name begins behind the region of his body: "начальника Служби доріг Поділля Данила Лиса"."""
    own = last - 2
    before = t.lower[at:own]
    named = any(
        given(w, known) is not None or is_given(w) or abroad(w) is not None or w in FAMILY_FIRST for w in before
    )
    first = given(t.words[own], known)
    return own if first is not None and not named and all(w.endswith(GENITIVE) for w in before) else at


def past_body(t: Tagged, name: int, k: int, known: Grammar) -> list[str]:
    """What somebody is, before the body that he or she is of: "представитель Минтранса полковник Иван Лис".

    ``name`` is where the name begins, ``k`` the last word before the nouns right before it. Only a name in the
    nominative has the noun at the head of all.
    """
    if k < 0 or t.tags[k] not in "AI" or given(t.words[name], known) not in (None, t.lower[name]):
        return []
    at = k
    while at > 0 and t.tags[at] in "NATI" and name - at < FAR and not is_called(t.lower[at], known):
        at -= 1
    before = t.tags[at - 1 : at] if not t.lower[at - 1].endswith(("ый", "ий", "ой", "ая", "на")) else ""
    if not is_called(t.lower[at], known) or t.tags[at] not in "NT" or (before and before in "ILNT"):
        return []
    return [t.lower[at], *(w for w in t.lower[at + 1 : k + 1] if len(w) > SHORT)]
