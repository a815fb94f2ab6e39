"""The constructions of all languages: what holds for all of their phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from provenance.chain import constructions
from provenance.chain.languages import en
from provenance.chain.languages.shape import Language, Sought
from provenance.chain.links import REACH
from provenance.late import Worded

SENTENCES = Path(__file__).parents[1] / "pipeline" / "sentences_en.txt"
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


def test_every_construction_of_english_is_found_by_its_words():
    lines = [line for line in SENTENCES.read_text("utf-8").splitlines() if not line.startswith("->")]
    stretches = {
        line[max(0, m.start() - REACH) : m.start()] for line in lines for m in re.finditer("(?<= )[A-Z]", line)
    }
    worded = [one.before for one in en.constructions() if isinstance(one.before, Worded)]
    found = {words for words in worded for stretch in stretches if words.pattern.search(stretch)}
    assert len(found) > 30
    for words in worded:
        assert [s for s in stretches if words.pattern.search(s) and not words.search(s)] == []
