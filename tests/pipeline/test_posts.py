"""A paragraph that ends with a colon, and what is said as the next one: a post without marks, or words in marks."""

from __future__ import annotations

import pytest
from article_scores import registry

from provenance.model import Article, Kind, Quotation
from provenance.pipeline.extraction import extract

ANNOUNCED = [
    ("en", "Prime Minister Ida Voss wrote on X:", "We are with the families.", "Ida Voss"),
    ("de", "Außenministerin Petra Lang schrieb auf X:", "Unsere Gedanken sind bei den Familien.", "Petra Lang"),
    ("fr", "La ministre Anne Roux a écrit sur X :", "Nos pensées vont aux familles.", "Anne Roux"),
    ("es", "La ministra Ana Ruiz escribió en X:", "Nuestros pensamientos están con las familias.", "Ana Ruiz"),
    ("uk", "Постпред Бертран Леск написав у X:", "Ми готові голосувати за резолюцію.", "Бертран Леск"),
]


def _found(lang: str, *paragraphs: str) -> list[tuple[str, Quotation]]:
    text = "\n\n".join(("The title of it", *paragraphs))
    found = extract(Article("x.txt", text, "", outlet="The Sentinel", lang=lang), registry()).quotations
    return [(text[q.start : q.end], q) for q in found if q.kind is not Kind.NOT_SPEECH]


@pytest.mark.parametrize(("lang", "lead", "words", "speaker"), ANNOUNCED)
def test_a_post_without_marks_is_the_paragraph_below(lang: str, lead: str, words: str, speaker: str):
    (told, q), *rest = _found(lang, lead, words, "1234.")
    assert (told, q.kind, rest) == (words, Kind.BLOCK, [])
    assert [link.name for link in q.chain] == [speaker, "X", "The Sentinel"]


@pytest.mark.parametrize(("lang", "lead", "words", "speaker"), ANNOUNCED)
def test_words_in_marks_below_are_whose_the_line_above_says(lang: str, lead: str, words: str, speaker: str):
    told = [(text, q) for text, q in _found(lang, lead, f"“{words}”", "1234.") if q.kind is not Kind.INDIRECT]
    assert [text for text, _ in told] == [words]
    assert [link.name for link in told[0][1].chain] == [speaker, "X", "The Sentinel"]


def test_a_post_that_the_page_has_lost_takes_no_paragraph_for_its_words():
    """Nobody speaks in the first person there, and it is no post by its signs."""
    found = _found("en", "Prime Minister Ida Voss wrote on X:", "The company has not said when it will pay.")
    assert not [q for text, q in found if q.attribution is not None and q.attribution.name == "Ida Voss"]
