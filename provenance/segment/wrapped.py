"""Text broken into lines of one width, as in mails, agency wires and Markdown: a line there is no paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.model import Span

NARROW, WIDE = 40, 100  # code points of the widest line of a text that somebody wrapped
SURE = 0.9  # share of the breaks within blocks that fall where the next word would not have fitted
FEWEST = 2  # such breaks
_LINE = compiled(r"[^\n]*\n?")
# a line that begins something new however full the one before it is: a heading, a list, a quotation, a table, a rule
_NEW = compiled(r"[ \t]*(?:[-*+•–—][ \t]|\d{1,3}[.)][ \t]|[#>|]|[-=_*]{3,}[ \t]*$|\[\^?[\w-]+\]:?[ \t])")


def unwrapped(text: str) -> str:
    """``text`` with a space for every line end that only wraps, so that all offsets hold; most texts as they are."""
    breaks = list(_breaks(text))
    width = max((one.filled for one in breaks), default=0)
    full = sum(one.filled + 1 + one.next > width for one in breaks)
    wrapped = NARROW <= width <= WIDE and len(breaks) >= FEWEST and full >= SURE * len(breaks)
    pieces, last = [], 0
    for one in breaks:
        if wrapped or one.divides:
            pieces += [text[last : one.at.start], " " * (one.at.end - one.at.start)]
            last = one.at.end
    return "".join([*pieces, text[last:]]) if pieces else text


class Break(NamedTuple):
    """A line end between two lines of one block: how long the line is, and the next one's first word.

    ``divides`` says that it stands within a word.
    """

    at: Span
    filled: int
    next: int
    divides: bool


def _breaks(text: str) -> Iterator[Break]:
    lines = [m for m in _LINE.finditer(text) if m.group()]
    for above, below in pairwise(lines):
        here, there = above.group().rstrip(), below.group().split(None, 1)
        if here.strip() and there and not _NEW.match(below.group()) and not here.lstrip().startswith(("#", "|")):
            divides = here[-1] == "-" and here[-2:-1].isalpha() and there[0][0].islower()
            yield Break(Span(above.start() + len(here), above.end()), len(here), len(there[0]), divides)
