"""Indirect speech by rule: the clause that a reporting event of a sentence has for its content.

Only clauses without quotation marks: a fragment in marks is a quotation of its own, with this sentence as its context.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from provenance.attribute import citing
from provenance.attribute.decisions import Decision
from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import INITIALS, is_role
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import ActorKind, Span

HEADLINE = 160  # code points of a headline at most
REPORTS = frozenset({"saying", "asserting", "writing", "denying"})
MINDS = REPORTS | {"thinking"}
FINITE = compiled("[VBX]")
CUE = compiled("[VGFL]")  # what an event that reports has for its cue; “shot back” is none of them
SUBJECT = "(?:P|O|D?[NATM]+|[NAT])"
# What may stand between the cue and its clause: an object (told them), a time, a place - if "that" opens the clause.
OPENS_THAT = compiled(r"^(?:O|[DNATMsIt]{1,8}|R){0,3}?(?P<that>S)(?=[^S])")
OPENS_BARE = compiled(r"^(?:R|O|A(?=[DP]))?(?P<clause>(?:R,?)?(?:D|P|[NATM]+s?[NATM]*|M|E)[^,;:Q]*?[VBX])")
TAIL_END = compiled(r"^(?!,[RX]*[XBV])(?:[RDNATMIst,OCEB()-]|G.*)*\.?$")


class Clause(NamedTuple):
    """A content without marks: its span and the decision on who said it."""

    content: Span
    decision: Decision


def find(scene: Scene, index: int) -> list[Clause]:
    """The contents in indirect speech of sentence ``index``; none overlap."""
    s = scene.sentences[index]
    if len(s.classes) > 200:
        return []
    if not s.paragraph and (headline := _headline(scene, index)):
        return [headline]
    if not CUE.search(s.classes) and "back" not in s.words:
        return []  # nearly half of all sentences: no word of theirs reports
    events = [e for e in scene.events(index) if e.group in MINDS]
    if not events:
        return []

    def is_medium(e: Event) -> bool:
        return any(citing.is_medium(scene, index, other) for other in events if other.cue == e.cue)

    tails = [e for e in events if _is_tail(s, e)]
    end = len(s.classes)
    for e in tails:
        end = min(end, _start(e) - 1)
    out: list[Clause] = []
    for e in events:
        if e in tails or e.form is Form.POSSESSIVE or e.form is Form.QUOTED_AS:
            continue
        if e.form is Form.ACCORDING:
            if _start(e) == 0 and "," in s.classes[e.subject[1] :]:
                start = s.classes.index(",", e.subject[1]) + 1
                out += _clause(s, index, start, end, e, "according")
            continue
        first = _opens(s, e, end)
        if first is not None and s.classes[: _start(e)].endswith("Q") and s.words[first - 1].lower() != "that":
            continue  # “…,” Roe told analysts on a call
        if first is None:
            continue
        inside = [other for other in events if _reports_inside(other, e, end)]
        if not (inside and is_medium(e) and any(not is_medium(other) for other in inside)):
            out += _clause(s, index, first, end, e, "participle" if e.form is Form.PARTICIPLE else "governing_verb")
    out += _behind_marks(s, index, events, is_medium, end)
    if not out and tails and end > 3:
        e = next((e for e in tails if not is_medium(e)), tails[0])
        if is_medium(e) and (cited := citing.behind(scene, index, e.head)) is not None:
            e = e._replace(subject=cited.subject, head=cited.head)  # “…, the Echo reported, citing officials”
        out = _clause(s, index, _lead(s, end), end, e, "according" if e.form is Form.ACCORDING else "tail")
    return _apart(out)


# Behind words in marks a report goes on: “Roe said it was ‘old’ and that it would go”, “… ‘old’ and would go”.
GOES_ON = compiled("Q,?C(?:(?P<that>S)|(?P<modal>X))(?=[^Q]{3})")
MODALS = frozenset("would could should might must".split())  # of a teller's own deeds the past tense tells


def _behind_marks(
    s: Sentence, index: int, events: list[Event], is_medium: Callable[[Event], bool], end: int
) -> list[Clause]:
    """The clauses without marks that go on with what a sentence reports in marks."""
    out: list[Clause] = []
    for m in GOES_ON.finditer(s.classes):
        word = s.words[m.end() - 1].lower()
        if (word != "that" if m["that"] else word not in MODALS) or s.words[m.end() - 2].lower() not in ("and", "but"):
            continue
        said = [e for e in events if e.cue[1] <= m.start() and e.group in REPORTS and e.form is Form.SUBJECT_VERB]
        if not said or set(";:Q") & set(s.classes[said[-1].cue[1] : m.start()]) or is_medium(said[-1]):
            continue
        if m["modal"] and not FINITE.search(s.classes, said[-1].cue[1], m.start()):
            continue  # "Roe called it ‘old’ and would go": what he would do, nobody says
        last = next((k for k in range(m.end(), len(s.classes)) if s.classes[k] in "Q;:("), len(s.classes))
        first = m.end() if m["that"] else m.end() - 1
        if last < len(s.classes) and s.classes[last] == "Q":
            continue
        out += _clause(s, index, first, min(last, end), said[-1], "governing_verb")
    return out


def _headline(scene: Scene, index: int) -> Clause | None:
    """“Roe: Bridge will not reopen” in an article’s first line, where the text names Roe as a person or a body."""
    s = scene.sentences[index]
    if ":" not in s.classes or "Q" in s.classes or s.span.end - s.span.start > HEADLINE:
        return None
    at = s.classes.index(":")
    end = len(s.classes) - (s.classes[-1] == ".")
    if index or end < len(s.classes) - 1 or s.classes.count(":") > 1:
        return None
    for (first, last), (start, stop) in (((0, at), (at + 1, end)), ((at + 1, end), (0, at))):
        if stop - start < 3 or not 0 < last - first <= 3 or set(s.classes[first:last]) - {"A", "T", "N"}:
            continue
        named = "N" not in s.classes[first:last] and scene.cast.speaks(s.words[first:last], s.span.end)
        named = named and s.words[last - 1] not in INITIALS
        if named or (FINITE.search(s.classes, start, stop) and _is_office(scene, index, first, last)):
            return Clause(s.cover(start, stop), Decision("label", index, (first, last), last - 1, None))
    return None


def _is_office(scene: Scene, index: int, first: int, last: int) -> bool:
    """Whether words tell somebody by office whom the text names: "PM: …", "Opposition leader: …"."""
    s = scene.sentences[index]
    if not is_role(s.words[last - 1].lower()) and s.words[last - 1] not in INITIALS:
        return False
    who = resolve(scene, index, (first, last), last - 1)
    return who.kind is ActorKind.PERSON and scene.cast.proven(who.name)


def _start(e: Event) -> int:
    return min(e.cue[0], e.subject[0])


def _is_tail(s: Sentence, e: Event) -> bool:
    """Whether an event stands at the sentence's end, behind a comma, with no clause of its own."""
    start = _start(e)
    if start < 4 or s.classes[start - 1] not in ",-":
        return False
    if e.form is Form.ACCORDING:
        return True
    after = max(e.cue[1], e.subject[1])
    return e.form in (Form.SUBJECT_VERB, Form.VERB_SUBJECT) and bool(TAIL_END.match(_upto_next_tail(s.classes[after:])))


def _upto_next_tail(classes: str) -> str:
    return re.split(r",(?=(?:D?[NAT]+[RX]*V|L))", classes)[0]


def _reports_inside(e: Event, outer: Event, end: int) -> bool:
    """Whether an event reports within the clause of another: what a medium reports, somebody else may have said."""
    return e.cue[0] > outer.cue[0] and e.cue[1] <= end and e.group in REPORTS


def _opens(s: Sentence, e: Event, end: int) -> int | None:
    rest = s.classes[e.cue[1] : end]
    m = OPENS_THAT.match(rest)
    if (
        m
        and s.words[e.cue[1] + m.start("that")].lower() in ("that", "whether", "if", "why", "how")
        and FINITE.search(rest, m.end())
    ):
        return e.cue[1] + m.end("that")
    if e.group not in REPORTS:
        return None
    m = OPENS_BARE.match(rest)
    if m and e.group != "denying":
        return e.cue[1] + m.start("clause")
    return None


def _lead(s: Sentence, end: int) -> int:
    """Where the content of a tail attribution starts: after a list mark or a conjunction at the sentence's start."""
    m = re.match(r"^(?:[-.M]*-)?(?:C(?=[^,]))?", s.classes[:end])
    return m.end() if m else 0


def _clause(s: Sentence, index: int, first: int, last: int, e: Event, rule: str) -> list[Clause]:
    while first < last and s.classes[first] in ",:":
        first += 1
    while last > first and s.classes[last - 1] in ",.;:-":
        last -= 1
    if last - first < 3 or "Q" in s.classes[first:last] or not FINITE.search(s.classes, first, last):
        return []
    return [Clause(s.cover(first, last), Decision(rule, index, e.subject, e.head, e))]


def _apart(clauses: list[Clause]) -> list[Clause]:
    """The first of several that overlap: the outermost report."""
    out: list[Clause] = []
    for c in sorted(clauses, key=lambda c: (c.content.start, -c.content.end)):
        if not out or c.content.start >= out[-1].content.end:
            out.append(c)
    return out
