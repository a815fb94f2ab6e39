"""What is read of a text for a citation: never less than has its words, and the same verdicts as of the whole."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.audit.model import Source
from provenance.audit.reading import Wanted, stretches, trace
from provenance.audit.text import Text
from provenance.match.normalise import fold
from provenance.match.spelling import LISTED, beginning, spelling
from provenance.match.wording import Wording

PRINTED = (
    "harbour harbor labelled labeled center centre theatre metres organise organized analyse favourite paediatric "
    "fetal oestrogen anaesthetic programme cheque whilst ma'am mayor's won't 1,200 twelve turn[ed] [o]rganiser pilot "
    "ferry the of"
).split()
FILLER = "Nothing else was moved along the quay that year, and nobody wrote down a word of what came after it.\n" * 20


@pytest.mark.parametrize("word", [*LISTED, *LISTED.values(), *(word for word in PRINTED if word.isalpha())])
def test_every_printed_spelling_has_the_beginning_of_its_form(word: str):
    assert word.startswith(beginning(spelling(word)))


@given(st.lists(st.sampled_from(PRINTED), min_size=1, max_size=8))
def test_a_word_leaves_its_letters_wherever_it_is_printed(words: list[str]):
    text = " ".join(words)
    bare = fold(text)[0].replace("[", "").replace("]", "")
    for token in Wording(text, "en").tokens:
        assert trace(token) in bare


@given(st.lists(st.sampled_from(PRINTED), min_size=4, max_size=12), st.integers(0, 1), st.booleans())
def test_words_that_stand_in_a_row_are_read(words: list[str], at: int, quoted: bool):
    line = " ".join(words)
    text = f"{FILLER * at}{line}.\n{FILLER}"
    found = stretches(text, fold(text)[0], Wanted(Wording(line, "en"), quoted=quoted))
    start = text.index(line)
    assert any(span.start <= start and start + len(line) <= span.end for span in found)


def test_of_a_long_text_only_what_may_have_the_words_is_read():
    text = f"{FILLER}The pilots of the northern harbour have been waiting for a ferry.\n{FILLER}"
    (span,) = stretches(text, fold(text)[0], Wanted(Wording("northern harbor pilots waiting for the ferry", "en")))
    assert "northern harbour" in text[slice(*span)]
    assert span.end - span.start < 700
    assert stretches(text, fold(text)[0], Wanted(Wording("eleven violins were tuned at midnight", "en"))) == []


@dataclass(frozen=True)
class Case:
    citation: str
    printed: str


@pytest.mark.parametrize(
    "case",
    [
        Case("the pilots are tired of promises", "“The pilots are tired of promises,” she said, and left."),
        Case("pilots will not sail", "He added: “Our pilots won't sail before\nthe ice is gone.”"),
        Case("a favourite of the theatre", "It was a favorite of the theater, people said."),
        Case("they turned back at dusk", "They turn[ed] back, said one, at dusk."),
    ],
)
def test_passages_are_those_of_the_whole_text(case: Case):
    text = f"{FILLER}{case.printed}\n{FILLER}"
    source = Source("one.txt", text, None, None, None, None, "en", ())
    some, whole = Text(source), Text(source)
    assert whole.wording.tokens  # read before it is asked
    wanted = Wanted(Wording(case.citation, "en"))
    found = list(some.passages(wanted))
    assert found == list(whole.passages(wanted))
    assert found
    assert "wording" not in some.__dict__


def test_how_many_words_of_a_beginning_may_stand_together():
    source = Source(
        "one.txt", f"The northern gate is shut.\n{FILLER}Our pilots wait.\n", None, None, None, None, "en", ()
    )
    text = Text(source)
    assert text.leading(["northern", "gate", "is", "open"]) == 4 - 1
    assert text.leading(["northern", "gate", "pilots"]) == 2  # too far apart
