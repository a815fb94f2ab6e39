"""What two languages have in common to be compared by: numbers, and names by the letters that transliteration keeps."""

from __future__ import annotations

from typing import NamedTuple

from provenance.compiled import compiled
from provenance.match.guards import skeleton
from provenance.match.normalise import tokens

KEPT = 5  # letters of a name that its endings leave alone
NAME = compiled(r"(?<=[^\W\d_]\s)[^\W\d_a-zа-яёіїєґ][\w’'-]{3,}")  # a capital within a sentence
ROMAN = str.maketrans(
    dict(zip("абвгґдезиіїйклмнопрстуфыэєё", "abvggdeziiijklmnoprstufyeee", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)


class Anchors(NamedTuple):
    """The numbers and the names of one text; names only where capitals tell them."""

    numbers: frozenset[str]
    names: frozenset[str]


def anchors(text: str, lang: str | None) -> Anchors:
    """What of ``text`` another language has too."""
    found = (name.casefold().translate(ROMAN) for name in NAME.findall(text))
    digits = frozenset(t for t in tokens(text, lang) if t.isdigit())
    return Anchors(digits - {"1"}, frozenset(skeleton(name)[:KEPT] for name in found))
