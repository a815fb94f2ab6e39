"""A fragment of HTML, as feeds and records carry it, into paragraphs; standard library only."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from provenance.compiled import compiled

_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote section article table tr figure header footer hr pre dl dt".split()
)
_LOST = frozenset("script style figcaption template noscript iframe svg head button form".split())
_EMPTY = frozenset("br hr img input meta link source wbr col".split())
_TAG = compiled(r"<(?:/?[a-zA-Z][^<>]{0,400}|!--)>?")
_SPACE = compiled(r"[ \t\r\n\f\v]+")
_HIDDEN = compiled(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE)


def paragraphs(fragment: str) -> list[str]:
    """The lines that a reader sees: ``>`` before those of a block quotation, marks around ``<q>``."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    reader.end()
    return reader.lines


def plain(value: str) -> list[str]:
    """The lines of a text that may be HTML."""
    if _TAG.search(value) or re.search(r"&(?:[a-z]{2,8}|#\d+);", value):
        return paragraphs(value)
    return [line for line in (_SPACE.sub(" ", one).strip() for one in value.split("\n")) if line]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._pieces: list[str] = []
        self._quoted = self._marks = 0
        self._lost: list[str] = []  # elements that are open within one that is not read, that one first

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._lost:
            if tag not in _EMPTY and tag == self._lost[0]:
                self._lost.append(tag)
            return
        hidden = any(n == "hidden" or (n == "style" and _HIDDEN.search(v or "")) for n, v in attrs)
        if (tag in _LOST or hidden) and tag not in _EMPTY:
            self._lost.append(tag)
        elif tag in _BLOCKS:
            self.end()
            self._quoted += tag == "blockquote"
        elif tag == "q":
            self._pieces.append("“‘"[self._marks % 2])
            self._marks += 1

    def handle_endtag(self, tag: str) -> None:
        if self._lost:
            if tag == self._lost[0]:
                self._lost.pop()
        elif tag in _BLOCKS:
            self.end()
            self._quoted = max(0, self._quoted - (tag == "blockquote"))
        elif tag == "q" and self._marks:
            self._marks -= 1
            self._pieces.append("”’"[self._marks % 2])

    def handle_data(self, data: str) -> None:
        if not self._lost:
            self._pieces.append(data)

    def end(self) -> None:
        """End a line."""
        line = _SPACE.sub(" ", "".join(self._pieces)).strip(" ")
        self._pieces.clear()
        if line.strip():
            self.lines.append(f"> {line}" if self._quoted else line)
