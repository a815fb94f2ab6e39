"""Articles that print the same text: what they have in common, word by word, outside of what they quote.

Two outlets that report one speech in words of their own quote the same words: quotations say nothing of who copied.
So it goes by the other words, in runs of ``RUN`` of them. Candidates are found by a sample of those runs, the same in
every text that has them (Broder 1997; Manasse 2003), so that no article is compared with all the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from provenance.compiled import compiled
from provenance.model import Kind, Quotation, Span

RUN = 6  # words in order that count as common; fewer are idiom
SAMPLED = 32  # one run of so many is kept to be found by
LEAST = 8  # runs of a short text that are kept
SHARE = 0.5  # of the shorter text from which two are the same
WORDS = 40  # outside of quotations, in common: below that nothing is said
QUOTED = frozenset({Kind.DIRECT, Kind.MIXED, Kind.BLOCK})

Runs = npt.NDArray[np.uint64]
_WORD = compiled(r"[぀-ヿ㐀-鿿]|[^\W぀-ヿ㐀-鿿]+")
_MARKS = "’“”‘…—–\u00a0"  # most of those in print; none is part of a word
_FOLDED = bytes(ord(chr(c).lower()) if chr(c).isalnum() or c == ord("_") else 32 for c in range(128)).ljust(256)
_REMEMBERED = 1 << 16  # words
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SHIFT, _SIGN = np.uint64(29), np.uint64(1)


class Common(NamedTuple):
    """The share (0..1) of one's words that stand in the other in runs, and the other way round."""

    share: float
    share_of: float


def quoted(quotations: Iterable[Quotation]) -> list[Span]:
    """The stretches in marks, or set off."""
    return [span for quotation in quotations if quotation.kind in QUOTED for span in quotation.spans]


def runs(text: str, leaving_out: Iterable[Span] = ()) -> Runs:
    """A number for every run of words of ``text`` without some stretches, in order; those of two texts compare."""
    kept, at = list[str](), 0
    for start, end in sorted(leaving_out):
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    words = _words("\n".join(kept))
    numbers = np.fromiter(map(_NUMBERS.__getitem__, words), np.uint64, len(words))
    if len(_NUMBERS) > _REMEMBERED:
        _NUMBERS.clear()
    count = len(numbers) - RUN + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    found = np.zeros(count, np.uint64)
    for place in range(RUN):
        found = (found ^ (found >> _SHIFT)) * _FACTOR + numbers[place : place + count]
    return ((found ^ (found >> _SHIFT)) * _FACTOR) >> _SIGN  # no database has unsigned numbers


def _words(text: str) -> list[str]:
    for mark in _MARKS:
        text = text.replace(mark, " ")
    found = list[str]()
    for plain, lines in groupby(text.split("\n"), str.isascii):  # of ASCII in a tenth of the time
        some = "\n".join(lines)
        found += some.encode().translate(_FOLDED).decode().split() if plain else _WORD.findall(some.casefold())
    return found


class _Numbers(dict[str, int]):
    """The number of each word; a text has most of them from those before."""

    def __missing__(self, word: str) -> int:
        self[word] = found = crc32(word.encode("utf-8", "surrogatepass"))
        return found


_NUMBERS = _Numbers()


def sample(found: Runs) -> list[int]:
    """The runs by which a text is found: those whose number says so, and of a short text the lowest."""
    distinct = np.unique(found)
    chosen = distinct[(distinct >> np.uint64(20)) % np.uint64(SAMPLED) == 0]
    return [int(one) for one in (chosen if len(chosen) >= LEAST else distinct[:LEAST])]


def common(one: Runs, other: Runs) -> Common | None:
    """What two texts have in common, if that is enough to call them the same copy."""
    if not len(one) or not len(other):
        return None
    mine, theirs = _covered(one, other), _covered(other, one)
    found = Common(round(float(mine.mean()), 4), round(float(theirs.mean()), 4))
    enough = max(found) >= SHARE and min(int(mine.sum()), int(theirs.sum())) >= WORDS
    return found if enough else None


def _covered(one: Runs, other: Runs) -> npt.NDArray[np.bool_]:
    """For each word of ``one`` whether a run of ``other`` covers it."""
    return np.convolve(np.isin(one, other), np.ones(RUN, np.int64)) > 0
