"""Text broken into lines of one width, as in mails, agency wires and Markdown: a line there is no paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from provenance.model import Span

NARROW, WIDE = 40, 100  # code points of the widest line of a text that somebody wrapped
SURE = 0.9  # share of the breaks within blocks that fall where the next word would not have fitted
FEWEST = 2  # such breaks
_LINE = re.compile(r"[^\n]*\n?")
# a line that begins something new however full the one before it is: a heading, a list, a quotation, a table, a rule
_NEW = re.compile(r"[ \t]*(?:[-*+•–—][ \t]|\d{1,3}[.)][ \t]|[#>|]|[-=_*]{3,}[ \t]*$|\[\^?[\w-]+\]:?[ \t])")


def unwrapped(text: str) -> str:
    """``text`` with a space for every line end that only wraps, so that all offsets hold; most texts as they are."""
    breaks = list(_breaks(text))
    if len(breaks) < FEWEST or sum(full for _, full in breaks) < SURE * len(breaks):
        return text
    pieces, last = [], 0
    for at, _ in breaks:
        pieces += [text[last : at.start], " " * (at.end - at.start)]
        last = at.end
    return "".join([*pieces, text[last:]])


def _breaks(text: str) -> Iterator[tuple[Span, bool]]:
    """The line ends between two lines of one block, and whether the next line's first word would not have fitted."""
    lines = [m for m in _LINE.finditer(text) if m.group()]
    width = max((len(m.group().rstrip()) for m in lines), default=0)
    if not NARROW <= width <= WIDE:
        return
    for above, below in pairwise(lines):
        here, there = above.group().rstrip(), below.group().split(None, 1)
        if here.strip() and there and not _NEW.match(below.group()) and not here.lstrip().startswith(("#", "|")):
            yield Span(above.start() + len(here), above.end()), len(here) + 1 + len(there[0]) > width
