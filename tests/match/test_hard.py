"""Input that could take for ever: the work is counted, not timed, and nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from provenance.match import align, choose, match
from provenance.match.block import COMMON, TRIED, Index, Shingles
from provenance.match.code import BEYOND, LIMIT, MORE, SURROGATE, Code, letter, met, points
from provenance.match.evidence import parting
from provenance.model import Kind, Occurrence

RNG = random.Random(11)
WORDS = ["".join(RNG.choices("bdfgklmnprstvz", k=7)) for _ in range(30_000)]


def said(number: int, text: str, **more: object) -> Occurrence:
    """One occurrence in an article of its own, unless told otherwise."""
    given = {"kind": Kind.DIRECT, "document": f"d{number}", "speaker": "Ana Ruiz", "published": "2025-03-01"} | more
    return Occurrence(key=number, text=text, outlet=f"o{number % 50}", **given)  # type: ignore[arg-type]


def formula(size: int) -> list[str]:
    return [f"we want to make it clear that {' '.join(RNG.sample(WORDS, 9))}" for _ in range(size)]


def scattered(size: int) -> list[str]:
    """Short excerpts of one long statement, many of them alike."""
    return [" ".join(WORDS[:600])] + [" ".join(WORDS[k % 590 : k % 590 + 5 + k % 3]) for k in range(size - 1)]


def drifting(size: int) -> list[str]:
    """Each shares most of its words with the one before and the one after."""
    return [" ".join(WORDS[2 * k : 2 * k + 12]) for k in range(size)]


def digits(size: int) -> list[str]:
    return [
        str(RNG.randrange(10**9)) if k % 2 else " ".join(str(RNG.randrange(99)) for _ in range(6)) for k in range(size)
    ]


def repeated(size: int) -> list[str]:
    return ["no " * (4 + k % 700) for k in range(size)]


def unspaced(size: int) -> list[str]:
    line = "".join(chr(0x4E00 + RNG.randrange(2000)) for _ in range(2 * size + 30))
    return [line[2 * k : 2 * k + 30] for k in range(size)]


def right_to_left(size: int) -> list[str]:
    words = ["".join(RNG.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=5)) for _ in range(900)]
    return [" ".join(RNG.choices(words, k=7)) + " \u202eلا\u202c" for _ in range(size)]


class Counted:
    """How often two wordings are compared, and how many candidates are counted for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.compared = self.counted = 0
        score, candidates = choose.score, Index.candidates

        def counted_score(*args: object) -> float:
            self.compared += 1
            return score(*args)  # type: ignore[arg-type]

        def counted_candidates(index: Index, keys: list[int]) -> object:
            found = candidates(index, keys)
            self.counted += sum(found.values())
            return found

        monkeypatch.setattr(choose, "score", counted_score)
        monkeypatch.setattr(Index, "candidates", counted_candidates)


@pytest.mark.parametrize("texts", [formula, scattered, drifting, digits, repeated, unspaced, right_to_left])
def test_work_grows_with_the_quotations_and_no_faster(
    texts: Callable[[int], list[str]], monkeypatch: pytest.MonkeyPatch
):
    rows = [said(k, text) for k, text in enumerate(texts(3000))]
    work = Counted(monkeypatch)
    found = match(rows)
    assert sorted(key for u in found for key in u.members) == [row.key for row in rows]  # type: ignore[type-var]
    assert work.compared <= 3 * TRIED * len(rows)  # by sampled shingles, by all, by the speaker's own words
    keys = sum(len(row.text.split()) if " " in row.text else len(row.text) for row in rows)
    assert work.counted <= 3 * COMMON * keys


def test_a_name_that_ten_thousand_share(monkeypatch: pytest.MonkeyPatch):
    rows = [said(k, "No comment at all", speaker="Aa Kim") for k in range(10_000)]
    rows += [said(k, "No comment at all", speaker=f"X{k} Kim", published="2021-01-01") for k in range(10_000, 12_000)]
    assert len(match(rows)) == 2001


def test_fragments_of_what_was_printed_ten_thousand_times():
    whole = "we will rebuild the old stone bridge over the wide river near the town hall"
    rows = [said(k, whole) for k in range(10_000)]
    rows += [
        said(k, f"stone bridge {k}", context=f"the stone bridge over the river {k}") for k in range(10_000, 12_000)
    ]
    assert len(match(rows)) == 2001


def test_ten_thousand_fragments_of_one_article_without_a_sentence():
    rows = [said(k, " ".join(RNG.sample(WORDS, 2)), document="one") for k in range(10_000)]
    assert len(match(rows)) == len({row.text for row in rows})


@pytest.mark.parametrize("words", [0, 1])
def test_no_word_or_one_is_kept(words: int):
    rows = [said(k, "Never." if words else "…") for k in range(100)]
    assert sum(len(u.members) for u in match(rows)) == 100


def test_statements_of_fifty_thousand_words_are_compared_in_bounded_memory(monkeypatch: pytest.MonkeyPatch):
    cells: list[int] = []
    exact = align.exact

    def counted(a: Sequence[str], b: Sequence[str], at: int, bt: int) -> list[align.Block]:
        cells.append(len(a) * len(b))
        return exact(a, b, at, bt)

    monkeypatch.setattr(align, "exact", counted)
    line = RNG.choices(WORDS, k=50_000)
    edited = [f"x{k}" if k % 50 == 0 else word for k, word in enumerate(line)]
    found = match([said(0, " ".join(line)), said(1, " ".join(edited)), said(2, " ".join(line[:30_000]))])
    assert set(found[0].members) == {0, 1, 2}
    assert max(cells) <= align.CELLS


def test_two_statements_of_one_beginning_part():
    assert parting("abcdefgh12345", "abcdefgh67890")
    assert not parting("abcdefgh1234ijkl", "abcdefgh5678ijkl")
    assert not parting("abcdefghijkl", "abcdefgh")


def test_shingles_that_occur_once_have_no_number():
    found = Shingles(["abcdx", "", "ab", "bcd", "abcz"])
    first, *_, third, fourth = (found.of(k) for k in range(5))
    assert first[2] == -1
    assert first[1] == third[0] != first[0]
    assert fourth == [first[0], -1]
    assert (found.of(1), found.of(2), found.size) == ([], [], 2)


@pytest.mark.parametrize("size", [2, None])
def test_a_key_of_too_many_wordings_is_let_go_for_good(size: int | None):
    index = Index(size)
    for number in range(COMMON):
        index.add(number, [0, 0, -1])
    assert len(index.candidates([0])) == COMMON
    index.add(COMMON, [0])
    index.add(COMMON + 1, [0, 1])
    assert dict(index.candidates([0, 1, -1])) == {COMMON + 1: 1}


def test_forms_sort_as_their_words_whatever_was_met_first():
    one, other = (
        Code({"b": letter(0), "a": letter(1), "ab": letter(2)}),
        Code({"ab": letter(0), "b": letter(1), "a": letter(2)}),
    )
    assert (
        [one.known[w] for w in ("a", "ab", "b")]
        == sorted(one.known.values())
        == [other.known[w] for w in ("a", "ab", "b")]
    )


def test_words_are_told_apart_while_they_are_met_however_many_there_are():
    numbers = [0, SURROGATE - 2, SURROGATE - 1, BEYOND - 1, BEYOND, BEYOND + 7, 3 * BEYOND + 5]
    letters = [letter(number) for number in numbers]
    assert letters[0] == chr(1)
    assert letters[2] == chr(0xE000)  # surrogates are no characters
    assert letters[4] == MORE + chr(1)
    assert met("".join(letters)).tolist() == numbers


def test_more_words_than_there_are_characters_share_them():
    import numpy as np

    codes = points(np.array([0, SURROGATE - 2, SURROGATE - 1, LIMIT - 1, LIMIT, LIMIT + 1]))
    assert codes.tolist() == [1, 0xD7FF, 0xE000, 0x10FFFF, 1, 2]
