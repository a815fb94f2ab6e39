"""Article text into token columns: small integers a linear model can read, none of which names a person.

Every token gets a word number (lower-case words of the learned vocabulary only, capitalised ones through their
lower-case form), a word class, a suffix or shape, and a function class from closed lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from provenance.segment.tokens import tokens

Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]

BREAK: Final = "\n"  # the pseudo token that stands for the end of a paragraph
LINES = re.compile(r"\s*[\r\n]\s*")

(OTHER, COMMA, STOP, MARK, COLON, DASH, BRACKET, DETERMINER, PREPOSITION, SUBJECT, PRONOUN, CONJUNCTION, THAT, TO,
 AUXILIARY, QUESTION, ADVERB, NUMBER, CAPITAL, CAPITALS, PARAGRAPH, ING, PAST, PLURAL, POSSESSIVE, TITLE, SINGLE,
 SUBORDINATE, RELATIVE, SYMBOL) = range(30)  # fmt: skip

WORDLESS: Final = (COMMA, STOP, MARK, SINGLE, COLON, DASH, BRACKET, PARAGRAPH)

LISTS: Final = {
    COMMA: ", ،",
    STOP: ". ! ? … ... .. ....",
    MARK: "\" “ ” „ ‟ « » `` '' ＂",
    SINGLE: "' ‘ ’ ` ‹ ›",
    COLON: ": ;",
    DASH: "– — - -- --- ―",
    BRACKET: "( ) [ ] { }",
    POSSESSIVE: "'s ’s",
    DETERMINER: "the a an this these those my your his her its our their some any no every each another such many most "
    "several few all both",
    PREPOSITION: "of in on at by for with from about into over after before between under against during without "
    "through toward towards among upon within across behind beyond despite near amid around outside inside per via "
    "including regarding concerning off",
    SUBJECT: "he she they we i it",
    PRONOUN: "him them us me you himself herself themselves itself everyone nobody anyone someone one others",
    CONJUNCTION: "and or but nor yet",
    THAT: "that",
    TO: "to",
    RELATIVE: "who which whom whose",
    QUESTION: "what when where why how whether",
    SUBORDINATE: "if because although though while as since unless until than so",
    AUXILIARY: "is are was were be been being am has have had do does did will would can could may might must shall "
    "should won't wouldn't can't couldn't doesn't didn't don't isn't aren't wasn't weren't hasn't haven't hadn't "
    "shouldn't cannot",
    ADVERB: "not n't also never just still only even too very then now again later here there",
    TITLE: "mr mrs ms dr sen rep gov gen lt col sgt capt rev hon prof st jr sr vs no jan feb aug sept oct nov dec inc "
    "co corp ltd maj adm cmdr pres",
}
CLOSED: Final = {word: number for number, words in LISTS.items() for word in words.split()}
SUFFIXES: Final = (
    *("ing", "ed", "ly", "tion", "ment", "ness", "ity", "ism", "ist", "ers", "er", "or", "ors", "ial", "al", "ous"),
    *("ive", "able", "ful", "less", "ic", "ate", "ize", "ise", "ify", "es", "s", "th", "an", "ian", "man", "men", "y"),
)
SUFFIX: Final = {suffix: number for number, suffix in enumerate(SUFFIXES, 32)}

WORD_BITS, CLASS_BITS, SUFFIX_BITS = 14, 9, 8
CACHE: Final = 200_000  # token types remembered before the memory is given back


def function(token: str) -> int:
    """The function class of a token: closed lists first, then its shape."""
    if token == BREAK:
        return PARAGRAPH
    lower = token.lower().replace("’", "'") if len(token) > 2 else token.lower()
    if (known := CLOSED.get(lower)) is not None and not (known == TITLE and token[0].islower()):
        return known
    first = token[0]
    if first.isdigit():
        return NUMBER
    if first.isupper():
        return CAPITALS if len(token) > 1 and token.isupper() else CAPITAL
    if not first.isalpha():
        return SYMBOL
    if token.endswith("ly"):
        return ADVERB
    return ING if token.endswith("ing") else PAST if token.endswith("ed") else PLURAL if token.endswith("s") else OTHER


def suffix(token: str) -> int:
    """A number for the longest listed suffix of a lower-case word; 0 where there is none, 1–7 for shapes."""
    first = token[0]
    if first.isupper():
        return 2 if len(token) == 1 else 3 if token.isupper() else 4 if "-" in token else 1
    if not first.isalpha():
        return 5 if first.isdigit() else 6
    if "-" in token:
        return 7
    return next((SUFFIX[token[-n:]] for n in (4, 3, 2, 1) if len(token) > n + 1 and token[-n:] in SUFFIX), 0)


class Vocabulary(dict[str, int]):
    """Packs what is known of a token type into one integer; types are worked out once and remembered.

    ``words`` maps a lower-case word to its number (from 1) and its class. Everything else is number 0 and
    classed by function.
    """

    def __init__(self, words: Mapping[str, tuple[int, int]]) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, token: str) -> int:
        if len(self) >= CACHE:
            self.clear()
        kind = function(token)
        lower = token.lower().replace("’", "'")
        word, group = self.words.get(lower, (0, 0))
        group = group or 256 + kind
        packed = ((kind << SUFFIX_BITS | suffix(token)) << CLASS_BITS | group) << WORD_BITS | word
        self[token] = packed
        return packed


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a token; ``start`` and ``end`` are offsets into the article's text."""

    start: Ints
    end: Ints
    word: Ints
    group: Ints
    suffix: Ints
    function: Ints

    def __len__(self) -> int:
        return len(self.start)


def columns(text: str, start: int, end: int, vocabulary: Vocabulary) -> Columns:
    """The columns of ``text[start:end]``, with a row of no width at every line break and at both ends."""
    places: list[int] = [start, start]
    types: list[int] = [vocabulary[BREAK]]
    at = start
    for piece in chain(LINES.finditer(text, start, end), (None,)):
        stop = piece.start() if piece else end
        spans = tokens(text, at, stop)
        places += chain.from_iterable(spans)
        types += [vocabulary[text[s:e]] for s, e in spans]
        places += (stop, stop)
        types.append(vocabulary[BREAK])
        at = piece.end() if piece else end
    bounds = np.array(places, np.int64).reshape(-1, 2)
    packed = np.array(types, np.int64)
    return Columns(
        bounds[:, 0],
        bounds[:, 1],
        packed & ((1 << WORD_BITS) - 1),
        packed >> WORD_BITS & ((1 << CLASS_BITS) - 1),
        packed >> WORD_BITS + CLASS_BITS & ((1 << SUFFIX_BITS) - 1),
        packed >> WORD_BITS + CLASS_BITS + SUFFIX_BITS,
    )


def inside(cols: Columns, quoted: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    """For each token the number of the quoted stretch it stands in (from 1; 0 outside), and its place there.

    Places are 0 outside, 1 inside, 2 first, 3 last, 4 both.
    """
    number = np.zeros(len(cols) + 1, np.int64)
    place = np.zeros(len(cols), np.int64)
    if not len(cols) or not quoted:
        return number[:-1], place
    bounds = np.array(sorted(quoted), np.int64)
    first = np.searchsorted(cols.start, bounds[:, 0], "left")
    last = np.searchsorted(cols.start, bounds[:, 1], "left")
    kinds = cols.function
    for k, (a, b) in enumerate(zip(first.tolist(), last.tolist(), strict=True), 1):
        if a < b:
            for ahead in range(b, min(b + 2, len(cols))):  # a stop or comma before the closing mark is inside
                if kinds[ahead] == MARK:
                    b = ahead
                    break
            number[a:b] = k
            place[a:b] = 1
            place[b - 1] = 3
            place[a] = 4 if b - a == 1 else 2
    return number[:-1], place


def outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in no other, in order of text."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start < end and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept
