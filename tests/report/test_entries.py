"""Which quotations make an utterance, in which order, and whose credit each gives or drops."""

import itertools

import pytest
from records import record

from provenance.report.entries import entries, moment, relation


def test_most_outlets_come_first_then_the_earliest_then_the_id():
    records = [
        record("q1", "u10", "A", published="2025-02-01"),
        record("q2", "u2", "A", published="2025-02-01"),
        record("q3", "u3", "B", published="2025-01-01"),
        record("q4", "u4", "A"),
        record("q5", "u5", "A"),
        record("q6", "u5", "B"),
    ]
    for shuffled in itertools.permutations(records):
        assert [entry.quote_id for entry in entries(shuffled)] == ["u5", "u3", "u2", "u10", "u4"]


def test_min_outlets_counts_outlets_and_not_quotations():
    records = [record("q1", "u1", "A"), record("q2", "u1", "A"), record("q3", "u2", "A"), record("q4", "u2", "B")]
    assert [entry.quote_id for entry in entries(records, min_outlets=2)] == ["u2"]


def test_articles_without_an_outlet_are_told_apart():
    (entry,) = entries([record("q1", "u1", None, document="a.txt"), record("q2", "u1", None, document="b.txt")])
    assert entry.outlets == ("(a.txt)", "(b.txt)")


def test_what_was_not_matched_is_in_no_utterance():
    assert entries([record("q1", None, "A")]) == []


def test_whom_an_article_drops_is_what_was_found_of_it_and_nothing_else():
    (entry,) = entries([record("q1", "u1", "A", via=("Agency",)), record("q2", "u1", "B", dropped=("Agency",))])
    assert {each.outlet: each.dropped for each in entry.occurrences} == {"A": (), "B": ("Agency",)}
    (entry,) = entries([record("q1", "u1", "A", via=("Agency",)), record("q2", "u1", "B")])
    assert [each.dropped for each in entry.occurrences] == [(), ()]


def test_an_inferred_link_is_no_credit():
    (entry,) = entries([record("q1", "u1", "A", inferred=("Agency",))])
    assert entry.occurrences[0].via == ()


def test_the_speaker_is_whom_most_name():
    (entry,) = entries(
        [
            record("q1", "u1", "A", speaker="Ann Lee"),
            record("q2", "u1", "B", speaker="Bob Roe"),
            record("q3", "u1", "C", speaker="Bob Roe"),
            record("q4", "u1", "D", speaker=None),
        ]
    )
    assert entry.speaker == "Bob Roe"


def test_the_reference_is_the_one_that_is_marked():
    (entry,) = entries([record("q1", "u1", "A", "short"), record("q2", "u1", "B", "the long one", reference=True)])
    assert entry.reference.text == "the long one"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2025-12-13", "2025-12-14"),
        ("2025-12-13", "2025-12-13T00:00:00Z"),
        ("2025-12-13T01:00:00+09:00", "2025-12-12T23:00:00Z"),
        ("2025-12-13", None),
    ],
)
def test_moments_are_in_order(earlier: str, later: str | None):
    assert moment(earlier) < moment(later)


def test_what_was_not_compared_says_so():
    assert relation(record("q1", None, "A"), two_way=True) == "not compared"
