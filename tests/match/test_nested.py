"""Quotations within quotations: their words are no excerpt of what holds them."""

from __future__ import annotations

import pytest

from provenance.match import match
from provenance.model import Kind, Occurrence, Relation

HELD = "The lift is for staff only"
HOLDING = f"I had both arms full. The porter told me, ‘{HELD},’ and walked off. So I took the stairs with the cake."


def told(
    key: str, text: str, speaker: str | None, document: str, start: int = 0, kind: Kind = Kind.DIRECT
) -> Occurrence:
    """A quotation of an article."""
    where = {"document": document, "outlet": document, "position": start, "end": start + len(text)}
    return Occurrence(key=key, text=text, kind=kind, speaker=speaker, published="2025-03-01", lang="en", **where)


def members(*occurrences: Occurrence) -> set[frozenset[object]]:
    """Which of them are one utterance."""
    return {frozenset(one.members) for one in match(occurrences)}


@pytest.mark.parametrize("speaker", [None, "the porter", "Mara Quill"])
def test_what_somebody_is_quoted_to_quote_stands_alone(speaker: str | None):
    whole = told("whole", HOLDING, "Mara Quill", "a")
    held = told("held", HELD, speaker, "a", HOLDING.index(HELD))
    assert members(whole, held) == {frozenset({"whole"}), frozenset({"held"})}


def test_copies_of_both_come_together():
    at = HOLDING.index(HELD)
    some = [told(f"whole {d}", HOLDING, "Mara Quill", d) for d in "ab"]
    some += [told(f"held {d}", HELD, None, d, at) for d in "ab"]
    some.append(told("alone", HELD, None, "c"))
    assert members(*some) == {frozenset({"whole a", "whole b"}), frozenset({"held a", "held b", "alone"})}


def test_an_excerpt_behind_what_holds_its_words_is_one():
    whole = told("whole", HOLDING, "Mara Quill", "a")
    behind = told("behind", "So I took the stairs with the cake", "Mara Quill", "a", len(HOLDING) + 40)
    assert members(whole, behind) == {frozenset({"whole", "behind"})}


def test_words_in_marks_within_indirect_speech_are_of_it():
    held = "the lift carries staff, trolleys and the kitchen's bread"
    text = f"{held} only until the evening"
    retold = told("retold", text, "Mara Quill", "a", kind=Kind.INDIRECT)
    assert members(retold, told("held", held, "Mara Quill", "a", 4, Kind.MIXED)) == {frozenset({"retold", "held"})}
    marked = told("marked", text, "Mara Quill", "a")
    assert len(members(marked, told("held", held, "Mara Quill", "a", 4, Kind.MIXED))) == 2


def test_where_the_end_is_not_known_words_decide():
    whole = told("whole", HOLDING, "Mara Quill", "a")._replace(end=0)
    held = told("held", HELD, None, "a", HOLDING.index(HELD))._replace(end=0)
    ((utterance),) = match([whole, held])
    assert utterance.members["held"].relation is Relation.VERBATIM


def test_another_fragment_in_the_gap_of_two_spans_may_be_of_the_utterance():
    first, second = "Nobody asked the neighbours before the works began", "and nobody will pay for the roof"
    split = told("split", f"{first}, {second}", "Mara Quill", "a")._replace(end=200)
    named = told("named", f"{first}, {second}", "Mara Quill", "a", 60)  # it stands between the spans, word for word
    assert members(split, named) == {frozenset({"split", "named"})}
