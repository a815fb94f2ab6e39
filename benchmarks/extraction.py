"""Words per CPU second of ``provenance extract``, start-up included, and the scorer's figures where there is one.

    python benchmarks/extraction.py FOLDER [--scorer score_extraction.py] [--runs 3]

FOLDER holds ``text/*.txt`` (and what the scorer wants beside it), or text files themselves. CPU seconds are the child
process's own, the least of the runs; a bare ``--help`` beside it says what of that is start-up.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = [sys.executable, "-m", "provenance"]


def measure(arguments: list[str], out: Path) -> tuple[float, float]:
    """(CPU seconds, wall seconds) of one run; what it prints goes to ``out``."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with out.open("wb") as printed:
        subprocess.run([*COMMAND, *arguments], stdout=printed, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    texts = options.folder / "text" if (options.folder / "text").is_dir() else options.folder
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in texts.glob("*.txt"))
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "quotations.jsonl"
        start_up = min(measure(["--help"], out) for _ in range(options.runs))
        cpu, wall = min(measure(["extract", str(texts), "--format", "jsonl"], out) for _ in range(options.runs))
        print(f"{'words':34}{words:>12,}")
        print(f"{'start-up (--help), wall seconds':34}{start_up[1]:>12.2f}")
        print(f"{'extract, CPU seconds':34}{cpu:>12.2f}")
        print(f"{'extract, wall seconds':34}{wall:>12.2f}")
        print(f"{'words per CPU second':34}{words / cpu:>12,.0f}")
        if options.scorer:
            scorer = [sys.executable, str(options.scorer), str(options.folder), str(out)]
            print(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout, end="")


if __name__ == "__main__":
    main()
