"""Times as intervals: an order is proven only where they do not overlap."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.infer.when import certainly_first, interval
from provenance.store.published import interval_of as when


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2025-12-10", "2025-12-13"),
        ("2025-12-10T08:30Z", "2025-12-10T08:31Z"),
        ("2025-12-10T10:30+02:00", "2025-12-10T09:00Z"),
        ("2025-12-10T08:30:00Z", "2025-12-10T08:30:01Z"),
        ("2025-12-10", "2025-12-11T12:00Z"),
        ("2025-12-09T09:59Z", "2025-12-10"),
        ("2025-11", "2026"),
        ("2024", "2025-12"),
    ],
)
def test_proven(first: str, second: str):
    a, b = when(first), when(second)
    assert a is not None
    assert b is not None
    assert a.precedes(b)
    assert not b.precedes(a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-12-10", "2025-12-10"),
        ("2025-12-10", "2025-12-11"),  # it is the 11th in Auckland while it is the 10th in London
        ("2025-12-10", "2025-12-12"),  # and hours are left of the 10th at UTC-12 when the 12th begins at UTC+14
        ("2025-12-10", "2025-12-10T08:00Z"),
        ("2025-12-10", "2025-12-11T11:59Z"),
        ("2025-12-10T08:30Z", "2025-12-10T08:30:40Z"),
        ("2025-12-10T08:30", "2025-12-10T20:30"),  # no zone
        ("2025-12", "2025-12-31"),
        ("2025", "2025-06-01"),
    ],
)
def test_not_proven(one: str, other: str):
    a, b = when(one), when(other)
    assert a is not None
    assert b is not None
    assert not a.precedes(b)
    assert not b.precedes(a)


@pytest.mark.parametrize("nothing", [None, "", "yesterday", "2025-13-01"])
def test_nothing_is_known(nothing: str | None):
    assert when(nothing) is None


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31", "9999-12", "9999", "0001", "9999-12-31T23:59:59Z"])
def test_the_ends_of_the_calendar(edge: str):
    found = when(edge)
    assert found is not None
    assert found.earliest <= found.latest


@given(st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1)), st.integers(-12 * 60, 14 * 60))
def test_a_date_holds_every_instant_of_its_day_in_any_zone(naive: datetime, offset: int):
    instant = naive.replace(tzinfo=timezone(timedelta(minutes=offset)))
    exact = interval(None, instant.astimezone(UTC), 1)
    for given_ in (f"{instant:%Y-%m-%d}", f"{instant:%Y-%m}", f"{instant:%Y}"):
        around = interval(given_, None)
        assert exact is not None
        assert around is not None
        assert around.earliest <= exact.earliest <= exact.latest <= around.latest


def test_the_clock_is_known_or_not():
    assert [when(each).clocked for each in ("2025-12-10T08:30Z", "2025-12-10", "2025-12-10T08:30")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("times", "first"),
    [
        (["2025-12-13", "2025-12-10", "2025-12-20"], 1),
        (["2025-12-10T08:00Z", "2025-12-10T07:59Z"], 1),
        (["2025-12-10", "2025-12-11", "2025-12-20"], None),
        (["2025-12-10", None], None),
        (["2025-12-10", "2025-12-10"], None),
        (["2025-12-10"], 0),
        ([], None),
    ],
)
def test_who_was_certainly_first(times: list[str | None], first: int | None):
    assert certainly_first([when(time) for time in times]) == first
