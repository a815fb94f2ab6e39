"""Fit the weights of provenance.match.translated to statements that are, or are not, translations of each other.

    train_translated.py

The statements are those of pairs/statements.csv, out of made-up stories in eleven languages, as the extraction found
them, and of tests/match/translated.csv, where many differ in a word that turns the sense. Those whose part is "learn"
are fitted to. What contradicts keeps the weight that was set by hand: stories have too few that turn each other round.
Pairs that are not the same count four times, since who speaks long says more that is near than stories show. Prints the
weights, and how right each line would be on the others.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from provenance.match.called import namesakes, parts
from provenance.match.languages import PLACE
from provenance.match.translated import LEVEL, WEIGHTS, Measures, common, measures, sense

Doubles = npt.NDArray[np.float64]
HERE = Path(__file__).parent
FILES = HERE / "pairs" / "statements.csv", HERE.parent / "tests" / "match" / "translated.csv"
FITTED = "weight", "else_both"
DIFFERENT = 4.0
RIDGE = 0.3
ROUNDS = 80
LINES = 0.5, 0.7, 0.8, 0.9


class Pair(NamedTuple):
    """What is measured of two statements, how far apart they stand in their articles, whether they are one."""

    learn: bool
    source: str
    measures: Measures
    apart: float
    same: bool


def pairs() -> Iterator[Pair]:
    """Statements of one story and speaker in two languages that have something in common."""
    for path in FILES:
        stories: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                stories[row["part"], row["story"]].append(row)
        for (part, _), rows in stories.items():
            for a, b in combinations(rows, 2):
                if a["lang"] == b["lang"] or ("speaker" in a and not one_speaker(a, b)):
                    continue
                one, other = sense(a["text"], a["lang"]), sense(b["text"], b["lang"])
                shared = common(one, other)
                if shared.weight:
                    apart = abs(float(a.get("place", 0.5)) - float(b.get("place", 0.0)))
                    same = a["said"] == b["said"]
                    yield Pair(part == "learn", path.stem, measures(one, other, shared), apart, same)


def one_speaker(a: dict[str, str], b: dict[str, str]) -> bool:
    return namesakes(parts(a["speaker"], a["lang"]), parts(b["speaker"], b["lang"]))


def given(some: list[Pair]) -> Doubles:
    """What the weights that are not fitted come to."""
    kept = [(k, w) for k, (name, w) in enumerate(zip(Measures._fields, WEIGHTS, strict=True)) if name not in FITTED]
    return np.array([sum(w * pair.measures[k] for k, w in kept) + PLACE * (0.5 - pair.apart) for pair in some])


def columns(some: list[Pair]) -> Doubles:
    """What is fitted, and a one for the level."""
    places = [Measures._fields.index(name) for name in FITTED]
    return np.array([[*(pair.measures[k] for k in places), 1.0] for pair in some], dtype=float)


def fitted(some: list[Pair]) -> Doubles:
    """The weights of ``FITTED``, and the level, by Newton's method."""
    x, kept = columns(some), given(some)
    y = np.array([pair.same for pair in some], dtype=float)
    counts = np.where(y > 0, 1.0, DIFFERENT)
    ridge = RIDGE * np.diag([1.0] * len(FITTED) + [0.0])
    w = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-(x @ w + kept)))
        slope = x.T @ (counts * (y - p)) - ridge @ w
        w = w + np.linalg.solve((x.T * (counts * p * (1 - p))) @ x + ridge, slope)
    return w


def report(name: str, some: list[Pair], w: Doubles) -> None:
    p = 1 / (1 + np.exp(-(columns(some) @ w + given(some))))
    same = np.array([pair.same for pair in some])
    shown = (f"{line}: P {same[p >= line].mean():.3f} R {same[p >= line].sum() / same.sum():.3f}" for line in LINES)
    print(f"{name:26} {len(some):5} pairs   " + "   ".join(shown))


def main() -> int:
    """Fit and report."""
    found = list(pairs())
    w = fitted([pair for pair in found if pair.learn])
    shipped = np.array([*(getattr(WEIGHTS, name) for name in FITTED), LEVEL])
    for name, new, old in zip((*FITTED, "level"), w, shipped, strict=True):
        print(f"{name:10} fitted {new:6.2f}   shipped {old:6.2f}")
    for source in sorted({pair.source for pair in found}):
        for learn in (True, False):
            some = [pair for pair in found if pair.source == source and pair.learn is learn]
            report(f"{source} {'learn' if learn else 'hold'}, shipped", some, shipped)
            report(f"{source} {'learn' if learn else 'hold'}, fitted", some, w)
    return 0


if __name__ == "__main__":
    sys.exit(main())
