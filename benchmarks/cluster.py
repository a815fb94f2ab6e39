"""What matching on Spark costs beside matching in one process, on generated articles with known truth.

    python benchmarks/cluster.py FOLDER... [--parts N] [--master local[2]] [--quotations N]

FOLDER holds articles.jsonl and gold.jsonl, as for ``matching.py``; spans and speakers are given. Each is matched in
this process and on Spark, and the outcomes are compared. Seconds are CPU time of all processes of each, Spark's Java
and Python alike, and of the clock beside, which says little on a machine that others use.
"""

from __future__ import annotations

import argparse
import os
import time
from itertools import islice
from pathlib import Path

from matching import occurrences

from provenance.cluster.match import matched
from provenance.cluster.started import session
from provenance.match import match
from provenance.model import Utterance

TICKS = os.sysconf("SC_CLK_TCK")


def cpu() -> float:
    """CPU seconds of this process and all that it has started, those that have ended included."""
    parents: dict[int, int] = {}
    spent: dict[int, float] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                fields = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry)] = int(fields[1])
            spent[int(entry)] = sum(map(int, fields[11:15])) / TICKS
    mine = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return sum(spent.get(pid, 0.0) for pid in mine)


def told(some: list[Utterance]) -> set[frozenset[object]]:
    """Which quotations are together."""
    return {frozenset(one.members) for one in some}


def main() -> None:
    """Match folders and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--parts", type=int, default=4)
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--quotations", type=int, default=None)
    given = parser.parse_args()
    spark = session(given.master)
    from provenance.cluster.spark import Spark

    for folder in given.folders:
        some = list(islice(occurrences(folder, speakers=True), given.quotations))
        began, clock = cpu(), time.monotonic()
        here = told(match(some))
        embedded, embedded_clock = cpu() - began, time.monotonic() - clock
        lists = [some[k :: given.parts] for k in range(given.parts)]
        data = spark.sparkContext.parallelize(lists, given.parts).persist()
        data.count()
        began, clock = cpu(), time.monotonic()
        engine = Spark(spark, given.parts)
        found = matched(engine, data)
        count = sum(engine.gather(lambda _, one: len(one), found))
        spent, spent_clock = cpu() - began, time.monotonic() - clock
        same = (
            told([one for part in found.collect() for one in part]) == here if len(some) <= 200_000 else "not compared"
        )
        print(
            f"{folder.name}: {len(some):,} quotations, {count:,} utterances, the same: {same}\n"
            f"  one process {embedded:.1f} s of CPU ({embedded_clock:.0f} s), "
            f"Spark {spent:.1f} s ({spent_clock:.0f} s), {spent / embedded:.1f} times as much",
            flush=True,
        )
    spark.stop()


if __name__ == "__main__":
    main()
