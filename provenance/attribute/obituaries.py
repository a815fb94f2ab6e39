"""Whom "he" or "she" means that opens a paragraph of an obituary: the dead, whoever was named just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.offices import is_role
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.scene import Scene

HEAD = 3  # sentences among which an obituary says that it is one
DIES = frozenset("dies died dead dying obituary".split())


def of_whom(scene: Scene, sentence: int, before: int, gender: str) -> Resolved | None:
    """The dead, where nobody is named in the paragraph before the pronoun at token ``before``."""
    dead = _dead(scene) if sentence >= HEAD else None
    if dead is None or scene.cast.gender(dead.name) not in (None, gender):
        return None
    paragraph, i, end = scene.sentences[sentence].paragraph, sentence, before
    while i >= 0 and scene.sentences[i].paragraph == paragraph:
        if _speaks_of_another(scene, i, end):
            return None
        i -= 1
        end = len(scene.sentences[i].words)
    return dead


def _speaks_of_another(scene: Scene, i: int, end: int) -> bool:
    """Whether a sentence names or describes somebody before its token ``end``."""
    s = scene.sentences[i]
    if any(is_role(word) for word, code in zip(s.words[:end], s.classes, strict=False) if code in "NT"):
        return True
    named = (scene.cast.named(s.words[a:b], s.starts[a]) for a, b in name_chunks(s) if b <= end)
    return any(one is not None and one.kind is ActorKind.PERSON for one in named)


def _dead(scene: Scene) -> Resolved | None:
    """The one person with whom both the headline and the text begin, where the headline or the lead tells a death."""
    known: dict[str, Resolved | None] = scene.cast.notes.setdefault("dead", {})
    if "" not in known:
        known[""] = None
        heads = scene.sentences[:HEAD]
        if any(not DIES.isdisjoint(map(str.lower, s.words)) for s in heads[:2]):
            first = [_begins(scene, i) for i, s in enumerate(heads[:2])]
            if first[0] is not None and first[-1] is not None and first[0].name == first[-1].name:
                known[""] = first[0]._replace(how="the one whose obituary this is")
    return known[""]


def _begins(scene: Scene, i: int) -> Resolved | None:
    s = scene.sentences[i]
    chunk = next(iter(name_chunks(s)), None)
    if chunk is None or chunk[0] > 1:
        return None
    who = scene.cast.named(s.words[slice(*chunk)], s.span.end)
    return who if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name) else None
