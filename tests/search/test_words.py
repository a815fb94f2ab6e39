"""Folding: what does not count in a search, and that every word's place is where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.search.words import LONGEST, placed, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Łódź, Zürich; CAFÉ naïve", "lodz zurich cafe naive"),
        ("cafe\u0301", "cafe"),  # an accent of its own
        ("ещё Ёлка мой мои Їжак їм", "еще елка мой мои їжак їм"),  # й and ї are letters, ё is written as е
        ("замо\u0301к", "замок"),  # a stress mark
        ("co\u00adoperate with\u200bout", "cooperate without"),
        ("ＡＢＣ １２３", "abc 123"),
        ("don’t don't don`t", "don t don t don t"),
        ("п’ять об'єкт", "п ять об єкт"),
        ("mine-clearing 120,000 U.N.", "mine clearing 120 000 u n"),
        ("Straße ΟΔΟΣ İstanbul", "strasse οδοσ istanbul"),
        ("מִלְחָמָה", "מלחמה"),
        ("مُحَمَّد أحمد", "محمد احمد"),
        ("हिन्दी में", "हिन्दी में"),
        ("朝鲜半岛 がっこう", "朝 鲜 半 岛 が っ こ う"),
        ("한국어 신문", "한국어 신문"),
        ("“…” — !?", ""),
        ("inter-\nnational inter-’\nnational Café-\n noir", "international inter national cafenoir"),
        ("it’s 5–6 — “so”\u00a0naïve/é_é", "it s 5 6 so naive e e"),
    ],
)
def test_what_does_not_count(text: str, expected: str):
    assert " ".join(words(text)) == expected


def test_a_very_long_word_is_cut():
    assert words("a" * 1000) == ["a" * LONGEST]
    assert words("é" * 1000) == ["e" * LONGEST]


@given(st.text())
def test_every_word_is_where_it_is_said_to_be(text: str):
    spots = list(placed(text))
    assert [word for word, _, _ in spots] == words(text)
    assert all(0 <= start < end <= len(text) for _, start, end in spots)
    assert all(one[1] <= other[1] for one, other in pairwise(spots))


@given(st.text())
def test_a_word_has_nothing_that_an_index_would_take_for_syntax(text: str):
    assert all(word.strip() == word and not set(word) & set(" '\"\\:*()&|!<>-") for word in words(text))
    assert all(not char.isascii() or char.isalnum() for word in words(text) for char in word)
