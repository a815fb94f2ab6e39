"""Whether two words are of one country: "Zambian" and "Zambia", "French" and "France", "US" and "American"."""

from __future__ import annotations

from functools import lru_cache

from provenance.actors.names import fold

# Names that share no stem, a country a line; folded.
_SAME = tuple(
    frozenset(line.split())
    for line in """
    us usa america unitedstates american americans unitedstatesofamerica
    uk britain greatbritain unitedkingdom british briton
    uae emirates unitedarabemirates emirati
    netherlands thenetherlands holland dutch
    france french
    denmark danish dane
    switzerland swiss
    philippines thephilippines philippine filipino filipina
    ireland irish
    spain spanish
    portugal portuguese
    finland finnish finn
    norway norwegian
    greece greek
    wales welsh
    scotland scottish scots
    cyprus cypriot
    peru peruvian
    myanmar burma burmese
    congo drc drcongo congolese
    ivorycoast cotedivoire ivorian
    newzealand kiwi
    nigeria nigerian
    niger nigerien
    russia russian kremlin
    """.strip().splitlines()
)
_KNOWN = {word: group for group in _SAME for word in group}
_ADJECTIVES = ("ian", "ean", "an", "n", "ese", "ish", "i", "ite", "er", "s")
_COUNTRIES = ("ia", "a", "y", "ey", "e", "en", "o", "on", "and", "land", "stan", "istan", "republic", "arabia")
_LEAST = 3  # letters of a stem


def is_same(one: str, other: str) -> bool:
    """Whether two names or adjectives are of one country."""
    return not stems(one).isdisjoint(stems(other))


def stems(name: str) -> frozenset[str]:
    """What a name or an adjective of a country may share with others of it, folded."""
    return _stems(fold(name))


@lru_cache(maxsize=1 << 10)
def _stems(folded: str) -> frozenset[str]:
    if folded in _KNOWN:
        return _KNOWN[folded]
    cut = {folded[: -len(end)] for end in (*_ADJECTIVES, *_COUNTRIES) if folded.endswith(end)}
    return frozenset(stem for stem in (folded, *cut) if len(stem) >= _LEAST)


def is_adjective(word: str) -> bool:
    """Whether a capitalised word has the ending of one for a country: "Zandian"."""
    return len(word) > _LEAST and word[:1].isupper() and word.endswith(("ian", "ean", "an", "ese", "ish"))
