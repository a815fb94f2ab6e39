"""The paragraphs of a text and their sentences, each worked out once however many stages ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Span
from provenance.segment.paragraphs import paragraphs
from provenance.segment.sentences import sentences


class Layout:
    """``lines`` are the paragraphs of ``text``, all or those given."""

    def __init__(self, text: str, lines: Sequence[Span] | None = None) -> None:
        self.text = text
        self.lines = paragraphs(text) if lines is None else lines
        self._split: dict[tuple[Span, ...], list[Span]] = {}

    def sentences(self, paragraph: Span, protected: Sequence[Span]) -> list[Span]:
        """The sentences of ``paragraph``, none cut within the spans ``protected``."""
        if not protected:
            return sentences(self.text, paragraph, protected)
        key = (paragraph, *protected)
        found = self._split.get(key)
        if found is None:
            found = self._split[key] = sentences(self.text, paragraph, protected)
        return found
