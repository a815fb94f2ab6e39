"""Inferred links and findings keep their rows while they come out the same, and are retired when they do not."""

from __future__ import annotations

import pytest
from made import (
    DROPPED_FINDING,
    DROPPED_LINK,
    article,
    execute,
    infer,
    ingest,
    keys,
    match,
    quotation,
    rows,
    together,
)

from provenance import store
from provenance.actors.registry import load
from provenance.infer.stage import Inference
from provenance.model import Extraction, Finding, FindingKind, Kind, Witness

BOTH = {1: Inference([DROPPED_LINK], [DROPPED_FINDING])}
TEXT = "“We are ready for whatever may come,” Ada Roe said."
TABLES = ("inferred_links", "findings", "inferred_link_evidence", "finding_evidence")


def three(url: str) -> list[int]:
    """One utterance in three outlets, of which the first credits KCNA."""
    found = Extraction(
        article("0.txt", f"{TEXT} That is KCNA’s.", outlet="Outlet 0", published="2025-12-10"),
        (
            quotation(
                f"{TEXT} That is KCNA’s.",
                "We are ready for whatever may come,",
                "Ada Roe",
                via=("KCNA",),
                outlet="Outlet 0",
            ),
        ),
    )
    others = [
        Extraction(
            article(f"{n}.txt", TEXT, outlet=f"Outlet {n}", published=f"2025-12-{12 + n}"),
            (quotation(TEXT, "We are ready for whatever may come,", "Ada Roe", outlet=f"Outlet {n}"),),
        )
        for n in (1, 2)
    ]
    ingest(url, found, *others, registry=load())
    match(url, together(*keys(url)))
    return keys(url)


def state(url: str) -> list[list[tuple[object, ...]]]:
    return [rows(url, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES]


def holding(url: str) -> list[tuple[object, ...]]:
    query = "SELECT id, quotation_id, kind FROM findings WHERE retired_run_id IS NULL ORDER BY id"
    return rows(url, query)


def test_inferring_twice_changes_nothing(database: str):
    three(database)
    infer(database, BOTH)
    before = state(database)
    assert all(before)
    infer(database, BOTH)
    assert state(database) == before
    assert store.check(database) == []


def test_another_reason_is_another_row_and_the_old_one_is_kept(database: str):
    three(database)
    infer(database, BOTH)
    changed = DROPPED_FINDING._replace(reason="another reason")
    infer(database, {1: Inference([DROPPED_LINK], [changed])})
    assert holding(database) == [(2, 1, "dropped_intermediary")]
    assert rows(database, "SELECT id, retired_run_id IS NULL FROM findings ORDER BY id") == [(1, False), (2, True)]
    assert rows(database, "SELECT id, retired_run_id IS NULL FROM inferred_links") == [(1, True)]


def test_other_evidence_is_another_row(database: str):
    three(database)
    infer(database, BOTH)
    infer(database, {1: Inference([], [DROPPED_FINDING._replace(evidence=(Witness(2, "names it (stated)"),))])})
    assert holding(database) == [(2, 1, "dropped_intermediary")]
    assert rows(database, "SELECT count(*) FROM inferred_links WHERE retired_run_id IS NULL") == [(0,)]


def test_what_no_longer_comes_out_is_retired(database: str):
    three(database)
    infer(database, BOTH)
    infer(database, {2: Inference([], [DROPPED_FINDING])})
    assert holding(database) == [(2, 2, "dropped_intermediary")]
    infer(database)
    assert holding(database) == []


def test_two_findings_of_a_kind_about_nobody_may_not_double(database: str):
    three(database)
    orphan = Finding(FindingKind.ORPHAN, None, None, 0.5, "nobody", (Witness(1, "names nobody"),))
    for _ in range(2):
        infer(database, {1: Inference([], [orphan])})
    assert holding(database) == [(1, 1, "orphan")]


def test_an_article_read_anew_takes_its_findings_with_it(database: str):
    three(database)
    infer(database, BOTH)
    ingest(database, Extraction(article("0.txt", f"{TEXT} New.", outlet="Outlet 0"), ()), registry=load())
    assert holding(database) == []


def test_records_have_what_was_inferred_with_its_evidence(database: str):
    three(database)
    infer(database, BOTH)
    with store.reading(database) as reader:
        first, *rest = reader.records()
    (finding,) = first.findings
    (witness,) = finding.evidence
    assert (finding.kind, finding.name, finding.confidence) == (FindingKind.DROPPED_INTERMEDIARY, "Somebody", 0.6)
    assert witness == Witness("q1", "names it (stated)", "Outlet 0", "0.txt", 1, "2025-12-10")
    assert [link.name for link in first.inferred] == ["Somebody"]
    assert not any(record.findings or record.inferred for record in rest)


def test_printings_are_of_utterances_that_have_something_to_compare(database: str):
    three(database)
    lone = "“Nothing that is heavy floats,” it said on a wall."
    alone = article("9.txt", lone, outlet="Outlet 9")
    ingest(database, Extraction(alone, (quotation(lone, "Nothing that is heavy floats,"),)))
    whose = "“Nobody else printed this,” Bo Li said."
    ingest(database, Extraction(article("8.txt", whose), (quotation(whose, "Nobody else printed this,", "Bo Li"),)))
    match(database, together(1, 2, 3), together(4), together(5))
    with store.writing(database) as repository:
        groups = list(repository.printings())
        texts = repository.texts()
        first = groups[0][0]
        assert texts.names(first.document, first.via[0].actor)
        assert not texts.names(groups[0][1].document, first.via[0].actor)
    assert [[printing.key for printing in group] for group in groups] == [[1, 2, 3], [4]]
    assert [(c.name, c.position, c.told) for c in first.via] == [("KCNA", 1, False)]
    assert (first.outlet_name, first.end, first.published, first.marked) == ("Outlet 0", 2, "2025-12-10", True)
    assert groups[1][0].via == ()
    assert groups[1][0].kind is Kind.DIRECT


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        ("UPDATE quotations SET retired_run_id = 1 WHERE id = 1", "findings: 1 speaks of q1, which is retired"),
        ("DELETE FROM finding_evidence", "findings: 1 has no evidence"),
        ("DELETE FROM inferred_link_evidence", "inferred_links: 1 has no evidence"),
    ],
)
def test_what_rests_on_nothing_is_found(database: str, break_it: str, message: str):
    three(database)
    infer(database, BOTH)
    assert store.check(database) == []
    execute(database, break_it)
    assert any(line.startswith(message) for line in store.check(database))
