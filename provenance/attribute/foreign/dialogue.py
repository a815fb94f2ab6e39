"""Speech that a dash opens in other languages than English, where no marks stand: — Скучно, — сказала она."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from provenance.attribute.foreign.dash_marks import around_marks
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.splitting import DASH, LONGEST, WORD, split
from provenance.compiled import compiled
from provenance.find.quotations import Found
from provenance.model import Kind, Span
from provenance.segment.paragraphs import paragraphs

_SPOKEN = compiled(r"(?:^|(?<=[.!?…] ))[ \t]*[—–](?:[ \u00a0]|(?<=—))(?=[¿¡]?[^\W\d_])", re.MULTILINE)
_OVER = compiled(r"[.!?…][ \u00a0](?P<dash>[—–][ \u00a0])?")  # an attribution's end
NAMED = 60  # code points of a name in marks


def with_dialogue(text: str, found: list[Found], known: Grammar) -> tuple[Found, ...]:
    """``found`` and what a dash opens and an attribution ends, where no marks stand: — Скучно, — сказала она."""
    taken = [(f.outers[0].start, f.outers[-1].end) for f in found if f.depth == 1]
    starts = [start for start, _ in taken]
    lines = paragraphs(text)
    fresh = []
    for number, line in enumerate(lines):
        m = _SPOKEN.search(text, *line)
        if m and number and m.start() == line.start and (block := _introduced(text, lines, number, m.end(), known)):
            at = bisect_left(starts, m.end())
            if not ((at < len(taken) and taken[at][0] < line.end) or (at and taken[at - 1][1] > m.end())):
                fresh.append(block)
                continue
        if m is None and known.lang == "pl" and (block := _behind_colon(text, line, number, known)) is not None:
            at = bisect_left(starts, line.start)
            if at == len(taken) or taken[at][0] >= line.end:
                fresh.append(block)
                continue
        while m is not None and (dash := DASH.search(text, m.end(), line.end)) is not None:
            over = _OVER.search(text, dash.end(), line.end)
            end = over.start() + 1 if over and not over["dash"] else line.end  # "– A – powiedział X. Dodał, że „B”."
            at = bisect_left(starts, m.end())
            until = end if over and over["dash"] else dash.start()
            said = Span(m.end(), end)
            around = Span(m.start(), end)
            whole = Found((said,), (said,), Kind.DIRECT, "dialogue: a dash opens it", around, number)
            parted = split(text, whole, known)
            over_it = at if at < len(taken) and taken[at][0] < until else at - 1
            if over_it >= at or (at and taken[at - 1][1] > m.end()):
                if parted is not whole and around_marks(parted.spans, taken[max(0, at - 1) :], m.end()):
                    fresh.append(parted)
                    m = _SPOKEN.search(text, end, line.end)
                    continue
                m = _SPOKEN.search(text, max(m.end(), taken[over_it][1]), line.end)
                continue
            if parted is whole:
                break
            fresh.append(parted)
            m = _SPOKEN.search(text, end, line.end)  # "… Dodała, że było zimno. – C – mówi."
    spoken = {f.paragraph for f in (*found, *fresh) if f.reason.startswith("dialogue")}
    told = _told_on(text, lines, found, spoken) if known.slavic and spoken else []
    if not fresh and not told:
        return tuple(found)
    return _around(found, sorted((*fresh, *told), key=lambda f: f.spans[0].start))


_COLON = compiled(r"(?<=[^\W\d_]): [–—] (?=[A-ZĄĆĘŁŃÓŚŹŻ])")


def _behind_colon(text: str, line: Span, number: int, known: Grammar) -> Found | None:
    """What a dash opens behind a verb of saying and a colon, up to the paragraph's end: "Odparł: – Nie ma zgody."."""
    m = _COLON.search(text, *line)
    if m is None or DASH.search(text, m.end(), line.end) is not None or text[line.end - 1] not in ".!?…":
        return None
    before = max(text.rfind(stop, line.start, m.start()) for stop in (". ", "! ", "? ")) + 1 or line.start
    if not any(w.lower() in known.cues for w in WORD.findall(text, before, m.start())):
        return None  # a list
    said = Span(m.end(), line.end)
    return Found(
        (said,), (said,), Kind.DIRECT, "dialogue: a colon and a dash open it", Span(m.start(), line.end), number
    )


_FIRST_PERSON = compiled(r"(?<!\w)(?:я|мы|ми|мне|мені|нам|нас|меня|мене|мой|моя|мій|наш\w{0,3})(?!\w)", re.IGNORECASE)


def _told_on(text: str, lines: Sequence[Span], found: Sequence[Found], known: Set[int]) -> list[Found]:
    """The paragraphs that a dash opens and in which "I" or "we" tells on, where dashes open speech elsewhere as well.

    None where the paragraph before ends in a colon or one beside it is opened so too: a list, or turns of two.
    ``known`` are the paragraphs that have dialogue already.
    """
    out: list[Found] = []
    for number, line in enumerate(lines):
        m = _SPOKEN.match(text, *line)
        if m is None or number in known or not number or text[line.end - 1] not in ".!?…»”":
            continue
        beside = [lines[k] for k in (number - 1, number + 1) if k < len(lines)]
        if text[beside[0].end - 1] == ":" or any(_SPOKEN.match(text, *p) for p in beside):
            continue
        own = [f for f in found if line.start <= f.outers[0].start < line.end and f.depth == 1]
        if any(f.outers[-1].end > line.end for f in own):
            continue
        bare, at = "", m.end()
        for f in own:
            bare, at = bare + text[at : f.outers[0].start], max(at, f.outers[-1].end)
        if text[m.end()].isupper() and _FIRST_PERSON.search(bare + text[at : line.end]):
            said = Span(m.end(), line.end)
            out.append(Found((said,), (said,), Kind.DIRECT, "dialogue: a dash opens it, and “I” tells", line, number))
    return out


def _around(found: Sequence[Found], fresh: Sequence[Found]) -> tuple[Found, ...]:
    """``found`` and ``fresh`` in order of text; marks within one of ``fresh`` stand in it."""
    rows = sorted(
        [
            *((f.spans[0].start, 1, i) for i, f in enumerate(found)),
            *((f.spans[0].start, 0, i) for i, f in enumerate(fresh)),
        ]
    )
    at = {(kept, i): n for n, (_, kept, i) in enumerate(rows)}
    out: list[Found] = []
    for start, kept, i in rows:
        one = found[i] if kept else fresh[i]
        parent = at[1, one.parent] if kept and one.parent is not None else None
        if kept and parent is None:
            near = (k for k, f in enumerate(fresh) if any(s.start <= start < s.end for s in f.spans))
            parent = next((at[0, k] for k in near), None)
        depth = 1 if parent is None else out[parent].depth + 1
        out.append(one._replace(parent=parent, depth=depth))
    return tuple(out)


def _introduced(text: str, lines: Sequence[Span], number: int, start: int, known: Grammar) -> Found | None:
    """A paragraph that a dash opens, where the one before says whose words it has: "Сусідка Олена додає:"."""
    line, lead = lines[number], lines[number - 1]
    if not known.slavic or text[lead.end - 1] != ":" or not text[start].isupper() or text[line.end - 1] not in ".!?…»":
        return None
    if back := [m for m in DASH.finditer(text, start, line.end) if m["stop"]]:
        words = WORD.findall(text, back[0].end(), min(line.end, back[0].end() + NAMED))
        if any(w.lower() in known.cues for w in words[:4]):
            return None  # an attribution of its own
    said = [w.lower() for w in WORD.findall(text, max(lead.start, lead.end - LONGEST), lead.end)]
    alone = number + 1 == len(lines) or text[lines[number + 1].start] not in "—–-"
    if not alone and not any(w in known.cues for w in said):
        return None  # a list
    span = Span(start, line.end)
    return Found((span,), (span,), Kind.DIRECT, "dialogue: a colon before it and a dash open it", line, number)
