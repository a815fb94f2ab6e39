"""Media that report what others said: whether a mention is one, and whom it cites for the words."""

from __future__ import annotations

from provenance.actors import names
from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import AGENCY_PHRASE, MEDIA_WORDS, are_media, may_be_medium
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.attribute.told import is_record
from provenance.compiled import compiled
from provenance.model import MEDIA

SOURCES = frozenset("source sources people person officials official insiders insider witnesses residents".split())


MORE = compiled("(?:(?:N)?[It]{1,2}(?:D?[NATMs]+)){0,2}")  # "close to the talks", "familiar with the matter"


def cited_for(scene: Scene, sentence: int, token: int, event: Event) -> Event | None:
    """Whom a medium's report cites for the words: "the Echo reported, citing officials, that …"."""
    s = scene.sentences[sentence]
    reports = s.words[event.cue[0]].lower().startswith(("report", "citing", "quoting"))
    between = [e for e in scene.events(sentence) if e.form is Form.CITED and _within(s, e, event, token)]
    if len(between) != 1 or not (reports or is_medium(scene, sentence, event)):
        return None
    return cited(scene, sentence, between[0])


def cited(scene: Scene, sentence: int, event: Event) -> Event | None:
    """``event`` of a citing medium with its whole subject, if that is somebody who speaks and no medium himself."""
    s = scene.sentences[sentence]
    for at in range(*event.subject):  # "a source close to the talks"
        word = s.words[at].lower()
        if word in SOURCES or (s.classes[at] in "NT" and (is_role(word) or is_one(word.removesuffix("s")))):
            more = MORE.match(s.classes, event.subject[1])
            end = more.end() if more and word in SOURCES else event.subject[1]
            return event._replace(subject=(event.subject[0], end), head=at)
    word = s.words[event.head].lower()
    somebody = s.classes[event.head] == "A" or names.is_body(word) or word == "headquarters"
    return event if somebody and not is_medium(scene, sentence, event) else None


def behind(scene: Scene, sentence: int, head: int, token: int = 0) -> Event | None:
    """Whom the one medium that reports what stands before it, or from ``token`` on, cites for that.

    "…, the Echo reported, citing officials", "The Echo, citing officials, reported that".
    """
    events = scene.events(sentence)
    found = [e for e in events if e.form is Form.CITED]
    event = next((e for e in events if e.head == head and e.form is not Form.CITED), None)
    if len(found) != 1 or event is None or not _within(scene.sentences[sentence], found[0], event, token):
        return None
    return cited(scene, sentence, found[0])


def _within(s: Sentence, cited: Event, event: Event, token: int) -> bool:
    """Whether one who is cited is part of what ``event`` reports: before the words, or behind a report behind them."""
    if event.subject[1] <= cited.cue[0] + 1 and cited.cue[0] < token:
        return True
    if event.subject[1] <= event.cue[0] < token < cited.cue[0] and s.classes[cited.cue[0] - 1] == ",":
        return True  # "The Echo reported that …, citing officials"
    if cited.cue[0] == 0 and s.classes[cited.subject[1] : event.subject[0]] in (",", ",D") and event.cue[1] <= token:
        return True  # "Citing officials, the Echo said that"
    behind = token < min(event.subject[0], event.cue[0]) and event.cue[1] <= cited.cue[0]
    return behind and ";" not in s.classes[event.cue[1] : cited.cue[0]]


def speaks(scene: Scene, sentence: int, event: Event) -> bool:
    """Whether an event's subject may be who said it, and does not pass on what others said."""
    return not is_record(scene.sentences[sentence], event.head) and not is_medium(scene, sentence, event)


def is_medium(scene: Scene, sentence: int, event: Event) -> bool:
    """Whether an event's subject is a news medium: it may report another's words."""
    s = scene.sentences[sentence]
    if s.words[event.subject[1] - 1].lower() in MEDIA_WORDS:
        words = scene.text[slice(*s.cover(*event.subject))]
        if AGENCY_PHRASE.match(words) or are_media(words):
            return True
    if not may_be_medium(s, event.subject, event.head):
        return False
    return resolve(scene, sentence, event.subject, event.head).kind in MEDIA
