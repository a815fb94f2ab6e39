"""Classes of English words, one character a class, so that a sentence becomes a short string to search.

D determiner            P subject pronoun       W who, which            I preposition         C and, or, but
S subordinator          X auxiliary             R adverb                V finite reporting verb
G reporting -ing form   B other finite verb     E other -ing form       L according (to)
A capitalised word      T title or rank         N other word            M number              s possessive 's
Q a quotation           O object pronoun        t "to"                F reporting infinitive
and punctuation: , : ; - ( ) .
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from provenance.attribute import cues
from provenance.attribute.inflect import past, third_person
from provenance.attribute.language_data import language_data
from provenance.compiled import compiled

CODES = {
    "determiners": "D", "pronouns": "P", "relatives": "W", "objects": "O", "prepositions": "I", "conjunctions": "C",
    "subordinators": "S", "auxiliaries": "X", "adverbs": "R", "according": "L", "to": "t",
}  # fmt: skip


def _closed(data: Mapping[str, str]) -> dict[str, str]:
    return {word: code for key, code in CODES.items() for word in data.get(key, "").split()}


CLOSED = _closed(cues.DATA)
PLAIN = cues.words("plain_forms") | frozenset(
    form for verb in cues.words("plain_verbs") for form in (third_person(verb), *past(verb))
) - cues.words("plain_nouns")  # fmt: skip
TITLES = cues.words("titles")
LY_NAMES = cues.words("ly_names")
ED_NOUNS = cues.words("ed_nouns")
PUNCTUATION = {
    ",": ",", ":": ":", ";": ";", "-": "-", "–": "-", "—": "-", "―": "-", "--": "-", "(": "(", ")": ")", "[": "(",
    "]": ")", ".": ".", "?": ".", "!": ".", "…": ".",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What one language's words are: closed classes, reporting verbs by group, titles, and what "according to" is.

    ``phrases`` are pairs of words that mean "according to"; ``capital_nouns`` is true where every noun has a capital;
    ``verb_endings`` mark other finite verbs.
    """

    lang: str
    closed: Mapping[str, str]
    finite: Mapping[str, str]
    participle: Mapping[str, str]
    titles: frozenset[str]
    title_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    phrases: frozenset[tuple[str, str]] = frozenset()
    capital_nouns: bool = False


# What a sentence begins with before its subject, that is nobody's name: "Reacting, Roe said".
BEGINNING = frozenset(
    """
    reacting responding commenting addressing prosecuting defending delivering answering replying appearing testifying
    concluding turning reflecting briefing summing giving quoting citing announcing presenting unveiling welcoming
    condemning criticising criticizing meeting visiting touring inspecting chairing hosting opposing contributing
    intervening resuming contradicting dismissing mourning celebrating pressed quizzed challenged grilled probed
    confronted prompted reached contacted shown cornered tackled buoyed flanked accompanied surrounded joined
    """.split()
)
OPENING = frozenset("late early earlier shortly soon".split())  # adverbs with which a sentence begins: "Late on Friday"
# A small word that a hyphen or an apostrophe joins to a name: al-Otaibi, d'Estaing, аш-Шараа.
JOINED = compiled(
    r"(?:a[ldnrstz]|el|ash|ul|de|d|l|o|van|von|ben|bin|abu|а[лшсрдтнз]ь?|[эе][лш]ь?|абу|бен|бин|ібн|ибн)[-‐‑'’]"
    r"(?=[^\W\d_a-zа-яёіїєґ])"
)
ENGLISH = Lexicon("en", CLOSED, cues.FINITE, cues.PARTICIPLE, TITLES)


@cache
def lexicon(lang: str | None) -> Lexicon | None:
    """The lexicon of a language tag (``de``, ``de-AT``); English where none is given; None where there is none.

    Another package may add one for a language that has none here; AdditionError where that is not to be used.
    """
    primary = (lang or "en").lower().partition("-")[0].partition("_")[0]
    if primary == "en":
        return ENGLISH
    data = language_data(primary)
    if data is None:
        return None
    return Lexicon(
        primary,
        _closed(data),
        {word: group for group, words in data["cues"].items() for word in words.split()},
        {word: group for group, words in data.get("participles", {}).items() for word in words.split()},
        frozenset(data.get("titles", "").split()),
        tuple(data.get("title_endings", "").split()),
        tuple(data.get("verb_endings", "").split()),
        frozenset((a, b) for a, b in (pair.split("_") for pair in data.get("phrases", "").split())),
        data.get("capital_nouns", False),
    )


@lru_cache(maxsize=1 << 17)
def classify(word: str, opens: bool, before: str, language: Lexicon = ENGLISH) -> str:
    """The class of one token; ``opens`` is true at the start of a sentence, ``before`` the class to its left."""
    if (mark := PUNCTUATION.get(word)) is not None:
        return mark
    lower = word.lower()
    if language is not ENGLISH:
        return _foreign(word, lower, opens, before, language)
    lower = lower.replace("’", "'")
    if lower == "'s":
        return "X" if before in "PW" else "s"  # he's, who's
    first = word[0]
    if first.isdigit():
        return "M"
    capital = first.isupper()
    if capital and not opens and not (len(word) == 1 and lower in ("i", "a")):
        return "T" if lower in TITLES else "R" if lower.endswith("day") and CLOSED.get(lower) == "R" else "A"
    if (code := CLOSED.get(lower)) is not None:
        return code
    if capital and lower in OPENING:
        return "R"
    if capital and lower.partition("-")[0] in OWNING and "-" in lower:
        return "N"  # "State-run Roe TV reported"
    if capital and lower in TITLES:
        return "T"
    if (verb := _verb(lower, before)) is not None and not (capital and lower not in cues.PARTICIPLE):
        return verb
    if capital and (lower in BEGINNING or (lower.endswith("ed") and (lower in cues.FINITE or lower in PLAIN))):
        return "E"  # “Asked about it, Kim said”
    if capital:
        return "A" if not lower.endswith("ly") or lower in LY_NAMES else "R"
    return _plain(first, lower)


OWNING = frozenset("state government privately publicly opposition army party pro semi".split())
NO_ADVERBS = frozenset(  # nouns, and what stands before one: "the opposition weekly", "an elderly man"
    "family ally reply supply assembly july daily weekly monthly quarterly rally tally bully monopoly anomaly butterfly"
    " elderly friendly deadly costly lovely lonely unlikely ugly unruly lively ghastly cowardly scholarly sickly chilly"
    " grisly burly beastly saintly kindly princely homely heavenly neighbourly neighborly motherly fatherly".split()
)


def _plain(first: str, lower: str) -> str:
    """The class of an English word in small letters, ``first`` its first, that is no function word and no verb."""
    if lower in TITLES:
        return "T"
    if lower.endswith("ly") and len(lower) > 4 and lower not in NO_ADVERBS:
        return "R"
    return "N" if first.isalpha() else "."


def settled(word: str, language: Lexicon = ENGLISH) -> str:
    """The class of a token that no neighbour has a say in; empty where ``classify`` has to look at them."""
    if (mark := PUNCTUATION.get(word)) is not None:
        return mark
    first = word[0]
    if first.isdigit():
        return "M"
    lower = word.lower().replace("’", "'")
    if first.isupper() or lower == "'s":
        return ""
    if language is ENGLISH:
        if (code := CLOSED.get(lower)) is not None:
            return code
        if lower in cues.FINITE or lower in cues.PARTICIPLE or lower in PLAIN or lower.endswith(("ing", "ed")):
            return ""
        return _plain(first, lower)
    lower = word.lower()
    verb = lower in language.finite or (language.verb_endings != () and lower.endswith(language.verb_endings))
    depends = verb and lower not in language.closed
    return "" if depends else classify(word, False, ".", language)


def _verb(lower: str, before: str) -> str | None:
    if lower in cues.FINITE:
        if before == "t":
            return "F"
        if before in "DIs" or (
            lower in cues.NO_CUE_FORMS
            and not (lower in cues.SUBJECT_FORMS and (before in "APWNX)" or (before == "," and lower == "reported")))
        ):
            return None
        return "V"
    if lower in cues.PARTICIPLE:
        return None if before in "DI" and lower in cues.NO_CUE_FORMS else "G"
    if lower in PLAIN:
        return "B" if before not in "D" else None
    if lower.endswith("ing") and len(lower) > 5 and before not in "D":
        return "E"
    if lower.endswith("ed") and len(lower) > 4 and lower not in ED_NOUNS and before not in "DI":
        return "B"
    return None


def _foreign(word: str, lower: str, opens: bool, before: str, language: Lexicon) -> str:
    """Classes by the tables of a language; what no table knows is a name, a number or another word."""
    if word[0].isdigit():
        return "M"
    capital = word[0].isupper()
    if not capital or opens:
        if (code := language.closed.get(lower)) is not None:
            return code
        if lower in language.finite and before != "D":
            return "V"
        if lower in language.participle:
            return "G"
    if lower in language.titles or (language.title_endings and lower.endswith(language.title_endings)):
        return "T"
    if capital:
        return "N" if language.capital_nouns and before in "DN" else "A"
    if language.verb_endings and len(lower) > 4 and lower.endswith(language.verb_endings) and before not in "DI":
        return "B"
    return "N" if word[0].isalpha() else "."
