"""Slavic quotations within quotations: who, in the words of whoever is quoted, said the inner ones.

"Я", and a verb that only "я" goes with, is the speaker around them. A verb without a subject, or "он", goes on with the
one person whom the sentence before is about; where nobody is, nobody's name is given.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.floor import spoken
from provenance.attribute.foreign.own_sentence import in_sentence
from provenance.attribute.foreign.relatives import relative
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind

ABOUT = "whom the sentence before is about"  # how "он" is read, or a verb without a subject
MYSELF = frozenset("я".split())
WE = frozenset("ми мы".split())
# Verbs of speech in the first person of the present.
I_SAY = frozenset(
    """говорю кажу питаю запитую спрашиваю отвечаю відповідаю кричу гукаю пишу думаю прошу шепчу шепочу повторяю
    повторюю     объясняю пояснюю уточняю уточнюю предлагаю пропоную возражаю заперечую гадаю міркую""".split()
)
SHORT = 4  # words before a colon among which such a verb stands
OF_ONE = ("л", "ла", "в", "лся", "лась", "вся", "лася")  # endings of verbs in the past, of one person
MINE = frozenset("мой моя мій наш наша один одна какой-то какая-то якийсь якась тот та той этот эта цей ця".split())


def decide(scene: Scene, inner: Scene, kind: Kind, around: Resolved | None) -> Spoken | None:
    """The speaker of the one masked quotation of ``inner``, which are words of ``scene`` that ``around`` has said."""
    reading = inner.reading
    t, token = reading.place(0)
    if _is_mine(t, token):
        return _by(around, t, token)
    said = in_sentence(reading, t, token, kind, None)
    cue = said.cue if said is not None else None
    if said is None or said.subject.medium or said.subject.how == "left out":
        return _going_on(scene, reading, t, token) or _of_relative(scene, reading, t, token, around)
    subject, known = said.subject, reading.known
    if subject.person is not None and subject.person.name.lower() in MYSELF | WE and t.tags[subject.first] != "A":
        subject = replace(subject, person=None, name=t.lower[subject.first])  # "женщина", no "Я" at a sentence's head
        said = replace(said, subject=subject)
    if t.lower[subject.first] in MYSELF | WE:
        told = cue is not None and said.sentence is t and t.lower[cue] in known.cues
        return _by(around, t, token) if told and t.lower[subject.first] in MYSELF else None
    if subject.name is None:
        if subject.kind is not ActorKind.PERSON:
            return None
        return _going_on(scene, reading, t, token) or _of_relative(scene, reading, t, token, around)
    people = reading.of_people(t, subject.first, subject.last) or subject.how == ABOUT
    if subject.person is None and t.tags[subject.first] != "P" and not people:
        return None  # "там було:", "той лист": nobody
    return _called(scene, said)


def _is_mine(t: Tagged, token: int) -> bool:
    """Whether "I say" leads up to the quotation: "питаю: «…»", "я ему говорю: «…»"."""
    lead = max((k + 1 for k in range(token - 1) if t.tags[k] in ".;Q"), default=0)
    return t.tags[token - 1 : token] == ":" and not I_SAY.isdisjoint(t.lower[max(lead, token - 1 - SHORT) : token - 1])


def _by(around: Resolved | None, t: Tagged, token: int) -> Spoken | None:
    if around is None or around.open:
        return None
    first = next((k for k in range(token) if t.lower[k] in MYSELF), max(0, token - 2))
    who = Subject(first, first + 1, around.name, around.kind, how="the speaker around these words")
    return spoken(Said("subject_verb_quote", t, who, None))


def _going_on(scene: Scene, reading: Reading, t: Tagged, token: int) -> Spoken | None:
    """Whom the sentence before is about, where a verb of saying before a colon has no subject: "Потом спросил: «…»"."""
    verb = next((k for k in range(token - 2, -1, -1) if t.tags[k] == "V" and t.lower[k] in reading.known.cues), None)
    s = reading.sentences[t.index - 1] if t.index else None
    if verb is None or s is None or t.tags[token - 1] != ":" or not t.lower[verb].endswith(OF_ONE):
        return None
    if set(t.tags[verb + 1 : token - 1]) & set("VS;.Q") or "Q" in s.tags:
        return None
    gender = "f" if t.lower[verb].endswith(("ла", "лась", "лася")) else "m"
    at = next((k for k in range(len(s.tags)) if s.tags[k] not in "RCD"), 0)
    own_role = (n for n in reading.names[s.index] if n.first == at or not s.tags[at : n.first].strip("NTA"))
    name = next((n for n in own_role if not n.governed and (n.first == at or reading.of_people(s, at, n.first))), None)
    who = reading.people.named(s, name) if name is not None else None
    if who is not None and name is not None and who.person and who.gender in (None, gender):
        return _called(scene, Said("subject_verb_quote", s, reading.named(s, name), None))
    if not reading.of_people(s, at, at + 1) or any(reading.counts(s, n) for n in reading.names[s.index]):
        return None
    own = reading.told_gender("", s.lower[at])
    if own not in (None, gender):
        return None
    one = Subject(at, at + 1, s.lower[at], ActorKind.PERSON, how=ABOUT)
    return spoken(Said("subject_verb_quote", s, one, None))


def _of_relative(scene: Scene, reading: Reading, t: Tagged, token: int, around: Resolved | None) -> Spoken | None:
    """Whose relative the speaker is, where a verb leads up to words whose speaker nothing names: "Он сказал: «…»"."""
    verb = next((k for k in range(token - 2, -1, -1) if t.tags[k] == "V" and t.lower[k] in reading.known.cues), None)
    if verb is None or around is None or around.open or t.tags[token - 1] != ":":
        return None
    if not t.lower[verb].endswith(OF_ONE) or "Q" in t.tags[:verb] or not _nobody_yet(reading, t, verb):
        return None
    gender = "f" if t.lower[verb].endswith(("ла", "лась", "лася")) else "m"
    one = relative(scene.reading, around.name, gender)
    subject = one and replace(one, first=verb, last=verb + 1)
    return spoken(Said("subject_verb_quote", t, subject, verb)) if subject else None


def _nobody_yet(reading: Reading, t: Tagged, verb: int) -> bool:
    """Whether the speaker's words have nobody but a pronoun up to a verb."""
    for s in reading.sentences[: t.index + 1]:
        end = verb if s is t else len(s.tags)
        if reading.of_people(s, 0, end) or any(n.first < end and reading.counts(s, n) for n in reading.names[s.index]):
            return False
    return True


def _called(scene: Scene, said: Said) -> Spoken:
    """``said`` under the name by which the article knows somebody; as printed, without "my", where it knows nobody."""
    subject, t = said.subject, said.sentence
    words = subject.person.words if subject.person is not None else t.words[subject.first : subject.last]
    while len(words) > 1 and words[0].lower() in MINE:
        words = words[1:]
    known = scene.reading.people.find(tuple(words)) if words[0][0].isupper() else None
    if known is not None:
        return spoken(replace(said, subject=replace(subject, name=known.name, kind=known.kind)))
    meant = subject.person is not None or t.tags[subject.first] == "P" or subject.how == ABOUT
    name = subject.name or "" if meant else " ".join(words)
    lower = name[:1].lower() + name[1:] if subject.person is None else name
    return spoken(replace(said, subject=replace(subject, name=lower, kind=ActorKind.PERSON)))
