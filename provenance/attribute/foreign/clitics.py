"""Verbs of saying that no ending or place has told yet: behind an object that looks like an article, and "così".

"«…», la interrumpió el presidente", "Une voisine le décrit comme « … »", "«…», così il sindaco Luca Rossi".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar
from provenance.compiled import compiled

LANGUAGES = frozenset(("es", "fr", "it"))
_OBJECTS = frozenset("la lo las los les le li l'".split())
# Within a sentence, where French has few other words, and right behind a quotation.
_WITHIN = compiled("(?<=[NATS])D(?P<verb>N)(?=[SIQR])")
_BEHIND = compiled('Q"?[,.-]{1,3}D(?P<verb>N)(?=[DTA])')
_TO_WHOM = frozenset("me nos te vos lhe lhes".split())
_JOINED = compiled("[^-]{3}-(?:[oa]s?|l[oa]s?|n[oa]s?|lhes?|me)$")
# "così" behind a quotation, and who it is up to the end of the phrase; not "così la sarta chiude il banco".
_SO = compiled('Q"?[,.:-]{1,3}R(?=D?[NTA]*[TA][NTAM]*(?:[,.;:()IKLCSQ"-]|$))')
_ACTS = compiled("[TA]N+D")
# What an Italian noun or adjective begins with before which the article is "lo".
_IMPURE = compiled("s[^aeiouàèéìòù]|z|gn|ps|pn|x|y")
_MAKES = frozenset("fa fanno fatto fece fecero faceva facevano facendo farà".split())
# Verbs that behind "si" tell what is there, and nobody's words: "non si rilevano movimenti".
_THERE_ARE = tuple("rilev segnal registr osserv not annunci".split())
# Nouns for a time before "prima" and "dopo", which then govern nothing: "Poche ore prima Ann Lee aveva scritto".
_SPELLS = frozenset(
    "secondi minuti ore giorni settimane mesi anni attimi istanti ora giorno settimana mese anno sera".split()
)
# What one makes others do by telling them something; before another infinitive "to make" is no verb of saying.
_TELLING = frozenset("sapere notare capire intendere osservare presente trapelare filtrare".split())


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


def with_article(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with "lo" and "gli" that are Italian articles: "Lo Stato maggiore", "lo stesso Re", "gli esperti"."""
    out = list(tags)
    for k, word in enumerate(lower[:-1]):
        if word == "lo" and tags[k] == "O":
            noun = tags[k + 1] in "NT" and _IMPURE.match(lower[k + 1]) is not None
            out[k] = "D" if noun or tags[k + 1] == "A" else "O"
        elif word == "gli" and tags[k] == "O":
            several = tags[k + 1] == "N" and lower[k + 1].endswith("i")
            out[k] = "D" if several or tags[k + 1] in "ATMD" else "O"
    return "".join(out)


def with_idioms(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with what Italian words are beside others.

    "Fanno sapere dal Comune" is one verb of saying, "ha fatto avere a Roma un testo" none, nor is "si rilevano danni";
    in "ore prima" nothing is governed.
    """
    out = list(tags)
    for k, word in enumerate(lower[:-1]):
        more = lower[k + 1]
        if tags[k] == "V" and word in _MAKES and more in _TELLING and tags[k + 1] == "V":
            out[k + 1] = "R"
        elif tags[k] == "V" and word in _MAKES and more.endswith(("are", "ere", "ire")) and more not in _TELLING:
            out[k] = "N"
        elif tags[k + 1] == "V" and word == "si" and more.startswith(_THERE_ARE) and more.endswith("ano"):
            out[k + 1] = "N"
        elif more in ("prima", "dopo") and word in _SPELLS and tags[k + 1] == "I":
            out[k + 1] = "R"
    return "".join(out)


def bears_object(word: str) -> bool:
    """Whether a Portuguese word is a verb, for its object is joined to it: "interrompeu-o", "atirou-lhe"."""
    return _JOINED.search(word) is not None


def without_object(word: str) -> str:
    """A Portuguese word without the object joined to it, "disse-me"; "diz-se" is said by nobody and stays whole."""
    verb, _, joined = word.partition("-")
    return verb if joined in _TO_WHOM else word


# Portuguese "to make" with an infinitive, which says nothing but with those of letting somebody know.
_HAS_MADE = frozenset("fez faz faziam fizeram fazem fará".split())
_LETTING_KNOW = frozenset("saber notar ver crer constar sentir lembrar".split())
# What somebody does once more or in the end: "voltou a defender", "llegó a decir"; by the language.
_ANEW = {
    "pt": frozenset("voltou voltaram volta voltam tornou tornaram chegou chegaram passou passaram".split()),
    "es": frozenset("volvió volvieron vuelve vuelven llegó llegaron pasó pasaron".split()),
}
# Endings of infinitives and of the verb that tells of it, by the language.
_DID = {
    "pt": (("ar", "ou"), ("er", "eu"), ("ir", "iu")),
    "es": (("ar", "ó"), ("er", "ió"), ("ir", "ió")),
}
_TO_SAY = frozenset("dizer decir pedir propor proponer".split())


def with_infinitives(tags: str, lower: Sequence[str], known: Grammar) -> str:
    """``tags`` with the infinitives of saying that are the verb of their sentence, and without those that are none.

    "Lee voltou a defender o plano" and "volvió a pedir calma" tell what somebody says, "fez chegar um texto" does not.
    """
    out = list(tags)
    for k, word in enumerate(lower[:-2]):
        more = lower[k + 2]
        if word in _ANEW[known.lang] and tags[k] in "NVX" and lower[k + 1] == "a" and _tells(more, known):
            out[k : k + 3] = "XRV"
    for k, word in enumerate(lower[:-1]) if known.lang == "pt" else ():
        if tags[k] == "V" and word in _HAS_MADE and lower[k + 1].endswith(("ar", "er", "ir")):
            out[k] = tags[k] if lower[k + 1] in _LETTING_KNOW or tags[k + 1] != "N" else "N"
    return "".join(out)


def _tells(infinitive: str, known: Grammar) -> bool:
    if infinitive in _TO_SAY:
        return True
    return any(
        infinitive.endswith(end) and infinitive[: -len(end)] + did in known.cues for end, did in _DID[known.lang]
    )


def with_so(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the "così" that stands for an Italian verb of saying, before who says what it follows."""

    def verb(m: re.Match[str]) -> str:
        says = lower[m.end() - 1] == "così" and not _ACTS.match(tags[m.end() :].lstrip("DN"))
        return m[0][:-1] + ("V" if says else "R")

    return _SO.sub(verb, tags)
