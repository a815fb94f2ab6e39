"""Actors that may be one and are kept apart: listed for a person to judge, never merged by themselves."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from provenance.compiled import compiled

FULLER = 5  # fuller names listed for one short name; with more it says too little
_LATIN = compiled("[a-z]")
# What consonants sound like, so coarsely that one name written in Latin and in Cyrillic letters comes out alike; longer
# spellings first, vowels and signs left out. "Jong" and "Чен" are both CN, "Zelensky" and "Зеленський" SLNSK.
_SOUNDS = {
    "dzh": "C", "tch": "C", "sch": "S", "zh": "C", "ch": "C", "ts": "C", "tz": "C", "kh": "H", "sh": "S", "ph": "F",
    "ck": "K", "ng": "N", "th": "T", "b": "B", "c": "K", "d": "D", "f": "F", "g": "H", "h": "H", "j": "C", "k": "K",
    "l": "L", "m": "M", "n": "N", "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "v": "V", "w": "V", "x": "S",
    "z": "S", "дж": "C", "цз": "C", "чж": "C", "б": "B", "в": "V", "г": "H", "ґ": "H", "д": "D", "ж": "C", "з": "S",
    "к": "K", "л": "L", "м": "M", "н": "N", "п": "P", "р": "R", "с": "S", "т": "T", "ф": "F", "х": "H", "ц": "C",
    "ч": "C", "ш": "S", "щ": "S",
}  # fmt: skip
_SOUND = compiled("|".join(sorted(_SOUNDS, key=lambda each: (-len(each), each))))


class Name(NamedTuple):
    """A name of an actor; ``short`` where it means somebody of one article alone. ``kind`` may be unknown."""

    actor: int
    name: str
    kind: str | None
    short: bool


class Alike(NamedTuple):
    """Two actors that may be one, the smaller id first, and why."""

    one: int
    other: int
    why: str


def alike(names: Iterable[Name], apart: set[tuple[int, int]]) -> list[Alike]:
    """Pairs of actors that may be one, but for those judged ``apart``; a few looks a name, none at all pairs."""
    names = list(names)
    found: dict[tuple[int, int], str] = {}
    for pair, why in (
        *_equal(names, _letters, "the same letters"),
        *_equal(names, _words, "the same words"),
        *_shorter(names),
        *_sounding(names),
    ):
        if pair[0] != pair[1] and pair not in apart:
            found.setdefault(pair, why)
    return [Alike(*pair, why) for pair, why in sorted(found.items())]


Found = Iterator[tuple[tuple[int, int], str]]


def _equal(names: Iterable[Name], key: Callable[[Name], str], why: str) -> Found:
    """Whole names that are equal in some form; each is told beside the first."""
    first: dict[str, int] = {}
    for each in names:
        if not each.short and (said := key(each)):
            other = first.setdefault(said, each.actor)
            yield _pair(other, each.actor), why


def _shorter(names: Iterable[Name]) -> Found:
    """A name of one word that an article leaves at that, beside the fuller names that begin or end with it."""
    ends: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for each in names:
        words = _plain(each.name).split()
        if not each.short and len(words) > 1 and each.kind in (None, "person"):
            for word in {words[0], words[-1]}:
                ends[word][each.actor] = each.name
    for each in names:
        words = _plain(each.name).split()
        if each.short and len(words) == 1 and each.kind in (None, "person"):
            fuller = ends.get(words[0], {})
            if len(fuller) <= FULLER:
                for other in fuller:
                    yield _pair(each.actor, other), "a part of the name"


def _sounding(names: Iterable[Name]) -> Found:
    """Names of two words and more that sound alike, one in Latin letters and one in others."""
    first: dict[tuple[str, bool], int] = {}
    for each in names:
        sound, latin = _sound(each.name), bool(_LATIN.search(_plain(each.name)))
        if not each.short and " " in sound and len(sound) > 4 and each.kind in (None, "person"):
            first.setdefault((sound, latin), each.actor)
    for (sound, latin), actor in first.items():
        if latin and (sound, False) in first:
            yield _pair(actor, first[sound, False]), "may be the same name in another script"


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name).casefold()
    return "".join(char for char in parts if not unicodedata.combining(char))


def _letters(each: Name) -> str:
    return f"{each.kind == 'group'}:" + "".join(char for char in _plain(each.name) if char.isalnum())


def _words(each: Name) -> str:
    words = re.findall(r"\w+", _plain(each.name))
    return " ".join(sorted(words)) if len(words) > 1 and each.kind == "person" else ""


def _sound(name: str) -> str:
    words = re.split(r"[\s-]+", unicodedata.normalize("NFKC", name).casefold())
    sounds = (re.sub(r"(.)\1+", r"\1", "".join(_SOUNDS[each] for each in _SOUND.findall(word))) for word in words)
    return " ".join(sound for sound in sounds if sound)
