"""The words by which two names of speakers in one language can be one."""

from __future__ import annotations

from functools import lru_cache

from provenance.match.sounds import plain

LITTLE = frozenset("the a an of for in at on and".split())
SPELLED = {"defense": "defence", "center": "centre", "labor": "labour", "program": "programme"}


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The words of a name, without case, accents and articles; whose they are is kept: Roe's lawyer is not Roe."""
    bare = name.casefold()
    if not bare.isascii():
        bare = plain(bare)
    found = [SPELLED.get(word, word) for word in bare.split()]
    return frozenset(found) - LITTLE or frozenset(found)
