"""One key for the spellings of a name: compatibility forms, case, quotes, dashes and white space folded."""

from __future__ import annotations

import re
import unicodedata

# Kana, Han and Hangul are written without spaces around a name (or with particles joined to it), so a Latin
# acronym beside them ends where they begin, and a name in them may stand inside a longer run.
CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# Marks that str.isalnum() denies though they belong to the word: combining accents, Arabic and Indic vowel signs.
MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0dff"
WORD = rf"[^\W_{CJK}]+(?:[{MARKS}]+[^\W_{CJK}]*)*"
TOKEN = re.compile(rf"{WORD}|[{CJK}]+|&")


def words(name: str) -> list[str]:
    """The words of ``name`` in their own case, without separators and without a leading "the"."""
    found = TOKEN.findall(name if name.isascii() else unicodedata.normalize("NFKC", name))
    return found[1:] if len(found) > 1 and found[0] in ("The", "the", "THE") else found


def key(parts: list[str]) -> str:
    """What names are looked up by: the words, case folded, "&" read as "and"."""
    return " ".join(["and" if part == "&" else part for part in parts]).casefold()
