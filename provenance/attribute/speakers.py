"""Decides the speaker of every quotation of an article, in order of text, by rule and by what the discourse carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from provenance.attribute import around, introducing, only_one, relayed, reporting, rules, told, topics
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.events import SPEECH, Form
from provenance.attribute.labels import SECTIONS
from provenance.attribute.masked import mask
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.attribute.words import ENGLISH, Lexicon
from provenance.compiled import compiled
from provenance.model import Candidate, Kind, Span


class Spoken(NamedTuple):
    """A decision with what it resolves to; ``mention`` and ``cue`` are spans of the text.

    ``candidates`` and ``why`` are what the ranker adds: whom else it weighed, and what weighed most. ``through`` is who
    repeats these words of another, with the mention.
    """

    decision: Decision
    resolved: Resolved
    mention: Span
    cue: Span | None
    confidence: float
    candidates: tuple[Candidate, ...] = ()
    why: str = ""
    through: tuple[Resolved, Span] | None = None


@dataclass(slots=True)
class Floor:
    """Who has the floor: the last speaker, where, and everybody who spoke before."""

    last: Spoken | None = None
    paragraph: int = -1
    heard: frozenset[str] = frozenset()
    other: Spoken | None = None  # who spoke in the paragraph before the last speaker, where the two talk to each other


def decide(
    scene: Scene, kinds: Sequence[Kind], follows: Sequence[int | None], names: Sequence[Span | None]
) -> list[Spoken | None]:
    """The speaker of each masked stretch; ``follows[i]`` is the stretch that ``i`` continues from, if any.

    ``names[i]`` is the name that a dash or a transcript's label puts beside stretch ``i``.
    """
    if scene.language is not ENGLISH:
        from provenance.attribute import foreign

        return foreign.decide(scene.reading, kinds, follows, names)
    floor = Floor()
    out: list[Spoken | None] = []
    for i, kind in enumerate(kinds):
        sentence, token = scene.where[i]
        before = follows[i]
        said = (
            _signed(scene, sentence, token, names[i])
            or _turn(scene, sentence, token)
            or _headed(scene, sentence, token)
            or (_relayed(scene, sentence, token) if before is None else None)
        )
        if said is None and before is not None:
            said = _further(scene, sentence, token, kind, out[before])
        elif said is None:
            decision = _decide(scene, sentence, token, kind, floor)
            said = resolved(scene, decision, floor) if decision else None
        out.append(said)
        if said is not None:
            floor = _taken(scene, sentence, said, floor)
    return out


ANSWERS = frozenset("answered answers replied replies retorted retorts countered responded asked asks".split())


def _taken(scene: Scene, sentence: int, said: Spoken, floor: Floor) -> Floor:
    """Who has the floor now; two take turns where one answers the other in the next paragraph, until a third speaks."""
    paragraph, before = scene.sentences[sentence].paragraph, floor.last
    other = None
    if before is not None and paragraph - floor.paragraph <= 1:
        if before.resolved.name == said.resolved.name:
            other = floor.other
        else:
            cue = scene.text[said.cue.start : said.cue.end].lower() if said.cue else ""
            other = before if cue in ANSWERS or said.decision.rule == "alternates" else None
    return Floor(said, paragraph, floor.heard | {said.resolved.name}, other)


def _further(scene: Scene, sentence: int, token: int, kind: Kind, before: Spoken | None) -> Spoken | None:
    """The speaker of a later part: the earlier one's, unless this part's own sentence is surer."""
    decision = rules.in_sentence(scene, sentence, token, kind)
    if decision is not None and (before is None or CONFIDENCE[decision.rule] > before.confidence):
        return resolved(scene, decision, Floor())
    return before


ARTICLES = frozenset({"the", "a", "an"})
INITIALS = 3  # letters of a transcript's label that may stand for a name


def _signed(scene: Scene, sentence: int, token: int, name: Span | None) -> Spoken | None:
    if name is None:
        return None
    words = scene.text[name.start : name.end].split()
    if len(words) == 1 and words[0].strip(".").isupper() and len(words[0].strip(".")) <= INITIALS:
        who = only_one.initials(scene, words[0].strip("."), name.start)
        if who is not None or words[0].strip(".") == "A":
            decision = Decision("block_name", sentence, (token, token + 1), token, None)
            return Spoken(decision, who, name, None, CONFIDENCE["block_name"]) if who else None
    known: dict[str, Resolved] = scene.cast.notes.setdefault("labels", {})
    words = [w.title() for w in words] if all(w.isupper() for w in words) else words
    role = words[0].lower() in ARTICLES  # "the secretary of the League" is not the League
    words = words[1:] if role and len(words) > 1 else words
    who = (None if role else scene.cast.named(words, name.start)) or Resolved(" ".join(words), None, "as printed")
    if len(words) > 1 and not role:
        known.setdefault(words[-1], who)
    elif " " not in who.name:  # "ROE:", who was introduced as "ANN ROE, MAYOR:"
        who = known.get(words[-1], who)
    decision = Decision("block_name", sentence, (token, token + 1), token, None)
    return Spoken(decision, who, name, None, CONFIDENCE["block_name"])


LEAD = compiled("[,-]?[RCI]*")  # what may stand before the attribution that splits a quotation


def is_attribution(gap: str, language: Lexicon) -> bool:
    """Whether the words between two pairs of marks are a subject and its cue, and no clause besides."""
    if language is not ENGLISH:
        from provenance.attribute import foreign

        return foreign.is_attribution(gap, language)
    text = f"“”{gap}“”"
    outer = [(Span(0, 2), 0), (Span(len(text) - 2, len(text)), 1)]
    s = mask(text, Span(0, len(text)), 0, outer, language)
    return any(
        e.group in SPEECH
        and e.group != "judging"  # “What Roe calls ‘avoidable’, Lee calls ‘vandalism’”
        and e.form in (Form.SUBJECT_VERB, Form.VERB_SUBJECT)
        and LEAD.fullmatch(s.classes[1 : min(e.subject[0], e.cue[0])])
        and (max(e.subject[1], e.cue[1]) == len(s.classes) - 1 or s.classes[-2] in ",-")
        for e in reporting.find(s, language)
    )


def _headed(scene: Scene, sentence: int, token: int) -> Spoken | None:
    """A quotation whose head says from whom it is: “Quote from Ann Roe, the mayor: ‘…’”."""
    s = scene.sentences[sentence]
    if s.classes[token - 1 : token] != ":" or s.words[0].lower() not in ("quote", "quotation") or token < 4:
        return None
    first = next(iter(name_chunks(s)), None)
    if s.words[1].lower() not in ("from", "by", "of") or first is None or first[1] >= token:
        return None
    first = (max(first[0], 2), first[1])
    who = scene.cast.named(s.words[slice(*first)], s.starts[first[0]])
    if who is None:
        return None
    decision = Decision("block_name", sentence, first, first[1] - 1, None)
    return Spoken(decision, who, s.cover(*first), None, CONFIDENCE["block_name"])


def _relayed(scene: Scene, sentence: int, token: int) -> Spoken | None:
    """Words of one that another passes on: “Roe said Lee had texted him: ‘…’”."""
    found = relayed.relayed(scene, sentence, token)
    if found is None:
        return None
    s = scene.sentences[sentence]
    decision = Decision("own_clause", sentence, found.subject, found.head, None)
    through = (found.through[0], s.cover(*found.through[1])) if found.through else None
    cue, mention = s.cover(*found.cue), s.cover(*found.subject)
    return Spoken(decision, found.who, mention, cue, CONFIDENCE["own_clause"], through=through)


TURN = compiled(r"[\"“”„«']?\s*(?P<name>[^\W\d_a-zа-яäöüß][^\W\d_a-zа-яäöüß.’' -]{1,40}):\s")


def _turn(scene: Scene, sentence: int, token: int) -> Spoken | None:
    """A turn of a transcript that stands within its marks: “SMITH: We did.”."""
    at = scene.sentences[sentence].cover(token, token + 1)
    m = TURN.match(scene.text, at.start, at.end)
    if m is None:
        return None
    mention = Span(*m.span("name"))
    who = scene.cast.named(m["name"].title().split(), at.start) or Resolved(m["name"], None, "as printed")
    decision = Decision("turn", sentence, (token, token + 1), token, None)
    return Spoken(decision, who, mention, None, CONFIDENCE["turn"])


def _decide(scene: Scene, sentence: int, token: int, kind: Kind, floor: Floor) -> Decision | None:
    s = scene.sentences[sentence]
    if s.classes[1:3] == ":Q" and s.words[0].lower() in SECTIONS:  # of a digest, whose lead says who
        return around.reported_before(scene, sentence)
    found = around.written_by(scene, sentence) or rules.in_sentence(scene, sentence, token, kind)
    if found:
        return found
    alone = not s.classes.strip("Q.,-:")
    if alone or s.classes.rstrip(".").endswith("Q"):
        found = around.following(scene, sentence)
        if found:
            return found
    if alone and sentence and topics.is_topic(scene, sentence - 1):
        return topics.speaker(scene, sentence)
    if not alone:
        if floor.last and floor.last.decision.sentence == sentence:
            return _again("same_sentence", floor.last)
        found = rules.subject_of(scene, sentence, token, floor.heard)
        if found:
            return found
    found = introducing.introduced(scene, sentence) if alone else None
    found = found or around.preceding(scene, sentence) or (around.announcing(scene, sentence) if alone else None)
    if found:
        return found
    found = around.gesture(scene, sentence, floor.heard) or around.acts_after(scene, sentence) if alone else None
    if found:
        return found
    if floor.last is None:
        return _sole(scene, sentence) if alone else None
    if s.paragraph - floor.paragraph > 1:
        return None
    if alone and floor.other is not None and s.paragraph > floor.paragraph:
        return _again("alternates", floor.other)
    if alone and s.paragraph > floor.paragraph and _has_asked(scene, floor.last):
        return None  # the answer, and nobody has said whose
    if s.paragraph == floor.paragraph:
        return _again("paragraph_speaker", floor.last) if alone else None
    return _again("carried", floor.last) if alone or around.nobody_else(scene, sentence) else None


def _has_asked(scene: Scene, last: Spoken) -> bool:
    """Whether who has the floor put a question."""
    event = last.decision.event
    return event is not None and told.is_question(scene, last.decision.sentence, event)


def _sole(scene: Scene, sentence: int) -> Decision | None:
    """The only person whom the article has named, in the paragraph before a quotation that stands alone."""
    number = scene.sentences[sentence].paragraph
    at = scene.sentences[sentence].span.start
    person = only_one.alone(scene, at)
    if person is None:
        return None
    prior = sentence - 1
    while prior >= max(0, sentence - CROWD) and scene.sentences[prior].paragraph >= number - 1:
        s = scene.sentences[prior]
        for first, last in name_chunks(s):
            named = scene.cast.named(s.words[first:last], s.starts[first])
            if named is not None and named.name == person.name:
                return Decision("sole", prior, (first, last), last - 1, None)
        prior -= 1
    return None


def _again(rule: str, last: Spoken) -> Decision:
    d = last.decision
    return Decision(rule, d.sentence, d.subject, d.head, d.event)


def resolved(scene: Scene, d: Decision, floor: Floor | None = None) -> Spoken:
    """A decision with the name that its mention means; a carried one keeps the name of whoever has the ``floor``."""
    floor = floor or Floor()
    s = scene.sentences[d.sentence]
    kept = floor.other if d.rule == "alternates" else floor.last
    carried = d.rule in ("same_sentence", "paragraph_speaker", "carried", "alternates") and kept is not None
    who = kept.resolved if carried and kept else resolve(scene, d.sentence, d.subject, d.head)
    cue = s.cover(*d.event.cue) if d.event and d.rule not in ("paragraph_speaker", "carried", "alternates") else None
    return Spoken(d, who, s.cover(*d.subject), cue, CONFIDENCE[d.rule])
