"""Quotations before their chains are known: quoted, nested, and reported without marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.attribute import combined, documents, indirect, nested, phrases, ranker, reported, speakers
from provenance.attribute.attribution import MOST, attribution, unattributed
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import QUOTING, Form, head_of
from provenance.attribute.ranker import second
from provenance.attribute.ranker.speech import Marks
from provenance.attribute.resolve import GROUP_MEDIA, MEDIA_WORDS, resolve
from provenance.attribute.resolve import RECORDS as NO_SPEAKERS
from provenance.attribute.rules import RECORDS, Decision
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import ENGLISH
from provenance.chain.chain import Placed
from provenance.chain.links import Via
from provenance.chain.patterns import NEAR
from provenance.chain.spokespeople import speaks_for, writer
from provenance.extract.quotations import Found
from provenance.model import MEDIA, Attribution, Kind, Quotation, Span

EMPTY = frozenset("it so that this these those him her them".split())  # “Few believed it” reports nothing
EMPTY_MOST = max(map(len, EMPTY))
DECIDED = 0.55  # chance from which one of several readings of a source is believed: lower ones cost precision
TOUCHES = 0.8  # confidence in rule and ranker from which a subject right behind the marks needs no other reading
AHEAD = 0.1  # by how much another reading must be likelier than the first: smaller ones change names for nothing
LONGEST = 3000  # code points that a clause may have, of indirect speech or around a quotation within one
AROUND = 600  # code points on either side of a content in which its sentence may name a link
LEAD = 60  # code points before a name in which "according to" stands
ACCORDING = re.compile(r"according to (?:[\w’'-]+ ){0,4}$")
NOTHING = reported.Held(0.0, False)
DOUBLE = frozenset({'"', "“", "”", "„", "``", "''", "«"})
CLOSING, STOPS = " \t\"”’'»)]", frozenset(".!?…")
BEHIND = 8  # code points behind marks that tell a headline
WORD = re.compile(r"[^\W_]")  # a letter or a digit
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

    def placed(self, lines: Sequence[Span]) -> Placed:
        """The draft as the chain stage wants it; ``lines`` are the paragraphs."""
        q = self.quotation
        return Placed(
            q.kind, q.attribution, self.looked, lines[self.line], self.line, self.at, self.within, self.through
        )


def spoken_for(scene: Scene, lines: Sequence[Span], made: Sequence[Draft], hidden: Sequence[Span]) -> list[Draft]:
    """``made`` with the body or writer as speaker where somebody speaks on its behalf, and the person as a link."""
    out, text = [], scene.text
    for d in made:
        said = d.quotation.attribution
        looked = d.looked
        if said is not None and said.mention is not None and documents.is_issued(text[slice(*said.mention)]):
            looked = (Span(max(lines[d.line].start, d.quotation.start - LONGEST), d.quotation.start), *looked)
        who, via = _read_out(scene, said, looked, hidden) if d.within is None else (None, None)
        if via is None and d.within is None:
            who, via = speaks_for(text, said, looked, hidden)
        out.append(d if via is None else d._replace(quotation=d.quotation._replace(attribution=who), through=via))
    return out


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
    return _nested(scene, found, drafts, spoken) if known else drafts, marks


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
            if n == 0 and len(found[i].spans) == 1 and choice is not None and not _in_headline(scene.text, found[i]):
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
    return Draft(quotation, tuple(dict.fromkeys(near)), f.paragraph, at)


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
        elif quotation.kind is not Kind.DIRECT:
            reason = "marks within a quotation, and nobody else named: the speaker’s own emphasis"
            out[i] = out[i]._replace(quotation=_none(quotation, reason))
    return out


def _inner(scene: Scene, f: Found, parent: Found, around: Resolved | None) -> Spoken | None:
    inside = next((s for s in parent.spans if s.start <= f.outers[0].start < s.end), None)
    if inside is None:
        return None
    outer = f.outers[0]
    near = Span(max(inside.start, outer.start - LONGEST), min(inside.end, outer.end + LONGEST))
    return nested.decide(scene.text, near, outer, f.kind, scene.registry, scene.language, around)


def _none(quotation: Quotation, reason: str) -> Quotation:
    return quotation._replace(kind=Kind.NOT_SPEECH, reason=reason, attribution=None)


def by_rule(scene: Scene) -> list[Draft]:
    """Indirect speech by the rules alone."""
    if scene.language is not ENGLISH:
        from provenance.attribute import foreign  # its patterns take a sixth of a second to compile

        found = foreign.indirect(scene.reading)
        return [
            _reported(scene, at, (content,), attribution(scene.text, said), said.cue) for content, at, said in found
        ]
    out = []
    for index in range(len(scene.sentences)):
        for clause in indirect.find(scene, index):
            said = speakers.resolved(scene, clause.decision)
            out.append(_reported(scene, index, (clause.content,), attribution(scene.text, said), said.cue))
    return out


def by_model(
    scene: Scene,
    found: Sequence[Found],
    drafts: Sequence[Draft],
    parts: Sequence[Part],
    listed: frozenset[int],
    contents: Sequence[reported.Reported],
) -> list[Draft]:
    """``drafts`` with the whole content that each mixed one stands in, and the indirect speech beside them.

    ``contents`` are those that the model found, and the rules' contents stand where it has none. A medium
    that reports somebody's speech is a link of it and no speaker: there the rules' inner content stands. Nothing is
    looked for in the paragraphs ``listed``, which are items of lists.
    """
    ruled = [d for d in by_rule(scene) if d.line not in listed]
    inner = [(found[i].spans[n], i) for _, i, n in parts]
    starts, ends = [span.start for span, _ in inner], [span.end for span, _ in inner]
    clauses, reach = [d.quotation.start for d in ruled], [d.quotation.end for d in ruled]
    out, taken = list(drafts), set[int]()
    read: dict[int, list[reported.Reported]] = {}
    whole: dict[int, tuple[Span, ...]] = {}
    for r in apart(contents):
        hull = Span(r.content[0].start, r.content[-1].end)
        at = max(0, bisect_right(scene.starts, hull.start) - 1)
        if not scene.sentences or scene.sentences[at].paragraph in listed:
            continue
        first = bisect_left(starts, hull.start - 1)
        last = bisect_left(starts, hull.end)
        held = {inner[k][1] for k in range(first, last) if ends[k] <= hull.end + 1} if first < last else ()
        if held:
            spans = [span for i in sorted(held) for span in found[i].spans]
            reaches_out = _reaches_out(scene.text, r.content, spans)
            for i in held:
                read.setdefault(i, []).append(r)
                mine = found[i].spans
                within = hull.start <= mine[0].start + 1 and mine[-1].end <= hull.end + 1
                if reaches_out and within and out[i].quotation.kind is not Kind.BLOCK:
                    whole[i] = r.content
            continue
        content = _after(r.content, scene.sentences[at].span.start)
        if not content or _is_empty(scene.text, content):
            continue
        who = _source(scene, r) or unattributed(scene, scene.sentences[at].span, True)
        near = range(bisect_left(clauses, hull.start - LONGEST), bisect_left(clauses, hull.end))
        over = [k for k in near if reach[k] > hull.start]
        if over:
            if any(_is_headline(ruled[k]) for k in over):
                continue
            if _is_medium(who) and any(not _is_medium(ruled[k].quotation.attribution) for k in over):
                continue
            taken.update(k for k in over if not _another(hull, r.source, ruled[k].quotation))
        if out and _repeats(out[-1].quotation, content, who):
            continue
        out.append(_reported(scene, at, content, who, r.cue))
    for i, holding in read.items():
        quotation = out[i].quotation
        second_thought = _second(scene, quotation, holding)
        if i in whole or second_thought is not quotation.attribution:
            around = whole.get(i, quotation.whole)
            out[i] = out[i]._replace(quotation=quotation._replace(attribution=second_thought, whole=around))
    return out + [d for k, d in enumerate(ruled) if k not in taken]


def _is_empty(text: str, content: Sequence[Span]) -> bool:
    """Whether a content is one word that reports nothing."""
    start, end = content[0]
    return len(content) == 1 and end - start <= EMPTY_MOST and text[start:end].lower() in EMPTY


def _is_headline(d: Draft) -> bool:
    """Whether a clause is a headline’s, whose end the rules know better: “Roe: Bridge will not reopen”."""
    return d.quotation.attribution is not None and d.quotation.attribution.rule == "label"


def _another(hull: Span, source: Span | None, clause: Quotation) -> bool:
    """Whether a clause reports within a content or around it: “A will do it, B said”, of what C reported."""
    said = clause.attribution.mention if clause.attribution else None
    if said is None or source is None or (said.start < source.end and source.start < said.end):
        return False
    holds = hull.start <= clause.start and hull.start <= said.start and max(said.end, clause.end) <= hull.end
    return holds or (clause.start <= source.start and clause.start <= hull.start and hull.end <= clause.end)


def options(scene: Scene, who: Attribution | None, holding: Sequence[reported.Reported]) -> list[second.Option]:
    """Who may have said what the contents ``holding`` hold: ``who`` and their sources, of the shortest content first.

    A medium that reports another's words is a link of theirs and no option beside him.
    """

    spoken = who is not None and who.mention is not None and not _is_medium(who)

    def source(r: second.Content) -> Attribution | None:
        other = _source(scene, r)
        if not spoken or other is None or other.mention is None:
            return other
        last = scene.text[slice(*other.mention)].split()[-1:]
        word = last[0].lower() if last else ""
        start = r.source.start if r.source else 0
        if (
            who is not None
            and who.rule in combined.BEHIND
            and ACCORDING.search(scene.text[max(0, start - LEAD) : start])
        ):
            return None
        return None if _is_medium(other) or word in MEDIA_WORDS or word.removesuffix("s") in RECORDS else other

    if len(holding) > 1:
        holding = sorted(holding, key=lambda r: sum([s.end - s.start for s in r.content]))
    return second.options(who, holding, source)


def _second(scene: Scene, quotation: Quotation, holding: Sequence[reported.Reported]) -> Attribution | None:
    """The likeliest of the speaker that the ranker found and those of the contents ``holding`` the quotation, if any
    is likely enough."""
    who = quotation.attribution
    if who is not None and who.name is None and who.mention is not None and _is_record(scene.text, who.mention):
        named = [option.who for option in options(scene, None, holding) if option.who.name is not None]
        return named[0] if len(named) == 1 and named[0].confidence >= DECIDED else who
    if who is None or who.rule in combined.EXACT or not (given := options(scene, who, holding)):
        return who
    if len(given) == 1 and given[0].first and not given[0].contents:  # only media say otherwise
        return who
    chances = second.chances(second.describe(scene.text, quotation.spans[0], given), ranker.shipped().second)
    best = max(range(len(given)), key=lambda k: chances[k] + (AHEAD if given[k].first else 0)) if len(given) > 1 else 0
    touches = given[0].first and who.rule == "quote_subject_verb" and who.confidence >= TOUCHES
    if touches and chances[best] < DECIDED:
        best = 0
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


def _is_record(text: str, mention: Span) -> bool:
    """Whether a mention is of a record, which is nobody: "a note"."""
    return text[slice(*mention)].split()[-1].lower().removesuffix("s") in NO_SPEAKERS


def _after(content: Sequence[Span], start: int) -> tuple[Span, ...]:
    """``content`` without what stands before ``start``: a dateline is no part of what was said."""
    if content[0].start >= start:
        return tuple(content)
    return tuple(Span(max(s.start, start), s.end) for s in content if s.end > start)


def _repeats(last: Quotation, content: Sequence[Span], who: Attribution) -> bool:
    """Whether a content lies within the one before it, of the same speaker: a part of what is there already."""
    if last.kind is not Kind.INDIRECT or last.attribution is None or last.attribution.name != who.name:
        return False
    return last.start <= content[0].start and content[-1].end <= last.end


def apart(contents: Sequence[reported.Reported]) -> list[reported.Reported]:
    """``contents`` without those that lie within a likelier one of the same source."""
    last: dict[Span, int] = {}
    dropped: set[int] = set()
    for i, r in enumerate(contents):
        if r.source is None:
            continue
        around = contents[last[r.source]] if r.source in last else None
        if around is not None and _within(r, around) and around.probability >= r.probability:
            dropped.add(i)
            continue
        if around is not None and _within(around, r):
            dropped.add(last[r.source])
        last[r.source] = i
    return [r for i, r in enumerate(contents) if i not in dropped]


def _within(one: reported.Reported, other: reported.Reported) -> bool:
    return other.content[0].start <= one.content[0].start and one.content[-1].end <= other.content[-1].end


def _reaches_out(text: str, content: Sequence[Span], marked: Sequence[Span]) -> bool:
    """Whether a content has words outside the stretches ``marked``, which are in order of text."""
    word = WORD.search
    for start, end in content:
        at = start
        for inner in marked:
            if at < inner.start and word(text, at, min(inner.start, end)):
                return True
            at = max(at, inner.end)
        if at < end and word(text, at, end):
            return True
    return False


def _is_medium(who: Attribution | None) -> bool:
    return who is not None and (who.kind in MEDIA or (who.name is not None and bool(GROUP_MEDIA.match(who.name))))


def _source(scene: Scene, r: second.Content) -> Attribution | None:
    """The attribution of a reported content to the mention that the model found."""
    if r.source is None:
        return None
    at = max(0, bisect_right(scene.starts, r.source.start) - 1)
    s = scene.sentences[at]
    first = bisect_left(s.spans, (r.source.start,))
    if first and s.spans[first - 1].end > r.source.start:
        first -= 1
    subject = first, bisect_left(s.spans, (r.source.end,), first)
    if subject[0] == subject[1]:
        return None
    head = head_of(s, *subject)
    quoted = [e for e in scene.events(at) if e.form is Form.QUOTED_AS and e.subject[0] >= subject[1]]
    if quoted and s.words[quoted[0].subject[0] - 1].lower() in QUOTING:  # "ENA quoted the minister as adding"
        subject, head = quoted[0].subject, quoted[0].head
    for event in scene.events(at):  # the rules know where a coordinated subject begins and ends
        if event.group and event.subject[0] < subject[1] and subject[0] < event.subject[1]:
            subject, head = event.subject, event.head
            break
    if (owner := phrases.owner(scene, at, subject, r.cue)) is not None:
        subject, head = owner.subject, owner.head
    who = resolve(scene, at, subject, head)
    said = Spoken(Decision("reported", at, subject, head, None), who, s.cover(*subject), r.cue, r.probability)
    return attribution(scene.text, said)


def _reported(scene: Scene, index: int, content: tuple[Span, ...], who: Attribution, cue: Span | None) -> Draft:
    sentence = scene.sentences[index]
    quotation = Quotation(content, Kind.INDIRECT, "reported without marks", sentence.span, who)
    return Draft(quotation, (sentence.span,), sentence.paragraph, cue.start if cue else content[0].start)
