"""Answers of one person that are printed each under its topic: "On the drought:" and the words in marks below it.

Who speaks is told once, before the first topic: "Ann Roe sat down and sighed. Then:". A topic may name others, who do
not speak: "On Tom Lee's resignation:".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.decisions import Decision
from provenance.attribute.events import APPOSITION, NP, Form, subject_of
from provenance.attribute.resolve import resolve
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

LONGEST = 30  # tokens of a topic
FAR = 40  # sentences back to the first topic
LEADS_IN = 4  # sentences of the paragraph before it
_BEGINS = compiled(f"(?:I[^,VQ:;]*,)?(?P<subject>{NP})(?P<app>{APPOSITION}?)[RX]*[XVBN]")
_TELLS = compiled(f"I[^,VQ:;]*,{NP}[RX]*[XVB]")
_ABOUT = ("on", "asked")  # "Asked about the drought:"


def is_topic(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is a paragraph that says what the next one is about, "On the drought:"."""
    s = scene.sentences[sentence]
    if s.words[0].lower() not in _ABOUT or s.classes[-1] != ":" or len(s.words) > LONGEST:
        return False
    if _TELLS.match(s.classes):
        return False  # "On Telegram, Ann Roe was blunter:"
    return not _shares(scene, sentence, sentence - 1) and not _shares(scene, sentence, sentence + 1)


def speaker(scene: Scene, sentence: int) -> Decision | None:
    """Who answers in a ``sentence`` of marks alone under a topic: whom the paragraph before the first one tells of."""
    k = sentence - 1
    while k > max(0, sentence - FAR) and (is_topic(scene, k) or _alone(scene.sentences[k])):
        k -= 1
    end = k
    while k >= max(0, end - LEADS_IN) and (k == end or _shares(scene, k, end)):
        k -= 1
    for i in range(k + 1, end + 1):
        found = _told_of(scene, i)
        if found is not None:
            return found
    return None


def _told_of(scene: Scene, i: int) -> Decision | None:
    """The person with whom a sentence begins that quotes nobody."""
    s = scene.sentences[i]
    if "Q" in s.classes:
        return None
    m = _BEGINS.match(s.classes)
    spans = [subject_of(s, m)] if m else []
    spans += [(e.subject, e.head) for e in scene.events(i) if e.form is not Form.POSSESSIVE][:1]
    for subject, head in spans:
        who = resolve(scene, i, subject, head)
        if not who.open and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
            return Decision("introduced", i, subject, head, None)
    return None


def _shares(scene: Scene, one: int, other: int) -> bool:
    """Whether two sentences stand in one paragraph."""
    if not 0 <= other < len(scene.sentences):
        return False
    return scene.sentences[one].paragraph == scene.sentences[other].paragraph


def _alone(s: Sentence) -> bool:
    return "Q" in s.classes and not s.classes.strip("Q.,-:")
