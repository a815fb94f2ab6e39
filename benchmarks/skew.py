"""One phrase that very many print, and one agency's copy in thousands of outlets: what they cost, matched in parts.

    python benchmarks/skew.py [--copies 10000 100000] [--outlets 500 5000] [--parts 8]

All parts are worked off one after the other in this process (``cluster.engine.Here``). Printed are CPU seconds, the
peak of a process that does nothing else and holds all parts at once, and the share of all rows in the fullest part.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import time

from provenance.cluster.engine import Here
from provenance.cluster.match import matched
from provenance.model import Kind, Occurrence

PHRASE = "we will open the northern gate to all lorries on monday morning and nobody will be turned away"
COPY = 20  # quotations in the agency's copy


def row(n: int, at: int, text: str, outlet: str) -> Occurrence:
    """A quotation of the ``n``-th article."""
    day = f"2025-01-{1 + n % 28:02}"
    return Occurrence((f"d{n}", at), text, Kind.DIRECT, f"d{n}", at, "Ana Petrova", outlet, day, "en", text)


def phrase(copies: int) -> list[Occurrence]:
    """One phrase in ``copies`` articles."""
    return [row(n, 0, PHRASE, f"o{n % 3000}") for n in range(copies)]


def agency(outlets: int) -> list[Occurrence]:
    """The same quotations in the articles of ``outlets``."""
    r = random.Random(1)  # noqa: S311 - made up
    said = [" ".join("".join(r.choices("aeioudlmnrst", k=6)) for _ in range(20)) for _ in range(COPY)]
    return [row(n, k, text, f"o{n}") for n in range(outlets) for k, text in enumerate(said)]


def measure(what: str, count: int, parts: int) -> None:
    """Match and print a line of a table."""
    rows = (phrase if what == "one phrase" else agency)(count)
    engine = Here(parts)
    data = engine.given([rows[k::parts] for k in range(parts)])
    began = time.process_time()
    found = matched(engine, data)
    spent = time.process_time() - began
    full = max(sum(len(one.members) for one in part) for part in found)
    utterances = sum(len(part) for part in found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"| {what} × {count:,} | {len(rows):,} | {utterances} | {spent:.1f} s | {peak} MB | {full / len(rows):.0%} |")


def main() -> None:
    """Print a table, each line from a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--outlets", type=int, nargs="+", default=[500, 5_000])
    parser.add_argument("--parts", type=int, default=8)
    given = parser.parse_args()
    print("| data | quotations | utterances | CPU | peak of all parts | of all rows in the fullest part |")
    print("|---|---|---|---|---|---|", flush=True)
    for what, counts in (("one phrase", given.copies), ("agency copy", given.outlets)):
        for count in counts:
            process = multiprocessing.get_context("spawn").Process(target=measure, args=(what, count, given.parts))
            process.start()
            process.join()


if __name__ == "__main__":
    main()
