"""The quotations of a text, in marks or set off, before anybody is named as their source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.find.blocks import ANSWER, Block, blocks, signature
from provenance.find.interviews import marked_answers
from provenance.find.kinds import Judged, classify, direct_or_mixed
from provenance.find.marks import scan
from provenance.find.not_speech import A_WORK, TITLES, ends_in_domain, is_list_item, is_title
from provenance.find.quoted import Quoted
from provenance.model import Kind, Span
from provenance.segment.layout import Layout

_HEADING = compiled(
    r"(?:Sources?|References|Further reading|(?:Read )?more(?: (?:from|on) [\w’' ]{2,30})?"
    r"|Related(?: articles| stories)?|Источники|Джерела|Quellen|"
    r"Fuentes|Fontes|Fonti|Źródła)\s*:?",
    re.IGNORECASE,
)
# A line that leads to another text, and what such a line has in marks is that text's title.
_LINK = compiled(
    r"(?:read (?:more|also|next|this)|see (?:also|more)|also read|more (?:on this|from|like this)|related|recommended"
    r"|don['’]t miss)(?: (?:stor(?:y|ies)|articles?|news|coverage))?\s?[:|–—>»]"
    r"|(?:(?:також |ще |также |еще |ещё )?(?:читайте|дивіться|слухайте|смотрите|слушайте)(?: [а-яіїєґё]+){0,3}"
    r"|(?:більше |ещё |еще |ще )?(?:за темою|по темі|по теме|на цю ж тему|на ту же тему)|до теми|к теме"
    r"|подробнее|детальніше)"
    r"\s?[:|–—>»]",
    re.IGNORECASE,
)
# The same in Ukrainian and Russian, by words that nothing but a link has, whether or not it ends in a full stop.
_ALSO = compiled(
    r"(?:(?:читайте|дивіться|слухайте|смотрите|слушайте) (?:також|также|ще|еще|ещё)"
    r"|(?:також|также|ще|еще|ещё) (?:читайте|дивіться|слухайте|смотрите|слушайте))\s?[:|–—>»]",
    re.IGNORECASE,
)
_ENTRY = 200  # code points of an item of a list of sources without a bullet
_CREDIT = compiled(r"Sources?: [^«»„“”\"\n]{2,160}")  # a digest's line, which reports nothing
_TITLES = compiled(r"Sources?: [^«»„“”\"\n]{2,60}[,:] [“\"]")  # "Sources: The Echo, “Bridge shut”; …"
_TURN = compiled(r"(?:[A-Z][A-Z.'’-]+ ?){1,4}:\s")
_TAKES_TURN = compiled(r",?\s(?:and|but|so|then)\s")  # “I said, ‘Go,’ and he said, ‘No’”: two within one
_WIDEST_GAP = 160
DEEPEST = 5  # quotations within quotations that are read; no article needs more than three


class Found(NamedTuple):
    """One quotation without its source.

    ``spans`` is the content without the marks, ``outers`` the same stretches with them; ``context`` the sentence (or
    sentences) around; ``paragraph`` the index of the first paragraph; ``depth`` 1 for an outermost quotation and
    ``parent`` the index, in the tuple it came in, of the one around it; ``block_name`` the name that a dash or a
    transcript's label puts beside it.
    """

    spans: tuple[Span, ...]
    outers: tuple[Span, ...]
    kind: Kind
    reason: str
    context: Span
    paragraph: int
    opening: str = ""
    depth: int = 1
    parent: int | None = None
    block_name: Span | None = None


def find(text: str, outlet: str | None = None, layout: Layout | None = None) -> tuple[Found, ...]:
    """Every quotation of ``text`` in order of its start, no speech included; ``outlet`` knows its own questions."""
    layout = layout or Layout(text)
    lines = layout.lines
    quoted = scan(text, lines)
    starts = [line.start for line in lines]
    lists = listed(text, lines)
    place = [bisect_right(starts, q.outer.start) - 1 for q in quoted]
    contexts = _contexts(layout, quoted, place)
    found: list[Found] = []
    index: dict[int, int] = {}  # of a stretch: where its quotation is in ``found``
    for pieces in _pieces(text, quoted):
        first, top = pieces[0], quoted[pieces[0]]
        judged = [_judge(text, quoted[i], contexts[i], place[i] in lists) for i in pieces]
        if found and len(pieces) == 1 and _beside(text, found[-1], top):
            judged = [Judged(Kind.NOT_SPEECH, found[-1].reason)]
        kind, reason = next((j for j in judged if j.kind is Kind.DIRECT), judged[0])
        signed = signature(text, lines, place[first]) if top.outer.start == lines[place[first]].start else None
        index[first] = len(found)
        found.append(
            Found(
                spans=tuple(quoted[i].inner for i in pieces),
                outers=tuple(quoted[i].outer for i in pieces),
                kind=kind,
                reason=f"{reason}; it runs over paragraphs" if len(pieces) > 1 else reason,
                context=Span(contexts[first].start, contexts[pieces[-1]].end),
                paragraph=place[first],
                opening=top.opening,
                depth=top.depth,
                parent=index.get(top.parent) if top.parent is not None else None,
                block_name=signed[1] if signed and signed[0].end <= top.outer.end else None,
            )
        )
        index.update((i, index[first]) for i in pieces[1:])
    set_off = blocks(text, lines, outlet)
    answered = _with_answers(text, _named_again(text, found), lines)
    return _with_blocks(_with_questions(text, answered, set_off, lines), set_off, lines)


def _named_again(text: str, found: list[Found]) -> list[Found]:
    """``found`` with each title or name in marks that the text elsewhere says to be one."""
    names = {_bare(text, f): f.reason for f in found if f.kind is Kind.NOT_SPEECH and f.reason in TITLES}
    if not names:
        return found
    return [
        f._replace(kind=Kind.NOT_SPEECH, reason=f"{names[words]}, elsewhere in this text")
        if f.kind is not Kind.NOT_SPEECH and (words := _bare(text, f)) in names and is_title(words)
        else f
        for f in found
    ]


def _bare(text: str, found: Found) -> str:
    return text[found.spans[0].start : found.spans[-1].end].rstrip(",.;:!?")


def _with_answers(text: str, found: list[Found], lines: Sequence[Span]) -> list[Found]:
    """``found`` with the name of who is interviewed beside the answers that fill their paragraphs."""
    filled = {
        f.paragraph: i
        for i, f in enumerate(found)
        if f.depth == 1 and f.outers[0].start == lines[f.paragraph].start and f.outers[0].end == lines[f.paragraph].end
    }
    answered, who = marked_answers(text, lines, filled.keys())
    for line in answered:
        found[filled[line]] = found[filled[line]]._replace(block_name=who)
    return found


# "You told the Echo, “…”. Do you regret it?": whoever answers has said it.
_YOU_SAID = compiled(
    r"(?:^|[.?!,;:]\s+|\b(?:but|and|when|that|why) )you(?:['’]ve| have| had| once| also| then| recently| later){0,3}"
    r" (?:told|said|wrote|called|described|argued|tweeted|posted|warned|promised|claimed)\b[^.?!]{0,90}$",
    re.IGNORECASE,
)


def _with_questions(text: str, found: list[Found], set_off: Sequence[Block], lines: Sequence[Span]) -> list[Found]:
    """``found`` with the name of who is interviewed beside what the questions say he or she has said."""
    names = {b.paragraph - 1: b.name for b in set_off if b.reason == ANSWER and b.name}
    if not names:
        return found
    return [
        f._replace(block_name=names[f.paragraph])
        if f.paragraph in names
        and f.depth == 1
        and f.block_name is None
        and _YOU_SAID.search(text[lines[f.paragraph].start : f.outers[0].start])
        else f
        for f in found
    ]


_AND = compiled(r",?\s(?:and|or)\s|,\s")


def _beside(text: str, before: Found, q: Quoted) -> bool:
    """Whether marks are listed beside lettering or a title that is no speech: “A” and “B”."""
    if before.reason not in ("lettering on a sign", A_WORK):
        return False
    gap = text[before.outers[-1].end : q.outer.start] if before.depth == q.depth else ""
    return _AND.fullmatch(gap) is not None


def _judge(text: str, q: Quoted, context: Span, listed: bool) -> Judged:
    if q.depth > DEEPEST:  # reading each would take time in proportion to depth times length
        return Judged(Kind.NOT_SPEECH, f"more than {DEEPEST} pairs of marks within each other")
    return classify(text, q, context, listed=listed)


def split_halves(text: str, found: Sequence[Found], is_attribution: Callable[[str], bool]) -> tuple[Found, ...]:
    """Join the halves that an attribution splits: ``"A," he said, "B."`` is one quotation of two spans.

    ``is_attribution`` judges the words between the marks. Halves stay apart where the first ends a sentence.
    """
    groups: list[list[Found]] = []
    moved: dict[int, int] = {}
    last: dict[int | None, int] = {}
    for i, one in enumerate(found):
        around = moved[one.parent] if one.parent is not None else None
        before = last.get(around)
        half = groups[before][-1] if before is not None else None
        turn = around is not None and half is not None and _TAKES_TURN.match(_gap(text, half, one)) is not None
        if (
            before is not None
            and half
            and not turn
            and _halves(text, half, one)
            and is_attribution(_gap(text, half, one))
        ):
            groups[before].append(one)
            moved[i] = before
            continue
        moved[i] = last[around] = len(groups)
        groups.append([one if one.parent == around else one._replace(parent=around)])
    return tuple(_joined(text, group) for group in groups)


def _joined(text: str, halves: list[Found]) -> Found:
    first = halves[0]
    if len(halves) == 1:
        return first
    spans = tuple(span for half in halves for span in half.spans)
    kind, reason = direct_or_mixed(" ".join(text[s:e] for s, e in spans))
    return first._replace(
        spans=spans,
        outers=tuple(outer for half in halves for outer in half.outers),
        kind=kind,
        reason=f"{reason}; an attribution splits it",
        context=Span(first.context.start, max(half.context.end for half in halves)),
    )


def _gap(text: str, first: Found, second: Found) -> str:
    return text[first.outers[-1].end : second.outers[0].start]


def _halves(text: str, first: Found, second: Found) -> bool:
    if {first.kind, second.kind} - {Kind.DIRECT, Kind.MIXED} or first.context.end != second.context.end:
        return False
    gap = _gap(text, first, second)
    if not 3 <= len(gap) <= _WIDEST_GAP or "\n" in gap or "\r" in gap or second.outers[0].start < first.outers[-1].end:
        return False
    lead, end = gap.lstrip(), text[first.spans[-1].end - 1]
    pauses = end in ",;:—–-" or (lead[:1] == "," and end not in ".!?")
    goes_on = text[second.spans[0].start].islower()
    trailing = gap.rstrip()[-1:]
    return trailing not in ".!?:" and (pauses or (goes_on and end not in ".")) and gap[:1] in " ,—–-\u00a0"


def _pieces(text: str, quoted: Sequence[Quoted]) -> list[list[int]]:
    """The stretches of each quotation: one, or several where it runs over paragraphs; a turn’s label opens another."""
    chains: dict[int, list[int]] = {}
    for i, q in enumerate(quoted):
        goes_on = q.continues is not None and not _TURN.match(text, q.inner.start, q.inner.end)
        chain = chains[q.continues] if q.continues is not None and goes_on else []
        chain.append(i)
        chains[i] = chain
    return [chain for i, chain in chains.items() if chain[0] == i]


def _contexts(layout: Layout, quoted: Sequence[Quoted], place: Sequence[int]) -> list[Span]:
    """The sentence around every stretch."""
    tops: dict[int, list[Span]] = {}
    for q, at in zip(quoted, place, strict=True):
        if q.depth == 1:
            tops.setdefault(at, []).append(q.outer)
    split = {at: layout.sentences(layout.lines[at], spans) for at, spans in tops.items()}
    heads = {at: [s.start for s in parts] for at, parts in split.items()}
    return [split[at][bisect_right(heads[at], q.outer.start) - 1] for q, at in zip(quoted, place, strict=True)]


def listed(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """The paragraphs that are items of a list of sources, lead to other texts, or say which medium is digested."""
    found, under = [], False
    for i, (start, end) in enumerate(lines):
        line = text[start:end]
        if len(line) > 400:
            under = False
        elif (line.startswith("Source") and (_CREDIT.fullmatch(line) or _TITLES.match(line))) or (
            (_LINK.match(line) and line[-1] != ".") or _ALSO.match(line)
        ):
            found.append(i)
        elif is_list_item(line):
            if under or ends_in_domain(line):
                found.append(i)
        elif under and len(line) <= _ENTRY and line[-1] not in ".!?…:":
            found.append(i)
        else:
            under = (len(line) < 20 or line[-1] == ":") and _HEADING.fullmatch(line) is not None
    return frozenset(found)


def _with_blocks(found: list[Found], set_off: Sequence[Block], lines: Sequence[Span]) -> tuple[Found, ...]:
    """Put the blocks among the rest; marks within a block stand in it, and marks that cross it overrule it."""
    if not set_off:
        return tuple(found)
    crossed, _ = _place(found, set_off)
    kept = [block for i, block in enumerate(set_off) if i not in crossed]
    _, inside = _place(found, kept)
    rows = [
        Found(
            b.spans,
            b.spans,
            Kind.BLOCK,
            b.reason,
            Span(lines[b.paragraph].start, max(lines[b.paragraph].end, b.spans[-1].end)),
            b.paragraph,
            block_name=b.name,
        )
        for b in kept
    ]
    order = sorted(
        [
            *((f.spans[0].start, 1, i) for i, f in enumerate(found)),
            *((r.spans[0].start, 0, i) for i, r in enumerate(rows)),
        ]
    )
    at = {(marked, i): n for n, (_, marked, i) in enumerate(order)}
    out = []
    for _, marked, i in order:
        if not marked:
            out.append(rows[i])
            continue
        one = found[i]
        parent = at[1, one.parent] if one.parent is not None else at[0, inside[i]] if i in inside else None
        # Of its parent: what runs over paragraphs may begin in a block and hold marks that stand outside it.
        out.append(one._replace(parent=parent, depth=1 if parent is None else out[parent].depth + 1))
    return tuple(out)


def _place(found: Sequence[Found], set_off: Sequence[Block]) -> tuple[set[int], dict[int, int]]:
    """The blocks that marks cross or fill, and for every quotation in marks within a block that block's index."""
    spans = [(span, i) for i, block in enumerate(set_off) for span in block.spans]
    starts = [span.start for span, _ in spans]
    crossed: set[int] = set()
    inside: dict[int, int] = {}
    for n, one in enumerate(found):
        for outer in one.outers:
            at = bisect_right(starts, outer.start) - 1
            if at >= 0 and outer.end <= spans[at][0].end and outer != spans[at][0]:
                inside[n] = spans[at][1]
                continue
            if at >= 0 and outer.start < spans[at][0].end:
                crossed.add(spans[at][1])
            at += 1
            while at < len(spans) and spans[at][0].start < outer.end:
                crossed.add(spans[at][1])
                at += 1
    return crossed, inside
