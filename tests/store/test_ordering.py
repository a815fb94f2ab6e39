"""The order of the report is kept beside the utterances and is the one that the report has without it."""

from __future__ import annotations

from made import article, ingest, match, quotation, rows, together

from provenance import store
from provenance.model import Extraction
from provenance.report.entries import entries
from provenance.store import Filter


def say(url: str, document: str, outlet: str | None, published: str | None, *words: str) -> None:
    text = " ".join(f"“{each},” Ada Roe said." for each in words)
    found = tuple(quotation(text, each, "Ada Roe", outlet=outlet) for each in words)
    ingest(url, Extraction(article(document, text, outlet=outlet, published=published), found))


def places(url: str) -> list[tuple[int, int, int, str]]:
    return rows(url, "SELECT utterance_id, -minus_outlets, quotations, first_published FROM utterance_order ORDER BY 1")


def fill(url: str) -> None:
    say(url, "1", "Post", "2025-12-02T08:00:00+02:00", "one", "two", "three", "one again")  # 1 to 4
    say(url, "2", "Echo", "2025-12-02", "one", "two")  # 5, 6
    say(url, "3", None, None, "one", "four")  # 7, 8
    match(url, together(1, 4, 5, 7), together(2, 6), together(3), together(8))


def test_outlets_quotations_and_the_first_day(database: str):
    fill(database)
    assert places(database) == [
        (1, 3, 4, "2025-12-02"),
        (2, 2, 2, "2025-12-02"),
        (3, 1, 1, "2025-12-02T06:00:00+00:00"),
        (4, 1, 1, "9999"),
    ]


def test_it_is_the_order_of_the_report(database: str):
    fill(database)
    with store.reading(database) as reader:
        expected = [entry.quote_id for entry in entries(reader.records())]
        assert [f"u{key}" for key, _ in reader.ordered([Filter()], 1, None, None)] == expected
        assert [f"u{key}" for key, _ in reader.ordered([Filter()], 1, 2, 1)] == expected[1:3]
        assert [key for key, _ in reader.ordered([Filter()], 2, None, None)] == [1, 2]
        assert [key for key, _ in reader.ordered([Filter(outlet="Echo")], 1, None, None)] == [1, 2]
        assert [key for key, _ in reader.ordered([Filter(outlet="Echo"), Filter()], 1, None, None)] == [1, 2, 3, 4]


def test_whatever_changes_an_utterance_changes_its_place(database: str):
    fill(database)
    match(database, together(1, 4, 5), together(7), together(2, 6), together(3), together(8))
    assert [place[:3] for place in places(database)] == [(1, 2, 3), (2, 2, 2), (3, 1, 1), (4, 1, 1), (5, 1, 1)]
    say(database, "2", "Echo", "2025-12-01", "two")  # a revision that dropped one of them
    assert [place[0] for place in places(database)] == [3, 4, 5]
    key = max(row[0] for row in rows(database, "SELECT id FROM quotations"))
    match(database, together(1, 4), together(7), together(2, key), together(3), together(8))
    assert [place[:3] for place in places(database)] == [(1, 1, 2), (2, 2, 2), (3, 1, 1), (4, 1, 1), (5, 1, 1)]


def test_matching_the_same_again_changes_nothing(database: str):
    fill(database)
    before = places(database)
    match(database, together(1, 4, 5, 7), together(2, 6), together(3), together(8))
    assert places(database) == before
