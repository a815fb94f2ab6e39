"""What two texts have in common outside of what they quote."""

from __future__ import annotations

import numpy as np
from copy_texts import CUT, LONGER, OWN, STORY

from provenance.actors.registry import load
from provenance.match.copies import LEAST, RUN, Common, Runs, common, quoted, runs, sample
from provenance.model import Article
from provenance.pipeline.extraction import extract


def told(text: str) -> Runs:
    found = extract(Article("a", text, "0" * 64), load()).quotations
    return runs(text, quoted(found))


def words(count: int, what: str = "word") -> str:
    return " ".join(f"{what}{n}" for n in range(count))


def test_a_story_cut_short_is_the_same_text():
    found = common(told(CUT), told(STORY))
    assert found is not None
    assert found.share > 0.9
    assert 0.5 < found.share_of < 0.8


def test_a_story_with_a_line_of_the_outlets_own_is_the_same_text():
    found = common(told(LONGER), told(STORY))
    assert found is not None
    assert found.share_of == 1.0
    assert found.share < 1.0


def test_the_same_quotations_in_another_story_are_no_copy():
    assert common(told(OWN), told(STORY)) is None
    assert common(runs(OWN), runs(STORY)) is None  # here not even with them


def test_two_transcripts_of_one_speech_say_nothing():
    speech = "“" + words(200) + "”"
    one, other = f"{speech} he said.", f"{speech} the president declared."
    assert common(told(one), told(other)) is None


def test_too_few_words_in_common_say_nothing():
    assert common(runs(words(39)), runs(words(39))) is None
    assert common(runs(words(40)), runs(words(40))) == Common(1.0, 1.0)
    assert common(runs(""), runs(words(50))) is None


def test_letter_case_marks_and_line_breaks_do_not_count():
    text = words(60)
    assert common(runs(text), runs(text.upper().replace(" ", " –\n"))) == Common(1.0, 1.0)


def test_half_of_the_shorter_is_enough_and_less_is_not():
    shared = words(100)
    assert common(runs(f"{shared} {words(99, 'a')}"), runs(f"{shared} {words(300, 'b')}")) == Common(0.5025, 0.25)
    assert common(runs(f"{shared} {words(101, 'a')}"), runs(f"{shared} {words(300, 'b')}")) is None


def test_what_is_written_without_spaces_has_words_too():
    text = "北の門は月曜日にすべてのトラックに開かれると港の役員会が木曜日の夜遅くに決めた。九人のうち三人が反対した。"
    assert common(runs(text), runs(text[:-12])) is not None


def test_a_sample_is_found_in_whatever_has_the_same_runs():
    text = runs(words(3_000))
    mine, part = sample(text), sample(text[500:2500])
    assert 50 < len(mine) < 150
    assert set(part) <= set(mine)
    assert len(sample(runs(words(20)))) == LEAST
    assert all(0 <= one < 2**63 for one in mine)
    assert len(runs(words(RUN - 1))) == 0
    assert np.array_equal(runs("a “b” c d e f g h", ()), runs("a b c d e f g h"))
