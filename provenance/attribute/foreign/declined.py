# ruff: noqa: E501 - tables of endings read better with their rows whole
"""Slavic noun phrases out of the genitive, locative and accusative: "источника в полиции", "береговой охране".

A phrase is adjectives, a noun and what goes with it, which keeps its case. What the lists know decides; else the
ending does where only one nominative has it, and where several have, the phrase stays as printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import UNNAMED

# Endings of an adjective in an oblique case, the longest first; "бывшего" has a soft stem, as "соседнего" has.
_ADJECTIVE = "ього ьому ьої ими ыми іми его ему ого ому ої ою ей ем ой ом ых их им ым ім ій ую юю ею".split()
_HARD = {"ru": {"m": "ый", "f": "ая", "n": "ое", "p": "ые"}, "uk": {"m": "ий", "f": "а", "n": "е", "p": "і"}}
_SOFT = {"ru": {"m": "ий", "f": "яя", "n": "ее", "p": "ие"}, "uk": {"m": "ій", "f": "я", "n": "є", "p": "і"}}
_VELAR = "кгхжчшщ"  # behind these Russian writes -ий and -ие
# Endings of nouns that only one nominative has: genitive, dative, locative; the longest first; with its gender.
_NOUNS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "ru": (
        ("ства", "ство", "n"), ("стве", "ство", "n"), ("ству", "ство", "n"), ("ствия", "ствие", "n"), ("ения", "ение", "n"), ("ании", "ание", "n"),
        ("ании", "ание", "n"), ("ении", "ение", "n"), ("ания", "ание", "n"), ("ции", "ция", "f"), ("сии", "сия", "f"),
        ("пании", "пания", "f"), ("тии", "тия", "f"), ("рии", "рия", "f"), ("лиции", "лиция", "f"), ("дии", "дия", "f"),
        ("тельницы", "тельница", "f"), ("ницы", "ница", "f"), ("ницей", "ница", "f"), ("туры", "тура", "f"), ("туре", "тура", "f"),
        ("службы", "служба", "f"), ("службе", "служба", "f"), ("охраны", "охрана", "f"), ("охране", "охрана", "f"),
        ("думы", "дума", "f"), ("думе", "дума", "f"), ("телей", "тели", "p"), ("ителей", "ители", "p"), ("ников", "ники", "p"),
        ("истов", "исты", "p"), ("логов", "логи", "p"), ("тика", "тик", "m"), ("ника", "ник", "m"), ("теля", "тель", "m"),
        ("тора", "тор", "m"), ("иста", "ист", "m"), ("лога", "лог", "m"), ("комитета", "комитет", "m"), ("комитете", "комитет", "m"),
        ("центра", "центр", "m"), ("центре", "центр", "m"), ("института", "институт", "m"), ("институте", "институт", "m"),
        ("совета", "совет", "m"), ("совете", "совет", "m"), ("банка", "банк", "m"), ("банке", "банк", "m"), ("суда", "суд", "m"),
        ("суде", "суд", "m"), ("штаба", "штаб", "m"), ("штабе", "штаб", "m"), ("союза", "союз", "m"), ("союзе", "союз", "m"),
        ("клуба", "клуб", "m"), ("клубе", "клуб", "m"), ("фонда", "фонд", "m"), ("фонде", "фонд", "m"), ("порта", "порт", "m"),
        ("завода", "завод", "m"), ("заводе", "завод", "m"), ("тельства", "тельство", "n"), ("бюро", "бюро", "n"),
        ("гвардии", "гвардия", "f"), ("федерации", "федерация", "f"), ("больницы", "больница", "f"), ("больнице", "больница", "f"),
        ("палаты", "палата", "f"), ("палате", "палата", "f"), ("группы", "группа", "f"), ("группе", "группа", "f"),
        ("гимназии", "гимназия", "f"), ("галереи", "галерея", "f"), ("галерее", "галерея", "f"), ("школы", "школа", "f"),
        ("школе", "школа", "f"), ("мэрии", "мэрия", "f"), ("ведомства", "ведомство", "n"), ("музея", "музей", "m"),
        ("музее", "музей", "m"), ("кинотеатре", "кинотеатр", "m"), ("театра", "театр", "m"), ("театре", "театр", "m"),
        ("заповедника", "заповедник", "m"), ("университета", "университет", "m"), ("университете", "университет", "m"),
        ("стороны", "сторона", "f"), ("стороне", "сторона", "f"), ("департамента", "департамент", "m"), ("департаменте", "департамент", "m"), ("офиса", "офис", "m"), ("офисе", "офис", "m"),
    ),
    "uk": (
        ("ства", "ство", "n"), ("стві", "ство", "n"), ("ству", "ство", "n"), ("ння", "ння", "n"), ("нні", "ння", "n"),
        ("ції", "ція", "f"), ("сії", "сія", "f"), ("панії", "панія", "f"), ("тії", "тія", "f"), ("рії", "рія", "f"), ("дії", "дія", "f"),
        ("ниці", "ниця", "f"), ("тури", "тура", "f"), ("турі", "тура", "f"), ("служби", "служба", "f"), ("службі", "служба", "f"),
        ("охорони", "охорона", "f"), ("охороні", "охорона", "f"), ("думи", "дума", "f"), ("думі", "дума", "f"), ("ради", "рада", "f"),
        ("раді", "рада", "f"), ("телів", "телі", "p"), ("ників", "ники", "p"), ("истів", "исти", "p"), ("істів", "істи", "p"),
        ("логів", "логи", "p"), ("анців", "анці", "p"), ("тика", "тик", "m"), ("ника", "ник", "m"), ("теля", "тель", "m"),
        ("тора", "тор", "m"), ("іста", "іст", "m"), ("иста", "ист", "m"), ("лога", "лог", "m"), ("комітету", "комітет", "m"),
        ("комітеті", "комітет", "m"), ("центру", "центр", "m"), ("центрі", "центр", "m"), ("інституту", "інститут", "m"),
        ("інституті", "інститут", "m"), ("банку", "банк", "m"), ("суду", "суд", "m"), ("суді", "суд", "m"), ("штабу", "штаб", "m"),
        ("штабі", "штаб", "m"), ("союзу", "союз", "m"), ("союзі", "союз", "m"), ("клубу", "клуб", "m"), ("клубі", "клуб", "m"),
        ("фонду", "фонд", "m"), ("фонді", "фонд", "m"), ("порту", "порт", "m"), ("заводу", "завод", "m"), ("заводі", "завод", "m"),
        ("бюро", "бюро", "n"), ("гвардії", "гвардія", "f"), ("лікарні", "лікарня", "f"), ("палати", "палата", "f"),
        ("палаті", "палата", "f"), ("групи", "група", "f"), ("групі", "група", "f"), ("гімназії", "гімназія", "f"),
        ("галереї", "галерея", "f"), ("школи", "школа", "f"), ("школі", "школа", "f"), ("мерії", "мерія", "f"),
        ("відомства", "відомство", "n"), ("музею", "музей", "m"), ("музеї", "музей", "m"), ("театру", "театр", "m"),
        ("сторони", "сторона", "f"), ("стороні", "сторона", "f"), ("театрі", "театр", "m"), ("заповідника", "заповідник", "m"), ("заповіднику", "заповідник", "m"),
        ("університету", "університет", "m"), ("університеті", "університет", "m"), ("департаменту", "департамент", "m"),
        ("департаменті", "департамент", "m"), ("офісу", "офіс", "m"), ("офісі", "офіс", "m"),
    ),
}  # fmt: skip
# What an ending in the singular and in the plural may come from, for nouns that a list has.
_BACK = (
    ("ого", ("ий", "ый", "ой")), ("его", ("ий",)), ("ьца", ("ец",)), ("йца", ("ец",)), ("ьця", ("ець",)), ("ца", ("ец",)), ("ця", ("ець",)), ("цю", ("ець",)), ("цу", ("ец",)), ("ої", ("а",)), ("ой", ("ая", "а")),
    ("ки", ("ка",)), ("ки", ("ка",)), ("ицы", ("ица",)), ("иці", ("иця",)), ("ині", ("иня",)), ("цей", ("цы",)), ("цев", ("цы",)), ("шей", ("шая",)), ("ців", ("ці",)),
    ("ей", ("и",)), ("ів", ("и", "і")), ("їв", ("ї",)), ("ов", ("ы", "и")), ("ев", ("и",)),
    ("ы", ("а",)), ("и", ("а", "я", "ь")), ("і", ("а", "я")), ("а", ("", "о")), ("я", ("ь", "й")), ("у", ("", "а")), ("ю", ("ь", "й", "я")),
    ("ом", ("",)), ("ем", ("ь", "й")),
)  # fmt: skip
_IRREGULAR = {
    "президента": ("президент", "m"), "пресс-секретаря": ("пресс-секретарь", "m"),
    "матери": ("мать", "f"), "матері": ("мати", "f"), "дочери": ("дочь", "f"), "джерела": ("джерело", "n"),
    "джерел": ("джерела", "p"), "людей": ("люди", "p"), "родителей": ("родители", "p"), "батьків": ("батьки", "p"),
}  # fmt: skip
_PLURAL = ("цев", "ей", "ів", "їв", "ов", "ев")


def nominative(words: Sequence[str], known: Grammar) -> str:
    """The phrase with its first adjectives and its noun in the nominative; as printed where that is not certain."""
    at = 0
    while at + 1 < len(words) and words[at].lower().endswith(tuple(_ADJECTIVE)) and _noun(words[at], known) is None:
        at += 1
    found = _noun(words[at], known) if at < len(words) else None
    if found is None:
        return " ".join(words)
    noun, gender = found
    return " ".join([*(_agreeing(w, gender, known) for w in words[:at]), noun, *words[at + 1 :]])


_HER_OBJECT = {"ru": (("ую", "ая"), ("юю", "яя")), "uk": (("у", "а"), ("ю", "я"))}  # her adjectives as objects


def accusative(words: Sequence[str], known: Grammar) -> str:
    """A phrase behind a preposition of direction in the nominative: "таможню", "морську службу Норвегії"."""
    ends = _HER_OBJECT[known.lang]
    at = 0
    while (
        at + 1 < len(words)
        and words[at].lower().endswith(tuple(end for end, _ in ends))
        and not _hers(words[at], known)
    ):
        at += 1
    noun = words[at]
    if not noun.lower().endswith(("у", "ю")) or not (at or _hers(noun, known)):
        return nominative(words, known)
    front = [w[: -len(end)] + way for w in words[:at] for end, way in ends if w.lower().endswith(end)]
    return " ".join([*front, noun[:-1] + ("а" if noun[-1] == "у" else "я"), *words[at + 1 :]])


def _hers(word: str, known: Grammar) -> bool:
    """Whether a word is a noun of the first declension as an object, for a body or somebody that a list has."""
    lower = word.lower()
    if not lower.endswith(("у", "ю")):
        return False
    noun = lower[:-1] + ("а" if lower[-1] == "у" else "я")
    parts = (noun, noun.rpartition("-")[2])
    return any(w in known.bodies or w in UNNAMED or fold(w) in roles().other.get(known.lang, ()) for w in parts)


@lru_cache(maxsize=1 << 12)
def _noun(word: str, known: Grammar) -> tuple[str, str] | None:
    """A noun in the nominative with its gender, "p" in the plural; None where it is not certain."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower in UNNAMED or fold(lower) in roles().other.get(known.lang, ()) or lower in known.titles:
        return word, _gender(lower)
    for end, ways in _BACK:
        if not lower.endswith(end):
            continue
        stem = word[: len(word) - len(end)]
        for way in ways:
            many = end in (*_PLURAL, "цей", "ців")
            single = _single(stem + way, known) if many else stem + way
            if single and (single.lower() in UNNAMED or fold(single) in roles().other.get(known.lang, ())):
                if many and known.lang == "ru" and stem[-1:] in _VELAR and way == "ы":
                    way = "и"
                if many and known.lang == "uk" and stem.endswith(("ар", "яр", "тел", "ц")) and way == "и":
                    way = "і"
                return stem + way, "p" if many else _gender((stem + way).lower())
    if lower[-1:] in "иыіїе" and (
        body := next((w for w in (lower[:-1] + "а", lower[:-1] + "я") if w in known.bodies), "")
    ):
        return (body.capitalize() if word[0].isupper() else body), "f"  # "до філармонії", "из библиотеки"
    table = sorted(_NOUNS[known.lang], key=lambda row: -len(row[0]))
    row = next((r for r in table if lower.endswith(r[0])), None)
    return (word[: len(word) - len(row[0])] + (row[1].capitalize() if lower == row[0] and word[0].isupper() else row[1]),
            row[2]) if row else None  # fmt: skip


def _single(plural: str, known: Grammar) -> str | None:
    """The singular of a noun that a list has."""
    stem = plural[:-1]
    ends = ("ец", "ець") if stem.endswith("ц") else ("", "ь", "й")
    stem = stem[:-1] if stem.endswith("ц") else stem
    return next(
        (stem + e for e in ends if fold(stem + e) in roles().other.get(known.lang, ()) or stem + e in UNNAMED), None
    )


def _gender(noun: str) -> str:
    if noun.endswith(("ы", "и", "і", "ї")) or noun == "джерела":
        return "p"
    if noun == "джерело":
        return "n"
    return "f" if noun.endswith(("а", "я")) and not noun.endswith(("ння", "глава", "голова")) else (
        "n" if noun.endswith(("о", "е", "ння")) else "m")  # fmt: skip


def agreeing(word: str, noun: str, known: Grammar) -> str:
    """A participle or adjective in an oblique case as it stands beside a noun in the nominative."""
    return _agreeing(word, _gender(noun.lower()), known) if word.lower().endswith(tuple(_ADJECTIVE)) else word


def _agreeing(word: str, gender: str, known: Grammar) -> str:
    """An adjective in the nominative of a gender."""
    end = next(e for e in _ADJECTIVE if word.lower().endswith(e))
    stem = word[: len(word) - len(end)]
    soft = stem.endswith("н") and end in ("его", "ему", "ем", "ей", "ього", "ьому", "ьої", "юю", "ею")
    ending = (_SOFT if soft else _HARD)[known.lang][gender]
    if known.lang == "ru" and stem[-1:] in _VELAR and not soft:
        ending = {"ый": "ий", "ые": "ие"}.get(ending, ending)
        ending = "ее" if ending == "ое" and stem[-1:] in "жчшщ" else ending
    return stem + ending


# Endings of bodies whose name is one word made of two, in the genitive and locative: "Держстату", "Росстате".
_COMPOUND = (
    ("культуры", "культуры"), ("обороны", "обороны"), ("оборони", "оборони"), ("ции", "ция"), ("ції", "ція"), ("лиции", "лиция"), ("ліції", "ліція"),
    ("службы", "служба"), ("службе", "служба"), ("служби", "служба"), ("службі", "служба"), ("думы", "дума"), ("думе", "дума"),
    ("ницы", "ница"), ("ниці", "ниця"), ("гвардии", "гвардия"), ("гвардії", "гвардія"), ("рады", "рада"), ("раді", "рада"), ("ради", "рада"),
)  # fmt: skip
_WHOLE = (
    "обороны",
    "оборони",
    "культуры",
    "культури",
    "юста",
    "сети",
    "энерго",
    "енерго",
    "авто",
    "бюро",
)  # no endings of their own


def compound(word: str) -> str:
    """The nominative of a body whose name is one word made of two."""
    if word.endswith(_WHOLE):
        return word[:-1] if word.endswith("юста") else word
    for end, nominative_end in _COMPOUND:
        if word.endswith(end):
            return word[: len(word) - len(end)] + nominative_end
    return word[:-1] if word[-1] in "ауеі" and word[-2] not in "аеиіоуыюя" else word
