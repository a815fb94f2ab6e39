"""Which body "the regulator" and "the service" mean, by what the article has called it before in full."""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq
from typing import TYPE_CHECKING

from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.person_nouns import is_one
from provenance.attribute.printed import printed
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

REACH = 12  # sentences back in which a body is called by its whole name
NEAR = 4  # sentences back in which the authority speaks that "the regulator" means
# Nouns for a part of a body, or for one that the article need not name with a capital.
PARTS = frozenset(
    """
    department service unit division branch directorate secretariat inspectorate committee commission council panel
    board bureau office team ministry agency centre center institute command prosecution delegation mission union
    association federation alliance coalition consortium
    """.split()
)
# What authorities are called beside their names, and words that such names have.
KEEPERS = frozenset("regulator watchdog authority supervisor overseer inspectorate enforcer".split())
OFFICIAL = frozenset(
    """
    authority agency commission executive office inspectorate administration board council commissioner directorate
    bureau regulator ombudsman
    """.split()
)
SAYING = frozenset({"saying", "asserting", "writing", "denying", "judging"})
# A noun with what tells which of its kind it is: "the town's roads department", "the coast service".
_WHOLE = compiled("D?(?:[NAT]+s)?[NATBG]{1,4}$")


def called(scene: Scene, sentence: int, words: Sequence[str]) -> Resolved | None:
    """The one body that the sentences before call by more than ``words`` in small letters, whose last is its noun."""
    noun = words[-1]
    if noun not in PARTS:
        return None
    found: dict[str, str] = {}
    for i in range(max(0, sentence - REACH), sentence):
        s = scene.sentences[i]
        for at, word in enumerate(s.words):
            if word != noun or s.classes[at : at + 1] not in ("N", "T"):
                continue
            m = _WHOLE.search(s.classes[max(0, at - 6) : at + 1])
            first = at + 1 - len(m[0]) if m else at
            told = [w for w, code in zip(s.words[first:at], s.classes[first:at], strict=True) if code not in "D"]
            if len(told) >= len(words) and all(map(eq, reversed(told), reversed(words[:-1]))):
                found.setdefault(" ".join(told).lower(), printed(scene, i, (first, at + 1)))
    if len(found) != 1:
        return None
    return Resolved(next(iter(found.values())), None, f"the only {noun} that is told of before it")


def keeper(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one authority that speaks in the sentences just before: "the Fair Trade Commission said. The regulator …"."""
    from provenance.attribute.resolve import resolve

    if noun not in KEEPERS:
        return None
    found: dict[str, Resolved] = {}
    for i in range(max(0, sentence - NEAR), sentence):
        s = scene.sentences[i]
        for e in scene.events(i):
            if e.group not in SAYING or s.classes[e.head] not in "AT":
                continue
            who = resolve(scene, i, e.subject, e.head)
            if who.kind in MEDIA or who.open or scene.cast.surely(who.name):
                continue
            if not OFFICIAL.isdisjoint(who.name.lower().split()):
                found[who.name] = who
    if len(found) != 1:
        return None
    who = next(iter(found.values()))
    kind = ActorKind.BODY if who.kind is ActorKind.PERSON else who.kind
    return Resolved(who.name, kind, f"the only {noun} that speaks just before")


# What stands between what a group is and the name that it goes by.
_STYLED = {"calling": ("itself", "themselves"), "styling": ("itself", "themselves"), "known": ("as",), "called": ()}


def styled(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """The name right behind what a group is: "A group calling itself Dune Watch said"."""
    words, at = s.words, span[1]
    second = _STYLED.get(words[at])
    if second is None or (second and words[at + 1 : at + 2] and words[at + 1] not in second):
        return None
    if not second and is_one(words[at - 1].lower()):
        return None  # "A senior official called Zandia a joke"
    first = at + 1 + bool(second)
    first += words[first : first + 1] == ("the",)
    chunk = next((c for c in name_chunks(s) if c[0] == first), None)
    named = scene.cast.named(words[slice(*chunk)], s.starts[first]) if chunk else None
    if named is None or chunk is None or scene.cast.surely(named.name) or s.classes[chunk[1] : chunk[1] + 1] == "s":
        return None
    kind = ActorKind.BODY if named.kind is ActorKind.PERSON else named.kind
    return Resolved(named.name, kind, "the name that it goes by", extent=s.cover(*chunk))
