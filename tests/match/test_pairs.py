"""Labelled pairs: a is the reference, b the quotation; hand-edited truth, with a floor for each relation."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from provenance.match import compare
from provenance.model import Flag, Relation

with (Path(__file__).parent / "pairs.csv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table))
FLOOR = 0.97


def verdict(row: dict[str, str]):
    """Compare one row; ``langs`` is one code for both, or reference>quotation with either side empty."""
    one, arrow, other = row["langs"].partition(">")
    return compare(
        row["a"],
        row["b"],
        quoted=row["quoted"] == "yes",
        lang=(other if arrow else one) or None,
        reference_lang=one or None,
    )


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_reaches_its_floor(relation: Relation):
    rows = [r for r in ROWS if r["relation"] == relation]
    wrong = [(r["a"], r["b"], verdict(r).relation) for r in rows if verdict(r).relation != relation]
    assert len(rows) >= 20
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong


def test_flags_reach_their_floor():
    wrong = []
    for row in ROWS:
        expected = {Flag(f) for f in row["flags"].split(",") if f}
        if set(verdict(row).flags) != expected:
            wrong.append((row["a"], row["b"], sorted(expected), verdict(row).flags))
    assert len(wrong) <= (1 - FLOOR) * len(ROWS), wrong


def test_relation_and_flags_together_reach_the_floor():
    wrong = []
    for row in ROWS:
        found = verdict(row)
        expected = {f for f in row["flags"].split(",") if f}
        if (found.relation, set(found.flags)) != (row["relation"], expected):
            wrong.append((row["a"], row["b"]))
    assert len(wrong) <= (1 - FLOOR) * len(ROWS), wrong


def test_the_table_covers_every_flag_that_one_pair_can_show():
    seen = Counter(f for row in ROWS for f in row["flags"].split(",") if f)
    assert set(seen) == set(Flag) - {Flag.SPLICED}
    assert len(ROWS) >= 400


def test_guarded_words_are_never_literal():
    guarded = {Flag.NUMBERS_DIFFER, Flag.POLARITY_DIFFERS, Flag.MODALS_DIFFER, Flag.NAMES_DIFFER}
    for row in ROWS:
        found = verdict(row)
        if guarded.intersection(found.flags):
            assert found.relation in (Relation.ALTERED, Relation.PARAPHRASED), row


def test_every_verdict_says_why_and_shows_the_words():
    for row in ROWS:
        found = verdict(row)
        assert found.reason
        assert 0 <= found.coverage <= 1
        if found.relation is not Relation.TRANSLATED:
            assert found.difference
            for edit in found.difference:
                assert edit.reference in row["a"]
                assert edit.quotation in row["b"]
