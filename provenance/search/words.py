"""The words of a text as a search compares them: no letter case, no accents, no soft hyphens, one width.

A word is folded as for matching (NFKC, default-ignorables out, case folded), then accents of Latin, Greek and Cyrillic
letters and the points of Hebrew go, so that "Łódź" is "lodz" and "ещё" is "еще"; й, ў and ї are letters of their own.
An apostrophe or a hyphen parts words. In scripts without spaces every character is a word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from provenance.compiled import compiled
from provenance.late import late
from provenance.match.normalise import BROKEN, IGNORABLE, SOFT, UNSPACED, fold

LONGEST = 64  # code points of a word that are compared
# Vowel signs and points that belong to a word though \w leaves them out: of Hebrew, Arabic, and the scripts of India.
_SIGNS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_LETTER = rf"[^\W_{UNSPACED}]"
_WORD = late(rf"{_LETTER}(?:{_LETTER}|[{_SIGNS}])*|[{UNSPACED}]")
_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)).ljust(256)
_MARKS = "’“”‘…—–\u00a0"  # most of those in print
_ACCENT = compiled(
    "(?<![\u0438\u0443])\u0306|(?<!\u0456)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05c7\u0653-\u0655]"
)
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def words(text: str) -> list[str]:
    """The words of ``text`` in its order."""
    if "-\n" in text or "-\r" in text:
        text = BROKEN.sub(lambda m: SOFT * len(m[0]), text)
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, "'")
    found = list[str]()
    for plain, lines in groupby(text.split("\n"), str.isascii):  # an accent in one line makes no other slow
        some = "\n".join(lines)
        # White space parts words before and after folding: what stands between is folded once, however often it comes.
        found += _ascii(some) if plain else chain.from_iterable(map(_KNOWN.__getitem__, some.split()))
    if len(_KNOWN) > _REMEMBERED:
        _KNOWN.clear()
    return found


def _ascii(text: str) -> list[str]:
    found = text.encode().translate(_FOLDED).decode().split()  # a table of strings is made anew in every call
    return found if max(map(len, found), default=0) <= LONGEST else [word[:LONGEST] for word in found]


class _Known(dict[str, Sequence[str]]):
    """The words of what white space parts."""

    def __missing__(self, part: str) -> Sequence[str]:
        found = _ascii(part) if part.isascii() else [_plain(word) for word in _WORD.findall(fold(part)[0])]
        if len(part) <= LONGEST:
            self[part] = found
        return found


_KNOWN, _REMEMBERED = _Known(), 1 << 16


def placed(text: str) -> Iterator[tuple[str, int, int]]:
    """The same, each with its place in ``text``, half-open, in code points."""
    folded, offsets = fold(text)
    for match in _WORD.finditer(folded):
        start, end = match.span()
        if offsets is not None:
            while end < len(offsets) and offsets[end] == offsets[end - 1]:
                end += 1  # the other half of what is one character in the text
            start, end = offsets[start], offsets[end] if end < len(offsets) else len(text)
            while IGNORABLE.match(text, end - 1):
                end -= 1  # what follows the word and is not seen
        yield _plain(match[0]), start, end


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    if word.isascii():
        return word[:LONGEST]
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)[:LONGEST] or word[:LONGEST]
