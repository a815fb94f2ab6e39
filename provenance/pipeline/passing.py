"""Who passes on what somebody else said, and is no medium: a ministry, an office, another speaker."""

from __future__ import annotations

import re
from bisect import bisect_right

from provenance.actors.lists import places
from provenance.actors.names import BODY_ACRONYMS, fold, is_body
from provenance.attribute.coreference import Resolved
from provenance.attribute.documents import DOCUMENTS, RECORDS
from provenance.attribute.events import CHUNK, Event, Form, head_of
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import MEDIA_WORDS, MEDIUM_NOUNS, are_media
from provenance.attribute.offices import is_role
from provenance.attribute.phrases import quoted_by
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.chain.links import Via
from provenance.chain.patterns import NEAR
from provenance.model import MEDIA, ActorKind, Attribution, Kind, Quotation, Span

MEDIA_NOUNS = frozenset("agencies agency outlet media newspaper broadcaster channel website".split())
TELLS = frozenset("called calls told tells said says described warned branded dubbed assured".split())
# Who passes on, unnamed, what others said to each other.
TELLERS = frozenset("officials aides diplomats lawyers prosecutors police witnesses sources people lawmakers".split())
# Rules that may have taken whoever passes words on for the speaker.
OVERRULED = frozenset("reported tail ranked".split())


def on(scene: Scene, q: Quotation, who: Attribution, mention: Span) -> tuple[Attribution, Via | None]:
    """The speaker of ``q``, who is told of at ``mention``, and the body, office or person who passes the words on."""
    via = _quotes(scene, who, mention)
    if via is not None or q.kind is Kind.INDIRECT:
        return who, via
    index = max(0, bisect_right(scene.starts, q.start) - 1)
    s = scene.sentences[index]
    if mention.start < s.span.start:
        return who, None
    tail = next((e for e in scene.events(index) if s.starts[e.subject[0]] >= q.end and _closes(s, e)), None)
    if tail is None or _parted(s, scene.text[q.end : s.starts[tail.subject[0]]]):
        return who, None
    other = resolve(scene, index, tail.subject, tail.head)
    if other.open or not _passes_on(s, tail.head, other):
        return who, None
    via = Via(other.name, other.kind, s.cover(*tail.subject), "quoted_as", NEAR)
    if mention.end <= q.start and other.name != who.name:
        return who, via
    verbs = [e for e in scene.events(index) if e.form is Form.SUBJECT_VERB]
    behind = any(s.starts[e.subject[0]] == mention.start for e in verbs)
    if behind and tail.form is Form.ACCORDING and other.name != who.name:
        return who, via  # "“…,” Roe told the envoy, according to the ministry"
    said = _governs(scene, index, q) if who.rule in OVERRULED and other.name == who.name else None
    if said is None:
        return who, None
    event, person = said
    reason = f"“{person.name}” is said by “{other.name}” to have said it"
    at, cue = s.cover(*event.subject), s.cover(*event.cue)
    return who._replace(
        name=person.name, kind=person.kind, mention=at, cue=cue, rule="governing_verb", reason=reason
    ), via


def _parted(s: Sentence, between: str) -> bool:
    """Whether two each say one thing: "Roe calls it ‘a trick’; talks go on, Oslo says", with a dash in headlines."""
    return ";" in between or (not s.paragraph and s.classes[-1] != "." and re.search(" [–—-]+ ", between) is not None)


def _quotes(scene: Scene, who: Attribution, mention: Span) -> Via | None:
    """Who quotes the speaker, where it is no medium: "Ann Roe quoted the minister as saying"."""
    index = max(0, bisect_right(scene.starts, mention.start) - 1)
    s, event = scene.sentences[index], quoted_by(scene, index, mention)
    subject = event.subject if event is not None else _agent(scene, index, mention)
    if subject is None:
        return None
    head = head_of(s, *subject)
    other = resolve(scene, index, subject, event.head if event is not None else head)
    person = other.kind is ActorKind.PERSON and scene.cast.proven(other.name)  # "the Echo quoted" is a medium
    if other.open or other.name == who.name or not (person or _passes_on(s, head, other)):
        return None
    return Via(other.name, other.kind, s.cover(*subject), "quoted_as", NEAR)


def _agent(scene: Scene, index: int, mention: Span) -> tuple[int, int] | None:
    """By whom the mention is said to have been quoted: "Roe was quoted by the ministry as saying"."""
    s = scene.sentences[index]
    for e in scene.events(index):
        quoted = e.form is Form.PASSIVE and s.words[e.cue[0]] in ("quoted", "cited")
        if quoted and s.cover(*e.subject).start == mention.start and s.words[e.cue[1] : e.cue[1] + 1] == ("by",):
            m = CHUNK.match(s.classes, e.cue[1] + 1)
            return m.span() if m is not None and s.words[m.end() : m.end() + 1] == ("as",) else None
    return None


def _closes(s: Sentence, e: Event) -> bool:
    """Whether an event ends a sentence behind a comma: "…, the ministry said", "…, according to the court"."""
    if e.form is Form.ACCORDING:
        return s.classes[e.cue[0] - 1] in ",Q" and s.classes[e.subject[1] : e.subject[1] + 1] in (".", "I", "t", "")
    said = e.form is Form.SUBJECT_VERB and s.words[e.cue[0]].lower() in ("said", "says")
    closed = s.classes[e.cue[1] : e.cue[1] + 1] in (".", "I", "")
    return said and closed and s.classes[e.subject[0] - 1] in ",Q"


def _passes_on(s: Sentence, head: int, other: Resolved) -> bool:
    """Whether a body or an office passes words on, which no document does: "the ministry quoted him as saying"."""
    word = s.words[head].lower()
    if other.kind in MEDIA or are_media(other.name) or word.removesuffix("s") in DOCUMENTS | RECORDS | MEDIA_NOUNS:
        return False
    if s.classes[head] == "A":
        known = other.name in BODY_ACRONYMS or fold(other.name) in places().metonyms
        return known or (is_body(other.name) and not other.name.isupper())
    if word in TELLERS:
        return True
    return is_role(word) or word.startswith("spokes") or (is_body(word) and word not in MEDIA_WORDS | MEDIUM_NOUNS)


def _governs(scene: Scene, index: int, q: Quotation) -> tuple[Event, Resolved] | None:
    """The verb of saying of a named person that stands before a quotation, with nothing between them that tells."""
    s = scene.sentences[index]
    before = [e for e in scene.events(index) if e.form is Form.SUBJECT_VERB and s.starts[e.cue[0]] < q.start]
    if not before or s.words[before[-1].cue[0]].lower() not in TELLS:
        return None
    who = resolve(scene, index, before[-1].subject, before[-1].head)
    named = who.kind is ActorKind.PERSON and not who.open and scene.cast.proven(who.name)
    return (before[-1], who) if named else None
