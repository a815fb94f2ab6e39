"""Hypothesis against readers and extraction, for as long as one likes.

    python benchmarks/fuzz_readers.py --minutes 10 [--seed N]

It runs the properties of tests/read/test_fuzz.py and tests/pipeline/test_fuzz_extraction.py with new examples until the
time (of the processor) is over; what a reader makes of bytes is extracted too. What does not hold is printed with the
shortest example that was met, by the line that raised, and the end is 1.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EACH = 200  # examples of each property in a round


class Tried:
    """How many examples were tried, and of each line that raised the shortest, with what it said."""

    def __init__(self) -> None:
        self.count = 0
        self.failed: dict[str, tuple[str, str]] = {}

    def counted(self, prop: Callable[..., Any], behind: Callable[[Any], None]) -> Callable[..., None]:
        """``prop``, and ``behind`` on what it answers; whatever either raises is kept."""

        @functools.wraps(prop)
        def run(*given: object, **named: object) -> None:
            self.count += 1
            try:
                behind(prop(*given, **named))
            except Exception as error:  # what is looked for
                said = traceback.format_exception(error)
                place = f"{type(error).__name__} {said[-2].strip().splitlines()[0]}"
                example = f"{prop.__name__}{given or ''}{named or ''}"
                if place not in self.failed or len(example) < len(self.failed[place][0]):
                    self.failed[place] = example, "".join(said)

        return run


def main() -> None:
    """Fuzz, and say how many examples held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0, help="CPU minutes")
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    end = time.process_time() + 60 * asked.minutes
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "read"), str(ROOT / "tests" / "pipeline")]
    import test_fuzz
    import test_fuzz_extraction as prose
    from hypothesis import HealthCheck, Phase, given, seed, settings

    from provenance.model import Article
    from provenance.pipeline.extraction import DEFAULT, extract_lot

    def extracted(found: Any) -> None:  # noqa: ANN401 - what a property answers
        for made in extract_lot([one for one in found or () if isinstance(one, Article)], prose.REGISTRY, DEFAULT):
            prose.holds(made)

    longer = settings(
        max_examples=EACH,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    pairs = (
        (test_fuzz.BYTES, test_fuzz.read_bytes),
        (test_fuzz.SOUP, test_fuzz.read_soup),
        (test_fuzz.DAMAGED, test_fuzz.read_damaged),
        (prose.PROSE, prose.extract_prose),
    )
    tried, rounds = Tried(), asked.seed
    while time.process_time() < end:
        for strategies, prop in pairs:
            run = longer(given(*strategies)(tried.counted(prop, extracted)))
            (run if rounds is None else seed(rounds)(run))()
        rounds = None if rounds is None else rounds + 1
        spent = time.process_time() / 60
        print(f"{tried.count:,} examples, {len(tried.failed)} faults, {spent:.1f} CPU minutes", flush=True)
    for example, said in tried.failed.values():
        print(f"\n{example}\n{said}")
    sys.exit(bool(tried.failed))


if __name__ == "__main__":
    main()
