"""Word alignment: the runs that two token sequences share, in order, in bounded time and memory."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

CELLS = 40_000_000  # of the bit matrix that one exact alignment may fill (5 MB); longer texts are cut at anchors
GRAM = 4  # words of an anchor


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


def blocks(a: Sequence[str], b: Sequence[str], gaps: Set[int] = frozenset()) -> list[Block]:
    """The longest common subsequence of ``a`` and ``b`` as runs; ``gaps`` are where ``b`` marks an omission."""
    raw = exact(a, b, 0, 0) if len(a) * len(b) <= CELLS else anchored(a, b)
    return settle(raw, a, b, gaps)


def exact(a: Sequence[str], b: Sequence[str], at: int, bt: int) -> list[Block]:
    """Runs by the exact algorithm, shifted to the offsets ``at`` and ``bt``."""
    return [
        Block(op.src_start + at, op.dest_start + bt, op.src_end - op.src_start)
        for op in LCSseq.opcodes(a, b)
        if op.tag == "equal"
    ]


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
    while len(out) > 1 and (moved := inward(out, a)):
        out = moved
    while len(out) > 1 and (moved := inward_end(out, a)):
        out = moved
    for k in range(len(out) - 1):
        left, right = out[k], out[k + 1]
        omitted = right.a - left.a - left.size
        if right.b == left.b + left.size and omitted and right.b not in gaps:
            shift = next((s for s in slides(left, right, a) if right.b + s in gaps), 0)
            out[k] = left._replace(size=left.size + shift)
            out[k + 1] = Block(right.a + shift, right.b + shift, right.size - shift)
    while len(out) > 1 and stray(out[0], out[1].a - out[0].a - out[0].size, out[1].b, gaps):
        out = out[1:]
    while len(out) > 1 and stray(out[-1], out[-1].a - out[-2].a - out[-2].size, out[-1].b, gaps):
        out = out[:-1]
    return [block for block in out if block.size]


def inward(out: list[Block], a: Sequence[str]) -> list[Block] | None:
    """The first run moved next to the second, if the same words stand there too."""
    first, second = out[0], out[1]
    at = second.a - first.size
    if first.b + first.size == second.b and at > first.a and a[at : second.a] == a[first.a : first.a + first.size]:
        return [Block(at, first.b, first.size + second.size), *out[2:]]
    return None


def inward_end(out: list[Block], a: Sequence[str]) -> list[Block] | None:
    """The last run moved next to the one before, if the same words stand there too."""
    before, last = out[-2], out[-1]
    at = before.a + before.size
    if before.b + before.size == last.b and at < last.a and a[at : at + last.size] == a[last.a : last.a + last.size]:
        return [*out[:-2], Block(before.a, before.b, before.size + last.size)]
    return None


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


def stray(block: Block, omitted: int, mark: int, gaps: Set[int]) -> bool:
    """Whether an edge run is too small for the unmarked distance to its neighbour: a chance match."""
    return mark not in gaps and block.size <= 2 and omitted > 4 * block.size + 2


def steps(found: Sequence[Block], a: int, b: int) -> Iterator[Step]:
    """All steps between two sequences of ``a`` and ``b`` tokens, in order, without holes."""
    at = bt = 0
    for block in [*found, Block(a, b, 0)]:
        if block.a > at or block.b > bt:
            yield Step(False, at, block.a, bt, block.b)
        if block.size:
            yield Step(True, block.a, block.a + block.size, block.b, block.b + block.size)
        at, bt = block.a + block.size, block.b + block.size
