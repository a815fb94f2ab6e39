"""Credits counted by the database itself, on both databases."""

from __future__ import annotations

import pytest
from conftest import Databases
from made import article, infer, ingest, keys, match, quotation, rows, together

from provenance import store
from provenance.actors.registry import load
from provenance.infer.stage import Inference
from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.model import Extraction, Finding, FindingKind, InferredLink, Kind, Span, Witness
from provenance.store import Filter

TEXT = "“We are ready for whatever may come,” Ada Roe said, as Yonhap had it from KCNA. The “Iron Lady” film."
WORDS = "We are ready for whatever may come,"
SEEN = (Witness(1, "names KCNA (stated)"),)


@pytest.fixture
def counted(database: str) -> str:
    """First has it through KCNA and Yonhap, Second from Yonhap, Third and a nameless article name nobody.

    Third was found to drop KCNA, Second to have it at second hand.
    """
    told = [
        ("1.txt", "First", ("KCNA", "Yonhap")),
        ("2.txt", "Second", ("Yonhap",)),
        ("3.txt", "Third", ()),
        ("4.txt", None, ()),
    ]
    found = []
    for document, outlet, via in told:
        text = TEXT if outlet else f"{TEXT} Good."
        speech = quotation(text, WORDS, "Ada Roe", via=via, outlet=outlet)
        title = quotation(text, "Iron Lady", via=("KCNA",), outlet=outlet, kind=Kind.NOT_SPEECH)
        found.append(Extraction(article(document, text, outlet=outlet, published="2025-12-10"), (speech, title)))
    ingest(database, *found, registry=load())
    first, second, third, fourth = keys(database)
    match(database, together(first, second, third), together(fourth))
    kcna = made_actor(database, "KCNA")
    link = InferredLink(kcna, "KCNA", None, 1, 0.6, "others credit it", SEEN)
    dropped = Finding(FindingKind.DROPPED_INTERMEDIARY, kcna, "KCNA", 0.6, "others credit it", SEEN)
    laundered = Finding(FindingKind.LAUNDERED, kcna, "KCNA", 0.8, "Yonhap credits it", SEEN)
    infer(database, {second: Inference([link], [laundered]), third: Inference([link], [dropped])})
    return database


def made_actor(url: str, name: str) -> int:
    ((key,),) = rows(url, f"SELECT id FROM actors WHERE name = '{name}'")
    return key


def test_who_credits_and_drops_whom(counted: str):
    with store.reading(counted) as reader:
        assert reader.credits() == [
            CreditTally("Third", "KCNA", 0, 1, 0),
            CreditTally("Second", "KCNA", 0, 0, 1),
            CreditTally("First", "KCNA", 1, 0, 0),
            CreditTally("First", "Yonhap", 1, 0, 0),
            CreditTally("Second", "Yonhap", 1, 0, 0),
        ]
        assert [c.share for c in reader.credits()] == [1.0, 0.0, 0.0, 0.0, 0.0]
        assert reader.credits("third") == [CreditTally("Third", "KCNA", 0, 1, 0)]


def test_what_came_through_whom(counted: str):
    with store.reading(counted) as reader:
        assert reader.flow() == [
            FlowTally("First", "KCNA", "agency", 1, 1, 0),
            FlowTally("First", "Yonhap", "agency", 1, 1, 0),
            FlowTally("(no outlet named)", None, None, 1, 1, 0),
            FlowTally("Second", "Yonhap", "agency", 1, 1, 0),
            FlowTally("Second", "KCNA", "agency", 0, 0, 1),
            FlowTally("Third", "KCNA", "agency", 0, 0, 1),
            FlowTally("Third", None, None, 1, 1, 0),
        ]
        assert {f.outlet for f in reader.flow("First")} == {"First"}


def test_steps_from_one_to_the_next(counted: str):
    with store.reading(counted) as reader:
        assert reader.steps() == [
            Step("KCNA", "Yonhap", 1),
            Step("Yonhap", "First", 1),
            Step("Yonhap", "Second", 1),
            Step("KCNA", "Third", 1, inferred=True),
        ]


def test_quotations_by_what_was_found_of_them(counted: str):
    with store.reading(counted) as reader:
        both = frozenset({FindingKind.DROPPED_INTERMEDIARY, FindingKind.LAUNDERED})
        assert [record.outlet for record in reader.records(Filter(findings=both))] == ["Second", "Third"]
        one = frozenset({FindingKind.LAUNDERED})
        assert [record.outlet for record in reader.records(Filter(findings=one))] == ["Second"]
        assert list(reader.records(Filter(findings=frozenset({FindingKind.ORPHAN})))) == []


def test_the_words_that_name_each_link(counted: str):
    with store.reading(counted) as reader:
        first = next(reader.records(Filter(outlet="First")))
        words = reader.evidence([first])
    kcna = TEXT.index("KCNA")
    assert words[first.quotation_id, Span(kcna, kcna + 4)] == "KCNA"
    assert set(words.values()) == {"Ada Roe", "KCNA", "Yonhap"}


def test_what_there_is_to_ask_for(counted: str, databases: Databases):
    with store.reading(counted) as reader:
        assert reader.documents() == ["1.txt", "2.txt", "3.txt", "4.txt"]
        assert reader.outlets() == ["First", "Second", "Third"]
        assert reader.last_ids() == (8, 2)
        assert reader.matched_by() == "m1"
    with store.reading(databases.migrated()) as reader:
        assert (reader.documents(), reader.outlets(), reader.last_ids(), reader.matched_by()) == ([], [], (0, 0), None)
        assert (reader.credits(), reader.flow(), reader.steps(), reader.evidence([])) == ([], [], [], {})
