"""One verdict a citation: what a careful editor says of each, by the sources below."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load
from provenance.audit.model import Checked, Ruling, Sub
from provenance.audit.shelf import Shelf
from provenance.audit.who import same_speaker
from provenance.model import ActorKind, Article
from provenance.pipeline.auditing import Audit, sources

POST = """Harbour to stay shut

The northern gate of the port of Velmar stays shut. “We will not open the northern gate before the winter unless \
the council pays for the dredging,” harbour master Ana Petrova said on Monday. “Twelve ships have been waiting \
since the ninth of May, and their crews may run out of water,” she added.

“The council has paid every bill that it has ever been sent,” said Jonas Lind, the mayor. “It is a disgrace to hear \
this from a colleague,” Lind said.

The gate, built in 1911, has been closed four times since the war.
"""
ECHO = """Kyodo: harbour master blames council

“Our pilots are tired of the promises of this town hall,” Ana Petrova told Kyodo on Tuesday.

Petrova said that forty sailors had left the port since April.
"""
MIRROR = """Reprinted

“Nobody has asked the fishermen of the outer islands,” Oskar Brandt told the newspaper Velmar Digest.
"""


def article(document: str, text: str, outlet: str | None = None, url: str | None = None) -> Article:
    return Article(document, text, "0" * 64, outlet, url, lang="en")


SOURCES = [
    article("post.txt", POST, "Harbour Post", "https://post.example/gate"),
    article("echo.txt", ECHO, "Northern Echo", "https://echo.example/pilots"),
    article("mirror.txt", MIRROR, "Daily Mirror", "https://mirror.example/fishermen"),
]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf(sources(SOURCES, load(), pytest.fail))


def audit(shelf: Shelf, text: str, outlet: str | None = "Velmar Digest") -> list[Checked]:
    return list(Audit([article("draft.md", text, outlet)], shelf, load(), pytest.fail))


def only(shelf: Shelf, text: str) -> Checked:
    found = [one for one in audit(shelf, text) if one.citation.quoted]
    assert len(found) == 1, [one.citation.text for one in found]
    return found[0]


PETROVA = "Ana Petrova said: “{}” ([Harbour Post](https://post.example/gate))."


@pytest.mark.parametrize(
    ("words", "ruling", "sub"),
    [
        ("Twelve ships have been waiting since the ninth of May", Ruling.VERBATIM, None),
        ("12 ships have been waiting since the ninth of May", Ruling.NORMALISED, None),
        ("Twelve ships have been waiting […] and their crews may run out of water", Ruling.ELIDED, None),
        ("Twelve ships have been waiting since the tenth of May", Ruling.ALTERED, Sub.NUMBER),
        ("their crews will run out of water", Ruling.ALTERED, Sub.MODAL),
        ("We will open the northern gate before the winter unless the council pays", Ruling.ALTERED, Sub.NEGATION),
        ("We will not open the southern gate before the winter unless the council pays", Ruling.ALTERED, Sub.WORDING),
        ("We will not open the northern gate before the winter", Ruling.TRUNCATED, None),
        ("We will … open the northern gate before the winter unless the council pays", Ruling.ELISION_HIDES, None),
        ("Nobody ever asked the crews about their wages or their shoes", Ruling.NOT_FOUND, None),
    ],
)
def test_words_against_the_cited_page(shelf: Shelf, words: str, ruling: Ruling, sub: Sub | None):
    found = only(shelf, PETROVA.format(words))
    assert (found.ruling, found.sub) == (ruling, sub), found.why


def test_the_evidence_is_what_the_source_says_there(shelf: Shelf):
    found = only(shelf, PETROVA.format("Twelve ships have been waiting since the tenth of May"))
    assert found.source is not None
    assert found.at is not None
    assert found.exact == "Twelve ships have been waiting since the ninth of May"
    assert found.source.text[slice(*found.at)] == found.exact
    assert next(edit for edit in found.difference if edit.op == "replace")[1:] == ("ninth", "tenth")


def test_two_utterances_in_one_pair_of_marks(shelf: Shelf):
    text = PETROVA.format("We will not open the northern gate before the winter. Our pilots are tired of the promises")
    found = only(shelf, text.replace(" ([Harbour Post](https://post.example/gate))", ""))
    assert found.ruling is Ruling.SPLICED
    assert "echo.txt" in found.why


def test_somebody_else_said_it(shelf: Shelf):
    found = only(shelf, "Ana Petrova said: “The council has paid every bill that it has ever been sent.”")
    assert found.ruling is Ruling.WRONG_SPEAKER
    assert "Jonas Lind" in found.why


def test_a_speaker_that_nobody_can_tell_is_no_wrong_one(shelf: Shelf):
    found = only(shelf, "The town hall said: “The council has paid every bill that it has ever been sent.”")
    assert found.ruling is Ruling.VERBATIM


def test_another_source_has_it(shelf: Shelf):
    text = "Jonas Lind said: “The council has paid every bill that it has ever been sent.” ([x](https://echo.example/pilots))"
    found = only(shelf, text)
    assert found.ruling is Ruling.FOUND_ELSEWHERE
    assert found.source is not None
    assert found.source.outlet == "Harbour Post"


def test_a_source_that_is_not_at_hand_leaves_it_open(shelf: Shelf):
    found = only(shelf, "Ana Petrova said: “Twelve ships have been waiting.” ([x](https://elsewhere.example/1))")
    assert found.ruling is Ruling.UNCHECKED
    assert "https://elsewhere.example/1 is not at hand" in found.why
    assert found.exact == "Twelve ships have been waiting"


def test_an_agency_that_the_text_names_in_another_sentence_is_not_left_out(shelf: Shelf):
    said = "Oskar Brandt said: “Nobody has asked the fishermen of the outer islands.”"
    (hidden,) = audit(shelf, said, "Harbour Post")
    assert hidden.ruling is Ruling.MISSING_INTERMEDIARY
    (named,) = audit(shelf, f"{said} The fishermen of Velmar Digest's picture wore yellow.", "Harbour Post")
    assert named.ruling is Ruling.VERBATIM


def test_an_agency_that_the_text_leaves_out(shelf: Shelf):
    words = "Ana Petrova said: “Our pilots are tired of the promises of this town hall.”"
    found = only(shelf, words)
    assert found.ruling is Ruling.MISSING_INTERMEDIARY
    assert "Kyodo" in found.why
    assert only(shelf, f"{words} She spoke to Kyodo.").ruling is Ruling.VERBATIM


def test_a_source_that_took_it_from_this_very_outlet(shelf: Shelf):
    text = "Oskar Brandt said: “Nobody has asked the fishermen of the outer islands.”"
    assert only(shelf, text).ruling is Ruling.CIRCULAR


def test_claims(shelf: Shelf):
    (stated,) = audit(shelf, "Petrova said that forty sailors had left the port since April.")
    assert stated.ruling is Ruling.PARAPHRASE
    (turned,) = audit(shelf, "Petrova said that ninety sailors had left the port since April.")
    assert (turned.ruling, turned.sub) == (Ruling.PARAPHRASE_UNSUPPORTED, Sub.NUMBER)
    (cited,) = audit(shelf, "Petrova said that the sea had frozen over ([x](https://post.example/gate)).")
    assert cited.ruling is Ruling.PARAPHRASE_UNSUPPORTED


def test_words_of_two_people_and_no_speaker_named():
    one = article("a.txt", "“Enough is enough in this town,” Ana Petrova said.", "A Post")
    other = article("b.txt", "“Enough is enough in this town,” Jonas Lind said.", "B Post")
    found = only(
        Shelf(sources([one, other], load(), pytest.fail)),
        "Somebody in the crowd shouted: “Enough is enough in this town.”",
    )
    assert found.ruling is Ruling.AMBIGUOUS


def test_nothing_to_look_in():
    (found,) = audit(Shelf(()), "Ana Petrova said: “Twelve ships have been waiting.”")
    assert found.ruling is Ruling.UNCHECKED


@pytest.mark.parametrize(
    "words",
    [
        "Twelve ships have been wait\u00ading since the ninth of May",
        "Twelve ships have\u00a0been waiting since\u2009the ninth of May",
        "Twelve ships\ufeff\ufe00\U000e0101 have been waiting since the ninth of May",
        "Twelve ships have been wait-\ning since the ninth of May",
        "‘Twelve ships have been waiting since the ninth of May’",
    ],
)
def test_what_printing_does_to_words_is_no_change(shelf: Shelf, words: str):
    found = [one for one in audit(shelf, PETROVA.format(words)) if one.citation.quoted]
    assert {one.ruling for one in found} <= {Ruling.VERBATIM, Ruling.NORMALISED}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kim Jong Un", "Kim", True),
        ("James O’Neill", "Jason Chaffetz", False),
        ("Abbas Araghchi", "Araqchi", True),
        ("Ким Чен Ын", "Kim Jong Un", None),  # another script: nobody can tell by the letters
        ("Ana Petrova", None, None),
    ],
)
def test_two_names_of_people(one: str, other: str | None, same: bool | None):
    assert same_speaker(one, other, ActorKind.PERSON, ActorKind.PERSON) is same


def test_a_body_may_stand_for_a_person():
    assert same_speaker("the ministry", "Jonas Lind", ActorKind.BODY, ActorKind.PERSON) is None


def test_few_words_that_another_said_are_no_wrong_speaker_unless_that_page_is_cited(shelf: Shelf):
    words = "Jonas Lind said: “Twelve ships have been waiting.”"
    assert only(shelf, words).ruling is Ruling.AMBIGUOUS
    cited = words.replace(".”", "” ([Post](https://post.example/gate)).")
    assert only(shelf, cited).ruling is Ruling.WRONG_SPEAKER


def test_a_source_in_another_language_leaves_it_open():
    page = Article("ua.txt", "«Ми не відкриємо ворота взимку», — сказала Анна Петрова.\n", "0" * 64, "UA", lang="uk")
    page = page._replace(url="https://ua.example/1")
    library = Shelf(sources([page], load(), pytest.fail))
    found = only(library, "Anna Petrova said: “We will not open the gate in winter” ([x](https://ua.example/1)).")
    assert found.ruling is Ruling.UNCHECKED
    assert "another language" in found.why


def test_what_stands_in_a_list_of_sources_is_counted(shelf: Shelf):
    text = PETROVA.format("Twelve ships have been waiting") + "\n\nSources\n\n1. Ann Roe said: “It rained all day.”\n"
    made = Audit([article("draft.md", text)], shelf, load(), pytest.fail)
    assert len([one for one in made if one.citation.quoted]) == 1
    assert made.listed >= 1
