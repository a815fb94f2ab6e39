"""The two-state chain over a window: outside or inside a content; everything outside scores nought."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.columns import Bools, Ints

Doubles: TypeAlias = npt.NDArray[np.float64]
_NEVER = -1e4


def decode(scores: Doubles, first: Ints, length: Ints, bonus: float, batch: int = 256) -> tuple[Bools, Doubles]:
    """(inside or not for each token, log odds that the window holds any content).

    ``scores`` has the rows start, end, inside; windows lie at ``first`` with ``length`` tokens. ``bonus`` is
    added to every start when paths are chosen, and to nothing when odds are given.
    """
    chosen = np.zeros(scores.shape[1], np.bool_)
    odds = np.full(len(first), -np.inf)
    order = np.argsort(length, kind="stable")
    for k in range(0, len(order), batch):  # windows of like length go together
        rows = order[k : k + batch]
        _batch(scores, first[rows], length[rows], bonus, chosen, odds, rows)
    return chosen, odds


def _batch(scores: Doubles, first: Ints, length: Ints, bonus: float, chosen: Bools, odds: Doubles, rows: Ints) -> None:
    most, count = int(length.max()), len(first)
    steps = np.arange(most)[:, None]
    real = steps < length
    at = np.where(real, first + steps, 0)
    start = np.where(real, scores[0, at], _NEVER)
    end = np.where(real, scores[1, at], 0.0)
    inside = np.where(real, scores[2, at], _NEVER)
    _choose(start + bonus, end, inside, at, real, chosen)
    # out and into are kept relative to the all-outside path, so their sum is the odds against it
    some = np.full(count, -np.inf)  # left a content before here
    into = start[0] + inside[0]
    for t in range(1, most):
        left = np.logaddexp(some, into + end[t - 1])
        into = inside[t] + np.logaddexp(np.logaddexp(0.0, some) + start[t], into)
        some = left
    odds[rows] = np.logaddexp(some, into + end[-1])


def _choose(start: Doubles, end: Doubles, inside: Doubles, at: Ints, real: Bools, chosen: Bools) -> None:
    most, count = start.shape
    ended = np.zeros((most, count), np.bool_)
    went_on = np.zeros((most, count), np.bool_)
    out = np.zeros(count)
    into = start[0] + inside[0]
    for t in range(1, most):
        leave, enter = into + end[t - 1], out + start[t]
        np.greater(leave, out, out=ended[t])
        np.greater_equal(into, enter, out=went_on[t])
        out = np.maximum(leave, out)
        into = np.maximum(into, enter) + inside[t]
    state = into + end[-1] > out
    path = np.empty((most, count), np.bool_)
    for t in range(most - 1, -1, -1):
        path[t] = state
        state = np.where(state, went_on[t], ended[t])
    chosen[at[real]] = path[real]


def heads(scores: Doubles, first: Ints, length: Ints) -> tuple[Ints, Doubles]:
    """(token of each window with the highest source score, its softmax share against the others and "none")."""
    top = np.maximum(np.maximum.reduceat(scores, first), 0)
    weight = np.exp(scores - np.repeat(top, length))
    total = np.add.reduceat(weight, first) + np.exp(-top)
    row = np.repeat(np.arange(len(first)), length)
    best = np.lexsort((scores, row))[np.cumsum(length) - 1]
    found: Doubles = weight[best] / total
    return best, found
