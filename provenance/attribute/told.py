"""Whom a sentence speaks of and does not let speak: who was told or accused, records, courts, questions, headings."""

from __future__ import annotations

from provenance.attribute import documents
from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.reporting import TO_BE
from provenance.attribute.scene import Scene
from provenance.compiled import compiled

RECORDS = frozenset(
    """
    transcript log logbook diary journal recording record minute footage tape document filing email e-mail memo report
    dispatch article story readout petition
    """.split()
)
READOUTS = frozenset("readout read-out transcript summary".split())  # of talks in which others spoke
STATEMENTS = frozenset("statement comments remarks interview letter text message post speech video".split())


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


# Of whom a passive verb says what others said to or of them.
HEARERS = frozenset(
    """
    told informed assured warned advised reminded promised accused described called dubbed branded labelled labeled
    hailed praised criticised criticized condemned likened compared blamed urged ordered mocked ridiculed
    """.split()
)
HEARS = compiled("R?X{1,2}R?V")
COURTS = frozenset("court inquest jury tribunal inquiry trial hearing".split())
# In headlines the passive has no auxiliary: “Minister accused of ‘selling the sea’”.
ACCUSED = {
    "accused": "of over", "charged": "with", "cleared": "of", "urged": "to", "told": "to", "ordered": "to",
    "blamed": "for", "hailed": "as", "branded": "", "dubbed": "", "labelled": "", "labeled": "", "described": "as",
    "likened": "to", "compared": "to",
}  # fmt: skip


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


def is_crosshead(scene: Scene, sentence: int) -> bool:
    """Whether a line is a heading within the text, set off by dashes or in capitals: "- ‘Nobody slept’ -"."""
    s = scene.sentences[sentence]
    if len(s.classes) > 2 and s.classes[0] == s.classes[-1] == "-" and not s.classes.strip("-Q.,"):
        return True
    if s.classes != "Q" or not s.paragraph or not scene.text[slice(*s.span)].isupper():
        return False
    around = scene.sentences[max(0, sentence - 1) : sentence + 2 : 2]  # “WE WON” is shouted where others stand beside
    return all(o.paragraph != s.paragraph for o in around) and scene.text.count(" ", *s.span) > 0


ASKS = frozenset("ask asks asked wondered demanded".split())


def is_question(scene: Scene, sentence: int, event: Event) -> bool:
    """Whether an event puts the question that its sentence has in marks: “Was it open?” asks Mr Roe. Roe: “Was it?”"""
    s = scene.sentences[sentence]
    if s.words[event.cue[0]].lower() not in ASKS and event.form is not Form.LABEL:
        return False
    return any(scene.text[s.starts[q] : s.ends[q]].rstrip("\"”’'»“ ").endswith("?") for q in s.quotes)


def is_record(s: Sentence, head: int) -> bool:
    """Whether a token names a record of what others said: “Kim said, according to a transcript”."""
    if s.words[head].lower() == "pool" and s.words[head + 1 : head + 2] in (("report",), ("reports",)):
        return True  # "according to the pool report"
    kept = s.classes[head] in "NV" or not head  # the first word of a sentence has a capital
    return kept and s.words[head].lower().removesuffix("s") in RECORDS
