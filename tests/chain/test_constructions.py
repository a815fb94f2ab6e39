"""The constructions of other languages: what holds for all of their phrases."""

from __future__ import annotations

import re

import pytest

from provenance.chain import constructions

MIXED = re.compile(r"[а-яёіїєґ][a-z]|(?<!\\)[a-z][а-яёіїєґ]", re.IGNORECASE)


@pytest.mark.parametrize("lang", ["ru", "uk"])
def test_no_slavic_word_has_a_latin_letter(lang: str):
    phrases = [phrase for _, _, row in constructions.BEFORE[lang] for phrase in row]
    assert [m[0] for phrase in phrases for m in MIXED.finditer(phrase)] == []


@pytest.mark.parametrize("verb", ["казав", "сказала", "повідомив", "розповіла"])
def test_ukrainian_verbs_of_saying_before_a_medium(verb: str):
    (said, *_), _ = constructions.of_language("uk")
    assert any(constructions.before((phrase,)).search(f"{verb} речник агентству ") for phrase in said[2])
