"""Clauses that settle whose words marks hold, whatever the ranker and the model of reported speech read beside them.

“It will ‘act’, a clerk was quoted as saying”, “Roe, whom guards call ‘the Baron’”, “…, and Lee said it was ‘old’”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.events import Form
from provenance.attribute.reporting import FILMS, SHOWING
from provenance.attribute.told import READOUTS
from provenance.compiled import compiled

if TYPE_CHECKING:
    from provenance.attribute.decisions import Decision
    from provenance.attribute.scene import Scene

SAYING = frozenset({"saying", "asserting", "writing", "judging"})


def settles(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a rule's decision on stretch ``i`` stands by its construction alone."""
    return (
        _is_quoted(scene, i, decision)
        or _calls_whom(scene, i, decision)
        or _talked(scene, i, decision)
        or _joined(scene, i, decision)
        or _is_shown(scene, decision)
    )


def _is_quoted(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether somebody is quoted as saying so, behind the marks: “It will ‘act’, a clerk was quoted as saying”."""
    sentence, token = scene.where[i]
    if decision.rule != "tail" or decision.sentence != sentence or decision.subject[0] < token:
        return False
    s = scene.sentences[sentence]
    passive = (e for e in scene.events(sentence) if e.form is Form.PASSIVE and e.subject == decision.subject)
    return any(s.words[e.cue[0]].lower() in ("quoted", "cited") for e in passive)


def _is_shown(scene: Scene, decision: Decision) -> bool:
    """Whether a film shows who speaks: “A video verified by the BBC shows a soldier saying: ‘Do not film’”."""
    event, s = decision.event, scene.sentences[decision.sentence]
    if event is None or event.form is not Form.PARTICIPLE or not event.subject[0] or event.subject[1] != event.cue[0]:
        return False
    return s.words[event.subject[0] - 1].lower() in SHOWING and not FILMS.isdisjoint(map(str.lower, s.words))


def _joined(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a clause behind other marks and "and" says who: “Roe said it was ‘safe’, and Lee said it was ‘old’”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.form is not Form.SUBJECT_VERB or decision.sentence != sentence or event.cue[1] > token:
        return False
    s, first = scene.sentences[sentence], event.subject[0]
    joined = _JOINED.search(s.classes, 0, first) is not None and s.words[first - 1].lower() in JOINING
    between = s.classes[event.subject[1] : event.cue[0]]
    return joined and event.group in SAYING and not set(between) & set("VGQC;:")


_JOINED = compiled("Q,?[CS]$")
JOINING = frozenset("and but though although".split())


def _talked(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether somebody told another what a readout has: “Roe told him it was ‘over’, according to a readout”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.form is not Form.SUBJECT_VERB or decision.sentence != sentence:
        return False
    s = scene.sentences[sentence]
    if event.cue[0] > token or s.words[event.cue[0]].lower() not in ("told", "said", "assured", "warned"):
        return False
    after = (e for e in scene.events(sentence) if e.form is Form.ACCORDING and e.cue[0] > token)
    return any(not READOUTS.isdisjoint(map(str.lower, s.words[e.cue[1] : e.head + 1])) for e in after)


# "Footage showed Roe, whom guards call “the Baron”", "what one of the girls, Ann Lee, calls “cellar tea”"
_CALLS = compiled("(?:W|SDI[DNATO]{1,4},)$")


def _calls_whom(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a clause of its own says who calls somebody so, or something: “Roe, whom guards call ‘the Baron’”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.group != "judging" or decision.sentence != sentence or event.cue[1] > token:
        return False
    s, (first, end) = scene.sentences[sentence], event.subject
    m = _CALLS.search(s.classes, 0, first) if set(s.classes[end : event.cue[0]]) <= set(",RX") else None
    near = m is not None and not set(s.classes[event.cue[1] : token]) & set("VWQ:;")
    return m is not None and near and s.words[m.start()].lower() in ("whom", "which", "what")
