"""Which office a role noun is for, and whether it is for anybody."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.again import ANYBODY
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_words import HEADS
from provenance.attribute.foreign.same_role import is_role

_PRESIDENT = ("président", "president", "präsident", "президент")
_PREMIER = (
    "premier",
    "primer",
    "primo",
    "primeir",
    "premiê",
    "ministerpräsident",
    "kanzler",
    "bundeskanzler",
    "премьер",
    "прем'єр",
    "канцлер",
)
# What heads of state and of government are called, written as one word, with the beginnings of their titles.
OF_STATE = {
    **dict.fromkeys(
        "hommefort hombrefuerte femmeforte mujerfuerte"
        " chefdel'état chefdel'etat jefedelestado jefedeestado mandatario mandataria capodellostato chefedeestado"
        " chefedoestado staatschef staatschefin staatsoberhaupt главагосударства главадержави".split(),
        _PRESIDENT,
    ),
    **dict.fromkeys(
        "chefdugouvernement cheffedugouvernement jefedelgobierno jefadelgobierno capodelgoverno chefedogoverno"
        " regierungschef regierungschefin premier главаправительства главауряду".split(),
        _PREMIER,
    ),
}
# The same in Slavic languages, in any case: beginnings of the head's noun and of what he or she is head of.
_CHIEF = ("глав", "голов", "очільни", "керівни", "лідер", "лидер", "руководител")
_STATE = ("держав", "країн", "государств", "страны", "республик", "республік", "королівств")
_GOVERNMENT = ("уряд", "правительств", "кабмин", "кабмін", "кабинет", "кабінет")


def office_of_state(words: Sequence[str]) -> tuple[str, ...] | None:
    """The beginnings of the titles of whoever is called the head of a state or of a government."""
    if len(words) != 2 or not words[0].startswith(_CHIEF):
        return None
    return _PRESIDENT if words[1].startswith(_STATE) else _PREMIER if words[1].startswith(_GOVERNMENT) else None


# Stems of offices of which one person has one as a rule.
_STEMS = tuple(
    """maire préf ministr sénat déput alcald gobernador senador diputad minister bürgermeister landrat kanzler
    bischof obispo évêque juez juge richter fiscal procureu staatsanw abogad avocat anwalt anwält colonel
    magistrad concejal notari rector decan comisari inspector inspecteur embajad ambassad botschaft commissaire
    coronel oberst général general entren entraîn trainer capit kapitän médic médecin arzt ärzt""".split()
)
_COUNSEL = ("verteidiger", "strafverteidiger", "rechtsanw", "nebenklagevertret")
# German masculine nouns in "-e" that are no people; others are: "der Slowake", "der Kollege".
_NO_MEN = frozenset(
    """name gedanke friede glaube wille buchstabe käse see tee kaffee schnee funke haufe same drache löwe hase affe
    rabe""".split()
)


def is_weak(noun: str) -> bool:
    return len(noun) > 3 and noun.endswith("e") and noun not in _NO_MEN


def office_of(noun: str) -> str | None:
    """Which of the offices a noun is for; counsel is one office by whatever name."""
    if noun.startswith(_COUNSEL):
        return "anwält" if noun.endswith("in") else "anwalt"
    return next((stem for stem in _STEMS if noun.startswith(stem)), None)


_SOLE = ("maire", "préf", "alcald", "gobernador", "sindac", "prefeit", "ministr", "obispo", "évêque", "bischof")


def is_sole(noun: str) -> bool:
    """Whether a noun is for an office that a place or a house has one of."""
    return noun.startswith(_SOLE)


# Endings of Spanish and French nouns that no person is called by.
_THINGS = tuple(
    """ía ura aje orio erio icio azgo tud nato rato ado ido emio ismo eto acto ulo age ment eau oir erie ure ariat
    orat isme tère toire""".split()
)


def is_human(noun: str) -> bool:
    """Whether a noun may tell somebody, by its ending."""
    return not noun.endswith(_THINGS)


def heads_the_same(words: tuple[str, ...], person: Person, known: Grammar) -> bool:
    """Whether "глава кабинета" can be the head that somebody was called, by what he or she is head of."""
    if len(words) < 2 or not words[0].startswith(HEADS):
        return True
    return any(is_role(w, r, known) for w in words[1:] for r in person.roles)


def definite_article(article: str, known: Grammar) -> bool:
    """Whether an article means something known; Slavic languages have none."""
    return known.slavic or article in known.words.get("definite", ())


def oblique_title(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is a title in the genitive: "по словам главы кабинета"."""
    return any(word.endswith(end) and word[: -len(end)] + nom in known.titles
               for end, nom in (("ы", "а"), ("и", "а"), ("а", ""), ("я", "ь"), ("ки", "ка")))  # fmt: skip


def lemma(noun: str, known: Grammar) -> str:
    """A Slavic noun for somebody in the nominative: "за словами посадовця"."""
    return noun if noun in ANYBODY else declined.nominative((noun,), known).lower()


def is_one(word: str) -> bool:
    return word[-1] not in "аеёиоуыэюяіїєь" and word[0] > "\u036f"
