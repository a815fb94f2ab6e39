"""Polish reporters who are told something, whose names are no subjects: "w rozmowie z reporterką X Anną Lis"."""

from __future__ import annotations

from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.late import late

_HEARER = late(r"(?:reporter|dziennikar|korespondent|wysłanni|redaktor)\w{0,4}(?:ką|em|owi|ce|zem|kiem|czką)")
HOUSE = 5  # words of the house that a reporter is of, before the name
_HOUSE = compiled(r'[KA"NI]*')


def is_hearer(word: str) -> bool:
    """Whether a word in small letters is a reporter who is told something."""
    return _HEARER.fullmatch(word) is not None


def hears(t: Tagged, first: int) -> bool:
    """Whether the name that begins at a word is a reporter's who is told something, by what stands before it."""
    k = next((k for k in range(first - 1, max(-1, first - 2 - HOUSE), -1) if is_hearer(t.lower[k])), None)
    return k is not None and _HOUSE.fullmatch(t.tags, k + 1, first) is not None


# Sorts of media in the dative, which is no genitive where a sentence begins with it.
_MEDIA = frozenset(
    "telewizji stacji agencji gazecie dziennikowi tygodnikowi portalowi rozgłośni radiu redakcji magazynowi".split()
)


def is_told(t: Tagged, at: int, end: int) -> bool:
    """Whether a medium that is not named stands at a word, and who tells it something behind: "agencji źródło"."""
    return at + 1 < end and t.lower[at] in _MEDIA and t.tags[at + 1] in "NTD"


def medium_hears(t: Tagged, at: int) -> bool:
    """Whether a medium is told what a sentence says that begins with its sort: "Telewizji X odpowiedział, że …"."""
    return at > 0 and t.tags[at] == "K" and t.lower[at - 1] in _MEDIA and not t.tags[: at - 1].strip("RC")
