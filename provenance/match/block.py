"""Candidates without comparing all pairs: an inverted index of hashed word shingles, and of a speaker's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from provenance.match.guards import content

COMMON = 64  # wordings that may share a shingle before it is boilerplate and proves nothing
TELLING = 8  # content words of a wording that its speaker's index keeps
TRIED = 8  # candidates verified for one wording


class Index:
    """Hashed key to the numbers of the wordings that have it; a key of more than ``COMMON`` wordings is let go."""

    def __init__(self) -> None:
        self.postings: dict[int, int | list[int]] = {}

    def add(self, number: int, keys: Iterable[int]) -> None:
        """File ``number`` under ``keys``."""
        postings = self.postings
        for key in keys:
            found = postings.setdefault(key, number)
            if found is number or found == number:
                continue
            if isinstance(found, int):
                postings[key] = [found, number]
            elif len(found) < COMMON:
                if found and found[-1] != number:
                    found.append(number)
            else:
                found.clear()

    def candidates(self, keys: Iterable[int]) -> Counter[int]:
        """How many of ``keys`` each filed wording has."""
        get = self.postings.get
        counts: Counter[int] = Counter()
        singles = []
        for found in map(get, keys):
            if found is None:
                continue
            if isinstance(found, int):
                singles.append(found)
            else:
                singles += found
        counts.update(singles)
        return counts


def shingles(tokens: Sequence[str]) -> list[int]:
    """Hashes of all runs of three words."""
    return list(map(hash, zip(tokens, tokens[1:], tokens[2:], strict=False)))


class Stems(dict[str, str]):
    """Words without their commonest endings, remembered: good enough to find candidates, never to judge them."""

    def __missing__(self, word: str) -> str:
        if len(self) > REMEMBERED:
            self.clear()
        cut = next((e for e in ENDINGS if len(word) - len(e) >= 4 and word.endswith(e)), "")
        found = self[word] = word[: len(word) - len(cut)]
        return found


ENDINGS = ("ings", "ing", "ed", "es", "s", "e")
REMEMBERED = 400_000
STEMS = Stems()


def stems(tokens: Sequence[str]) -> list[str]:
    """The stems of the content words, each once, in order."""
    return list(dict.fromkeys([STEMS[w] for w in content(tokens)]))


def own_words(speakers: Iterable[int], tokens: Sequence[str]) -> list[int]:
    """Hashes of (speaker, content word) for the longest content words; length stands in for rarity."""
    chosen = sorted(stems(tokens))
    chosen.sort(key=len, reverse=True)
    return [hash((speaker, word)) for speaker in speakers for word in chosen[:TELLING]]
