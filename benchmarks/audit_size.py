"""How long `provenance audit` takes as the database grows, and how that grows.

    python benchmarks/audit_size.py DRAFT DATABASE… [--runs N]

DRAFT is a text, of 2,000 words say; DATABASE a file or URL each, as ``database.py FOLDER --db … --keep`` fills them
with 10,000, 100,000, 1,000,000 quotations. Seconds are of CPU of the command with its start, and by the clock, the
least of ``--runs``; those of a PostgreSQL server are in the latter alone. The exponent is the slope of the logarithm
of CPU seconds over that of the quotations, from the smallest database to the largest: 0 if size cost nothing, 1 if
everything were read.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from provenance import store

ROOT = Path(__file__).parents[1]


def audited(draft: Path, url: str, runs: int) -> tuple[float, float, str]:
    """Seconds of CPU and by the clock of an audit, the least of ``runs``, and its summary."""
    command = [sys.executable, "-m", "provenance", "audit", str(draft), "--db", url, "--format", "jsonl"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    spent, said = [], ""
    for _ in range(runs):
        before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        spent.append((cpu, time.perf_counter() - clock))
        said = next(iter(done.stderr.splitlines()), "")
    return min(cpu for cpu, _ in spent), min(clock for _, clock in spent), said


def main() -> None:
    """Print a row a database."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", type=Path)
    parser.add_argument("databases", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    rows = []
    for url in options.databases:
        with store.reading(url) as reader:
            quotations = reader.counts().quotations
        cpu, clock, said = audited(options.draft, url, options.runs)
        rows.append((quotations, cpu))
        print(f"{quotations:>10,} quotations  {cpu:6.2f} s CPU  {clock:6.2f} s by the clock  {said}", flush=True)
    (few, least), (many, most) = min(rows), max(rows)
    if few < many:
        print(f"growth exponent {math.log(most / least) / math.log(many / few):.2f}")


if __name__ == "__main__":
    main()
