"""Who said a quotation whose own sentence names nobody, by the sentences before and after it."""

from __future__ import annotations

from provenance.attribute.chunks import name_chunks
from provenance.attribute.citing import speaks
from provenance.attribute.decisions import Decision
from provenance.attribute.events import APPOSITION, MINDS, NP, SPEECH, Form
from provenance.attribute.events import subject_of as subject_in
from provenance.attribute.labels import SECTIONS
from provenance.attribute.own_clause import MADE
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.attribute.told import STATEMENTS
from provenance.compiled import compiled
from provenance.model import ActorKind

# "It was written by a pilot, Ann Roe, in May": whose words a sentence before it has in marks.
_WRITTEN = compiled(f"[PD]N?XR?[VBN]I(?P<subject>{NP})(?P<app>{APPOSITION}?)")
WRITTEN = MADE | frozenset("written penned signed sent posted said".split())


def written_by(scene: Scene, sentence: int) -> Decision | None:
    """Whose words the next sentence says they are: “A single line: ‘Run.’ It was written by a pilot, Ann Roe”."""
    nxt = sentence + 1
    if nxt >= len(scene.sentences) or scene.sentences[nxt].paragraph - scene.sentences[sentence].paragraph > 1:
        return None
    if not scene.sentences[sentence].classes.rstrip(".").endswith("Q"):
        return None
    s = scene.sentences[nxt]
    if (whose := _was_reply(scene, nxt) or _with_those(scene, nxt)) is not None:
        return whose
    m = _WRITTEN.match(s.classes)
    if m is None or s.words[0] not in ("It", "They", "That", "Those", "The") or s.words[m.start("subject") - 1] != "by":
        return None
    if s.words[m.start("subject") - 2].lower() not in WRITTEN:
        return None
    return Decision("introduced", nxt, *subject_in(s, m), None)


_WAS = compiled(f"[DPSW][XB]R?(?:D|R)?[NATR]{{0,3}}?(?P<noun>[NV])I(?P<subject>{NP})(?P<app>{APPOSITION}?)")
REPLIES = frozenset(
    """
    reply response answer message verdict assessment warning reaction conclusion promise plea advice opinion question
    retort words comment admission prediction
    """.split()
)


def _was_reply(scene: Scene, nxt: int) -> Decision | None:
    """Whose words the next sentence calls a reply: “No. That was the answer from Ann Roe when a clerk asked”."""
    s = scene.sentences[nxt]
    m = _WAS.match(s.classes)
    if (
        m is None
        or s.words[0] not in ("That", "This", "Those", "Such")
        or s.words[1].lower() not in ("was", "is", "were")
    ):
        return None
    if s.words[m.start("noun")].lower() not in REPLIES or s.words[m.start("subject") - 1] not in ("from", "of", "by"):
        return None
    return Decision("introduced", nxt, *subject_in(s, m), None)


# "With that line, shouted from the quay, Sergeant Ann Roe let the crew go"
_WITH = compiled(f"I[DS][MN]{{0,2}}N[^Q:;]{{0,24}}?,(?P<subject>{NP}|P)(?P<app>{APPOSITION}?)[RX]*[VBN]")
THOSE = frozenset("those these that this such".split())
UTTERED = frozenset("word words sentence line lines message remark announcement declaration shout cry plea".split())


def _with_those(scene: Scene, nxt: int) -> Decision | None:
    """Who does something "with those words" in the next sentence: “Never again. With that line Ann Roe left office”."""
    s = scene.sentences[nxt]
    if s.words[0] != "With" or s.words[1:2] == () or s.words[1].lower() not in THOSE:
        return None
    m = _WITH.match(s.classes)
    if m is None or UTTERED.isdisjoint(map(str.lower, s.words[2:5])):
        return None
    return Decision("introduced", nxt, *subject_in(s, m), None)


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
    e = next((e for e in reversed(events) if speaks(scene, prior, e)), events[-1])
    return Decision("continues", prior, e.subject, e.head, e)


def announcing(scene: Scene, sentence: int) -> Decision | None:
    """The subject of the paragraph before that a colon ends: "The club made public this statement:"."""
    s, prior = scene.sentences[sentence], scene.sentences[sentence - 1] if sentence else None
    if prior is None or prior.classes[-1:] != ":" or prior.paragraph != s.paragraph - 1 or "Q" in prior.classes:
        return None
    if HERE_IT_IS.match(scene.text, prior.span.start, prior.span.end):
        return _issues(scene, sentence - 2)
    e = next((e for e in scene.events(sentence - 1) if speaks(scene, sentence - 1, e)), None)
    if e is None:
        return _from_whom(scene, sentence - 1)
    return Decision("colon", sentence - 1, e.subject, e.head, e if e.group else None)


def _from_whom(scene: Scene, sentence: int) -> Decision | None:
    """From whom a statement is said to have come in: "Just in from Ann Roe, the mayor:"."""
    s = scene.sentences[sentence]
    at = s.words.index("from") + 1 if "from" in s.words else 0
    if not at or s.words[0].lower() not in ("this", "it"):
        return None
    at += s.classes[at : at + 1] == "D"
    chunk = next((c for c in name_chunks(s) if c[0] <= at < c[1]), None)
    return Decision("colon", sentence, chunk, chunk[1] - 1, None) if chunk else None


HERE_IT_IS = compiled(
    r"(?:Here it is|Here is what it says|It (?:reads|says)|This is (?:it|what it says))\b[^.!?\n]{0,40}:"
)
ISSUES = compiled("(?P<subject>D?[NATs]*[NAT])(?P<app>)[RX]*[BVNX]")


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
        e = next((e for e in reversed(scene.events(prior)) if e.group in MINDS and speaks(scene, prior, e)), None)
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


ACTS = compiled("(?P<subject>D?[NAT]*[NAT])(?:,[^,Q]{1,30},)?R?[VBX]")
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
