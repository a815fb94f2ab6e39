"""What Polish papers hear from somebody, and what follows from whose figures: "słyszymy od X", "wynika z raportu X".

Whoever is told so stands in the genitive: a body or people as ``polish_genitive`` knows them, or a noun for what
somebody is, with its adjective.
"""

from __future__ import annotations

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.polish_genitive import in_genitive
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

HEARD = frozenset("słyszymy usłyszeliśmy".split())
FROM = frozenset("od z ze".split())
FOLLOWS = frozenset("wynika wynikało".split())
# What figures stand in, in the genitive.
FIGURES = frozenset(
    """sondażu sondażów badania badań raportu raportów analizy analiz danych prognozy prognoz ankiety ankiet szacunków
    zestawienia ustaleń informacji komunikatu dokumentu dokumentów sprawozdania statystyk opracowania wyliczeń
    obliczeń""".split()
)
BY_WHOM = frozenset("przygotowanego opublikowanego przeprowadzonego wykonanego zleconego".split())
FEWEST = 3  # words of what follows from figures
ADJECTIVES = 2  # before the noun for who was heard


def heard(reading: Reading, t: Tagged, token: int) -> Said | None:
    """From whom the words before are heard: "– Nikt tego nie poprze – słyszymy od ważnego polityka koalicji"."""
    k = next((k for k in range(token + 1, min(token + 4, len(t.lower))) if t.lower[k] in HEARD), None)
    if k is None or k + 2 >= len(t.lower) or t.lower[k + 1] not in FROM:
        return None
    if (own := in_genitive(reading, t, k + 2)) is not None:
        return Said("quote_verb_subject", t, own, k)
    for n in reading.names[t.index]:
        if k + 1 < n.first <= k + 5 and len(n.words) > 1 and reading.counts(t, n):
            return Said("quote_verb_subject", t, reading.named(t, n), k)
    return somebody(reading, t, k + 2, k)


def somebody(reading: Reading, t: Tagged, first: int, k: int) -> Said | None:
    """Somebody without a name, out of the genitive: "od jednego z posłów", "od ważnego polityka koalicji"."""
    if t.lower[first] in ("jednego", "jednej") and t.lower[first + 1 : first + 2] in (("z",), ("ze",)):
        last = reading.phrase(t, first + 2, len(t.tags))
        words = ("jeden" if t.lower[first] == "jednego" else "jedna", *t.words[first + 1 : last])
        return Said("quote_verb_subject", t, Subject(first, last, " ".join(words), ActorKind.PERSON), k)
    for noun in range(first, min(first + 1 + ADJECTIVES, len(t.lower))):
        word = t.lower[noun]
        if word.endswith(("ego", "ej", "ą")):
            continue
        known = roles().other["pl"]
        one = next((w for w in _nominatives(word) if fold(w) in known), None)
        if one is None:
            return None
        his = not one.endswith(("ka", "ini", "yni"))
        before = [_agreeing(w, his) for w in t.words[first:noun]]
        last = noun + 1
        while last < len(t.tags) and t.tags[last] in "NAT" and not set(t.words[last]) & set(".,"):
            last += 1
        name = " ".join((*before, one, *t.words[noun + 1 : last]))
        return Said("quote_verb_subject", t, Subject(first, last, name, ActorKind.PERSON), k)
    return None


def _nominatives(word: str) -> tuple[str, ...]:
    """What nouns for people a word may be the genitive of: "polityka", "posłanki", "doradcy"."""
    if word.endswith("ę"):
        return (f"{word[:-1]}a",)  # the accusative: "dyplomatę"
    if word.endswith("ki"):
        return (f"{word[:-1]}a",)
    if word.endswith(("cy", "ty")):
        return (f"{word[:-1]}a",)
    if word.endswith("a"):
        return (word[:-1], f"{word[:-1]}y")
    return ()


def _agreeing(word: str, his: bool) -> str:
    if word.endswith("ą"):
        return f"{word[:-1]}a"
    if word.endswith("iego"):
        return f"{word[:-4]}i" if his and word[-5:-4] in "kg" else f"{word[:-3]}"
    if word.endswith("ego"):
        return f"{word[:-3]}y"
    return f"{word[:-3] if word.endswith(('kiej', 'giej')) else word[:-2]}a"


def follows(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What follows from whose figures, on either side of them: "… – wynika z raportu X", "Z raportu X wynika, że …"."""
    k = next((k for k, word in enumerate(t.lower) if word in FOLLOWS), None)
    if k is None or "Q" in t.tags:
        return None
    if t.tags[k - 1 : k] in ("-", ",") and k > FEWEST and t.lower[k + 1 : k + 2] in (("z",), ("ze",)):
        own = _whose(reading, t, k + 2)
        return ((0, k - 1), Said("according", t, own, k)) if own is not None else None
    if t.lower[0] in ("z", "ze") and t.tags[k + 1 : k + 2] == "," and t.lower[k + 2 : k + 3] == ("że",):
        own = _whose(reading, t, 1)
        if own is not None and own.last <= k and len(t.tags) - k - 3 >= FEWEST:
            return (k + 3, len(t.tags)), Said("according", t, own, k)
    return None


def _whose(reading: Reading, t: Tagged, first: int) -> Subject | None:
    """The body whose figures stand at a word."""
    at = next((k for k in range(first, min(first + 3, len(t.lower))) if t.lower[k] in FIGURES), None)
    if at is None:
        return None
    while at + 1 < len(t.lower) and t.lower[at + 1].endswith(("ego", "ych")) and t.words[at + 1][0].islower():
        at += 1  # "raportu przygotowanego przez NIK", "najnowszego"
    at += 1 + (t.lower[at + 1 : at + 2] == ("przez",))
    return in_genitive(reading, t, at) if at < len(t.lower) else None
