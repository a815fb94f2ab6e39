"""People whom an article knows by a call sign or an assumed name alone: "a gunner with the call sign “Lys”"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.attribute.person_nouns import is_one
from provenance.compiled import compiled
from provenance.model import Attribution, Span

REACH = 160  # code points between what somebody is and the call sign
LATER = 1500  # code points behind it in which what somebody is means the same one
_HOW = (
    r"[Cc]all[ -]?signs?|noms? de guerre|assumed name|nickname|позывн\w+|позивн\w+|псевдонім\w*|псевдоним\w*|indicatif"
    r"|nombre de guerra|sobrenombre|apodo|seudónimo|pseudonyme|surnom|Rufnamen?|Kampfnamen?|Decknamen?"
)
_SIGN = compiled(
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
    """``said`` with the call sign for whoever is told by what he or she is and has one; ``known`` are in order."""
    starts = [sign.at.start for sign in known]
    own = [_beside(text, known, starts, who) for who in said]
    bearers: dict[str, list[Sign]] = {}
    pairs = {
        (who.name.split()[0].lower(), sign)
        for who, sign in zip(said, own, strict=True)
        if sign is not None and who is not None and who.name
    }
    pairs |= {(noun, sign) for sign in known for noun in _told_by(text, sign)}
    for noun, known_as in sorted(pairs, key=lambda one: one[1].at):
        bearers.setdefault(noun, []).append(known_as)
    for who, beside in zip(said, own, strict=True):
        sign = beside
        if who is not None and who.name and who.mention is not None and sign is None and not _is_name(who.name):
            borne = bearers.get(who.name.split()[0].lower(), [])
            at = bisect_right(borne, who.mention.start, key=lambda one: one.at.end) - 1
            sign = borne[at] if at >= 0 and who.mention.start - borne[at].at.end <= LATER else None
        yield who if who is None or sign is None else who._replace(
            name=sign.name, reason=f"{who.reason}; “{who.name}” goes by “{sign.name}”"
        )  # fmt: skip


def _is_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[-1][:1].isupper() and words[0][:1].isupper()


# "A drone pilot, who goes by the call sign “Lys”": what the bearer is, as the sentence before the sign has it.
_BEARER = compiled(
    r"\b(?:the|an?|one|another|its|their|his|her) (?P<what>[\w-]+(?: [\w-]+){0,3}?)"
    r"(?:,? (?:of|from|in|with|at) [^,.!?\n“”\"]{3,60})?,? (?:who|whose|known|with|using|going|nicknamed|call ?sign)\b"
    r"[^.!?\n]*$",
    re.IGNORECASE,
)


def _told_by(text: str, sign: Sign) -> set[str]:
    """The words that the bearer of a sign may be told by: the first and the last of what he or she is."""
    m = _BEARER.search(text, max(0, sign.at.start - REACH), sign.at.start)
    words = m["what"].lower().split() if m else []
    return {words[0], words[-1]} if words and is_one(words[-1]) else set()


def _beside(text: str, known: Sequence[Sign], starts: Sequence[int], who: Attribution | None) -> Sign | None:
    """The call sign close behind a mention that is no name, in its sentence."""
    if who is None or not who.name or who.mention is None or _is_name(who.name):
        return None
    at = bisect_left(starts, who.mention.start)
    if at == len(known) or starts[at] - who.mention.end > REACH:
        return None
    return None if re.search(r"[.!?\n]", text[who.mention.end : starts[at]]) else known[at]
