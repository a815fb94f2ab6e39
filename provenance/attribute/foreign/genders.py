"""What the words around a name say of the gender of who bears it."""

from __future__ import annotations

from provenance.actors import names
from provenance.actors.lists import roles
from provenance.attribute.foreign.attested import can_speak
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_trade
from provenance.attribute.foreign.tagged import Tagged


def told_by_noun(nouns: set[str]) -> str | None:
    """Whether a French noun for somebody is the feminine of another: "adjointe"."""
    known = roles().other["fr"]
    return (
        "f" if any(n.endswith("e") and names.fold(n) in known and names.fold(n[:-1]) in known for n in nouns) else None
    )


_GENDERS = {
    "es": {"un": "m", "una": "f"},
    "it": {"un": "m", "una": "f"},
    "pt": {"um": "m", "uma": "f"},
    "fr": {"une": "f"},  # "un médecin" may be a woman
    "de": {"eine": "f"},
}
# Nouns for people whose gender is their own.
_EITHER = frozenset("persona figura víctima estrella voz leyenda personne victime figure star vedette person".split())


def apposed_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """What the article of a noun behind a name and a comma says: "Ann Lee, una vecina"."""
    article, noun = t.lower[n.last + 1 : n.last + 2], t.lower[n.last + 2 : n.last + 3]
    if not noun or noun[0] in _EITHER or not can_speak(t.words[n.last + 2 : n.last + 4], known):
        return None
    return _GENDERS.get(known.lang, {}).get(article[0])


TITLED = 7  # words of what somebody is, between a verb and the name
PAST_TENSE = 6  # letters from which a word behind a name is a verb by its ending: "Кормак Бирн поручил"


def told_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """What the verb right beside a Slavic name in the nominative says of gender."""
    verb = n.last if t.tags[n.last : n.last + 1] in ("V", "N") else None
    if n.governed:
        return None
    if verb is None:
        return _told_before(t, n)
    word = t.lower[verb]
    if t.tags[verb] == "N" and (len(word) < PAST_TENSE or is_trade(word, known)):
        return None  # a noun, or too short for a verb to be told by its ending
    return (
        "f"
        if word.endswith(("ла", "лась", "лася"))
        else "m"
        if word.endswith(("ав", "ив", "ів", "ув", "ал", "ил", "ел"))
        else None
    )


_WOMENS = ("а", "я")  # endings of first names; a verb behind which a man's name in the genitive stands says nothing


def _told_before(t: Tagged, n: Name) -> str | None:
    """The same of a verb before who it is: "объявила вчера глава ведомства Майра Лис"; of women's names alone."""
    k = n.first - 1
    while k > 0 and t.tags[k] in "NTAR" and n.first - k <= TITLED:
        k -= 1
    titled = t.tags[k + 1 : n.first].lstrip("R")
    if k < 0 or t.tags[k] != "V" or not t.lower[k].endswith(("ла", "лась", "лася")):
        return None
    nominative = titled == "" or titled[0] == "T"  # "встретила премьера Майю Лис" has no title in the nominative
    return "f" if nominative and n.words[0].endswith(_WOMENS) and len(n.words) > 1 else None


def verb_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """In Slavic the past tense says what its subject is."""
    if not known.slavic and known.lang != "pl":
        return None
    near = (*range(n.last, min(n.last + 3, len(t.tags))), *range(n.first - 1, max(-1, n.first - 8), -1))
    verb = next((k for k in near if t.tags[k] == "V"), None)
    if verb is None:
        return None
    word = t.lower[verb]
    if word.endswith(("ла", "лась", "ła")):
        return "f"
    return "m" if word.endswith(("ал", "ил", "ел", "лся", "ав", "ив", "ув", "вся", "ał", "ił")) else None
