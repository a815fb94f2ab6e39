"""The comparison form of a text: its words, folded.

NFKC, folded marks and dashes, default-ignorables out, case folded; contractions in full, one spelling, numbers as
digits. An ellipsis and square brackets are structure, not words. The form is derived and never stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from provenance.compiled import compiled
from provenance.match import numerals
from provenance.match.spelling import spelling

GAP, DASH = "\x1f", "\x1e"  # stand for "…" and every dash, so that folding keeps offsets
TABLE = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ`´′＇", "'")
    | dict.fromkeys("“”„‟«»‹›″＂", '"')
    | dict.fromkeys("‐‑−", "-")
    | dict.fromkeys("‒–—―", "–")
    | dict.fromkeys("\xa0\u202f\u2009\u2007\u200a\t\n\r", " ")
    | {"…": GAP}
)
COMMON = [(c, TABLE[ord(c)]) for c in "’“”‘…—–\u00a0"]  # these eight are most of print
PLAIN = [chr(code) for code in TABLE if code < 128]
# a dash for a minus, or in a range; the dash first, for it alone is looked for
SIGN = compiled(rf"–(?:(?=[{numerals.CURRENCIES}]?\d)(?<![^\s(]–)|(?=\d)(?<=\d–))")
IGNORABLE = compiled(
    "[\u00ad\u034f\u0640\u061c\u064b-\u0652\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
SOFT = "\u00ad"
BROKEN = compiled(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")  # a word that a line's end divides
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


@cache
def patterns(letters: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of a folded text, a minus sign among them; and words where "[O]nly" and "turn[ed]" are one each.

    Of what is ASCII, or of scripts with spaces alone, patterns find the same in less time; those for all letters
    are slow to make, and seldom needed.
    """
    letter, digit, more = {
        "ascii": ("[a-z]", "[0-9]", ""),
        "spaced": (r"[^\W\d_]", r"\d", ""),
        "all": (rf"[^\W\d_{UNSPACED}]", r"\d", f"|[{UNSPACED}]"),
    }[letters]
    plain = (
        rf"{letter}+(?:'{letter}+)*|{digit}+(?:[.,:]{digit}+)*(?:(?:st|nd|rd|th)\b)?|[%&{numerals.CURRENCIES}]{more}"
        rf"|(?<![^\s(])-(?=[{numerals.CURRENCIES}]?{digit})"
    )
    glued = rf"\[{letter}\]{letter}+(?:'{letter}+)*|{letter}+\[{letter}{{1,5}}\]{letter}*|{plain}"
    return compiled(f"({plain})"), compiled(f"({glued})")


BRACKET = compiled(r"\[(?:(?<!\w\[)[^\[\]]*\](?!\w)|(?<=\w\[)[^\[\]]*[\s.][^\[\]]*\])")
GLUED = compiled(r"[a-z]\[|\][a-z]")  # where a bracket may be part of a word
ELLIPSIS = compiled(rf"[\[(]?(?:\.{{2,}}|\.(?:\s\.){{2,}}|{GAP})[\])]?")
_ASCII = bytes(range(128))
# The bytes of UTF-8 up to U+07FF, and those of the signs from U+2000 on: the first byte of all else tells it apart.
_NEAR = bytes(code for code in range(256) if code < 0xE0 or code == 0xE2)
_SIGNS = f"0123456789%&{numerals.CURRENCIES}"  # they are words, or are words with digits
# Letters and apostrophes as they are, "0" for what only a pattern reads, a space for what stands between words.
_SPREAD = bytes(
    c if chr(c) in "abcdefghijklmnopqrstuvwxyz'" else ord("0") if chr(c) in _SIGNS else ord(" ") for c in range(128)
).ljust(256)
MARKS = "[\u0300-\u036f\u0591-\u05c7]"
CLUSTER = compiled(rf"(?s)([\x00-\x7f]+)(?!{MARKS})|.{MARKS}*")  # plain letters in a row, or one with its marks
CONTRACTIONS = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us",
    "i'm": "i am", "y'all": "you all", "ma'am": "madam",
}  # fmt: skip
TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
TAIL = compiled(r"(.+?)(n't|'(?:re|ve|ll|d|s))$")
READINGS = {"'d": ("would", "had"), "'s": ("is", "has", "us")}
VOCABULARY = 400_000  # forms remembered a language; more would be noise, and memory


class Lexicon(dict[str, str]):
    """Printed word (case folded) to comparison form, remembered; a form may be several tokens, by spaces."""

    def __init__(self, lang: str | None, base: str | None = None) -> None:
        super().__init__()
        self.lang = lang
        self.base = base or lang
        self.split: set[str] = set()
        self.numbers: set[str] = set()
        self.amounts = {*numerals.MONEY, *numerals.MINUS}  # words of which a longer token may be made
        self.joint: set[str] = set()  # printed words whose form depends on their neighbours or is several tokens
        self.tied: set[str] = set()  # those whose form depends on their neighbours

    def __missing__(self, word: str) -> str:
        if len(self) > VOCABULARY:
            self.clear()
        form = self[word] = self.form(word)
        parts = form.split(" ") if " " in form else (form,)
        money = word in self.amounts or not self.amounts.isdisjoint(parts)
        if money or "per" in parts or not self.numbers.isdisjoint(parts):
            self.tied.add(word)
        if len(parts) > 1 or word in self.tied:
            self.joint.add(word)
        return form

    def form(self, word: str) -> str:
        """The comparison form of ``word``; notes contractions and number words on the way."""
        if word[0].isdigit():
            if self.base in numerals.SPACED:
                self.amounts.add(word)
            return numerals.digits(word, self.base)
        if word == "&":
            return "and"
        if word in numerals.MINUS:
            return "minus"
        if "'" in word or word == "cannot":
            expanded = CONTRACTIONS.get(word) or TAIL.sub(lambda m: f"{m[1]} {TAILS[m[2]]}", word)
            if " " in expanded:
                self.split.add(word)
                head, _, tail = expanded.partition(" ")
                _ = self[head]  # it may be a number, whether or not it has been met alone
                return f"{spelling(head)} {tail}"
            if word not in numerals.APOSTROPHES:
                return word
        if self.lang and (numerals.number_word(word, self.lang) or word in numerals.SCALES[self.lang]):
            self.numbers.add(word)
            return word
        return spelling(word)


LEXICONS: dict[str | None, Lexicon] = {}
UNKNOWN = ""  # the key of those languages; None, for which no language is given, is English


def lexicon(lang: str | None) -> Lexicon:
    """The lexicon of a language code; languages whose number words are unknown share one."""
    found = LEXICONS.get(lang)
    if found is None:
        known, code = numerals.language(lang), numerals.code(lang)
        base = known or (code if code in numerals.SPACED else None)
        found = LEXICONS[lang] = LEXICONS.setdefault(base or UNKNOWN, Lexicon(known, base))
    return found


def fold(text: str) -> tuple[str, list[int] | None]:
    """``text`` folded, and for each of its characters the offset in ``text``; None where they are the same."""
    if "-\n" in text or "-\r" in text:
        text = BROKEN.sub(lambda m: SOFT * len(m[0]), text)
    if text.isascii():
        return text.lower(), None
    table = text
    for mark, plain in COMMON:
        table = table.replace(mark, plain)
    if "–" in table:
        table = SIGN.sub("-", table)
    if table.isascii():
        return table.lower(), None
    odd = _beyond(table)  # a text has few of them: each is looked at once and not wherever it stands
    for mark in (*PLAIN, *odd):
        if ord(mark) in TABLE:
            table = table.replace(mark, TABLE[ord(mark)])
    if table.isascii():
        return table.lower(), None
    if unicodedata.is_normalized("NFKC", table) and not IGNORABLE.search(odd):
        folded = table.casefold()
        if len(folded) == len(text):
            return folded, None
    pieces: list[str] = []
    offsets: list[int] = []
    for m in CLUSTER.finditer(table):
        if m[1]:
            pieces.append(m[1].lower())
            offsets += range(m.start(), m.end())
            continue
        piece = unicodedata.normalize("NFKC", IGNORABLE.sub("", m[0])).translate(TABLE).casefold()
        pieces.append(piece)
        offsets += [m.start()] * len(piece)
    return "".join(pieces), offsets


def _beyond(text: str) -> str:
    """The characters of ``text`` that are not ASCII, each once; a set of all takes five times as long."""
    some = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return "".join(set(some.decode("utf-8", "surrogatepass")))


def _far(text: str) -> bool:
    """Whether ``text`` may have letters of scripts without spaces: it has none of those where this is false."""
    return bool(text.encode("utf-8", "surrogatepass").translate(None, _NEAR))


def numbered(tokens: list[str], lex: Lexicon) -> list[tuple[int, int, str]]:
    """(start, end, digits) of the written-out numbers among ``tokens``, those of mixed form ("2 million") included."""
    lang = lex.lang
    assert lang is not None
    scales, joint = numerals.SCALES[lang], numerals.LANGUAGES[lang]
    found, i, n = [], 0, len(tokens)
    for first in [k for k, token in enumerate(tokens) if token in lex.numbers]:
        if first < i:
            continue
        i, end = first, first + 1
        while (
            end < n
            and end - i < numerals.LONGEST
            and (
                tokens[end] in lex.numbers or (tokens[end] == joint and end + 1 < n and tokens[end + 1] in lex.numbers)
            )
        ):
            end += 1
        before = tokens[i - 1] if i else ""
        value = numerals.scaled(before, scales[tokens[i]]) if before[:1].isdigit() and tokens[i] in scales else None
        if value is not None:
            found.append((i - 1, i + 1, value))
            i += 1
            continue
        for s, e, value in numerals.spelled(tuple(tokens[i:end]), lang):
            start = i + s - (s == 0 and before == "a" and tokens[i] in scales)
            found.append((start, i + e, value))
        i = end
    return found


def forms(words: list[str], lex: Lexicon) -> list[str]:
    """The comparison tokens of printed words (case folded)."""
    out = list(map(lex.__getitem__, words))
    if lex.joint.isdisjoint(words):
        return out
    if not lex.split.isdisjoint(words):
        out = " ".join(out).split(" ")
    if not lex.numbers.isdisjoint(out):
        for start, end, value in reversed(numbered(out, lex)):
            out[start:end] = [value]
    if "per" in out:
        out = " ".join(out).replace("per cent", "%").split(" ")
    if not lex.amounts.isdisjoint(words):
        for start, end, value in amounts(out, lex):
            out[start:end] = [value]
    return out


def amounts(tokens: list[str], lex: Lexicon) -> Iterator[tuple[int, int, str]]:
    """(start, end, form) of numbers printed in several pieces, sums of money and negative numbers, each from behind."""
    if lex.base in numerals.SPACED:
        yield from reversed(list(numerals.thousands(tokens)))
    yield from reversed(list(numerals.sums(tokens)))
    yield from reversed(list(numerals.negative(tokens)))


def spaced(folded: str) -> str | None:
    """``folded`` with a space for each character between words, where these are plain letters; None for the rest.

    Three in four texts are of such words, which are so told apart in a third of the time that a pattern takes.
    """
    if not folded.isascii() or ("[" in folded and GLUED.search(folded)):
        return None
    found = folded.encode().translate(_SPREAD).decode()
    if "0" in found or "''" in found:
        return None
    if "'" in found:  # part of a word between two letters
        found = f" {found} ".replace("' ", "  ").replace(" '", "  ")[1:-1]
    return found


def pattern(folded: str) -> re.Pattern[str]:
    """What the words of ``folded`` match."""
    letters = "ascii" if folded.isascii() else "all" if _far(folded) else "spaced"
    return patterns(letters)["[" in folded]


def printed(folded: str) -> list[str]:
    """The words of a folded text without what an editor put in brackets (unless nothing else is there)."""
    if "[" in folded:
        return _words(BRACKET.sub(" ", folded)) or _words(folded)
    return _words(folded)


def _words(folded: str) -> list[str]:
    """The words of a folded text, without the brackets in them."""
    spread = spaced(folded)
    if spread is not None:
        return spread.split()
    found: list[str] = pattern(folded).findall(folded)
    return [w.replace("[", "").replace("]", "") for w in found] if "[" in folded else found


def tokens(text: str, lang: str | None = None) -> list[str]:
    """The comparison tokens of ``text``, bracketed words left out."""
    return forms(printed(fold(text)[0]), lexicon(lang))


def imprint(folded: str, words: list[str]) -> int:
    """Equal for two texts of one form only if both print the same words; brackets and hyphens count as differences."""
    return hash((tuple(words), folded.count("-"), folded.count("[")))
