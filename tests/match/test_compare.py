"""Alignment and verdicts: properties, and the places where a mark or an edge has to be found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.match import compare
from provenance.match.align import CELLS, blocks, steps
from provenance.model import Flag, Relation

WORDS = st.lists(st.sampled_from("the a not men 9 will go Kim river stone".split()), max_size=14)
TEXTS = WORDS.map(" ".join)


@given(WORDS, WORDS, st.frozensets(st.integers(0, 14)))
def test_blocks_are_equal_runs_in_order(a: list[str], b: list[str], gaps: frozenset[int]):
    at = bt = 0
    for block in blocks(a, b, gaps):
        assert block.size > 0
        assert block.a >= at
        assert block.b >= bt
        at, bt = block.a + block.size, block.b + block.size
        assert a[block.a : at] == b[block.b : bt]
    assert at <= len(a)
    assert bt <= len(b)


@given(WORDS, WORDS)
def test_steps_leave_no_hole(a: list[str], b: list[str]):
    path = list(steps(blocks(a, b), len(a), len(b)))
    assert [w for s in path for w in a[s.a1 : s.a2]] == a
    assert [w for s in path for w in b[s.b1 : s.b2]] == b


@given(TEXTS, TEXTS, st.booleans())
def test_the_difference_prints_both_texts(a: str, b: str, quoted: bool):
    found = compare(a, b, quoted=quoted, lang="en")
    if found.difference:
        assert " ".join(" ".join(e.reference for e in found.difference).split()) == a
        assert " ".join(" ".join(e.quotation for e in found.difference).split()) == b
    assert 0 <= found.coverage <= 1


@given(TEXTS.filter(bool))
def test_a_text_is_verbatim_to_itself_and_only_in_marks(text: str):
    assert compare(text, text, quoted=True).relation is Relation.VERBATIM
    assert compare(text, text, quoted=True).coverage == 1
    assert compare(text, text, quoted=False).relation is Relation.PARAPHRASED


@given(WORDS.filter(lambda w: len(w) > 1), st.data())
def test_every_unbroken_excerpt_is_verbatim(words: list[str], data: st.DataObject):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    found = compare(" ".join(words), " ".join(words[start:end]), quoted=True)
    assert found.relation is Relation.VERBATIM
    assert found.coverage == (end - start) / len(words)


@given(st.lists(st.sampled_from("ash oak elm fir yew bay".split()), min_size=5, max_size=14), st.data())
def test_every_marked_omission_is_elided(words: list[str], data: st.DataObject):
    start = data.draw(st.integers(2, len(words) - 3))
    end = data.draw(st.integers(start + 1, len(words) - 2))
    kept = [*words[:start], "…", *words[end:]]
    found = compare(" ".join(words), " ".join(kept), quoted=True)
    # where the words after the mark follow on the words before it elsewhere, nothing was left out
    assert found.relation in (Relation.ELIDED, Relation.VERBATIM)


def test_omission_is_found_where_the_mark_stands():
    found = compare(
        "The old law and the new law and the courts disagree", "The old law ... and the courts disagree", quoted=True
    )
    assert [(e.op, e.reference) for e in found.difference if e.op != "equal"] == [("delete", "and the new law")]


def test_an_altered_first_word_of_an_excerpt_replaces_its_neighbour_alone():
    found = compare(
        "I promise every one of you today that this road will open", "this street will open", quoted=True
    )  # fmt: skip
    assert [(e.reference, e.quotation) for e in found.difference if e.op == "replace"] == [("road", "street")]


def test_the_worst_change_names_the_relation():
    reference = "We lost nine men, all of them volunteers, near the harbour wall"
    rows = {
        "We lost 9 men, all of them volunteers, near the harbor wall": Relation.NORMALISED,
        "We lost 9 men ... near the harbor wall": Relation.ELIDED,
        "We lost 9 men ... near the harbor gate": Relation.ALTERED,
    }
    assert {text: compare(reference, text, quoted=True).relation for text in rows} == rows


def test_reason_names_the_words():
    found = compare("We will rebuild the bridge", "We will rebuild the road", quoted=True)
    assert "bridge" in found.reason
    assert "road" in found.reason


def test_no_words():
    assert compare("", "", quoted=True).relation is Relation.VERBATIM
    assert compare("…", "yes", quoted=True).relation is Relation.ALTERED
    assert compare("yes", "!", quoted=False).relation is Relation.PARAPHRASED


def test_long_texts_are_aligned_at_anchors():
    words = [f"w{i}" for i in range(50_000)]
    changed = [w if i % 1000 else f"x{i}" for i, w in enumerate(words)]
    assert len(words) ** 2 > CELLS
    found = compare(" ".join(words), " ".join(changed), quoted=True)
    assert found.relation is Relation.ALTERED
    assert found.coverage > 0.99


def test_long_texts_without_anchors_stay_bounded():
    found = compare("yes no " * 25_000, "no yes yes " * 16_000, quoted=True)
    assert Flag.BRACKETED not in found.flags
    assert found.relation in (Relation.ALTERED, Relation.PARAPHRASED)
