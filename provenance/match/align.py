"""Word alignment: the runs that two token sequences share, in order, in bounded time and memory."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

CELLS = 40_000_000  # of the bit matrix that one exact alignment may fill (5 MB); longer texts are cut at anchors
GRAM = 4  # words of an anchor
EDGE = 3  # words by which a change at the edge must be longer on the reference's side to be an excerpt's


class Block(NamedTuple):
    """``size`` equal tokens from ``a`` in one sequence and ``b`` in the other."""

    a: int
    b: int
    size: int


class Step(NamedTuple):
    """One step from ``a1:a2`` of the reference to ``b1:b2`` of the quotation; equal or not."""

    equal: bool
    a1: int
    a2: int
    b1: int
    b2: int


def blocks(
    a: Sequence[str], b: Sequence[str], gaps: Set[int] = frozenset(), inside: frozenset[int] = frozenset()
) -> list[Block]:
    """The longest common subsequence of ``a`` and ``b`` as runs; ``gaps`` are where ``b`` marks an omission.

    ``inside`` are the words that ``b`` has in brackets.
    """
    found = settle(runs(a, b), a, b, gaps)
    return bracketed(found, b, inside) if inside else found


def runs(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """The runs that ``a`` and ``b`` share in order, as they are found; two neighbours may touch."""
    return exact(a, b, 0, 0) if len(a) * len(b) <= CELLS else anchored(a, b)


def exact(a: Sequence[str], b: Sequence[str], at: int, bt: int) -> list[Block]:
    """Runs by the exact algorithm, shifted to the offsets ``at`` and ``bt``."""
    found = LCSseq.editops(a, b).as_matching_blocks()
    return [Block(run.a + at, run.b + bt, run.size) for run in found if run.size]


def once(tokens: Sequence[str]) -> dict[tuple[str, ...], int]:
    """The position of every run of ``GRAM`` words that occurs once."""
    grams = list(zip(*(tokens[k:] for k in range(GRAM)), strict=False))
    counts = Counter(grams)
    return {g: i for i, g in enumerate(grams) if counts[g] == 1}


def anchored(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Runs between anchors (unique in both, in the same order); what lies too far between anchors stays unaligned."""
    there = once(b)
    pairs = [(i, there[g]) for g, i in sorted(once(a).items(), key=lambda item: item[1]) if g in there]
    tails: list[int] = []  # patience sorting: the smallest end of an increasing run of each length
    ends: list[int] = []
    back: list[int] = []
    for k, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [j], [k]
    chain, k = [], ends[-1] if ends else -1
    while k >= 0:
        chain.append(pairs[k])
        k = back[k]
    out: list[Block] = []
    at = bt = 0
    for i, j in [*reversed(chain), (len(a), len(b))]:
        if i < at or j < bt:
            continue
        if (i - at) * (j - bt) <= CELLS:
            out += exact(a[at:i], b[bt:j], at, bt)
        if i < len(a):
            out.append(Block(i, j, 1))
        at, bt = i + 1, j + 1
    return out


def settle(raw: list[Block], a: Sequence[str], b: Sequence[str], gaps: Set[int]) -> list[Block]:
    """The same number of matches, moved so that omissions fall at the edges or on a mark, and stray edges let go."""
    out: list[Block] = []
    for block in raw:
        if out and out[-1].a + out[-1].size == block.a and out[-1].b + out[-1].size == block.b:
            out[-1] = out[-1]._replace(size=out[-1].size + block.size)
        else:
            out.append(block)
    if any(omitted(left, right, gaps) for left, right in pairwise(out)):
        out = gathered(out, a, gaps)
        for k in range(len(out) - 1):
            left, right = out[k], out[k + 1]
            if gaps and omitted(left, right, gaps):
                shift = next((s for s in slides(left, right, a) if right.b + s in gaps), 0)
                out[k] = left._replace(size=left.size + shift)
                out[k + 1] = Block(right.a + shift, right.b + shift, right.size - shift)
    while len(out) > 1 and stray(out[0], out[1].a - out[0].a - out[0].size, out[1].b, gaps):
        out = out[1:]
    while len(out) > 1 and stray(out[-1], out[-1].a - out[-2].a - out[-2].size, out[-1].b, gaps):
        out = out[:-1]
    return [block for block in out if block.size]


def gathered(runs: list[Block], a: Sequence[str], gaps: Set[int]) -> list[Block]:
    """Runs at an edge or a mark moved over to their other neighbour, where the same words stand beside it too.

    Else an excerpt's first words, or those after an ellipsis, can be found too early and the true omission looks
    like two, one of them silent.
    """
    out = runs[-1:]
    for k in range(len(runs) - 2, -1, -1):
        run, after = runs[k], out[-1]
        at, edge = after.a - run.size, k == 0 or run.b in gaps
        if edge and omitted(run, after, gaps) and a[at : after.a] == a[run.a : run.a + run.size]:
            out[-1] = Block(at, run.b, run.size + after.size)
        else:
            out.append(run)
    out.reverse()
    runs, out = out, out[:1]
    for k in range(1, len(runs)):
        run, before = runs[k], out[-1]
        at, edge = before.a + before.size, k == len(runs) - 1 or run.b + run.size in gaps
        if edge and omitted(before, run, gaps) and a[at : at + run.size] == a[run.a : run.a + run.size]:
            out[-1] = Block(before.a, before.b, before.size + run.size)
        else:
            out.append(run)
    return out


def omitted(left: Block, right: Block, gaps: Set[int]) -> bool:
    """Whether between two runs words are only left out, and nothing marks it."""
    return left.b + left.size == right.b and left.a + left.size < right.a and right.b not in gaps


def slides(left: Block, right: Block, a: Sequence[str]) -> Iterator[int]:
    """By how many words an omission can move right (or left, negative) without losing a match."""
    for s in range(1, right.size):
        if a[left.a + left.size + s - 1] != a[right.a + s - 1]:
            break
        yield s
    for s in range(1, left.size):
        if a[left.a + left.size - s] != a[right.a - s]:
            break
        yield -s


def bracketed(found: list[Block], b: Sequence[str], inside: frozenset[int]) -> list[Block]:
    """``found``, with what is only added moved into the brackets that own up to it: "is this [the key] the door"."""
    found = list(found)
    for k in range(len(found) - 1):
        left, right = found[k], found[k + 1]
        start, end = left.b + left.size, right.b
        if start < end and left.a + left.size == right.a and not inside.issuperset(range(start, end)):
            other = Block(left.b, left.a, left.size), Block(right.b, right.a, right.size)
            fits = (s for s in slides(*other, b) if inside.issuperset(range(start + s, end + s)))
            shift = next(fits, 0)
            found[k] = left._replace(size=left.size + shift)
            found[k + 1] = Block(right.a + shift, right.b + shift, right.size - shift)
    return found


def stray(block: Block, distance: int, mark: int, gaps: Set[int]) -> bool:
    """Whether an edge run is too small for the unmarked distance to its neighbour: a chance match."""
    return mark not in gaps and block.size <= 2 and distance > 4 * block.size + 2


def steps(found: Sequence[Block], a: int, b: int) -> Iterator[Step]:
    """All steps between two sequences of ``a`` and ``b`` tokens, in order, without holes.

    Where an excerpt begins or ends with another word, that word replaces its neighbour, not all that is left out.
    """
    at = bt = 0
    for block in [*found, Block(a, b, 0)]:
        if found and at == bt == 0 and block.a > block.b + EDGE and block.b:
            at = block.a - block.b
            yield Step(False, 0, at, 0, 0)
        if block.a > at or block.b > bt:
            if found and not block.size and b > bt and a - at > b - bt + EDGE:
                yield Step(False, at, at + b - bt, bt, b)
                at, bt = at + b - bt, b
            yield Step(False, at, block.a, bt, block.b)
        if block.size:
            yield Step(True, block.a, block.a + block.size, block.b, block.b + block.size)
        at, bt = block.a + block.size, block.b + block.size
