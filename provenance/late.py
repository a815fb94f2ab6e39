"""Patterns that most articles have no use for: each is compiled when it is first asked for something."""

from __future__ import annotations

import re
from typing import cast

from provenance.compiled import compiled

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)  # what copies and pickles ask for
        pattern = compiled(*self._given)
        self.__dict__.update(
            (method, getattr(pattern, method)) for method in _METHODS
        )  # asked at full speed from now on
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile`` for a pattern of a module that is loaded for every article; ``match.re`` is another object."""
    return cast("re.Pattern[str]", _Late(source, flags))


class Worded:
    """A ``pattern`` and the words that it is looked for by; see ``worded``."""

    def __init__(self, words: str, source: str, flags: int) -> None:
        self._words, self.pattern = words.split("|"), late(source, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in ``text``."""
        return self.pattern.search(text) if any(map(text.lower().__contains__, self._words)) else None


def worded(words: str, source: str, flags: int = 0) -> re.Pattern[str]:
    """The same for short stretches that are only searched, and only where one of ``words`` stands.

    They are divided by ``|``, in small letters; whatever the pattern finds has one of them.
    """
    return cast("re.Pattern[str]", Worded(words, source, flags))
