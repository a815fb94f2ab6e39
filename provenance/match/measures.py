"""What two statements of one language have in common, in a dozen measures that a learned line weighs.

Those of sharing are 0 to 1, the more the likelier; those of contradiction -1 to 0.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from math import log
from pathlib import Path
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.match import guards
from provenance.match.block import ENDINGS
from provenance.match.normalise import tokens
from provenance.match.numerals import CURRENCIES, code
from provenance.match.wording import Wording
from provenance.model import Flag

LIGHTLY = 0.3  # what a light word weighs beside a word of content
NAMED = 0.6  # what a name weighs: all sentences of one story share it
NEARLY = 0.8  # what a word of the same sense, or with the same beginning, counts beside the word itself
HEAD = 5  # letters from which two words that begin alike are taken for forms of one
GRAM = 4  # letters of a run
QUOTED = compiled(r"(?:''|[\"“„«])([^\"“”„«»]{2,}?)(?:''|[\"”“»]|$)")


class Measures(NamedTuple):
    """One pair. Less and more are the shares of the side that has less, or more, of its weight in the other."""

    words: float
    letters: float
    less: float
    more: float
    other_numbers: float
    same_numbers: float
    one_has_names: float
    length: float
    polarity: float
    opposite: float
    both_quoted: float
    one_quoted: float


class Newswire(NamedTuple):
    """What is known of a language's news; nothing of most languages."""

    light: frozenset[str]
    alike: dict[str, int]  # a stem's line
    opposite: tuple[tuple[frozenset[str], frozenset[str]], ...]


class Side(NamedTuple):
    """One statement, read."""

    size: int  # words
    stems: Counter[str]
    grams: Counter[str]  # runs of letters
    weights: dict[str, float]  # of the stems of content
    known: frozenset[str]
    alike: dict[str, int]  # of the stems that others stand for
    heads: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    quoted: frozenset[str]


def between(one: Side, other: Side, flags: Container[Flag], news: Newswire) -> Measures:
    """The measures of two texts read; ``flags`` are those of one against the other.

    What turns the sense weighs as much as the two agree otherwise: "we will" and "we will not" are two statements,
    while a "not" in sentences that share little says nothing.
    """
    shares = shared(one, other), shared(other, one)
    agree = min(shares) ** 2
    missing = [bool(x.names - y.known) for x, y in ((one, other), (other, one))]
    return Measures(
        words=balance(*overlap(one.stems, other.stems)),
        letters=min(overlap(one.grams, other.grams)),
        less=min(shares),
        more=max(shares),
        other_numbers=-float(bool(one.numbers - other.numbers and other.numbers - one.numbers)),
        same_numbers=float(bool(one.numbers) and one.numbers == other.numbers),
        one_has_names=-float(missing[0] != missing[1]),
        length=-abs(log(max(one.size, 1) / max(other.size, 1))),
        polarity=-agree if Flag.POLARITY_DIFFERS in flags else 0.0,
        opposite=-float(any(parted(x, y, one.known, other.known) for x, y in news.opposite)),
        **quoted(one, other),
    )


@lru_cache(maxsize=8)
def newswire(language: str) -> Newswire:
    """The words of ``language``'s news, as stems."""
    if language != "en":
        return Newswire(frozenset(), {}, ())
    data = tomllib.loads(Path(__file__).with_name("newswire.toml").read_text(encoding="utf-8"))
    alike: dict[str, int] = {}
    for number, line in enumerate(data["alike"]):
        for root in stems(line.split()):
            alike.setdefault(root, number)
    opposite = tuple((frozenset(stems(x.split())), frozenset(stems(y.split()))) for x, y in data["opposite"])
    return Newswire(frozenset(data["light"].split()), alike, opposite)


def side(wording: Wording, lang: str | None, news: Newswire) -> Side:
    """A text read; its names only where capitals tell them."""
    names = frozenset(stem(t) for k, t in enumerate(wording.tokens) if wording.name(k) and t not in news.light)
    said = " ".join(QUOTED.findall(wording.text))
    quoted = frozenset(stems(content(tokens(said, lang), lang))) if said else frozenset()
    return plain(wording.tokens, lang, news, names, quoted)


def plain(
    words: list[str],
    lang: str | None,
    news: Newswire,
    names: frozenset[str] = frozenset(),
    quoted: frozenset[str] = frozenset(),
) -> Side:
    """Comparison tokens read, of which nobody knows how they were printed."""
    weights: dict[str, float] = {}
    for word in content(words, lang):
        root = stem(word)
        weight = LIGHTLY if word in news.light else NAMED if root in names else 1
        weights[root] = max(weights.get(root, 0), weight)
    line = Counter(stems(words))
    known = frozenset(line)
    return Side(
        size=len(words),
        stems=line,
        grams=Counter(grams(words)),
        weights=weights,
        known=known,
        alike={s: news.alike[s] for s in known if s in news.alike},
        heads=frozenset(s[:HEAD] for s in weights if len(s) >= HEAD),
        numbers=frozenset(t.rstrip(CURRENCIES) for t in guards.numbers(words)) - {"1"},  # a mere "one"
        names=names,
        quoted=quoted,
    )


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """``word`` without its commonest endings."""
    cut = next((e for e in ENDINGS if len(word) - len(e) >= 4 and word.endswith(e)), "")
    return word[: len(word) - len(cut)]


def stems(words: Iterable[str]) -> list[str]:
    return list(map(stem, words))


def content(words: Sequence[str], lang: str | None) -> list[str]:
    """The words of content; in a language whose function words are not listed, those that are not short."""
    found = guards.content(words)
    return found if code(lang) == "en" else [w for w in found if len(w) > 3 or w[0].isdigit() or w[0] >= "\u0e00"]


def overlap(a: Counter[str], b: Counter[str]) -> tuple[float, float]:
    """The share of ``a`` that is in ``b``, and of ``b`` in ``a``."""
    few, many = (a, b) if len(a) < len(b) else (b, a)
    common = sum([min(count, many[one]) for one, count in few.items() if one in many])
    return common / max(a.total(), 1), common / max(b.total(), 1)


def balance(share: float, other: float) -> float:
    """The harmonic mean."""
    return 2 * share * other / (share + other) if share + other else 0.0


def grams(words: Sequence[str]) -> list[str]:
    """All runs of ``GRAM`` letters."""
    line = " ".join(words)
    return [line[k : k + GRAM] for k in range(len(line) - GRAM + 1)] or [line]


def shared(one: Side, other: Side) -> float:
    """The share of the weight of ``one``'s words that ``other`` has, in the same words or like ones."""
    whole = sum(one.weights.values())
    senses = set(other.alike.values())
    found = 0.0
    for root, weight in one.weights.items():
        if root in other.known:
            found += weight
        elif one.alike.get(root) in senses or (len(root) >= HEAD and root[:HEAD] in other.heads):
            found += NEARLY * weight
    return found / whole if whole else len(one.known & other.known) / max(len(one.known), 1)


def parted(x: frozenset[str], y: frozenset[str], a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one statement has words of ``x`` only and the other of ``y`` only."""
    here, there = (bool(x & a), bool(y & a)), (bool(x & b), bool(y & b))
    return {here, there} == {(True, False), (False, True)}


def quoted(one: Side, other: Side) -> dict[str, float]:
    """How far the words in marks agree, -0.5 to 0.5; 0 where there are none, or only the other side has some."""
    both = one.quoted and other.quoted
    if both:
        share = len(one.quoted & other.quoted) / min(len(one.quoted), len(other.quoted))
        return {"both_quoted": share - 0.5, "one_quoted": 0.0}
    said, known = (one.quoted, other.known) if one.quoted else (other.quoted, one.known)
    return {"both_quoted": 0.0, "one_quoted": len(said & known) / len(said) - 0.5 if said else 0.0}
