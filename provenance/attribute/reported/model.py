"""The learned weights: read once from the file beside this module, kept as flat tables."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.classes import FUNCTIONS
from provenance.attribute.reported.columns import GROUP, Columns, Ints, Vocabulary
from provenance.attribute.reported.features import BITS, Keys

LANES: Final = 4  # of the second stage: content starts, ends, goes on; head of the source
THIRD: Final = 100.0  # what the third stage's weights are times
_LANE: Final = 16
_LOWEST: Final = 0x0001_0001_0001_0001  # the lowest bit of each lane


class Model(NamedTuple):
    """``first`` and ``third`` hold one weight a table row, ``second`` four packed into one integer, times ``scale``."""

    vocabulary: Vocabulary
    rates: Ints  # step of the cue rate by word number, then by function class
    first: npt.NDArray[np.int32]
    second: Ints
    scale: float
    base: float  # score of the first stage before any feature
    steps: tuple[float, ...]  # chances of the first stage that the second tells apart
    third: npt.NDArray[np.int32]
    calibration: tuple[float, float]  # slope and intercept on the log odds of a window holding content

    def rate(self, cols: Columns) -> Ints:
        """The step of each token's cue rate."""
        known = len(self.rates) - FUNCTIONS
        return self.rates.take(np.where(cols.word > 0, cols.word, known + cols.function))

    def static(self, rows: Iterable[Keys], cues: Ints, count: int) -> tuple[npt.NDArray[np.int32], Ints]:
        """Sums over templates that know of no cue: of the ``cues`` among ``count`` tokens the first stage's weights,
        of all the second's, packed."""
        first, second = np.zeros(len(cues), np.int32), np.zeros(count, np.int64)
        here, one, four = np.empty(len(cues), np.uint32), np.empty_like(first), np.empty_like(second)
        for row in rows:
            first += self.first.take(row.take(cues, out=here, mode="clip"), out=one, mode="clip")
            second += self.second.take(row, out=four, mode="clip")
        found = np.zeros(count, np.int32)
        found[cues] = first
        return found, second

    def dynamic(self, rows: Iterable[Keys], begin: Ints) -> npt.NDArray[np.float64]:
        """The four scores as rows of an array: those of ``begin``, packed, with the weights of the templates."""
        packed, found = begin.copy(), np.empty_like(begin)
        for row in rows:
            packed += self.second.take(row, out=found, mode="clip")
        half = 1 << _LANE - 1
        scores = np.empty((LANES, len(packed)))
        for lane in range(LANES):
            low = (packed + half & (1 << _LANE) - 1) - half
            np.divide(low, self.scale, out=scores[lane])
            packed = packed - low >> _LANE
        return scores

    def judged(self, rows: Iterable[Keys], odds: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Log odds that contents are right, from their windows' log ``odds`` and what else speaks for and against."""
        total = np.zeros(len(odds), np.int32)
        for row in rows:
            total += self.third.take(row, mode="clip")
        slope, intercept = self.calibration
        return total / THIRD + slope * odds + intercept


def _rows(gaps: str) -> Ints:
    return np.cumsum(np.frombuffer(base64.b64decode(gaps), np.uint8).astype(np.int64)) - 1


def _packed(stored: dict[str, str]) -> Ints:
    """Four weights a row as one sum of lanes: those below nought borrow from the lane above."""
    lanes = np.frombuffer(base64.b64decode(stored["weights"]), np.int8).astype("<i2").view("<i8")
    found: Ints = lanes - ((lanes >> _LANE - 1 & _LOWEST) << _LANE)
    return found


def _table(stored: dict[str, str], weights: Ints) -> Ints:
    table = np.zeros(1 << BITS, np.int64)
    table[_rows(stored["gaps"])] = weights
    return table


def _single(stored: dict[str, str]) -> npt.NDArray[np.int32]:
    table = np.zeros(1 << BITS, np.int32)
    table[_rows(stored["gaps"])] = np.frombuffer(base64.b64decode(stored["weights"]), np.int8)
    return table


def pack(rows: Ints, weights: npt.NDArray[np.float64], scale: float) -> dict[str, str]:
    """Weights as text: gaps between table rows (from 1, a byte each, rows of noughts where a gap is wider), int8s."""
    whole = np.clip(np.rint(weights * scale), -127, 127).astype(np.int64).reshape(len(rows), -1)
    used = whole.any(1)
    rows, whole = rows[used], whole[used]
    gaps: list[int] = []
    stored: list[Ints] = []
    at = -1
    for row, values in zip(rows.tolist(), whole, strict=True):
        while row - at > 255:
            gaps.append(255)
            stored.append(np.zeros_like(values))
            at += 255
        gaps.append(row - at)
        stored.append(values)
        at = row
    data = np.array(stored).astype(np.int8).tobytes()
    return {"gaps": base64.b64encode(bytes(gaps)).decode(), "weights": base64.b64encode(data).decode()}


def unpack(stored: dict[str, Any]) -> Model:
    """A model from its JSON object."""
    np.empty(1 << BITS, np.int64)  # malloc, given it back, keeps memory of arrays up to that size at hand
    groups = np.frombuffer(base64.b64decode(stored["groups"]), np.uint8).astype(np.int64)
    words = dict(zip(stored["words"].split(), (groups << GROUP | np.arange(1, len(groups) + 1)).tolist(), strict=True))
    return Model(
        vocabulary=Vocabulary(words),
        rates=np.frombuffer(stored["rates"].encode(), np.uint8) - np.int64(ord("0")),
        first=_single(stored["first"]),
        second=_table(stored["second"], _packed(stored["second"])),
        scale=float(stored["scale"]),
        base=float(stored["base"]),
        steps=tuple(stored["steps"]),
        third=_single(stored["third"]),
        calibration=(float(stored["calibration"][0]), float(stored["calibration"][1])),
    )


@cache
def load() -> Model:
    """The model that ships with the package."""
    return unpack(json.loads(Path(__file__).with_name("weights.json").read_text(encoding="ascii")))
