"""Points that an article lists as what somebody said: "Roe told MPs that:", and below "• Nobody will pay twice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.decisions import Decision
from provenance.attribute.events import Form
from provenance.attribute.indirect import Clause
from provenance.compiled import compiled

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

BULLETS = "•‣◦▪●*–-"
TELLS = frozenset({"saying", "asserting", "writing"})
# What stands between the cue and the colon: whom, when, "that", "the following".
GAP = compiled("[OPDNATRI]{0,6}S?(?:DN)?:$")
CLAUSE = compiled("[VBX]")
LEAST = 4  # words of a point
MOST = 12  # points of a list


def points(scene: Scene) -> list[tuple[int, Clause]]:
    """The points without marks, each with the number of its sentence, below a line that says who makes them."""
    out: list[tuple[int, Clause]] = []
    for i, s in enumerate(scene.sentences[:-1]):
        if s.classes[-1:] != ":" or not _is_point(scene, scene.sentences[i + 1]):
            continue
        said = [e for e in scene.events(i) if e.form is Form.SUBJECT_VERB and e.group in TELLS]
        if not said or "Q" in s.classes or not GAP.fullmatch(s.classes, said[-1].cue[1]):
            continue
        e = said[-1]
        decision = Decision("colon", i, e.subject, e.head, e)
        for k in range(i + 1, min(len(scene.sentences), i + 1 + MOST)):
            point = scene.sentences[k]
            if point.paragraph - s.paragraph != k - i or not _is_point(scene, point):
                break  # a point of two sentences ends what is sure
            last = len(point.words) - (point.classes[-1] == ".")
            if "Q" not in point.classes and last > LEAST and CLAUSE.search(point.classes):
                out.append((k, Clause(point.cover(1, last), decision)))
    return out


def _is_point(scene: Scene, s: Sentence) -> bool:
    """Whether a sentence is a list's entry, behind a sign of its own."""
    start = s.span.start
    return scene.text[start] in BULLETS and scene.text[start + 1 : start + 2] == " " and s.starts[0] == start
