"""Forms as strings of one character a word, so that searching, sorting and alignment run at the speed of C.

Characters are dealt out in the alphabetical order of the words, so that forms sort as their words do, whatever the
order in which the words were met.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from provenance.match import guards
from provenance.match.block import ENDINGS, TELLING, stem

FIRST, SURROGATE, SURROGATES = 1, 0xD800, 0x800
LIMIT = 0x110000 - SURROGATES - FIRST  # words with a character of their own; with more, some stand for two
BEYOND, MORE = LIMIT - 1, "\U0010ffff"  # while words are met, none share one: ``MORE`` before a character adds so many
WORD = 32  # bits of a word's number
CONTENT, DIGIT = 1, 2  # what a word may be
STEMMED = 1 << 12  # forms whose stems are remembered
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
        self.asked()

    def asked(self) -> None:
        """Remember what is asked time and again: a language's negating words, the stems of all words or of content."""
        self.negation = lru_cache(maxsize=64)(self._negation)
        self.stemmed = lru_cache(maxsize=STEMMED)(self._stemmed)
        self.all_stems = lru_cache(maxsize=STEMMED)(self._all_stems)

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

    def words(self, form: Iterable[str]) -> list[str]:
        """The words of ``form``."""
        return list(map(self.printed.__getitem__, form))

    def meaning(self, form: str) -> int:
        """How many different words of ``form`` carry content."""
        return len(self.content.intersection(form))

    def _stemmed(self, form: str) -> frozenset[int]:
        return frozenset(map(self.stems.__getitem__, self.content.intersection(form)))

    def _all_stems(self, form: str) -> frozenset[int]:
        return frozenset(map(self.stems.__getitem__, form))

    def telling(self, forms: Sequence[str]) -> list[list[int]]:
        """The stems of the most telling words of each of the ``forms``."""
        sizes = np.fromiter(map(len, forms), np.int64, len(forms))
        stems = self._telling[np.frombuffer("".join(forms).encode("utf-32-le"), dtype="<u4")]
        keys = np.repeat(np.arange(len(forms), dtype=np.int64) << WORD, sizes)[stems >= 0] | stems[stems >= 0]
        keys.sort()
        keys = keys[np.flatnonzero(np.diff(keys, prepend=-1))]
        edges = np.searchsorted(keys, np.arange(len(forms) + 1, dtype=np.int64) << WORD).tolist()
        words = (keys & ((1 << WORD) - 1)).tolist()
        return [words[start : min(end, start + TELLING)] for start, end in pairwise(edges)]

    @cached_property
    def _telling(self) -> NDArray[np.int64]:
        """The stem of every character that is a word of content, -1 for the others."""
        found = np.full(max(map(ord, self.stems), default=0) + 1, -1, dtype=np.int64)
        for char in self.content:
            found[ord(char)] = self.stems[char]
        return found

    def listed(self) -> tuple[list[str], NDArray[np.uint32], NDArray[np.uint8]]:
        """The words in the order of their characters, the numbers of their stems, and what they are."""
        chars = list(self.known.values())
        stems = np.array([self.stems[char] for char in chars], dtype=np.uint32)
        telling = [CONTENT * (char in self.content) | DIGIT * (char in self.digits) for char in chars]
        return list(self.known), stems, np.array(telling, dtype=np.uint8)

    def own_words(self, speakers: Sequence[int], form: str) -> list[int]:
        """Keys of (speaker, content word) for the most telling words."""
        if not speakers:
            return []
        chosen = sorted(self.stemmed(form))[:TELLING]
        return [speaker << 32 | word for speaker in speakers for word in chosen]


class Dealt(Code):
    """A code whose characters were dealt out before: words that are met now come after them, whatever their letters.

    ``stem_numbers`` and ``telling`` are those of the ``words``, in the order of their characters. Raises OverflowError
    where words would have to share characters.
    """

    def __init__(self, words: Sequence[str], stem_numbers: Sequence[int], telling: Sequence[int]) -> None:
        self.met = Words()
        for word in words:
            self.met[word] = letter(len(self.met))
        self.known: dict[str, str] = self.met
        chars = list(self.met.values())
        self.printed = dict(zip(chars, words, strict=True))
        self.stems = dict(zip(chars, stem_numbers, strict=True))
        self.content = frozenset(char for char, what in zip(chars, telling, strict=True) if what & CONTENT)
        self.digits = frozenset(char for char, what in zip(chars, telling, strict=True) if what & DIGIT)
        self.asked()
        self._stems = max(stem_numbers, default=-1) + 1
        self._order = lru_cache(maxsize=None)(self._stem_order)

    @cached_property
    def _bearers(self) -> dict[int, str]:
        """A word of each stem."""
        return {number: self.printed[char] for char, number in self.stems.items()}

    def _stem_order(self, number: int) -> tuple[int, str]:
        found = stem(self._bearers[number])
        return -len(found), found

    def grow(self) -> None:
        """Take in the words met since."""
        if len(self.met) >= BEYOND:
            raise OverflowError
        fresh = list(islice(self.met, len(self.printed), None))
        if not fresh:
            return
        for word in fresh:
            char, root = self.met[word], stem(word)
            self.printed[char] = word
            kin = (self.stems.get(self.met.get(root + end, "")) for end in ("", *ENDINGS) if stem(root + end) == root)
            found = next((number for number in kin if number is not None), None)
            if found is None:
                found, self._stems = self._stems, self._stems + 1
            self.stems[char] = found
        self.content |= {self.met[word] for word in guards.content(fresh)}
        self.digits |= {self.met[word] for word in guards.numbers(fresh)} - {self.met.get("1", "")}
        self.asked()
        self.__dict__.pop("_bearers", None)

    def own_words(self, speakers: Sequence[int], form: str) -> list[int]:
        """Keys of (speaker, content word) for the most telling words."""
        if not speakers:
            return []
        chosen = sorted(self.stemmed(form), key=self._order)[:TELLING]
        return [speaker << 32 | number for speaker in speakers for number in chosen]
