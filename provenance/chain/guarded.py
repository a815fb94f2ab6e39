"""Patterns behind a cheap question: literal words are found far faster than a pattern searches, or is compiled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

from provenance.compiled import compiled
from provenance.model import Span

_DOTTED = "\u0130"  # the one letter whose small form is longer than itself


class Guarded:
    """A pattern, without regard to case if nothing else is said, compiled and run only where one of ``words`` stands.

    ``words`` are divided by ``|``, in small letters where case does not count; one of them begins within whatever the
    pattern finds. Without ``words`` the pattern begins with a word of its own, which is as fast.
    """

    def __init__(self, source: str, words: str, flags: int = re.IGNORECASE) -> None:
        self._source, self._flags, self._any_case = source, flags, bool(flags & re.IGNORECASE)
        self.words = tuple(_shortest(words.split("|"))) if words else ()
        self._past = max(map(len, words.split("|"))) - 1  # how far a word that begins in a stretch may reach past it

    def search(self, text: str, span: Span) -> re.Match[str] | None:
        """The first match in ``text[span]``."""
        return self.pattern.search(text, *span) if self.may(text, span) else None

    def finditer(self, text: str, span: Span, ahead: int = 0) -> Iterator[re.Match[str]]:
        """Every match in ``text[span]``; the pattern may look ``ahead`` code points past its end."""
        return self.pattern.finditer(text, span.start, span.end + ahead) if self.may(text, span) else iter(())

    def may(self, text: str, span: Span) -> bool:
        """Whether one of the words begins in ``text[span]``."""
        start, end = span
        if not self.words:
            return self.pattern.search(text, start, end) is not None
        piece = text[start : end + self._past]
        return any(map((_lower(piece) if self._any_case else piece).__contains__, self.words))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return compiled(self._source, self._flags)


class Either:
    """Several patterns of which one may find something; a text is searched for their words once."""

    def __init__(self, *guards: Guarded) -> None:
        self._bare = [guard for guard in guards if not guard.words]
        words = [(word, guard) for guard in guards for word in guard.words]
        small = _owners((word, guard) for word, guard in words if word == word.lower())
        self._small = [(word, max(word.split(), key=len), theirs) for word, theirs in small.items()]
        capital = _owners((word, guard) for word, guard in words if word != word.lower())
        self._capital: dict[str, list[tuple[str, list[Guarded]]]] = {}
        for word, theirs in capital.items():
            self._capital.setdefault(word[0], []).append((word, theirs))
        # The letter alone is taken, for a word may begin within another; few letters begin one: fast.
        ways = (f"{first}(?={'|'.join(re.escape(w[1:]) for w, _ in rest)})" for first, rest in self._capital.items())
        self._first = compiled("|".join(ways)) if capital else None
        self._places = lru_cache(maxsize=2)(self._found)

    def may(self, text: str, span: Span) -> bool:
        """Whether a word of any of them begins in ``text[span]``."""
        places, _ = self._places(text)
        start, end = span
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def here(self, text: str, span: Span) -> Sequence[Guarded]:
        """Those of which a word may begin in ``text[span]``."""
        places, whose = self._places(text)
        start, end = span
        first = bisect_left(places, start)
        if first == len(places) or places[first] >= end:
            return ()
        return [guard for theirs in whose[first : bisect_left(places, end, first)] for guard in theirs]

    def finder(self, text: str, span: Span) -> Callable[[Guarded], Iterator[re.Match[str]]]:
        """What gives every match of one of them in ``text[span]``: of most there are none."""
        here = self.here(text, span)
        return lambda guard: guard.finditer(text, span) if guard in here else iter(())

    def _found(self, text: str) -> tuple[list[int], list[list[Guarded]]]:
        """Where words begin, in order, and the patterns that have each."""
        found = [(m.start(), [guard]) for guard in self._bare for m in guard.pattern.finditer(text)]
        for m in self._first.finditer(text) if self._first else ():
            at = m.start()
            found += [(at, theirs) for word, theirs in self._capital[m[0]] if text.startswith(word, at)]
        text, vocabulary = _lowered(text)
        for word, part, theirs in self._small:
            at = text.find(word) if part in vocabulary else -1
            while at >= 0:
                found.append((at, theirs))
                at = text.find(word, at + 1)
        found.sort(key=itemgetter(0))
        return [at for at, _ in found], [theirs for _, theirs in found]


def _owners(words: Iterable[tuple[str, Guarded]]) -> dict[str, list[Guarded]]:
    """The words that begin with no other of them, each with the patterns of those that begin with it."""
    owners: dict[str, list[Guarded]] = {}
    last = ""
    for word, guard in sorted(words, key=itemgetter(0)):
        last = last if last and word.startswith(last) else word
        owners.setdefault(last, []).append(guard)
    return owners


def _shortest(words: Iterable[str]) -> list[str]:
    """``words`` without those that begin with another of them."""
    kept: list[str] = []
    for word in sorted(set(words)):
        if not kept or not word.startswith(kept[-1]):
            kept.append(word)
    return kept


@lru_cache(maxsize=2)
def _lowered(text: str) -> tuple[str, str]:
    """A text in small letters, and each word of it once: half as long, to tell what stands nowhere in it."""
    text = _lower(text)
    return text, " ".join(set(text.split()))


def _lower(text: str) -> str:
    return text.replace(_DOTTED, "i").lower() if _DOTTED in text else text.lower()
