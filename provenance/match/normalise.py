"""The comparison form of a wording: word tokens that remember the printed words they stand for.

NFKC, folded marks and dashes, default-ignorables out, case folded; contractions in full, one spelling, numbers as
digits. An ellipsis and square brackets are structure, not words. The form is derived and never stored.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property

from provenance.match import numerals
from provenance.match.spelling import spelling

GAP, DASH = "\x1f", "\x1e"  # stand for "…" and every dash, so that folding keeps offsets
TABLE = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ`´′＇", "'")
    | dict.fromkeys("“”„‟«»‹›″＂", '"')
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("‒–—―−", "–")
    | dict.fromkeys("\xa0\u202f\u2009\u2007\u200a\t\n\r", " ")
    | {"…": GAP}
)
COMMON = [(c, TABLE[ord(c)]) for c in "’“”‘…—–\u00a0"]  # these eight are most of print
IGNORABLE = re.compile(
    "[\u00ad\u034f\u0640\u061c\u064b-\u0652\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LETTER = rf"[^\W\d_{UNSPACED}]"
PLAIN = rf"{LETTER}+(?:'{LETTER}+)*|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)\b)?|[%&]|[{UNSPACED}]"
WORD = re.compile(PLAIN)
# "[O]nly" and "turn[ed]" are one word each
GLUED = re.compile(rf"\[{LETTER}\]{LETTER}+(?:'{LETTER}+)*|{LETTER}+\[{LETTER}{{1,5}}\]{LETTER}*|{PLAIN}")
BRACKET = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)|(?<=\w)\[[^\[\]]*[\s.][^\[\]]*\]")
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
ELLIPSIS = re.compile(rf"[\[(]?(?:\.{{2,}}|\.(?:\s\.){{2,}}|{GAP})[\])]?")
SENTENCE = re.compile(r'[.!?:"“”]')
CLUSTER = re.compile(r"(?s).[\u0300-\u036f\u0591-\u05c7]*")
CONTRACTIONS = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us",
    "i'm": "i am", "y'all": "you all", "ma'am": "madam",
}  # fmt: skip
TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
TAIL = re.compile(r"(.+?)(n't|'(?:re|ve|ll|d|s))$")
READINGS = {"'d": ("would", "had"), "'s": ("is", "has", "us")}
VOCABULARY = 400_000  # forms remembered a language; more would be noise, and memory


class Lexicon(dict[str, str]):
    """Printed word (case folded) to comparison form, remembered; a form may be several tokens, by spaces."""

    def __init__(self, lang: str | None) -> None:
        super().__init__()
        self.lang = lang
        self.split: set[str] = set()
        self.numbers: set[str] = set()

    def __missing__(self, word: str) -> str:
        if len(self) > VOCABULARY:
            self.clear()
        form = self.form(word)
        self[word] = form
        return form

    def form(self, word: str) -> str:
        """The comparison form of ``word``; notes contractions and number words on the way."""
        if word[0].isdigit():
            return numerals.digits(word)
        if word == "&":
            return "and"
        if "'" in word or word == "cannot":
            expanded = CONTRACTIONS.get(word) or TAIL.sub(lambda m: f"{m[1]} {TAILS[m[2]]}", word)
            if " " in expanded:
                self.split.add(word)
                head, _, tail = expanded.partition(" ")
                return f"{spelling(head)} {tail}"
            return word
        if self.lang and (numerals.number_word(word, self.lang) or word in numerals.SCALES[self.lang]):
            self.numbers.add(word)
            return word
        return spelling(word)


LEXICONS: dict[str | None, Lexicon] = {}


def lexicon(lang: str | None) -> Lexicon:
    """The lexicon of a language code; languages whose number words are unknown share one."""
    base = numerals.language(lang)
    if base not in LEXICONS:
        LEXICONS[base] = Lexicon(base)
    return LEXICONS[base]


def fold(text: str) -> tuple[str, list[int] | None]:
    """``text`` folded, and for each of its characters the offset in ``text``; None where they are the same."""
    if text.isascii():
        return text.lower(), None
    table = text
    for mark, plain in COMMON:
        table = table.replace(mark, plain)
    if table.isascii():
        return table.lower(), None
    table = table.translate(TABLE)
    if unicodedata.is_normalized("NFKC", table) and not IGNORABLE.search(table):
        folded = table.casefold()
        if len(folded) == len(text):
            return folded, None
    pieces, offsets = [], []
    for m in CLUSTER.finditer(table):
        piece = unicodedata.normalize("NFKC", IGNORABLE.sub("", m[0])).translate(TABLE).casefold()
        pieces.append(piece)
        offsets += [m.start()] * len(piece)
    return "".join(pieces), offsets


def numbered(tokens: list[str], lex: Lexicon) -> list[tuple[int, int, str]]:
    """(start, end, digits) of the written-out numbers among ``tokens``, those of mixed form ("2 million") included."""
    lang = lex.lang
    assert lang is not None
    scales, joint = numerals.SCALES[lang], numerals.LANGUAGES[lang]
    found, i, n = [], 0, len(tokens)
    while i < n:
        if tokens[i] not in lex.numbers:
            i += 1
            continue
        end = i + 1
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
        for s, e, value in numerals.spelled(tokens[i:end], lang):
            start = i + s - (s == 0 and before == "a" and tokens[i] in scales)
            found.append((start, i + e, value))
        i = end
    return found


def forms(words: list[str], lex: Lexicon) -> list[str]:
    """The comparison tokens of printed words (case folded)."""
    out = [lex[w] for w in words]
    if not lex.split.isdisjoint(words):
        out = " ".join(out).split(" ")
    if not lex.numbers.isdisjoint(out):
        for start, end, value in reversed(numbered(out, lex)):
            out[start:end] = [value]
    if "per" in out:
        out = " ".join(out).replace("per cent", "%").split(" ")
    return out


def printed(folded: str) -> list[str]:
    """The words of a folded text without what an editor put in brackets (unless nothing else is there)."""
    if "[" not in folded:
        return WORD.findall(folded)
    bare = GLUED.findall(BRACKET.sub(" ", folded)) or GLUED.findall(folded)
    return [w.replace("[", "").replace("]", "") for w in bare]


def tokens(text: str, lang: str | None = None) -> list[str]:
    """The comparison tokens of ``text``, bracketed words left out."""
    return forms(printed(fold(text)[0]), lexicon(lang))


def imprint(folded: str, words: list[str]) -> int:
    """Equal for two texts of one form only if both print the same words; brackets and hyphens count as differences."""
    return hash((tuple(words), folded.count("-"), folded.count("[")))


class Wording:
    """A text as the comparison sees it; all sequences run parallel to ``tokens``.

    ``plain`` is the printed form, case folded (a hyphen before it where it hangs on the token before);
    ``gaps`` are the indices before which an ellipsis stands (``len(tokens)`` where it ends the text);
    ``inside`` the indices that stand in square brackets; ``lettered`` is true where a bracket changes letters.
    """

    def __init__(self, text: str, lang: str | None = None) -> None:
        self.text = text
        self.gaps: frozenset[int] = frozenset()
        self.inside: frozenset[int] = frozenset()
        self.lettered = False
        self.folded, self.offsets = fold(text)
        self.pattern = GLUED if "[" in self.folded else WORD
        self.plain = self.pattern.findall(self.folded)
        if "[" in self.folded:
            self.lettered = any("[" in word for word in self.plain)
            self.plain = [w.replace("[", "").replace("]", "") for w in self.plain]
        lex = lexicon(lang)
        self.tokens = [lex[w] for w in self.plain]
        # the printed words that a token stands for, where it is not one to one
        self.words: list[tuple[int, int]] | None = None
        if "-" in self.folded and HYPHEN.search(self.folded):
            self.hang()
        if not lex.split.isdisjoint(self.plain):
            self.part()
        if not lex.numbers.isdisjoint(self.tokens):
            for start, end, value in reversed(numbered(self.tokens, lex)):
                self.join(start, end, value)
        if "per" in self.tokens:
            for k in range(len(self.tokens) - 1, 0, -1):
                if self.tokens[k - 1] == "per" and self.tokens[k] == "cent":
                    self.join(k - 1, k + 1, "%")
        if "[" in self.folded or GAP in self.folded or ".." in self.folded or ". ." in self.folded:
            self.structure()

    def hang(self) -> None:
        """Mark the words that a hyphen ties to the word before."""
        starts = [start for start, _ in self.stretches]
        for m in HYPHEN.finditer(self.folded):
            k = bisect_left(starts, m.end())
            if k < len(starts) and starts[k] == m.end():
                self.plain[k] = "-" + self.plain[k]

    def part(self) -> None:
        """Write contractions in full."""
        self.words = [(k, k) for k in range(len(self.plain))]
        for k in range(len(self.tokens) - 1, -1, -1):
            parts = self.tokens[k].split(" ")
            if len(parts) > 1:
                word = self.plain[k]
                head = parts[0] if word.startswith(parts[0]) else word
                self.plain[k : k + 1] = [head, *[word] * (len(parts) - 1)]
                self.words[k : k + 1] = [(k, k)] * len(parts)
                self.tokens[k : k + 1] = parts

    def join(self, start: int, end: int, token: str) -> None:
        """Put one token in the place of several."""
        if self.words is None:
            self.words = [(k, k) for k in range(len(self.plain))]
        self.tokens[start:end] = [token]
        self.plain[start:end] = [" ".join(self.plain[start:end])]
        self.words[start:end] = [(self.words[start][0], self.words[end - 1][1])]

    def structure(self) -> None:
        """Find what is in brackets, and where something is left out."""
        starts, inside = self.starts, set[int]()
        if self.lettered:
            inside = {k for k, (s, e) in enumerate(self.stretches) if turned(self.folded[s:e])}
            inside = {k for k, s in enumerate(starts) if any(s == self.stretches[i][0] for i in inside)}
        for m in BRACKET.finditer(self.folded):
            inside.update(range(bisect_left(starts, m.start()), bisect_left(starts, m.end())))
        self.inside = frozenset(inside)
        self.gaps = frozenset(bisect_left(starts, m.start()) for m in ELLIPSIS.finditer(self.folded))

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """(start, end) of every printed word in the folded text."""
        return [m.span() for m in self.pattern.finditer(self.folded)]

    @cached_property
    def starts(self) -> list[int]:
        """Where every token begins in the folded text."""
        if self.words is None:
            return [start for start, _ in self.stretches]
        return [self.stretches[first][0] for first, _ in self.words]

    @cached_property
    def ends(self) -> list[int]:
        """Where every token ends in the folded text."""
        if self.words is None:
            return [end for _, end in self.stretches]
        return [self.stretches[last][1] for _, last in self.words]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of every token in ``text``."""
        spans = self.stretches if self.words is None else list(zip(self.starts, self.ends, strict=True))
        if self.offsets is None:
            return spans
        offsets = [*self.offsets, len(self.text)]
        return [(offsets[s], next(o for o in offsets[e:] if o > offsets[e - 1])) for s, e in spans]

    @cached_property
    def line(self) -> str:
        """The tokens with a space around each."""
        return f" {' '.join(self.tokens)} "

    def __len__(self) -> int:
        return len(self.tokens)

    def printed(self, start: int, end: int) -> str:
        """The printed words of the tokens ``start`` to ``end``."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]] if start < end else ""

    def between(self, index: int) -> str:
        """What is printed between token ``index - 1`` and token ``index``."""
        return self.text[self.spans[index - 1][1] : self.spans[index][0]] if 0 < index < len(self.tokens) else ""

    def name(self, index: int) -> bool:
        """Whether a token is printed with a capital that no start of a sentence explains."""
        if self.shouted or not index or not self.text[self.spans[index][0]].isupper() or self.plain[index] == "i":
            return False
        return not SENTENCE.search(self.between(index))

    @cached_property
    def shouted(self) -> bool:
        """Whether most words have a capital, as in headlines: then it means nothing."""
        capitals = sum(self.text[s].isupper() for s, _ in self.spans)
        return len(self) > 3 and capitals > 0.6 * len(self)


def turned(word: str) -> bool:
    """Whether brackets in ``word`` add letters ("turn[ed]"), not only a capital ("[O]nly")."""
    return "[" in word and not (word[0] == "[" and word[2] == "]")
