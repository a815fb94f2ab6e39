"""Decides the speaker of every quotation of an article, in order of text, by rule and by what the discourse carries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.attribute import rules
from provenance.attribute.coreference import Resolved
from provenance.attribute.resolve import resolve
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.scene import Scene
from provenance.model import Kind, Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """A decision with what it resolves to; ``mention`` and ``cue`` are spans of the text."""

    decision: Decision
    resolved: Resolved
    mention: Span
    cue: Span | None
    confidence: float


@dataclass(slots=True)
class Floor:
    """Who has the floor: the last speaker, where, and everybody who spoke before."""

    last: Spoken | None = None
    paragraph: int = -1
    heard: frozenset[str] = frozenset()


def decide(scene: Scene, kinds: Sequence[Kind], follows: Sequence[int | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch; ``follows[i]`` is the stretch that ``i`` continues from, if any."""
    floor = Floor()
    out: list[Spoken | None] = []
    for i, kind in enumerate(kinds):
        sentence, token = scene.where[i]
        before = follows[i]
        spoken = _turn(scene, sentence, token)
        if spoken is None and before is not None:
            spoken = out[before]
        if spoken is None:
            decision = _decide(scene, sentence, token, kind, floor)
            spoken = _resolve(scene, decision, floor) if decision else None
        out.append(spoken)
        if spoken is not None:
            floor = Floor(spoken, scene.sentences[sentence].paragraph, floor.heard | {spoken.resolved.name})
    return out


TURN = re.compile(r"[\"“”„«']?\s*(?P<name>[^\W\d_a-zа-яäöüß][^\W\d_a-zа-яäöüß.’' -]{1,40}):\s")


def _turn(scene: Scene, sentence: int, token: int) -> Spoken | None:
    """A turn of a transcript that stands within its marks: “SMITH: We did.”."""
    at = scene.sentences[sentence].spans[token]
    m = TURN.match(scene.text, at.start, at.end)
    if m is None:
        return None
    mention = Span(*m.span("name"))
    resolved = scene.cast.named(m["name"].title().split(), at.start) or Resolved(m["name"], None, "as printed")
    decision = Decision("turn", sentence, (token, token + 1), token, None)
    return Spoken(decision, resolved, mention, None, CONFIDENCE["turn"])


def _decide(scene: Scene, sentence: int, token: int, kind: Kind, floor: Floor) -> Decision | None:
    s = scene.sentences[sentence]
    found = rules.in_sentence(scene, sentence, token, kind)
    if found:
        return found
    alone = not s.classes.strip("Q.,-:")
    if alone or s.classes.rstrip(".").endswith("Q"):
        found = rules.following(scene, sentence)
        if found:
            return found
    if not alone:
        if floor.last and floor.last.decision.sentence == sentence:
            return _again("same_sentence", floor.last)
        found = rules.subject_of(scene, sentence, token, floor.heard)
        if found:
            return found
    found = rules.preceding(scene, sentence)
    if found:
        return found
    if floor.last is None or s.paragraph - floor.paragraph > 1:
        return None
    if s.paragraph == floor.paragraph:
        return _again("paragraph_speaker", floor.last) if alone else None
    return _again("carried", floor.last) if alone or rules.nobody_else(scene, sentence) else None


def _again(rule: str, last: Spoken) -> Decision:
    d = last.decision
    return Decision(rule, d.sentence, d.subject, d.head, d.event)


def _resolve(scene: Scene, d: Decision, floor: Floor) -> Spoken:
    s = scene.sentences[d.sentence]
    carried = d.rule in ("same_sentence", "paragraph_speaker", "carried") and floor.last is not None
    resolved = floor.last.resolved if carried and floor.last else resolve(scene, d.sentence, d.subject, d.head)
    cue = s.cover(*d.event.cue) if d.event and d.rule not in ("paragraph_speaker", "carried") else None
    return Spoken(d, resolved, s.cover(*d.subject), cue, CONFIDENCE[d.rule])
