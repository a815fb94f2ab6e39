"""A date of publication claims what it says and no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.store.published import UNKNOWN, Precision, Published, parse


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025", Published(Precision.YEAR, "2025", None)),
        ("2025-12", Published(Precision.MONTH, "2025-12", None)),
        ("2025-12-13", Published(Precision.DAY, "2025-12-13", None)),
        ("2025-12-13T10:30", Published(Precision.MINUTE, "2025-12-13", None)),
        ("2025-12-13T10:30Z", Published(Precision.MINUTE, "2025-12-13", datetime(2025, 12, 13, 10, 30, tzinfo=UTC))),
        (
            "2025-12-13t01:00:05+09:00",
            Published(Precision.SECOND, "2025-12-13", datetime(2025, 12, 12, 16, 0, 5, tzinfo=UTC)),
        ),
        (
            "2025-12-13 10:30:00.25z",
            Published(Precision.SECOND, "2025-12-13", datetime(2025, 12, 13, 10, 30, 0, 250000, tzinfo=UTC)),
        ),
        (" 2025-12-13 ", Published(Precision.DAY, "2025-12-13", None)),
        (None, UNKNOWN),
        ("", UNKNOWN),
        ("Saturday", UNKNOWN),
        ("13.12.2025", UNKNOWN),
        ("2025-13-01", UNKNOWN),
        ("2025-02-30", UNKNOWN),
        ("2025-12-13T25:00Z", UNKNOWN),
        ("2025-12T10:00Z", UNKNOWN),
        ("0001-01-01T00:00:00+09:00", UNKNOWN),
        ("٢٠٢٥-12-13", UNKNOWN),
    ],
)
def test_precision(given: str | None, expected: Published):
    assert parse(given) == expected


@given(st.text())
def test_any_text_is_an_answer(text: str):
    assert parse(text).precision in Precision


@given(
    st.datetimes(min_value=datetime(1900, 1, 2), max_value=datetime(2100, 1, 1)),
    st.integers(-14 * 60, 14 * 60),
)
def test_an_instant_with_a_zone_is_that_instant(clock: datetime, minutes: int):
    moment = clock.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    assert parse(moment.isoformat()).utc == moment
