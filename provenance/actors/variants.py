"""Spellings of one person's name: what they differ in does not tell two people apart."""

from __future__ import annotations

import unicodedata

from provenance.actors.lists import given_names
from provenance.compiled import compiled

_SILENT, _SPACED = compiled("['’ʼ`‘.]"), compiled("[-‐‑–—\\s]+")
_ACCENTS = compiled("([a-z])[\u0300-\u036f]+")


def variant(name: str) -> str:
    """A person's name without what spellings differ in: hyphens, apostrophes, points, accents on Latin letters.

    "Kim Jong-un" is "Kim Jong Un". Of two words the given name comes first where the lists know which one it is and
    the other is no given name: "Orbán Viktor" is "Viktor Orbán"; "James John" stays what it is.
    """
    words = _SPACED.sub(" ", _SILENT.sub("", _unaccented(_plain(name)))).split()
    if len(words) == 2:
        known = [_given(word) for word in words]
        if known == [False, True]:
            words.reverse()
    return " ".join(words) or _plain(name)


def _given(word: str) -> bool:
    return word in given_names()


def _unaccented(folded: str) -> str:
    parts = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", _ACCENTS.sub(r"\1", parts))


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
