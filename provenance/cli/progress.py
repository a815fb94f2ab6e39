"""How far a long ingest has come: a line that is written over on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from provenance.cli.output import notice, width

if TYPE_CHECKING:
    from provenance.pipeline.ingest import Ingested

ON_TERMINAL, ELSEWHERE = 0.2, 30.0  # seconds between two reports
SURE = 5.0  # seconds before anything is foretold


class Bar:
    """Called with the state of an ingest, as often as one likes.

    What is there already passes far quicker than what is new: the remaining time goes by what was read of late.
    """

    def __init__(self, paths: Sequence[str] = (), clock: Callable[[], float] = time.monotonic) -> None:
        self.last: Ingested | None = None
        self._paths, self._clock = paths, clock
        self._terminal = sys.stderr.isatty()
        self._awaited: int | None = None
        self._counted = False
        self._begun = self._told = clock()
        self._rate: float | None = None
        self._read = 0

    def __call__(self, state: Ingested) -> None:
        """Tell it, if it is time to."""
        self.last = state
        now = self._clock()
        passed = now - self._told
        if passed < (ON_TERMINAL if self._terminal else ELSEWHERE):
            return
        if not self._counted and now - self._begun >= 1:
            self._count()
        rate = (state.read - self._read) / passed
        fresh = min(1.0, passed / SURE)
        self._rate = rate if self._rate is None else fresh * rate + (1 - fresh) * self._rate
        self._told, self._read = now, state.read
        line = described(state.read, len(state.refusals), self._rate, self._left(now, state.read), self._awaited)
        if self._terminal:
            sys.stderr.write(f"\r{line[: width() - 1]}\x1b[K")
            sys.stderr.flush()
        else:
            notice(line)

    def line(self, text: str) -> None:
        """A message of its own, above the bar."""
        self.clear()
        notice(text)

    def clear(self) -> None:
        """Take the bar away."""
        if self._terminal and self._read:
            sys.stderr.write("\r\x1b[K")

    def _count(self) -> None:
        from provenance.pipeline.awaited import awaited

        self._counted, self._awaited = True, awaited(self._paths) if self._paths else None

    def _left(self, now: float, read: int) -> float | None:
        if self._awaited is None or not self._rate or read >= self._awaited or now - self._begun < SURE:
            return None
        return (self._awaited - read) / self._rate


def described(read: int, refused: int, rate: float, left: float | None, awaited: int | None = None) -> str:
    """``12,000 of about 100,000 articles, 312 a second, 3 refused, about 5 minutes left``."""
    of = f" of about {awaited:,}" if awaited is not None and awaited > read else ""
    parts = [f"{read:,}{of} articles", f"{rate:,.0f} a second", *([f"{refused:,} refused"] if refused else [])]
    return ", ".join([*parts, *([f"about {_time(left)} left"] if left is not None else [])])


def _time(seconds: float) -> str:
    for size, unit in ((3600, "hour"), (60, "minute"), (1, "second")):
        if seconds >= 1.5 * size or size == 1:
            count = max(1, round(seconds / size))
            return f"{count} {unit}{'' if count == 1 else 's'}"
    raise AssertionError
