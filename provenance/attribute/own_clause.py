"""Whose words the marks hold, by a clause without a speech verb beside them: "cries of ‘Shame!’ from the gallery"."""

from __future__ import annotations

from provenance.attribute import documents
from provenance.attribute.citing import is_medium
from provenance.attribute.decisions import Decision
from provenance.attribute.events import APPOSITION, CHUNK, NP, Event, Form, head_of
from provenance.attribute.events import subject_of as subject_in
from provenance.attribute.masked import Sentence
from provenance.attribute.person_nouns import is_one, is_person
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

SEEN = frozenset("saw sees found finds detected detects noted identified spotted".split())


def perceived(scene: Scene, sentence: int, token: int) -> Event | None:
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


PERCEIVES = compiled(f"(?P<subject>{NP})(?P<app>)(?:I{NP})*(?P<verb>[BVN])(?:I[OPD]{{1,2}}|D?N)?D?$")
QUOTED = compiled(f"[VN](?P<subject>{NP})(?P<app>{APPOSITION}?)(?:[ItW,][^:;Q]*)?:$")
QUOTING = frozenset("quotes quoted cites cited".split())
INTERVIEW = compiled(f"NI(?P<subject>{NP})")
HAD = compiled("[XV](?P<subject>O|D|A+)G")


MADE = frozenset("made uttered voiced delivered spoken".split())
DEEMED = frozenset("deemed called dubbed labelled labeled branded termed considered declared pronounced".split())
_BY = compiled(f",?(?:R?[VBN])I(?P<subject>{NP})(?P<app>{APPOSITION}?)")


def made_by(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
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


# "the mayor's description of the street as “a drain”"
DESCRIBES = frozenset(
    """
    description characterisation characterization portrayal depiction dismissal account assessment reference
    denunciation condemnation praise labelling labeling branding criticism definition summary
    """.split()
)
OF = frozenset("of to".split())
DESCRIPTION = 16  # tokens of one, at the most, before the marks


def described(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whose description of something ends in marks: “Roe’s dismissal of the plan as ‘a stunt’”."""
    if token < 5 or s.words[token - 1] != "as":
        return None
    for noun in range(token - 3, max(0, token - DESCRIPTION), -1):
        if s.classes[noun] in "Q;:.WS":
            return None
        if s.words[noun].lower() in DESCRIBES and s.words[noun + 1] in OF | {"by"}:
            return _whose(s, noun)
    return None


BEING = frozenset("was were been is are being".split())
BRANDED = frozenset(
    """
    described dismissed branded labelled labeled denounced hailed condemned portrayed characterised characterized
    praised seen depicted
    """.split()
)


def by_as(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """By whom something is described so, of several: “branded by Oxfam as ‘cruel’ and by Roe as ‘fair’”."""
    if token < 5 or s.words[token - 1] != "as":
        return None
    by = next((k for k in range(token - 2, max(0, token - DESCRIPTION), -1) if s.words[k] == "by"), 0)
    passive = (k for k in range(1, by) if s.words[k] in BRANDED and not BEING.isdisjoint(s.words[max(0, k - 2) : k]))
    if next(passive, None) is None or by + 1 >= token - 1:
        return None  # "Roe dismissed a drill by three fleets as “a rehearsal”"
    whom = by + 1, token - 1
    if _NAMED_BODY.fullmatch(s.classes, *whom):
        return whom, s.classes.index("A", by)  # "by Friends of the Earth as"
    chunk = CHUNK.match(s.classes, by + 1)
    return (whom, head_of(s, *whom)) if chunk is not None and chunk.end() == token - 1 else None


_NAMED_BODY = compiled("D?A{1,3}ID?A{1,3}")


# "and his mother, Jo, that he was": who says it as well, by a verb that stands before
_AS_WELL = compiled(f"Q[,.]?C(?P<subject>{NP})(?P<app>{APPOSITION}?)S[PDNATXRB]{{1,8}}$")


def says_as_well(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Who says what the marks hold by the verb before: “Roe said it was ‘new’ and Lee that it was ‘old’”."""
    m = _AS_WELL.search(s.classes, 0, token) if "that" in s.words[:token] else None
    if m is None or not {"said", "says", "argued", "insisted", "told"} & set(s.words[: m.start()]):
        return None
    subject, head = subject_in(s, m)
    somebody = s.classes[head] == "A" or is_one(s.words[head].lower().removesuffix("s"))
    return (subject, head) if somebody and "that" in s.words[subject[1] : token] else None


# "To quote the chancellor, it was", "To borrow a phrase from Ann Roe, it is"
_TO_QUOTE = compiled(f"t[VNBFX](?:D?NI)?(?P<subject>{NP})(?P<app>{APPOSITION}?),")


def to_quote(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whom a writer says to quote: “To quote the chancellor, it was ‘the least bad way’”."""
    if s.words[0] != "To" or s.words[1:2] == () or s.words[1] not in ("quote", "borrow", "cite", "paraphrase"):
        return None
    m = _TO_QUOTE.match(s.classes, 0, token)
    return subject_in(s, m) if m is not None else None


# “A mess” was the verdict of Ann Roe
_VERDICT = compiled(f"X[RD]{{0,2}}(?:[NATR]{{0,2}}?)(?P<noun>N)I(?P<subject>{NP})(?P<app>{APPOSITION}?)")
_HOW_PUT = compiled(f"XS(?P<subject>{NP}|P)(?P<app>{APPOSITION}?)[RX]*(?P<cue>[NBV])[PO]")
PUT_SO = frozenset("put puts described describes summed saw sees characterised characterized phrased".split())
VERDICTS = frozenset(
    "verdict assessment message reaction response reply answer conclusion description warning summary judgment".split()
)


def verdict_of(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whose verdict the marks are said to be: “‘A mess’ was the verdict of Roe”, “… is how one trader put it”."""
    if s.words[token + 1 : token + 2] not in (("was",), ("is",)):
        return None
    if (how := _HOW_PUT.match(s.classes, token + 1)) is not None and s.words[token + 2] == "how":
        return subject_in(s, how) if s.words[how.start("cue")].lower() in PUT_SO else None
    m = _VERDICT.match(s.classes, token + 1)
    if m is None or s.words[m.start("noun")].lower() not in VERDICTS:
        return None
    return subject_in(s, m) if s.words[m.end("noun")] in ("of", "from") else None


def _whose(s: Sentence, noun: int) -> tuple[tuple[int, int], int] | None:
    """Whose a description is, by what stands before or behind its noun: "the mayor's", "her", "by the mayor"."""
    if s.words[noun + 1] == "by":
        whom = CHUNK.match(s.classes, noun + 2)
        return (whom.span(), head_of(s, *whom.span())) if whom and s.words[whom.end()] in OF else None
    owner = noun - 1
    if s.classes[owner] in "NR" and owner and s.classes[owner - 1] in "sD":
        owner -= 1  # "his scornful description"
    if s.classes[owner] == "D" and s.words[owner].lower() in ("his", "her", "their"):
        return (owner, owner + 1), owner
    if s.classes[owner] != "s":
        return None
    m = _OWNER.search(s.classes, 0, owner)
    return (m.span(), head_of(s, *m.span())) if m else None


_OWNER = compiled("(?:D[NAT]{0,3}[NT]ID?[NAT]{1,4}|D?[NAT]{1,5})$")  # "the mayor of Leeds", "Ann Roe"


# "To Roe, the shed was “a place to hide”": who sees something so
_FOR_WHOM = compiled(f"[It](?P<subject>O|D(?=,)|{NP})(?P<app>)(?:,W[^,Q;:.]{{1,30}})?,(?:P|{NP})R?[XBN]R?D?$")
_IS = frozenset(
    """
    is are was were 's ’s 're ’re remains remained means meant became seems seemed feels felt looks looked
    sounds sounded
    """.split()
)
# "In a shared declaration, they “deplored the …”": whose verb stands within the marks
_IN_PAPER = compiled(f"I[DNAT]*(?P<paper>[NV])[^,VBXQ:;]*,(?P<subject>P|{NP})(?P<app>{APPOSITION}?)$")
_PAPERS = documents.ISSUED | frozenset(("declaration", "resolution", "report", "ruling"))


def seen_so(scene: Scene, sentence: int, token: int) -> tuple[tuple[int, int], int] | None:
    """To whom something is what the marks hold, a person or people: “For Roe, the mill was ‘a cathedral’”."""
    s = scene.sentences[sentence]
    if s.words[0] not in ("For", "To") or (m := _FOR_WHOM.match(s.classes, 0, token)) is None:
        return None
    verb = token - 1 - (s.classes[token - 1] in "DR") if token else 0
    if s.words[verb].lower() not in _IS or not _quoted(scene, s, token)[:1].islower():
        return None
    subject, head = subject_in(s, m)
    who = resolve(scene, sentence, subject, head)
    somebody = who.kind is ActorKind.PERSON and (s.classes[head] in "OD" or scene.cast.proven(who.name))
    return (subject, head) if somebody or is_one(s.words[head].lower().removesuffix("s")) else None


def in_paper(scene: Scene, s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whose paper a sentence has whose verb the marks begin with: “In a shared declaration, they ‘deplored …’”."""
    if s.words[0].lower() != "in" or (m := _IN_PAPER.match(s.classes, 0, token)) is None:
        return None
    first = _quoted(scene, s, token).partition(" ")[0]
    if s.words[m.start("paper")].lower() not in _PAPERS or not first.islower() or not first.endswith(("ed", "s")):
        return None
    return subject_in(s, m)


def _quoted(scene: Scene, s: Sentence, token: int) -> str:
    return scene.text[slice(*s.cover(token, token + 1))].strip(" \"“”‘’'")


def last_words(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
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


_WERE = compiled("(?:[It]D?[NAO]{1,3}){0,2}[XBV],?:?")


def reads(scene: Scene, sentence: int, token: int) -> Decision | None:
    """The document that the marks are read in, where a medium reports it: “…,” the note read, according to the Echo."""
    s = scene.sentences[sentence]
    first, last = token + 1, token + 4
    if s.classes[first:last] != "DNN" or s.words[first + 1].lower() not in documents.ISSUED:
        return None
    if s.words[first + 2].lower() not in documents.READS or s.classes[last : last + 3] != ",Lt":
        return None
    return Decision("own_clause", sentence, (first, last), last - 1, None)


LINES = frozenset(
    """
    line lines claim claims jibe quip retort contention insistence boast taunt remark comment comments warning
    assertion allegation accusation assurance complaint argument suggestion statement observation
    """.split()
)
_LINE_AT = compiled("(?P<subject>D[NT]{0,3}A*|T{0,3}A+)(?P<app>)s[NE]{0,2}[NV]")


def owned_line(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """Whose line a clause in marks is: “He was asked about the mayor’s line that ‘nobody reads it’”."""
    if token < 4 or s.words[token - 1].lower() != "that" or s.words[token - 2].lower() not in LINES:
        return None
    at = token - 1
    m = next((m for first in range(at - 1) if (m := _LINE_AT.fullmatch(s.classes, first, at))), None)
    return subject_in(s, m) if m else None


# "cries of “Shame!” from the gallery"
CRIES = frozenset("shout shouts cry cries chant chants call calls yell yells scream screams roar roars murmurs".split())
_FROM = compiled(f"I(?P<subject>{NP})(?P<app>)")


def cried_from(s: Sentence, token: int) -> tuple[tuple[int, int], int] | None:
    """From whom a shout came that the marks hold: “There were cries of ‘Shame!’ from the gallery”."""
    if token < 2 or s.words[token - 1].lower() != "of" or s.words[token - 2].lower() not in CRIES:
        return None
    m = _FROM.match(s.classes, token + 1)
    if m is None or s.words[token + 1].lower() not in ("from", "by"):
        return None
    return subject_in(s, m)


def interviewed(scene: Scene, sentence: int, token: int) -> Decision | None:
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


PUT = compiled(f"[A-Z](?P<subject>{NP})[RX]*[BNV][OP],")


def put(scene: Scene, sentence: int, token: int) -> Decision | None:
    """Whose words a clause at the head of a sentence announces: "As one trader put it, …"."""
    s = scene.sentences[sentence]
    m = PUT.match(s.classes, 0, token) if s.words[0].lower() == "as" else None
    if m is None or s.words[m.end() - 3] not in ("put", "puts") or s.words[m.end() - 2] != "it":
        return None
    subject, head = subject_in(s, m)
    return Decision("own_clause", sentence, subject, head, None)


def names_it(s: Sentence, event: Event, token: int) -> bool:
    """Whether words are what others call a thing: "what state media called a ‘monster’ missile"."""
    what = event.subject[0] > 0 and s.words[event.subject[0] - 1].lower() == "what"
    return what and s.classes[event.cue[1] : token] == "D"
