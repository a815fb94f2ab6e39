"""Speech that is reported without marks, and the whole contents that marks stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from provenance.attribute import bulleted, indirect, phrases, reported, speakers
from provenance.attribute.attribution import attribution, unattributed
from provenance.attribute.scene import Scene
from provenance.attribute.words import ENGLISH
from provenance.compiled import compiled
from provenance.find.posts import POSTED, announces
from provenance.find.quotations import Found
from provenance.model import Attribution, Kind, Quotation, Span
from provenance.pipeline import bounds, quoting
from provenance.pipeline.drafts import LONGEST, Draft, Part, repeated
from provenance.pipeline.sources import is_medium, passed_on, second_thought, source_of

SILENCE = compiled(
    r",? (?:but|and) (?:declined (?:to|further)\b|(?:did|does|would|could) not (?:say|give|provide|elaborate|name"
    r"|specify|comment|offer|identify|disclose)\b"
    r"|(?:gave|offered|provided|had) no (?:further )?(?:details|comment|reason)\b)"
)
TALKING = frozenset("talked talks spoke spoken speaks chatted".split())
TITLING = frozenset({"titled", "entitled", "headlined"})
EMPTY = frozenset("it so that this these those him her them".split())  # “Few believed it” reports nothing
EMPTY_MOST = max(map(len, EMPTY))
CLOSING = ".,;!?…’'”\"»"
WORD = compiled(r"[^\W_]")  # a letter or a digit


def by_rule(scene: Scene) -> list[Draft]:
    """Indirect speech by the rules alone."""
    if scene.language is not ENGLISH:
        from provenance.attribute import foreign  # its patterns take a sixth of a second to compile

        found = foreign.indirect(scene.reading)
        return [
            _reported(scene, at, (content,), attribution(scene.text, said), said.cue)._replace(through=repeated(said))
            for content, at, said in found
        ]
    out = []
    for index in range(len(scene.sentences)):
        for clause in indirect.find(scene, index):
            said = speakers.resolved(scene, clause.decision)
            out.append(_reported(scene, index, (clause.content,), attribution(scene.text, said), said.cue))
    there = {d.quotation.start for d in out}
    for index, clause in bulleted.points(scene) if ":\n" in scene.text else ():
        if clause.content.start not in there:
            said = speakers.resolved(scene, clause.decision)
            out.append(_reported(scene, index, (clause.content,), attribution(scene.text, said), said.cue))
    return out


def _is_label(text: str, mention: Span, content: Sequence[Span]) -> bool:
    """Whether a mention only heads an item whose own sentence says who speaks: "- The rumour: Roe Watch said …"."""
    between = text[mention.end : content[0].start]
    return between[:1] == ":" and WORD.search(between) is not None


CITING = frozenset(("citing", "quoting"))
CITED = frozenset("service office agency newspaper channel ministry source sources official officials media".split())
VERBS = frozenset("VBXGFQS")  # classes of words that make a clause, or a quotation
HAILING = frozenset("shouted shouts yelled yells screamed screams called calls spoke speaks whispered sang".split())
HEARER = compiled(
    r"(?:the|a|an|his|her|their|its|my)(?: [\w’'-]+){1,3}(?: (?:of|in|at)(?: the| a)? [\w’'-]+)?|[A-Z][\w’'-]+|\w+s"
)


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
    looked for in the paragraphs ``listed``, which are items of lists and subheads.
    """
    ruled = [d for d in by_rule(scene) if d.line not in listed]
    posts = {d.line for d in drafts if d.quotation.reason == POSTED}
    inner = [(found[i].spans[n], i) for _, i, n in parts]
    starts, ends = [span.start for span, _ in inner], [_stripped(scene.text, span) for span, _ in inner]
    mute = {d.quotation.start + k for d in drafts if d.quotation.kind is Kind.NOT_SPEECH for k in (-1, 0)}
    clauses, reach = [d.quotation.start for d in ruled], [d.quotation.end for d in ruled]
    out, taken = list(drafts), set[int]()
    read: dict[int, list[reported.Reported]] = {}
    whole: dict[int, tuple[Span, ...]] = {}
    settled = quoting.settled(scene.text, contents, scene.starts)
    for r in apart([bounds.bounded(scene, r) for r in settled]):
        hull = Span(r.content[0].start, r.content[-1].end)
        at = _sentence(scene, hull)
        if not scene.sentences or scene.sentences[at].paragraph in listed or scene.sentences[at].paragraph in posts:
            continue
        if r.cue is not None and r.cue.end < hull.start and announces(scene.text, r.cue, hull.start):
            continue  # "Roe wrote on X:", and a post that the page has lost
        if r.cue is not None and _is_hearer(scene.text, r.cue, hull):
            continue
        if r.cue is not None and scene.text[r.cue.start : r.cue.end].lower() in TITLING and hull.start - 1 in mute:
            continue  # "titled “Arrogant,”" says nothing
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
        content = _upto_silence(scene.text, _after(r.content, scene.sentences[at].span.start))
        if not content or _is_empty(scene.text, content):
            continue
        who = source_of(scene, r) or unattributed(scene, scene.sentences[at].span, True)
        if who.mention is not None and _is_label(scene.text, who.mention, content):
            who = unattributed(scene, scene.sentences[at].span, True)
        if who.mention is not None and r.cue is not None and _is_cited(scene, at, r.cue, who.mention, content):
            continue
        cue = r.cue
        if is_medium(who) and (inner_report := passed_on(scene, at, content)):
            content, who, cue = inner_report
        near = range(bisect_left(clauses, hull.start - LONGEST), bisect_left(clauses, hull.end))
        over = [k for k in near if reach[k] > hull.start]
        if over:
            if any(_is_headline(ruled[k]) for k in over):
                continue
            if is_medium(who) and any(not is_medium(ruled[k].quotation.attribution) for k in over):
                continue
            taken.update(k for k in over if not _another(hull, r.source, ruled[k].quotation))
        if out and _repeats(out[-1].quotation, content, who):
            continue
        out.append(_reported(scene, at, content, who, cue))
    for i, holding in read.items():
        quotation = out[i].quotation
        said = second_thought(scene, quotation, holding)
        if i in whole or said is not quotation.attribution:
            around = whole.get(i, quotation.whole)
            out[i] = out[i]._replace(quotation=quotation._replace(attribution=said, whole=around))
    there = {d.quotation.spans for d in out}
    return out + [d for k, d in enumerate(ruled) if k not in taken and d.quotation.spans not in there]


def _sentence(scene: Scene, hull: Span) -> int:
    """The sentence in which a content begins; of one that begins in a dateline, the one behind that."""
    at = max(0, bisect_right(scene.starts, hull.start) - 1)
    behind = at + 1 < len(scene.starts) and scene.sentences[at].span.end <= hull.start
    return at + (behind and scene.starts[at + 1] < hull.end)


def _stripped(text: str, span: Span) -> int:
    """Where the words of a stretch end, before the stops and the marks within marks that close it."""
    end = span.end
    while end > span.start and text[end - 1] in CLOSING:
        end -= 1
    return end


def _is_empty(text: str, content: Sequence[Span]) -> bool:
    """Whether a content is one word that reports nothing."""
    start, end = content[0]
    return len(content) == 1 and end - start <= EMPTY_MOST and text[start:end].lower() in EMPTY


def _is_hearer(text: str, cue: Span, content: Span) -> bool:
    """Whether a content is only whom somebody addressed: "she shouted to the crowd", "the Echo has talked to Roe"."""
    if text[slice(*cue)].lower() in TALKING and text[cue.end : content.start].strip() in ("to", "with"):
        return True
    if text[cue.end : content.start].strip() not in ("to", "at") or text[slice(*cue)].lower() not in HAILING:
        return False
    return HEARER.fullmatch(text, *content) is not None


def _is_cited(scene: Scene, index: int, cue: Span, mention: Span, content: Sequence[Span]) -> bool:
    """Whether a content is only whom somebody cites, who speaks himself: “…, citing officials”."""
    s, (start, end) = scene.sentences[index], content[0]
    first = bisect_left(s.starts, start)
    if first and s.words[first - 1].lower() in CITING and len(content) == 1:
        last = bisect_left(s.starts, end)
        source = not CITED.isdisjoint(word.lower() for word in s.words[first:last])
        source = source or re.fullmatch("D?A+", s.classes[first:last]) is not None  # "(ZNA, citing the Echo)"
        if (source and not VERBS.intersection(s.classes[first:last])) or phrases.poster(s, (first, first + 1)):
            return True  # "citing the press service of the ministry", "citing a Telegram post by Ann Roe"
    cites = scene.text[slice(*cue)].lower() in CITING
    return cites and mention.start <= start and content[-1].end <= mention.end


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


def _after(content: Sequence[Span], start: int) -> tuple[Span, ...]:
    """``content`` without what stands before ``start``: a dateline is no part of what was said."""
    if content[0].start >= start:
        return tuple(content)
    return tuple(Span(max(s.start, start), s.end) for s in content if s.end > start)


def _upto_silence(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """``content`` without what its source would not say: "the dam held, but declined to name the engineer"."""
    if not content:
        return content
    last = content[-1]
    m = SILENCE.search(text, *last)
    return (*content[:-1], Span(last.start, m.start())) if m and m.start() > last.start else content


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


def _reported(scene: Scene, index: int, content: tuple[Span, ...], who: Attribution, cue: Span | None) -> Draft:
    sentence = scene.sentences[index]
    quotation = Quotation(content, Kind.INDIRECT, "reported without marks", sentence.span, who)
    return Draft(quotation, (sentence.span,), sentence.paragraph, cue.start if cue else content[0].start)
