"""A sentence as tokens and a string of word classes, with every quotation masked as one token."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from provenance.attribute.words import ENGLISH, Lexicon, classify, settled
from provenance.model import Span
from provenance.segment.tokens import COVER


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence of a paragraph. ``classes[i]`` is the class of the token ``spans[i]``, ``words[i]`` its text.

    ``quotes`` maps the index of a ``Q`` token to the index of the quotation that it stands for.
    """

    span: Span
    paragraph: int
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    classes: str
    quotes: dict[int, int]

    def cover(self, first: int, last: int) -> Span:
        """The stretch of text from token ``first`` up to, not including, token ``last``."""
        return Span(self.spans[first].start, self.spans[last - 1].end)


SEASONS = frozenset(
    """week month year night weekend spring summer autumn fall winter quarter decade century morning afternoon
    evening""".split()
)
RELATIVE = frozenset("last next this past earlier".split())
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen adm col lt maj capt sgt st jr sr inc corp co ltd rev hon pres dept".split()
)


def _abbreviates(word: str) -> bool:
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word.isupper() and word != "I")


as_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)  # a third of the time of Span(start, end)
OWNING = frozenset("'’")
REMEMBERED = 1 << 17  # pieces of text that are kept before the memory is given back


class Pieces(dict[str, tuple[str, int, str]]):
    """What each piece of a text is in a language, worked out once: (word, its length, its settled class).

    A piece is a token with the space after it; one of white space alone is no word. The class is empty where
    neighbours have a say in it.
    """

    def __init__(self, language: Lexicon) -> None:
        super().__init__()
        self._language = language
        self._joined = frozenset(second for _, second in language.phrases)

    def __missing__(self, piece: str) -> tuple[str, int, str]:
        if len(self) >= REMEMBERED:
            self.clear()
        word = "" if piece.isspace() else piece.removesuffix(" ")
        alone = word not in ("", ".", "'", "’") and word not in SEASONS and word.lower() not in self._joined
        self[piece] = found = word, len(word), settled(word, self._language) if alone else ""
        return found


_pieces = cache(Pieces)


def mask(
    text: str, span: Span, paragraph: int, quoted: Sequence[tuple[Span, int]], language: Lexicon = ENGLISH
) -> Sentence:
    """Tokenise ``text[span]``; each (outer span, index) of ``quoted`` inside it becomes one token of class Q."""
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    classes: list[str] = []
    quotes: dict[int, int] = {}
    at, phrases, known = span.start, language.phrases, _pieces(language)
    for outer, index in [*quoted, (Span(span.end, span.end), -1)]:
        for piece in COVER.findall(text, at, max(at, min(outer.start, span.end))):
            word, length, code = known[piece]
            start = at
            at += len(piece)
            if not code:
                if not word:
                    continue
                if word == "." and words and _abbreviates(words[-1]):
                    spans[-1] = spans[-1][0], start + length
                    continue
                if word in OWNING and piece != word and words and words[-1].endswith("s") and spans[-1][1] == start:
                    spans.append((start, start + length))  # "the hikers' union"
                    words.append(word)
                    classes.append("s")
                    continue
                before = classes[-1] if classes else "."
                code = classify(word, before in ".:-(" or (before == "Q" and len(classes) == 1), before, language)
                if code == "F" and classes[-2:-1] == ["L"]:
                    code = "N"  # "according to state media"
                if word in SEASONS and words and words[-1].lower() in RELATIVE:
                    classes[-1], code = "R", "R"  # "the ministry said last month": no part of a name before it
                elif phrases and words and (words[-1].lower(), word.lower()) in phrases:
                    classes[-1], code = "L", "t"
            spans.append((start, start + length))
            words.append(word)
            classes.append(code)
        if index >= 0:
            quotes[len(spans)] = index
            spans.append(outer)
            words.append("")
            classes.append("Q")
            at = max(at, outer.end)
    return Sentence(span, paragraph, tuple(map(as_span, spans)), tuple(words), "".join(classes), quotes)
