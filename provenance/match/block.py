"""Candidates without comparing all pairs: an inverted index of word shingles, and of a speaker's own words."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

COMMON = 64  # wordings that may share a key before it is boilerplate and proves nothing
TELLING = 8  # content words of a wording that its speaker's index keeps
TRIED = 8  # candidates verified for one wording
RUN = 3  # words of a shingle
Points: TypeAlias = NDArray[np.uint32]
Runs: TypeAlias = NDArray[np.uint64]
Numbers: TypeAlias = NDArray[np.int64]
ENDINGS = ("ings", "ing", "ed", "es", "s", "e")


Posting = tuple[int, ...]
BOILERPLATE: Posting = cast(Posting, b"")  # as empty as no posting, and told apart


class Index:
    """Key to the numbers of the wordings that have it; a key of more than ``COMMON`` wordings is let go.

    Keys are any numbers from 0, or those below ``size`` where it is given, which takes less memory; -1 is no key.
    """

    def __init__(self, size: int | None = None) -> None:
        # the last slot of a list stays empty, for -1
        self.postings: dict[int, Posting] | list[Posting | None] = {} if size is None else [None] * (size + 1)
        self.posting: Callable[[int], Posting | None] = (
            self.postings.get if isinstance(self.postings, dict) else self.postings.__getitem__
        )

    def add(self, number: int, keys: Iterable[int]) -> None:
        """File ``number`` under ``keys``."""
        postings, posting, alone = self.postings, self.posting, (number,)
        for key in keys:
            found = posting(key) if key >= 0 else BOILERPLATE
            if found is None:
                postings[key] = alone
            elif found and found[-1] != number:
                postings[key] = found + alone if len(found) < COMMON else BOILERPLATE

    def candidates(self, keys: Iterable[int]) -> Mapping[int, int]:
        """How many of ``keys`` each filed wording has."""
        found = list(chain.from_iterable(filter(None, map(self.posting, keys))))
        return Counter(found) if len(found) > 1 else dict.fromkeys(found, 1)


class Shingles:
    """The runs of three words of many forms, by number; a run that occurs only once proves nothing and has none."""

    def __init__(self, forms: Sequence[str]) -> None:
        ends = np.cumsum(np.fromiter(map(len, forms), np.int64, len(forms)))
        line = np.frombuffer("".join(forms).encode("utf-32-le"), dtype="<u4")
        self.numbers, self.size = numbered(packed(line), inner(len(line), ends))
        self.earliest, self.youngest, self.old = self._before(ends)
        self.ends = array("q", ends.tobytes())

    def _before(self, ends: Numbers) -> tuple[array[int], array[int], array[int]]:
        """By number of a run the form in which it stands first; by form the last of those, and how many of its are old.

        Runs that occur once do not count.
        """
        count = len(ends)
        owner = np.repeat(np.arange(count, dtype=np.int32), np.diff(ends, prepend=0))
        among = np.flatnonzero(self.numbers >= 0)
        numbers, owner = self.numbers[among], owner[among]
        earliest = np.empty(self.size, dtype=np.int32)
        earliest[numbers[::-1]] = owner[::-1]  # of those with one number the last stays, which is the first
        stood = earliest[numbers]
        youngest = np.full(count, -1, dtype=np.int32)
        starts = np.flatnonzero(np.diff(owner, prepend=-1))
        if len(starts):
            youngest[owner[starts]] = np.maximum.reduceat(stood, starts)
        old = np.bincount(owner[stood < owner], minlength=count).astype(np.int32)
        return tuple(array("i", column.tobytes()) for column in (earliest, youngest, old))  # type: ignore[return-value]

    def of(self, k: int) -> list[int]:
        """The runs of form ``k`` in order, -1 for those that occur nowhere else."""
        start = self.ends[k - 1] if k else 0
        return self.numbers[start : max(start, self.ends[k] - RUN + 1)].tolist()  # type: ignore[no-any-return]


def packed(line: Points) -> Runs:
    """The run of three characters that begins at each place, as one number: a character takes 21 bits."""
    runs = line.astype(np.uint64)
    for k in range(1, RUN):
        runs <<= np.uint64(21)
        runs[:-k] |= line[k:]
    return runs


def inner(size: int, ends: Numbers) -> NDArray[np.bool_]:
    """Where a whole run of one form begins."""
    found = np.ones(size, dtype=np.bool_)
    for k in range(1, RUN):
        found[np.maximum(ends - k, 0)[ends > 0]] = False
    return found


def numbered(runs: Runs, inside: NDArray[np.bool_]) -> tuple[NDArray[np.int32], int]:
    """The number of each run ``inside``, -1 where it is the only one of its kind; and how many numbers there are."""
    kept = runs[inside]
    order = np.argsort(kept)
    kept = kept[order]
    fresh = np.ones(len(kept), dtype=np.bool_)
    fresh[1:] = kept[1:] != kept[:-1]
    del kept
    alone = fresh.copy()
    alone[:-1] &= fresh[1:]
    fresh &= ~alone
    number = np.cumsum(fresh, dtype=np.int32) - 1
    number[alone] = -1
    size = int(np.count_nonzero(fresh))
    placed = np.empty(len(number), dtype=np.int32)
    placed[order] = number
    numbers = np.full(len(runs), -1, dtype=np.int32)
    numbers[inside] = placed
    return numbers, size


def stem(word: str) -> str:
    """``word`` without its commonest endings: good enough to find candidates, never to judge them."""
    cut = next((e for e in ENDINGS if len(word) - len(e) >= 4 and word.endswith(e)), "")
    return word[: len(word) - len(cut)]
