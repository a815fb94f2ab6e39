"""Questions to the whole text of an article, asked before anything is held against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from functools import cache

from provenance.chain import patterns
from provenance.chain.languages.shape import Pattern
from provenance.chain.told import to_outlet
from provenance.compiled import compiled
from provenance.model import Span

_AROUND = 120  # code points on either side of an outlet's own name in which somebody may be said to have told it
_INFLECTED = 5  # letters from which a name that is not ASCII is looked for with other endings
_US = compiled(r"\b(?:told|tells) (?:us|me)\b", re.IGNORECASE)
_PASSED = frozenset({"carried_by", "in_video"})  # what a medium carried or showed was not said to it
_KEPT = 64  # texts held at a time
_OFTEN = 500  # times that an article names its own outlet, after which nobody looks on


class Texts:
    """The texts of articles, and under which names an actor can be named there.

    Where an article names a medium anywhere, or was told something itself, others explain its words than those
    that dropped a credit: then nothing is found. So these look for too much rather than too little.
    """

    def __init__(self, text: Callable[[Hashable], str], names: Callable[[Hashable], Iterable[str]]) -> None:
        self._read, self._names = text, names
        self._texts: dict[Hashable, str] = {}
        self._patterns: dict[Hashable, re.Pattern[str] | None] = {}

    def names(self, document: Hashable, actor: Hashable) -> bool:
        """Whether the article names ``actor`` anywhere, under any of its names."""
        pattern = self._pattern(actor)
        return pattern is not None and pattern.search(self._text(document)) is not None

    def told_itself(self, document: Hashable, outlet: Hashable | None) -> bool:
        """Whether the article says that somebody told something to the outlet itself."""
        text = self._text(document)
        if _US.search(text) or to_outlet(text, [Span(0, len(text))], None):
            return True
        pattern = self._pattern(outlet) if outlet is not None else None
        if pattern is None:
            return False
        for number, found in enumerate(pattern.finditer(text)):
            start, end = found.span()
            if number == _OFTEN or _told(text[max(0, start - _AROUND) : start], text[end : end + _AROUND]):
                return True
        return False

    def _text(self, document: Hashable) -> str:
        if document not in self._texts:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            self._texts[document] = self._read(document)
        return self._texts[document]

    def _pattern(self, actor: Hashable) -> re.Pattern[str] | None:
        if actor not in self._patterns:
            words = [_searched(name) for name in self._names(actor) if name.strip()]
            self._patterns[actor] = re.compile("|".join(words)) if words else None  # noqa: TID251
        return self._patterns[actor]


def _searched(name: str) -> str:
    """A pattern for ``name``: one word in its own case, since "time" is not Time; several in any."""
    words = name.removeprefix("The ").split()
    if name.isascii():
        joined = r"\s+".join(map(re.escape, words))
        return rf"(?<!\w){joined}(?!\w)" if len(words) == 1 else rf"(?i:(?<!\w){joined}(?!\w))"
    # "Рейтер" stands there as "Рейтеру", "агентство" as "агентства"
    ends = [rf"{re.escape(w[:-1])}\w{{0,4}}" if len(w) >= _INFLECTED else re.escape(w) for w in words]
    return "(?i:" + r"\s+".join(ends) + ")"


def _told(before: str, after: str) -> bool:
    return any(pattern.before.search(before) and pattern.after.search(after) for pattern in _telling())


def is_telling(rule: str) -> bool:
    """Whether a link's rule says that the words were spoken to that medium."""
    return rule in _telling_names()


@cache
def _telling() -> tuple[Pattern, ...]:
    return tuple(p for p in patterns.of_language(None) if p.level is patterns.NEAR and p.name not in _PASSED)


@cache
def _telling_names() -> frozenset[str]:
    return frozenset(pattern.name for pattern in _telling())
