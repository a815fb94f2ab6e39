"""Interviews whose answers stand in marks: a question in the outlet's own voice, then a paragraph of quotation alone.

Three such pairs make an interview. Its answers are those of the one person whom the text introduces before the first
question; where it introduces several, they are nobody's by this rule.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.attribute.coreference import Resolved
from provenance.attribute.scene import Scene
from provenance.model import ActorKind, Span

LEAST = 3  # questions with answers
QUESTION = 400  # code points of a question at the most
BYLINE = re.compile(
    r"\s*(?:(?:words|text|interview|photo(?:graph)?s?|pictures?|story|by|from)\b[^.\n]{0,20}?\b)?by\b", re.I
)
ALONE = "Q.,-:"
HOW = "the one whom the text introduces before its first question"


class Interview(NamedTuple):
    """The numbers of the paragraphs that answer, who answers, and where the text names him or her."""

    answers: frozenset[int]
    who: Resolved
    at: Span


def interview(scene: Scene) -> Interview | None:
    """The interview that an article is, found once; None as a rule."""
    notes = scene.cast.notes
    if "interview" not in notes:
        notes["interview"] = _find(scene) if scene.text.count("?") >= LEAST else None
    found: Interview | None = notes["interview"]
    return found


def _find(scene: Scene) -> Interview | None:
    classes: dict[int, str] = {}
    ends: dict[int, Span] = {}
    for s in scene.sentences:
        classes[s.paragraph] = classes.get(s.paragraph, "") + s.classes
        start = ends[s.paragraph].start if s.paragraph in ends else s.span.start
        ends[s.paragraph] = Span(start, s.span.end)
    order = sorted(classes)
    alone = [p for p in order if "Q" in classes[p] and not classes[p].strip(ALONE)]
    asks = {p for p in order if p not in alone and _asks(scene.text, ends[p])}
    pairs = [p for i, p in enumerate(order[1:]) if p in alone and order[i] in asks]
    if len(pairs) < LEAST:
        return None
    first = order[order.index(pairs[0]) - 1]
    answers = [p for p in alone if p > first]
    if 2 * len(pairs) < len(answers):
        return None  # a story that asks now and then
    found = _introduced(scene, ends[first].start)
    return Interview(frozenset(answers), *found) if found else None


def _asks(text: str, paragraph: Span) -> bool:
    return paragraph.end - paragraph.start <= QUESTION and text[paragraph.start : paragraph.end].rstrip()[-1:] == "?"


def _introduced(scene: Scene, end: int) -> tuple[Resolved, Span] | None:
    """The one person, and no writer of the piece, whom the text names in full before ``end``."""
    found: dict[str, tuple[Resolved, Span]] = {}
    for person in scene.cast.people:
        for place in person.places:
            line = scene.text.rfind("\n", 0, place) + 1
            if place >= end or BYLINE.match(scene.text, line, place):
                continue
            name = scene.cast.full_name(person, place)
            start = scene.text.find(person.name, place, end)
            at = Span(start, start + len(person.name)) if start >= 0 else Span(place, place + 1)
            found.setdefault(name, (Resolved(name, ActorKind.PERSON, HOW), at))
            break
    return next(iter(found.values())) if len(found) == 1 else None
