"""What is read of a text for a citation: never less than has its words, and the same verdicts as of the whole."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.audit.fit import Read
from provenance.audit.model import Citation, Source
from provenance.audit.reading import Wanted, stretches, trace
from provenance.audit.text import Text
from provenance.match.normalise import fold
from provenance.match.spelling import LISTED, beginning, spelling
from provenance.match.wording import Wording
from provenance.model import Span

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
    found = stretches(text, fold(text), Wanted(Wording(line, "en"), quoted=quoted))
    start = text.index(line)
    assert any(span.start <= start and start + len(line) <= span.end for span in found)


def test_of_a_long_text_only_what_may_have_the_words_is_read():
    text = f"{FILLER}The pilots of the northern harbour have been waiting for a ferry.\n{FILLER}"
    (span,) = stretches(text, fold(text), Wanted(Wording("northern harbor pilots waiting for the ferry", "en")))
    assert "northern harbour" in text[slice(*span)]
    assert span.end - span.start < 700
    assert stretches(text, fold(text), Wanted(Wording("eleven violins were tuned at midnight", "en"))) == []


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
        Case(
            "the lighthouse keepers asked for more oil",
            "The light\u00adhouse keep\u00aders asked for more oil.",
        ),
    ],
)
@pytest.mark.parametrize("quoted", [False, True])
def test_passages_are_those_of_the_whole_text(case: Case, quoted: bool):
    text = f"{FILLER}{case.printed}\n{FILLER}"
    source = Source("one.txt", text, None, None, None, None, "en", ())
    some, whole = Text(source), Text(source)
    assert whole.wording.tokens  # read before it is asked
    wanted = Wanted(Wording(case.citation, "en"), quoted=quoted)
    found = list(some.passages(wanted))
    assert found == list(whole.passages(wanted))
    assert found
    assert "wording" not in some.__dict__


def test_of_a_text_that_has_the_words_as_quoted_their_paragraph_is_read():
    words = "the ice at the northern harbour will hold"
    other = "Ice: will the northern harbour hold?"
    text = f"“The ice at the northern harbour will hold,” one said.\n{FILLER}{other}\n{FILLER}"
    wanted = Wanted(Wording(words, "en"), quoted=True)
    assert [text[slice(*span)] for span in stretches(text, fold(text), wanted)] == [text.partition("\n")[0]]
    longer = text.replace("will hold", "will holding")
    assert stretches(longer, fold(longer), wanted)[0].end > len(text.partition("\n")[0])


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        ("pilots of the northern gate", False, "pilots of the northern"),
        ("at noon the northern harbour waited", True, "the northern harbour waited"),
        ("we waited at noon", True, None),
    ],
)
@pytest.mark.parametrize("mark", ["", "\u00ad", "[…]"])
def test_the_longest_run_that_begins_or_ends_some_words(words: str, last: bool, expected: str | None, mark: str):
    text = f"{FILLER}It rained{mark}. Then pilots of the northern harbour waited, as it rained.\n{FILLER}"
    tokens = Wording(words, "en").tokens
    some, whole = (Text(Source("one.txt", text, None, None, None, None, "en", ())) for _ in range(2))
    assert whole.wording.tokens  # read before it is asked
    found = [one.run(tokens, 3, last=last) for one in (some, whole)]
    assert found[0] == found[1]
    assert (found[0] and text[found[0].begins[0] : found[0].stops[-1]]) == expected
    assert "wording" not in some.__dict__


def test_a_wording_that_many_sources_print_is_compared_once():
    read = Read(Citation("draft.txt", (Span(0, 5),), "the gate is shut", True, "en"))
    assert read.beside("The gate is shut today.", "en") is read.beside("The gate is shut today.", "en")
    assert read.beside("The gate is shut today.", "en").kept == 1.0


def test_how_many_words_of_a_beginning_may_stand_together():
    source = Source(
        "one.txt", f"The northern gate is shut.\n{FILLER}Our pilots wait.\n", None, None, None, None, "en", ()
    )
    text = Text(source)
    assert text.leading(["northern", "gate", "is", "open"]) == 4 - 1
    assert text.leading(["northern", "gate", "pilots"]) == 2  # too far apart
