"""Number words as digits: "one hundred and twenty" and "120" are one token."""

from __future__ import annotations

from functools import lru_cache

from text_to_num import find_numbers

LANGUAGES = {"en": "and", "es": "y", "pt": "e", "fr": "et", "de": "und", "it": "e", "nl": "en"}
SCALES = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    "es": {"mil": 1000, "millones": 10**6, "millón": 10**6},
    "pt": {"mil": 1000, "milhões": 10**6, "milhão": 10**6},
    "fr": {"mille": 1000, "millions": 10**6, "million": 10**6, "milliards": 10**9, "milliard": 10**9},
    "de": {"tausend": 1000, "millionen": 10**6, "million": 10**6, "milliarden": 10**9, "milliarde": 10**9},
    "it": {"mila": 1000, "milioni": 10**6, "milione": 10**6, "miliardi": 10**9, "miliardo": 10**9},
    "nl": {"duizend": 1000, "miljoen": 10**6, "miljard": 10**9},
}
LONGEST = 12  # words; no printed number has more, and a longer run is a list


class _Word(str):
    """A token as text2num wants it."""

    __slots__ = ()

    def text(self) -> str:
        return str(self)

    def nt_separated(self, _previous: object) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def language(lang: str | None) -> str | None:
    """The language whose number words are read: English where none is given, None where they are unknown."""
    base = (lang or "en").replace("_", "-").partition("-")[0].lower()
    return base if base in LANGUAGES else None


@lru_cache(maxsize=4096)
def spelled(words: tuple[str, ...], lang: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, digits) of every number among ``words`` that is written out, cardinal or ordinal."""
    return tuple((n.start, n.end, n.text) for n in find_numbers([_Word(w) for w in words], lang, 0.0))


def digits(word: str) -> str:
    """A printed number without its separators of thousands: ``14,000`` is ``14000``."""
    head, *groups = word.split(",")
    return head + "".join(groups) if groups and all(len(g.split(".")[0]) == 3 for g in groups) else word


def scaled(number: str, scale: int) -> str | None:
    """``1.2`` and a million as ``1200000``; None where that is no whole number."""
    whole, _, part = number.partition(".")
    if not (whole + part).isdigit() or len(number) > 12:
        return None
    value = int(whole + part) * scale
    return str(value // 10 ** len(part)) if value % 10 ** len(part) == 0 else None


def number_word(word: str, lang: str) -> bool:
    """Whether ``word`` alone is a number written out."""
    return bool(spelled((word,), lang))
