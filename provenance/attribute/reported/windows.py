"""Sentences over token columns, and the window of text that is read for each candidate cue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from provenance.attribute.reported.columns import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    COLON,
    CONJUNCTION,
    ING,
    MARK,
    OTHER,
    PARAGRAPH,
    PAST,
    PLURAL,
    PREPOSITION,
    RELATIVE,
    SINGLE,
    STOP,
    SUBORDINATE,
    TITLE,
    Bools,
    Columns,
    Ints,
)

REACH = 150  # tokens a window may reach to either side of its cue
NEIGHBOURS = 3  # sentences with quotation taken in on either side
SMALL = (OTHER, PAST, PLURAL, ING, AUXILIARY, PREPOSITION, CONJUNCTION, SUBORDINATE, RELATIVE, ADVERB)


def sentences(cols: Columns, quote: Ints) -> Ints:
    """The number of the sentence each token stands in; a stop inside a quotation ends none."""
    n = len(cols)
    kind = np.append(cols.function, [PARAGRAPH] * 3)
    shut = np.isin(kind, (MARK, SINGLE, BRACKET))
    following = np.where(shut[1 : n + 1], np.where(shut[2 : n + 2], kind[3 : n + 3], kind[2 : n + 2]), kind[1 : n + 1])
    stop = kind[:n] == STOP
    abbreviated = np.zeros(n, np.bool_)
    abbreviated[1:] = (kind[: n - 1] == TITLE) | (cols.suffix[:-1] == 2)
    ends = stop & ~abbreviated & ~np.isin(following, SMALL)
    free = quote == 0
    plain = ends & free & ~shut[1 : n + 1]
    closed = np.zeros(n, np.bool_)
    closed[1:] = ends[:-1] & shut[1:n] & free[1:] & ~plain[:-1]
    after = plain | closed | (cols.function == PARAGRAPH)
    number = np.zeros(n, np.int64)
    number[1:] = np.cumsum(after[:-1])
    return number


@dataclass(frozen=True, slots=True)
class Windows:
    """The windows of all cues laid end to end: ``token`` and ``cue`` are token numbers, ``row`` the window's."""

    cues: Ints
    first: Ints
    length: Ints
    row: Ints
    token: Ints

    @property
    def start(self) -> Ints:
        """Where each window begins in the flat arrays."""
        return np.cumsum(self.length) - self.length


def windows(cols: Columns, quote: Ints, sentence: Ints, cues: Ints) -> Windows:
    """For each cue its sentence, the neighbours in the paragraph that hold quotation, and what a colon opens."""
    count = int(sentence[-1]) + 1 if len(cols) else 0
    begin = np.searchsorted(sentence, np.arange(count), "left")
    stop = np.append(begin[1:], len(cols))
    quoting: Bools = np.bincount(sentence, quote > 0, count) > 0
    broken = cols.function[stop - 1] == PARAGRAPH
    last = np.maximum(stop - 1 - broken, begin)
    colon = cols.function[last] == COLON
    low = np.arange(count)
    high = np.arange(count)
    for _ in range(NEIGHBOURS):  # a sentence joins while it quotes and stands in the same paragraph
        down = np.maximum(low - 1, 0)
        low = np.where((low > 0) & quoting[down] & ~broken[down], down, low)
        up = np.minimum(high + 1, count - 1)
        opens = (high == np.arange(count)) & colon
        high = np.where((high < count - 1) & (quoting[up] & ~broken[high] | opens), up, high)
    here = sentence[cues]
    first = np.maximum(begin[low[here]], cues - REACH)
    length = np.minimum(stop[high[here]], cues + REACH) - first
    row = np.repeat(np.arange(len(cues)), length)
    flat = np.arange(len(row)) - np.repeat(np.cumsum(length) - length, length) + np.repeat(first, length)
    return Windows(cues, first, length, row, flat)
