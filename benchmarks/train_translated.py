"""Fit the weights of provenance.match.translated to statements that are, or are not, translations of each other.

    train_translated.py

The statements are those of pairs/statements.csv, out of made-up stories in eleven languages, as the extraction found
them, and of tests/match/translated.csv, where many differ in a word that turns the sense. Those whose part is "learn"
are fitted to. What contradicts keeps the weight that was set by hand: stories have too few that turn each other round.
Pairs that are not the same count four times, since who speaks long says more that is near than stories show; with

    train_translated.py --news DATABASE

articles of one language are dealt into two pretended ones, and what is compared of them but was not matched within the
language counts as a tenth of a pair that is not the same: DATABASE is one that ``provenance ingest`` made of them. The
shipped weights are what PolNeAR's training and development parts give so, the level a third higher. Prints the weights,
and how right each line would be.
"""

from __future__ import annotations

import argparse
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
from provenance.match.concepts import concepts
from provenance.match.intake import columns
from provenance.match.languages import PLACE, candidates, said
from provenance.match.translated import LEVEL, WEIGHTS, Measures, common, measures, sense
from provenance.match.utterances import Matched
from provenance.store import matching, open_engine

Doubles = npt.NDArray[np.float64]
HERE = Path(__file__).parent
FILES = HERE / "pairs" / "statements.csv", HERE.parent / "tests" / "match" / "translated.csv"
FITTED = "weight", "weak", "no_words", "scant", "else_both"
DIFFERENT = 4.0
NEARLY = 0.1  # for a pair of undated news, of which most are days apart, which alone would part them
RIDGE = 0.3
ROUNDS = 80
NEWS = "news"
PRETENDED = "en", "sco"  # the second has the table of the first
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


def news(database: str) -> Iterator[Pair]:
    """What is compared of articles in one language as if of two, and is not one utterance within the language."""
    concepts().tables[PRETENDED[1]] = concepts().tables[PRETENDED[0]]
    with open_engine(database).connect() as connection:
        occurrences = [one._replace(lang=PRETENDED[0]) for one in matching.occurrences(connection)]
    alone = list(Matched(columns(iter(occurrences))))
    home = {key: number for number, one in enumerate(alone) for key in one.members}
    dealt = [one._replace(lang=PRETENDED[int(str(one.document)) % 2]) for one in occurrences]
    utterances = list(Matched(columns(iter(dealt))))
    places = {key: number for number, one in enumerate(utterances) for key in one.members}
    found = {one.number: one for one in said(utterances, places, dealt)}
    for joint in candidates(list(found.values())):
        a, b = found[joint.a], found[joint.b]
        if home[utterances[joint.a].reference] != home[utterances[joint.b].reference]:
            one, other = sense(a.text, a.lang), sense(b.text, b.lang)
            measured = measures(one, other, common(one, other))
            yield Pair(joint.a % 2 == 0, NEWS, measured, abs(a.place - b.place), False)


def one_speaker(a: dict[str, str], b: dict[str, str]) -> bool:
    return namesakes(parts(a["speaker"], a["lang"]), parts(b["speaker"], b["lang"]))


def given(some: list[Pair]) -> Doubles:
    """What the weights that are not fitted come to."""
    kept = [(k, w) for k, (name, w) in enumerate(zip(Measures._fields, WEIGHTS, strict=True)) if name not in FITTED]
    return np.array([sum(w * pair.measures[k] for k, w in kept) + PLACE * (0.5 - pair.apart) for pair in some])


def table(some: list[Pair]) -> Doubles:
    """What is fitted, and a one for the level."""
    places = [Measures._fields.index(name) for name in FITTED]
    return np.array([[*(pair.measures[k] for k in places), 1.0] for pair in some], dtype=float)


def fitted(some: list[Pair]) -> Doubles:
    """The weights of ``FITTED``, and the level, by Newton's method."""
    x, kept = table(some), given(some)
    y = np.array([pair.same for pair in some], dtype=float)
    counts = np.array([NEARLY if pair.source == NEWS else 1.0 if pair.same else DIFFERENT for pair in some])
    ridge = RIDGE * np.diag([1.0] * len(FITTED) + [0.0])
    w = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-(x @ w + kept)))
        slope = x.T @ (counts * (y - p)) - ridge @ w
        w = w + np.linalg.solve((x.T * (counts * p * (1 - p))) @ x + ridge, slope)
    return w


def report(name: str, some: list[Pair], w: Doubles) -> None:
    p = 1 / (1 + np.exp(-(table(some) @ w + given(some))))
    same = np.array([pair.same for pair in some])
    if name.startswith(NEWS):
        shown = [f"{line}: {(p >= line).sum()} taken" for line in LINES]
    else:
        shown = [f"{line}: P {same[p >= line].mean():.3f} R {same[p >= line].sum() / same.sum():.3f}" for line in LINES]
    print(f"{name:26} {len(some):5} pairs   " + "   ".join(shown))


def main() -> int:
    """Fit and report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--news", metavar="DATABASE")
    given_ = options.parse_args()
    found = [*pairs(), *(news(given_.news) if given_.news else ())]
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
