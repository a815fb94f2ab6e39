"""Pieces of article text into token columns: small integers a linear model can read.

Every token gets a word number (lower-case words of the learned vocabulary only, capitalised ones through their
lower-case form), a word class, a suffix or shape, and a function class. Pieces lie end to end with a border between
them that is wider than any feature looks, so that what is read of a piece does not depend on its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.classes import (
    DASH,
    MARK,
    MUTE,
    NUMBER,
    PARAGRAPH,
    VOID,
    WORDLESS,
    Bools,
    among,
    function,
    suffix,
)
from provenance.segment.tokens import COVER

Ints: TypeAlias = npt.NDArray[np.int64]

PAD: Final = 3  # rows of a border on either side of a piece
LONGEST: Final = 40  # characters of a token type that is worth remembering
CACHE: Final = 200_000  # token types remembered before the memory is given back
WORD, GROUP, SUFFIX, FUNCTION, SPACED, DROPPED, WIDTH = 0, 14, 23, 31, 37, 38, 39  # first bit of each field


def packed(kind: int, ending: int = 0, group: int = 0, word: int = 0, width: int = 0) -> int:
    """What is known of a token in one integer; the class of a word without one is its function."""
    return width << WIDTH | kind << FUNCTION | ending << SUFFIX | (group or 256 + kind) << GROUP | word << WORD


_VOID = packed(VOID, width=1)
_EDGE = packed(PARAGRAPH, width=1)
_MARKS: Final = among(WORDLESS)


class Piece(NamedTuple):
    """A stretch of the text of article number ``article``; ``quoted`` are the outermost quoted stretches in it."""

    article: int
    text: str
    start: int
    end: int
    quoted: Sequence[tuple[int, int]]


class Vocabulary(dict[str, int]):
    """Packs what is known of a token type into one integer; types are worked out once and remembered.

    ``words`` maps a lower-case word to its number (from 1) and its class, ``class << 14 | number``. Everything else
    is number 0 and classed by function. A type may end with the space after it.
    """

    def __init__(self, words: Mapping[str, int]) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, token: str) -> int:
        value = self._packed(token)
        if len(token) <= LONGEST:
            if len(self) >= CACHE:
                self.clear()
            self[token] = value
        return value

    def _packed(self, token: str) -> int:
        if token.isspace():
            kind = PARAGRAPH if "\n" in token or "\r" in token else VOID
            return packed(kind, width=len(token)) | (kind == VOID) << DROPPED
        value = len(token) << WIDTH
        if token[-1] == " ":
            token, value = token[:-1], value | 1 << SPACED
        lower = token.lower().replace("’", "'")
        kind, known = function(token, lower), self.words.get(lower, 0)
        if known < 1 << GROUP:  # of no class: that of its function
            known += 256 + kind << GROUP
        return value | kind << FUNCTION | suffix(token) << SUFFIX | known


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a token, one of no width at line breaks and around a piece, and borders between pieces.

    ``start`` and ``end`` are offsets into the article's text, ``at`` are offsets that rise from piece to piece;
    ``begin`` and ``stop`` are the rows of each piece.
    """

    start: Ints
    end: Ints
    at: Ints
    word: Ints
    group: Ints
    suffix: Ints
    function: Ints
    begin: Ints
    stop: Ints

    def __len__(self) -> int:
        return len(self.start)


def columns(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Columns:
    """The columns of all pieces, end to end."""
    types: list[int] = []
    counts = []
    for piece in pieces:
        types += [_VOID] * PAD
        types.append(_EDGE)
        before = len(types)
        types += map(vocabulary.__getitem__, COVER.findall(piece.text, piece.start, piece.end))
        counts.append(len(types) - before)
        types.append(_EDGE)
    types += [_VOID] * PAD
    size = np.array(counts, np.int64) + PAD + 2
    begin = np.cumsum(size) - size + PAD
    rows = np.array(types, np.int64)
    width = rows >> WIDTH
    at = np.cumsum(width) - width
    moved = np.array([piece.start for piece in pieces], np.int64) - at[begin + 1]
    size[-1] += PAD
    start = at + np.repeat(moved, size)
    kept = rows >> DROPPED & 1 == 0
    place = np.cumsum(kept) - kept
    begin, stop = place[begin], place[begin + np.array(counts, np.int64) + 1] + 1
    if not kept.all():
        rows, width, at, start = rows[kept], width[kept], at[kept], start[kept]
    kind = rows >> FUNCTION & (1 << SPACED - FUNCTION) - 1
    return Columns(
        start,
        start + np.where(kind == PARAGRAPH, 0, width - (rows >> SPACED & 1)),
        at,
        rows & (1 << GROUP) - 1,
        rows >> GROUP & (1 << SUFFIX - GROUP) - 1,
        rows >> SUFFIX & (1 << FUNCTION - SUFFIX) - 1,
        kind,
        begin,
        stop,
    )


def mute(cols: Columns, vocabulary: Vocabulary) -> Bools:
    """The tokens that nobody is called by: marks, ``MUTE`` words, the figures of "a 5-4 ruling"."""
    kind, words = cols.function, vocabulary.words
    number = kind == NUMBER
    silent = np.zeros(1 << GROUP, np.bool_)  # a table, for np.isin imports a package of its own
    silent[[words[word] & (1 << GROUP) - 1 for word in MUTE if word in words]] = True
    found: Bools = _MARKS[kind] | silent[cols.word]
    figures = number[:-2] & (kind[1:-1] == DASH) & number[2:]
    found[:-2] |= figures
    found[2:] |= figures
    return found


def inside(cols: Columns, pieces: Sequence[Piece]) -> tuple[Ints, Ints]:
    """For each token the number of the quoted stretch it stands in (from 1; 0 outside), and its place there.

    Places are 0 outside, 1 inside, 2 first, 3 last, 4 both.
    """
    number = np.zeros(len(cols), np.int64)
    place = np.zeros(len(cols), np.int64)
    first, last = stretches(cols, pieces)
    first, last = first[first < last], last[first < last]
    if not len(first):
        return number, place
    # a stop or comma before the closing mark is inside
    last += np.where(cols.function[last] != MARK, cols.function[last + 1] == MARK, 0)
    length = last - first
    count = np.repeat(np.arange(len(length)), length)
    within = np.arange(len(count)) + np.repeat(first - np.cumsum(length) + length, length)
    number[within] = count + 1
    place[within] = 1
    place[last - 1] = 3
    place[first] = np.where(length == 1, 4, 2)
    return number, place


def stretches(cols: Columns, pieces: Sequence[Piece]) -> tuple[Ints, Ints]:
    """The first token of each quoted stretch of the pieces and the one past its end, in order."""
    moved = (cols.at - cols.start)[cols.begin].tolist()
    ends = [(low + by, high + by) for piece, by in zip(pieces, moved, strict=True) for low, high in piece.quoted]
    bounds = np.array(ends, np.int64).reshape(-1, 2)
    return np.searchsorted(cols.at, bounds[:, 0], "left"), np.searchsorted(cols.at, bounds[:, 1], "left")


def outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in no other, in order of text."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start < end and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept
