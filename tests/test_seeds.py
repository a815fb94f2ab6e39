"""The seeds end to end: ingested into a database, every annotation of their gold is what comes out again.

A gold row lists every speaker, chain and relation that is right; quotations of one ``quote`` are one utterance.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from provenance.export.quotations import as_object
from provenance.model import Basis, Kind
from provenance.store import Filter, reading

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
GOLD = [json.loads(line) for line in (SEEDS / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
OPEN = 0.5  # how much of an indirect span must agree: its edges have no marks to go by
MARKED = {Kind.DIRECT, Kind.MIXED, Kind.BLOCK}

ROWS = [pytest.param(row, id=f"{row['doc'][:3]}-{row['start']}") for row in GOLD]

Row = dict[str, Any]
Key = tuple[str, int]


def key(row: Row) -> Key:
    return row["doc"], row["start"]


@pytest.fixture(scope="module")
def found(seeded: str) -> list[Row]:
    with reading(seeded) as reader:
        return [as_object(record, stored=True) for record in reader.records(Filter(include_not_speech=True))]


@pytest.fixture(scope="module")
def pairs(found: list[Row]) -> dict[Key, Row]:
    """What was found for each gold row; every quotation serves one row at most."""
    result: dict[Key, Row] = {}
    rest = list(found)
    for row in sorted(GOLD, key=lambda row: row["kind"] == Kind.INDIRECT):
        best = max(rest, key=lambda one: overlap(row, one))
        if overlap(row, best) >= (OPEN if row["kind"] == Kind.INDIRECT else 1):
            result[key(row)] = best
            rest.remove(best)
    return result


def overlap(row: Row, one: Row) -> float:
    """The share of the longer of both that they have in common."""
    if row["doc"] != one["document"]:
        return 0
    common = min(row["end"], one["end"]) - max(row["start"], one["start"])
    return max(0, common) / max(row["end"] - row["start"], one["end"] - one["start"])


def chain(one: Row) -> list[str]:
    return [link["name"] for link in one["chain"] if link["basis"] != Basis.INFERRED]


@pytest.mark.parametrize("row", ROWS)
def test_the_gold_stands_where_it_says(row: Row):
    text = (SEEDS / row["doc"]).read_bytes().decode("utf-8")
    assert text[row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("row", ROWS)
def test_every_annotation_is_found(row: Row, pairs: dict[Key, Row]):
    assert key(row) in pairs, "no quotation has this span"
    one = pairs[key(row)]
    assert one["kind"] == row["kind"]
    if row["kind"] != Kind.NOT_SPEECH:
        assert one["speaker"]["name"] in row["speaker"]
        assert chain(one) in row["chain"]
        assert one["relation"] in row["relation"]


def test_nothing_else_is_taken_for_speech(found: list[Row], pairs: dict[Key, Row]):
    judged = [id(one) for one in pairs.values()]
    assert [one["text"] for one in found if one["kind"] in MARKED and id(one) not in judged] == []


def test_utterances_are_those_of_the_gold(pairs: dict[Key, Row]):
    said = [row for row in GOLD if row["quote"]]
    assert len(said) == 18
    for a, b in combinations(said, 2):
        ours = pairs[key(a)]["quote_id"], pairs[key(b)]["quote_id"]
        assert None not in ours
        assert (ours[0] == ours[1]) == (a["quote"] == b["quote"]), (a["text"], b["text"])


def test_every_span_stands_in_the_stored_text(found: list[Row]):
    for one in found:
        text = (SEEDS / one["document"]).read_bytes().decode("utf-8")
        assert " ".join(text[start:end] for start, end in one["spans"]) == one["text"]


def test_no_phrase_of_the_seeds_is_in_the_code():
    phrases = {" ".join(row["text"].casefold().split()) for row in GOLD if len(row["text"].split()) >= 3}
    assert len(phrases) > 10
    for path in sorted((ROOT / "provenance").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            source = " ".join(path.read_text(encoding="utf-8").casefold().split())
            assert [phrase for phrase in phrases if phrase in source] == [], path
