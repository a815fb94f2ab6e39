"""Hypothesis against the readers, for as long as one likes: ``python benchmarks/fuzz_readers.py --minutes 10``.

It runs the properties of tests/read/test_fuzz.py with new examples until the time (of the processor) is over.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Fuzz, and say how many examples held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="CPU minutes")
    end = time.process_time() + 60 * parser.parse_args().minutes
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "read")]
    import test_fuzz
    from hypothesis import HealthCheck, given, settings

    longer = settings(max_examples=2000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    rounds = 0
    while time.process_time() < end:
        longer(given(*test_fuzz.BYTES)(test_fuzz.read_bytes))()
        longer(given(*test_fuzz.SOUP)(test_fuzz.read_soup))()
        rounds += 1
        print(f"{rounds * 4000:,} examples held", flush=True)


if __name__ == "__main__":
    main()
