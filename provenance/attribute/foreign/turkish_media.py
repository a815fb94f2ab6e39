"""Media that a Turkish article introduces by the noun behind their name: "Kıyı Postası gazetesine konuşan"."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.attribute.foreign.turkish_words import lower
from provenance.model import ActorKind, Span

_UP = "A-ZÇĞİÖŞÜÂÎÛ"
_NAME = rf"(?<![\w'’.])(?P<name>[{_UP}][\w-]*(?: [{_UP}\d][\w-]*){{0,3}})"
_SORTS = (
    (ActorKind.AGENCY, "ajans"),
    (ActorKind.PAPER, "gazete|dergi|haber site|internet site|haber portal|portal"),
    (ActorKind.BROADCASTER, "televizyon|kanal|radyo"),
)
_NOUN = "|".join(rf"(?P<{kind.name.lower()}>{stems})" for kind, stems in _SORTS)
_SORT = re.compile(rf"{_NAME} (?:haber |spor |resmi |ulusal )?(?:{_NOUN})(?:s[ıi]|[ıiuü])\w*")
_AIR = re.compile(rf"{_NAME}(?:['’]\w+)? (?:canlı yayın|ekranlarında|stüdyosu)")
_GUEST = re.compile(rf"{_NAME}['’][yn]?[ae] (?:\w+ )?(?:konuk ol|bağlan)")
# Whose medium it is, before its name.
_WHENCE = frozenset(
    """türk yunan alman ingiliz fransız rus abd amerikan amerikalı israil mısır iran çin japon güney kuzey kore
    koreli italyan ispanyol polonya ukrayna katar suudi arap hollanda belçika isveç norveç danimarka hint
    pakistan azerbaycan devlet resmi yerel ulusal bir bu ünlü özel""".split()
)


@lru_cache(maxsize=2)
def introduced(text: str) -> tuple[tuple[str, ActorKind, Span], ...]:
    """(name, kind, where) of the media that an article introduces."""
    found = []
    for pattern in (_SORT, _AIR, _GUEST):
        for m in pattern.finditer(text):
            name, start = m["name"], m.start("name")
            while name and lower(name.split()[0]) in _WHENCE:
                first = name.split()[0]
                name, start = name[len(first) :].lstrip(), start + len(first) + (" " in name)
            groups = m.groupdict()
            kind = next((k for k, _ in _SORTS if groups.get(k.name.lower())), ActorKind.BROADCASTER)
            if name:
                found.append((name, kind, Span(start, start + len(name))))
    return tuple(found)
