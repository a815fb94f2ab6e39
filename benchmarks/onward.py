"""What it takes to match a day's articles against what is there in parts, beside matching all anew.

    python benchmarks/onward.py FOLDER [--quotations N] [--new N...]

FOLDER as for ``matching.py``. Articles drawn by chance, of whatever date, are left out of the first matching and come
later. What the first left is in this process's memory in place of Parquet: the seconds, of CPU, are of matching alone.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import islice
from pathlib import Path

from matching import occurrences

from provenance.cluster.engine import Here
from provenance.cluster.match import found
from provenance.cluster.onward import onward
from provenance.cluster.remember import Pointer, Record, pointers
from provenance.match import match
from provenance.model import Occurrence, Utterance


class Left:
    """What the first matching left, and which forms of it were asked for."""

    def __init__(self, some: Sequence[Occurrence], parts: int) -> None:
        engine = Here(parts)
        one = found(engine, engine.given([some[n::parts] for n in range(parts)]), remember=True)
        self.pointed: defaultdict[Pointer, set[int]] = defaultdict(set)
        self.known: defaultdict[int, list[Record]] = defaultdict(list)
        self.printed: defaultdict[int, dict[int, list[Occurrence]]] = defaultdict(dict)
        self.utterances: dict[object, Utterance] = {
            key: u for part in one.utterances for u in part for key in u.members
        }
        self.read: set[int] = set()
        for formed, records in zip(one.formed, one.records or (), strict=True):
            for what, key, form in pointers(records, formed.rows):
                self.pointed[what, key].add(form)
            for record, rows in zip(records, formed.rows, strict=True):
                self.known[record.sid[0]].append(record)
                self.printed[record.sid[0]][record.sid[1]] = rows

    def forms(self, wanted: Collection[Pointer]) -> dict[Pointer, set[int]]:
        """The names of forms by pointers."""
        return {one: self.pointed[one] for one in wanted if one in self.pointed}

    def records(self, forms: Collection[int]) -> dict[int, list[Record]]:
        """The nodes of forms."""
        self.read |= set(forms)
        return {one: self.known[one] for one in forms if one in self.known}

    def rows(self, forms: Collection[int]) -> dict[int, dict[int, list[Occurrence]]]:
        """The rows of forms."""
        return {one: self.printed[one] for one in forms if one in self.printed}


def main() -> None:
    """Match, go on, compare, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quotations", type=int, default=100_000)
    parser.add_argument("--new", type=int, nargs="+", default=[100, 1_000])
    given = parser.parse_args()
    some = list(islice(occurrences(given.folder, speakers=True), given.quotations))
    began = time.process_time()
    whole = {frozenset(one.members) for one in match(some)}
    anew = time.process_time() - began
    print("| there | new | all anew, one process | going on | forms looked at | utterances judged | the same |")
    print("|---|---|---|---|---|---|---|", flush=True)
    names = sorted({str(one.document) for one in some})
    random.Random(1).shuffle(names)  # noqa: S311 - made up
    for count in given.new:
        late = set(names[: max(1, round(len(names) * count / len(some)))])
        new = [one for one in some if one.document in late]
        past = Left([one for one in some if one.document not in late], 4)
        began = time.process_time()
        changed = onward(past, new, ())
        spent = time.process_time() - began
        past.utterances.update((key, one) for one in changed.utterances for key in one.members)
        same = {frozenset(one.members) for one in past.utterances.values()} == whole
        share = f"{len(past.read & past.known.keys()) / len(past.known):.1%}"
        print(
            f"| {len(some) - len(new):,} | {len(new):,} | {anew:.1f} s | {spent:.1f} s | {share} "
            f"| {len(changed.utterances):,} | {same} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
