"""One key for the spellings of a name: compatibility forms, case, quotes, dashes and white space folded."""

from __future__ import annotations

import unicodedata

from provenance.compiled import compiled

LETTER = r"[^\W_]"
# Marks that belong to a word though \w leaves them out: combining accents, Arabic and Indic vowel signs.
MARKS = "[\u0300-\u036f\u064b-\u065f\u0900-\u0dff]"
REST = rf"{LETTER}*(?:{MARKS}+{LETTER}*)*"
TOKEN = compiled(rf"{LETTER}{REST}|&")


def plain(text: str) -> str:
    """``text`` in Unicode's compatibility form."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def words(name: str) -> list[str]:
    """The words of ``name`` in their own case, "&" as "and", without separators and a leading "the"."""
    if name.isascii() and name.replace(" ", "").isalnum():
        found = name.split()  # most names
    else:
        found = ["and" if word == "&" else word for word in TOKEN.findall(plain(name))]
    return found[1:] if len(found) > 1 and found[0] in ("The", "the", "THE") else found


def key(parts: list[str]) -> str:
    """What names are looked up by: the words, case folded."""
    return " ".join(parts).casefold()
