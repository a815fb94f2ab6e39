"""Forms as strings of one character a word, so that searching, sorting and alignment run at the speed of C.

Characters are dealt out in the alphabetical order of the words, so that forms sort as their words do, whatever the
order in which the words were met.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from provenance.match import guards
from provenance.match.block import TELLING, stem

FIRST, SURROGATE, SURROGATES = 1, 0xD800, 0x800
LIMIT = 0x110000 - SURROGATES - FIRST  # words with a character of their own; with more, some stand for two
BEYOND, MORE = LIMIT - 1, "\U0010ffff"  # while words are met, none share one: ``MORE`` before a character adds so many
STRETCH = 10_000  # forms put in the alphabet's characters at a time


def points(ranks: NDArray[np.int64]) -> NDArray[np.uint32]:
    """The code point of each place in the alphabet; surrogates are no characters."""
    codes = ranks % LIMIT + FIRST
    return (codes + SURROGATES * (codes >= SURROGATE)).astype(np.uint32)


def letter(number: int) -> str:
    """The character, or characters, of the ``number``-th word while words are met."""
    more, number = divmod(number, BEYOND)
    code = number + FIRST
    return MORE * more + chr(code + SURROGATES * (code >= SURROGATE))


def met(letters: str) -> NDArray[np.int64]:
    """The numbers of the words that ``letters`` stand for."""
    codes = np.frombuffer(letters.encode("utf-32-le"), dtype="<u4").astype(np.int64)
    more: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
    if MORE in letters:
        own = np.flatnonzero(codes != ord(MORE))
        codes, more = codes[own], np.diff(own, prepend=-1) - 1
    numbers: NDArray[np.int64] = codes - FIRST - SURROGATES * (codes > SURROGATE) + BEYOND * more
    return numbers


class Words(dict[str, str]):
    """Words by the characters they get as they are met; words are never let go."""

    def __missing__(self, word: str) -> str:
        found = self[word] = letter(len(self))
        return found


class Code:
    """What clustering asks of words, by character: which carry content, deny, count, and share a stem.

    Beyond ``LIMIT`` different words two of them may be taken for each other here, by one chance in a million;
    verdicts are found on the words themselves.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        words = sorted(letters)
        ranks = np.empty(len(words), dtype=np.int64)
        ranks[met("".join(map(letters.__getitem__, words)))] = np.arange(len(words))
        self.points = points(ranks)  # by the order in which words were met
        self.characters = points(np.arange(len(words))).tobytes().decode("utf-32-le")
        self.known = dict(zip(words, self.characters, strict=True))
        self.printed = dict(zip(self.characters, words, strict=True))
        carrying = guards.content(words)
        self.content = frozenset(map(self.known.__getitem__, carrying))
        self.digits = frozenset(map(self.known.__getitem__, guards.numbers(words))) - {self.known.get("1", "")}
        self.stem_of = dict(zip(words, map(stem, words), strict=True))
        telling = sorted(set(self.stem_of.values()), key=lambda s: (-len(s), s))
        order = {s: k for k, s in enumerate(telling)}
        # by character: the number of its stem, the longest first; length stands in for rarity
        self.stems = {self.known[w]: order[s] for w, s in self.stem_of.items()}
        del self.stem_of
        self.negation = lru_cache(maxsize=64)(self._negation)

    def _negation(self, lang: str | None) -> frozenset[str]:
        return self.read(guards.negations(lang))

    def read(self, words: Iterable[str]) -> frozenset[str]:
        """The characters of those ``words`` that were met."""
        return frozenset(filter(None, map(self.known.get, words)))

    def forms(self, known: Iterable[str], sizes: Iterable[int]) -> list[str]:
        """The forms of these sizes that ``known`` has in the characters of words as they were met."""
        found, left, rest = [], iter(known), iter(sizes)
        while some := list(islice(left, STRETCH)):
            line, start = self.points[met("".join(some))].tobytes().decode("utf-32-le"), 0
            for size in islice(rest, len(some)):
                found.append(line[start : start + size])
                start += size
        return found

    def words(self, form: str) -> list[str]:
        """The words of ``form``."""
        return list(map(self.printed.__getitem__, form))

    def meaning(self, form: str) -> int:
        """How many different words of ``form`` carry content."""
        return len(self.content.intersection(form))

    def stemmed(self, form: str) -> set[int]:
        """The stems of the content words."""
        return set(map(self.stems.__getitem__, self.content.intersection(form)))

    def all_stems(self, form: str) -> set[int]:
        """The stems of all words."""
        return set(map(self.stems.__getitem__, form))

    def own_words(self, speakers: Sequence[int], form: str) -> list[int]:
        """Keys of (speaker, content word) for the most telling words."""
        if not speakers:
            return []
        chosen = sorted(self.stemmed(form))[:TELLING]
        return [speaker << 32 | word for speaker in speakers for word in chosen]
