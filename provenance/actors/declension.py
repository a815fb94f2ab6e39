"""The cases of Russian, Ukrainian and German names of media: "Фонтанке", "Эха Москвы", "der Deutschen Welle".

Forms of both Slavic languages are made of every name, for nothing in a name says which it is; one that does not exist
does no harm, for nobody prints it.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.late import late

_WORD = late(r"[А-ЯЁІЇЄҐа-яёіїєґ][а-яёіїєґ’']+$")
_GERMAN = frozenset("Zeitung Welle Post Allgemeine Presse Nachrichten Rundschau Presse-Agentur Volkszeitung".split())
_MASCULINE = frozenset("Rundfunk Pressedienst Kurier Merkur Anzeiger Bote".split())
_FIXED = frozenset("радио радіо россия-24".split())
# Ending of the nominative, of an adjective and of a noun: genitive, dative, accusative, instrumental, locative.
_ADJECTIVES = (
    ("ская", "ской ской скую ской ской"), ("ская", "ской ской скую скою ской"),
    ("ська", "ської ській ську ською ській"),
    ("ая", "ой ой ую ой ой"), ("яя", "ей ей юю ей ей"), ("на", "ної ній ну ною ній"), ("ва", "вої вій ву вою вій"),
    ("ое", "ого ому ое ым ом"), ("не", "ного ному не ним ному"), ("ый", "ого ому ый ым ом"),
    ("кий", "кого кому кий ким ком"), ("кий", "кого кому кий ким кому"), ("ний", "ного ному ний ним ному"),
)  # fmt: skip
_NOUNS = (
    ("ия", "ии ии ию ией ии"), ("ія", "ії ії ію ією ії"), ("ка", "ки ке ку кой ке"), ("ка", "ки ці ку кою ці"),
    ("га", "ги ге гу гой ге"), ("та", "ты те ту той те"), ("да", "ды де ду дой де"), ("да", "ди ді ду дою ді"),
    ("а", "ы е у ой е"), ("а", "и і у ою і"), ("я", "и е ю ей е"), ("я", "і і ю ею і"), ("о", "а у о ом е"),
    ("о", "а у о ом і"), ("ие", "ия ию ие ием ии"), ("ий", "ия ию ий ием ии"), ("й", "я ю й ем е"), ("ь", "я ю ь ем е"),
    ("ь", "я ю ь ем і"), ("", "а у  ом е"), ("", "у ові  ом і"),
)  # fmt: skip
_VOWELS = "аеёиоуыэюяіїє"
_FOREIGN = ("ико", "іко")  # "Политико" has no cases, and "политика" is politics


def german(name: str) -> tuple[str, ...]:
    """A German name of an adjective and a noun as it stands behind "der": "Süddeutschen Zeitung"."""
    first, _, rest = name.partition(" ")
    if rest and first.endswith(("scher", "ner")) and rest.split()[0] in _MASCULINE:
        return (
            f"{first[:-1]} {rest}",
            f"{first[:-1]}n {rest}",
            f"{first[:-1]}n {rest}s",
        )  # "dem Saarländischen Rundfunk"
    declined = rest and first.endswith("e") and first not in ("Die", "The", "Le") and rest.split()[-1] in _GERMAN
    return (f"{first}n {rest}",) if declined else ()


def forms(name: str) -> tuple[str, ...]:
    """The other cases of a name of one word, of an adjective and a noun, or of a noun and what goes with it."""
    head, mark, tail = name.rpartition("-")
    if mark and " " not in name and _WORD.match(tail) and _WORD.match(head):
        return tuple(f"{head}-{form}" for form in forms(tail))  # "Спорт-Экспресса"
    head, mark, tail = name.partition(".")
    if mark and tail[:1].isupper() and " " not in name and _WORD.match(head):
        return tuple(f"{form}.{tail}" for form in forms(head))  # "Слідства.Інфо"
    words = name.split()
    if not 1 <= len(words) <= 3 or not all(_WORD.match(word) for word in words):
        return ()
    first, rest = words[0], " ".join(words[1:])
    found: list[str] = []
    if not rest and first.endswith(_FOREIGN):
        return ()
    if not rest:
        found = [form for way in (*_neuter(first), *_cases(first, _NOUNS)) for form in way]
    elif len(words) == 2 and (adjective := list(_cases(first, _ADJECTIVES))):
        nouns = list(_cases(rest, _NOUNS))
        found = [f"{a} {n}" for way in adjective for other in nouns for a, n in zip(way, other, strict=True)]
    elif first.lower() in _FIXED:
        found = [f"{first} {form}" for way in _cases(rest, _NOUNS) for form in way]
    elif first[-1] not in "ыи":
        found = [f"{form} {rest}" for way in _cases(first, _NOUNS) for form in way]
    return tuple(dict.fromkeys(form for form in found if form != name))


def _neuter(word: str) -> Iterator[list[str]]:
    """A name that is an adjective: "Суспільне", "Громадське"."""
    return _cases(word, (("ське", "ського ському ське ським ському"), ("льне", "льного льному льне льним льному")))


def _cases(word: str, table: tuple[tuple[str, str], ...]) -> Iterator[list[str]]:
    longest = max((len(end) for end, _ in table if word.endswith(end)), default=-1)
    for end, cases in table:
        if word.endswith(end) and len(end) == longest and (end or word[-1].lower() not in _VOWELS):
            yield [word[: len(word) - len(end)].rstrip("ъ") + form for form in cases.split(" ")]
