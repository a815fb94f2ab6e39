"""Whether two texts make the same statement: pairs labelled by reading, and what must decide whatever else agrees."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.match import compare
from provenance.match.measures import Measures
from provenance.match.same import Sameness, Statement, contradictions, learned, measured, sameness

PAIRS = Path(__file__).parents[2] / "benchmarks" / "pairs"
TEXTS = st.lists(st.sampled_from("the a not men 9 will go Kim river stone rose fell".split()), max_size=12).map(
    " ".join
)


def same(a: str, b: str, a_lang: str | None = "en", b_lang: str | None = "en", quoted: bool = True) -> Sameness:
    verdict = compare(a, b, quoted=quoted, lang=b_lang, reference_lang=a_lang)
    return sameness(a, b, verdict, a_lang, b_lang)


@pytest.mark.parametrize(
    ("name", "floor"), [("wires_later", 0.8), ("wires_quoted", 0.85), ("contrary", 0.8), ("wires", 0.78)]
)
def test_labelled_pairs_reach_their_floor(name: str, floor: float):
    with (PAIRS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = sum(same(row["a"], row["b"]).same == (row["same"] == "1") for row in rows)
    assert right >= floor * len(rows)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will not rebuild the bridge.", "We will rebuild the bridge."),
        ("The ferry left at noon with 40 people on board.", "The ferry left at noon with 14 people on board."),
        ("Prices rose 10 percent in August.", "Prices rose 100 percent in August."),
        ("We will never give up the old harbour.", "We will give up the old harbour."),
        ("Wir werden die Brücke nicht bauen.", "Wir werden die Brücke bauen."),
    ],
)
def test_one_word_that_turns_the_sense_decides(a: str, b: str):
    lang = "de" if a.startswith("Wir") else "en"
    assert same(a, b, lang, lang).same is False
    assert same(b, a, lang, lang).same is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will rebuild the bridge before winter.", "they would rebuild the bridge before the winter"),
        ("The mine killed 14 people.", "Fourteen people were killed by the mine."),
        ("The two sides did not reach a deal on Sunday.", "The two sides failed to reach a deal on Sunday."),
        ("Мы построим этот завод за два года.", "этот завод будет построен за два года"),
    ],
)
def test_the_same_in_other_words(a: str, b: str):
    lang = "ru" if a.startswith("Мы") else "en"
    assert same(a, b, lang, lang, quoted=False).same is True


def test_an_excerpt_states_what_its_reference_does_unless_it_is_truncated():
    whole = "The ferry left the quay at noon with forty people on board, and nobody waved."
    assert same(whole, "with forty people on board").same is True
    assert same("We will never accept these shameful terms.", "accept these shameful terms").score != 0.95


def test_two_languages_are_compared_by_what_both_have_or_left_open():
    assert same("Yesterday we lost 14 men", "Gestern haben wir 14 Männer verloren", "en", "de").same is True
    assert same("Yesterday we lost 14 men", "Gestern haben wir 40 Männer verloren", "en", "de").same is False
    assert same("Today Putin called it off", "сегодня Путин всё отменил", "en", "ru").same is True
    assert same("We know Zelenskyy", "мы знаем Зеленского", "en", "ru").same is True
    assert same("We are waiting", "Wir sind bereit", "en", "de")[:2] == (None, None)


def measures(a: str, b: str) -> Measures:
    return measured(Statement(a, "en"), Statement(b, "en"), ())


def test_no_words_leave_it_open():
    assert same("…", "!")[:2] == (None, None)


def test_the_reason_names_what_speaks_against():
    assert "other numbers" in same("It cost 5 million in May.", "It cost 9 million in May.").why
    assert "denies" in same("We will go there.", "We will not go there.").why


def test_a_word_in_marks_counts_where_the_other_side_has_it_too():
    found = measures('He called it "a stain on the club".', 'The owner spoke of "a stain on the club".')
    assert found.both_quoted == 0.5
    assert measures('He called it "a stain".', "He was glad.").one_quoted == -0.5


@given(TEXTS, TEXTS)
def test_the_sides_may_change_places(a: str, b: str):
    one, other = Statement(a, "en"), Statement(b, "en")
    assert contradictions(one, other) == contradictions(other, one)
    assert measures(a, b) == pytest.approx(measures(b, a))


@given(TEXTS, TEXTS)
def test_a_chance_is_a_chance(a: str, b: str):
    found = same(a, b)
    assert found.why
    assert (found.score is None) == (found.same is None)
    if found.score is not None:
        assert 0 < found.score < 1
        assert found.same == (found.score >= 0.5)


@given(TEXTS.filter(lambda text: len(text.split()) > 1))
def test_a_text_states_what_it_states(text: str):
    assert same(text, text).same is True


def test_no_measure_weighs_against_what_it_stands_for():
    weights, _ = learned()
    assert len(weights) == len(Measures._fields)
    assert min(weights) >= 0
