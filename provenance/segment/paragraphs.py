"""Paragraphs as spans."""

from __future__ import annotations

from provenance.compiled import compiled
from provenance.model import Span

# LF, CR, CRLF and the paragraph separator end a paragraph. U+2028 and VT are soft breaks within one, and U+0085 is
# far more often a mis-decoded Windows ellipsis than a line end: all three are white space here.
ENDS = "\r\n\u2029"
_LINE = compiled(f"[^{ENDS}]+")


def paragraphs(text: str) -> list[Span]:
    """Every line with content, without its outer white space, in order of text."""
    found = []
    for line in _LINE.finditer(text):
        words = line.group()
        bare = words.lstrip()
        if bare:
            start = line.end() - len(bare)
            found.append(Span(start, start + len(bare.rstrip())))
    return found
