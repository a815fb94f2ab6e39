"""Whom a headline or a lead means: "Dad tells of …", "A consultant has said …" are about whom the text names next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import APPOSITION, NP, subject_of
from provenance.attribute.offices import is_role
from provenance.attribute.only_one import of_other_country
from provenance.attribute.person_nouns import gender
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

LEAD = 4  # paragraphs at an article's start, its byline included, that describe whom the next ones name
OPENING = 12  # sentences that a lead has at most
AHEAD = 4  # sentences after them in which they are named
AGED = compiled("(?:D?[NT]{1,4},)?T{0,3}(?P<name>A[AT]*A),M,")
OPENS = compiled("T{0,3}(?P<name>A[AT]*A)(?=[VBXR,])")
SPEECH = frozenset({"saying", "writing", "asserting", "denying"})
FURNITURE = 4  # lines of bylines, dates and captions that may stand beside two of them above a lead
TOP = 2  # paragraphs that may be headline and standfirst
NEXT = 2  # paragraphs behind a lead in which somebody may be named as if known
LED_IN = compiled("[^VQ:;]*,T*|T+")  # what a sentence may begin with before its subject
OPENED = 4  # tokens with which a sentence begins
BEHIND_WORDS = ("Q", "Q,")  # “…,” Ann Lee said
# Words that say nothing of somebody but age and sex.
ANYBODY = frozenset(
    """
    man woman boy girl teenager teen pensioner mother father mum mom dad grandmother grandfather gran grandad widow
    widower survivor passer-by homeowner holidaymaker tourist hiker walker motorist cyclist shopper
    """.split()
)


def introduced(scene: Scene, sentence: int, noun: str, words: Sequence[str] = ()) -> Resolved | None:
    """Whom a headline or a lead means by ``noun``: by role, by a name with an age, as the one who speaks next.

    ``words`` are the whole description: "Zandia's foreign minister" is no other country's, and no finance minister.
    """
    following = scene.sentences[sentence + 1 : sentence + 1 + AHEAD]
    if not following:
        return None
    start, cast = scene.sentences[sentence].span.start, scene.cast
    who = cast.role(words or [noun], following[-1].span.end) if is_role(noun) else None
    if who is not None and of_other_country(scene, [*words[:-1], noun], who.name):
        return None
    if who is not None and not _told_of(scene, cast.first_named(who.name), start):
        return who._replace(how=f"the {noun} whom the text goes on to name")
    for way in (_aged, _speaks, _opens, _bare, _remarks):
        who = way(scene, sentence, noun)
        if who is not None and is_whose(scene.sentences[sentence], noun, who.name):
            continue
        if who is not None and of_other_country(scene, [*words[:-1], noun], who.name):
            continue
        if who is not None and (gender(noun) is None or cast.gender(who.name) in (None, gender(noun))):
            return Resolved(who.name, who.kind, "the one whom the text goes on to name")
    return None


def is_lead(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph is among an article's first, of which bylines, dates and captions are no more than two."""
    if paragraph <= LEAD or paragraph > LEAD + FURNITURE:
        return paragraph <= LEAD
    if "furniture" not in scene.cast.notes:
        scene.cast.notes["furniture"] = _furniture(scene)
    lines: frozenset[int] = scene.cast.notes["furniture"]
    return paragraph <= LEAD + max(0, len(lines) - 2)


def _furniture(scene: Scene) -> frozenset[int]:
    """The paragraphs at the top that end without a stop: headline, byline, date, a picture's credit."""
    last = {s.paragraph: s for s in scene.sentences[: 2 * OPENING] if s.paragraph <= LEAD + FURNITURE}
    return frozenset(number for number, s in last.items() if s.classes[-1] not in ".Q")


def _told_of(scene: Scene, place: int, start: int) -> bool:
    """Whether the text itself names somebody before a lead; a headline, a standfirst and a caption do so for it."""
    if place > start:
        return False
    if "furniture" not in scene.cast.notes:
        scene.cast.notes["furniture"] = _furniture(scene)
    over = (s for s in scene.sentences[:OPENING] if s.span.start <= place < s.span.end)
    return not any(s.paragraph <= TOP and s.paragraph in scene.cast.notes["furniture"] for s in over)


def is_whose(s: Sentence, noun: str, name: str) -> bool:
    """Whether a name tells whose the ``noun`` of a headline is, who is somebody else: "Roe agent" is not Roe."""
    words = name.split()
    return any(w.lower() == noun and s.words[k] in words for k, w in enumerate(s.words[1:]))


def lead(scene: Scene, noun: str) -> Resolved | None:
    """Whom the lead means that begins with "a" and ``noun``, where it has one."""
    known: dict[str, Resolved | None] = scene.cast.notes.setdefault("leads", {})
    if noun not in known:
        known[noun] = None
        for i, s in enumerate(scene.sentences[:OPENING]):
            if not is_lead(scene, s.paragraph):
                break
            subjects = [e for e in scene.events(i) if s.words[e.head].lower() == noun]
            if any(
                s.words[e.subject[0]].lower() in ("a", "an")
                and not (noun.startswith("spokes") and s.words[e.head + 1 : e.head + 2] == ("for",))  # of somebody else
                for e in subjects
            ):
                known[noun] = introduced(scene, i, noun)
                break
    return known[noun]


def below(scene: Scene, noun: str) -> Resolved | None:
    """Whom a headline means by ``noun``, of whom the lead speaks in the same way: "The transport minister has …"."""
    for i, s in enumerate(scene.sentences[:OPENING]):
        if not s.paragraph:
            continue
        if not is_lead(scene, s.paragraph):
            return None
        subjects = [e.subject[0] for e in scene.events(i) if s.words[e.head].lower() == noun]
        if _heads(s, noun) or any(not first or LED_IN.fullmatch(s.classes, 0, first) for first in subjects):
            return introduced(scene, i, noun)
    return None


def _heads(s: Sentence, noun: str) -> bool:
    """Whether a sentence begins with a noun, whatever its verb: "The Minister for Energy has set a date"."""
    opens = s.words[0].lower() in ("the", "a", "an") and len(s.words) > OPENED
    return opens and noun in (w.lower() for w in s.words[1:OPENED]) and "V" not in s.classes[1:OPENED]


def _person(scene: Scene, i: int, first: int, last: int) -> Resolved | None:
    s = scene.sentences[i]
    from provenance.attribute.pronouns import killed

    who = scene.cast.named(s.words[first:last], s.starts[first])
    if who is not None and who.name in killed(scene):
        return None
    return who if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name) else None


def _aged(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one whom a sentence begins with by name and age, and by no other trade: "John Roe, 41, of Leeds"."""
    s = scene.sentences[sentence]
    leads = any(s.words[e.head].lower() == noun and e.subject[0] < OPENED for e in scene.events(sentence))
    if noun not in ANYBODY and not leads:
        return None  # "Anger of widow as mine boss vows"
    found = {}
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 1 + AHEAD)):
        if m := AGED.match(scene.sentences[i].classes):
            who = _person(scene, i, *m.span("name"))
            if who is not None and not scene.cast.is_another(who.name, noun):
                found[who.name] = who
    return next(iter(found.values())) if len(found) == 1 else None


def _speaks(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The only one who speaks in the two sentences after a lead in which ``noun`` does."""
    s = scene.sentences[sentence]
    has = [e for e in scene.events(sentence) if e.group in SPEECH and s.words[e.cue[0] - 1].lower() == "has"]
    if not any(s.words[e.head].lower() == noun and not e.subject[0] for e in has):
        return None  # only so does a lead say what the next sentences report: "A consultant has said …"
    found = {}
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 3)):
        other = scene.sentences[i]
        for e in scene.events(i):
            if e.group in SPEECH and other.classes[e.head] == "A":
                who = _person(scene, i, *e.subject)
                if who is None or " " not in who.name or scene.cast.is_another(who.name, noun):
                    return None
                found[who.name] = who
    return next(iter(found.values())) if len(found) == 1 else None


def _opens(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one whose full name, printed there first, opens the paragraph after a lead that says only age and sex."""
    if noun not in ANYBODY:
        return None
    paragraph = scene.sentences[sentence].paragraph
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 1 + AHEAD)):
        s = scene.sentences[i]
        if s.paragraph == paragraph or s.paragraph == scene.sentences[i - 1].paragraph:
            continue
        m = OPENS.match(s.classes)
        who = _person(scene, i, *m.span("name")) if m else None
        if who is not None and not scene.cast.has_role(who.name):
            return who if scene.cast.first_named(who.name) >= scene.sentences[sentence].span.end else None
    return None


BULLETS = frozenset("•‣◦▪●*–-")


def opens_item(s: Sentence, token: int) -> bool:
    """Whether a sentence is the first of a digest's item and a mention at ``token`` stands at its head."""
    return token > 0 and s.words[0] in BULLETS and (token == 1 or LED_IN.fullmatch(s.classes, 1, token) is not None)


def of_item(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """Whom the head of a digest's item means by an office, where the item goes on with words of a bare full name.

    “• The governor of Harsk said the dam had held. ‘Stay indoors,’ Ann Roe wrote on Telegram”: each item tells news of
    its own, so that nobody else of the page is meant, and a name that nothing introduces is that of who was described.
    """
    i = sentence + 1
    s = scene.sentences[i] if i < len(scene.sentences) else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph or "Q" not in s.classes:
        return None
    found = {}
    for e in scene.events(i):
        who = _person(scene, i, *e.subject) if e.group in SPEECH and s.classes[e.head] == "A" else None
        if e.group in SPEECH and e.subject[0] > s.classes.index("Q"):
            known = who is not None and " " in who.name and scene.cast.surely(who.name)
            if who is None or not known or scene.cast.first_named(who.name) < s.span.start:
                return None
            if scene.cast.has_role(who.name) or gender(noun) not in (None, scene.cast.gender(who.name)):
                return None
            found[who.name] = who._replace(how=f"the {noun} whom the item goes on to name")
    return next(iter(found.values())) if len(found) == 1 else None


def named_next(scene: Scene, sentence: int) -> Resolved | None:
    """Who is told by an age before a name, where nobody was before: “…,” said the 54-year-old. Ann Roe took …"."""
    s = scene.sentences[sentence + 1] if sentence + 1 < len(scene.sentences) else None
    m = OPENS.match(s.classes) if s is not None else None
    who = _person(scene, sentence + 1, *m.span("name")) if m else None
    if s is None or m is None or who is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    fresh = " " in who.name and scene.cast.first_named(who.name) >= s.span.start
    alone = all(person.places[0] >= s.span.start for person in scene.cast.people)
    return who._replace(how="who is named in the next sentence, and nobody before") if fresh and alone else None


_SPEAKS = compiled(f"(?P<subject>{NP})(?:(?P<app>{APPOSITION}?)|,W)(?P<how>X[EGN]|[BVN]D?N)")
SPEAKING = frozenset("addressing speaking talking replying responding reacting interacting briefing testifying".split())
REMARKS = frozenset(
    """
    remark remarks comment comments statement statements observation observations announcement accusation accusations
    claim claims allegation allegations threat threats warning warnings call appeal demand demands assertion assertions
    complaint complaints
    """.split()
)
FAR = 6  # sentences, without a name, before the one that tells who spoke


def speaks_next(scene: Scene, sentence: int, sex: str) -> Resolved | None:
    """Who is told to have spoken, where nobody was before a pronoun: "“…,” he said.⏎⏎Roe was addressing a rally"."""
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 1 + FAR)):
        s = scene.sentences[i]
        opens = s.paragraph > scene.sentences[i - 1].paragraph or "Q" in scene.sentences[i - 1].classes
        if opens and (m := _SPEAKS.match(s.classes)) is not None:
            at = m.start("how")
            aux, word = s.words[at].lower(), s.words[m.end() - 1].lower()
            evidence = word == "giving" and s.words[m.end() : m.end() + 1] == ("evidence",)
            speaks = aux in ("was", "is") and (word in SPEAKING or evidence)
            head = subject_of(s, m)[1]
            chunk = next((c for c in name_chunks(s) if c[0] <= head < c[1]), None)
            if (speaks or (aux in ("made", "makes") and word in REMARKS)) and chunk is not None:
                who = _person(scene, i, *chunk)
                known = who is not None and " " in who.name and scene.cast.gender(who.name) in (None, sex)
                return (
                    who._replace(how="who is said to have spoken, nobody being named before") if who and known else None
                )
        if name_chunks(s):
            return None
    return None


def _bare(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one who is named next as if known, with no office or trade, and speaks or is told of in a clause.

    “The head of Roe Water has refused ….⏎⏎Ann Lee, who was paid 2m, said”: a full name that nothing introduces is that
    of somebody whom the lead has described.
    """
    lead, paragraph = scene.sentences[sentence], scene.sentences[sentence].paragraph
    known = lead.words[0].lower() not in ("a", "an")  # "The Norland coach", "Coach hails …"
    heads = (e.subject[0] for e in scene.events(sentence) if lead.words[e.head].lower() == noun)
    if not _heads(lead, noun) and not any(LED_IN.fullmatch(lead.classes, 0, k) or not k for k in heads):
        return None  # “…,” an official said
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 1 + AHEAD)):
        s = scene.sentences[i]
        if s.paragraph > paragraph + NEXT:
            return None
        for first, last in name_chunks(s):
            who = _person(scene, i, first, last)
            if who is None or " " not in who.name or s.classes[first - 1 : first] == "I":
                continue  # "Speaking to Ann Roe, John Lee said"
            place = scene.cast.first_named(who.name)  # here, or above the text
            new = place in (s.starts[first], s.starts[max(0, first - 1)]) or (known and place < lead.span.start)
            if not new or s.paragraph == paragraph or scene.cast.has_role(who.name) or not scene.cast.surely(who.name):
                return None
            subject = any(e.group in SPEECH and e.subject[0] <= first < e.subject[1] for e in scene.events(i))
            told_of = s.classes[last : last + 2] == ",W"
            opens = not first or (known and s.classes[:first] in BEHIND_WORDS) or LED_IN.fullmatch(s.classes, 0, first)
            return who if (subject or told_of) and opens else None
    return None


# "Ann Roe, who sits on the board, made these comments on a tour": who has just been quoted.
_MADE = compiled("T{0,3}(?P<name>A[AT]*A)(?:,[^;:QWV]{1,24},)?[RX]*(?P<verb>[VBN])(?P<what>D[NAT]{1,3})(?=[I,.RV]|$)")
MADE = frozenset("made issued delivered gave voiced levelled leveled posted released".split())
THOSE = frozenset("the these those this that his her".split())


def _remarks(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """Who is said, right behind a lead, to have made the remarks that it reports of somebody whom it only describes."""
    lead = scene.sentences[sentence]
    for i in range(sentence + 1, min(len(scene.sentences), sentence + 3)):
        s = scene.sentences[i]
        m = _MADE.match(s.classes) if s.paragraph <= lead.paragraph + 1 else None
        if m is None or s.words[m.start("verb")].lower() not in MADE or s.words[m.end() - 1].lower() not in REMARKS:
            continue
        if s.words[m.start("what")].lower() not in THOSE:
            continue  # "made no remarks"
        who = _person(scene, i, *m.span("name"))
        inside = (scene.cast.named(lead.words[a:b], lead.starts[a]) for a, b in name_chunks(lead))
        return None if who is None or any(one is not None and one.name == who.name for one in inside) else who
    return None
