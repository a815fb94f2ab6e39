"""Deputies whom Russian and Ukrainian call by one word: "замгубернатора", "замомбудсмена", "замголови"."""

from __future__ import annotations

from functools import lru_cache

from provenance.actors.lists import roles
from provenance.actors.names import fold

DEPUTY = "зам"
# How what a deputy is a deputy of ends in the genitive, and in the nominative.
_ENDS = (("а", ""), ("я", "ь"), ("я", "й"), ("ы", "а"), ("и", "а"), ("и", "ка"), ("у", ""), ("ого", "ый"))


@lru_cache(maxsize=1 << 12)
def is_deputy(word: str, lang: str) -> bool:
    """Whether a word in small letters is such a deputy: what stands behind "зам" is somebody's office."""
    if lang not in ("ru", "uk") or not word.startswith(DEPUTY):
        return False
    rest, known = word[len(DEPUTY) :], roles().other.get(lang, ())
    return (
        rest.startswith("начальник")
        or fold(rest) in known
        or any(rest.endswith(end) and fold(rest[: -len(end)] + nominative) in known for end, nominative in _ENDS)
    )
