"""The part that a mention plays in its sentence: whose cue it is the subject of, or what else it stands as."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from provenance.attribute import cues
from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.ranker.candidates import Mention
from provenance.compiled import compiled

# What may stand between a subject and its verb: "of the ministry", "and Lee", ", a doctor in Ohio,", "(R-Ohio)".
PREDICATE = compiled(
    r"(?P<more>(?:[It]{1,2}[DNATMs]+){0,3}(?:C[DNATM]+)?)"
    r"(?P<app>(?:,[^,QVB;:.]{1,25},|\([^()]{1,8}\)|-[^-Q]{1,14}-|,?W[^,;:.Q]{1,30},)?)"
    r"(?P<adverbs>,?[RX]*,?)(?P<cue>[VBFGEQS:I]?)"
)
OPENS = frozenset("ItC,(-WRX")  # classes that what may stand between begins with
FORMS = {
    Form.VERB_SUBJECT: "vs",
    Form.ACCORDING: "acc",
    Form.PARTICIPLE: "ing",
    Form.POSSESSIVE: "poss",
    Form.LABEL: "lab",
}
BE = frozenset("was were been is are being be".split())
DASHES = frozenset("- – — ― -- ~".split())
DIRECT = frozenset({Form.VERB_SUBJECT, Form.ACCORDING, Form.LABEL})
NONE = (-1, -1)


class Part(NamedTuple):
    """The part of a mention: ``role`` with the cue's class, where the cue stands, its word, whether it reports."""

    role: str
    cue: tuple[int, int]
    word: str
    speaks: bool


OWN = Part("own", NONE, "", False)
OBJECT = Part("obo", NONE, "", False)
OBJECTS = {before: Part("ob" + before, NONE, "", False) for before in "VBGEFIt,C^Q-.:("}


def parts(s: Sentence, classes: str, found: tuple[Mention, ...], events: tuple[Event, ...]) -> tuple[Part, ...]:
    """The part of every mention of a sentence of word classes ``classes``."""
    if not events:
        return tuple([_part(s, classes, m, ()) for m in found])
    by_head: dict[int, list[Event]] = {}
    for e in events:
        by_head.setdefault(e.head, []).append(e)
    return tuple([_part(s, classes, m, by_head.get(m.head, ())) for m in found])


def _part(s: Sentence, classes: str, m: Mention, events: Sequence[Event]) -> Part:
    words = s.words
    first, at, _, _, kind = m
    for e in events:
        if e.form in DIRECT:
            return _of_event(s, e)
    if first and words[first - 1] in DASHES and _is_byline(classes, m):
        return Part("dash", (first - 1, first), "", True)
    own = kind == "his" or kind[-1] == "'"
    before = classes[first - 1] if first else "^"
    code = classes[at : at + 1]
    adverbs, far, after = "", "", at
    if code in OPENS:  # else the class behind the mention is the cue's, or no cue follows
        found = PREDICATE.match(classes, at)
        assert found is not None
        more, apposition, adverbs, code = found.groups()
        at, after = found.end() - 1, found.start("adverbs")
        far = "+" if apposition or more else ""
    if code == "V" and not own:
        word = words[at].lower()
        passive = "X" in adverbs and any(w.lower() in BE for w in words[after:at])
        role = "pas" if passive and word.endswith(("ed", "n", "t", "ld")) else "sv"
        inside = "i" if before in "It" else ""
        return Part(role + far + inside + cues.FINITE.get(word, "")[:2], (at, at + 1), word, True)
    for e in events:
        if e.form in (Form.PARTICIPLE, Form.POSSESSIVE):
            return _of_event(s, e)
    for e in events:
        if e.group:
            return Part("rel" + e.group[:2], e.cue, words[e.cue[0]].lower(), True)
    if own:
        return OWN
    if code == "B":
        return Part("sbi" if before in "It" else "sb", (at, at + 1), words[at].lower(), False)
    if "X" in adverbs:
        role = "sxi" if before in "It" else "sx"
        return Part(role, (at, at + 1), words[at].lower() if at < len(words) else "", False)
    return OBJECTS.get(before, OBJECT)


def _of_event(s: Sentence, e: Event) -> Part:
    return Part(FORMS[e.form] + e.group[:2], e.cue, s.words[e.cue[0]].lower(), True)


def _is_byline(classes: str, m: Mention) -> bool:
    """Whether the mention behind a dash has nothing but an apposition behind it: “…” — Kim Lee, farmer."""
    return not classes[m.last :].strip("DNATIRCM,.()") and (m.first == 1 or classes[m.first - 2] == "Q")
