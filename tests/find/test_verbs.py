"""Finite clauses of languages whose verbs their endings tell."""

from __future__ import annotations

import pytest

from provenance.find.verbs import holds_clause

CLAUSES = """
pl|Nikt nie ucierpiał
pl|zabrakło noszy i zabrakło głów
pl|sprawdzimy każdy zawór
tr|Ocağı mühürledik
tr|İlk seferde hazırdı
tr|Bu yol kapalı değil
ar|لا يوجد أي تسرب
ar|نتابع الموقف ساعة بساعة
it|siamo isolati ma stiamo bene
es|seguimos esperando
"""
FRAGMENTS = """
pl|gotowe do drogi
pl|mała skała
tr|kâğıt üzerinde
ar|سوء حظ
"""


def rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().split("\n")]


@pytest.mark.parametrize(("lang", "words"), rows(CLAUSES))
def test_a_finite_verb_makes_a_clause(lang: str, words: str):
    assert holds_clause(words, lang) is True


@pytest.mark.parametrize(("lang", "words"), rows(FRAGMENTS))
def test_words_without_one_are_a_fragment(lang: str, words: str):
    assert holds_clause(words, lang) is False


@pytest.mark.parametrize("lang", ["ru", "de", "en", "es"])
def test_where_endings_do_not_tell_nothing_is_said(lang: str):
    assert holds_clause("дорога домой", lang) is None
