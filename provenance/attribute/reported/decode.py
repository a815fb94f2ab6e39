"""The two-state chain over a window: outside or inside a content; everything outside scores nought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.classes import Bools
from provenance.attribute.reported.columns import Ints

Doubles: TypeAlias = npt.NDArray[np.float64]
_NEVER = -1e6


@dataclass(frozen=True, slots=True)
class Steps:
    """Windows side by side, the longest first: step ``t`` has the tokens ``t`` of the first ``count[t]`` windows.

    ``at`` says where each of these tokens stands among the scores; steps begin at ``begin``; ``final`` is the place
    of each window's last token in ``at``; ``order`` says which windows these are.
    """

    order: Ints
    count: list[int]
    begin: list[int]
    at: Ints
    final: Ints


def steps(first: Ints, length: Ints) -> Steps:
    """The windows at ``first`` with ``length`` tokens, step by step."""
    order = np.argsort(-length, kind="stable")
    size = length[order]
    count = np.searchsorted(-size, -np.arange(int(size[0])), "left")  # windows longer than t
    begin = np.cumsum(count) - count
    rank = np.arange(int(count.sum())) - np.repeat(begin, count)
    at = first[order][rank] + np.repeat(np.arange(len(count)), count)
    return Steps(order, count.tolist(), begin.tolist(), at, begin[size - 1] + np.arange(len(size)))


def decode(scores: Doubles, first: Ints, length: Ints, again: float) -> tuple[Bools, Doubles]:
    """(inside or not for each token, log odds that the window holds any content).

    ``scores`` has the rows start, end, inside; windows lie at ``first`` with ``length`` tokens. The best path with
    content is given, likely or not; ``again`` is added to every start but the first when paths are chosen.
    """
    plan = steps(first, length)
    start, end, inside = scores[0][plan.at], scores[1][plan.at], scores[2][plan.at]
    chosen = np.zeros(scores.shape[1], np.bool_)
    odds = np.empty(len(first))
    odds[plan.order] = _odds(start, end, inside, plan)
    chosen[plan.at] = _path(start, end, inside, again, plan)
    return chosen, odds


def _path(start: Doubles, end: Doubles, inside: Doubles, again: float, plan: Steps) -> Bools:
    """The best path with content of each window; ``end`` is written over."""
    after = np.full_like(start, _NEVER)  # score of being outside after some content
    into = inside + start
    leave = np.add(into, end, out=end)  # right for the first step, the others follow
    went_on = np.empty(len(start), np.bool_)
    moves = []
    for was, now, count in zip(plan.begin, plan.begin[1:], plan.count[1:], strict=False):
        moves.append((slice(was, was + count), slice(now, now + count)))
    for before, here in moves:
        within, enter = into[before], after[before] + again
        np.maximum(after[before], leave[before], out=after[here])
        np.maximum(enter, 0, out=enter)
        enter += start[here]
        np.greater_equal(within, enter, out=went_on[here])
        best = np.maximum(within, enter, out=enter)
        leave[here] += best - start[here]
        best += inside[here]
        into[here] = best
    ended, more = leave > after, after + again > 0
    inner = ended[plan.final]
    outer = ~inner
    path = np.empty_like(ended)
    for before, here in reversed(moves):
        now_in, now_out = inner[: here.stop - here.start], outer[: here.stop - here.start]
        path[here] = now_in
        started, stayed = now_in > went_on[here], now_out > ended[before]
        now_in &= went_on[here]
        now_in |= now_out & ended[before]
        np.bitwise_or(started & more[before], stayed, out=now_out)
    path[: plan.count[0]] = inner
    return path


def _odds(start: Doubles, end: Doubles, inside: Doubles, plan: Steps) -> Doubles:
    """Log odds of all paths with content against the one without, by ``plan.order``."""
    count = plan.count[0]
    outside, within = np.zeros(count), start[:count] + inside[:count]
    for was, now, count in zip(plan.begin, plan.begin[1:], plan.count[1:], strict=False):
        out, into = outside[:count], within[:count]  # of shorter windows the last values stay
        enter, leave = out + start[now : now + count], into + end[was : was + count]
        _add(out, leave)
        _add(into, enter)
        into += inside[now : now + count]
    whole = np.logaddexp(outside, within + end[plan.final])
    odds: Doubles = whole + np.log(-np.expm1(-np.maximum(whole, 1e-12)))
    return odds


def _add(one: Doubles, other: Doubles) -> None:
    """What ``numpy.logaddexp`` does, into ``one`` and in less time; ``other`` is written over."""
    top = np.maximum(one, other)
    np.subtract(one, other, out=other)
    np.abs(other, out=other)
    np.negative(other, out=other)
    np.exp(other, out=other)
    other += 1
    np.log(other, out=other)
    np.add(top, other, out=one)


def heads(scores: Doubles, first: Ints, length: Ints) -> tuple[Ints, Doubles]:
    """(token of each window with the highest source score, its softmax share against the others and "none")."""
    most = np.maximum.reduceat(scores, first)
    top = np.maximum(most, 0)
    total = np.add.reduceat(np.exp(scores - top.repeat(length)), first) + np.exp(-top)
    where = np.where(scores == most.repeat(length), np.arange(len(scores)), -1)
    return np.maximum.reduceat(where, first), np.exp(most - top) / total
