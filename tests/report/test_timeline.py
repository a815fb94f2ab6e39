"""What is certain of who came first: worked out on paper, a bare date being any hour of that day in any zone."""

from records import record

from provenance.export.terminal import page as drawn
from provenance.pipeline.paging import when
from provenance.report import timeline
from provenance.report.entries import Entry, entries


def orders(*dates: str | None) -> list[str]:
    """The order of outlets A, B, C …, which printed it on these dates."""
    return [each.order for each in timeline.placed(made(*dates), when)]


def made(*dates: str | None) -> Entry:
    records = [record(f"q{n}", "u1", chr(64 + n), published=date) for n, date in enumerate(dates, 1)]
    (entry,) = entries(records)
    return entry


def test_two_on_one_day_prove_nothing():
    assert orders("2025-12-13", "2025-12-13") == ["its place is not proven"] * 2


def test_neighbouring_days_without_an_hour_prove_nothing():
    assert orders("2025-12-13", "2025-12-14") == ["its place is not proven"] * 2


def test_hours_in_zones_are_compared_as_instants():
    # 09:00 in Seoul is midnight in London
    assert orders("2025-12-13T09:00:00+09:00", "2025-12-13T00:30:00Z") == [
        "certainly first",
        "certainly after the other, at least 30 min after A",
    ]


def test_days_far_apart_are_in_order_by_at_least_so_much():
    # 10 December ends last at noon of the 11th in UTC; 13 December begins first at 10:00 of the 12th
    assert orders("2025-12-10", "2025-12-13") == [
        "certainly first",
        "certainly after the other, at least 22 h after A",
    ]


def test_a_date_without_an_hour_between_two_instants():
    assert orders("2025-12-10T12:00:00Z", "2025-12-13", "2025-12-13T20:00:00Z") == [
        "certainly first",
        "certainly after 1 of the 2 others, at least 1 d 22 h after A",
        "certainly after 1 of the 2 others, at least 3 d 8 h after A",
    ]


def test_what_has_no_date_is_nowhere():
    assert orders("2025-12-10T12:00:00Z", None) == [
        "its place is not proven",
        "no date that proves anything",
    ]
    assert orders("soon") == ["no date that proves anything"]
    assert orders("2025-12-10") == ["the only article"]


def test_precision_stands_beside_the_date():
    text = drawn(timeline.page([made("2025-12", "2025-12-13", "2025-12-13T09:00Z", None)], when), 100, colour=False)
    dates = [line.strip().split("  ")[0] for line in text.splitlines()[2::2]]
    assert dates == ["2025-12 (month only)", "2025-12-13 (day only)", "2025-12-13T09:00Z", "no date"]


def test_rows_have_the_first_and_last_instant():
    columns, rows = timeline.flat([made("2025-12-13", None)], when)
    first, second = (dict(zip(columns, row, strict=True)) for row in rows)
    assert (first["earliest"], first["latest"]) == ("2025-12-12T10:00:00Z", "2025-12-14T11:59:59Z")
    assert (first["precision"], first["document"], first["quotation_id"]) == ("day", "q1.txt", "q1")
    assert (second["earliest"], second["precision"]) == ("", "none")
    assert timeline.as_object(made("2025-12-13"), when)["printings"][0]["articles"] == 1
