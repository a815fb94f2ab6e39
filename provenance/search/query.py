"""What a user types into words to look for: words, "phrases", beginnings*, *parts*, and -what is not to be there."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.errors import SearchError
from provenance.search.words import words

MOST = 100  # words of one search
_MARKS = '"“”„‟«»＂'
_TERM = compiled(rf"((?<!\S)-)?(?:[{_MARKS}]([^{_MARKS}]*)(?:[{_MARKS}]|$)(\*?)|([^\s{_MARKS}]+))")


class Sort(StrEnum):
    """What of a word is given."""

    WHOLE = "whole"
    PREFIX = "prefix"
    PART = "part"


class Term(NamedTuple):
    """Words that stand side by side in this order; ``sort`` tells how much of the last one is given."""

    words: tuple[str, ...]
    sort: Sort = Sort.WHOLE


class Query(NamedTuple):
    """All of ``wanted`` must be there, none of ``barred``."""

    wanted: tuple[Term, ...]
    barred: tuple[Term, ...] = ()


def parse(text: str) -> Query:
    """Read a search. What is neither letter nor digit only parts words. Raises SearchError where no word is left.

    A mark that is not closed reaches to the end.
    """
    wanted: list[Term] = []
    barred: list[Term] = []
    for match in _TERM.finditer(text):
        no, phrase, more, bare = match.groups()
        term = _phrase(phrase, more) if phrase is not None else _word(bare)
        if term is not None:
            (barred if no else wanted).append(term)
    if not wanted:
        why = "only what is not to be there is named" if barred else "there is no word to look for"
        raise SearchError(why, "name one that is: provenance search mines -coal")
    count = sum(len(term.words) for term in (*wanted, *barred))
    if count > MOST:
        raise SearchError(f"that is {count:,} words, more than {MOST}", "shorten it, or look for it with --near")
    return Query(tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(barred)))


def _phrase(text: str, more: str) -> Term | None:
    found = tuple(words(text))
    return Term(found, Sort.PREFIX if more else Sort.WHOLE) if found else None


def _word(text: str) -> Term | None:
    found = tuple(words(text))
    if not found:
        return None
    if text.startswith("*") and len(found) == 1:
        return Term(found, Sort.PART)
    return Term(found, Sort.PREFIX if text.endswith("*") else Sort.WHOLE)
