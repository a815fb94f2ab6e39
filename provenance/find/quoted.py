"""What the scanner of quotation marks yields (see ``marks.py``)."""

from __future__ import annotations

from typing import NamedTuple

from provenance.model import Span


class Quoted(NamedTuple):
    """One quoted stretch within one paragraph.

    ``outer`` includes the marks, ``inner`` is the content between them as printed, its outer white space
    left out. ``closing`` is None where the paragraph ended first. ``continues`` is the index of the stretch
    in an earlier paragraph that this one goes on from (a quotation of several paragraphs). ``depth`` is 1 for
    an outermost quote; ``parent`` is the index of the quote it stands in, None at depth 1.
    """

    outer: Span
    inner: Span
    opening: str
    closing: str | None
    depth: int = 1
    parent: int | None = None
    continues: int | None = None
