"""What stands beside a mention and belongs to it: an office's seat, whom one speaks for."""

from __future__ import annotations

from provenance.attribute import described
from provenance.attribute.chunks import PORTFOLIOS, chunk_at
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import antecedent, head_of
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.printed import FOR, printed
from provenance.attribute.scene import Scene
from provenance.model import ActorKind

BESIDE = 120  # code points around a name in which the article says whose spokesman he is


def others_spokesman(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """A spokesman as printed with whom he speaks for, of which nothing stood where the article named one before."""
    s = scene.sentences[sentence]
    m = FOR.match(s.classes, span[1]) if s.words[span[1] : span[1] + 1] in (("for",), ("of",)) else None
    named = described.describes(scene, sentence, span, head) if m and s.classes[span[0]] == "D" else None
    if m is None or named is None:
        return None
    place = scene.cast.first_named(named.name)
    near = scene.text[max(0, place - BESIDE) : min(place + BESIDE, s.starts[span[0]])].lower()
    if any(s.words[i].lower() in near for i in range(span[1], m.end()) if s.classes[i] in "NAT"):
        return None
    return Resolved(printed(scene, sentence, (span[0], m.end())), ActorKind.PERSON, "as printed")


STAFF = frozenset(("office", "team", "campaign", "administration", "government"))
SEATED = frozenset("embassy consulate office court mission chamber".split())


def seated(named: Resolved, s: Sentence, chunk: tuple[int, int]) -> Resolved:
    """An office with the place of its seat, without which it is any of them: "the French Embassy in Oslo"."""
    first = chunk[1] + 1
    if s.words[chunk[1] : first] == ("to",) and s.words[chunk[1] - 1].lower() in ("mission", "embassy", "delegation"):
        first += s.words[first : first + 1] == ("the",)  # "Norway's mission to the UN"
    elif s.words[chunk[1] : first] != ("in",):
        return named
    place = chunk_at(s, first) if first < len(s.words) else None
    if place is None or place[0] != first or s.words[chunk[1] - 1].lower() not in SEATED or named.how == "registry":
        return named
    if s.words[chunk[1] - 2].lower() in PORTFOLIOS and s.words[chunk[1] - 1] == "Office":
        return named  # "the Foreign Office in London" is a ministry by its name
    where = " ".join(s.words[chunk[1] : place[1]])
    return named._replace(name=f"{named.name} {where}", extent=s.cover(chunk[0], place[1]))


def whose(scene: Scene, sentence: int, head: int) -> Resolved | None:
    """Whom a body has: "the Mines Ministry, whose spokesman said" is the Mines Ministry spokesman."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    noun = s.words[head].lower()
    owner = antecedent(s, head - 1) if is_role(noun) or noun in STAFF else None
    if owner is None:
        return None
    named = resolve(scene, sentence, owner, head_of(s, *owner))
    if noun in STAFF and not named.open:
        return Resolved(f"{named.name}’s {noun}", ActorKind.BODY, f"what {named.name} has as {noun}")
    if named.open or named.kind is ActorKind.PERSON:
        return None
    return Resolved(f"{named.name} {s.words[head]}", ActorKind.PERSON, f"who {named.name} has as its {s.words[head]}")
