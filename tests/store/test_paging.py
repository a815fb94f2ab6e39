"""Pages of reports: what is on which, in which order, and how many there are in all, on both databases."""

from __future__ import annotations

import pytest
from conftest import Databases
from made import VERBATIM, article, ingest, keys, match, quotation

from provenance import store
from provenance.actors.registry import load
from provenance.model import Edit, Extraction, Flag, Kind, Relation, Utterance, Verdict
from provenance.store import Filter

TEXT = "“We are ready,” Ada Roe said. “It is ВРЕМЯ,” somebody added. “Off we go,” said Bea Roe of the “Iron Lady”."
OUTLETS = {"Daily": "2025-12-14", "Weekly": "2025-12-13T08:00:00+09:00", "Guardian": None, "The Guardian": "2025-12-12"}


def altered(*flags: Flag) -> Verdict:
    steps = (Edit("equal", "we are", "we are"), Edit("replace", "ready", "late"))
    return Verdict(Relation.ALTERED, 0.5, flags, steps, "“late” for “ready”")


@pytest.fixture(scope="module")
def news(databases: Databases) -> str:
    """Four articles with three quotations and a title each: q1–q4 of Daily, q5–q8 of Weekly, and so on.

    Utterance 1 is We are ready in all, altered in three of them; 2 is It is ВРЕМЯ in Daily and Weekly; 3 is Off we go
    in both names of the Guardian; those of Daily and Weekly are not matched.
    """
    database = databases.migrated()
    for outlet, time in OUTLETS.items():
        found = (
            quotation(TEXT, "We are ready,", "Ada Roe", via=("KCNA",) if outlet == "Daily" else (), outlet=outlet),
            quotation(TEXT, "It is ВРЕМЯ,", outlet=outlet),
            quotation(TEXT, "Off we go,", "Bea Roe", outlet=outlet),
            quotation(TEXT, "Iron Lady", kind=Kind.NOT_SPEECH, outlet=outlet),
        )
        told = article(f"{outlet}.txt", TEXT, outlet=outlet, published=time)
        ingest(database, Extraction(told, found), registry=load())
    first = {1: VERBATIM, 5: altered(Flag.NAMES_DIFFER, Flag.NUMBERS_DIFFER), 9: altered(),
             13: altered(Flag.POLARITY_DIFFERS)}  # fmt: skip
    match(
        database,
        Utterance(1, first),
        Utterance(2, {2: VERBATIM, 6: VERBATIM}),
        Utterance(11, {11: VERBATIM, 15: VERBATIM}),
    )
    assert keys(database)[:3] == [1, 2, 3]
    return database


def test_utterances_come_by_outlets_then_by_time(news: str):
    with store.reading(news) as reader:
        pages = reader.pages
        assert pages.utterances(Filter(), None) == ([1, 3, 2], 3)
        assert pages.utterances(Filter(), 2) == ([1, 3], 3)
        assert pages.utterances(Filter(), 2, 2) == ([2], 3)
        assert pages.utterances(Filter(), 2, 4) == ([], 3)


def test_an_utterance_is_found_by_one_quotation_that_meets_all(news: str):
    with store.reading(news) as reader:
        pages = reader.pages
        assert pages.utterances(Filter(via="KCNA"), None) == ([1], 1)
        assert pages.utterances(Filter(outlet="Guardian"), None) == ([1, 3], 2)
        assert pages.utterances(Filter(outlet="Weekly", speaker="Bea Roe"), None) == ([], 0)
        assert pages.utterances(Filter(quote_id="q6"), None) == ([2], 1)
        # two names of one outlet are two columns of a report
        assert pages.utterances(Filter(min_outlets=4), None) == ([1], 1)
        assert pages.utterances(Filter(min_outlets=5), None) == ([], 0)


def test_an_utterance_is_found_by_quotations_that_it_has(news: str):
    with store.reading(news) as reader:
        assert reader.pages.utterances(Filter(), None, having=[6, 11, 4]) == ([3, 2], 2)
        assert reader.pages.utterances(Filter(), None, having=[]) == ([], 0)


def test_the_gravest_changes_come_first(news: str):
    with store.reading(news) as reader:
        wanted = Filter(relation=Relation.ALTERED)
        assert reader.pages.changes(wanted, None) == ([13, 5, 9], 3)
        assert reader.pages.changes(wanted, 1, 1) == ([5], 3)
        counts = {Flag.POLARITY_DIFFERS: 1, Flag.NUMBERS_DIFFER: 1, None: 1}
        assert reader.pages.gravities(wanted) == counts


def test_open_speakers(news: str):
    with store.reading(news) as reader:
        ids, total = reader.pages.unattributed(Filter(), 3)
        assert (sorted(ids), total) == ([2, 6, 10], 4)
        assert reader.pages.unattributed(Filter(outlet="Weekly"), None) == ([6], 1)


def test_articles_with_the_utterances_that_others_print_too(news: str):
    with store.reading(news) as reader:
        assert list(reader.pages.shared()) == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 3), (4, 1), (4, 3)]
        assert reader.pages.revisions(Filter(outlet="guardian")) == {3, 4}
        assert reader.pages.utterances_of([1, 4]) == {1: {1, 2}, 4: {1, 3}}
        assert reader.pages.headings([2])[2].published == "2025-12-13T08:00:00+09:00"


def test_records_of_a_page(news: str):
    with store.reading(news) as reader:
        assert {record.quotation_id for record in reader.records_of([2, 3])} == {"q2", "q6", "q11", "q15"}
        assert [record.quotation_id for record in reader.of_ids([13])] == ["q13"]
        assert {record.quotation_id for record in reader.references([1, 3])} == {"q1", "q11"}


def test_the_profile_of_an_outlet_under_two_names(news: str):
    with store.reading(news) as reader:
        found = reader.profile("The Guardian", 1)
    assert found.names == ("Guardian", "The Guardian")
    assert (found.articles, found.first, found.last, found.undated) == (2, "2025-12-12", "2025-12-12", 1)
    assert found.kinds == {Kind.DIRECT: 6, Kind.NOT_SPEECH: 2}
    assert (found.speech, found.unattributed, found.unmatched) == (6, 2, 2)
    # Off we go stands under its two names alone: nobody else's wording says how faithful it is
    assert (found.alone, found.references) == (2, 0)
    assert found.relations == {Relation.ALTERED: 2}
    assert found.flags == {Flag.POLARITY_DIFFERS: 1}
    assert (found.compared, found.literal) == (2, 0)
    assert found.speakers == (("Ada Roe", 2),)


def test_what_is_compared_with_nothing_is_counted_apart(news: str):
    with store.reading(news) as reader:
        daily, weekly = reader.profile("Daily", 5), reader.profile("weekly", 5)
    assert (daily.references, daily.alone, daily.unmatched, dict(daily.relations)) == (2, 0, 1, {})
    assert weekly.relations == {Relation.ALTERED: 1, Relation.VERBATIM: 1}
    assert weekly.literal == 1


def test_speakers_by_outlet_and_relation(news: str):
    with store.reading(news) as reader:
        found, total = reader.sayings(Filter(), 1)
        assert total == 3
        assert {(one.speaker, one.outlet, one.relation, one.quotations, one.example) for one in found} == {
            (None, "Daily", Relation.VERBATIM, 1, 2),
            (None, "Weekly", Relation.VERBATIM, 1, 6),
            (None, "Guardian", None, 1, 10),
            (None, "The Guardian", None, 1, 14),
        }
        found, total = reader.sayings(Filter(outlet="Daily"), 2, 1)
        assert [(one.speaker, one.relation, one.quotations) for one in found] == [
            ("Ada Roe", Relation.VERBATIM, 1),
            ("Bea Roe", None, 1),
        ]
        assert total == 3
