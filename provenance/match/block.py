"""Candidates without comparing all pairs: an inverted index of word shingles, and of a speaker's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
NONE: Posting = ()
BOILERPLATE: Posting = cast(Posting, b"")  # as empty, and told apart


class Postings(dict[int, Posting]):
    """Postings by key, where keys are any numbers."""

    def __missing__(self, _key: int) -> Posting:
        return NONE


class Index:
    """Key to the numbers of the wordings that have it; a key of more than ``COMMON`` wordings is let go.

    Keys are any numbers from 0, or those below ``size`` where it is given, which takes less memory; -1 is no key.
    """

    def __init__(self, size: int | None = None) -> None:
        # the last slot stays empty, for -1
        self.postings: Postings | list[Posting] = Postings() if size is None else [NONE] * (size + 1)

    def add(self, number: int, keys: Iterable[int]) -> None:
        """File ``number`` under ``keys``."""
        postings, alone = self.postings, (number,)
        for key in keys:
            found = postings[key]
            if not found:
                if found is NONE and key >= 0:
                    postings[key] = alone
            elif found[-1] != number:
                postings[key] = found + alone if len(found) < COMMON else BOILERPLATE

    def candidates(self, keys: Iterable[int]) -> Mapping[int, int]:
        """How many of ``keys`` each filed wording has."""
        found = list(chain.from_iterable(map(self.postings.__getitem__, keys)))
        return Counter(found) if len(found) > 1 else dict.fromkeys(found, 1)


class Shingles:
    """The runs of three words of many forms, by number; a run that occurs only once proves nothing and has none."""

    def __init__(self, forms: Sequence[str]) -> None:
        self.ends = np.cumsum(np.fromiter(map(len, forms), np.int64, len(forms)))
        line = np.frombuffer("".join(forms).encode("utf-32-le"), dtype="<u4")
        self.numbers, self.size = numbered(packed(line), inner(len(line), self.ends))

    def of(self, k: int) -> list[int]:
        """The runs of form ``k`` in order, -1 for those that occur nowhere else."""
        start = int(self.ends[k - 1]) if k else 0
        return self.numbers[start : max(start, int(self.ends[k]) - RUN + 1)].tolist()  # type: ignore[no-any-return]


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
