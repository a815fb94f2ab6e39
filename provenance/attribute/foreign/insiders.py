"""Slavic sources without a name, of whom it is said which medium they spoke to: "собеседник агентства AP в МИД".

The source is who speaks, and the medium a link, which the chain looks for by itself; the name here leaves it out.
"""

from __future__ import annotations

from collections.abc import Sequence

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
# What a source is said to know or to stand near, behind a comma: "источник, знакомый с делом".
VERSED = tuple(
    "близк близьк знаком знайом осведомл обізнан приближ наближен посвящ посвяч причетн причастн присутн".split()
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
    alone = at > sort and t.tags[at : at + 1] == "I" and t.lower[at] in WITHIN  # "собеседник издания в правительстве"
    if last == at and not alone:
        return None
    kept = [*t.words[first:at]]
    if not (noun > first):
        kept = declined.nominative(tuple(kept), known).split(" ")
    stop = last
    if last < end and t.tags[last] == "I" and t.lower[last] in WITHIN:
        far = min(end, last + COMPLEMENT)
        stop = next((k for k in range(last + 1, far) if t.tags[k] not in "NATKD" and not _one_of(t, k)), end)
        stop = min(stop, last + COMPLEMENT)
        kept += t.words[last:stop]
    if (close := versed(t, stop, len(t.tags))) is not None:
        return close, f"{' '.join(kept)}, {' '.join(t.words[stop + 1 : close])}"
    return stop, " ".join(kept)


def _one_of(t: Tagged, k: int) -> bool:
    """Whether a small word goes on with where a source is: "в одной из фирм"."""
    return t.lower[k] in ("из", "з", "із") and t.lower[k - 1].startswith("одн")


def called(words: Sequence[str], more: Sequence[str], known: Grammar) -> str:
    """A source in the genitive and what it knows in the nominative: "джерела, наближеного до ради"."""
    name = declined.nominative(words, known)
    if name == " ".join(words):
        return f"{name}, {' '.join(more)}"
    return f"{name}, {' '.join((declined.agreeing(more[0], name.split()[-1], known), *more[1:]))}"


def versed(t: Tagged, at: int, end: int) -> int | None:
    """Where what a source knows ends, which stands behind the comma at a word; None if nothing of it does."""
    if t.tags[at : at + 1] != "," or at + 2 >= len(t.tags) or not t.lower[at + 1].startswith(VERSED):
        return None
    stop = next((k for k in range(at + 2, min(end, at + 2 + COMPLEMENT)) if t.tags[k] not in "NATIDK"), None)
    return stop if stop is not None else min(end, at + 2 + COMPLEMENT)


def _medium(t: Tagged, at: int, end: int) -> int:
    """Where a medium's name ends that begins at a word; that word itself if there is none."""
    k = at
    if t.tags[k : k + 1] == '"':
        close = t.tags.find('"', k + 1, min(end, k + MARKS))
        return close + 1 if close > 0 else at
    while k < end and (t.tags[k] == "K" or (t.tags[k] == "A" and (is_latin(t.words[k]) or t.words[k].isupper()))):
        k += 1
    return k
