"""The comparison form of a wording: word tokens that remember the printed words they stand for.

NFKC, folded marks and dashes, default-ignorables out, case folded; contractions in full, one spelling, numbers as
digits. An ellipsis and square brackets are structure, not words. The form is derived and never stored.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from provenance.match import numerals
from provenance.match.spelling import spelling

GAP = "\x1f"  # stands for "…" so that folding keeps offsets
TABLE = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ`´′＇", "'")
    | dict.fromkeys("“”„‟«»‹›″＂", '"')
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("‒–—―−", "–")
    | dict.fromkeys("\xa0\u202f\u2009\u2007\u200a\t\n\r", " ")
    | {"…": GAP}
)
IGNORABLE = re.compile(
    "[\u00ad\u034f\u0640\u061c\u064b-\u0652\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LETTER = rf"[^\W\d_{UNSPACED}]"
PLAIN = rf"{LETTER}+(?:'{LETTER}+)*|\d+(?:[.,:]\d+)*|[%&]|[{UNSPACED}]"
WORD = re.compile(PLAIN)
# "[O]nly" and "turn[ed]" are one word each
GLUED = re.compile(rf"\[{LETTER}\]{LETTER}+(?:'{LETTER}+)*|{LETTER}+\[{LETTER}{{1,5}}\]{LETTER}*|{PLAIN}")
BRACKET = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)|(?<=\w)\[[^\[\]]*[\s.][^\[\]]*\]")
ELLIPSIS = re.compile(rf"[\[(]?(?:\.{{2,}}|\.(?:\s\.){{2,}}|{GAP})[\])]?")
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
    table = text.translate(TABLE)
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


def tokens(text: str, lang: str | None = None) -> list[str]:
    """The comparison tokens of ``text`` without what an editor put in brackets (unless nothing else is there)."""
    folded = fold(text)[0]
    if "[" in folded:
        bare = GLUED.findall(BRACKET.sub(" ", folded)) or GLUED.findall(folded)
        words = [w.replace("[", "").replace("]", "") for w in bare]
    else:
        words = WORD.findall(folded)
    lex = lexicon(lang)
    forms = [lex[w] for w in words]
    if not lex.split.isdisjoint(words):
        forms = " ".join(forms).split(" ")
    if not lex.numbers.isdisjoint(forms):
        for start, end, value in reversed(numbered(forms, lex)):
            forms[start:end] = [value]
    if "per" in forms:
        forms = " ".join(forms).replace("per cent", "%").split(" ")
    return forms


@dataclass(frozen=True)
class Wording:
    """A text as the comparison sees it; all sequences run parallel to ``tokens``.

    ``plain`` is the printed form, case folded (a hyphen before it where it hangs on the token before);
    ``starts`` and ``ends`` are offsets into ``text``; ``gaps`` are the indices before which an ellipsis stands
    (``len(tokens)`` where it ends the text); ``inside`` the indices that stand in square brackets.
    """

    text: str
    tokens: tuple[str, ...]
    plain: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: frozenset[int] = frozenset()
    inside: frozenset[int] = frozenset()
    lettered: bool = False

    def __len__(self) -> int:
        return len(self.tokens)

    def printed(self, start: int, end: int) -> str:
        """The printed words of the tokens ``start`` to ``end``."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def between(self, index: int) -> str:
        """What is printed between token ``index - 1`` and token ``index``."""
        return self.text[self.ends[index - 1] : self.starts[index]] if 0 < index < len(self.tokens) else ""

    @cached_property
    def capital(self) -> tuple[bool, ...]:
        """Whether each token is printed with a capital that no start of a sentence explains."""
        out, opening = [], True
        for i, start in enumerate(self.starts):
            if i:
                opening = any(c in '.!?:"“”' for c in self.between(i)) if start != self.starts[i - 1] else opening
            out.append(self.text[start : start + 1].isupper() and not opening and self.plain[i] != "i")
        return tuple(out)


def wording(text: str, lang: str | None = None) -> Wording:
    """Read ``text`` into its comparison form with the way back to the printed words."""
    folded, offsets = fold(text)
    brackets = [m.span() for m in BRACKET.finditer(folded) if not ELLIPSIS.fullmatch(m[0])] if "[" in folded else []
    marks = [m.start() for m in ELLIPSIS.finditer(folded)] if GAP in folded or ".." in folded or ". ." in folded else []
    lex, lettered = lexicon(lang), False
    rows: list[tuple[str, str, int, int, bool]] = []
    for m in (GLUED if "[" in folded else WORD).finditer(folded):
        start, end = m.span()
        word, inside = m[0], any(s <= start < e for s, e in brackets)
        if "[" in word:
            lettered, inside = True, inside or not (word[0] == "[" and word[2] == "]")
            word = word.replace("[", "").replace("]", "")
        glued = start > 1 and folded[start - 1] == "-" and folded[start - 2].isalnum()
        for k, form in enumerate(lex[word].split(" ")):
            plain = form if not k and word.startswith(form) else word
            rows.append((form, "-" + plain if glued and not k else plain, start, end, inside))
    if lex.lang and not lex.numbers.isdisjoint(r[0] for r in rows):
        for s, e, value in reversed(numbered([r[0] for r in rows], lex)):
            rows[s:e] = [(value, " ".join(r[1] for r in rows[s:e]), rows[s][2], rows[e - 1][3], rows[s][4])]
    for i in reversed([i for i in range(1, len(rows)) if (rows[i - 1][0], rows[i][0]) == ("per", "cent")]):
        rows[i - 1 : i + 1] = [("%", "per cent", rows[i - 1][2], rows[i][3], rows[i][4])]
    edge = [(r[2], i) for i, r in enumerate(rows)]
    gaps: set[int] = set()
    at = 0
    for mark in marks:
        while at < len(edge) and edge[at][0] < mark:
            at += 1
        gaps.add(at)
    last = len(text)
    return Wording(
        text,
        tuple(r[0] for r in rows),
        tuple(r[1] for r in rows),
        tuple(r[2] if offsets is None else offsets[r[2]] for r in rows),
        tuple(r[3] if offsets is None else (offsets[r[3]] if r[3] < len(offsets) else last) for r in rows),
        frozenset(gaps),
        frozenset(i for i, r in enumerate(rows) if r[4]),
        lettered,
    )
