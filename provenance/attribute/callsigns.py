"""People whom an article knows by a call sign or an assumed name alone: "a gunner with the call sign “Lys”"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.model import Attribution, Span

REACH = 160  # code points between what somebody is and the call sign
LATER = 1500  # code points behind it in which what somebody is means the same one
_HOW = (
    r"[Cc]all[ -]?signs?|noms? de guerre|assumed name|nickname|позывн\w+|позивн\w+|псевдонім\w*|псевдоним\w*|indicatif"
    r"|nombre de guerra|sobrenombre|apodo|seudónimo|pseudonyme|surnom|Rufnamen?|Kampfnamen?|Decknamen?"
)
_SIGN = re.compile(
    rf"\b(?:{_HOW})[, ]{{1,2}}(?:de )?(?:[«„“\"]\s?(?P<name>[^«»„“”\"\n]{{2,30}}?),?\s?[»“”\"]"
    r"|(?P<bare>[A-ZА-ЯІЇЄҐ]\w{2,20}))"
)
# One of these stands in a text that has a call sign: words are found far faster than a pattern.
_WORDS = tuple(
    """all sign|allsign|all-sign|de guerre|assumed name|nickname|позывн|позивн|псевдон|indicatif|de guerra|sobrenombre
    apodo|seudónimo|pseudonyme|surnom|Rufname|Kampfname|Deckname""".replace("\n    ", "|").split("|")
)


class Sign(NamedTuple):
    """A call sign and where it stands."""

    name: str
    at: Span


def signs(text: str) -> list[Sign]:
    """Every call sign of a text, in order."""
    found: list[Sign] = []
    for m in _SIGN.finditer(text) if any(word in text for word in _WORDS) else ():
        group = "name" if m["name"] else "bare"
        if m[group][:1].isupper():
            found.append(Sign(m[group], Span(*m.span(group))))
    return found


def named(text: str, known: Sequence[Sign], said: Sequence[Attribution | None]) -> Iterator[Attribution | None]:
    """``said`` with the call sign for whoever is told by what he or she is and has one."""
    bearers = []
    for who in said:
        if who is not None and who.name is not None and who.mention is not None and not _is_name(who.name):
            noun, mention = who.name.split()[0].lower(), who.mention
            bearers += [(noun, s) for s in known if _beside(text, mention, s)]
    bearers = sorted(set(bearers), key=lambda one: one[1].at)
    for who in said:
        if who is None or who.name is None or who.mention is None or _is_name(who.name):
            yield who
            continue
        noun, mention = who.name.split()[0].lower(), who.mention
        sign = next((s for s in known if _beside(text, mention, s)), None)
        if sign is None:
            near = (s for n, s in reversed(bearers) if n == noun and 0 <= who.mention.start - s.at.end <= LATER)
            sign = next(near, None)
        yield who if sign is None else who._replace(
            name=sign.name, reason=f"{who.reason}; “{who.name}” goes by “{sign.name}”"
        )  # fmt: skip


def _is_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[-1][:1].isupper() and words[0][:1].isupper()


def _beside(text: str, mention: Span, sign: Sign) -> bool:
    """Whether a call sign stands close behind a mention, in its sentence."""
    return 0 <= sign.at.start - mention.start <= REACH + mention.end - mention.start and not re.search(
        r"[.!?\n]", text[mention.end : sign.at.start]
    )
