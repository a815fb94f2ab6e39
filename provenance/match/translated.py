"""Whether two statements of different languages can be one: by what their words have in common across languages.

Names and words of many languages are compared by their sound, numbers by their value, days, months and the commonest
words of news by a table (``common.toml``). What contradicts counts more than what agrees: precision comes first.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Set
from functools import lru_cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from provenance.match.abroad import ROMAN
from provenance.match.guards import negations
from provenance.match.measures import content
from provenance.match.numerals import CURRENCIES, code
from provenance.match.wording import Wording

# what each thing that both have weighs, the most of each that counts, and what speaks against
NUMBER, NAME, WORD, SOUND = 2.0, 1.5, 1.0, 0.7
MOST_NUMBERS, MOST_NAMES = 2, 3
UNKNOWN = 0.4  # a word of content that nothing is known of
OTHER_NUMBERS, MORE_NUMBERS, OTHER_NAMES, OTHER_DAYS, TURNED, DENIED = 3.5, 0.8, 0.5, 3.0, 3.0, 2.5
HALF_TURNED, HALF_SAID = 1.0, "words of contrary sense that only one has"
LONGER, FREE, NO_WORDS = 6.0, 0.35, 1.5  # for the logarithm of the ratio of lengths beyond what is free
BASE, WEIGHT, SHARE, HALF = -3.0, 0.9, 5.0, 0.5
ENOUGH = 3.5  # more speaks for nothing: words, not meaning, were compared
CONSONANTS, LEAST = 5, 3  # of a word's sound that are compared, and that it must have
MOST = 0.6  # of a name's letters: "Зеленский" is not green
LETTERS = 4  # of a word that has a sound
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|e|º|ª|-?й|-?я|-?та)$")
FOLDED = tuple(
    pair.split("=")
    for pair in "dzh=g tsch=c tch=c shch=s sch=s ph=f th=t ch=c sh=s zh=s kh=k ck=k qu=k x=ks gh=g ts=s tz=s".split()
)
LIKE = str.maketrans(
    {"c": "k", "q": "k", "w": "v", "f": "v", "z": "s", "j": "", "h": "", "y": ""} | dict.fromkeys("aeiou", "")
)

VOWELS = str.maketrans({"c": "k", "q": "k", "w": "v", "f": "v", "z": "s", "j": "i", "y": "i", "h": "", "g": ""})


class Sense(NamedTuple):
    """What of one statement another language has too. ``apart`` are (group, line), ``sides`` (pair, 0 or 1)."""

    numbers: frozenset[str]
    names: frozenset[str]
    sounds: frozenset[str]
    words: frozenset[int]
    apart: frozenset[tuple[int, int]]
    sides: frozenset[tuple[int, int]]
    denied: bool
    unknown: int
    length: int


class Likeness(NamedTuple):
    """``score`` is how sure it is that both say the same, None where they have nothing to be compared by.

    ``weight`` is what speaks for it less what speaks against it, by which the better of two sure ones is told.
    """

    score: float | None
    weight: float
    why: str


class Table(NamedTuple):
    """The common words of one language: what each beginning, and each whole word, stands for."""

    beginnings: dict[str, set[tuple[str, int, int]]]
    whole: dict[str, set[tuple[str, int, int]]]
    counted: dict[str, set[tuple[str, int, int]]]

    def of(self, word: str, counted: bool, named: bool = False) -> set[tuple[str, int, int]]:
        """What ``word`` stands for: by its whole, else by its longest beginning, of a name by most of it."""
        if counted and word in self.counted:
            return self.counted[word]
        if word in self.whole:
            return self.whole[word]
        for size in range(len(word), max(1, int(MOST * len(word))) if named else 1, -1):
            if word[:size] in self.beginnings:
                return self.beginnings[word[:size]]
        return set()


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """The common words by language."""
    data = tomllib.loads(Path(__file__).with_name("common.toml").read_text(encoding="utf-8"))
    out = {language: Table({}, {}, {}) for language in data["languages"]}
    lines = [("word", k, 0, line) for k, line in enumerate(data["words"])]
    for sort in ("apart", "counter"):
        lines += [(sort, k, n, line) for k, group in enumerate(data[sort]) for n, line in enumerate(group)]
    for sort, k, n, line in lines:
        for language, cell in zip(data["languages"], line.split(" | "), strict=True):
            table = out[language]
            for word in cell.split():
                sorts = {"$": table.whole, "#": table.counted}
                sorts.get(word[-1], table.beginnings).setdefault(word.rstrip("$#"), set()).add((sort, k, n))
    return out


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The first consonants of ``word`` (case folded), whatever the script it is written in; empty where it has few."""
    heard = consonants(word)
    first = roman(word)[:1]
    return (first.replace("i", "e") if first in "aeiou" else "") + heard[:CONSONANTS] if len(heard) >= LEAST else ""


def consonants(word: str) -> str:
    """The consonants of ``word``, those that languages write in several ways as one, none twice running."""
    bare = folded(word).translate(LIKE)
    return "".join(c for k, c in enumerate(bare) if not k or bare[k - 1] != c)


def folded(word: str) -> str:
    """``word`` (case folded) in Latin letters, those that stand for one sound as one."""
    plain = roman(word)
    for letters, like in FOLDED:
        plain = plain.replace(letters, like)
    return plain


def roman(word: str) -> str:
    """``word`` (case folded) in the letters a to z."""
    plain = unicodedata.normalize("NFD", word.translate(ROMAN).replace("ß", "ss"))
    return "".join(c for c in plain if "a" <= c <= "z")


@lru_cache(maxsize=8192)
def voiced(name: str) -> frozenset[str]:
    """The parts of a person's name by their consonants, whatever the script."""
    heard = set[str]()
    for part in re.findall(r"[^\W\d_]+", name.casefold()):
        bare = consonants(part).replace("g", "")  # a Ukrainian г is an h, which others leave out
        heard.add(bare if len(bare) >= LEAST else spoken(part))
    return frozenset(heard) or frozenset({name})


def spoken(part: str) -> str:
    """A short name by its sounds, vowels included."""
    plain = folded(part).translate(VOWELS)
    return "".join(c for k, c in enumerate(plain) if not k or plain[k - 1] != c)


@lru_cache(maxsize=8192)
def sense(text: str, lang: str | None) -> Sense:
    """``text`` read for comparison abroad."""
    wording, language = Wording(text, lang), code(lang)
    table = tables().get(language)
    carrying = set(content(wording.tokens, lang))
    numbers, names, sounds, found, unknown = set[str](), set[str](), set[str](), set[tuple[str, int, int]](), 0
    for k, word in enumerate(wording.tokens):
        if word[0].isdigit():
            numbers.add(ORDINAL.sub("", word.rstrip(CURRENCIES)))
            continue
        named = wording.name(k)
        beside = named or any(t[0].isdigit() for t in wording.tokens[max(0, k - 1) : k + 2])
        meant = table.of(word, beside, named) if table else set()
        found |= meant
        if meant or word not in carrying or len(word) < LETTERS:
            continue
        heard = sound(word)
        (names if heard and named else sounds).add(heard)
        unknown += 1
    return Sense(
        frozenset(numbers - {"1"}),
        frozenset(names),
        frozenset(sounds - {""}),
        frozenset(k for sort, k, _ in found if sort == "word"),
        frozenset((k, n) for sort, k, n in found if sort == "apart"),
        frozenset((k, n) for sort, k, n in found if sort == "counter"),
        not negations(lang).isdisjoint(wording.tokens),
        unknown,
        sum(map(len, wording.tokens)),
    )


def likeness(a: str, b: str, a_lang: str | None, b_lang: str | None, near: float = 0.0) -> Likeness:
    """How sure it is that two texts of different languages say the same; they may change places.

    ``near`` is what speaks for it beside the words: where and when they stand.
    """
    one, other = sense(a, a_lang), sense(b, b_lang)
    numbers = one.numbers & other.numbers
    names = cases(one.names) & cases(other.names | other.sounds) | cases(other.names) & cases(one.sounds)
    names = {name for name in names if name[:-1] not in names}
    words = len(one.words & other.words) + len(one.apart & other.apart) + len(one.sides & other.sides)
    heard = (one.sounds & other.sounds) - names
    weight = (
        NUMBER * min(len(numbers), MOST_NUMBERS)
        + NAME * min(len(names), MOST_NAMES)
        + WORD * words
        + SOUND * len(heard)
    )
    if not weight:
        return Likeness(None, 0.0, "two languages, and nothing that both have: a person has to tell")
    against, why = contradictions(one, other)
    if not words and not heard:
        against, why = against + NO_WORDS, [*why, "nothing but names and numbers"]
    share = min(1.0, weight / min(whole(one), whole(other)))
    speaks = BASE + WEIGHT * weight + SHARE * (share - HALF) + near
    score = 1 / (1 + exp(against - min(speaks, ENOUGH)))
    same = [
        f"the same {what}" if n == 1 else f"{n} {what}s"
        for n, what in ((len(numbers), "number"), (len(names), "name"), (words + len(heard), "word"))
        if n
    ]
    said = f"two languages, with {' and '.join(same)} in common, {share:.0%} of what can be compared"
    return Likeness(score, speaks - against, "; ".join([said, *why]))


def whole(one: Sense) -> float:
    """What of a statement could be found in the other, weighed."""
    words = len(one.words) + len(one.apart) + len(one.sides)
    return NUMBER * len(one.numbers) + WORD * words + UNKNOWN * one.unknown + (NAME - UNKNOWN) * len(one.names) or WORD


def cases(names: Set[str]) -> Set[str]:
    """The sounds of ``names`` with and without what may be the ending of a case."""
    return names | {name[:-1] for name in names if len(name) > LEAST}


def lacking(one: Sense, other: Sense) -> bool:
    """Whether ``one`` has a name that ``other`` has not."""
    known = cases(other.names | other.sounds)
    return any(cases({name}).isdisjoint(known) for name in one.names)


def contradictions(one: Sense, other: Sense) -> tuple[float, list[str]]:
    """What speaks against, weighed and in words."""
    found: list[tuple[float, str]] = []
    less, more = one.numbers - other.numbers, other.numbers - one.numbers
    if less and more:
        found.append((OTHER_NUMBERS, "other numbers"))
    elif less or more:
        found.append((MORE_NUMBERS * min(len(less or more), 2), "numbers that only one has"))
    if lacking(one, other) and lacking(other, one):
        found.append((OTHER_NAMES, "other names, or names that are translated"))
    groups = {k for k, _ in one.apart} & {k for k, _ in other.apart}
    if any(not {p for p in one.apart if p[0] == k} & {p for p in other.apart if p[0] == k} for k in groups):
        found.append((OTHER_DAYS, "another day or month"))
    for k in {k for k, _ in one.sides} & {k for k, _ in other.sides}:
        mine, theirs = ({n for j, n in side.sides if j == k} for side in (one, other))
        if mine != theirs:
            contrary = mine.isdisjoint(theirs)
            found.append((TURNED if contrary else HALF_TURNED, "words of contrary sense" if contrary else HALF_SAID))
    if one.denied != other.denied:
        found.append((DENIED, "one denies what the other says"))
    beyond = abs(log(max(one.length, 1) / max(other.length, 1))) - FREE
    if beyond > 0:
        found.append((LONGER * beyond, "one is much longer"))
    return sum(weight for weight, _ in found), list(dict.fromkeys(why for _, why in found))
