"""Registered media as some languages write them: "alla Bbc", "dall'Ansa"; "agencji Reutera", "portalowi Onet.pl"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from provenance.actors.registry import Registry
from provenance.late import late
from provenance.model import MEDIA, Actor, ActorKind, Span

# Italian prints an acronym as a word, behind an article or what has taken one in.
_ITALIAN = late(
    r"(?<!\w)(?:(?:[dns]?[ae]lla|dalla|sulla|la|al|dal|il) |(?:[dns]?[ae]ll|dall|sull|l)['’])"
    r"(?P<name>[A-Z][a-z]{2,4})(?![\w'’-])"
)
# A Polish medium behind its sort, in the case of that sort.
_POLISH = late(
    r"(?<!\w)(?:agencj|gaze[tc]|dzienni|portal|stacj|telewizj|tygodni|serwis|magazyn)\w{0,4} (?:[a-zà-ž]{4,} ){0,2}"
    r"(?P<name>[A-ZŁŚŻ][\w-]{2,}?)(?P<end>-?(?:owi|em|ie|ii|a|u|y|i|ę|ą))(?!\w)"
    r"|(?<!\w)Radi(?:u|a|em) (?P<radio>[A-ZŁŚŻ][\w-]+)"
)


def inflected(text: str, registry: Registry, lang: str, known: Sequence[Span]) -> list[tuple[Span, Actor]]:
    """The media of ``text`` in a form of their names that only ``lang`` has, apart from the spans ``known``."""
    pattern = {"it": _ITALIAN, "pl": _POLISH}.get(lang)
    found: list[tuple[Span, Actor]] = []
    for m in pattern.finditer(text) if pattern else ():
        if lang == "pl" and m["radio"]:
            name = f"Radio {m['radio']}"
            at, span = bisect_left(known, (m.end(),)) - 1, Span(m.start(), m.end())
            if not (at >= 0 and known[at].end > span.start):
                found.append((span, registry.resolve(name) or Actor(name, ActorKind.BROADCASTER)))
            continue
        ways = [m["name"].upper()] if lang == "it" else [m["name"] + end for end in ("", "s", "a", "ia")]
        actor = next((a for way in ways if (a := registry.resolve(way)) and a.kind in MEDIA), None)
        span = Span(m.start("name"), m.end())
        at = bisect_left(known, (span.end,)) - 1
        if actor is not None and not (at >= 0 and known[at].end > span.start):
            found.append((span, actor))
    return found
