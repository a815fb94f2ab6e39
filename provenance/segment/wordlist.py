"""Word lists as they read best: words with white space between."""

from __future__ import annotations


def wordlist(words: str) -> frozenset[str]:
    """The set of the words of ``words``."""
    return frozenset(words.split())
