"""The ranker of speakers: candidates, features, choices."""

from __future__ import annotations

import itertools
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.actors.registry import Registry
from provenance.attribute.ranker import Choice, choose, shipped
from provenance.attribute.ranker.candidates import CHUNK, mentions
from provenance.attribute.ranker.clauses import classes
from provenance.attribute.ranker.features import Reading, candidates, quote
from provenance.attribute.ranker.model import calibrated
from provenance.attribute.scene import Scene, build
from provenance.find.marks import scan
from provenance.model import Kind
from provenance.segment.layout import Layout


def scene_of(text: str) -> tuple[Scene, list[int | None]]:
    every = scan(text)
    index = {i: k for k, i in enumerate(i for i, q in enumerate(every) if q.depth == 1)}
    quoted = [every[i] for i in index]
    follows = [None if q.continues is None else index.get(q.continues) for q in quoted]
    return build(Layout(text), [q.outer for q in quoted], Registry(())), follows


def chosen(text: str) -> list[Choice | None]:
    scene, follows = scene_of(text)
    return choose(scene, [Kind.DIRECT] * len(follows), follows)


def speakers(text: str) -> list[str | None]:
    return [text[slice(*c.mention)] if c else None for c in chosen(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge will open in May,” Karin Lindqvist said.", ["Karin Lindqvist"]),
        ("“The bridge will open in May,” said the harbour master.", ["the harbour master"]),
        ("The harbour master, Ole Berg, told reporters: “The bridge will open in May.”", ["The harbour master"]),
        ("“We heard it at night,” she said. “Nobody slept.”", ["she", "she"]),
        ("According to Ole Berg, the repair was “a matter of days.”", ["Ole Berg"]),
        ("After Berg called the repair “a disgrace,” the owners withdrew.", ["Berg"]),
        ("Berg praised the crew, saying they were “braver than most.”", ["Berg"]),
        ("Berg’s claim that the bridge was “as good as new” was met with silence.", ["Berg"]),
        ("“Where is the captain?” asked Berg, who had waited for an hour.", ["Berg"]),
        ("Berg looked up.\n“It will hold,” he said.", ["he"]),
        ("“I was there.” — Ole Berg, fisherman", ["Ole Berg"]),
        ("“I was there.”\n— Ole Berg", ["Ole Berg"]),
    ],
)
def test_speakers_of_plain_constructions(text: str, expected: list[str]):
    assert speakers(text) == expected


def test_a_turn_is_named_by_its_label_and_goes_on_without_one():
    text = "“LEE: Let me finish.\n\n“That was never the plan.”\n\n“BERG: Then what was?”\n\n“It changed,” Ann Rey said."
    assert speakers(text) == ["LEE", "LEE", "BERG", "Ann Rey"]


def test_a_quotation_of_several_paragraphs_is_named_at_its_end():
    text = "“We began at dawn,” Ole Berg said. “It was cold.\n\n“By noon we were over,” added Karin Lindqvist."
    _scene, follows = scene_of(text)
    assert follows == [None, None, 1]
    assert speakers(text) == ["Ole Berg", "Karin Lindqvist", "Karin Lindqvist"]


def test_block_quotations_are_left_to_rules():
    scene, follows = scene_of("“We began at dawn,” Ole Berg said.")
    assert choose(scene, [Kind.BLOCK], follows) == [None]


def test_nothing_to_choose_from_is_no_choice():
    assert chosen("“!”") == [None]
    assert chosen("No marks at all.") == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Hill, a doctor in Ohio, said “no.”", {"Hill", "a doctor", "Ohio"}),
        ("Secretary of State John Kerry said “no.”", {"Secretary of State John Kerry"}),
        ("The chairman of Nordbank said “no.”", {"The chairman", "Nordbank"}),
        (
            "The mayor’s spokesman repeated her promise: “no.”",
            {"The mayor", "The mayor’s spokesman", "her", "her promise"},
        ),
        ("Those who saw it said “no.”", {"Those", "who", "it"}),
        ("On Monday Kelly said “no.”", {"Kelly"}),
        ("Smith shot back: “no.”", {"Smith"}),
    ],
)
def test_candidates(sentence: str, wanted: set[str]):
    scene, _ = scene_of(sentence)
    q = quote(scene, *scene.where[0])
    found = {
        sentence[slice(*scene.sentences[0].cover(c.mention.first, c.mention.last))]
        for c in candidates(Reading(scene), q)
    }
    assert wanted <= found


@pytest.mark.parametrize(
    ("sentence", "word", "code"),
    [
        ("The men can’t hear it.", "can’t", "X"),
        ("He’s said little.", "’s", "X"),
        ("They often debate it.", "debate", "B"),
        ("Lee delivers milk.", "delivers", "B"),
        ("The deliveries stopped.", "deliveries", "N"),
    ],
)
def test_a_second_look_at_word_classes(sentence: str, word: str, code: str):
    scene, _ = scene_of(sentence)
    s = scene.sentences[0]
    assert classes(s)[s.words.index(word)] == code


def test_a_title_is_less_likely_speech_than_a_statement():
    text = "The film “The Long Night Of The Harbour” opens in May.\n\n“We will never forget,” said Karin Lindqvist."
    title, statement = chosen(text)
    assert title is not None
    assert statement is not None
    assert title.p_speech < 0.6 < 0.9 < statement.p_speech
    assert statement.confidence > 0.9
    assert statement.reasons


WORDS = st.sampled_from(
    "“ ” \" ' ― : , . ? \n Lee Berg said he she who told the a mayor ’s of that which says, LEE: to and has".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_every_choice_points_into_the_text_and_is_the_same_again(text: str):
    scene, follows = scene_of(text)
    found = choose(scene, [Kind.DIRECT] * len(follows), follows)
    assert found == choose(scene, [Kind.DIRECT] * len(follows), follows)
    assert len(found) == len(follows)
    for c in found:
        if c is None:
            continue
        s = scene.sentences[c.sentence]
        assert c.subject[0] <= c.head < c.subject[1] <= len(s.words)
        assert s.span.start <= c.mention.start < c.mention.end <= s.span.end
        assert c.mention == s.cover(*c.subject) or "Q" in s.classes[slice(*c.subject)]
        assert 0 <= c.confidence <= 1
        assert 0 <= c.p_speech <= 1
        scores = [r.score for r in c.candidates]
        assert scores == sorted(scores, reverse=True)
        assert (c.candidates[0].sentence, c.candidates[0].subject) == (c.sentence, c.subject)


@given(st.text(alphabet="DPWOAITCRVBGENMsXSQtFL,:;-(.", max_size=60))
def test_chunks_never_overlap_and_never_hold_a_quotation(codes: str):
    spans = [m.span() for m in CHUNK.finditer(codes)]
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    assert not any("Q" in codes[a:b] for a, b in spans)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=9), st.floats(0, 1), st.floats(0, 1))
def test_calibration_is_monotone_and_stays_within_its_knots(points: list[tuple[float, float]], a: float, b: float):
    xs, ys = sorted({x for x, _ in points}), sorted(y for _, y in points)
    knots = list(zip(xs, ys[: len(xs)], strict=True))
    low, high = sorted((a, b))
    assert calibrated(knots, low) <= calibrated(knots, high) + 1e-9
    assert knots[0][1] - 1e-9 <= calibrated(knots, a) <= knots[-1][1] + 1e-9


def test_the_weights_are_small_and_know_no_names():
    path = resources.files("provenance.attribute.ranker").joinpath("weights.json")
    assert len(path.read_bytes()) <= 220_000
    assert not [f for f in shipped().ranker if f[0] == "w" and f[4:].lower() != f[4:]]


def test_an_article_is_read_in_linear_steps():
    """Candidates of a quotation are bounded, however long its sentence is."""
    text = "Lee and " * 3000 + "Berg said “no,” and then " + "Lee or " * 3000 + "left."
    scene, _ = scene_of(text)
    assert len(candidates(Reading(scene), quote(scene, *scene.where[0]))) <= 60
    assert mentions(scene.sentences[0], scene.sentences[0].classes)
