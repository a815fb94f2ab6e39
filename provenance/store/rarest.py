"""Which words of a wording are worth looking for: the rarest, for common words tell little and cost much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

RANKED = 5_000  # of more that have the words only the newest, as they were stored, are weighed against each other
TELLING = 12  # of a wording the rarest words that are looked for
NO_FTS5 = "this Python's SQLite has no FTS5, so there is no search", "use another Python"
NO_INDEX = "the database has no index of words", "run `provenance db reindex`"


def rarest(counted: Iterable[tuple[str, int]], most: int) -> list[str]:
    """The words that fewest rows have, rarest first, until about ``most`` rows have one; ``counted`` says how many."""
    asked: list[str] = []
    seen = 0
    for word, often in sorted(counted, key=lambda one: (one[1], one[0]))[:TELLING]:
        if asked and seen + often > most:
            break
        asked.append(word)
        seen += often
    return asked


def either(words: list[str], *, lite: bool) -> str:
    """A search for any of ``words``, which are folded, in SQLite's own language or PostgreSQL's."""
    return " OR ".join(f'"{word}"' for word in words) if lite else " | ".join(f"'{word}'" for word in words)


def every(words: Sequence[str], *, lite: bool) -> str:
    """The same for all of ``words``."""
    return " AND ".join(f'"{word}"' for word in words) if lite else " & ".join(f"'{word}'" for word in words)


def beside(heads: Sequence[str], word: str, *, lite: bool) -> str:
    """The same for ``word`` with any of ``heads``."""
    return f"({either(list(heads), lite=lite)}) {'AND' if lite else '&'} {every([word], lite=lite)}"
