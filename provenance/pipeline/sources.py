"""Who said what a content holds: the source that was read of it, beside the speaker of the marks within."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute import combined, phrases, ranker, reported
from provenance.attribute.attribution import MOST, attribution
from provenance.attribute.citing import behind
from provenance.attribute.decisions import Decision
from provenance.attribute.documents import ISSUED
from provenance.attribute.documents import RECORDS as NO_SPEAKERS
from provenance.attribute.events import CHUNK, QUOTING, Event, Form, antecedent, head_of
from provenance.attribute.headline_names import is_topic
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import MEDIA_WORDS, are_media
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one
from provenance.attribute.ranker import second
from provenance.attribute.reporting import ASKED
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken, resolved
from provenance.attribute.told import RECORDS, STATEMENTS, is_told, only_saw
from provenance.attribute.words import ENGLISH
from provenance.compiled import compiled
from provenance.model import MEDIA, Attribution, Quotation, Span

DECIDED = 0.55  # chance from which one of several readings of a source is believed: lower ones cost precision
TOUCHES = 0.8  # confidence in rule and ranker from which a subject right behind the marks needs no other reading
AHEAD = 0.1  # by how much another reading must be likelier than the first: smaller ones change names for nothing
WHERE = frozenset("from in at near outside off".split())  # before where somebody is from, or works
AUXILIARIES = frozenset("RXB")  # classes of words between a subject and its verb of speech: “had also said”
SAYING = frozenset({"saying", "writing", "asserting", "denying", "judging"})  # groups of verbs
FAR = 300  # code points between two who speak in one sentence
LEAD = 60  # code points before a name in which "according to" stands
ACCORDING = compiled(r"according to (?:[\w’'-]+ ){0,4}$")


def options(scene: Scene, who: Attribution | None, holding: Sequence[reported.Reported]) -> list[second.Option]:
    """Who may have said what the contents ``holding`` hold: ``who`` and their sources, of the shortest content first.

    A medium that reports another's words is a link of theirs and no option beside him.
    """

    spoken = who is not None and who.mention is not None and not is_medium(who)

    def source(r: second.Content) -> Attribution | None:
        other = source_of(scene, r)
        if not spoken or other is None or other.mention is None:
            return other
        if who is not None and who.mention is not None and _parted(scene.text, other.mention, who.mention):
            return None
        last = scene.text[slice(*other.mention)].split()[-1:]
        word = last[0].lower() if last else ""
        start = r.source.start if r.source else 0
        if (
            who is not None
            and (who.rule in combined.BEHIND or who.rule == "subject_verb_quote")
            and ACCORDING.search(scene.text[max(0, start - LEAD) : start])
        ):
            return None
        return None if is_medium(other) or word in MEDIA_WORDS or word.removesuffix("s") in RECORDS else other

    if len(holding) > 1:
        holding = sorted(holding, key=lambda r: sum([s.end - s.start for s in r.content]))
    return second.options(who, holding, source)


def _parted(text: str, other: Span, mine: Span) -> bool:
    """Whether a semicolon ends what another said before who speaks is named: "Roe said he would; Lee says …"."""
    between = text[other.end : mine.start] if other.end < mine.start <= other.end + FAR else ""
    return ";" in between or ", while " in between or ", whereas " in between


def second_thought(scene: Scene, quotation: Quotation, holding: Sequence[reported.Reported]) -> Attribution | None:
    """The likeliest of the speaker that the ranker found and those of the contents ``holding`` the quotation, if any
    is likely enough."""
    who = quotation.attribution
    if who is not None and who.mention is not None and who.mention.end <= quotation.start:
        holding = [r for r in holding if not _says_other(scene, quotation.end, r)]
    if who is not None and who.name is None and who.mention is not None and _is_record(scene.text, who.mention):
        named = [option.who for option in options(scene, None, holding) if option.who.name is not None]
        return named[0] if len(named) == 1 and named[0].confidence >= DECIDED else who
    if (
        who is None
        or who.rule in combined.KEPT
        or _in_headline(scene, who)
        or not (given := options(scene, who, holding))
    ):
        return who
    if len(given) == 1 and given[0].first and not given[0].contents:  # only media say otherwise
        return who
    chances = second.chances(second.describe(scene.text, quotation.spans[0], given), ranker.shipped().second)
    best = max(range(len(given)), key=lambda k: chances[k] + (AHEAD if given[k].first else 0)) if len(given) > 1 else 0
    touches = given[0].first and who.rule == "quote_subject_verb" and who.confidence >= TOUCHES
    if touches and chances[best] < DECIDED:
        best = 0
    if given[0].first and _says_less(scene, who, given[best].who):
        return who
    if given[0].first and best and who.name is not None and _takes(scene, quotation, who, given[best].who):
        return who
    if best and who.name is not None and _is_document(scene.text, given[best].who):
        return who  # “in a statement emailed to the Echo she was curt: …”
    chosen, chance = given[best].who, round(chances[best], 4)
    others = [" ".join(scene.text[slice(*o.mention)].split()) for k, o in enumerate(given) if k != best]
    doubt = "; but another reading has " + " or ".join(f"“{name}”" for name in others) if others else ""
    candidates = who.candidates if chosen is who else (*chosen.candidates, *who.candidates)
    weighed = tuple(dict.fromkeys(candidates))[:MOST] if len(candidates) > 1 else candidates
    # rule and ranker say the same
    agreed = given[best].first and who.rule != "ranked" and (touches or who.confidence >= combined.SURE)
    if chance < DECIDED and not agreed:
        reason = f"no reading is likely enough: {chosen.reason}{doubt}"
        return Attribution(None, None, None, None, 0.0, "none", reason, weighed)
    return chosen._replace(confidence=chance, reason=chosen.reason + doubt, candidates=weighed)


_DASH = compiled(" [–—-]+ ")


def _says_other(scene: Scene, end: int, r: reported.Reported) -> bool:
    """Whether a source behind a semicolon or a headline's dash has said only what stands there.

    "Roe slams ‘lies’; all is well, Lee says".
    """
    if r.source is None or r.source.start < end:
        return False
    between = scene.text[end : r.source.start]
    headline = r.source.start < scene.sentences[0].span.end
    return ";" in between or (headline and _DASH.search(between) is not None)


LOOKS = frozenset("looked looks seemed seems appeared felt sounded was were is are became".split())


def _takes(scene: Scene, quotation: Quotation, who: Attribution, other: Attribution) -> bool:
    """Whether another reading takes a cue amiss: “Roe ‘sang’, her son wrote”, “Lee said Roe looked ‘ill’”.

    The cue stands beside the mention of ``who``, or what the other does is no speech and ``who`` tells of it.
    """
    if other.mention is None or other.cue is None or who.mention is None or who.cue is None:
        return False
    if who.rule == "quote_subject_verb":
        return other.cue == who.cue and other.mention.end <= quotation.start < who.mention.start < who.cue.start
    told = who.mention.end <= who.cue.start and who.cue.end < other.mention.start < other.cue.start < quotation.start
    looks = told and scene.text[slice(*other.cue)].lower() in LOOKS and quotation.start - other.cue.end <= BESIDE
    return looks and not set(scene.text[who.cue.end : other.mention.start]) & set(",;:.")


BESIDE = 3  # code points between a cue and the words in marks


def _says_less(scene: Scene, who: Attribution, other: Attribution) -> bool:
    """Whether a sentence ends with who says it, and another reading has one who does something else in it.

    “China opposes the plan and will take ‘measures’, a spokesperson said”.
    """
    if who.rule != "tail" or other.cue is None or other.mention == who.mention:
        return False
    return ENGLISH.finite.get(scene.text[slice(*other.cue)].lower()) not in SAYING


def _is_document(text: str, who: Attribution) -> bool:
    """Whether a reading has a document speak of which the article does not say whose it is."""
    return who.name is None and who.mention is not None and text[slice(*who.mention)].split()[-1].lower() in ISSUED


def _in_headline(scene: Scene, who: Attribution) -> bool:
    """Whether a headline says who, right behind the marks or at its end: “Port ‘a disaster’ for town, says union”."""
    first = scene.sentences[0]
    if who.mention is None or who.mention.start >= first.span.end or who.cue is None:
        return False
    ends = who.rule == "tail" and who.cue.end < who.mention.start and who.mention.end == first.span.end
    return ends or who.rule == "quote_verb_subject"


def _is_record(text: str, mention: Span) -> bool:
    """Whether a mention is of a record, which is nobody: "a note"."""
    return text[slice(*mention)].split()[-1].lower().removesuffix("s") in NO_SPEAKERS


def is_medium(who: Attribution | None) -> bool:
    return who is not None and (who.kind in MEDIA or (who.name is not None and are_media(who.name)))


def passed_on(
    scene: Scene, index: int, content: tuple[Span, ...]
) -> tuple[tuple[Span, ...], Attribution, Span | None] | None:
    """What of a medium's content somebody in it said, by whom and the cue: "(AFP reported) that Roe had said she left".

    None where the content does not open with such a report.
    """
    s = scene.sentences[index]
    first = _past_that(s, bisect_left(s.starts, content[0].start))
    events = [e for e in scene.events(index) if e.form is Form.SUBJECT_VERB and e.group == "saying"]
    event = next((e for e in events if e.subject[0] == first), None)
    if event is None or not AUXILIARIES.issuperset(s.classes[event.subject[1] : event.cue[0]]):
        return None
    first = _past_that(s, event.cue[1])
    if first >= len(s.starts) or s.starts[first] >= content[0].end:
        return None
    said = resolved(scene, Decision("governing_verb", index, event.subject, event.head, event))
    return (Span(s.starts[first], content[0].end), *content[1:]), attribution(scene.text, said), said.cue


def _past_that(s: Sentence, token: int) -> int:
    return token + (token < len(s.words) and s.words[token] == "that")


def _whose(s: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """Whom a mention is told of that is cut at its relative clause: "whose cousin worked there" of "A man whose …"."""
    first = subject[0] - (s.words[max(0, subject[0] - 1)].lower() == "whose")
    return antecedent(s, first) if first and s.words[first].lower() == "whose" else None


def _upto_office(s: Sentence, subject: tuple[int, int]) -> tuple[int, int]:
    """A mention with the office that it is cut before: "A Bank of Zandia" of "A Bank of Zandia official, who"."""
    first, end = subject
    if s.words[first].lower() in ("a", "an", "one", "another") and s.classes[end : end + 1] in ("N", "T"):
        return (first, end + 1) if is_one(s.words[end].lower()) else subject
    return subject


def _before_it(s: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """Whom a mention belongs to that is a pronoun behind a preposition: "The woman behind it says", of "it"."""
    first, end = subject
    if end - first != 1 or s.classes[first] != "P" or first < 2 or s.classes[first - 1] != "I":
        return None
    if s.words[first].lower() not in ("it", "them") or s.classes[end : end + 1] not in ("V", "X"):
        return None
    chunk = next((m.span() for m in CHUNK.finditer(s.classes, 0, first) if m.end() == first - 1), None)
    return chunk if chunk is not None and not {"V", "X", "B"} & set(s.classes[: chunk[0]][-1:]) else None


_HEADING = compiled("[RNDI]{0,3}:")


def _heads_item(s: Sentence, subject: tuple[int, int], content: int) -> int | None:
    """The colon behind a mention that only says what an item is about, whose own words go on: "- Name: The ship, …"."""
    m = _HEADING.match(s.classes, subject[1])
    if m is None or s.classes[: subject[0]].strip("-.M"):
        return None
    return m.end() - 1 if m.end() < len(s.starts) and content > s.starts[m.end()] else None


def _known_as(scene: Scene, index: int, subject: tuple[int, int]) -> Event | None:
    """Who speaks to whom a mention only calls by another name: "Roe told the Service, known as Radio Azat, that"."""
    s, first = scene.sentences[index], subject[0]
    if first < 4 or s.words[first - 1].lower() != "as" or not {"known", "called"} & set(s.words[first - 4 : first - 1]):
        return None
    before = (e for e in scene.events(index) if e.form is Form.SUBJECT_VERB and e.group and e.cue[1] < first)
    return next((e for e in before if s.words[e.cue[0]].lower() in ("told", "tells")), None)


def _asked_of(s: Sentence, subject: int, content: int) -> bool:
    """Whether a content stands behind the question that tells of its subject: "Asked if Roe knew, Lee smiled"."""
    end = s.classes.find(",")
    return s.words[0].lower() in ASKED and subject <= end and s.starts[0] < s.starts[end] < content


_OFFICE = compiled(r"(?:I[DATNQ.]+)+,")
_MORE = compiled("(?:[It]D?R?[NATMs]*)+")  # "with access to the early findings"


def _belongs(s: Sentence, event: Event, read: tuple[int, int]) -> bool:
    """Whether a mention is only part of whom the rules have: "counsel" before a name, "a paper" of its authors."""
    subject = event.subject
    if read[1] < subject[0]:
        if _OFFICE.fullmatch(s.classes, read[1], subject[0]) and is_role(s.words[read[1] - 1].lower()):
            return True  # "The chairman of the “Roe” concern, Ann Roe, said"
        return s.classes[read[1] : subject[0]] == "," and s.classes[subject[0]] in "TA"
    if subject[1] < read[0] and s.classes[subject[1]] in "WS" and read[1] <= event.cue[0]:
        return True  # "A cook whose sister lives by the quay told"
    behind = subject[1] < read[0] and read[1] <= event.cue[0]
    if behind and (s.words[read[0] - 1].lower() in WHERE or (s.classes[read[0] - 1] in "I," and _is_place(s, read))):
        return True  # "A sailor from Hull has sworn", "Ann Roe at Leeds University, England, says"
    people = s.classes[event.head] in "TN" and is_one(s.words[event.head].lower().removesuffix("s"))
    return people and subject[1] < read[0] and _MORE.fullmatch(s.classes, subject[1], read[0]) is not None


def _is_place(s: Sentence, read: tuple[int, int]) -> bool:
    where = fold(" ".join(s.words[slice(*read)]))
    return where in places().cities or where in places().countries


def source_of(scene: Scene, r: second.Content) -> Attribution | None:
    """The attribution of a reported content to the mention that the model found."""
    if r.source is None:
        return None
    at = max(0, bisect_right(scene.starts, r.source.start) - 1)
    s = scene.sentences[at]
    first = bisect_left(s.starts, r.source.start)
    if first and s.ends[first - 1] > r.source.start:
        first -= 1
    subject = first, bisect_left(s.starts, r.source.end, first)
    if subject[0] == subject[1] or "Q" in s.classes[slice(*subject)]:
        return None  # "‘I May’, Says Roe": words are nobody
    if (colon := _heads_item(s, subject, r.content[0].start)) is not None:
        own = next((e for e in scene.events(at) if r.cue is not None and s.cover(*e.cue) == r.cue), None)
        if own is None or own.subject[0] < colon:
            return None
        subject = own.subject  # "- Growers abroad: A delegate warns that"
    if (known := _known_as(scene, at, subject)) is not None:
        subject = known.subject
    if is_told(s, subject) or is_topic(scene, at, subject[0]) or _asked_of(s, subject[1], r.content[0].start):
        return None
    if not s.classes[slice(*subject)].strip("R"):  # "he was seen there and once told": an adverb is nobody
        own = next((e for e in scene.events(at) if r.cue is not None and s.cover(*e.cue) == r.cue), None)
        if own is None:
            return None
        subject = own.subject
    subject = phrases.poster(s, subject) or _before_it(s, subject) or _upto_office(s, subject)
    head = head_of(s, *subject)
    quoted = [e for e in scene.events(at) if e.form is Form.QUOTED_AS and e.subject[0] >= subject[1]]
    if quoted and s.words[quoted[0].subject[0] - 1].lower() in QUOTING:  # "ENA quoted the minister as adding"
        subject, head = quoted[0].subject, quoted[0].head
    for event in scene.events(at):  # the rules know where a coordinated subject begins and ends
        if event.group and event.subject[0] < subject[1] and subject[0] < event.subject[1]:
            subject, head = event.subject, event.head
            break
        if r.cue is not None and s.cover(*event.cue) == r.cue and _belongs(s, event, subject):
            subject, head = event.subject, event.head
            break
    owner = phrases.owner(scene, at, subject, r.cue) or phrases.apposed(scene, at, subject, r.cue)
    if owner is not None:
        subject, head = owner.subject, owner.head
    if owner is None and (whose := _whose(s, subject)) is not None:
        subject, head = (whose[0], subject[1]), head_of(s, *whose)
    who = resolve(scene, at, subject, head)
    reports = r.cue is not None and scene.text[slice(*r.cue)].startswith("report")
    token = bisect_left(s.starts, r.content[0].start)
    if (who.kind in MEDIA or reports) and (cited := behind(scene, at, head, token)) is not None:
        subject = phrases.poster(s, cited.subject) or cited.subject
        head = head_of(s, *subject) if subject != cited.subject else cited.head
        who = resolve(scene, at, subject, head)
    if who.kind in MEDIA and only_saw(s, subject[0]):
        return None  # "A memo, seen by the Echo, reads"
    if s.words[head].lower() in STATEMENTS and who.name.split()[-1] == s.words[head]:
        saying = [e for e in scene.events(at) if e.form is Form.SUBJECT_VERB and e.group == "saying"]
        if saying and saying[0].cue[1] <= subject[0]:  # “Lee said …, according to a statement carried by KCNA”
            subject, head = saying[0].subject, saying[0].head
            who = resolve(scene, at, subject, head)
    said = Spoken(Decision("reported", at, subject, head, None), who, s.cover(*subject), r.cue, r.probability)
    return attribution(scene.text, said)
