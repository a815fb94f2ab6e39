"""One wording as the comparison reads it: tokens that remember the printed words they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from provenance.match.normalise import BRACKET, ELLIPSIS, GAP, GLUED, WORD, amounts, fold, lexicon, numbered

HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
NOUNS = ("de", "lb")  # languages that print every noun with a capital: it names nobody
SENTENCE = re.compile(r'[.!?:"“”]')


class Wording:
    """A text as the comparison sees it; all sequences run parallel to ``tokens``.

    ``plain`` is the printed form, case folded (a hyphen before it where it hangs on the token before);
    ``gaps`` are the indices before which an ellipsis stands (``len(tokens)`` where it ends the text);
    ``inside`` the indices that stand in square brackets; ``lettered`` is true where a bracket changes letters.
    """

    def __init__(self, text: str, lang: str | None = None) -> None:
        self.text = text
        self.lang = lang
        self.gaps: frozenset[int] = frozenset()
        self.inside: frozenset[int] = frozenset()
        self.lettered = False
        self.folded, self.offsets = fold(text)
        pattern = GLUED if "[" in self.folded else WORD
        # (start, end) of every printed word in the folded text
        self.stretches = [m.span() for m in pattern.finditer(self.folded)]
        self.plain = [self.folded[s:e] for s, e in self.stretches]
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
        if not lex.amounts.isdisjoint(self.tokens):
            for start, end, value in amounts(self.tokens, lex):
                self.join(start, end, value)
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
        if not index or not self.text[self.spans[index][0]].isupper() or self.plain[index] == "i":
            return False
        if self.shouted or (self.lang and self.lang.lower().startswith(NOUNS)):
            return False
        return not SENTENCE.search(self.between(index))

    @cached_property
    def shouted(self) -> bool:
        """Whether most words have a capital, as in headlines: then it means nothing."""
        first = [self.text[s] for (s, _), word in zip(self.spans[1:], self.plain[1:], strict=True) if word != "i"]
        return len(first) > 2 and sum(map(str.isupper, first)) > 0.6 * len(first)


def turned(word: str) -> bool:
    """Whether brackets in ``word`` add letters ("turn[ed]"), not only a capital ("[O]nly")."""
    return "[" in word and not (word[0] == "[" and word[2] == "]")
