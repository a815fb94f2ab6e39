"""Who said a quotation, by the construction around it; the first rule that answers decides, and is named.

The order is by how often a construction was right on annotated news: a quotation followed by "X said" first, a speaker
carried over from the paragraph before last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from provenance.actors import names
from provenance.attribute import documents, headline_names
from provenance.attribute.chunks import name_chunks
from provenance.attribute.events import APPOSITION, CHUNK, NP, Event, Form, head_of
from provenance.attribute.events import subject_of as subject_in
from provenance.attribute.labels import SECTIONS
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import AGENCY_PHRASE, MEDIA_WORDS, are_media, may_be_medium
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one, is_person
from provenance.attribute.reporting import TO_BE
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.model import MEDIA, ActorKind, Kind

QUOTES = re.compile("(?:D?[NATM]{1,4}|P)R?V")
SUMMED = re.compile("Q(?=X)X(?P<how>S)")  # “A mess” was how the mayor put it
SOURCES = frozenset("source sources people person officials official insiders insider witnesses residents".split())
RECORDS = frozenset(
    """
    transcript log recording record minute footage tape document filing email e-mail memo report dispatch article story
    readout petition
    """.split()
)
STATEMENTS = frozenset("statement comments remarks interview letter text message post speech video".split())
SPEECH = frozenset({"saying", "writing", "asserting", "denying", "judging"})
MINDS = SPEECH | {"thinking"}
_SUBJECT, _CUE = attrgetter("subject"), attrgetter("cue")
# What stands right behind a quotation, by the construction, and the rule that it makes.
RIGHT = {
    Form.SUBJECT_VERB: (_SUBJECT, "quote_subject_verb"),
    Form.PASSIVE: (_SUBJECT, "quote_subject_verb"),
    Form.VERB_SUBJECT: (_CUE, "quote_verb_subject"),
    Form.ACCORDING: (_CUE, "according"),
}
Admit = Callable[[Event], bool]
# Rule -> share of its answers that were right on the training part of PolNeAR when the rules were first measured,
# rounded down, where it answered fifty times or more. Those in the last two lines answered less often there: their
# figures are estimates, not measurements.
CONFIDENCE = {
    "quote_subject_verb": 0.97, "quote_verb_subject": 0.97, "continues": 0.93, "according": 0.92,
    "subject_verb_quote": 0.91, "governing_verb": 0.88, "participle": 0.84, "sentence_subject": 0.77, "tail": 0.68,
    "carried": 0.63, "possessive": 0.4,
    "block_name": 0.95, "turn": 0.95, "label": 0.8, "next_sentence": 0.75, "colon": 0.75, "own_clause": 0.9,
    "same_sentence": 0.7,
    "alternates": 0.6, "sole": 0.5, "acts_after": 0.55, "gesture": 0.6, "introduced": 0.8, "paragraph_speaker": 0.5,
}  # fmt: skip


class Decision(NamedTuple):
    """A rule's answer: the sentence and token range of the mention, its head, and the event that names it."""

    rule: str
    sentence: int
    subject: tuple[int, int]
    head: int
    event: Event | None


HERE = re.compile(
    f"(?:RX|I)(?P<subject>{NP})(?P<app>{APPOSITION}?)"
)  # “Here is the minister, Ann Roe, on her way in: …”, “From Roe, on X: …”
OWN_WORDS = re.compile(
    "(?:[IR][^,:;VQ]*,)?(?P<subject>D?[NT]*A+(?=s)|D?[NT]+(?=s)|D(?=[NT]))(?P<app>)s?[NT]{0,2}(?P<noun>N)[^;Q]*:$"
)
WORDS = frozenset(
    """
    words retort answer reply response rejoinder comeback verdict message comment advice warning summary explanation
    assessment prediction conclusion description reaction greeting
    """.split()
)
SENT = re.compile(f"[NV]I(?P<subject>{NP})(?P<app>)(?:,[^:;Q]{{1,40}})?:$")  # “He had one message from Roe: …”
WAS = re.compile(f"(?P<subject>P|{NP})(?P<app>)O?(?:I{NP})*X[RN]?[NBE]:$")  # “In a note she was curt: …”
ADJACENT = re.compile(r"^(?:[AO]|D?[NATs]+|P|t[DNATO]+|I[DNATM]+|R)*[,:]?S?$")


def in_sentence(scene: Scene, sentence: int, token: int, kind: Kind) -> Decision | None:
    """The event of its own sentence that governs the quotation at ``token``."""
    s = scene.sentences[sentence]
    owner = None if sentence else headline_names.labels(scene, sentence, token)
    owner = owner or headline_names.behind(scene, sentence, token)
    if owner is not None:
        return Decision("label", sentence, owner, owner[1] - 1, None)
    how = token + 2 < len(s.words) and s.words[token + 2].lower() == "how"
    events = [e for e in scene.events(sentence) if e.form is not Form.OTHER or e.group or how]
    if not s.paragraph and s.classes[-1] != ".":
        events = [e for e in events if e.form is not Form.SUBJECT_VERB or not is_told(s, e.subject)]
    inner = partial(_speaks, scene, sentence)
    if (asked := _interviewed(scene, sentence, token) or _put(scene, sentence, token)) is not None:
        return asked
    if (by := _made_by(s, token) or _cried_from(s, token)) is not None:
        return Decision("own_clause", sentence, *by, None)
    if (dying := _last_words(s, token)) is not None:
        return Decision("own_clause", sentence, *dying, None)
    if (read := _reads(scene, sentence, token)) is not None:
        return read
    judged = [e for e in events if e.group == "judging" and e.cue[1] <= token and not inner(e)]
    if judged and (
        _close(s, judged[-1], token) or _names_it(s, judged[-1], token)
    ):  # “a vote that the paper called ‘rushed’” is the medium’s own word
        return Decision("subject_verb_quote", sentence, judged[-1].subject, judged[-1].head, judged[-1])
    found = _right(s, token, events, inner) or _left(s, token, events, kind, inner)
    found = found or _colon(scene, sentence, token) or _tail(s, token, events, inner)
    if found is None and (seer := _perceived(scene, sentence, token)) is not None:
        return _decision(("governing_verb", seer), sentence)
    if found is None:
        found = _right(s, token, events) or _left(s, token, events, kind) or _tail(s, token, events)
    if found is None and kind is Kind.MIXED:  # “Roe believes the fire was staged and that they wanted ‘a picture’”
        minds = [e for e in events if e.group == "thinking" and e.form is Form.SUBJECT_VERB and e.cue[1] <= token]
        found = ("governing_verb", minds[-1]) if minds and inner(minds[-1]) else None
    if found is not None and found[0] == "according" and s.words[found[1].head].lower() in STATEMENTS:
        said = [e for e in events if e.form is Form.SUBJECT_VERB and e.group == "saying" and e.cue[1] <= token]
        if said and inner(said[-1]):  # “Lee said ‘ghosts’ had done it, according to a statement carried by KCNA”
            return _decision(("governing_verb", said[-1]), sentence)
    if found is not None and found[0] == "according" and found[1].subject[1] <= found[1].head + 1:
        issuer = documents.issuer(scene, sentence, found[1].subject, found[1].head)
        if issuer is not None and not issuer.open:  # “Divers found ‘rust’, according to a report by the ministry”
            return _decision(found, sentence)
    if found is not None and is_record(s, found[1].head):  # “He likened it to ‘snow’, the report said”
        return subject_of(scene, sentence, token, frozenset()) or _decision(found, sentence)
    if found is not None and (cited := _cited(scene, sentence, token, found[1])):
        return Decision(found[0], sentence, cited.subject, cited.head, cited)
    return _decision(found, sentence) if found else None


SEEN = frozenset("saw sees found finds detected detects noted identified spotted".split())


def _perceived(scene: Scene, sentence: int, token: int) -> Event | None:
    """Who saw something in a matter that a medium reports: "The board saw in it ‘a trap’, according to the Echo"."""
    s = scene.sentences[sentence]
    m = PERCEIVES.match(s.classes, 0, token)
    if m is None or s.words[m.start("verb")].lower() not in SEEN:
        return None
    behind = (e for e in scene.events(sentence) if e.form is Form.ACCORDING and e.cue[0] > token)
    if not any(is_medium(scene, sentence, e) for e in behind):
        return None
    subject, head = subject_in(s, m)
    return Event(Form.OTHER, subject, head, m.span("verb"), "judging")


PERCEIVES = re.compile(f"(?P<subject>{NP})(?P<app>)(?:I{NP})*(?P<verb>[BVN])(?:I[OPD]{{1,2}}|D?N)?D?$")
QUOTED = re.compile(f"[VN](?P<subject>{NP})(?P<app>{APPOSITION}?)(?:[ItW,][^:;Q]*)?:$")
QUOTING = frozenset("quotes quoted cites cited".split())
INTERVIEW = re.compile(f"NI(?P<subject>{NP})")
HAD = re.compile("[XV](?P<subject>O|D|A+)G")


MADE = frozenset("made uttered voiced delivered spoken".split())
DEEMED = frozenset("deemed called dubbed labelled labeled branded termed considered declared pronounced".split())
_BY = re.compile(f",?(?:R?[VBN])I(?P<subject>{NP})(?P<app>{APPOSITION}?)")


def _made_by(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Who made a remark that the marks hold: “a line, ‘Never again’, made by its spokesman Ann Roe, …”."""
    if (
        s.words[token - 1 : token]
        and s.words[token - 1].lower() in DEEMED
        and s.words[token + 1 : token + 2] == ("by",)
    ):
        whom = CHUNK.match(s.classes, token + 2)  # “deemed ‘too big’ by the regulator”
        return (whom.span(), head_of(s, *whom.span())) if whom else None
    m = _BY.match(s.classes, token + 1)
    if m is None or s.words[m.start("subject") - 1] != "by" or s.words[m.start("subject") - 2].lower() not in MADE:
        return None
    return subject_in(s, m)


def _last_words(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whose last words the marks hold: “According to his post, her last words on the radio were: ‘Hurry’”."""
    if "words" not in s.words[:token]:
        return None
    noun = s.words.index("words")
    if noun < 2 or s.words[noun - 1].lower() not in ("last", "final", "dying"):
        return None
    whose = s.words[noun - 2].lower()
    if whose not in ("his", "her") or s.words[noun + 1 : noun + 2] == ("of",):
        return None
    behind = _WERE.fullmatch(s.classes, noun + 1, token)
    return ((noun - 2, noun - 1), noun - 2) if behind else None


_WERE = re.compile("(?:[It]D?[NAO]{1,3}){0,2}[XBV],?:?")


def _reads(scene: Scene, sentence: int, token: int) -> Decision | None:
    """The document that the marks are read in, where a medium reports it: “…,” the note read, according to the Echo."""
    s = scene.sentences[sentence]
    first, last = token + 1, token + 4
    if s.classes[first:last] != "DNN" or s.words[first + 1].lower() not in documents.ISSUED:
        return None
    if s.words[first + 2].lower() not in documents.READS or s.classes[last : last + 3] != ",Lt":
        return None
    return Decision("own_clause", sentence, (first, last), last - 1, None)


SAW = frozenset("reported seen obtained published leaked reviewed revealed carried viewed".split())
PAPERS = RECORDS | documents.ISSUED


def only_saw(s: Sentence, first: int) -> bool:
    """Whether whoever stands at token ``first`` only saw a document: “A memo, first seen by the Echo, reads: …”."""
    first -= s.classes[first] != "D" and s.classes[first - 1 : first] == "D"
    if first < 4 or s.words[first - 1].lower() != "by" or s.words[first - 2].lower() not in SAW:
        return False
    return s.words[first - 3].lower() != "as" and not PAPERS.isdisjoint(map(str.lower, s.words[: first - 2]))


INSTRUCTED = frozenset("instructed told ordered urged asked warned advised reminded encouraged".split())


def is_instructed(s: Sentence, token: int) -> bool:
    """Whether a document tells others what the marks hold, whoever wrote it: "in which staff are told: “…”"."""
    if token < 5 or s.classes[token - 1] != ":" or s.words[token - 2].lower() not in INSTRUCTED:
        return False
    words = [word.lower() for word in s.words[max(0, token - 10) : token - 2]]
    return words[-1] in TO_BE and "in which" in " ".join(words)


# "cries of “Shame!” from the gallery"
CRIES = frozenset("shout shouts cry cries chant chants call calls yell yells scream screams roar roars murmurs".split())
_FROM = re.compile(f"I(?P<subject>{NP})(?P<app>)")


def _cried_from(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """From whom a shout came that the marks hold: “There were cries of ‘Shame!’ from the gallery”."""
    if token < 2 or s.words[token - 1].lower() != "of" or s.words[token - 2].lower() not in CRIES:
        return None
    m = _FROM.match(s.classes, token + 1)
    if m is None or s.words[token + 1].lower() not in ("from", "by"):
        return None
    return subject_in(s, m)


# "It was written by a pilot, Ann Roe, in May": whose words a sentence before it has in marks.
_WRITTEN = re.compile(f"[PD]N?XR?[VBN]I(?P<subject>{NP})(?P<app>{APPOSITION}?)")
WRITTEN = MADE | frozenset("written penned signed sent posted said".split())


def written_by(scene: Scene, sentence: int) -> Decision | None:
    """Whose words the next sentence says they are: “A single line: ‘Run.’ It was written by a pilot, Ann Roe”."""
    nxt = sentence + 1
    if nxt >= len(scene.sentences) or scene.sentences[nxt].paragraph - scene.sentences[sentence].paragraph > 1:
        return None
    if not scene.sentences[sentence].classes.rstrip(".").endswith("Q"):
        return None
    s = scene.sentences[nxt]
    m = _WRITTEN.match(s.classes)
    if m is None or s.words[0] not in ("It", "They", "That", "Those", "The") or s.words[m.start("subject") - 1] != "by":
        return None
    if s.words[m.start("subject") - 2].lower() not in WRITTEN:
        return None
    return Decision("introduced", nxt, *subject_in(s, m), None)


def _interviewed(scene: Scene, sentence: int, token: int) -> Decision | None:
    """Whose words a medium has: "the Echo cited an interview with a pilot: “…”", "the Echo had her saying: “…”"."""
    s = scene.sentences[sentence]
    if token < 2 or s.classes[token - 1] not in ":,":
        return None
    quotes = not QUOTING.isdisjoint(map(str.lower, s.words[:token]))
    if quotes and (m := QUOTED.search(s.classes, 0, token)) is not None and s.words[m.start()].lower() in QUOTING:
        subject, head = subject_in(s, m)  # “The Echo, for its part, quotes a pilot who was there: ‘…’”
        ours = any(e.cue[0] <= m.start() and is_medium(scene, sentence, e) for e in scene.events(sentence))
        who = resolve(scene, sentence, subject, head)
        if who.kind is ActorKind.PERSON or is_person(s.words, subject, head) or (ours and who.kind not in MEDIA):
            return Decision("own_clause", sentence, subject, head, None)
    if "interview" not in s.words and "saying" not in s.words:
        return None
    for m in INTERVIEW.finditer(s.classes, 0, token):
        if s.words[m.start()].lower() == "interview" and s.words[m.start() + 1] == "with":
            subject, head = subject_in(s, m)
            ours = any(e.cue[1] <= m.start() and is_medium(scene, sentence, e) for e in scene.events(sentence))
            if ours and resolve(scene, sentence, subject, head).kind not in MEDIA:
                return Decision("own_clause", sentence, subject, head, None)
    for m in HAD.finditer(s.classes, 0, token):
        if s.words[m.start()].lower() in ("has", "had", "have") and s.words[m.end() - 1].lower() == "saying":
            return Decision("own_clause", sentence, m.span("subject"), m.end("subject") - 1, None)
    return None


PUT = re.compile(f"[A-Z](?P<subject>{NP})[RX]*[BNV][OP],")


def _put(scene: Scene, sentence: int, token: int) -> Decision | None:
    """Whose words a clause at the head of a sentence announces: "As one trader put it, …"."""
    s = scene.sentences[sentence]
    m = PUT.match(s.classes, 0, token) if s.words[0].lower() == "as" else None
    if m is None or s.words[m.end() - 3] not in ("put", "puts") or s.words[m.end() - 2] != "it":
        return None
    subject, head = subject_in(s, m)
    return Decision("own_clause", sentence, subject, head, None)


def _names_it(s: Sentence, event: Event, token: int) -> bool:
    """Whether words are what others call a thing: "what state media called a ‘monster’ missile"."""
    what = event.subject[0] > 0 and s.words[event.subject[0] - 1].lower() == "what"
    return what and s.classes[event.cue[1] : token] == "D"


def _decision(found: tuple[str, Event], sentence: int) -> Decision:
    rule, event = found
    return Decision(rule, sentence, event.subject, event.head, event)


MORE = re.compile("(?:(?:N)?[It]{1,2}(?:D?[NATMs]+)){0,2}")  # "close to the talks", "familiar with the matter"


def _cited(scene: Scene, sentence: int, token: int, event: Event) -> Event | None:
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
    behind = token < min(event.subject[0], event.cue[0]) and event.cue[1] <= cited.cue[0]
    return behind and ";" not in s.classes[event.cue[1] : cited.cue[0]]


def _speaks(scene: Scene, sentence: int, event: Event) -> bool:
    """Whether an event's subject may be who said it, and does not pass on what others said."""
    return not is_record(scene.sentences[sentence], event.head) and not is_medium(scene, sentence, event)


def _whoever(event: Event) -> bool:
    return True


def _colon(scene: Scene, sentence: int, token: int) -> tuple[str, Event] | None:
    """The subject of the clause before a colon that opens the quotation, whatever its verb: “Kim was brief: …”."""
    s = scene.sentences[sentence]
    if token < 2 or s.classes[token - 1] != ":":
        return None
    if m := SENT.search(s.classes, 0, token):
        subject, head = subject_in(s, m)
        if s.words[m.start()].lower() in documents.ISSUED and s.words[subject[0] - 1] == "from":
            return "colon", Event(Form.OTHER, subject, head, (subject[0] - 1, subject[0]), "")
    before = [e for e in scene.events(sentence) if e.cue[1] < token and e.form is not Form.POSSESSIVE]
    if not before and (m := OWN_WORDS.match(s.classes, 0, token)) and s.words[m.start("noun")].lower() in WORDS:
        subject, head = subject_in(s, m)  # “Roe’s answer to the offer was short: ‘No.’”
        if "s" in s.classes[subject[1] : subject[1] + 1] or s.words[head].lower() in MASCULINE | FEMININE:
            return "colon", Event(Form.OTHER, subject, head, m.span("noun"), "")
    document = bool(before) and s.words[before[0].head].lower() in STATEMENTS
    if (not before or document) and (m := WAS.search(s.classes, 0, token)) and "s" not in m["subject"]:
        subject, head = subject_in(s, m)
        return "colon", Event(Form.OTHER, subject, head, (m.end("subject"), m.end("subject") + 1), "")
    if not before and (m := HERE.match(s.classes)) and s.words[0].lower() in ("here", "from"):
        subject, head = subject_in(s, m)
        return "colon", Event(Form.OTHER, subject, head, (1, 2), "")
    return ("colon", before[0]) if before else None


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


# Of whom a passive verb says what others said to or of them.
HEARERS = frozenset(
    """
    told informed assured warned advised reminded promised accused described called dubbed branded labelled labeled
    hailed praised criticised criticized condemned likened compared blamed urged ordered mocked ridiculed
    """.split()
)
HEARS = re.compile("R?X{1,2}R?V")
COURTS = frozenset("court inquest jury tribunal inquiry trial hearing".split())
# In headlines the passive has no auxiliary: “Minister accused of ‘selling the sea’”.
ACCUSED = {
    "accused": "of over", "charged": "with", "cleared": "of", "urged": "to", "told": "to", "ordered": "to",
    "blamed": "for", "hailed": "as", "branded": "", "dubbed": "", "labelled": "", "labeled": "", "described": "as",
    "likened": "to", "compared": "to",
}  # fmt: skip


def is_crosshead(scene: Scene, sentence: int) -> bool:
    """Whether a line is a heading within the text, set off by dashes or in capitals: "- ‘Nobody slept’ -"."""
    s = scene.sentences[sentence]
    if len(s.classes) > 2 and s.classes[0] == s.classes[-1] == "-" and not s.classes.strip("-Q.,"):
        return True
    if s.classes != "Q" or not s.paragraph or not scene.text[slice(*s.span)].isupper():
        return False
    around = scene.sentences[
        max(0, sentence - 1) : sentence + 2 : 2
    ]  # "“WE WON”" is shouted where others stand beside it
    return all(o.paragraph != s.paragraph for o in around) and scene.text.count(" ", *s.span) > 0


ASKS = frozenset("ask asks asked wondered demanded".split())


def is_question(scene: Scene, sentence: int, event: Event) -> bool:
    """Whether an event puts the question that its sentence has in marks: “Was it open?” asks Mr Roe. Roe: “Was it?”"""
    s = scene.sentences[sentence]
    if s.words[event.cue[0]].lower() not in ASKS and event.form is not Form.LABEL:
        return False
    return any(scene.text[s.starts[q] : s.ends[q]].rstrip("\"”’'»“ ").endswith("?") for q in s.quotes)


def is_told(s: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a mention is whom others spoke to or of, nobody says who: "Villagers were told", "Lee was accused"."""
    at = subject[1]
    if m := HEARS.match(s.classes, at):
        return s.words[m.end() - 1].lower() in HEARERS and not TO_BE.isdisjoint(s.words[m.start() : m.end()])
    word = s.words[at].lower() if at < len(s.words) else ""
    if word in ("hears", "heard", "told") and s.words[at - 1].lower() in COURTS:
        return True
    if s.paragraph or s.classes[-1] == "." or word not in ACCUSED:
        return False
    behind = s.words[at + 1].lower() if at + 1 < len(s.words) else ""
    return behind in ACCUSED[word].split() or (not ACCUSED[word] and s.classes[at + 1 : at + 2] == "Q")


def is_heard_in_court(s: Sentence) -> bool:
    """Whether a headline ends with who heard it, and nobody says from whom: "Captain kept ‘a list’, court told"."""
    if s.paragraph or s.classes[-1:] == "." or len(s.words) < 3:
        return False
    return s.words[-1].lower() in ("told", "hears", "heard") and s.words[-2].lower() in COURTS


def is_record(s: Sentence, head: int) -> bool:
    """Whether a token names a record of what others said: “Kim said, according to a transcript”."""
    kept = s.classes[head] in "NV" or not head  # the first word of a sentence has a capital
    return kept and s.words[head].lower().removesuffix("s") in RECORDS


def _close(s: Sentence, event: Event, token: int) -> bool:
    return bool(ADJACENT.match(s.classes[event.cue[1] : token])) and event.form is not Form.PARTICIPLE


# The three take the events that ``admit`` lets pass, which they ask last: it may have to resolve a mention.
def _right(s: Sentence, token: int, events: list[Event], admit: Admit = _whoever) -> tuple[str, Event] | None:
    after = token + 1
    if s.classes[after : after + 1] and s.classes[after] in ",-":
        after += 1
    if SUMMED.match(s.classes, token) and s.words[token + 2].lower() == "how":
        return next((("quote_subject_verb", e) for e in events if e.subject[0] == token + 3), None)
    for e in events:
        if e.form is Form.QUOTED_AS and QUOTES.fullmatch(s.classes, after, e.subject[0]):
            return "quote_verb_subject", e  # “…,” KCNA quoted him as saying
    for e in events:
        first, rule = RIGHT.get(e.form, (None, ""))
        if first is not None and first(e)[0] == after and admit(e):
            return rule, e
    return None


def _left(
    s: Sentence, token: int, events: list[Event], kind: Kind, admit: Admit = _whoever
) -> tuple[str, Event] | None:
    before = []
    for e in events:
        if e.form is Form.LABEL and e.cue[1] == token and admit(e):
            return "label", e
        if e.cue[1] <= token and e.group in SPEECH:
            before.append(e)
    judged = {e.cue[1] for e in before if e.group == "judging"}
    if judged:  # “he called the firm's remarks ‘rude’”: the firm has made them, and he calls them so
        before = [e for e in before if e.form is not Form.POSSESSIVE or e.subject[0] not in judged]
    last = next((e for e in reversed(before) if admit(e)), None)
    if last is None:
        return None
    if (own := _behind_while(s, last, token, events)) is not None and admit(own):
        return "governing_verb", own
    if last.group == "writing":
        before = [e for e in before if admit(e)]
    gap = s.classes[last.cue[1] : token]
    if last.form is Form.ACCORDING:
        return "according", last
    if ADJACENT.match(gap) and not (last.group == "writing" and kind is Kind.MIXED and len(before) > 1):
        return _named(last, "subject_verb_quote"), last
    chosen = last
    if last.group == "writing" and len(before) > 1:
        governing = [e for e in before if s.classes[e.cue[1] : e.cue[1] + 1] == "S" or e.form is Form.PARTICIPLE]
        chosen = governing[-1] if governing else before[-2]
    return _named(chosen, "governing_verb"), chosen


def _behind_while(s: Sentence, last: Event, token: int, events: list[Event]) -> Event | None:
    """Who judges in a clause of its own behind "while": “Roe said it was ‘slow’, while Lee found it ‘fair’”."""
    for e in events:
        first = e.subject[0]
        if last.cue[1] < first and e.cue[1] <= token and e.group and "Q" in s.classes[last.cue[1] : first]:
            before = [word.lower() for word in s.words[last.cue[1] : first]]
            if ";" in before or not WHILE.isdisjoint(before):
                return e
    return None


WHILE = frozenset(("while", "whereas", "but"))


def _named(event: Event, rule: str) -> str:
    return {Form.PARTICIPLE: "participle", Form.POSSESSIVE: "possessive"}.get(event.form, rule)


def _tail(s: Sentence, token: int, events: list[Event], admit: Admit = _whoever) -> tuple[str, Event] | None:
    after = [e for e in events if min(e.cue[0], e.subject[0]) > token and e.group in MINDS]
    for e in after:
        start = min(e.cue[0], e.subject[0])
        if s.classes[start - 1] in ",-Q" and admit(e):
            return "according" if e.form is Form.ACCORDING else "tail", e
    first = next((e for e in after if admit(e)), None) if ":" not in s.classes else None
    return ("tail", first) if first else None


def subject_of(scene: Scene, sentence: int, token: int, speakers: frozenset[str]) -> Decision | None:
    """The person in the subject's place of a sentence without a cue, if a pronoun or somebody quoted before."""
    s = scene.sentences[sentence]
    for e in reversed([e for e in scene.events(sentence) if e.cue[0] < token]):
        if is_told(s, e.subject):
            continue
        if s.words[e.head].lower() in MASCULINE | FEMININE:
            return Decision("sentence_subject", sentence, e.subject, e.head, None)
        resolved = resolve(scene, sentence, e.subject, e.head)
        if resolved.kind is ActorKind.PERSON and (resolved.name in speakers or e.group):
            return Decision("sentence_subject", sentence, e.subject, e.head, None)
    return None


def following(scene: Scene, sentence: int) -> Decision | None:
    """A short attribution that stands as a sentence of its own after the quotation: “Why?” Kim asked."""
    nxt = sentence + 1
    if nxt >= len(scene.sentences) or scene.sentences[nxt].paragraph != scene.sentences[sentence].paragraph:
        return None
    for e in scene.events(nxt):
        start = min(e.cue[0], e.subject[0])
        if (
            start == 0
            and e.form in (Form.SUBJECT_VERB, Form.VERB_SUBJECT)
            and e.group in SPEECH
            and len(scene.sentences[nxt].classes) <= 14
        ):
            return Decision("next_sentence", nxt, e.subject, e.head, e)
    return None


def preceding(scene: Scene, sentence: int) -> Decision | None:
    """The last speech event of the sentence before, in the same paragraph."""
    prior = sentence - 1
    if prior < 0 or scene.sentences[prior].paragraph != scene.sentences[sentence].paragraph:
        return None
    events = [e for e in scene.events(prior) if e.group in MINDS or e.form is Form.ACCORDING]
    if not events:
        return None
    e = next((e for e in reversed(events) if _speaks(scene, prior, e)), events[-1])
    return Decision("continues", prior, e.subject, e.head, e)


def announcing(scene: Scene, sentence: int) -> Decision | None:
    """The subject of the paragraph before that a colon ends: "The club made public this statement:"."""
    s, prior = scene.sentences[sentence], scene.sentences[sentence - 1] if sentence else None
    if prior is None or prior.classes[-1:] != ":" or prior.paragraph != s.paragraph - 1 or "Q" in prior.classes:
        return None
    if HERE_IT_IS.match(scene.text, prior.span.start, prior.span.end):
        return _issues(scene, sentence - 2)
    e = next((e for e in scene.events(sentence - 1) if _speaks(scene, sentence - 1, e)), None)
    return Decision("colon", sentence - 1, e.subject, e.head, e if e.group else None) if e else None


HERE_IT_IS = re.compile(
    r"(?:Here it is|Here is what it says|It (?:reads|says)|This is (?:it|what it says))\b[^.!?\n]{0,40}:"
)
ISSUES = re.compile("(?P<subject>D?[NATs]*[NAT])(?P<app>)[RX]*[BVNX]")


def _issues(scene: Scene, sentence: int) -> Decision | None:
    """Who begins a sentence and issues what the next one announces: "The board put out a statement. Here it is:"."""
    s = scene.sentences[sentence] if sentence >= 0 else None
    m = ISSUES.match(s.classes) if s is not None else None
    if s is None or m is None or STATEMENTS.isdisjoint(map(str.lower, s.words[m.end() :])):
        return None
    if s.paragraph != scene.sentences[sentence + 1].paragraph:
        return None
    subject, head = subject_in(s, m)
    return Decision("colon", sentence, subject, head, None)


NEAR = 6  # sentences


def reported_before(scene: Scene, sentence: int) -> Decision | None:
    """The nearest speech event of the sentences before."""
    for prior in range(sentence - 1, max(-1, sentence - NEAR), -1):
        if scene.sentences[prior].words[0].lower() in SECTIONS:
            continue  # "Source: the Echo, with reference to Roe's interview with"
        e = next((e for e in reversed(scene.events(prior)) if e.group in MINDS and _speaks(scene, prior, e)), None)
        if e is not None:
            return Decision("colon", prior, e.subject, e.head, e)
    return None


def gesture(scene: Scene, sentence: int, speakers: frozenset[str]) -> Decision | None:
    """The person who acts in the sentence before a quotation that stands alone: “He loosened the hood. ‘Look.’”."""
    prior = sentence - 1
    if prior < 0 or scene.sentences[prior].paragraph != scene.sentences[sentence].paragraph:
        return None
    s = scene.sentences[prior]
    people = []
    for e in scene.events(prior):
        if s.words[e.head].lower() in MASCULINE | FEMININE:
            people.append(e)
        elif s.classes[e.head] == "A":
            named = resolve(scene, prior, e.subject, e.head)
            if named.kind is ActorKind.PERSON and (" " in named.name or named.name in speakers):
                people.append(e)
    if len({s.words[e.head] for e in people}) != 1:
        return None
    return Decision("gesture", prior, people[0].subject, people[0].head, None)


ACTS = re.compile("(?P<subject>D?[NAT]*[NAT])(?:,[^,Q]{1,30},)?R?[VBX]")
THAT_IS = frozenset("that this such so".split())


def acts_after(scene: Scene, sentence: int) -> Decision | None:
    """The person who acts in the sentence after a quotation that opens its paragraph alone: “Never again.” Kim rose."""
    nxt = sentence + 1
    if nxt >= len(scene.sentences) or (sentence and _same_paragraph(scene, sentence - 1, sentence)):
        return None
    s = scene.sentences[nxt]
    if not _same_paragraph(scene, sentence, nxt) or "Q" in s.classes:
        return None
    if len(s.words) > 3 and s.words[0].lower() in THAT_IS and s.words[1].lower() in ("is", "was"):
        chunks = name_chunks(s)
        if chunks and s.classes[2 : chunks[0][0]].strip("SDNI") == "":
            return Decision("acts_after", nxt, chunks[0], chunks[0][1] - 1, None)
        return None
    if m := ACTS.match(s.classes):
        subject = m.span("subject")
        named = resolve(scene, nxt, subject, subject[1] - 1)
        if named.kind is ActorKind.PERSON and " " in named.name and scene.cast.proven(named.name):
            return Decision("acts_after", nxt, subject, subject[1] - 1, None)
    return None


def _same_paragraph(scene: Scene, one: int, other: int) -> bool:
    return scene.sentences[one].paragraph == scene.sentences[other].paragraph


def nobody_else(scene: Scene, sentence: int) -> bool:
    """Whether a sentence names nobody and reports nothing, so that whoever had the floor keeps it."""
    return not name_chunks(scene.sentences[sentence]) and not any(e.group for e in scene.events(sentence))
