"""Names that Ukrainian papers print in small letters on purpose, as many do of Russia's officials since 2022.

"глава делегації володимир мединський", then "мединський": a man's first name before a family name, both small, and the
family names so found by themselves; those of Russians and Belarusians whom the registry knows need no first name.
The text keeps its length, so that every place in it stays where it is.
"""

from __future__ import annotations

import re
from functools import cache

from provenance.actors.registry import Registry
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.grammar import Grammar
from provenance.late import late
from provenance.model import ActorKind

COUNTRIES = ("RU", "BY")
_COMMON = frozenset("роман лев марк".split())  # first names that are ordinary words
_SMALL = "[а-яіїєґ’']"
_PAIR = late(
    rf"(?<![\w’'-])(?P<first>{_SMALL}{{3,12}}) (?P<last>{_SMALL}{{2,16}}(?:[сцз]ьк(?:ий|ого|ому|им)"
    r"|(?:ов|ев|єв|їн|ін)(?:а|у|им|ові)?|енк(?:о|а|у|ом|ові)))(?![\w’'-])"
)
_ENDINGS = (  # of family names in the nominative, and of all their cases
    ("ий", "(?:ий|ого|ому|им)"),
    ("енко", "енк(?:о|а|у|ом|ові)"),
)
_OTHERS = "(?:а|у|им|ові|ою|ої)?"


def _stem(name: str) -> str:
    """A family name of any case as a pattern of all its cases."""
    for nominative, ways in _ENDINGS:
        if name.endswith(nominative):
            return re.escape(name.removesuffix(nominative)) + ways
    return re.escape(name) + _OTHERS


@cache
def _registered(registry: Registry) -> tuple[str, ...]:
    """The Ukrainian family names of the people of those countries."""
    people = (row for row in registry.rows if row.kind == ActorKind.PERSON and row.country in COUNTRIES)
    names = (name for row in people for name in row.aliases if re.search("[іїєґ]", name, re.IGNORECASE))
    return tuple(dict.fromkeys(name.split()[-1].lower() for name in names))


def restored(text: str, registry: Registry, known: Grammar) -> str:
    """``text`` with a capital for each of those names."""
    family = list(_registered(registry))
    cuts: list[int] = []
    for m in _PAIR.finditer(text):
        first = cases.given(m["first"], known)
        if first is None or first in _COMMON or first not in known.words.get("male_names", ()):
            continue
        cuts += [m.start("first"), m.start("last")]
        family.append(cases.nominative((m["first"].title(), m["last"].title()), False, True, known).split()[-1].lower())
    names = "|".join(dict.fromkeys(map(_stem, family)))
    alone = re.compile(rf"(?<![\w’'-])(?:{names})(?![\w’'-])") if family else None  # noqa: TID251
    cuts += [m.start() for m in alone.finditer(text)] if alone is not None else []
    if not cuts:
        return text
    letters = list(text)
    for at in cuts:
        letters[at] = letters[at].upper()
    return "".join(letters)
