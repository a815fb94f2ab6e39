"""Whether two texts can be compared word by word at all: language codes, and scripts where codes are missing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from provenance.compiled import compiled

LATIN = compiled(r"[^\W\d_]")
OTHER = compiled(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")  # letters beyond Latin
SAMPLE = 400  # characters looked at; a quotation is in one script


@lru_cache(maxsize=4096)
def letter_script(char: str) -> str:
    """The script of one letter by its Unicode name, kana and Han as one."""
    name = unicodedata.name(char, "?").partition(" ")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "CJK", "FULLWIDTH", "HALFWIDTH") else name


@lru_cache(maxsize=64)  # a reference is asked for time and again
def script(text: str) -> str | None:
    """The script that most letters of ``text`` are in; None where it has no letters."""
    if not OTHER.search(text):
        return "LATIN" if LATIN.search(text) else None
    counts: dict[str, int] = {}
    for char in text[:SAMPLE]:
        if char.isalpha():
            name = letter_script(char)
            counts[name] = counts.get(name, 0) + 1
    return max(sorted(counts), key=counts.__getitem__) if counts else None


def base(lang: str | None) -> str | None:
    """The language of a code without region: ``en`` for ``en-GB``."""
    return lang.replace("_", "-").partition("-")[0].lower() if lang else None


def foreign(a: str, b: str, a_lang: str | None, b_lang: str | None) -> bool:
    """Whether two texts are in different languages, by their codes or else by their scripts."""
    if a_lang != b_lang and a_lang and b_lang and base(a_lang) != base(b_lang):
        return True
    if a.isascii() and b.isascii():
        return False
    one, other = script(a), script(b)
    return one is not None and other is not None and one != other
