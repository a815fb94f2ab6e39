"""Times of publication as what is certain of them: the span of instants in which an article can have appeared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

_HOUR, _DAY = 3600, 86_400
_EAST, _WEST = 14 * _HOUR, 12 * _HOUR  # a date begins first at UTC+14 and ends last at UTC-12
_MONTHS = 12


class Interval(NamedTuple):
    """Seconds since the start of year 1 in UTC, both included."""

    earliest: int
    latest: int

    def precedes(self, other: Interval) -> bool:
        """Whether it is certain that this came first: only where the two do not overlap."""
        return self.latest < other.earliest

    @property
    def clocked(self) -> bool:
        """Whether the hour is known, in a known zone."""
        return self.latest - self.earliest < _HOUR


def interval(day: str | None, utc: datetime | None, seconds: int = 60) -> Interval | None:
    """The interval of an instant known to ``seconds``, else of a day, month or year in whatever zone; None of nothing.

    ``day`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as the store keeps it.
    """
    if utc is not None:
        start = utc.toordinal() * _DAY + utc.hour * _HOUR + utc.minute * 60 + (utc.second if seconds == 1 else 0)
        return Interval(start, start + seconds - 1)
    if day is None:
        return None
    parts = [int(part) for part in day.split("-")]
    first, after = _first(parts), _after(parts)
    return Interval(first * _DAY - _EAST, after * _DAY + _WEST - 1)


def certainly_first(times: Sequence[Interval | None]) -> int | None:
    """Which of ``times`` certainly came before all others; None where that is not proven, or one is not known."""
    known = [time for time in times if time is not None]
    if not known or len(known) < len(times):
        return None
    first = min(range(len(known)), key=lambda n: known[n].latest)
    others = (time for n, time in enumerate(known) if n != first)
    return first if all(known[first].precedes(other) for other in others) else None


def _first(parts: list[int]) -> int:
    return date(*[*parts, 1, 1][:3]).toordinal()


def _after(parts: list[int]) -> int:
    """The ordinal of the day behind a day, month or year."""
    match parts:
        case [year, month] if month < _MONTHS:
            return date(year, month + 1, 1).toordinal()
        case [year, _, _]:
            return _first(parts) + 1
        case [year, *_]:
            return date(year, 12, 31).toordinal() + 1
    return 0
