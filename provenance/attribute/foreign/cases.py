# ruff: noqa: E501 - tables of endings read better with their rows whole
"""Names across grammatical cases: whether two forms are one name, what its nominative is, what it says of gender."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from provenance.actors import lists, names
from provenance.actors.lists import given_names
from provenance.attribute.foreign import instrumental, polish
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_given, latin
from provenance.compiled import compiled

WOMEN = frozenset(
    """frau mme mme. mlle madame señora doña sra sra. пани пані signora femme mujer donna mulher женщина жінка девушка
    дівчина schwester tochter mutter witwe sœur fille mère épouse veuve hermana hija madre esposa viuda sorella figlia
    сестра дочь дочка мать мати жена дружина вдова""".split()
)
MEN = frozenset(
    """herr herrn m m. mm. monsieur señor don sr sr. пан господин signor mann homme hombre uomo homem мужчина чоловік парень
    хлопець bruder sohn vater frère fils père hermano hijo padre fratello брат сын син отец батько""".split()
)
# Family names that stand first where they come from, and are given names elsewhere.
FAMILY_FIRST = frozenset(
    """kim lee li park pak choi choe jung jong kang cho jang han oh seo shin kwon song wang zhang liu chen yang huang zhou wu
    xu sun hu lin luo nguyen tran le ким ли пак чой чон кан чо хан о со шин квон сон ван кім лі чхве чхой чхэ юн хван
    лим лім мун пэк пек чан чжан лю""".split()
)
_HIS = ("ов", "ев", "єв", "ёв", "ський", "ский", "цький", "цкий", "зький")  # endings of men's family names
HERS = ("ка", "ця", "ца", "иня", "ша", "сестра")  # endings of nouns for women
ENDING = 3  # letters of a Slavic case ending
_THREE = ("ого", "ому", "его", "ему", "ові", "еві", "єві", "ами", "ями", "ими", "іми", "ыми", "ьою", "ією", "иею")
_CYRILLIC = compiled("[а-яєіїґ]")
# Genitive, dative and instrumental of men's surnames and first names, longest first: what goes, what comes.
_MALE = (
    ("ського", "ський"), ("ському", "ський"), ("ським", "ський"), ("цького", "цький"), ("ского", "ский"),
    ("скому", "ский"), ("ским", "ский"), ("овым", "ов"), ("евим", "ев"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"),
    ("овим", "ов"), ("овича", "ович"), ("евича", "евич"), ("енка", "енко"), ("енку", "енко"), ("енком", "енко"),
    ("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("іна", "ін"), ("ову", "ов"), ("еву", "ев"), ("ину", "ин"),
    ("бця", "бець"), ("нця", "нець"), ("вця", "вець"), ("рця", "рець"), ("мця", "мець"), ("вца", "вец"), ("нца", "нец"),
    ("ія", "ій"), ("ия", "ий"), ("ея", "ей"), ("єва", "єв"), ("ия", "ий"), ("ію", "ій"), ("ию", "ий"),
)  # fmt: skip
_FEMALE = (
    ("ской", "ская"), ("скую", "ская"), ("ської", "ська"), ("ській", "ська"), ("ську", "ська"), ("овой", "ова"),
    ("евой", "ева"), ("иной", "ина"), ("ыной", "ына"), ("ыну", "ына"), ("ову", "ова"), ("еву", "ева"), ("ину", "ина"), ("ової", "ова"),
    ("ською", "ська"), ("цькою", "цька"), ("овою", "ова"), ("евою", "ева"), ("іною", "іна"),
)  # fmt: skip


def _plain(word: str) -> str:
    """A word without its accents: "óscar" is as given a name as "oscar"."""
    return names.fold("".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)))


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return names.fold(word).replace("ё", "е")


def key(word: str) -> str:
    """What forms of one word have in common, for look-up."""
    return _folded(word)[:2]  # of "Ким" and "Кима"


@lru_cache(maxsize=1 << 16)
def same(a: str, b: str, known: Grammar) -> bool:
    """Whether two words can be forms of one name."""
    x, y = sorted((_folded(a), _folded(b)), key=len)
    if x == y or (known.lang == "de" and y == x + "s"):
        return True
    if known.lang == "pl":
        if polish.same(a, b):
            return True
        return len(x) > 3 and x[: len(x) - 1] == y[: len(x) - 1] and len(y) - len(x) <= ENDING
    if not known.slavic or not _CYRILLIC.search(x):
        return False
    if len(x) == 3 and x[2] in _VOWELS and x[:2] == y[:2] and set(y[2:]) <= set(_VOWELS):
        return len(y) <= 4  # "Яна", "Яну", "Зою"
    if len(x) <= 3:
        return len(x) > 1 and y.startswith(x) and len(y) - len(x) <= 2
    if len(y) - len(x) == ENDING and y.startswith(x) and not y.endswith(_THREE):
        return False  # "Шпаків", "Шпачиха" is somebody else
    stem = max(3, len(y) - ENDING, len(x) - 2)
    return x[:stem] == y[:stem] and len(y) - len(x) <= ENDING


def gender(words: Sequence[str], article: str, roles: Sequence[str], known: Grammar) -> str | None:
    """What the first name, the article, a title or the surname's ending say of somebody: "m", "f" or nothing."""
    first, last = words[0].lower(), words[-1].lower()
    if roles and article:
        if article in known.words.get("feminine", ()) and article not in known.words.get("masculine", ()):
            return "f"
        if article in known.words.get("masculine", ()) and article not in known.words.get("feminine", ()):
            return "m"
    if any(r in WOMEN for r in roles):
        return "f"
    if any(r in MEN for r in roles):
        return "m"
    if known.slavic and any(
        r.endswith(HERS) and names.fold(r) in lists.roles().other.get(known.lang, ()) for r in roles
    ):
        return "f"
    if known.lang == "de" and any(len(r) > 5 and r.endswith("in") for r in roles):
        return "f"
    if len(words) > 1 and first not in FAMILY_FIRST:
        if known.slavic and first.endswith(_HIS_FIRST):
            return "m"
        if first in known.words.get("female_names", ()):
            return "f"
        if first in known.words.get("male_names", ()):
            return "m"
        if known.slavic and first not in _both(known) and _may_be_hers(first, last):
            return None  # "Івана Мразова": his name in the genitive, or hers; the verb tells
        if known.slavic and given(words[0], known):
            return "m" if given(words[0], known) in known.words.get("male_names", ()) else "f"
        if known.slavic and (bent := instrumental.gender(words[0], words[-1], known)) is not None:
            return bent
        if known.slavic and last.endswith(_HIS):
            return "m"  # which says more than that women abroad have the first name: "Алмаз Лисов"
        if known.slavic and (one := abroad(words[0])) is not None and one[1] is not None:
            return one[1]
        if known.lang == "pl" and last.endswith(("a", "ego")) and not is_given(first):
            own = {one for _, one in polish.given(words[0])}
            if own == {"m"}:
                return "m"  # "Edwarda Rylskiego": in the genitive
        told = given_names().gender(names.fold(first)) or given_names().gender(_plain(first))
        if told is not None:
            return "m" if told == "male" else "f"
        if known.lang == "de" and any(f"{r}in" in known.titles or f"{r}in" in lists.roles().other["de"] for r in roles):
            return "m"  # "Trainer Sascha Roe": a woman would be "Trainerin"
        if first.endswith(("a", "а", "я")) and not known.slavic:
            return "f"
        if known.lang in ("es", "it", "pt") and first.endswith("o"):
            return "m"
        if known.lang == "fr" and first.endswith(("elle", "ëlle", "ette")):
            return "f"
    if known.slavic and last.endswith(("ова", "ева", "ская", "ська", "цька")) and len(words) > 1:
        return "f" if first.endswith(("а", "я")) else None
    return None


def _both(known: Grammar) -> frozenset[str]:
    return known.words.get("male_names", frozenset()) | known.words.get("female_names", frozenset())


def _may_be_hers(first: str, last: str) -> bool:
    return first.endswith(("на", "та", "са", "ра", "ка", "ла")) and last.endswith(
        ("ова", "ева", "ська", "ская", "іна", "ина")
    )


def noun_gender(noun: str, known: Grammar) -> str | None:
    """What the ending of a Romance noun for somebody says of gender, where the article is elided: "l'accusé"."""
    if known.lang not in ("fr", "es", "it", "pt"):
        return None
    if noun.endswith(("ée", "euse", "ienne", "ière", "rice", "ante", "a")):
        return "f"
    return "m" if noun.endswith(("é", "eur", "ien", "ier", "ant", "o", "or")) else None


@lru_cache(maxsize=1 << 14)
def given(word: str, known: Grammar) -> str | None:
    """The nominative of a common first name in any case."""
    lower = word.lower()
    male, female = known.words.get("male_names", frozenset()), known.words.get("female_names", frozenset())
    if lower in male or lower in female:
        return lower
    for form in _given_forms(lower):
        if form in male:
            return form
    if found := next((form for form in _female_forms(lower) if form in female), None):
        return found
    return next((form for form in _female_forms(lower) if form in male), None)  # "Ильи", "Никиты"


@lru_cache(maxsize=1 << 14)
def abroad(word: str) -> tuple[str, str | None] | None:
    """The nominative of a first name of abroad in Cyrillic, in any case, and the gender it tells: "Юстину"."""
    lower = word.lower()
    for form in (lower, *_female_forms(lower), *_given_forms(lower)):
        for way in latin(form) if len(form) > 2 else ():
            if way in given_names():
                told = given_names().gender(way)
                return form, None if told is None else "m" if told == "male" else "f"
    return None


def _given_forms(lower: str) -> list[str]:
    forms = [lower[:-1]] if lower.endswith(("а", "у")) else [lower[:-2]] if lower.endswith(("ом", "ем")) else []
    for cut in ("я", "ю", "ем", "єм", "ю", "ові", "еві", "єві"):
        if lower.endswith(cut):
            forms += [lower[: -len(cut)] + "й", lower[: -len(cut)] + "ь", lower[: -len(cut)]]
    irregular = {"павла": "павел", "петра": "пётр", "льва": "лев", "павлу": "павел", "петру": "пётр",
                 "павлом": "павел", "петром": "пётр", "львом": "лев", "льву": "лев"}  # fmt: skip
    if lower in irregular:
        forms.append(irregular[lower])
    if lower.endswith(("а", "у", "ові")):
        forms.append(lower.removesuffix("ові").rstrip("ау") + "о")  # "Дмитрові"
    return forms


def _female_forms(lower: str) -> list[str]:
    for cut in ("ой", "ою", "ей", "ею", "ією", "ы", "и", "е", "у", "ю", "і", "ї"):
        if lower.endswith(cut):
            stem = lower[: -len(cut)]
            return [stem + "а", stem + "я", stem + "ия", stem + "ія"]
    return []


def german_nominative(noun: str) -> str:
    """A German noun without the ending of its genitive: "des Landratsamts", "des Bundesrates"."""
    if noun.endswith(("tes", "des", "ges")) and len(noun) > 6:
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def nominative(words: tuple[str, ...], subject: bool, genitive: bool, known: Grammar) -> str:
    """A name as a dictionary would give it; as printed where no rule is certain.

    ``subject`` says that it stood in the nominative, ``genitive`` that it stood in the genitive.
    """
    if known.slavic and words[0].lower().endswith(_HIS_FIRST):
        return " ".join(words)  # "Антониу Гутерриш" is no Антониа
    if known.slavic and len(words) == 2:
        one = abroad(words[0])
        her = one is not None and one[1] == "f" and one[0] != words[0].lower()
        bent = instrumental.nominative(words[0], words[1], subject, known, given(words[0], known), her)
        if (agreed := bent or _agreed(words[0], words[1], known)) is not None:
            return agreed
    hers = len(words) == 2 and words[0].endswith(("ы", "и", "ой", "ою", "і", "ї")) and words[1].endswith(_OF_HER)
    if (subject and not (hers and given(words[0], known))) or not known.slavic or len(words) < 2:
        return " ".join(words)
    if words[0].lower() in FAMILY_FIRST:  # only the last syllable of "Ким Чен Ына" takes endings
        return " ".join((*words[:-1], _without_ending(words[-1]) if genitive else words[-1]))
    if len(words) != 2:
        return " ".join(words)
    first, last = given(words[0], known), words[1]
    if not genitive and first != words[0].lower() and is_given(words[0].lower()) and _changed(last, _FEMALE) is None:
        return " ".join(words)  # "Софи Раванель" is no София
    man = abroad(words[0]) if first is None and words[0][-1:] in "ая" else None
    hers = words[0][-1:] in "ая" and last[-1:] in "ую" and not last.endswith(_FIXED)  # "Павела Зозулю": a man's
    if hers and ((man and man[1] == "m") or (first in known.words.get("male_names", ()) and first != words[0].lower())):
        return f"{(man[0] if man else first or '').title()} {last[:-1]}{'а' if last[-1] == 'у' else 'я'}"
    if (
        man is not None
        and man[1] == "m"
        and not words[0].lower().endswith(("ия", "ія"))
        and man[0].rstrip("ьй") == words[0][:-1].lower()
    ):  # "Паскаля Гранжье"
        return f"{man[0].title()} {_male(last) if last.lower().endswith(_SURE) else _without_ending(last)}"
    if first is None and genitive and words[0][-1:].lower() in "оеиу" and last.lower().endswith(_SURE):
        return f"{words[0]} {_male(last)}"  # "Христо Манова"
    if (
        first is None
        and last.lower().endswith(("евим", "овим", "евым", "овым", "иным", "ським", "ским"))
        and words[0][-1:].lower() not in "ма"
    ):
        return f"{words[0]} {_male(last)}"  # "із Георгі Теневим"
    woman = abroad(words[0]) if first is None and words[0].lower().endswith(("у", "ю")) else None
    if woman is not None and woman[1] == "f" and woman[0] != words[0].lower():  # "уволили Юстину Мельникову"
        return f"{woman[0].title()} {_changed(last, _FEMALE) or last}"
    if first is None:
        woman = abroad(words[0])
        if woman == (words[0].lower(), "f") and words[0][-1:] not in _VOWELS and (family := _changed(last, _FEMALE)):
            return f"{words[0]} {family}"  # "с Айгуль Садыковой"
        hers = woman is not None and woman == (words[0].lower(), "f") and last[-1:].lower() not in _VOWELS
        if hers or not genitive or words[0][-1:] != "а" or words[0][-2:-1].lower() in _VOWELS:
            return " ".join(words)  # "Виорика Чебан"
        sure = last.lower().endswith((*_SURE, "ня", "ля"))  # "Яніса Берзіня"
        sure = sure or (known.lang == "uk" and last[-1:] == "и") or (known.lang == "ru" and last[-1:] == "ы")
        return f"{words[0][:-1]} {_male(last) if sure else _without_ending(last)}"
    if first == words[0].lower():
        return " ".join(words)
    male = first in known.words.get("male_names", ())
    if male and words[0].lower().endswith(BY) and last.lower().endswith(("ом", "ем")) and _changed(last, _MALE) is None:
        return f"{first.title()} {last[:-2]}"  # "із Сергієм Мазуром"
    return f"{first.title()} {_male(last) if male else _hers(last, words[0].lower(), known)}"


def his(words: Sequence[str], known: Grammar) -> str | None:
    """A man's name of two words out of the genitive, though a woman may have the first: "Олександра Лиса"."""
    if not known.slavic or len(words) != 2:
        return None
    male = known.words.get("male_names", ())
    first = next((form for form in _given_forms(words[0].lower()) if form in male), None)
    return f"{first.title()} {_male(words[1])}" if first is not None else None


def _agreed(first: str, last: str, known: Grammar) -> str | None:
    """A first name in the case that an adjective's ending gives the family name: "Марти Рильської", "Йона Бельського".

    None where the first name agrees with it in no way that has one nominative.
    """
    low, name = first.lower(), given(first, known)
    if name == low:
        return None
    if (family := _changed(last, _HER_ADJECTIVES)) is not None:
        ends = ("ії", "ии", "і", "и", "ы") if last.endswith(_HER_GENITIVE) else ("ію", "ию", "ю", "у")
        end = next((e for e in ends if low.endswith(e) and len(low) > len(e) + 1), None)
        if name is not None or end is None:
            return f"{name.title()} {family}" if name is not None and end is not None else None
        back = {"ії": "ія", "ии": "ия", "ію": "ія", "ию": "ия", "ю": "я"}.get(end, "а")
        return f"{first[: len(first) - len(end)]}{back} {family}" if end != "і" else None
    if (family := _changed(last, _HIS_GENITIVE)) is None or low[-1] not in "ая" or len(low) < 4:
        return None
    if name is not None and name in known.words.get("male_names", ()):
        return f"{name.title()} {family}"
    if low.endswith(("ия", "ія", "ея")):
        return f"{first[:-1]}й {family}"
    return f"{first[:-1]} {family}" if low[-1] == "а" and low[-2] not in _VOWELS and name is None else None


# Endings of family names that are adjectives, which tell gender and case by themselves.
_HER_GENITIVE = ("ської", "цької", "зької", "ской", "цкой")
_HER_ADJECTIVES = (
    ("ської", "ська"), ("цької", "цька"), ("зької", "зька"), ("ську", "ська"), ("цьку", "цька"), ("зьку", "зька"),
    ("ской", "ская"), ("цкой", "цкая"), ("скую", "ская"), ("цкую", "цкая"),
)  # fmt: skip
_HIS_GENITIVE = (
    ("ського", "ський"), ("цького", "цький"), ("зького", "зький"), ("ского", "ский"), ("цкого", "цкий"),
)  # fmt: skip
_HIS_FIRST = ("иу", "іу")  # endings of men's first names that take none
BY = ("ем", "єм", "ом", "ём")  # endings of men's first names in the instrumental
_OF_HER = ("ской", "цкой", "овой", "евой", "иной", "ської", "цької", "ової", "евої", "іної")  # no nominatives of hers
_FIXED = ("ску", "цу", "ану", "яну")  # endings of names that take none: "Йона Попеску"
_VOWELS = "аеёиоуыэюяіїє"
_SURE = tuple(end for end, _ in _MALE if len(end) > 2)


def _changed(last: str, table: Sequence[tuple[str, str]]) -> str | None:
    ending = next(((a, b) for a, b in table if last.lower().endswith(a) and len(last) > len(a) + 1), None)
    return last[: len(last) - len(ending[0])] + ending[1] if ending else None


# A woman's family name out of the case that her first name stands in, by its ending: how that ends, what goes, what comes.
_HER_CASES = {
    "uk": ((("и", "і", "ї"), (("ої", "а"), ("ьої", "я"), ("и", "а"))), (("ою", "ею", "єю"), (("ою", "а"),)),
           (("у", "ю"), (("у", "а"),))),
    "ru": ((("ы", "и"), (("ой", "ая"), ("ей", "яя"), ("ы", "а"), ("ки", "ка"), ("ги", "га"), ("хи", "ха"))),
           (("у", "ю"), (("ую", "ая"), ("юю", "яя"), ("у", "а")))),
}  # fmt: skip


def _hers(last: str, first: str, known: Grammar) -> str:
    """A woman's family name in the nominative; ``first`` is her first name as printed, in small letters."""
    if (found := _changed(last, _FEMALE)) is not None:
        return found
    tables = (table for ends, table in _HER_CASES.get(known.lang, ()) if first.endswith(ends))
    return next((found for table in tables if (found := _changed(last, table)) is not None), last)


def _male(last: str) -> str:
    """A man's family name out of the genitive, dative or instrumental."""
    if (found := _changed(last, _MALE)) is not None:
        return found
    end, before = last[-1:], last[-2:-1]
    if end == "а" and before == "к" and last[-3:-2] not in _VOWELS:
        return last[:-1] + "о"  # "Кличка" is of Кличко, "Новака" of Новак
    if len(last) > 3 and end in "яю":
        return last[:-1] + ("й" if before in _VOWELS else "ь")
    if len(last) > 3 and end in "иы" and before not in _VOWELS:
        return last[:-1] + "а"
    return _without_ending(last)


def _without_ending(last: str) -> str:
    """A name that ends in a consonant without its case ending; others as printed."""
    if last.lower().endswith(("оглу", *_FIXED)):
        return last  # it takes no endings
    return last[:-1] if last[-1:] in "ау" and len(last) > 2 and last[-2:-1] not in _VOWELS else last
