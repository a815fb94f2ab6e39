"""The two-state chain against every path there is, and the weights' text form against itself."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.attribute.reported.classes import FUNCTIONS
from provenance.attribute.reported.columns import GROUP
from provenance.attribute.reported.decode import decode, heads
from provenance.attribute.reported.features import BITS
from provenance.attribute.reported.model import LANES, THIRD, load, pack, unpack

NUMBERS = st.floats(-4, 4).map(lambda x: round(x, 2))
WINDOWS = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=6), min_size=1, max_size=4)


def weight(window: list[tuple[float, float, float]], path: tuple[int, ...], bonus: float = 0.0) -> float:
    total = 0.0
    for t, (start, end, inside) in enumerate(window):
        if path[t]:
            total += inside
            total += start + (bonus if any(path[:t]) else 0) if t == 0 or not path[t - 1] else 0
            total += end if t + 1 == len(path) or not path[t + 1] else 0
    return total


@settings(deadline=None)
@given(WINDOWS, st.floats(0, 2))
def test_decoding_equals_trying_every_path(found: list[list[tuple[float, float, float]]], bonus: float) -> None:
    length = np.array([len(w) for w in found])
    first = np.cumsum(length) - length
    scores = np.array([token for window in found for token in window]).T
    chosen, odds = decode(scores, first, length, bonus)
    for k, window in enumerate(found):
        paths = list(product((0, 1), repeat=len(window)))
        best = max(weight(window, path, bonus) for path in paths if any(path))
        path = tuple(int(x) for x in chosen[first[k] : first[k] + length[k]])
        assert weight(window, path, bonus) == pytest.approx(best)
        some = np.logaddexp.reduce([weight(window, p) for p in paths if any(p)])
        assert odds[k] == pytest.approx(some)


def test_head_is_the_highest_of_each_window() -> None:
    token, share = heads(np.array([1.0, 3.0, -9.0, -9.0, -8.0]), np.array([0, 2]), np.array([2, 3]))
    assert token.tolist() == [1, 4]
    assert share[0] > 0.8
    assert share[1] < 0.01  # "none" wins


def test_weights_come_back_from_their_text_form() -> None:
    rows = np.array([0, 3, 255, 256, 900, (1 << BITS) - 1])
    first = np.array([0.5, -0.25, 1.0, -1.0, 0.0, 1.25])
    second = np.arange(-12, 12).reshape(6, LANES) / 4
    stored = {
        "words": "said the", "groups": "AQI=", "rates": "1" * (3 + FUNCTIONS), "base": -1.5, "steps": [0.1],
        "scale": 4.0, "calibration": [1, 0], "first": pack(rows, first, 4.0), "second": pack(rows, second, 4.0),
        "third": pack(rows, first, THIRD),
    }  # fmt: skip
    model = unpack(stored)
    one, four = model.static([rows.astype(np.uint32)], np.arange(6), 6)
    assert one / model.scale + model.base == pytest.approx(first - 1.5)
    again = model.dynamic([rows.astype(np.uint32)], four).T
    assert again == pytest.approx(2 * second)
    assert np.count_nonzero(model.second) == 6
    odds = np.arange(6.0)
    assert model.judged([rows.astype(np.uint32)], odds) == pytest.approx(first + odds, abs=0.5 / THIRD)


def test_shipped_vocabulary_is_lower_case() -> None:
    words = load().vocabulary.words
    assert len(words) > 1000
    assert all(word == word.lower() for word in words)
    assert [known & (1 << GROUP) - 1 for known in words.values()] == list(range(1, len(words) + 1))
