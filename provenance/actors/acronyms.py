"""Acronyms that an article introduces: "the News Agency of Nigeria (NAN)" is NAN from there on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.model import MEDIA, Actor, Span

_BRACKETS = re.compile(r",?\s\((?:the\s)?(?P<acronym>[A-Z]{2,7})\)")


def introduced(text: str, named: Sequence[tuple[Span, Actor]]) -> Sequence[tuple[Span, Actor]]:
    """``named``, in order of text, with every later mention of a medium by the acronym in brackets behind its name."""
    meant: dict[str, tuple[int, Actor]] = {}
    for at, actor in named:
        if actor.kind in MEDIA and text[at.end : at.end + 2] in (" (", ", ") and (m := _BRACKETS.match(text, at.end)):
            meant.setdefault(m["acronym"], (m.start("acronym"), actor))
    if not meant:
        return named
    known = {at.start for at, _ in named}
    more = [
        (Span(*m.span()), meant[m[0]][1])
        for m in re.finditer(rf"(?<![\w-])(?:{'|'.join(meant)})(?![\w-])", text)
        if m.start() >= meant[m[0]][0] and m.start() not in known
    ]
    return sorted((*named, *more), key=lambda name: name[0]) if more else named
