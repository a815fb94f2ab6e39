"""Kinds of token: function classes from closed lists, suffixes and shapes, none of which names a person."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Bools: TypeAlias = npt.NDArray[np.bool_]

(OTHER, COMMA, STOP, MARK, COLON, DASH, BRACKET, DETERMINER, PREPOSITION, SUBJECT, PRONOUN, CONJUNCTION, THAT, TO,
 AUXILIARY, QUESTION, ADVERB, NUMBER, CAPITAL, CAPITALS, PARAGRAPH, ING, PAST, PLURAL, POSSESSIVE, TITLE, SINGLE,
 SUBORDINATE, RELATIVE, SYMBOL, VOID) = range(31)  # fmt: skip

FUNCTIONS: Final = 40  # room for function classes
WORDLESS: Final = (COMMA, STOP, MARK, SINGLE, COLON, DASH, BRACKET, PARAGRAPH, VOID)

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
# Words that stand where a subject does and never are one: "which together vowed", "what it left out: any mention of".
MUTE: Final = tuple(
    "along together however meanwhile instead otherwise having worth any though including according despite thus "
    "nonetheless therefore altogether anyway indeed maybe perhaps rather elsewhere regardless aside apart".split()
)
CLOSED: Final = {word: number for number, words in LISTS.items() for word in words.split()}
SUFFIXES: Final = (
    *("ing", "ed", "ly", "tion", "ment", "ness", "ity", "ism", "ist", "ers", "er", "or", "ors", "ial", "al", "ous"),
    *("ive", "able", "ful", "less", "ic", "ate", "ize", "ise", "ify", "es", "s", "th", "an", "ian", "man", "men", "y"),
)
INITIAL, CAPITALISED = 2, 4  # the number of a single capital; the last of those of capitalised words
SUFFIX: Final = {suffix: number for number, suffix in enumerate(SUFFIXES, 32)}


def function(token: str, lower: str = "") -> int:
    """The function class of a token, ``lower`` in small letters with straight apostrophes: closed lists, then shape."""
    if len(token) < 3:
        lower = token.lower()  # a mark, and "’s", stay as they are
    elif not lower:
        lower = token.lower().replace("’", "'")
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
        return INITIAL if len(token) == 1 else 3 if token.isupper() else CAPITALISED if "-" in token else 1
    if not first.isalpha():
        return 5 if first.isdigit() else 6
    if "-" in token:
        return 7
    return _ending(token[-4:] if len(token) > 5 else token[2:])


@lru_cache(maxsize=1 << 14)
def _ending(ending: str) -> int:
    for n in range(len(ending)):
        if (found := SUFFIX.get(ending[n:])) is not None:
            return found
    return 0


def among(kinds: Iterable[int]) -> Bools:
    """A table by function class: whether it is one of ``kinds``."""
    table = np.zeros(FUNCTIONS, np.bool_)
    table[list(kinds)] = True
    return table
