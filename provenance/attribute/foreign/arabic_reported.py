"""Indirect speech of Arabic articles: what a cue and "that" report without marks, and what is so in somebody's view."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.foreign.arabic import SHORT, THAT, VIEWS, Voices
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import Span

FEWEST = 3  # words of what is reported without marks


def indirect(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of what a cue and "that" report without marks."""
    voices = Reported(reading)
    voices.gender |= reading.women
    for t in reading.sentences:
        voices.remember(reading.voiced.get(t.index), t.index)
        for content, said in voices.reported(t):
            voices.remember(said, t.index)
            yield content, t.index, said


class Reported(Voices):
    """Who has the floor, and what sentences report of whom."""

    def reported(self, t: Tagged) -> Iterator[tuple[Span, Spoken]]:
        """What a sentence reports without marks, and of whom: of one without any, all that is behind "that"."""
        marked = "Q" in t.tags
        if not marked and (viewed := self._viewed(t)) is not None:
            yield viewed
            return
        for k in range(len(t.tags)):
            if not self.is_cue(t, k):
                continue
            that = next((j for j in range(k + 1, len(t.tags)) if t.lower[j] in THAT), None)
            if that is None or ":" in t.tags[k:that] or len(t.tags) - that <= FEWEST:
                continue
            last = self._reaches(t, that + 1) if marked else len(t.tags)
            if marked and (last is None or any(self.is_cue(t, j) for j in range(k + 1, that)) or "Q" in t.tags[k:that]):
                continue
            while last is not None and last > that and t.tags[last - 1] in ".,;:-":
                last -= 1
            if last is None or last - that <= FEWEST:
                continue
            said = self.quoted(t, 0, that) or self.subject_of(t, k, that)
            if said is not None:
                yield t.cover(that + 1, last), said
                if not marked:
                    return

    def _viewed(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What is so according to whom a sentence begins with: "ووفقا لكرم، فإن الزورق أبحر"."""
        if not t.tags or t.lower[0] not in VIEWS:
            return None
        comma = t.tags.find(",", 1, SHORT + 4)
        first = comma + 1 + (t.lower[comma + 1 : comma + 2] != () and t.lower[comma + 1].lstrip("ف") in THAT)
        last = len(t.tags) - (t.tags[-1] in ".,")
        said = self.in_view(t, 0, comma) if comma > 1 and last - first >= FEWEST else None
        return (t.cover(first, last), said) if said is not None else None

    def _reaches(self, t: Tagged, first: int) -> int | None:
        """Where what is reported without marks ends in a sentence that has marks as well; None where it holds them."""
        for k in range(first, len(t.tags)):
            if t.tags[k] == "," and any(self.is_cue(t, j) for j in range(k + 1, min(k + 3, len(t.tags)))):
                return k
            if t.tags[k] in "Q:":
                return None
        return len(t.tags)
