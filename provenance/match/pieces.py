"""Texts to forms: every piece of a text is read once, every number in words once with what stands around it."""

from __future__ import annotations

from array import array
from itertools import chain, zip_longest

from provenance.match.code import BEYOND, MORE, Words
from provenance.match.normalise import BRACKET, Lexicon, forms, imprint, printed

TIED, FILL = "\0", "\ud800"  # no word's characters
PIECES = 1_000_000  # of texts, from space to space, that are remembered; more would be noise, and memory
SPELLED = 1 << 15  # numbers in words, with what stands around them, that are remembered
BEHIND = 2  # words behind a number, or a currency, that may have part in it; before it there may be one


class Forms:
    """Forms by number while they are read, in characters dealt out as their words were met."""

    def __init__(self, words: Words) -> None:
        self.words, self.prints = words, Words()
        self.known: dict[str, int] = {}
        self.sizes = array("I")
        self.pieces: dict[int, Pieces] = {}

    def of(self, lex: Lexicon) -> Pieces:
        """What reads texts by that lexicon."""
        found = self.pieces.get(id(lex))
        if found is None:
            found = self.pieces[id(lex)] = Pieces(lex, self.words, self.prints)
        return found

    def number(self, form: str) -> int:
        """The number of a form."""
        found = self.known.get(form)
        if found is None:
            found = self.known[form] = len(self.sizes)
            self.sizes.append(len(form) if len(self.words) < BEYOND else len(form) - form.count(MORE))
        return found


class Pieces(dict[str, str]):
    """What stands between two spaces, folded, to its words: by turns a character of the form and one of the print.

    Words are found in it once, since most of print is the same few thousand words with or without a comma. A word
    whose form depends on its neighbours has ``TIED`` for it; where there is more of the one than of the other, the
    other is filled up.
    """

    def __init__(self, lex: Lexicon, words: Words, prints: Words) -> None:
        super().__init__()
        self.lex, self.words, self.prints = lex, words, prints
        self.known: dict[str, str] = {}  # the same by word
        self.spelled: dict[tuple[str, ...], str] = {}

    def read(self, folded: str) -> tuple[str, int]:
        """The form and the imprint of a folded text."""
        if len(self) > PIECES:
            self.clear()
        bare = BRACKET.sub(" ", folded) if "[" in folded else folded
        if "[" not in bare:
            pieces = bare.split()
            line = "".join(map(self.__getitem__, pieces))
            if line or bare is folded:
                form = line[::2]
                if TIED in form:
                    form = self.joined(pieces)
                elif FILL in form:
                    form = form.replace(FILL, "")
                return form, imprint(folded, line[1::2].replace(FILL, ""))
        words = printed(folded)
        return self.form(words), imprint(folded, "".join(map(self.prints.__getitem__, words)))

    def joined(self, pieces: list[str]) -> str:
        """The form of ``pieces`` some of which are tied: these are read with a word before them and two behind."""
        lines = list(map(self.__getitem__, pieces))
        tied = [k for k, line in enumerate(lines) if TIED in line]
        start, end, behind = tied[0], tied[-1] + 1, 0
        while start:
            start -= 1
            if lines[start]:
                break
        while end < len(pieces) and behind < BEHIND:
            behind += lines[end] != ""
            end += 1
        around = tuple(pieces[start:end])
        form = self.spelled.get(around)
        if form is None:
            if len(self.spelled) > SPELLED:
                self.spelled.clear()
            form = self.spelled[around] = self.form([word for piece in around for word in printed(piece)])
        return f"{''.join(lines[:start])[::2]}{form}{''.join(lines[end:])[::2]}".replace(FILL, "")

    def form(self, words: list[str]) -> str:
        """The form of printed words."""
        return "".join(map(self.words.__getitem__, forms(words, self.lex)))

    def __missing__(self, piece: str) -> str:
        known, words = self.known, printed(piece)
        line = self[piece] = "".join([known.get(word) or self.word(word) for word in words])
        return line

    def word(self, word: str) -> str:
        """The characters of one printed word, those of its form and those of its print by turns."""
        form, print_ = self.lex[word], self.prints[word]
        form = TIED if word in self.lex.tied else "".join(map(self.words.__getitem__, form.split(" ")))
        alike = len(form) == len(print_) == 1
        line = form + print_ if alike else "".join(chain.from_iterable(zip_longest(form, print_, fillvalue=FILL)))
        self.known[word] = line
        return line
