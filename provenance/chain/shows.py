"""Shows whose names several media use: the one before whose name its owner's stands is that owner's."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.chain.links import BEHIND, OWNS, REACH, STATION, Named
from provenance.chain.same_medium import same
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, ActorKind, Span

_OWNER = compiled(r"\b(?P<name>[A-Z][\w&]*)['’]s (?:[Tt]he )?$")


def owned(text: str, named: Named) -> Named:
    """``named`` without shows that stand behind another's name, whose own they are: "the BBC's Morning Edition"."""
    kept: list[tuple[Span, Actor]] = []
    for at, actor in named:
        station = kept[-1] if kept and kept[-1][1].kind is ActorKind.BROADCASTER else None
        if station and actor.kind is ActorKind.PAPER and OWNS.fullmatch(text, station[0].end, at.start):
            continue  # "the BBC's Newsday"
        if not same(text[slice(*at)], actor.name):
            other = kept[-1] if kept else None
            if other and other[1] != actor and other[1].kind in MEDIA and OWNS.fullmatch(text, other[0].end, at.start):
                continue
            if any(
                o != actor and o.kind in MEDIA and STATION.fullmatch(text, at.end, b.start)
                for b, o in named
                if 0 < b.start - at.end < BEHIND
            ):
                continue  # "in der «Tagesschau» von SRF"
            m = _OWNER.search(text, max(0, at.start - REACH), at.start)
            if m and _owns(m["name"], actor):
                continue
        kept.append((at, actor))
    return kept if len(kept) < len(named) else named


def shortened(text: str, named: Named) -> Named:
    """``named`` with "the Times" as the New York Times where the article has named that and no other of the word."""
    full: dict[str, Actor] = {}
    out: list[tuple[Span, Actor]] = []
    for at, actor in named:
        words = text[slice(*at)].removeprefix("The ").split()
        if actor.kind in MEDIA and len(words) > 1:
            full.setdefault(words[-1], actor)
        elif len(words) == 1 and actor.kind is ActorKind.PAPER and actor.name == f"The {words[0]}":
            actor = full.get(words[0], actor)
        out.append((at, actor))
    return out if full else named


def owns_show(text: str, at: Span, behind: Named) -> bool:
    """Whether a name stands before a show of the medium that it is short for: "ABC's This Week" is ABC News once."""
    if not behind or not OWNS.fullmatch(text, at.end, behind[0][0].start):
        return False
    return text[slice(*at)] in behind[0][1].name.split()


def _owns(name: str, actor: Actor) -> bool:
    """Whether a possessor is another than the actor to whom a show is known to belong, and no day and no place."""
    folded, known = fold(name), places()
    other = folded not in known.months_and_days and folded not in known.countries and folded not in known.cities
    return other and not any(same(name, own) or name in own.split() for own in (actor.name, *actor.aliases))
