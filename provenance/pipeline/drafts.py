"""Quotations before their chains are known: those in marks, and those within them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.attribute import combined, documents, nested, ranker, reported, speakers
from provenance.attribute.attribution import attribution, unattributed
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import head_of
from provenance.attribute.ranker.speech import Marks
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import ENGLISH
from provenance.chain.links import Via, within
from provenance.chain.page import Placed
from provenance.chain.patterns import NEAR
from provenance.chain.spokespeople import speaks_for, through_abroad, writer
from provenance.find.quotations import Found
from provenance.model import ActorKind, Attribution, Kind, Quotation, Span
from provenance.pipeline import passing

BEFORE = 30  # code points before marks within marks that may lead up to them
LONGEST = 3000  # code points that a clause may have, of indirect speech or around a quotation within one
AROUND = 600  # code points on either side of a content in which its sentence may name a link
NOTHING = reported.Held(0.0, False)
DOUBLE = frozenset({'"', "“", "”", "„", "``", "''", "«"})
CLOSING, STOPS = " \t\"”’'»)]", frozenset(".!?…")
BEHIND = 8  # code points behind marks that tell a headline
Part = tuple[Span, int, int]  # a stretch with its marks, the index of its quotation, the number of the part in it


class Draft(NamedTuple):
    """A quotation without its chain; ``looked`` are the sentences that may name a link, ``at`` where its cue stands.

    ``line`` is the number of its paragraph, ``within`` the index of the quotation that it stands in, ``through`` the
    person who speaks for its speaker.
    """

    quotation: Quotation
    looked: tuple[Span, ...]
    line: int
    at: int
    within: int | None = None
    through: Via | None = None

    def placed(self, lines: Sequence[Span], numbers: Sequence[int]) -> Placed:
        """The draft as the chain stage wants it; ``lines`` are the paragraphs, ``numbers`` theirs."""
        q, line = self.quotation, self.line
        return Placed(
            q.kind, q.attribution, self.looked, lines[line], numbers[line], self.at, self.within, self.through, q.start
        )


def spoken_for(scene: Scene, lines: Sequence[Span], made: Sequence[Draft], hidden: Sequence[Span]) -> list[Draft]:
    """``made`` with the body or writer as speaker where somebody speaks on its behalf, and the person as a link."""
    out, text = [], scene.text
    for d in made:
        said = d.quotation.attribution
        looked = d.looked
        issued = text[slice(*said.mention)] if said is not None and said.mention is not None else ""
        someone = said is not None and (said.kind is ActorKind.PERSON or (said.name or "").islower())
        letter = issued.lower() == "it" and someone  # “No,” it said: the letter of a person, or of the family
        if issued and (letter or documents.is_issued(issued)):
            looked = (Span(max(lines[d.line].start, d.quotation.start - LONGEST), d.quotation.start), *looked)
        who, via = _read_out(scene, said, looked, hidden) if d.within is None else (None, None)
        if via is None and d.within is None:
            who, via = speaks_for(text, said, looked, hidden)
            if via is not None and any(
                at.start < via.span.end and via.span.start < at.end for at, _ in within(scene.named, _around(via.span))
            ):
                who, via = said, None  # "as relayed by Reuters"
        if via is None and d.within is None and said is not None and said.mention is not None:
            who, via = passing.on(scene, d.quotation, said, said.mention)
        out.append(d if via is None else d._replace(quotation=d.quotation._replace(attribution=who), through=via))
    return out


def passed_abroad(scene: Scene, made: Sequence[Draft], hidden: Sequence[Span]) -> list[Draft]:
    """``made``, of another language than English, with the person as a link through whom somebody speaks."""
    out = []
    for d in made:
        who = d.quotation.attribution
        at = (
            through_abroad(scene.text, d.looked[:1], hidden) if who is not None and who.name and not d.through else None
        )
        known = scene.reading.people.find(tuple(scene.text[slice(*at)].split())) if at is not None else None
        name = known.name if known is not None else scene.text[slice(*at)] if at is not None else ""
        if at is None or who is None or name == who.name or (who.name or "").endswith(f" {name}"):
            out.append(d)
        else:
            sort = ActorKind.PERSON if known is None or known.kind is None else known.kind
            out.append(d._replace(through=Via(name, sort, at, "read by", NEAR)))
    return out


def _around(span: Span) -> Span:
    return Span(max(0, span.start - AROUND), span.end)


def _read_out(
    scene: Scene, who: Attribution | None, looked: Sequence[Span], hidden: Sequence[Span]
) -> tuple[Attribution | None, Via | None]:
    """The writer of what somebody reads out as the speaker, and the reader as a link; None where nobody reads."""
    at = writer(scene.text, who, looked, hidden)
    if at is None or who is None or who.name is None or who.mention is None:
        return who, None
    wrote = mentioned(scene, at)
    if wrote is None or wrote.open or wrote.name == who.name:
        return who, None
    via = Via(who.name, who.kind, who.mention, "read_out", NEAR)
    reason = f"“{who.name}” reads out what “{wrote.name}” wrote: {who.reason}"
    return who._replace(name=wrote.name, kind=wrote.kind, mention=at, rule="read_out", reason=reason), via


def mentioned(scene: Scene, at: Span) -> Resolved | None:
    """What the mention ``at`` means."""
    index = max(0, bisect_right(scene.starts, at.start) - 1)
    s = scene.sentences[index]
    first, last = bisect_left(s.spans, (at.start,)), bisect_left(s.spans, (at.end,))
    return resolve(scene, index, (first, last), head_of(s, first, last)) if first < last else None


def masked(found: Sequence[Found]) -> list[Part]:
    """The outermost stretches of speech, in order of text: what attribution sees as one token each."""
    return sorted(
        (outer, i, n)
        for i, f in enumerate(found)
        if f.depth == 1 and f.kind is not Kind.NOT_SPEECH
        for n, outer in enumerate(f.outers)
    )


def quoted(
    scene: Scene, found: Sequence[Found], parts: Sequence[Part], *, known: bool, learned: bool
) -> tuple[list[Draft], dict[int, Marks]]:
    """A draft for each of ``found``, with the surest decision of its parts; and which marks may be no speech.

    ``known`` says whether the language has a lexicon, ``learned`` whether the ranker may decide beside the rules.
    """
    spoken, marks = _speakers(scene, found, parts, learned) if known else ({}, {})
    drafts = [_draft(scene, f, spoken.get(i), known) for i, f in enumerate(found)]
    if known and scene.language is not ENGLISH:
        drafts = _without_terms(scene, found, parts, drafts, spoken)
    return _nested(scene, found, drafts, spoken) if known else drafts, marks


def _without_terms(
    scene: Scene, found: Sequence[Found], parts: Sequence[Part], drafts: Sequence[Draft], spoken: Mapping[int, Spoken]
) -> list[Draft]:
    """``drafts`` with fragments that nobody is found to say as no speech where they are terms."""
    from provenance.attribute import foreign

    out = list(drafts)
    around = {f.parent for f in found}
    for at, (_, i, _) in enumerate(parts):
        f = found[i]
        if f.kind is not Kind.MIXED or len(f.spans) > 1 or i in spoken or i in around:
            continue
        why = foreign.why_term(scene.reading, at, scene.text[slice(*f.spans[0])].strip())
        if why is not None:
            out[i] = out[i]._replace(quotation=_none(out[i].quotation, why))
    return out


def doubted(
    found: Sequence[Found], drafts: Sequence[Draft], marks: Mapping[int, Marks], held: Mapping[int, reported.Held]
) -> tuple[list[Draft], set[int]]:
    """``drafts`` with those ``marks`` as no speech that are likelier none, and which these are.

    ``held`` are the likeliest contents that hold the stretches that begin there.
    """
    out, doubts = list(drafts), set[int]()
    around = {f.parent for f in found}
    for i, mark in marks.items():
        if i not in around and (why := combined.no_speech(mark, *held.get(found[i].spans[0].start, NOTHING))):
            out[i] = out[i]._replace(quotation=_none(out[i].quotation, why))
            doubts.add(i)
    return out, doubts


REPLIES = frozenset("yes no never yeah nope maybe absolutely nothing sorry thanks hello goodbye".split())


def _answers(text: str, f: Found) -> bool:
    """Whether a whole utterance is a bare answer: “No.”, of which there is nothing to doubt."""
    word = text[f.spans[0].start : f.spans[0].end].rstrip(".,!?").lower()
    return f.kind is Kind.DIRECT and word in REPLIES


def _speakers(
    scene: Scene, found: Sequence[Found], parts: Sequence[Part], learned: bool
) -> tuple[dict[int, Spoken], dict[int, Marks]]:
    """The surest decision of each quotation's parts; and what is known of those in one part that the ranker saw."""
    place = {(i, n): at for at, (_, i, n) in enumerate(parts)}
    follows = [place[i, n - 1] if n else None for _, i, n in parts]
    kinds = [found[i].kind for _, i, _ in parts]
    names = [found[i].block_name if n == 0 else None for _, i, n in parts]
    decided = speakers.decide(scene, kinds, follows, names)
    marks: dict[int, Marks] = {}
    if learned:
        choices = ranker.choose(scene, kinds, follows)
        for (outer, i, n), said, choice in zip(parts, decided, choices, strict=True):
            single = n == 0 and len(found[i].spans) == 1 and not _answers(scene.text, found[i])
            if single and choice is not None and not _in_headline(scene.text, found[i]):
                marks[i] = _marks(scene.text, found[i], outer, said, choice.p_speech)
        decided = combined.combine(scene, decided, choices)
    out: dict[int, Spoken] = {}
    for (_, i, _), said in zip(parts, decided, strict=True):
        if said is not None and (i not in out or said.confidence > out[i].confidence):
            out[i] = said
    return out, marks


def _in_headline(text: str, f: Found) -> bool:
    """Whether marks stand in the first line, which ends without a stop: a headline quotes the article below it."""
    return not f.paragraph and text[f.context.start : f.context.end].rstrip(CLOSING)[-1:] not in STOPS


def _marks(text: str, f: Found, outer: Span, said: Spoken | None, chance: float) -> Marks:
    words, after = text[slice(*f.spans[0])], text[outer.end : outer.end + BEHIND]
    return Marks(words, after, f.kind is Kind.DIRECT, f.opening in DOUBLE, said.decision.rule if said else None, chance)


def _draft(scene: Scene, f: Found, said: Spoken | None, known: bool) -> Draft:
    who: Attribution | None = None
    if f.kind is not Kind.NOT_SPEECH:
        who = attribution(scene.text, said) if said else unattributed(scene, f.context, known)
    quotation = Quotation(f.spans, f.kind, f.reason, f.context, who)
    looked = [f.context]
    if said is not None and said.decision.rule not in ("carried", "paragraph_speaker", "continues"):
        looked.append(scene.sentences[said.decision.sentence].span)
    at = said.cue.start if said and said.cue else f.spans[0].start
    near = [_near(span, f.spans[0].start, f.spans[-1].end) for span in looked]
    return Draft(quotation, tuple(dict.fromkeys(near)), f.paragraph, at, through=repeated(said))


def repeated(said: Spoken | None) -> Via | None:
    """Who repeats somebody else's words, as a link: "послалася на колегу: «…»"."""
    if said is None or said.through is None:
        return None
    who, at = said.through
    return Via(who.name, who.kind, at, "repeated", NEAR)


def _near(span: Span, start: int, end: int) -> Span:
    """A sentence, or of an endless one what stands around the content."""
    if span.end - span.start <= 2 * AROUND + end - start:
        return span
    return Span(max(span.start, start - AROUND), min(span.end, end + AROUND))


def _nested(scene: Scene, found: Sequence[Found], drafts: list[Draft], spoken: dict[int, Spoken]) -> list[Draft]:
    """Speakers of quotations within quotations; marks where nobody else is named are the outer speaker's emphasis."""
    out = list(drafts)
    for i, f in enumerate(found):
        if f.parent is None or f.kind is Kind.NOT_SPEECH or found[f.parent].kind is Kind.NOT_SPEECH:
            continue
        quotation = out[i].quotation
        above = spoken.get(f.parent)
        said = _inner(scene, f, found[f.parent], above.resolved if above else None)
        if said is not None:
            spoken[i] = said
            who = attribution(scene.text, said)
            out[i] = out[i]._replace(quotation=quotation._replace(attribution=who), within=f.parent)
        elif quotation.kind is Kind.DIRECT or _led_up_to(scene, f):  # who said it is not told, who repeats it is
            out[i] = out[i]._replace(within=f.parent)
        else:
            reason = "marks within a quotation, and nobody else named: the speaker’s own emphasis"
            out[i] = out[i]._replace(quotation=_none(quotation, reason))
    return out


def _led_up_to(scene: Scene, f: Found) -> bool:
    """Whether a colon or a cue of a Romance language leads up to marks within marks: "on m'a dit “…”"."""
    if scene.language is ENGLISH:
        return False
    from provenance.attribute.foreign import inner

    at = f.outers[0].start
    return inner.is_said(scene.text[max(0, at - BEFORE) : at], scene.language.lang)


def _inner(scene: Scene, f: Found, parent: Found, around: Resolved | None) -> Spoken | None:
    inside = next((s for s in parent.spans if s.start <= f.outers[0].start < s.end), None)
    if inside is None:
        return None
    outer = f.outers[0]
    near = Span(max(inside.start, outer.start - LONGEST), min(inside.end, outer.end + LONGEST))
    return nested.decide(scene, near, outer, f.kind, around)


def _none(quotation: Quotation, reason: str) -> Quotation:
    return quotation._replace(kind=Kind.NOT_SPEECH, reason=reason, attribution=None)
