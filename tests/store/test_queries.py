"""What reports ask for, and the order in which they get it."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Databases
from made import ALTERED, VERBATIM, article, ingest, keys, match, quotation, together

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.model import Extraction, Kind, Refusal, Relation, Utterance

TEXT = "“We are ready,” Ada Roe said, KCNA reported. “It is time,” said Bea Roe of the “Iron Lady”."


@pytest.fixture(scope="module")
def news(databases: Databases) -> str:
    """Four articles of three outlets with three quotations each; q1, q4, q7 and q10 are ``We are ready``."""
    database = databases.migrated()
    published = {
        "Daily": "2025-12-13",
        "Weekly": "2025-12-13T08:00:00+09:00",
        "The Guardian": "2025-12",
        "Guardian": None,
    }
    for outlet, time in published.items():
        found = (
            quotation(TEXT, "We are ready,", "Ada Roe", via=("KCNA",) if outlet != "Weekly" else (), outlet=outlet),
            quotation(TEXT, "It is time,", None if outlet == "Daily" else "Bea Roe", outlet=outlet),
            quotation(TEXT, "Iron Lady", kind=Kind.NOT_SPEECH, outlet=outlet),
        )
        skipped = (Refusal("1", "offset 3", "nested", "look"),) if outlet == "Daily" else ()
        told = article(f"{outlet}.txt", TEXT, outlet=outlet, published=time)
        ingest(
            database, Extraction(told, found, skipped), refusals=[Refusal("x", None, "empty", "write")], registry=load()
        )
    match(
        database,
        Utterance(1, {1: VERBATIM, 4: ALTERED}),
        together(7, 10),
        together(2, 5, 8),
    )
    return database


def ids(url: str, **wanted: object) -> list[str]:
    with store.reading(url) as db:
        return [record.quotation_id for record in db.records(store.Filter(**wanted))]  # type: ignore[arg-type]


def test_order_is_by_time_outlet_document_and_place(news: str):
    # a month stands before its days, a day without an hour before the hours of that day, the undated last
    assert ids(news) == ["q7", "q8", "q1", "q2", "q4", "q5", "q10", "q11"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"outlet": "DAILY"}, ["q1", "q2"]),
        ({"outlet": "guardian"}, ["q7", "q8", "q10", "q11"]),  # two names of one actor
        ({"outlet": "Monthly"}, []),
        ({"speaker": "ada  roe"}, ["q7", "q1", "q4", "q10"]),
        ({"speaker": "Ada"}, []),
        ({"via": "Korean Central News Agency"}, ["q7", "q1", "q10"]),
        ({"via": "kcna", "outlet": "Daily"}, ["q1"]),
        ({"since": date(2025, 12, 13)}, ["q7", "q8", "q1", "q2", "q4", "q5"]),
        ({"since": date(2025, 12, 14)}, ["q7", "q8"]),
        ({"until": date(2025, 12, 12)}, ["q7", "q8"]),
        ({"until": date(2025, 11, 30)}, []),
        ({"since": date(2025, 12, 13), "until": date(2025, 12, 13), "outlet": "Weekly"}, ["q4", "q5"]),
        ({"relation": Relation.ALTERED}, ["q4"]),
        ({"kind": Kind.NOT_SPEECH, "outlet": "Daily"}, ["q3"]),
        ({"outlet": "Daily", "include_not_speech": True}, ["q1", "q2", "q3"]),
        ({"quote_id": "u1"}, ["q1", "q4"]),
        ({"quote_id": "Q4"}, ["q1", "q4"]),
        ({"quote_id": "q11"}, ["q11"]),  # matched with nothing yet
        ({"quote_id": "u99"}, []),
        ({"document": "Weekly.txt"}, ["q4", "q5"]),
        ({"min_outlets": 2}, ["q8", "q1", "q2", "q4", "q5"]),  # both Guardians are one outlet
        ({"min_outlets": 3}, ["q8", "q2", "q5"]),
        ({"min_outlets": 2, "outlet": "Daily"}, ["q1", "q2"]),  # counted over all outlets, then chosen
    ],
)
def test_filters(news: str, wanted: dict[str, object], expected: list[str]):
    assert ids(news, **wanted) == expected


@pytest.mark.parametrize("given", ["", "3", "x3", "u", "u-1", "u1 or 1=1", "q" + "9" * 30, "u٣"])
def test_what_is_no_id_is_told(news: str, given: str):
    with pytest.raises(StoreError, match="is no quote; write the id"):
        ids(news, quote_id=given)


def test_a_record_says_all_that_is_stored(news: str):
    with store.reading(news) as db:
        (record,) = db.records(store.Filter(outlet="Weekly", speaker="Ada Roe"))
    assert (record.document, record.outlet, record.published) == ("Weekly.txt", "Weekly", "2025-12-13T08:00:00+09:00")
    assert (record.text, record.mention_text, record.cue_text) == ("We are ready,", "Ada Roe", "said")
    assert (record.quote_id, record.verdict, record.is_reference, record.revision) == ("u1", ALTERED, False, 1)
    assert record.context_text == TEXT


def test_counts(news: str):
    with store.reading(news) as db:
        assert db.counts() == store.Counts(
            articles=4,
            revisions=4,
            outlets=4,
            quotations=12,
            not_speech=4,
            unattributed=1,
            utterances=3,
            unmatched=1,
            refused=1,
            skipped=1,
        )


def test_names_that_nobody_has(news: str):
    with store.reading(news) as db:
        asked = store.Filter(outlet="Daly", speaker="Ada Roe", via="Reuters")
        assert db.unknown_names(asked) == ["Daly", "Reuters"]


def test_more_rows_than_one_batch_come_in_order(database: str):
    text = "".join(f"“We are {number},” he said. " for number in range(1200))
    found = tuple(quotation(text, f"We are {number},") for number in range(1200))
    ingest(database, Extraction(article("1", text), found))
    match(database, *(together(key) for key in keys(database)))
    with store.reading(database) as db:
        records = list(db.records())
    assert [record.quotation for record in records] == list(found)
    assert all(record.verdict == VERBATIM for record in records)
