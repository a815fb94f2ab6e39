"""Patterns behind a cheap question: literal words are found far faster than a pattern searches, or is compiled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache

from provenance.model import Span

_DOTTED = "\u0130"  # the one letter whose small form is longer than itself


class Guarded:
    """A pattern, without regard to case if nothing else is said, compiled and run only where one of ``words`` stands.

    ``words`` are divided by ``|``, in small letters where case does not count; one of them begins within whatever the
    pattern finds.
    """

    def __init__(self, source: str, words: str, flags: int = re.IGNORECASE) -> None:
        self._source, self._flags, self._any_case = source, flags, bool(flags & re.IGNORECASE)
        self._words = tuple(dict.fromkeys(words.split("|")))
        self.places = lru_cache(maxsize=2)(self._places)

    def search(self, text: str, span: Span) -> re.Match[str] | None:
        """The first match in ``text[span]``."""
        return self.pattern.search(text, *span) if self.may(text, span) else None

    def finditer(self, text: str, span: Span, ahead: int = 0) -> Iterator[re.Match[str]]:
        """Every match in ``text[span]``; the pattern may look ``ahead`` code points past its end."""
        return self.pattern.finditer(text, span.start, span.end + ahead) if self.may(text, span) else iter(())

    def may(self, text: str, span: Span) -> bool:
        """Whether one of the words begins in ``text[span]``; every text is searched once."""
        return _begins_in(self.places(text), span)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    def _places(self, text: str) -> list[int]:
        text = _lower(text) if self._any_case else text
        found: list[int] = []
        for word in self._words:
            at = text.find(word)
            while at >= 0:
                found.append(at)
                at = text.find(word, at + 1)
        return sorted(found)


class Either:
    """Several patterns of which one may find something."""

    def __init__(self, *guards: Guarded) -> None:
        self._guards = guards
        self._places = lru_cache(maxsize=2)(self._together)

    def may(self, text: str, span: Span) -> bool:
        """Whether a word of any of them begins in ``text[span]``."""
        return _begins_in(self._places(text), span)

    def _together(self, text: str) -> list[int]:
        return sorted(at for guard in self._guards for at in guard.places(text))


def _begins_in(places: list[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


@lru_cache(maxsize=2)
def _lower(text: str) -> str:
    return text.replace(_DOTTED, "i").lower()
