"""Names of people and bodies: folding, family names, titles, and what a name says of its bearer.

Family-name-first names (Kim Jong Un, Xi Jinping) are ordinary here, so no order is assumed: a short form belongs to a
full name if it is its first or its last word.
"""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

from provenance.model import ActorKind

_DATA = tomllib.loads((Path(__file__).parent / "data" / "names.toml").read_text("utf-8"))
BODY_WORDS, BODY_ACRONYMS, TITLES, MALE, FEMALE, SUFFIXES = (
    frozenset(_DATA[key].split()) for key in ("body_words", "body_acronyms", "titles", "male", "female", "suffixes")
)


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The form under which spellings of one name are equal: letters and digits only, case folded, NFKC."""
    folded = name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).casefold()
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


ALSO_GIVEN = frozenset(("emir",))  # titles that are first names elsewhere: "Emir Roe"


@lru_cache(maxsize=1 << 16)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name without titles, possessive endings and suffixes like "Jr."."""
    words = [w.strip(".,’'\"“”") for w in name.replace("’s ", " ").replace("'s ", " ").split()]
    while len(words) > 1 and words[0].lower() in TITLES and not (len(words) == 2 and words[0].lower() in ALSO_GIVEN):
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words = words[:-1]
    return tuple(w for w in words if w)


@lru_cache(maxsize=1 << 16)
def is_body(name: str) -> bool:
    """Whether some word of the name is one that organisations carry and people do not."""
    words = [w.strip(".,") for w in name.split()]
    if not BODY_WORDS.isdisjoint(map(str.lower, words)) or not BODY_ACRONYMS.isdisjoint(words):
        return True
    return name.isupper() and 1 < len(name) <= 6


def kind_of(name: str) -> ActorKind:
    """Person or body, by the words of the name alone."""
    return ActorKind.BODY if is_body(name) else ActorKind.PERSON
