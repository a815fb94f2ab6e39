"""Headlines in which Every Word Has a Capital: which of their words are no names.

A word that the article prints in small letters, and nowhere within a sentence with a capital, is an ordinary word; so
is one that the lexicon has. Any other keeps its capital, for it may be a name.
"""

from __future__ import annotations

from collections.abc import Set

from provenance.actors import lists, names
from provenance.attribute import cues
from provenance.attribute.words import CLOSED, PLAIN
from provenance.compiled import compiled
from provenance.model import Span

FEWEST = 4  # words of weight in such a line
LEAST = 2  # of its words that are ordinary ones
WEIGHT = 4  # letters of a word that has a capital in such a line
LONGEST = 250  # code points of a headline
RELATIVES = frozenset("mother mom mum father dad son daughter wife husband brother sister widow family".split())
_WORD = compiled(r"[^\W\d_][\w’'-]*")
_SMALL = compiled(r"(?<![\w’'-])[a-z][\w’'-]*")
_WITHIN = compiled(r"(?<=[a-z,] )[A-Z][\w’'-]*")


def ordinary(text: str, line: str, below: int) -> Set[str]:
    """The words of a headline, as printed, that are no names; none where its words have no capitals beyond names'.

    ``below`` is where the article's ``text`` goes on beneath it.
    """
    if len(line) > LONGEST or line.isupper():
        return frozenset()
    words = _WORD.findall(line)
    weighty = [word for word in words if len(word) >= WEIGHT]
    if len(weighty) < FEWEST or not all(word[0].isupper() for word in weighty):
        return frozenset()
    small, within = set(_SMALL.findall(text, below)), set(_WITHIN.findall(text, below))
    if sum(word.lower() in small or _is_known(word.lower()) for word in words) < LEAST:
        return frozenset()
    given = lists.given_names()
    return {
        word
        for word in words
        if word[0].isupper()
        and word not in within
        and names.fold(word) not in given
        and (word.lower() in small or _is_known(word.lower()))
    }


def lowered(text: str, line: Span, words: Set[str]) -> str:
    """``text`` with the ``words`` of a line in small letters, each at its place."""
    start, end = line
    return text[:start] + _WORD.sub(lambda m: m[0].lower() if m[0] in words else m[0], text[start:end]) + text[end:]


def _is_known(word: str) -> bool:
    return word in CLOSED or word in cues.FINITE or word in cues.PARTICIPLE or word in PLAIN or word in RELATIVES
