"""Dates and times as pages, feeds and tables write them, as RFC 3339; no hour or zone that is not there."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from provenance.compiled import compiled
from provenance.read.describe import is_rfc3339

_ISO = compiled(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ]\s?(?P<minute>\d\d:\d\d)(?::(?P<second>\d\d)(?P<part>\.\d+)?)?"
    r"\s?(?P<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_COMPACT = compiled(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z)?)?", re.ASCII)
LATER = "dates in the future"  # under which they are kept of what says so of itself
LATE = timedelta(days=2)  # a zone may be a day ahead; what is later is no date of publication


def rfc3339(given: str) -> str | None:
    """``given`` as a date, or as a date and time where hour and zone are both said; None where it is no date.

    A time without a zone claims its day only: which instant it was nobody knows.
    """
    value = given.strip()
    if found := _ISO.fullmatch(value):
        made = _made(found["day"], found["minute"], found["second"], found["part"], found["zone"])
    elif found := _COMPACT.fullmatch(value):
        year, month, day, hour, minute, second, zone = found.groups()
        made = _made(f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else None, second, None, zone)
    else:
        from email.utils import parsedate_to_datetime  # brings in sockets and more, for dates as feeds write them

        try:
            time = parsedate_to_datetime(value)
            made = time.date().isoformat() if time.tzinfo is None else time.isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return made if is_rfc3339(made) else None


def _made(day: str, minute: str | None, second: str | None, part: str | None, zone: str | None) -> str:
    if minute is None or zone is None:
        return day
    if zone.upper() in ("Z", "UTC", "GMT"):
        offset = "Z"
    else:
        digits = zone[1:].replace(":", "")
        offset = f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
    return f"{day}T{minute}:{second or '00'}{part or ''}{offset}"


def is_future(date: str, now: datetime | None = None) -> bool:
    """Whether an RFC 3339 date or time lies ahead of ``now`` further than any zone explains."""
    time = datetime.fromisoformat(date)
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time
    return time > (now or datetime.now(UTC)) + LATE
