"""Many articles into a database: how fast with one process and with several, and how much memory they take.

    python benchmarks/ingesting.py [--articles 1000] [--jobs 1 2] [--rounds 2]
    python benchmarks/ingesting.py --memory [--articles 1000 10000]

The articles have about 700 words each: paragraphs of the tests' own articles, of which every third longer word is
replaced by another, so that their quotations are no copies of each other; the same for every run. Each run is
``provenance ingest`` as a user runs it, from JSON Lines into a new SQLite database, matching included. Runs with
different ``--jobs`` take turns, so that another program on the machine slows all of them; the best of each counts.
CPU is that of all processes. With ``--memory`` it is the peak of the writing process before it matches, and at the end:
what matching holds grows with the quotations, what comes before must not grow with the articles.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from marked import ARTICLES, parse  # the tests' own reader

WORDS, OTHER, LONGER = 700, 3, re.compile(r"\b[a-z]{5,}\b")
MEMORY = """
import resource, sys
from provenance.pipeline import ingest
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
matching = ingest.rematch
def rematch(*given, **named):
    print(peak(), file=sys.stderr)
    return matching(*given, **named)
ingest.rematch = rematch
from provenance.cli.app import main
try:
    main()
finally:
    print(peak(), file=sys.stderr)
"""


class Run(NamedTuple):
    """Seconds by the clock and of all processes."""

    wall: float
    cpu: float


def articles(count: int) -> Iterator[dict[str, str]]:
    """The same articles every time."""
    chance = random.Random(8)  # noqa: S311 - no secret
    paths = [path for path in sorted(ARTICLES.rglob("*.txt")) if path.parent != ARTICLES]
    texts = (parse(path.stem, path.read_text(encoding="utf-8")).text for path in paths)
    pool = [part for text in texts for part in text.split("\n\n") if part.isascii() or "“" in part]
    words = sorted({word for part in pool for word in LONGER.findall(part)})
    for number in range(count):
        parts: list[str] = []
        length = 0
        while length < WORDS:
            part = LONGER.sub(lambda m: m[0] if chance.randrange(OTHER) else chance.choice(words), chance.choice(pool))
            parts.append(part)
            length += len(part.split())
        outlet = f"Outlet {number % 40}"
        yield {"id": f"{number}.txt", "outlet": outlet, "published": "2026-11-25", "text": "\n\n".join(parts)}


def write(path: Path, count: int) -> None:
    """So many articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in articles(count))


def timed(file: Path, database: Path, jobs: int) -> Run:
    """One ingest."""
    database.unlink(missing_ok=True)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "provenance", "ingest", str(file), "--db", str(database), "--jobs", str(jobs)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def speed(folder: Path, count: int, jobs: list[int], rounds: int) -> None:
    """One line for every number of processes."""
    write(folder / "articles.jsonl", count)
    runs: dict[int, list[Run]] = {each: [] for each in jobs}
    for _ in range(rounds):
        for each in jobs:
            runs[each].append(timed(folder / "articles.jsonl", folder / "a.sqlite3", each))
    print(f"{count:,} articles of {WORDS} words, best of {rounds}")
    for each, found in runs.items():
        wall, cpu = min(run.wall for run in found), min(run.cpu for run in found)
        print(
            f"--jobs {each}: {count / wall:7.1f} a second, {count / cpu:7.1f} a CPU second ({wall:.1f} s, {cpu:.1f} s)"
        )


def memory(folder: Path, counts: list[int]) -> None:
    """One line for every number of articles."""
    for count in counts:
        write(folder / "articles.jsonl", count)
        (folder / "a.sqlite3").unlink(missing_ok=True)
        command = [sys.executable, "-c", MEMORY, "ingest", str(folder / "articles.jsonl"), "--jobs", "2"]
        command += ["--db", str(folder / "a.sqlite3")]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stderr.split("\n")
        peaks = [int(line) for line in said if line.isdigit()]
        print(f"{count:,} articles: {peaks[0]:,} MB before matching, {peaks[-1]:,} MB in all")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="*")
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--memory", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        if asked.memory:
            memory(Path(made), asked.articles or [1_000, 10_000])
        else:
            speed(Path(made), (asked.articles or [1_000])[0], asked.jobs, asked.rounds)
