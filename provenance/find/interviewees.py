"""Who is interviewed, by who is said to have spoken to the outlet: "Roe spoke with the Echo", "We spoke to Ann Roe"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.late import late
from provenance.model import Span

_WORD = r"[A-ZÀ-Þ][\w’'-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|van|von|al|bin|da|del) )?{_WORD}){{0,5}}"
_DESK = r"(?:reporter|correspondent|editor|journalist|columnist|staff writer)"
_LEADS_IN = (
    r"(?:In|On|At|After|Before|With|For|By|From|When|While|As|Since|Under|Despite|Like|Unlike|[A-Z][a-z]+(?:ing|ed)) "
)
_BESIDE = r"(?:,[^.?!\n]{1,140}?,)?"
_SPEAKS = r"(?:recently |also |later |again )?(?:spoke|speaks|talked|talks|chatted|chats|sat down|sits down)"
# "He spoke with us": the one of whom the paragraph speaks before.
_TO_US = late(
    rf"(?:(?<=[.!?”\"] )|^)(?:[A-Z][^,.?!\n]{{2,60}}, )?(?:(?P<he>He|She)|(?:The )?(?:[a-z-]+ )*(?P<name>{_NAME}))"
    rf"{_BESIDE} {_SPEAKS}(?: [a-z]+){{0,5}}? (?:to|with) "
    rf"(?P<whom>(?:us|our|this|[Tt]he|(?:[a-z-]+ )*{_DESK}|{_WORD})\b[^,.?!\n]{{0,60}})",
    re.MULTILINE,
)
# "He sat down with Ann Roe", of whom the paragraph has said more: she may be the one who asks.
_MET = late(
    rf"(?:(?<=[.!?”\"] )|^|, )(?P<he>[Hh]e|[Ss]he)(?: [a-z]+)? (?:spoke|speaks|talked|talks|sat down|sits down|met)"
    rf"(?: [a-z]+){{0,5}}? (?:to|with) (?P<whom>{_NAME})",
    re.MULTILINE,
)
_ASKERS = late(r"\b(?:reporter|journalist|correspondent|editor|columnist|writer|presenter|host|anchor|broadcaster)s?\b")
_WE = late(
    rf"\b(?P<asker>[Ww]e|I|(?:[Tt]he )?{_NAME}) (?:recently )?(?:spoke|talked|chatted|sat down|caught up) (?:to|with)"
    rf" (?:(?:the |its |a )?[a-z][\w’'-]*,? ){{0,5}}(?P<name>{_NAME})"
)
# "Ann Roe, 44, works", "Station manager Ann Roe ran"
_STARTS = late(
    rf"(?:(?<=[.!?”\"] )|^)(?:(?!{_LEADS_IN})(?:[A-Z][a-z-]+ |The )(?:[a-z-]+ ){{0,3}}(?={_WORD} {_WORD}))?"
    rf"(?P<name>{_NAME})(?=,| (?:is|was|has|had|ran|led|spent|grew|became|left|took|won|made|built|came|wrote|held"
    r"|[a-z]+ed|[a-z]+s)\b)",
    re.MULTILINE,
)
_NOBODY = frozenset("He She They We It I You The This That In On At But And So As".split())
_AT_DESK = late(rf"(?:[a-z-]+ )*{_DESK} [A-Z]")  # "spoke to chief reporter Ann Roe"
EDITED = late(
    r"\b(?:interview|conversation|exchange|transcript|answers|responses|remarks|words)"
    r" (?:has|have|was|were|is|are)(?: been)?(?: lightly)? (?:edited|condensed|abridged|shortened|translated)\b"
)


def talked(text: str, intro: Sequence[Span], outlet: str | None) -> Span | None:
    """The name of whoever the paragraphs ``intro`` say spoke to the outlet; None where they do not, or of several."""
    for p in reversed(intro):
        for m in _TO_US.finditer(text, *p):
            if _is_us(m["whom"], outlet):
                return _subject(text, p, m) if m["he"] else _name(m)
        asked = _WE.search(text, *p)
        ours = asked is not None and (asked["asker"] in ("We", "we", "I") or _is_us(asked["asker"], outlet))
        if asked is not None and ours and not _is_us(asked["name"], outlet):
            return _name(asked)
    return None


def met(text: str, intro: Sequence[Span]) -> Span | None:
    """The one person of whom a paragraph speaks before it says that he or she sat down with somebody, who asked."""
    for p in reversed(intro):
        for m in _MET.finditer(text, *p):
            who = _subject(text, p, m)
            if who is not None and not _ASKERS.search(text, p.start, m.start()):
                return who
    return None


def _name(m: re.Match[str]) -> Span | None:
    return None if m["name"].split()[0] in _NOBODY else Span(*m.span("name"))


def _subject(text: str, p: Span, m: re.Match[str]) -> Span | None:
    """The one person whom the paragraph before a pronoun has for the subject of its sentences."""
    found = {n["name"]: Span(*n.span("name")) for n in _STARTS.finditer(text, p.start, m.start()) if _name(n)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_us(whom: str, outlet: str | None) -> bool:
    """Whether words behind "spoke to" mean the outlet: "us", "this newspaper", "the Times" of the Bay Times."""
    first, _, rest = whom.partition(" ")
    if _AT_DESK.match(whom):
        return True
    if first in ("us", "our") or (
        first == "this" and rest.startswith(("news", "paper", "mag", "site", "web", "station"))
    ):
        return True
    if outlet is None:
        return False
    own = outlet.removeprefix("The ")
    said = rest if first.lower() == "the" else whom
    return said.startswith(own) or (first.lower() == "the" and said.startswith(own.rsplit(" ", 1)[-1]))
