"""Number words as digits: "one hundred and twenty" and "120" are one token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from text_to_num import find_numbers

from provenance.match import slavic

# by the word that may join parts of a number
LANGUAGES = {"en": "and", "es": "y", "pt": "e", "fr": "et", "de": "und", "it": "e", "nl": "en"} | dict.fromkeys(
    slavic.TABLES, ""
)
SCALES = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    "es": {"mil": 1000, "millones": 10**6, "millón": 10**6},
    "pt": {"mil": 1000, "milhões": 10**6, "milhão": 10**6},
    "fr": {"mille": 1000, "millions": 10**6, "million": 10**6, "milliards": 10**9, "milliard": 10**9},
    "de": {"tausend": 1000, "millionen": 10**6, "million": 10**6, "milliarden": 10**9, "milliarde": 10**9},
    "it": {"mila": 1000, "milioni": 10**6, "milione": 10**6, "miliardi": 10**9, "miliardo": 10**9},
    "nl": {"duizend": 1000, "miljoen": 10**6, "miljard": 10**9},
} | slavic.SCALES
CURRENCIES = "$€£¥₽₴"
MINUS = frozenset("- minus минус мінус".split())
MONEY = {sign: sign for sign in CURRENCIES} | {
    word: sign
    for sign, words in {
        "$": "dollar dollars dólar dólares dollari dólares доллар доллара долларов долар долари доларів",
        "€": "euro euros евро євро",
        "£": "pound pounds",
        "¥": "yen",
        "₽": "ruble rubles rouble roubles рубль рубля рублей",
        "₴": "hryvnia hryvnias гривня гривні гривень",
    }.items()
    for word in words.split()
}
SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}  # behind a sum with a sign
POINTED = frozenset({"de", "es", "it", "pt", "nl"})  # thousands by points, decimals by commas
SPACED = frozenset({"fr", "ru", "uk", "pl", "cs", "sv"})  # thousands by spaces, decimals by commas
APOSTROPHES = frozenset(word for table in slavic.TABLES.values() for word in table if "'" in word)
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


def code(lang: str | None) -> str:
    """A language code without its region, English where none is given."""
    return (lang or "en").replace("_", "-").partition("-")[0].lower()


def language(lang: str | None) -> str | None:
    """The language whose number words are read: English where none is given, None where they are unknown."""
    base = code(lang)
    return base if base in LANGUAGES else None


@lru_cache(maxsize=4096)
def spelled(words: tuple[str, ...], lang: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, digits) of every number among ``words`` that is written out, cardinal or ordinal."""
    if lang in slavic.TABLES:
        return tuple(slavic.spelled(words, lang))
    return tuple((n.start, n.end, n.text) for n in find_numbers([_Word(w) for w in words], lang, 0.0))


def digits(word: str, lang: str | None = None) -> str:
    """A printed number without its separators of thousands: ``14,000`` is ``14000``, ``14.000`` in German."""
    if lang in POINTED or lang in SPACED:
        head, *groups = word.split(".")
        if groups and lang in POINTED and all(len(g.split(",")[0]) == 3 for g in groups):
            return (head + "".join(groups)).replace(",", ".")
        if word.count(",") == 1:
            return word.replace(",", ".")
    head, *groups = word.split(",")
    return head + "".join(groups) if groups and all(len(g.split(".")[0]) == 3 for g in groups) else word


def scaled(number: str, scale: int) -> str | None:
    """``1.2`` and a million as ``1200000``; None where that is no whole number."""
    whole, _, part = number.partition(".")
    if not (whole + part).isdigit() or len(number) > 12:
        return None
    value = int(whole + part) * scale
    return str(value // 10 ** len(part)) if value % 10 ** len(part) == 0 else None


def sums(tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, form) of every sum of money: ``$5m`` and ``5000000 dollars`` are ``5000000$``."""
    last = 0
    for k, sign in [(k, MONEY[token]) for k, token in enumerate(tokens) if token in MONEY]:
        if k < last:
            continue
        token = tokens[k]
        after = tokens[k + 1] if token == sign and k + 1 < len(tokens) else ""
        if after[:1].isdigit() and after[-1] not in CURRENCIES:
            short = SHORT.get(tokens[k + 2]) if k + 2 < len(tokens) else None
            value = scaled(after, short) if short else None
            last = k + 2 + (value is not None)
            yield k, last, (value or after) + sign
        elif k > last and tokens[k - 1][0].isdigit():
            last = k + 1
            yield k - 1, last, tokens[k - 1] + sign


def thousands(tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, digits) of every number whose thousands a space sets off: ``14 000``."""
    k = 0
    while k < len(tokens) - 1:
        end = k + 1
        if tokens[k].isdigit() and len(tokens[k]) < 4 and tokens[k][0] != "0":
            while end < len(tokens) and len(tokens[end]) == 3 and tokens[end].isdigit():
                end += 1
        if end > k + 1:
            yield k, end, "".join(tokens[k:end])
        k = end


def negative(tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(start, end, form) of every number with a minus before it: ``-5`` is ``5-``, since numbers begin with a digit."""
    for k in [k for k, word in enumerate(tokens[:-1], 1) if word == "minus"]:
        token = tokens[k]
        if token[0].isdigit():
            yield k - 1, k + 1, f"{token.rstrip(CURRENCIES)}-{token[len(token.rstrip(CURRENCIES)) :]}"


def number_word(word: str, lang: str) -> bool:
    """Whether ``word`` alone is a number written out."""
    if lang in slavic.TABLES:
        return any(True for _ in slavic.spelled((word,), lang))
    return bool(find_numbers([_Word(word)], lang, 0.0))  # asked once a word: nothing to remember
