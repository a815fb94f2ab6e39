"""Learn the weights of provenance.match.same from labelled pairs of sentences (needs scipy beside the package).

    train_same.py PAIRS… [--out same.json] [--hold PAIRS]

PAIRS are CSV files with the columns same (1 or 0), a, b. Those in pairs/ are written for this purpose; the others that
the shipped weights know are pairs of PolNeAR's training part, read and labelled, which cannot be passed on: --polnear
finds them there again by pairs/polnear.csv, which has digests of both sentences and the label.
Says how right the line is on pairs that it has not seen: in ten parts, sentences that pairs share kept together.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import optimize

from provenance.match.meaning import Meaning, installed
from provenance.match.measures import QUOTED, Measures
from provenance.match.same import Statement, contradictions, measured

Doubles = npt.NDArray[np.float64]
SAME = 0.55  # share of pairs taken to be the same, in weight; of newswire pairs that share most words it is two thirds
RIDGE = 20.0
PARTS = 10
SENTENCE = re.compile(r'(?<=[.!?”"])\s+(?=[A-Z“"])')


class Pair(NamedTuple):
    source: str
    same: bool
    a: str
    b: str


class Table(NamedTuple):
    """All pairs as a matrix of measures."""

    x: Doubles
    y: Doubles
    source: npt.NDArray[np.str_]
    group: npt.NDArray[np.int64]  # pairs that share a sentence, or the beginning of one
    marks: npt.NDArray[np.int64]  # how many of the two have words in quotation marks


def read(path: Path) -> Iterator[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Pair(path.stem, row["same"] == "1", row["a"], row["b"])


def digest(sentence: str) -> str:
    return hashlib.sha256(sentence.encode()).hexdigest()[:12]


def polnear(folder: Path, labels: Path) -> Iterator[Pair]:
    """The labelled pairs of the corpus in ``folder`` (its text/*.txt)."""
    known: dict[str, str] = {}
    for path in sorted((folder / "text").glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            known.update((digest(s), s) for s in SENTENCE.split(paragraph.strip()))
    with labels.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["a"] in known and row["b"] in known:
                yield Pair("polnear", row["same"] == "1", known[row["a"]], known[row["b"]])


def table(pairs: Sequence[Pair], meaning: Meaning | None = None) -> Table:
    rows, groups = list[tuple[float, ...]](), dict[str, int]()
    for pair in pairs:
        one, other = Statement(pair.a, "en"), Statement(pair.b, "en")
        found = measured(one, other, contradictions(one, other))
        rows.append((*found, *([meaning.nearness(pair.a, pair.b)] if meaning else [])))
    return Table(
        np.array(rows),
        np.array([pair.same for pair in pairs], np.float64),
        np.array([pair.source for pair in pairs]),
        np.array([groups.setdefault(pair.a[:40], len(groups)) for pair in pairs]),
        np.array([bool(QUOTED.search(pair.a)) + bool(QUOTED.search(pair.b)) for pair in pairs]),
    )


def fit(x: Doubles, y: Doubles) -> tuple[Doubles, float]:
    """Weights and base of a logistic line; no measure may weigh against what it stands for."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = (x - mean) / spread
    weight = np.where(y == 1, SAME / y.mean(), (1 - SAME) / (1 - y.mean()))

    def loss(t: Doubles) -> tuple[float, Doubles]:
        s = z @ t[:-1] + t[-1]
        value = weight @ (np.logaddexp(0, s) - y * s) + RIDGE * (t[:-1] @ t[:-1]) / 2
        slope = weight * (1 / (1 + np.exp(-s)) - y)
        return float(value), np.append(z.T @ slope + RIDGE * t[:-1], slope.sum())

    bounds = [(0, None)] * x.shape[1] + [(None, None)]
    found = optimize.minimize(loss, np.zeros(x.shape[1] + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
    return found[:-1] / spread, float(found[-1] - (found[:-1] * mean / spread).sum())


def unseen(t: Table, seed: int) -> Doubles:
    """What each pair scores by the line that the other parts give."""
    groups = np.unique(t.group)
    part = np.random.default_rng(seed).permutation(len(groups))[np.searchsorted(groups, t.group)] % PARTS
    scores = np.zeros(len(t.y))
    for k in range(PARTS):
        weights, base = fit(t.x[part != k], t.y[part != k])
        scores[part == k] = t.x[part == k] @ weights + base
    return scores


def auc(scores: Doubles, y: Doubles) -> float:
    """The chance that a same pair scores more than another; a tie counts half."""
    above = scores[y == 1][:, None] - scores[y == 0][None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def says(name: str, scores: Doubles, y: Doubles) -> str:
    """How many are right as they stand, and were two thirds of them the same."""
    right = (scores > 0) == y
    thirds = (2 * right[y == 1].mean() + right[y == 0].mean()) / 3
    return f"{name:<28} {len(y):>4} pairs  right {right.mean():.3f} ({thirds:.3f})  AUC {auc(scores, y):.3f}"


def alone(x: Doubles, y: Doubles) -> str:
    """The best single measure, cut where it is best on these very pairs."""
    best = max(
        (max(((column > cut) == y).mean() for cut in column), auc(column, y), name)
        for column, name in zip(x.T, (*Measures._fields, "nearness"), strict=False)
    )
    return f"{'best measure alone: ' + best[2]:<28} {len(y):>4} pairs  right {best[0]:.3f}  AUC {best[1]:.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--polnear", type=Path, help="the corpus's folder with text/")
    parser.add_argument("--hold", type=Path, help="pairs to measure on and not to learn from")
    parser.add_argument("--semantic", action="store_true", help="with nearness of meaning, by the extra of that name")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    labels = Path(__file__).parent / "pairs" / "polnear.csv"
    pairs = [pair for path in args.pairs for pair in read(path)]
    pairs += polnear(args.polnear, labels) if args.polnear else []
    meaning = installed() if args.semantic else None
    t = table(pairs, meaning)
    scores = np.mean([unseen(t, seed) for seed in range(5)], 0)
    print(says("all, in ten parts", scores, t.y))
    for source in sorted(set(t.source)):
        print(says(f"… {source}", scores[t.source == source], t.y[t.source == source]))
    for marks, name in enumerate(("no marks", "marks in one", "marks in both")):
        print(says(f"… {name}", scores[t.marks == marks], t.y[t.marks == marks]))
    print(alone(t.x, t.y))
    for low, high in ((0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1)):
        p = 1 / (1 + np.exp(-scores))
        some = (p >= low) & (p < high)
        print(f"scored {low:.1f} to {high:.1f}: {some.sum()} pairs, {t.y[some].mean():.0%} the same")
    weights, base = fit(t.x, t.y)
    if args.hold:
        held = table(list(read(args.hold)), meaning)
        print(says(f"held back: {args.hold.stem}", held.x @ weights + base, held.y))
        print(alone(held.x, held.y))
    if args.out:
        names = (*Measures._fields, *(["nearness"] if meaning else []))
        named = dict(zip(names, (round(float(w), 4) for w in weights), strict=True))
        args.out.write_text(json.dumps({"weights": named, "base": round(base, 4)}, indent=1) + "\n", encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
