"""The constructions of other languages: what holds for all of their phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields

import pytest

from provenance.chain import constructions
from provenance.chain.languages.shape import Language, Sought

MIXED = re.compile(r"[а-яёіїєґ][a-z]|(?<!\\)[a-z][а-яёіїєґ]", re.IGNORECASE)


def _patterns(lang: str) -> list[str]:
    """Every pattern of a language, of whatever field."""
    found = []
    waiting = [getattr(constructions.LANGUAGES[lang], field.name) for field in fields(Language)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, tuple | frozenset):
            waiting.extend(one)
        elif isinstance(one, Mapping):
            waiting.extend(one.values())
    return [one for one in found if one]


@pytest.mark.parametrize("lang", constructions.LANGUAGES)
def test_every_part_is_a_pattern_and_has_no_empty_way(lang: str):
    for pattern in _patterns(lang):
        re.compile(pattern)
        assert not pattern.startswith("|")
        assert not pattern.endswith("|")
        assert "||" not in pattern


@pytest.mark.parametrize("lang", constructions.LANGUAGES)
def test_what_is_sought_has_words_that_tell_where(lang: str):
    for field in fields(Language):
        one = getattr(constructions.LANGUAGES[lang], field.name)
        if isinstance(one, Sought) and one.phrases:
            assert one.words, field.name
            assert "" not in one.words.split("|"), field.name


@pytest.mark.parametrize("lang", ["ru", "uk"])
def test_no_slavic_word_has_a_latin_letter(lang: str):
    assert [m[0] for pattern in _patterns(lang) for m in MIXED.finditer(pattern)] == []


@pytest.mark.parametrize("verb", ["казав", "сказала", "повідомив", "розповіла"])
def test_ukrainian_verbs_of_saying_before_a_medium(verb: str):
    (said, *_), _ = constructions.of_language("uk")
    assert any(constructions.before((phrase,)).search(f"{verb} речник агентству ") for phrase in said[2])
