"""Who answers: of one who asks and one who is asked, the one asked.

"Counsel asked Tom Hale where he was. “At home,” he replied": the nearest subject is counsel, who wants to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute import person_nouns
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import NP, Form, head_of
from provenance.attribute.printed import printed
from provenance.attribute.reporting import TO_BE
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

REPLIES = frozenset("replied replies answered answers responded responds retorted retorts countered".split())
REPLY = frozenset("reply answer response retort rejoinder".split())
QUESTIONS = frozenset(("asked", "asks", "inquired", "demanded"))
# What one does to another who then replies.
ADDRESSES = QUESTIONS | frozenset(
    """
    pressed presses challenged challenges questioned questions quizzed grilled tackled confronted interrupted told tells
    reminded warned accused urged begged invited offered assured wrote texted emailed messaged phoned put suggested said
    """.split()
)
OTHER = {"m": "f", "f": "m"}
TO = frozenset("put suggested wrote said".split())  # … to somebody
_WHOM = compiled(f"(?P<to>P?t)?(?P<whom>{NP})(?!C|s)")
# "Counsel wrote to him that", "Roe suggested to her that": who does it, whatever class the verb has
_PUT = compiled(f"(?P<who>{NP})(?:,[^,Q;:.]{{1,24}},)?[RX]*[VNB](?P<to>P?t)(?:O|D(?=S))")


def replies(s: Sentence, at: int) -> bool:
    """Whether whoever stands at a token, with nothing before but the words themselves, is said to reply."""
    if s.classes[:at].strip("Q,.C"):
        return False
    word = next((k for k in range(at + 1, min(at + 3, len(s.words))) if s.classes[k] not in "RX"), at)
    behind = s.words[word].lower()
    if behind in REPLIES or (at and s.words[at - 1].lower() in REPLIES):
        return True
    if behind == "said":
        return s.words[word + 1 : word + 2] == ("in",) and s.words[word + 2 : word + 3] in (("reply",), ("response",))
    return s.classes[at] == "D" and behind in REPLY


def whom(scene: Scene, sentence: int, gender: str) -> Resolved | None:
    """Whom a sentence has somebody ask, tell or accuse, by a name or a description, if that is one person."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    for at in range(1, len(s.words)):
        word = s.words[at].lower()
        if word not in ADDRESSES or s.classes[at] not in "VBN" or s.classes[at - 1] in "DIt":
            continue
        if "V" in s.classes[:at] or s.words[at - 1].lower() in TO_BE:
            return None  # "Roe said that Lee had asked Hale", "Roe was offered Hale's seat"
        m = _WHOM.match(s.classes, at + 1)
        if m is None or (m["to"] is not None) != (word in TO):
            return None
        head = head_of(s, *m.span("whom"))
        found = resolve(scene, sentence, m.span("whom"), head)
        if found.kind is ActorKind.PERSON and not found.open:
            return found if scene.cast.gender(found.name) in (None, gender) else None
        word = s.words[head].lower()
        if s.classes[head] not in "NT" or not person_nouns.is_one(word) or person_nouns.gender(word) == OTHER[gender]:
            return None
        return Resolved(
            printed(scene, sentence, m.span("whom")), ActorKind.PERSON, "whom the sentence before has asked"
        )
    return None


def asker(scene: Scene, sentence: int) -> str | None:
    """Who asks what a sentence has in marks, if it names him or her: “Where?” counsel asked."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    if s.classes[:1] != "Q" or "?" not in scene.text[slice(*s.cover(0, 1))]:
        return None
    for e in scene.events(sentence):
        if s.words[e.cue[0]].lower() in QUESTIONS and e.form in (Form.SUBJECT_VERB, Form.VERB_SUBJECT):
            return resolve(scene, sentence, e.subject, e.head).name if s.classes[e.head] != "P" else None
    return None


def putting(s: Sentence, pronoun: str, before: int) -> int | None:
    """The head of who puts something "to him": no pronoun for the one whom it is put to means that one."""
    if "to" not in s.words or pronoun not in s.words or TO.isdisjoint(s.words):
        return None
    for m in _PUT.finditer(s.classes, 0, before):
        if s.words[m.end() - 1] == pronoun and s.words[m.start("to") - 1] in TO:
            return head_of(s, *m.span("who"))
    return None
