"""Hypothesis against readers and extraction, for as long as one likes.

    python benchmarks/fuzz_readers.py --minutes 10

It runs the properties of tests/read/test_fuzz.py and tests/pipeline/test_fuzz_extraction.py with new examples until the
time (of the processor) is over; what a reader makes of bytes is extracted too. It ends with 1 at the first example that
does not hold, and prints the smallest one that it finds like it.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EACH = 500  # examples of each property in a round


def main() -> None:
    """Fuzz, and say how many examples held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0, help="CPU minutes")
    end = time.process_time() + 60 * parser.parse_args().minutes
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "read"), str(ROOT / "tests" / "pipeline")]
    import test_fuzz
    import test_fuzz_extraction as prose
    from hypothesis import HealthCheck, given, settings

    from provenance.model import Article
    from provenance.pipeline.extraction import Options, extract_lot

    count = 0

    def counted(prop):  # noqa: ANN001, ANN202 - a property of any arguments
        @functools.wraps(prop)
        def run(*given_: object, **named: object) -> None:
            nonlocal count
            count += 1
            articles = [one for one in prop(*given_, **named) or () if isinstance(one, Article)]
            for made in extract_lot(articles, prose.REGISTRY, Options()):
                prose.holds(made)

        return run

    longer = settings(max_examples=EACH, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    pairs = (
        (test_fuzz.BYTES, test_fuzz.read_bytes),
        (test_fuzz.SOUP, test_fuzz.read_soup),
        (test_fuzz.DAMAGED, test_fuzz.read_damaged),
        (prose.PROSE, prose.extract_prose),
    )
    while time.process_time() < end:
        for strategies, prop in pairs:
            longer(given(*strategies)(counted(prop)))()
        print(f"{count:,} examples held, {time.process_time() / 60:.1f} CPU minutes", flush=True)


if __name__ == "__main__":
    main()
