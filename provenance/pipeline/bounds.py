"""Where a content ends that was read on into the next attribution: “…, the agency reported, two days after …”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.reported import Reported
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import Span

FEWEST = 3  # words of a content
SAYING = frozenset({"saying", "writing", "asserting"})  # groups of verbs by which a content is said to end
FINITE = frozenset({Form.SUBJECT_VERB, Form.VERB_SUBJECT})
# What may stand between a verb of saying and the end of its clause: whom, where and when it was told.
TOLD = compiled("[NATDIMRts]*(?=[,.]|$)")
ADDS = frozenset("adding saying noting telling warning claiming insisting".split())


def bounded(scene: Scene, r: Reported) -> Reported:
    """``r`` without what another attribution in its sentence says, or who that is by."""
    last = r.content[-1]
    at = max(0, bisect_right(scene.starts, last.start) - 1)
    s = scene.sentences[at]
    if "," not in s.classes or len(r.content) > 1:
        return r
    first = bisect_left(s.starts, last.start)
    if (end := _main_clause(s, r, first)) is not None and end - first >= FEWEST:
        return r._replace(content=(Span(last.start, s.ends[end - 1]),))
    for event in scene.events(at):
        if event.cue[0] <= first or s.starts[event.cue[0]] >= last.end or s.cover(*event.cue) == r.cue:
            continue
        comma = _comma(s, event)
        if comma - first >= FEWEST and s.classes[comma] == ",":
            return r._replace(content=(Span(last.start, s.ends[comma - 1]),))
    return r


# What puts a clause before its sentence's main one, and how that begins: "…, the council closed it".
WHEN = frozenset("after when since once before until although though while because".split())
MAIN = compiled("(?:T{0,2}D?[NATs]*[NAT]|P)[RX]*[VBX]")


def _main_clause(s: Sentence, r: Reported, first: int) -> int | None:
    """The comma behind which the main clause begins, of a content told before it: "After Roe said it was safe, …"."""
    if r.cue is None or r.source is None or not s.span.start <= r.source.start < r.cue.start:
        return None
    at = bisect_left(s.starts, r.source.start)
    at -= at > 0 and s.classes[at - 1] == "D"
    if not at or s.words[at - 1].lower() not in WHEN or set(s.classes[:first]) & set(",Q:"):
        return None
    end = bisect_left(s.starts, r.content[-1].end)
    commas = (k for k in range(first, end) if s.classes[k] == "," and MAIN.match(s.classes, k + 1))
    return next(commas, None)


def _comma(s: Sentence, event: Event) -> int:
    """The comma before an attribution that ends a content, as a token; 0 where it is part of one."""
    if event.form in FINITE and event.group in SAYING:
        opens = min(event.subject[0], event.cue[0])
        ends = max(event.subject[1], event.cue[1])
        if s.classes[event.subject[1] : event.cue[0]].strip("R,") and event.form is Form.SUBJECT_VERB:
            return 0
        return opens - 1 if opens and TOLD.match(s.classes, ends) else 0
    if event.form is Form.PARTICIPLE and s.words[event.cue[0]].lower() in ADDS:
        return event.cue[0] - 1
    return 0
