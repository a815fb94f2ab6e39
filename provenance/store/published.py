"""What a date of publication claims: no hour where none is given, no zone where none is named."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.infer.when import Interval, interval

_FORM = compiled(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[Tt ](?P<minute>\d\d:\d\d)(?P<second>:\d\d(?:\.\d{1,6})?)?\s?(?P<zone>[Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)


class Precision(StrEnum):
    """How much of a date of publication is known."""

    NONE = "none"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


class Published(NamedTuple):
    """``day`` is the calendar part as given; ``utc`` the instant, only where hour and zone are both known."""

    precision: Precision
    day: str | None
    utc: datetime | None


UNKNOWN = Published(Precision.NONE, None, None)


def interval_of(given: str | None) -> Interval | None:
    """The instants at which an article of that date or time can have appeared; None where it claims nothing."""
    time = parse(given)
    return interval(time.day, time.utc, 1 if time.precision is Precision.SECOND else 60)


def precision_of(given: str | None) -> str:
    """How much of a date of publication is known: none, year, month, day, minute or second."""
    return str(parse(given).precision)


def parse(given: str | None) -> Published:
    """Read an RFC 3339 date or time of any precision; text of another form is kept elsewhere and claims nothing."""
    found = _FORM.fullmatch(given.strip()) if given else None
    if found is None:
        return UNKNOWN
    day, minute, second, zone = found.group("day", "minute", "second", "zone")
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(day)]
    if minute and precision is not Precision.DAY:
        return UNKNOWN
    clock = f"T{minute}{second or ''}{(zone or '').upper()}" if minute else ""
    try:
        instant = datetime.fromisoformat(day + "-01-01"[len(day) - 4 :] + clock)
        utc = instant.astimezone(UTC) if zone else None
    except (ValueError, OverflowError):
        return UNKNOWN
    if minute:
        precision = Precision.SECOND if second else Precision.MINUTE
    return Published(precision, day, utc)
