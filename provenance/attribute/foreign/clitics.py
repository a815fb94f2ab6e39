"""Verbs of saying that no ending or place has told yet: behind an object that looks like an article, and "così".

"«…», la interrumpió el presidente", "Une voisine le décrit comme « … »", "«…», così il sindaco Luca Rossi".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar

LANGUAGES = frozenset(("es", "fr", "it"))
_OBJECTS = frozenset("la lo las los les le li l'".split())
# Within a sentence, where French has few other words, and right behind a quotation.
_WITHIN = re.compile("(?<=[NATS])D(?P<verb>N)(?=[SIQR])")
_BEHIND = re.compile('Q"?[,.-]{1,3}D(?P<verb>N)(?=[DTA])')
_TO_WHOM = frozenset("me nos te vos lhe lhes".split())
_JOINED = re.compile("[^-]{3}-(?:[oa]s?|l[oa]s?|n[oa]s?|lhes?|me)$")
# "così" behind a quotation, and who it is up to the end of the phrase; not "così la sarta chiude il banco".
_SO = re.compile('Q"?[,.:-]{1,3}R(?=D?[NTA]*[TA][NTAM]*(?:[,.;:()IKLCSQ"-]|$))')
_ACTS = re.compile("[TA]N+D")


def with_objects(tags: str, lower: Sequence[str], known: Grammar) -> str:
    """``tags`` with the verb behind an object that looks like an article."""
    found = [*(_WITHIN.finditer(tags) if known.lang == "fr" else ()), *_BEHIND.finditer(tags)]
    out = list(tags) if found else []
    for m in found:
        k = m.start("verb")
        word = lower[k]
        noun = word in known.titles or fold(word) in roles().other.get(known.lang, ())
        if lower[k - 1] in _OBJECTS and word in known.cues and not noun and lower[k + 1 : k + 2] != ("de",):
            out[k - 1], out[k] = "O", "V"
    return "".join(out) or tags


def bears_object(word: str) -> bool:
    """Whether a Portuguese word is a verb, for its object is joined to it: "interrompeu-o", "atirou-lhe"."""
    return _JOINED.search(word) is not None


def without_object(word: str) -> str:
    """A Portuguese word without the object joined to it, "disse-me"; "diz-se" is said by nobody and stays whole."""
    verb, _, joined = word.partition("-")
    return verb if joined in _TO_WHOM else word


def with_so(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the "così" that stands for an Italian verb of saying, before who says what it follows."""

    def verb(m: re.Match[str]) -> str:
        says = lower[m.end() - 1] == "così" and not _ACTS.match(tags[m.end() :].lstrip("DN"))
        return m[0][:-1] + ("V" if says else "R")

    return _SO.sub(verb, tags)
