"""Marks beside what is read around them: the same words are speech within reported speech, and none without it."""

from __future__ import annotations

import pytest

from provenance.actors.registry import Registry
from provenance.attribute.combined import UNLIKELY, no_speech
from provenance.attribute.ranker.speech import Marks
from provenance.model import Article, Kind, Quotation
from provenance.pipeline.extraction import DEFAULT, Options, extract

LEAD = "The village has kept its old well, and nobody remembers when the last bucket was drawn.\n\n"


def only(text: str, options: Options = DEFAULT) -> Quotation:
    """The one quotation of ``text`` in marks."""
    found = extract(Article("a.txt", text, "", lang="en"), Registry(()), options).quotations
    (one,) = [q for q in found if '"' in text[q.start - 1 : q.start]]
    return one


def test_marks_in_nobodys_words_are_no_speech():
    one = only(LEAD + 'The children gather under the "lantern tree" on Fridays and sell plums there until dark.\n')
    assert one.kind is Kind.NOT_SPEECH
    assert one.attribution is None
    assert one.reason.startswith("no cue is tied to it, and marks like these are speech in ")


def test_the_same_marks_in_reported_speech_are_its_speakers():
    text = LEAD + 'The mayor, Ilse Brandt, said that the "lantern tree" would be cut down before the winter came.\n'
    one = only(text)
    assert one.kind is Kind.MIXED
    assert one.attribution is not None
    assert one.attribution.name == "Ilse Brandt"
    assert [text[slice(*span)] for span in one.whole] == [
        'that the "lantern tree" would be cut down before the winter came'
    ]


def test_without_the_models_nothing_is_doubted():
    text = LEAD + 'The children gather under the "lantern tree" on Fridays and sell plums there until dark.\n'
    assert only(text, Options(rules_only=True)).kind is Kind.MIXED


def test_a_headline_is_not_doubted():
    assert only(f'Village to keep "lantern tree"\n\n{LEAD}').kind is Kind.MIXED


TERM = Marks("lantern tree", " on Fridays", direct=False, double=True, rule=None, chance=0.4)


@pytest.mark.parametrize("rule", ["quote_subject_verb", "subject_verb_quote", "according", "turn"])
def test_what_a_cue_is_tied_to_is_speech(rule: str):
    assert no_speech(TERM._replace(rule=rule, chance=0.01), 0.0, False) is None


def test_a_content_around_them_speaks_for_marks():
    assert no_speech(TERM, 0.0, False) is not None
    assert no_speech(TERM, 0.97, True) is None


def test_the_reason_says_how_likely_it_was():
    why = no_speech(TERM, 0.0, False)
    assert why is not None
    assert float(why.split("%")[0].rsplit(" ", 1)[1]) / 100 <= UNLIKELY
