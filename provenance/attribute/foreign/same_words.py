"""The same words in several places, as in a headline and the text below: whoever says them in one says them in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.actors.names import fold
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.speakers import Spoken

REPEATED = 12  # letters of a quotation that nobody else can have said


def printed(reading: Reading, count: int) -> list[str]:
    """The words of the first ``count`` masked stretches, without case and accents."""
    return [fold(t.words[k]) for t, k in (reading.place(i) for i in range(count))]


def sayers(words: Sequence[str], said: Sequence[Spoken | None]) -> dict[str, Spoken]:
    """Who says which words, of those long enough to be one person's."""
    return {w: one for w, one in zip(words, said, strict=True) if one is not None and len(w) >= REPEATED}


def part_of(words: str, known: Mapping[str, Spoken]) -> Spoken | None:
    """The one who says more of what a headline has a part of, by ``known`` of ``sayers``."""
    found = {one.resolved.name: one for held, one in known.items() if words in held} if len(words) >= REPEATED else {}
    return next(iter(found.values())) if len(found) == 1 else None


def filled(reading: Reading, said: Sequence[Spoken | None]) -> list[Spoken | None]:
    """``said`` with the speakers of words that are said, whole or longer, elsewhere in the article."""
    words = printed(reading, len(said))
    known = sayers(words, said)
    return [one or known.get(w) or part_of(w, known) for w, one in zip(words, said, strict=True)]
