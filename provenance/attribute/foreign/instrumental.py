"""Slavic names of two words out of the instrumental, which only it ends so: "колегою Алмазом Лисовим", "с Ханной Лис".

First and family name tell the case together, so that no list has to have the first name.
"""

from __future__ import annotations

from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_given

_VOWELS = "аеёиоуыэюяіїє"
_SIBILANTS = "жчшщц"
_LONG = 4  # letters of a first name in this case, at the least
# Endings of family names that are adjectives or were, and of nouns with a vowel that comes and goes.
_HIS = {
    "ru": (
        ("ским", "ский"), ("цким", "цкий"), ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"),
        ("ыным", "ын"), ("ым", "ый"), ("нцем", "нец"), ("вцем", "вец"), ("рцем", "рец"), ("енком", "енко"),
    ),
    "uk": (
        ("ським", "ський"), ("цьким", "цький"), ("зьким", "зький"), ("овим", "ов"), ("евим", "ев"), ("євим", "єв"),
        ("їним", "їн"), ("іним", "ін"), ("иним", "ин"), ("им", "ий"), ("нцем", "нець"), ("вцем", "вець"),
        ("бцем", "бець"), ("рцем", "рець"), ("мцем", "мець"),
    ),
}  # fmt: skip
_HER = {
    "ru": (("ской", "ская"), ("цкой", "цкая"), ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина")),
    "uk": (("ською", "ська"), ("цькою", "цька"), ("зькою", "зька"), ("ою", "а"), ("ею", "я")),
}
_BY = ("ом", "ем", "єм", "ём")
_ADJECTIVES = (
    "ским",
    "цким",
    "зьким",
    "ським",
    "цьким",
    "овым",
    "евым",
    "ёвым",
    "иным",
    "овим",
    "евим",
    "іним",
    "иним",
)


def nominative(
    first: str, last: str, subject: bool, known: Grammar, name: str | None, woman: bool = False
) -> str | None:
    """Such a name in the nominative; None where not both words can stand in this case, or one has two nominatives.

    ``name`` is the first name as the language's own list has it, if it does; ``woman``, whether another list has it as
    a woman's; ``subject`` says that the name stood in the nominative elsewhere.
    """
    if len(first) < _LONG or is_given(first.lower()):
        return None
    men, women = known.words.get("male_names", ()), known.words.get("female_names", ())
    if first.endswith(_BY) and (name is None or name in men):
        own, family = name.title() if name else _first(first, known), _his(last, known)
        fixed = family is None and last[-1] in "оеіїуюиэ" and first.endswith("ом") and not subject
        family = last if fixed else family
        return f"{own} {family}" if own is not None and family is not None else None
    hers = next(
        (family for end, way in _HER[known.lang] if last.endswith(end) and (family := last[: -len(end)] + way)), None
    )
    sure = first.endswith(("ою", "ією") if known.lang == "uk" else ("ой",))
    if not sure or (name is not None and name not in women) or (subject and hers is None):
        return None
    bent = _his(last, known) if last.endswith(_ADJECTIVES) else None  # "Ґелою Лисовим": a man's
    if hers is None and known.lang == "ru" and bent is None and name is None and not woman:
        return None  # "Рой Смит", "Трой Лис": a list has to have her
    return f"{name.title() if name else first[:-2] + 'а'} {hers or bent or last}"


def gender(first: str, last: str, known: Grammar) -> str | None:
    """Whose name in this case two words are: "m", "f", or None where they may stand in another."""
    if len(first) < _LONG or is_given(first.lower()):
        return None
    if first.endswith(_BY) and last.endswith((*_BY, "им", "ым")):
        return "m"
    return "f" if first.endswith(("ой", "ою")) and last.endswith(tuple(end for end, _ in _HER[known.lang])) else None


def _first(word: str, known: Grammar) -> str | None:
    """A man's first name of a consonant, "й" or "ь"."""
    stem, end = word[:-2], word[-2:]
    if stem[-1] in _VOWELS:
        return None if end == "ом" else stem + "й"
    hard = end == "ом" or stem[-1] in _SIBILANTS or (stem[-1] == "р" and known.lang == "uk")
    return stem if hard else stem + "ь"


def _his(last: str, known: Grammar) -> str | None:
    """A man's family name, where its ending is of this case."""
    if (row := next(((end, way) for end, way in _HIS[known.lang] if last.endswith(end)), None)) is not None:
        return last[: -len(row[0])] + row[1]
    if not last.endswith(_BY):
        return None
    stem = last[:-2]
    if last.endswith("ом"):
        return stem + ("о" if stem[-1] == "к" and stem[-2] not in _VOWELS else "")  # "Кличком", "Новаком"
    return _first(last, known)
