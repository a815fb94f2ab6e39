"""How far a long run has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from provenance.model import Occurrence

EVERY = 10_000  # quotations between two reports


def told(occurrences: Iterable[Occurrence], progress: Callable[[int], None]) -> Iterator[Occurrence]:
    """``occurrences``, with a word to ``progress`` at every ten thousandth."""
    for count, occurrence in enumerate(occurrences, 1):
        if count % EVERY == 0:
            progress(count)
        yield occurrence
