"""Characters of private use that hold a place in a page while its text is taken out, and are gone afterwards.

Extraction takes every white space for one and forgets where links lead: spaces that hold words together and the ends of
links are hidden from it. A page that has such characters itself is read without.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.compiled import compiled
from provenance.model import Span

FIRST = "\U000f0000"  # the first of the planes for private use
_SPACES = {"\u00a0": "\U0010fff0", "\u202f": "\U0010fff1", "\u2007": "\U0010fff2"}
_BETWEEN = compiled(r"(?<=\S)[\u00a0\u202f\u2007](?=\S)")
_BACK = str.maketrans({hidden: space for space, hidden in _SPACES.items()})
_CLOSE = "\U0010ffef"
_OPEN = 0xF0000  # and one more for every link
MOST = 20_000  # links of a page
_MARK = compiled(f"[{chr(_OPEN)}-{chr(_OPEN + MOST)}{_CLOSE}]")


class Cite(NamedTuple):
    """Words of a text that are a link, and where it leads."""

    at: Span
    url: str


def usable(source: str) -> bool:
    """Whether a page has none of these characters itself."""
    return not source or max(source) < FIRST


def hide_spaces(words: str) -> str:
    """``words`` with a sign for every space that holds two of them together."""
    return _BETWEEN.sub(lambda m: _SPACES[m[0]], words)


def spaces_back(words: str) -> str:
    """``words`` with the spaces that they had."""
    return words.translate(_BACK)


def opened(number: int) -> str:
    """The mark where a link begins, counted from 0; none for more links than a page has."""
    return chr(_OPEN + number) if number < MOST else ""


def closed(number: int) -> str:
    """The mark where it ends."""
    return _CLOSE if number < MOST else ""


def without(text: str, urls: list[str]) -> tuple[str, list[Cite]]:
    """``text`` without the marks, and the links that they stood for, whose addresses are ``urls`` by their number."""
    if not urls:
        return text, []  # the page may have such characters itself
    pieces, found = list[str](), list[Cite]()
    size = last = begun = 0
    url: str | None = None
    for mark in _MARK.finditer(text):
        pieces.append(text[last : mark.start()])
        size += len(pieces[-1])
        last = mark.end()
        if mark[0] == _CLOSE:
            if url and size > begun:
                found.append(Cite(Span(begun, size), url))
            url = None
        else:
            number = ord(mark[0]) - _OPEN
            begun, url = size, urls[number] if number < len(urls) else None
    return "".join([*pieces, text[last:]]), found
