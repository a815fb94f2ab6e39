"""Slavic and Polish hearers, whose names in the dative are no subjects: "ответила судье Анне Лисовой Ольга Мак".

A first name in the dative and a family name that goes with it tell; where a form may be a nominative too, a title in
the dative before it has to.
"""

from __future__ import annotations

from functools import lru_cache

from provenance.attribute.foreign import polish
from provenance.attribute.foreign.cases import abroad, given
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given

_TO_PLACES = ("у", "е", "і", "ї")  # endings of places in the dative, which no nominative has
SHORTEST = 4  # letters of a first name with an ending
_FIXED = ("ску", "цу", "ану", "яну", "оглу")  # endings of names that take none: "Петру Мунтяну"
_HIS_LAST = ("у", "ю", "ому", "ему", "ові", "еві", "єві", "о", "і", "ых", "их", "е")
_HER_LAST = ("ой", "ей", "ій", "е", "і", "ї", "и", "ко", "их", "ых")
_HER_TITLE = ("е", "і", "ї", "ій", "ой", "ей", "ке", "ці", "у", "ю")
_POLISH_TITLE = ("owi", "ce", "emu", "ie", "ści", "ii", "rze")
_MEN_IN_A = ("никите", "илье", "фоме", "кузьме", "луке", "саве", "миколі", "микиті", "іллі", "кузьмі", "луці", "саві")


@lru_cache(maxsize=1 << 12)
def first_name(word: str, known: Grammar) -> str | None:
    """ "m" or "f" of a Slavic first name in the dative; None for none."""
    low = word.lower()
    male, female = known.words.get("male_names", frozenset()), known.words.get("female_names", frozenset())
    if low in male or low in female or len(low) < SHORTEST:
        return None
    if low in _MEN_IN_A:
        return "m"
    if low.endswith(("у", "ю", "ові", "еві", "єві")):
        bent = low if low.endswith(("у", "ю")) else low[:-3] + ("ю" if low.endswith("єві") else "у")
        found = given(bent, known)
        if found is not None and found in male:
            return "m"
        man = abroad(bent) if found is None and not is_given(low) else None
        return "m" if man is not None and man[1] == "m" and man[0] != bent and man[0][-1] not in "ая" else None
    if low.endswith(("е", "ии") if known.lang == "ru" else ("і", "ї")):
        found = given(low, known)
        stem = low[:-1]
        if found is None and known.lang == "uk" and stem.endswith(("ц", "з")):
            found = next((f for f in (f"{stem[:-1]}ка", f"{stem[:-1]}га") if f in female), None)
        woman = abroad(low) if found is None and not is_given(low) else None  # "Ирме"
        hers = woman is not None and woman[1] == "f" and woman[0] != low and woman[0][-1] in "ая"
        return "f" if hers or found in female else None
    return None


def is_told(n: Name, known: Grammar) -> bool:
    """Whether a name stands in the dative."""
    if len(n.words) < 2:
        low = n.words[0].lower()
        return (
            known.slavic and low.endswith(_TO_PLACES) and low[:-1] in known.words.get("places", ())
        )  # "передала Києву"
    title = n.roles[0].lower() if n.roles else ""
    if known.lang == "pl":
        titled = len(n.words) > 2 and not polish.is_given(n.words[0])  # "Posłance Annie Lis"
        first, title = (n.words[1], n.words[0].lower()) if titled else (n.words[0], title)
        return _polish(first, n.words[-1], title)
    own = first_name(n.words[0], known) if known.slavic else None
    last = n.words[-1].lower()
    if own == "m":
        return last.endswith(_HIS_LAST) and not last.endswith(_FIXED)
    if own == "f" and n.words[0].lower().endswith(("ії", "ии")):  # which are genitives too
        return last.endswith("ій") or title.endswith(("ке", "нице", "ье", "ті", "ці"))
    if own == "f":
        return last.endswith(_HER_LAST) or title.endswith(_HER_TITLE)
    return False


def _polish(first: str, last: str, title: str) -> bool:
    """Whether a Polish name stands in the dative: "Janowi Lisowi", "posłance Annie Lis"."""
    if polish.is_given(first) and first[-1] not in "ei":
        return False
    if first.endswith("owi") and any(own == "m" for _, own in polish.given(first)):
        return last.endswith(("owi", "emu", "o", "i", "e"))
    hers = first.endswith(("ie", "ce", "dze", "rze", "ii", "ji", "li", "si", "zi"))
    return hers and (last.endswith(("skiej", "ckiej", "dzkiej", "owej")) or title.endswith(_POLISH_TITLE))


def ends(words: tuple[str, ...], known: Grammar) -> bool:
    """Whether a run of words is a whole name in the dative, behind which another begins: "Ивану Лису Ольга Мак"."""
    if len(words) != 2 or not (known.slavic or known.lang == "pl"):
        return False
    return is_told(Name(0, 2, words, (), False, ""), known)


_NOUNS = frozenset("судье судді коллеге колезі жене дружині матери матері дочери доньці тёте тітці мужчине".split())


def noun(word: str) -> bool:
    """Whether a Slavic noun for a man in "-а" or a woman stands in the dative: "судье", "вчительці"."""
    return word in _NOUNS or word.endswith(("тке", "нке", "нице", "ниці", "тці", "рці", "нці", "чці", "іні"))
