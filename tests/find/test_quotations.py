"""Quotations as a whole: offsets, nesting, joining, blocks beside marks, the seeds' own spans and kinds."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.find.quotations import find, split_halves
from provenance.model import Kind

SEEDS = Path(__file__).parents[2] / "seeds"
PIECES = ["“", "”", '"', "«", "»", "‘", "’", "We go", " said", ".", ",", "?", " ", "\n", "— ", "- ", "> ", "Q. ", "A. ",
          "TODD: ", "LEE: ", " - Kim Jong Un", " — сказал он", "x.com", "Sources:", "I am", "the show "]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(TEXTS)
def test_every_span_is_in_order_inside_its_context_and_not_blank(text: str):
    for one in find(text):
        assert all(text[s:e].strip() for s, e in one.spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(one.spans))
        assert one.context.start <= one.spans[0].start
        assert one.spans[-1].end <= one.context.end
        assert one.reason


@given(TEXTS)
@example("> We go“«\n“«‘")
def test_parents_come_before_and_are_one_level_up(text: str):
    found = find(text)
    for i, one in enumerate(found):
        assert (one.parent is None) == (one.depth == 1)
        if one.parent is not None:
            assert one.parent < i
            assert found[one.parent].depth == one.depth - 1


@given(TEXTS)
def test_joining_loses_no_span(text: str):
    found = find(text)
    joined = split_halves(text, found, lambda gap: True)
    assert sorted(s for one in joined for s in one.spans) == sorted(s for one in found for s in one.spans)
    assert split_halves(text, found, lambda gap: False) == found


def gold() -> list[tuple[str, int, int, str]]:
    rows = [json.loads(line) for line in (SEEDS / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    return [(r["doc"], r["start"], r["end"], r["kind"]) for r in rows if r["kind"] != "indirect"]


@pytest.mark.parametrize("document", sorted({row[0] for row in gold()}))
def test_the_seeds_marked_and_block_quotations_are_those_of_the_gold(document: str):
    text = (SEEDS / document).read_bytes().decode("utf-8")
    found = [(document, f.spans[0].start, f.spans[-1].end, f.kind) for f in find(text)]
    assert found == sorted(row for row in gold() if row[0] == document)


def test_marks_inside_a_turn_stand_in_it():
    text = "LEE: He told me “no” twice.\nMOSS: When?\nLEE: In May."
    turn, quote, *_ = find(text)
    assert (turn.kind, turn.depth, quote.parent, quote.depth) == (Kind.BLOCK, 1, 0, 2)


def test_a_paragraph_in_marks_is_no_block_as_well():
    text = "“You can see the sea from here.” — Jane Doe"
    (one,) = find(text)
    assert one.kind is Kind.DIRECT
    assert one.block_name is not None
    assert text[slice(*one.block_name)] == "Jane Doe"


@pytest.mark.parametrize(
    ("line", "speech"),
    [
        ("READ MORE: 'Total silence' as ferry drifts past pier", False),
        ("Related stories | “We will not sell”, says harbour board", True),  # whose words they are, the line says
        ("See also: Inside the ‘glass kitchen’ of Port Amber", False),
        ("Read the letter: “We will not sell,” it begins.", True),
    ],
)
def test_a_line_that_leads_to_another_text_has_titles_in_its_marks(line: str, speech: bool):
    found = find(f"The ferry drifted for an hour before dawn.\n\n{line}\n")
    assert [q.kind is not Kind.NOT_SPEECH for q in found] == [speech]


def test_items_below_sources_are_titles_without_bullets_too():
    items = "The Courant, “Board in the dark”, 3 May\nPost: ‘We saw it drift’ (in Dutch), 4 May\n"
    text = f"Nobody was hurt.\n\nSOURCES\n{items}"
    assert {q.kind for q in find(text)} == {Kind.NOT_SPEECH}
    assert {q.kind for q in find(f"{text}\n“It drifted,” the pilot said.\n")} == {Kind.NOT_SPEECH, Kind.DIRECT}
