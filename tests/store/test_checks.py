"""Each promise of the database, broken by hand, is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from made import execute, fill

from provenance import store
from provenance.actors.registry import load


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE spans SET digest = digest + 1 WHERE start_offset = 1 AND end_offset = 14", "does not stand at 1–14"),
        ("UPDATE spans SET start_offset = 2 WHERE start_offset = 1 AND end_offset = 14", "does not stand at 2–14"),
        ("UPDATE spans SET end_offset = 9999 WHERE start_offset = 1 AND end_offset = 14", "does not stand at 1–9999"),
        ("UPDATE revisions SET text = 'x'", "does not stand at 1–14"),
        ("UPDATE quotations SET content = 'We are' WHERE id = 1", "the content of q1 is not its fragments"),
        ("UPDATE quotations SET end_offset = 15 WHERE id = 1", "the content of q1 is not its fragments"),
        ("DELETE FROM quotation_spans WHERE quotation_id = 2", "q2 has no span"),
        ("UPDATE reproductions SET is_reference = false", "u1 has no reference"),
        ("UPDATE utterances SET retired_run_id = run_id", "belongs to u1, which is retired"),
        ("UPDATE judged_quotations SET content = 'x'", "j1 is not of the words of q1"),
        ("DROP INDEX ix_links_actor_id", "schema: .*ix_links_actor_id"),
        ("ALTER TABLE runs ADD COLUMN mood text", "schema: .*mood"),
        ("DROP VIEW v_chains", "schema: the view v_chains is not there as the migrations make it"),
    ],
)
def test_what_is_broken_is_found(own_database: str, statement: str, finding: str):
    fill(own_database, load())
    assert store.check(own_database) == []
    execute(own_database, statement)
    findings = store.check(own_database)
    assert [line for line in findings if re.search(finding, line)], findings


def test_a_reference_to_nothing_is_found(sqlite: Path):
    fill(str(sqlite), load())
    with store.open_engine(sqlite, foreign_keys=False).begin() as connection:
        connection.exec_driver_sql("DELETE FROM outlets")
    assert store.check(sqlite) == [
        "revisions: row 1 refers to a row of outlets that is not there",
        "utterance_counts: u1 is not counted as it is printed; run `provenance db reindex`",
    ]
