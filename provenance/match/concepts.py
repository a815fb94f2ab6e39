"""What words stand for across languages, by a table of concepts (``concepts.txt``).

A line of the table is one concept, a column a language; an item is the beginning of the words that stand for it.
The number before it is its weight: how seldom it is met in news, 1 for a concept as common as most.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from provenance.compiled import compiled

FILE = Path(__file__).with_name("concepts.txt")
SECTION = compiled(r"\[(\w+)\]")
MOST = 0.6  # of a name's letters that a beginning has: "Зеленский" is not green
ARTICLES = compiled(r"^[وف]?(?:لل|[بلك]?ال|[بلك](?=\w{3}))|^[وف](?=\w{3})")  # what Arabic writes before a word


class Table(NamedTuple):
    """The words of one language, each with the numbers of its concepts."""

    beginnings: dict[str, tuple[int, ...]]
    whole: dict[str, tuple[int, ...]]
    counted: dict[str, tuple[int, ...]]
    function: frozenset[str]

    def of(self, word: str, counted: bool, named: bool = False) -> tuple[int, ...]:
        """The concepts of ``word``: by its whole, else by its longest beginning, of a name by most of it."""
        if counted and word in self.counted:
            return self.counted[word]
        if word in self.whole:
            return self.whole[word]
        for size in range(len(word), max(1, int(MOST * len(word))) if named else 1, -1):
            if word[:size] in self.beginnings:
                return self.beginnings[word[:size]]
        return ()


class Concepts(NamedTuple):
    """All of the table: the words by language, and by concept its weight.

    Two statements that name concepts of one group of ``apart`` (days, months) and none in common contradict each other;
    of a pair of ``counter`` either turns the other round.
    """

    tables: dict[str, Table]
    weight: tuple[float, ...]
    apart: dict[int, int]
    counter: dict[int, tuple[int, int]]


@lru_cache(maxsize=1)
def concepts() -> Concepts:
    """The table, read once."""
    languages: list[str] = []
    words: dict[str, list[dict[str, list[int]]]] = {}
    function: dict[str, frozenset[str]] = {}
    weights: list[float] = []
    apart: dict[int, int] = {}
    counter: dict[int, tuple[int, int]] = {}
    for section, group, side, line in lines(FILE.read_text(encoding="utf-8")):
        if section == "languages":
            languages = line.split(" | ")
            words = {language: [{}, {}, {}] for language in languages}
            continue
        if section == "function":
            language, _, listed = line.partition(" | ")
            function[language] = frozenset(listed.split())
            continue
        weight, *cells = line.split(" | ")
        number = len(weights)
        weights.append(float(weight))
        if section == "apart":
            apart[number] = group
        elif section == "counter":
            counter[number] = group, side
        for language, cell in zip(languages, cells, strict=True):
            for item in cell.replace("~", "").split():
                sort = "$#".find(item[-1]) + 1
                words[language][sort].setdefault(item.rstrip("$#"), []).append(number)
    tables = {
        language: Table(frozen(beginnings), frozen(whole), frozen(counted), function[language])
        for language, (beginnings, whole, counted) in words.items()
    }
    return Concepts(tables, tuple(weights), apart, counter)


def frozen(words: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {word: tuple(numbers) for word, numbers in words.items()}


def lines(text: str) -> Iterator[tuple[str, int, int, str]]:
    """The lines of the table: section, group (an empty line ends one), place in the group."""
    section, group, side = "", 0, 0
    for line in text.splitlines():
        head = SECTION.fullmatch(line)
        if head is not None:
            section, group, side = head[1], 0, 0
        elif not line:
            group, side = group + 1, 0
        elif not line.startswith("#"):
            yield section, group, side, line
            side += 1


def bare(word: str, language: str) -> str:
    """``word`` (case folded) without what its language joins to it: Arabic clitics, the endings of Turkish names."""
    if language == "ar":
        return ARTICLES.sub("", word) or word
    if language == "tr":
        return word.replace("i̇", "i").partition("'")[0] or word
    return word
