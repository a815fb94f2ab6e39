"""One wording as the comparison reads it: tokens that remember the printed words they stand for."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, compress, count
from operator import add, sub
from typing import TypeAlias

from provenance.compiled import compiled
from provenance.match.normalise import BRACKET, GAP, TAILS, Lexicon, amounts, fold, lexicon, numbered, pattern, spaced

Folded: TypeAlias = tuple[str, list[int] | None]  # as ``fold`` gives it
HYPHEN = compiled(r"-(?<=\w-)(?=\w)")  # a literal first: what stands before it is asked only where one is found
OMISSION = compiled(rf"\.(?:\.|\s\.\s\.)|{GAP}")  # where an ellipsis has begun
NOUNS = ("de", "lb")  # languages that print every noun with a capital: it names nobody
SENTENCE = compiled(r'[.!?:"“”]')
NOWHERE: frozenset[int] = frozenset()


class Wording:
    """A text as the comparison sees it; all sequences run parallel to ``tokens``.

    ``plain`` is the printed form, case folded (a hyphen before it where it hangs on the token before);
    ``gaps`` are the indices before which an ellipsis stands (``len(tokens)`` where it ends the text);
    ``inside`` the indices that stand in square brackets; ``lettered`` is true where a bracket changes letters.
    """

    def __init__(self, text: str, lang: str | None = None, folded: Folded | None = None) -> None:
        self.text = text
        self.lang = lang
        self.gaps = self.inside = NOWHERE
        self.lettered = False
        self.folded, self.offsets = folded or fold(text)
        # the words as they are printed, and where every token begins and ends in the folded text
        self.plain, self.starts, self.ends = placed(self.folded)
        turns = NOWHERE
        if "[" in self.folded:
            glued = [k for k, word in enumerate(self.plain) if "[" in word]
            self.lettered = bool(glued)
            turns = frozenset(self.starts[k] for k in glued if turned(self.plain[k]))
            for k in glued:
                self.plain[k] = self.plain[k].replace("[", "").replace("]", "")
        lex = lexicon(lang)
        self.tokens = list(map(lex.__getitem__, self.plain))
        joint = not lex.joint.isdisjoint(self.plain)
        tied = joint and not lex.tied.isdisjoint(self.plain)
        if "-" in self.folded:
            self.hang()
        if joint and not lex.split.isdisjoint(self.plain):
            self.part()
        if tied:
            self.joined(lex)
        if "[" in self.folded:
            self.bracket(turns)
        if GAP in self.folded or ".." in self.folded or ". ." in self.folded:
            self.gaps = frozenset([bisect_left(self.starts, m.start()) for m in OMISSION.finditer(self.folded)])
        # the tokens with a space around each; and where each begins and ends in ``text``
        self.line = f" {' '.join(self.tokens)} "
        self.begins, self.stops = self.starts, self.ends
        if self.offsets is not None:
            self.begins, self.stops = unfolded(self.starts, self.ends, self.offsets, len(text))

    def hang(self) -> None:
        """Mark the words that a hyphen ties to the word before."""
        for m in HYPHEN.finditer(self.folded):
            k = bisect_left(self.starts, m.end())
            if k < len(self.starts) and self.starts[k] == m.end():
                self.plain[k] = "-" + self.plain[k]

    def joined(self, lex: Lexicon) -> None:
        """Write numbers in figures."""
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

    def part(self) -> None:
        """Write contractions in full."""
        for k in reversed([k for k, token in enumerate(self.tokens) if " " in token]):
            parts, word = self.tokens[k].split(" "), self.plain[k]
            head = parts[0] if word.startswith(parts[0]) else word
            self.plain[k : k + 1] = [head, *[word] * (len(parts) - 1)]
            self.starts[k : k + 1] = [self.starts[k]] * len(parts)
            self.ends[k : k + 1] = [self.ends[k]] * len(parts)
            self.tokens[k : k + 1] = parts

    def join(self, start: int, end: int, token: str) -> None:
        """Put one token in the place of several."""
        self.tokens[start:end] = [token]
        self.plain[start:end] = [" ".join(self.plain[start:end])]
        self.starts[start:end] = [self.starts[start]]
        self.ends[start:end] = [self.ends[end - 1]]

    def bracket(self, turns: frozenset[int]) -> None:
        """Find what is in brackets; ``turns`` are where brackets add letters to a word."""
        inside = {k for k, s in enumerate(self.starts) if s in turns}
        if "]'" in self.folded:  # "[Roe]'s gone" for "he's gone"
            for k, start in enumerate(self.starts):
                if self.folded.endswith("]'", 0, start) and f"'{self.plain[k]}" in TAILS:
                    self.tokens[k] = TAILS[f"'{self.plain[k]}"]
        for m in BRACKET.finditer(self.folded):
            inside.update(range(bisect_left(self.starts, m.start()), bisect_left(self.starts, m.end())))
        self.inside = frozenset(inside)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of every token in ``text``."""
        return list(zip(self.begins, self.stops, strict=True))

    def __len__(self) -> int:
        return len(self.tokens)

    def printed(self, start: int, end: int) -> str:
        """The printed words of the tokens ``start`` to ``end``."""
        return self.text[self.begins[start] : self.stops[end - 1]] if start < end else ""

    def between(self, index: int) -> str:
        """What is printed between token ``index - 1`` and token ``index``."""
        return self.text[self.stops[index - 1] : self.begins[index]] if 0 < index < len(self.tokens) else ""

    def name(self, index: int) -> bool:
        """Whether a token is printed with a capital that no start of a sentence explains."""
        if not index or not self.text[self.begins[index]].isupper() or self.plain[index] == "i":
            return False
        if self.shouted or (self.lang and self.lang.lower().startswith(NOUNS)):
            return False
        return not SENTENCE.search(self.between(index))

    @cached_property
    def shouted(self) -> bool:
        """Whether most words have a capital, as in headlines: then it means nothing."""
        first = [self.text[s] for s, word in zip(self.begins[1:], self.plain[1:], strict=True) if word != "i"]
        return len(first) > 2 and sum(map(str.isupper, first)) > 0.6 * len(first)


def placed(folded: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a folded text, brackets in them included, and where each starts and ends."""
    spread = spaced(folded)
    if spread is None:
        pieces = pattern(folded).split(folded)  # what stands between words, and words, by turns
        edges = list(accumulate(map(len, pieces)))
        return pieces[1::2], edges[:-1:2], edges[1::2]
    words = spread.split(" ")
    ends = list(map(add, accumulate(map(len, words)), count()))  # before each but the first stands a space
    if "" in words:
        ends = list(compress(ends, words))
        words = list(filter(None, words))
    return words, list(map(sub, ends, map(len, words))), ends


def unfolded(starts: list[int], ends: list[int], offsets: list[int], size: int) -> tuple[list[int], list[int]]:
    """``starts`` and ``ends`` of the folded text in the text; one ends where what the next is folded from begins."""
    after, last = [0] * len(offsets), size
    for k in range(len(offsets) - 1, -1, -1):
        after[k] = last
        if k and offsets[k - 1] < offsets[k]:
            last = offsets[k]
    return list(map(offsets.__getitem__, starts)), [after[end - 1] for end in ends]


def turned(word: str) -> bool:
    """Whether brackets in ``word`` add letters ("turn[ed]"), not only a capital ("[O]nly")."""
    return "[" in word and not (word[0] == "[" and word[2] == "]")
