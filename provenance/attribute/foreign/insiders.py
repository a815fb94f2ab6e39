"""Slavic sources without a name, of whom it is said which medium they spoke to: "собеседник агентства AP в МИД".

The source is who speaks, and the medium a link, which the chain looks for by itself; the name here leaves it out.
"""

from __future__ import annotations

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_latin
from provenance.attribute.foreign.tagged import Tagged

SOURCES = ("источник", "собеседник", "собеседниц", "джерел", "співрозмовни")
COUNTS = frozenset("два две двое три трое четверо двоє дві троє несколько кілька один одна".split())
SORTS = (
    "агентств",
    "агенці",
    "издани",
    "видання",
    "газет",
    "телеканал",
    "канал",
    "портал",
    "журнал",
    "сайт",
    "радио",
    "радіо",
)
WITHIN = frozenset("в во у из з із при на с со від от близк близьк".split())
MARKS, COMPLEMENT = 6, 7  # words of a name in marks; of what a source is in


def source(t: Tagged, first: int, end: int, known: Grammar) -> tuple[int, str] | None:
    """Where a source ends that begins with the word ``first``, and what it is called; None without a medium."""
    noun = first + (t.lower[first] in COUNTS)
    if noun >= end or not t.lower[noun].startswith(SOURCES):
        return None
    sort = noun + 1
    at = sort + (sort < end and t.lower[sort].startswith(SORTS))
    last = _medium(t, at, end)
    if last == at:
        return None
    kept = [*t.words[first:at]]
    if not (noun > first):
        kept = declined.nominative(tuple(kept), known).split(" ")
    stop = last
    if last < end and t.tags[last] == "I" and t.lower[last] in WITHIN:
        stop = next((k for k in range(last + 1, min(end, last + COMPLEMENT)) if t.tags[k] not in "NATKD"), end)
        stop = min(stop, last + COMPLEMENT)
        kept += t.words[last:stop]
    return stop, " ".join(kept)


def _medium(t: Tagged, at: int, end: int) -> int:
    """Where a medium's name ends that begins at a word; that word itself if there is none."""
    k = at
    if t.tags[k : k + 1] == '"':
        close = t.tags.find('"', k + 1, min(end, k + MARKS))
        return close + 1 if close > 0 else at
    while k < end and (t.tags[k] == "K" or (t.tags[k] == "A" and (is_latin(t.words[k]) or t.words[k].isupper()))):
        k += 1
    return k
