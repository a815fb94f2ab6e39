"""Whom a noun for a doer means: "the winner" is the one person before it who won."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.inflect import past, third_person
from provenance.attribute.offices import is_role
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.scene import Scene


def doer(scene: Scene, noun: str, at: int) -> Resolved | None:
    """The one person before it who did what the noun says: "the winner" won."""
    done = _doers(scene).get(noun, ())
    found = {name: kind for place, name, kind in done if place < at} if len(done) <= CROWD else {}
    if len(found) != 1:
        return None
    name, kind = next(iter(found.items()))
    return Resolved(name, kind, f"the only one here who does what makes a {noun}")


def _doers(scene: Scene) -> dict[str, list[tuple[int, str, ActorKind]]]:
    """Who does what, by the noun for it: an index over the whole article, made once."""
    known: dict[str, list[tuple[int, str, ActorKind]]] = scene.cast.notes.setdefault("doers", {})
    if not known:
        known[""] = []
        nouns = {w for s in scene.sentences for w in s.words if w.endswith(("er", "or")) and is_role(w)}
        forms = {form: noun for noun in sorted(nouns) for form in _forms(noun)}
        for place, verb, name, kind in _acts(scene, frozenset(forms)):
            known.setdefault(forms[verb], []).append((place, name, kind))
    return known


def _forms(noun: str) -> Iterator[str]:
    for lemma in {noun[:-2], noun[:-1], noun[:-3]}:
        if len(lemma) > 2:
            yield from (third_person(lemma), *past(lemma))


def _acts(scene: Scene, verbs: frozenset[str]) -> Iterator[tuple[int, str, str, ActorKind]]:
    """Where somebody named is the subject of one of ``verbs``."""
    from provenance.attribute.resolve import resolve

    if not verbs:
        return
    for i, s in enumerate(scene.sentences):
        if verbs.isdisjoint(s.words):
            continue
        for e in scene.events(i):
            verb = s.words[e.cue[0]].lower()
            if verb in verbs and s.classes[e.head] == "A":
                who = resolve(scene, i, e.subject, e.head)
                if who.kind is ActorKind.PERSON:
                    yield s.starts[e.cue[0]], verb, who.name, who.kind
