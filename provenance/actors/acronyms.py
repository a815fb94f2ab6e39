"""Acronyms that an article introduces: "the News Agency of Nigeria (NAN)" is NAN from there on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, Span

_BRACKETS = compiled(r",?\s\((?:the\s)?(?P<acronym>[A-Z]{2,7})\)")


_LONG = compiled(r"(?<![\w-])(?P<name>(?:[A-Z][\w’'-]+ (?:(?:of|for|the|and) ){0,2}){2,6})\((?P<acronym>[A-Z]{2,7})\)")


def _others(text: str, named: Sequence[tuple[Span, Actor]]) -> dict[str, str]:
    """Acronyms that an article itself gives another meaning than the registry: "the Zandian News Agency (ZNA)"."""
    printed = {text[slice(*at)]: actor for at, actor in named if text[slice(*at)].isupper()}
    found = {}
    for m in _LONG.finditer(text) if printed else ():
        actor, name = printed.get(m["acronym"]), m["name"].strip()
        words = [word for word in name.split() if word[0].isupper()][-len(m["acronym"]) :]
        known = actor is None or fold(name) in map(fold, (actor.name, *actor.aliases))
        if not known and "".join(word[0] for word in words) == m["acronym"]:
            found[m["acronym"]] = name[name.index(words[0]) :]
    return found


def introduced(text: str, named: Sequence[tuple[Span, Actor]]) -> Sequence[tuple[Span, Actor]]:
    """``named``, in order of text, with every later mention of a medium by the acronym in brackets behind its name."""
    if others := _others(text, named):
        named = [
            (at, Actor(others[text[slice(*at)]], actor.kind) if text[slice(*at)] in others else actor)
            for at, actor in named
        ]
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
