"""Sentences over token columns, and the window of text that is read for each candidate cue."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.classes import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CAPITALISED,
    COLON,
    CONJUNCTION,
    ING,
    INITIAL,
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
    VOID,
    Bools,
    among,
)
from provenance.attribute.reported.columns import Columns, Ints

REACH: Final = 150  # tokens a window may reach to either side of its cue
NEIGHBOURS: Final = 3  # sentences with quotation taken in on either side
_SMALL = among((OTHER, PAST, PLURAL, ING, AUXILIARY, PREPOSITION, CONJUNCTION, SUBORDINATE, RELATIVE, ADVERB))
_SHUT = among((MARK, SINGLE, BRACKET))
_BREAK = among((PARAGRAPH, VOID))


def sentences(cols: Columns, quote: Ints) -> Ints:
    """The number of the sentence each token stands in; a stop inside a quotation ends none."""
    n = len(cols)
    kind = cols.function
    shut = np.append(_SHUT[kind], (False, False))
    here = np.arange(n)
    following = np.minimum(here + 1 + shut[1 : n + 1] + (shut[1 : n + 1] & shut[2:]), n - 1)
    small = _SMALL[kind] & ((cols.suffix == 0) | (cols.suffix > CAPITALISED))
    abbreviated = np.zeros(n, np.bool_)
    abbreviated[1:] = (kind[:-1] == TITLE) | (cols.suffix[:-1] == INITIAL)
    ends = (kind == STOP) & ~abbreviated & ~small[following]
    free = quote == 0
    plain = ends & free & ~shut[1 : n + 1]
    after = plain | _BREAK[cols.function]
    after[1:] |= ends[:-1] & shut[1:n] & free[1:] & ~plain[:-1]  # a closing mark behind a stop
    number: Ints = np.cumsum(after) - after
    return number


class Windows(NamedTuple):
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
    count = int(sentence[-1]) + 1
    begin = np.searchsorted(sentence, np.arange(count), "left")
    stop = np.append(begin[1:], len(cols))
    quoting: Bools = np.bincount(sentence, quote > 0, count) > 0
    broken = _BREAK[cols.function[stop - 1]]
    last = np.maximum(stop - 1 - broken, begin)
    colon = cols.function[last] == COLON
    border = cols.function[begin] == VOID
    here = np.arange(count)
    low, high = here, here
    for _ in range(NEIGHBOURS):  # a sentence joins while it quotes and stands in the same paragraph
        down = np.maximum(low - 1, 0)
        low = np.where((low > 0) & quoting[down] & ~broken[down], down, low)
        up = np.minimum(high + 1, count - 1)
        opens = (high == here) & colon & ~border[up]
        high = np.where((high < count - 1) & (quoting[up] & ~broken[high] | opens), up, high)
    of = sentence[cues]
    first = np.maximum(begin[low[of]], cues - REACH)
    return spread(cues, first, np.minimum(stop[high[of]], cues + REACH) - first)


def spread(cues: Ints, first: Ints, length: Ints) -> Windows:
    """The windows of ``length`` tokens that begin at ``first``."""
    row = np.repeat(np.arange(len(cues)), length)
    token = np.arange(len(row)) + np.repeat(first - np.cumsum(length) + length, length)
    return Windows(cues, first, length, row, token)


def spared(win: Windows, chance: npt.NDArray[np.int32], most: Ints, piece: Ints) -> Windows:
    """The windows of the likeliest cues that together take no more than ``most`` tokens of each piece.

    ``chance`` ranks all tokens, ``piece`` is the piece of each window.
    """
    over = np.flatnonzero(np.bincount(piece, win.length, len(most)) > most)
    if not len(over):
        return win
    kept = np.ones(len(win.cues), np.bool_)
    for k in over.tolist():
        here = np.flatnonzero(piece == k)
        order = here[np.argsort(-chance[win.cues[here]], kind="stable")]
        kept[order[np.cumsum(win.length[order]) > most[k]]] = False
    return spread(win.cues[kept], win.first[kept], win.length[kept])
