"""Texts that nobody writes on purpose, cut or in capitals throughout: they are read like any other."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract


@pytest.mark.parametrize(
    ("lang", "text", "quoted"),
    [
        ("fr", "Le maire a répondu hier soir : « , dit-il. »", [", dit-il."]),
        ("pl", "PREZES DROZD: FABRYKA BĘDZIE DZIAŁAĆ DALEJ", ["FABRYKA BĘDZIE DZIAŁAĆ DALEJ"]),
    ],
)
def test_marks_that_hold_an_attribution_alone_and_lines_in_capitals(lang: str, text: str, quoted: list[str]) -> None:
    found = extract(Article("a.txt", text, "", lang=lang), load()).quotations
    assert [q.words(text).strip() for q in found] == quoted


def test_a_sentence_that_ends_with_a_comma_after_marks_alone() -> None:
    (one,) = extract(Article("a.txt", "““““,", "", lang="de"), load()).quotations
    assert one.kind is Kind.NOT_SPEECH


def test_a_line_that_ends_with_name_behind_a_relative_clause():
    text = 'Roe, who hid, said his name\n\n"We will," Roe said.\n\nPressed on that\n'
    found = extract(Article("a.txt", text, "", lang="en"), load()).quotations
    assert "We will," in [q.words(text) for q in found]


@pytest.mark.parametrize("line", ["Джерело: невідомо", "Źródło: nieznane; nikt", "Источник: ; ;"])
def test_a_line_of_sources_that_names_none(line: str) -> None:
    text = f"«Ми не закриємо дорогу», — сказав Іван Лис.\n\n{line}"
    lang = "pl" if line.startswith("Ź") else "uk"
    found = extract(Article("a.txt", text, "", lang=lang), load()).quotations
    assert "Ми не закриємо дорогу" in [q.words(text) for q in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("tr", "o akşam beklediğini aktaran bekçi, "),
        ("de", "„Das Blatt “Der Bote” zitierte\n"),
        ("de", '„Das Blatt "The Courier" zitierte\n'),
        ("pl", "Szefowa warsztat\n\n– drukarza – ocenia "),
        ("uk", "«Дороги вже чисті», запевняють у \n\n"),
    ],
)
def test_a_text_that_is_cut_behind_its_cue(lang: str, text: str) -> None:
    found = extract(Article("a.txt", text, "", lang=lang), load()).quotations
    assert all(span.end <= len(text) for q in found for span in q.spans)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "O autarca: “Fechou”,"),
        ("pt", ":“Fechou”,"),
        ("ar", "بلغت حصيلة العاصفة سبعة جرحى، بحسب"),
        ("ar", "بلغت حصيلة العاصفة سبعة جرحى، حسبما"),
    ],
)
def test_sentences_that_end_where_a_source_would_stand(lang: str, text: str):
    assert all(
        text[s.start : s.end]
        for q in extract(Article("a.txt", text, "", lang=lang), load()).quotations
        for s in q.spans
    )


def test_a_live_page_that_is_cut_within_a_statement():
    text = "17.31\n\nAnn Roe told reporters:\n\nWe will hold the\n\n16.20\n\nThe bridge has been closed.\n"
    assert all(q.spans for q in extract(Article("a.txt", text, "", lang="en"), load()).quotations)
