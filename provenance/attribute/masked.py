"""A sentence as tokens and a string of word classes, with every quotation masked as one token."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from provenance.attribute.cues import NO_CUE_FORMS, PLURAL
from provenance.attribute.words import ENGLISH, Lexicon, classify, settled
from provenance.model import Span
from provenance.segment.tokens import COVER


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence of a paragraph. Token ``i`` is ``words[i]``, of the class ``classes[i]``, at ``starts[i]``.

    ``quotes`` maps the index of a ``Q`` token to the index of the quotation that it stands for.
    """

    span: Span
    paragraph: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    classes: str
    quotes: dict[int, int]

    def cover(self, first: int, last: int) -> Span:
        """The stretch of text from token ``first`` up to, not including, token ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where each token stands."""
        return tuple(map(Span, self.starts, self.ends))


ASIDE = -2  # in the place of a quotation's index: a nickname in marks
SEASONS = frozenset(
    """week month year night weekend spring summer autumn fall winter quarter decade century morning afternoon
    evening""".split()
)
RELATIVE = frozenset("last next this past earlier".split())
# Determiners that stand for somebody by themselves, before verbs that are nothing else.
SOLE = frozenset("another some many most both several few neither two three four five six seven eight nine ten".split())
SPOKEN = frozenset("said says told wrote insisted replied recalled complained argued agreed admitted warned".split())
ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof sen rep gov gen adm col lt maj cmdr cdr brig capt sgt st jr sr inc corp co ltd rev hon pres dept
    alh barr engr atty cde cllr
    """.split()
)


def _abbreviates(word: str) -> bool:
    return word.lower().rpartition("-")[2] in ABBREVIATIONS or (
        len(word) == 1 and word.isalpha() and word.isupper() and word != "I"
    )


ONE = frozenset("a an his her its their".split())
SHOUTED = 3  # spaces at the least in a line of capitals that is a headline
OPENS = frozenset(".:-(Q")  # classes behind which a sentence may begin
TANKS = frozenset(("tank", "tanks"))
OWNING = frozenset("'’")
REMEMBERED = 1 << 17  # pieces of text that are kept before the memory is given back


class Pieces(dict[str, tuple[str, int, int, str, str]]):
    """What each piece of a text is in a language, worked out once.

    That is: its word, how long the word and the piece are, its settled class, and that behind a word that opens
    nothing. A piece is a token with the space after it; one of white space alone is no word. A class is empty where
    neighbours have a say in it.
    """

    def __init__(self, language: Lexicon) -> None:
        super().__init__()
        self._language = language
        self._joined = frozenset(second for _, second in language.phrases)

    def __missing__(self, piece: str) -> tuple[str, int, int, str, str]:
        if len(self) >= REMEMBERED:
            self.clear()
        word = "" if piece.isspace() else piece.removesuffix(" ")
        alone = word not in ("", ".", "'", "’") and word not in SEASONS | TANKS and word.lower() not in self._joined
        code = settled(word, self._language) if alone else ""
        name = alone and not code and self._language is ENGLISH and len(word) > 1 and word[0].isupper()
        behind = classify(word, False, "N") if name else code
        self[piece] = found = word, len(word), len(piece), code, behind
        return found


_pieces = cache(Pieces)


def mask(
    text: str,
    span: Span,
    paragraph: int,
    quoted: Sequence[tuple[Span, int]],
    language: Lexicon = ENGLISH,
    ordinary: Collection[str] = (),
) -> Sentence:
    """Tokenise ``text[span]``; each (outer span, index) of ``quoted`` inside it becomes one token of class Q.

    ``ordinary`` words are no names, though they have a capital. What is of index ``ASIDE`` has no token where it stands
    within a name: Ann “Annie” Roe is Ann Roe.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    quotes: dict[int, int] = {}
    at, phrases, known = span.start, language.phrases, _pieces(language)
    shouts = language is ENGLISH and text[slice(*span)].isupper() and text.count(" ", *span) >= SHOUTED
    for outer, index in [*quoted, (Span(span.end, span.end), -1)]:
        for piece in COVER.findall(text, at, max(at, min(outer.start, span.end))):
            word, length, size, code, behind = known[piece]
            start = at
            at += size
            if not code and behind and classes and classes[-1] not in OPENS:
                code = behind
            elif not code:
                if not word:
                    continue
                if word == "." and words and _abbreviates(words[-1]):
                    ends[-1] = start + length
                    continue
                if word in OWNING and size != length and words and words[-1].endswith("s") and ends[-1] == start:
                    starts.append(start)
                    ends.append(start + length)  # "the hikers' union"
                    words.append(word)
                    classes.append("s")
                    continue
                before = classes[-1] if classes else "."
                if before == "D" and word in SPOKEN and words[-1].lower() in SOLE:
                    before = "P"  # "Another said", "the mother of three said"
                code = classify(word, before in ".:-(" or (before == "Q" and len(classes) == 1), before, language)
                if code == "F" and classes[-2:-1] == ["L"]:
                    code = "N"  # "according to state media"
                if code == "V" and before == "N" and word in NO_CUE_FORMS and classes[-4:-1] == ["D", "M", "-"]:
                    code = "N"  # "the 40-page report"
                if (
                    code == "V"
                    and before == "N"
                    and word in PLURAL
                    and words[-2:-1]
                    and words[-2].lower() in ("a", "an")
                ):
                    code = "N"  # "a safety notice"
                if word in TANKS and words and words[-1].lower() == "think":
                    classes[-1] = "N"  # "a Leeds think tank said"
                if word in SEASONS and words and words[-1].lower() in RELATIVE:
                    classes[-1], code = "R", "R"  # "the ministry said last month": no part of a name before it
                elif phrases and words and (words[-1].lower(), word.lower()) in phrases:
                    classes[-1], code = "L", "t"
            if code == "A" and (shouts or word in ordinary):  # "MINERS ‘FORGOTTEN’, UNION SAYS"
                before = classes[-1] if classes else "."
                small = classify(word.lower(), False, "A" if before == "N" else before, language)
                code = small if small != "N" or not shouts else code
            starts.append(start)
            ends.append(start + length)
            words.append(word)
            classes.append(code)
        if index >= 0:
            quotes[len(words)] = index
            starts.append(outer.start)
            ends.append(outer.end)
            words.append("")
            classes.append("Q")
            at = max(at, outer.end)
        elif index == ASIDE and classes and classes[-1] in "AT":
            at = max(at, outer.end)
    if "hit" in words:
        for i in range(1, len(words) - 1):
            if words[i] == "hit" and words[i + 1] in ("back", "out") and classes[i] == "N":
                classes[i] = "B"  # "a source close to the owner hit back"
    return Sentence(span, paragraph, tuple(starts), tuple(ends), tuple(words), "".join(classes), quotes)
