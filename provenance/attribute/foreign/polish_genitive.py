"""Polish bodies and people in the genitive, behind a noun for a text or a view: "w ocenie prokuratury"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from provenance.attribute.foreign.polish import given, is_given
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

HIS = frozenset("jego jej ich".split())
IMPERSONAL = frozenset(
    """napisano podano podkreślono poinformowano zaznaczono dodano wskazano oceniono stwierdzono oświadczono
    zaapelowano wyjaśniono zapewniono przekazano zapisano przypomniano zauważono""".split()
)
READS = IMPERSONAL | {"czytamy", "czytano"}
# People, several of whom issue a text, in the genitive.
PEOPLE = {
    "bliskich": "bliscy", "rodziców": "rodzice", "mieszkańców": "mieszkańcy", "pracowników": "pracownicy",
    "lekarzy": "lekarze", "organizatorów": "organizatorzy", "władz": "władze", "prawników": "prawnicy",
    "związkowców": "związkowcy", "naukowców": "naukowcy", "biskupów": "biskupi", "prokuratorów": "prokuratorzy",
    "ekspertów": "eksperci", "śledczych": "śledczy",
    "analityków": "analitycy", "ekonomistów": "ekonomiści", "policjantów": "policjanci", "strażaków": "strażacy",
    "specjalistów": "specjaliści", "komentatorów": "komentatorzy", "krytyków": "krytycy", "obrońców": "obrońcy",
}  # fmt: skip
# Behind which a body's own name stands in the nominative: "klubu Wisła Kraków".
CALLED = frozenset("klub spółka firma bank grupa zespół agencja drużyna pracownia sondażownia".split())
LETTERS = 6  # of a body's short name at the most
ADJECTIVES = 2  # before a body's noun
WORDS = 8  # of a body's name


def owner(reading: Reading, t: Tagged, first: int) -> Subject | None:
    """The body or people of a phrase in the genitive, in the nominative: "urzędu miasta", "rodziny zmarłego"."""
    forms = {"pracowni": "pracownia", "sondażowni": "sondażownia", **_genitives(reading.known.bodies)}
    own = first + (first < len(t.lower) and t.lower[first] in HIS)
    for k in range(own, min(own + 1 + ADJECTIVES, len(t.lower))):
        noun = PEOPLE.get(t.lower[k]) or forms.get(t.lower[k])
        letters = is_letters(t.words[k]) and t.tags[k] in "NA"
        if noun is None and not letters:
            if t.tags[k] in "NA" and t.lower[k].endswith(("ego", "ej", "ych", "ich")):
                continue
            return None
        last = k + 1
        while last < min(len(t.tags), k + WORDS) and t.tags[last] in "NTA" and not _ends(t.lower[last]):
            last += 1
        called = t.words[k + 1 : last]
        if noun in CALLED and called and all(w[0].isupper() for w in called) and not given(called[0]):
            return Subject(k + 1, last, " ".join(called), ActorKind.BODY, how="whose text it is")
        head = t.words[k] if noun is None else noun.title() if t.words[k][0].isupper() else noun
        before = [_agreeing(word, noun) for word in t.words[own:k]] if noun is not None else []  # "polskiego MSZ"
        behind = list(t.words[k + 1 : last])
        sorts = _OF_HERS if noun is not None and noun.endswith("a") else _OF_HIS
        for i, word in enumerate(behind):  # "prokuratury okręgowej", "rodziny królewskiej"
            if noun is None or not word.lower().endswith(sorts):
                break
            behind[i] = _agreeing(word, noun)
        name = " ".join((*t.words[first:own], *before, head, *behind))
        people = t.lower[k] in PEOPLE
        return Subject(first, last, name, ActorKind.GROUP if people else ActorKind.BODY, how="whose text it is")
    return None


def in_genitive(reading: Reading, t: Tagged, first: int) -> Subject | None:
    """The body or people whose genitive begins at a word, with adjectives and capitals: "prokuratury okręgowej"."""
    own = owner(reading, t, first)
    if own is None or own.name is None:
        return None
    names = own.name.split()
    last = own.first
    while last < own.last and t.lower[last].endswith(_ADJECTIVES):
        last += 1
    last += 1
    while last < own.last and (t.words[last][0].isupper() or t.lower[last].endswith(_ADJECTIVES)):
        if is_given(t.lower[last]) or (given(t.words[last]) and t.words[last][0].isupper()):
            break  # "Zdaniem sądu Jan Lis kłamał"
        last += 1
    return replace(own, last=last, name=" ".join(names[: last - own.first]))


# Of what sort a body is, behind its noun; "nowej" in "rady nowej kadencji" is of what follows.
_OF_HERS = ("skiej", "ckiej", "zkiej", "gowej", "jowej", "towej", "lnej", "minnej", "czej", "wnej")
_OF_HIS = ("skiego", "ckiego", "zkiego", "gowego", "jowego", "towego", "lnego", "minnego", "wyższego", "wnego")
_ADJECTIVES = ("ego", "iej", "nej", "wej", "ych", "ich")


def _ends(word: str) -> bool:
    """Whether a word is no part of a body's name: a participle of the text, an impersonal verb."""
    return word.endswith(("nym", "tym")) or word in READS


def is_letters(word: str) -> bool:
    return 2 <= len(word) <= LETTERS and word[:2].isupper()


def _agreeing(word: str, noun: str) -> str:
    """An adjective out of the genitive, as it stands before a noun."""
    if word.endswith("ej"):
        return f"{word[:-3] if word.endswith(('kiej', 'giej')) else word[:-2]}a"
    if word.endswith(("ych", "ich")):
        return f"{word[:-2]}e" if word.endswith("ich") else f"{word[:-3]}i"
    neuter = noun.endswith(("o", "ie", "um"))
    return word[:-3] + ("e" if neuter else "" if word.endswith("iego") else "y") if word.endswith("ego") else word


@lru_cache(maxsize=4)
def _genitives(bodies: tuple[str, ...]) -> Mapping[str, str]:
    """The nouns for bodies by their genitives."""
    return {form: body for body in bodies if len(body) > 3 or body == "sąd" for form in _genitive(body)}


def _genitive(body: str) -> tuple[str, ...]:
    if body.endswith(("ja", "ia")):
        return (f"{body[:-1]}i",)
    if body.endswith("a"):
        return (f"{body[:-1]}{'i' if body[-2] in 'kgl' else 'y'}",)
    if body.endswith(("o", "e")):
        return (f"{body[:-1]}a",)
    if body.endswith("um"):
        return (body,)
    if body == "urząd":
        return ("urzędu",)
    if body.endswith("ek"):
        return (f"{body[:-2]}ku", f"{body[:-2]}ka")
    if body == "dwór":
        return ("dworu",)
    if body.endswith("ół"):
        return (f"{body[:-2]}ołu",)
    return (f"{body}y",) if body.endswith("ż") else (f"{body}u", f"{body}a")
