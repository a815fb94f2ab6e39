"""What a language's words are to the rules of this room, from its lexicon.

Inflected forms come from stems, so that a lexicon stays short: ``[stems]`` has a list for each way of inflecting, and
``ENDINGS`` says what may follow. A form that does not exist does no harm, for nobody prints it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from provenance.attribute.language_data import language_data

SLAVIC = frozenset({"ru", "uk"})
CLASSES = {
    "determiners": "D", "relatives": "S", "objects": "O", "prepositions": "I", "conjunctions": "C",
    "subordinators": "S", "auxiliaries": "X", "adverbs": "R", "according": "L",
}  # fmt: skip
# Way of inflecting -> finite endings, endings of the -ing form.
ENDINGS: Mapping[str, tuple[str, str]] = {
    "fr_er": ("e ent ait aient a èrent é ée és ées", "ant"),
    "es_ar": ("a an ó aron aba aban ado ara", "ando"),
    "es_er": ("e en ió ieron ía ían ido", "iendo"),
    "it_are": ("a ano ò arono ava avano ato ata ati", "ando"),
    "it_ere": ("e ono eva evano", "endo"),
    "it_ire": ("isce iscono iva ivano ì irono ito ita iti", "endo"),
    "pt_ar": ("a am ou aram ava avam ara ado", "ando"),
    "pt_er": ("e em ia iam eu eram era ido", "endo"),
    "pt_ir": ("e em ia iam iu iram ira ido", "indo"),
    "de_weak": ("t te ten", "end"),
    "ru_past": ("л ла ло ли", "в"),
    "ru_past_self": ("лся лась лось лись", "вшись"),
    "ru_present": ("ет ют", "я"),
    "ru_present_it": ("ит ят", "я"),
    "uk_past": ("в ла ло ли", "вши"),
    "uk_past_self": ("вся вся лась лося лись", "вшись"),
    "uk_present": ("є ють", "ючи"),
    "uk_present_it": ("ить ять", "ячи"),
    "pl_past": ("ł ła ło li ły", "wszy"),
    "pl_past_self": ("ł ła li", ""),
}
# Slavic verbs have a stem for the present and one for the past; each tells the other: "советует" and "советовал".
# Way of inflecting -> what the end of its stem becomes (the first that fits) and what follows.
PAIRED: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "uk_present": (("у", "ува", "в ла ло ли"), ("ю", "юва", "в ла ло ли"), ("", "", "в ла ло ли")),
    "ru_present": (("у", "ова", "л ла ло ли"), ("ю", "ева", "л ла ло ли"), ("", "", "л ла ло ли")),
    "uk_past": (("юва", "ю", "є ють"), ("ува", "у", "є ють")),
    "ru_past": (("ова", "у", "ет ют"), ("ыва", "ыва", "ет ют"), ("ива", "ива", "ет ют")),
    "uk_past_self": (("юва", "ю", "ється ються"), ("ува", "у", "ється ються"), ("а", "а", "ється ються")),
    "ru_past_self": (
        ("ова", "у", "ется ются"),
        ("а", "а", "ется ются"),
        ("я", "я", "ется ются"),
        ("и", "", "ится ятся"),
    ),
}


@dataclass(frozen=True, eq=False)
class Grammar:
    """The word lists of one language.

    ``closed`` gives a function word its class; ``cues`` are finite reporting verbs by group, ``gerunds`` their -ing
    forms; ``quoting`` the cues whose subject reports what somebody else said. ``he``, ``she`` and ``they`` are the
    pronouns; ``words`` has every other list of the lexicon by its key.
    """

    lang: str
    closed: Mapping[str, str]
    cues: Mapping[str, str]
    gerunds: frozenset[str]
    quoting: frozenset[str]
    titles: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    phrases: frozenset[str]
    bodies: tuple[str, ...]
    body_endings: tuple[str, ...]
    role_endings: tuple[str, ...]
    elided: bool
    words: Mapping[str, frozenset[str]]
    slavic: bool  # whether names take case endings in Cyrillic

    def has(self, key: str, word: str) -> bool:
        """Whether a word is in one of the other lists."""
        return word in self.words.get(key, ())


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language that has a lexicon."""
    data = language_data(lang)
    if data is None:
        raise LookupError(f"there is no lexicon of {lang}")
    cues, gerunds = _cues(data)
    for word in data.get("quoting", "").split():
        cues.setdefault(word, "saying")
    lists = {key: frozenset(value.split()) for key, value in data.items() if isinstance(value, str)}
    closed = {word: code for key, code in CLASSES.items() for word in data.get(key, "").split()}
    closed.update(dict.fromkeys(data.get("they", "").split(), "P"))
    return Grammar(
        lang,
        closed,
        cues,
        gerunds,
        lists.get("quoting", frozenset()),
        lists.get("titles", frozenset()),
        lists.get("he", frozenset()),
        lists.get("she", frozenset()),
        lists.get("they", frozenset()),
        lists.get("phrases", frozenset()),
        tuple(data.get("bodies", "").split()),
        tuple(data.get("body_endings", "").split()),
        tuple(data.get("role_endings", "").split()),
        data.get("elided", False),
        lists,
        lang in SLAVIC,
    )


def _cues(data: Mapping[str, Any]) -> tuple[dict[str, str], frozenset[str]]:
    found: dict[str, str] = {}
    gerunds: set[str] = set()
    for group, words in data["cues"].items():
        found.update(dict.fromkeys(words.split(), group))
    for words in data.get("participles", {}).values():
        gerunds.update(words.split())
    for way, stems in data.get("stems", {}).items():
        endings, ing = ENDINGS[way]
        for stem in stems.split():
            for ending in endings.split():
                found.setdefault(stem + ending, "saying")
            if ing:
                gerunds.add(stem + ing)
            paired = next((row for row in PAIRED.get(way, ()) if stem.endswith(row[0])), None)
            if paired is not None:
                end, other, endings_of = paired
                for ending in endings_of.split():
                    found.setdefault(stem[: len(stem) - len(end)] + other + ending, "saying")
            if way == "de_weak" and not stem.startswith(("be", "ver", "er", "ent", "ge", "wieder")):
                found.setdefault(f"ge{stem}t", "saying")
    return found, frozenset(gerunds)
