"""Whom the name for a party's member means: "the Ohio Democrat" is the one person named near it who can be one.

American reports name a member of Congress once with title or state, and then by party and state. Nobody is meant where
two could be, or where the article says that the one named there is of another party or state.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provenance.actors import names
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import CROWD, Resolved
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.scene import Scene

MEMBERS = frozenset("Republican Democrat Tory Conservative Liberal Independent Libertarian".split())
_PARTY = {"gop": "republican", "r": "republican", "democratic": "democrat", "d": "democrat", "i": "independent"}
_NAMED = "Republican|GOP|Democratic|Democrat|Tory|Conservative|Labour|Liberal|Independent|Green|Libertarian"


class Belongs(NamedTuple):
    """What an article says of a politician: the party, and the state as it is printed."""

    party: str = ""
    state: str = ""


def meant(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """The one person of this paragraph, or of the one before, who may be meant by a member's name with "the"."""
    s = scene.sentences[sentence]
    if s.words[head] not in MEMBERS or head != span[1] - 1 or s.words[span[0]].lower() != "the":
        return None
    if s.classes[span[1] : span[1] + 1] in ("N", "A", "T", "W", "-"):
        return None  # "the Republican case", "the lifelong Republican who wrote it"
    told = Belongs(s.words[head].lower(), _state(s.words[span[0] + 1 : head]))
    for paragraph in (s.paragraph, s.paragraph - 1):
        near = _named_in(scene, sentence, s.starts[span[0]], paragraph)
        known = {name: _belongs(scene, name) for name, apart in near.items() if apart}
        fits = [name for name, own in known.items() if _agree(own, told)]
        sure = [name for name in fits if known[name].party and (known[name].state or not told.state)]
        those = sure or fits
        if len(those) == 1 and (sure or len(near) == 1):
            return Resolved(those[0], ActorKind.PERSON, f"the one politician near it who may be the {s.words[head]}")
        if near:
            return None
    return None


def _state(words: tuple[str, ...]) -> str:
    """What of a description may be a state or a town: "first-term Ohio" has Ohio."""
    return " ".join(w for w in words if w[:1].isupper())


def _named_in(scene: Scene, sentence: int, at: int, paragraph: int) -> dict[str, bool]:
    """The people whom a paragraph names before an offset; false of whom the sentence itself names, another then."""
    found: dict[str, bool] = {}
    for i in range(sentence, max(-1, sentence - CROWD), -1):
        s = scene.sentences[i]
        if s.paragraph < paragraph:
            break
        for first, last in name_chunks(s) if s.paragraph == paragraph else ():
            who = scene.cast.named(s.words[first:last], s.starts[first]) if s.starts[first] < at else None
            if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                found[who.name] = found.get(who.name, True) and i != sentence
    return found


def _belongs(scene: Scene, name: str) -> Belongs:
    known: dict[str, Belongs] = scene.cast.notes.setdefault("parties", {})
    if name not in known:
        last = re.escape(names.parts(name)[-1])
        m = re.search(
            rf"(?P<before>{_NAMED}) (?:(?-i:[A-Z])[\w.]+ ){{0,3}}{last}\b"
            rf"|\b{last},? \(?(?P<letter>[DRI])-(?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*)?)"
            rf"|\b{last}(?:, \d+)?,? (?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,3}}(?P<behind>{_NAMED})\b",
            scene.text,
        )
        party = (m["before"] or m["letter"] or m["behind"]).lower() if m else ""
        known[name] = Belongs(_PARTY.get(party, party), (m["state"] or "") if m else "")
    return known[name]


def _agree(own: Belongs, told: Belongs) -> bool:
    if own.party and own.party != told.party:
        return False
    return not own.state or not told.state or _shortens(own.state, told.state)


def _shortens(short: str, state: str) -> bool:
    """Whether the one stands for the other: "Calif.", "N.Y.", "Pa."."""
    letters, rest = [re.sub(r"[^a-z]", "", words.lower()) for words in (short, state)]
    if letters[:1] != rest[:1]:
        return False
    along = iter(rest)
    return all(letter in along for letter in letters)
