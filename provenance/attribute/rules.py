"""Who said a quotation, by the construction around it; the first rule that answers decides, and is named.

The order is by how often a construction was right on annotated news: a quotation followed by "X said" first, a speaker
carried over from the paragraph before last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from operator import attrgetter

from provenance.attribute import documents, headline_names
from provenance.attribute.citing import cited_for, speaks
from provenance.attribute.decisions import Decision
from provenance.attribute.events import APPOSITION, MINDS, NP, SPEECH, Event, Form
from provenance.attribute.events import subject_of as subject_in
from provenance.attribute.masked import Sentence
from provenance.attribute.own_clause import (
    by_as,
    cried_from,
    described,
    in_paper,
    interviewed,
    last_words,
    made_by,
    names_it,
    owned_line,
    perceived,
    put,
    reads,
    says_as_well,
    seen_so,
    to_quote,
    verdict_of,
)
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.attribute.told import PAPERS, READOUTS, STATEMENTS, is_record, is_told, only_saw
from provenance.compiled import compiled
from provenance.model import ActorKind, Kind

QUOTES = compiled("(?:D?[NATM]{1,4}|P)R?V")
SUMMED = compiled("Q(?=X)X(?P<how>S)")  # “A mess” was how the mayor put it
_SUBJECT, _CUE = attrgetter("subject"), attrgetter("cue")
# What stands right behind a quotation, by the construction, and the rule that it makes.
RIGHT = {
    Form.SUBJECT_VERB: (_SUBJECT, "quote_subject_verb"),
    Form.PASSIVE: (_SUBJECT, "quote_subject_verb"),
    Form.VERB_SUBJECT: (_CUE, "quote_verb_subject"),
    Form.ACCORDING: (_CUE, "according"),
}
Admit = Callable[[Event], bool]


HERE = compiled(
    f"(?:RX|I)(?P<subject>{NP})(?P<app>{APPOSITION}?)"
)  # “Here is the minister, Ann Roe, on her way in: …”, “From Roe, on X: …”
OWN_WORDS = compiled(
    "(?:[IR][^,:;VQ]*,)?(?P<subject>D?[NT]*A+(?=s)|D?[NT]+(?=s)|D(?=[NT]))(?P<app>)s?[NT]{0,2}(?P<noun>N)[^;Q]*:$"
)
WORDS = frozenset(
    """
    words retort answer reply response rejoinder comeback verdict message comment advice warning summary explanation
    assessment prediction conclusion description reaction greeting
    """.split()
)
SENT = compiled(f"[NV]I(?P<subject>{NP})(?P<app>)(?:,[^:;Q]{{1,40}})?:$")  # “He had one message from Roe: …”
SAYS = frozenset("says said states stated".split())
WAS = compiled(f"(?P<subject>P|{NP})(?P<app>)O?(?:I{NP})*X[RN]?[NBE]:$")  # “In a note she was curt: …”
ADJACENT = compiled(r"^(?:[AO]|D?[NATs]+|P|t[DNATO]+|I[DNATM]+|R)*[,:]?S?$")


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
    inner = partial(speaks, scene, sentence)
    if (asked := interviewed(scene, sentence, token) or put(scene, sentence, token)) is not None:
        return asked
    if (by := made_by(s, token) or described(s, token) or cried_from(s, token)) is not None:
        return Decision("own_clause", sentence, *by, None)
    if (by := by_as(s, token) or says_as_well(s, token) or to_quote(s, token) or verdict_of(s, token)) is not None:
        return Decision("introduced", sentence, *by, None)
    if kind is Kind.MIXED and (by := seen_so(scene, sentence, token) or in_paper(scene, s, token)) is not None:
        return Decision("own_clause", sentence, *by, None)
    if (line := owned_line(s, token)) is not None and (kind is Kind.DIRECT or _opens_clause(scene, s, token)):
        return Decision("own_clause", sentence, *line, None)
    if (dying := last_words(s, token)) is not None:
        return Decision("own_clause", sentence, *dying, None)
    if (read := reads(scene, sentence, token)) is not None:
        return read
    judged = [e for e in events if e.group == "judging" and e.cue[1] <= token and not inner(e)]
    if judged and (
        _close(s, judged[-1], token) or names_it(s, judged[-1], token)
    ):  # “a vote that the paper called ‘rushed’” is the medium’s own word
        return Decision("subject_verb_quote", sentence, judged[-1].subject, judged[-1].head, judged[-1])
    found = _right(s, token, events, inner) or _left(s, token, events, kind, inner)
    found = found or _colon(scene, sentence, token) or _tail(s, token, events, inner)
    if found is None and (seer := perceived(scene, sentence, token)) is not None:
        return _decision(("governing_verb", seer), sentence)
    if found is None:
        found = _right(s, token, events) or _left(s, token, events, kind) or _tail(s, token, events)
    if found is None and kind is Kind.MIXED:  # “Roe believes the fire was staged and that they wanted ‘a picture’”
        minds = [e for e in events if e.group == "thinking" and e.form is Form.SUBJECT_VERB and e.cue[1] <= token]
        found = ("governing_verb", minds[-1]) if minds and inner(minds[-1]) else None
    stated = found is not None and s.words[found[1].head].lower() in (*STATEMENTS, *READOUTS, "pool")
    if found is not None and found[0] == "according" and stated:
        said = [e for e in events if e.form is Form.SUBJECT_VERB and e.group == "saying" and e.cue[1] <= token]
        if said and inner(said[-1]):  # “Lee said ‘ghosts’ had done it, according to a statement carried by KCNA”
            return _decision(("governing_verb", said[-1]), sentence)
    if found is not None and found[0] == "according" and found[1].subject[1] <= found[1].head + 1:
        issuer = documents.issuer(scene, sentence, found[1].subject, found[1].head)
        if issuer is not None and not issuer.open:  # “Divers found ‘rust’, according to a report by the ministry”
            return _decision(found, sentence)
    if found is not None and is_record(s, found[1].head):  # “He likened it to ‘snow’, the report said”
        return subject_of(scene, sentence, token, frozenset()) or _decision(found, sentence)
    if found is not None and (cited := cited_for(scene, sentence, token, found[1])):
        return Decision(found[0], sentence, cited.subject, cited.head, cited)
    return _decision(found, sentence) if found else None


# What opens a clause, and no relative clause's verb: “the line that ‘nobody reads it’”, not “… that ‘links two towns’”.
OPENING = frozenset(
    """
    the a an this that these those it he she we they you i there nobody nothing everybody everyone everything somebody
    someone no all every most many some any our my your his her their its if when only not
    """.split()
)


def _opens_clause(scene: Scene, s: Sentence, token: int) -> bool:
    """Whether marks begin with what a clause does."""
    words = scene.text[slice(*s.cover(token, token + 1))].strip(" \"“”‘’'").split(" ", 2)
    return len(words) > 2 and (words[0][:1].isupper() or words[0].lower() in OPENING)


def _decision(found: tuple[str, Event], sentence: int) -> Decision:
    rule, event = found
    return Decision(rule, sentence, event.subject, event.head, event)


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
    if (m := SEEN_PAPER.match(s.classes, 0, token)) and _is_seen_paper(s, m):
        subject, head = subject_in(s, m)
        return "colon", Event(Form.OTHER, subject, head, m.span("noun"), "")
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


# “The port’s diary for May, first seen by the Echo, reads: …”: whose paper it is, and who only saw it.
SEEN_PAPER = compiled(
    "(?P<subject>D?[NAT]*[NAT])(?P<app>)s[NAT]{0,2}(?P<noun>N)(?:I[DSNATM]+){0,3},W?X{0,2}R?V[^:;Q]+:$"
)


def _is_seen_paper(s: Sentence, m: re.Match[str]) -> bool:
    by = next((k for k in range(m.end("noun"), m.end()) if s.words[k] == "by"), 0)
    paper = s.words[m.start("noun")].lower() in PAPERS and s.words[m.end() - 2].lower() in documents.READS | SAYS
    return paper and bool(by) and only_saw(s, by + 1)


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


# What begins a clause that tells something else: "a ‘massive’ strike, while Roe warned …".
PARTING = frozenset("after when while because as before since although though".split())


def _tail(s: Sentence, token: int, events: list[Event], admit: Admit = _whoever) -> tuple[str, Event] | None:
    after = [e for e in events if min(e.cue[0], e.subject[0]) > token and e.group in MINDS]
    for e in after:
        start = min(e.cue[0], e.subject[0])
        if s.classes[start - 1] in ",-Q" and admit(e):
            return "according" if e.form is Form.ACCORDING else "tail", e
    apart = (e for e in after if s.words[min(e.cue[0], e.subject[0]) - 1].lower() not in PARTING)
    first = next((e for e in apart if admit(e)), None) if ":" not in s.classes else None  # not "…, while Roe warned"
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
