"""Quoted stretches of a text in every common style of marks, in one pass and linear time.

Double marks always quote. Single marks quote only where a strong opener meets a closer within the same
paragraph and the same double quote; every other apostrophe is left alone. A double mark never closed ends
where the next of its family opens, else with its paragraph; no stretch ever runs into another paragraph, and none
over more than ``LONGEST`` code points: marks farther apart are no pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.find.glyphs import CLOSERS, OPENERS, Mark, blank, marks
from provenance.find.quoted import Quoted
from provenance.model import Span
from provenance.segment.paragraphs import paragraphs

LONGEST = 10_000  # code points between a mark and its closer in one paragraph
_FAMILIES = {sign: n for n, signs in enumerate(("«»", "‹›", "「", "『", "《", "〈")) for sign in signs}


@dataclass(slots=True)
class _Pair:
    """An opener and its closer. ``open`` is None where the quote came over from the paragraph before."""

    open: Mark | None
    close: Mark | None
    end: int


def scan(text: str, lines: Sequence[Span] | None = None) -> tuple[Quoted, ...]:
    """Every quoted stretch of ``text`` (its paragraphs: ``lines``), by where it starts; empty marks are left out."""
    found = _over_nested(_linked_singles(list(_by_paragraph(text, paragraphs(text) if lines is None else lines))))
    out: list[Quoted] = []
    carried: int | None = None
    for paragraph, pairs in found:
        if not pairs:
            carried = None
            continue
        left_open: int | None = None
        nest: list[int] = []
        for i, pair in enumerate(_ordered(pairs, carried is not None)):
            start = pair.open.start if pair.open else paragraph.start
            begin = pair.open.end if pair.open else paragraph.start
            inner = _bare(text, begin, pair.close.start if pair.close else pair.end)
            if inner.start >= inner.end:
                continue
            while nest and out[nest[-1]].outer.end <= start:
                nest.pop()
            goes_on = carried is not None and i == 0 and start == paragraph.start and _resumes(out[carried], pair)
            if pair.close is None and pair.end == paragraph.end and not nest:
                left_open = len(out)
            quoted = Quoted(
                outer=Span(start, pair.close.end if pair.close else inner.end),
                inner=inner,
                opening=pair.open.sign if pair.open else "",
                closing=pair.close.sign if pair.close else None,
                depth=len(nest) + 1,
                parent=nest[-1] if nest else None,
                continues=carried if goes_on else None,
            )
            nest.append(len(out))
            out.append(quoted)
        carried = left_open
    return tuple(out)


def _ordered(pairs: list[_Pair], carried: bool) -> list[_Pair]:
    """``pairs`` with the end of what the paragraph before left open in front, if ``carried``, and nothing across it."""
    over = next((pair for pair in pairs if pair.open is None), None)
    if over is None:
        return pairs
    rest = [pair for pair in pairs if pair is not over]
    at = over.end
    return [over, *(p for p in rest if p.open and (p.open.start > at or _end(p) <= at))] if carried else rest


def _end(pair: _Pair) -> int:
    return pair.close.end if pair.close else pair.end


def _resumes(before: Quoted, pair: _Pair) -> bool:
    if pair.open is None:
        return pair.close is not None and before.opening in (*OPENERS[pair.close.sign], "")
    if _is_single(before.opening) != pair.open.single:
        return False
    return before.opening == "" or _family(before.opening) == _family(pair.open.sign)


def _is_single(sign: str) -> bool:
    return sign in ("'", "‘", "’", "‚", "‛", "`")


def _family(sign: str) -> int:
    return _FAMILIES.get(sign, -1)


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and blank(text[start]):
        start += 1
    while start < end and blank(text[end - 1]):
        end -= 1
    return Span(start, end)


def _by_paragraph(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, list[_Pair]]]:
    every = marks(text)
    mark = next(every, None)
    for paragraph in lines:
        inside: list[Mark] = []
        while mark is not None and mark.start < paragraph.end:
            inside.append(mark)
            mark = next(every, None)
        yield paragraph, _pairs(paragraph, inside) if inside else []


def _pairs(paragraph: Span, inside: Sequence[Mark]) -> list[_Pair]:
    """Match openers with closers, innermost first; what stays open is ended or, if single, dropped."""
    stack: list[_Pair] = []
    held: Counter[str] = Counter()  # open double marks, so that a closer knows without a search whether it has one
    found: list[_Pair] = []
    doubles = 0
    for k, mark in enumerate(inside):
        after = inside[k + 1] if k + 1 < len(inside) else None
        if mark.single:
            _single(mark, after, stack, found)
            continue
        doubles += 1
        role = _role(mark, after, stack, held, paragraph)
        ends = found[-1].close if found else None
        if mark.sign == "“" and held["„"] and ends is not None and ends.single and ends.end == mark.start:
            role = "close"  # „… ‚A.‘“
        if role == "open":
            pair = _Pair(mark, None, paragraph.end)
            stack.append(pair)
            found.append(pair)
            held[mark.sign] += 1
        elif role == "close":
            openers = OPENERS[mark.sign]
            while stack:
                pair = stack.pop()
                assert pair.open is not None
                if not pair.open.single:
                    held[pair.open.sign] -= 1
                if pair.open.sign in openers and not pair.open.single:
                    pair.close = mark
                    break
                pair.end = mark.start
        elif doubles == 1 and mark.closes and mark.start > paragraph.start:
            found.append(_Pair(None, mark, mark.start))
    return _ended(found, paragraph)


def _role(mark: Mark, after: Mark | None, stack: Sequence[_Pair], held: Counter[str], paragraph: Span) -> str | None:
    """What a double mark does here: ``open``, ``close`` or nothing."""
    closable = bool(mark.closes) and any(held[sign] > 0 for sign in OPENERS.get(mark.sign, ()))
    if closable and mark.opens < 2:
        surer = after is not None and after.sign == mark.sign and after.closes == 2 and not after.opens
        return None if mark.closes == 1 and surer else "close"  # 12" within quotes
    if closable and mark.sign in ("”", "»", "›"):
        return "close"
    if mark.opens == 2:
        return "open"
    if mark.opens == 1 and mark.sign in ("”", "»", "›"):
        pairs = CLOSERS[mark.sign]
        starts = mark.start == paragraph.start
        return "open" if (after is not None and after.sign in pairs and after.closes) or starts else None
    return "open" if mark.opens else None


def _single(mark: Mark, after: Mark | None, stack: list[_Pair], found: list[_Pair]) -> None:
    top = stack[-1].open if stack else None
    inner = top is not None and top.single
    if mark.closes and inner and top is not None and mark.sign in CLOSERS[top.sign]:
        another = after is not None and after.single and after.closes and not after.opens
        if not (mark.closes == 1 and another) and (top.opens == 2 or mark.closes == 3):
            stack.pop().close = mark
            return
    if mark.opens == 2 or (mark.opens == 1 and not inner):
        if mark.sign == "’" and not (top is not None and top.sign == "”"):
            return
        pair = _Pair(mark, None, -1)
        stack.append(pair)
        found.append(pair)


def _ended(found: list[_Pair], paragraph: Span) -> list[_Pair]:
    """Give every unclosed double mark its end, so that stretches nest: the next opener of its family at the latest."""
    following: dict[int, int] = {}
    kept = [pair for pair in found if not _is_loose(pair, paragraph)]
    for pair in reversed(kept):
        if pair.open is None or pair.open.single:
            continue
        family = _family(pair.open.sign)
        if pair.close is not None and pair.close.start - pair.open.end > LONGEST:
            pair.close, pair.end = None, paragraph.end
        if pair.close is None:
            pair.end = min(pair.end, following.get(family, pair.end), pair.open.end + LONGEST)
        following[family] = pair.open.start
    around: list[_Pair] = []
    for pair in kept:
        if pair.open is None or (pair.open.single and pair.close is None):
            continue
        start = pair.open.start
        while around and around[-1].end <= start:
            around.pop()
        if pair.close is None and around:
            pair.end = min(pair.end, around[-1].end)
        elif pair.close is not None:
            pair.end = pair.close.start
            while around and around[-1].end < pair.close.end:
                around.pop().end = start
        around.append(pair)
    return kept


def _is_loose(pair: _Pair, paragraph: Span) -> bool:
    """A guillemet with a space on either side that nothing closes: a sign of order or an arrow."""
    mark = pair.open
    return (
        pair.close is None
        and mark is not None
        and mark.sign in "«‹"
        and mark.opens == 1
        and mark.start > paragraph.start
    )


def _linked_singles(found: list[tuple[Span, list[_Pair]]]) -> list[tuple[Span, list[_Pair]]]:
    """Drop single marks left open, but for those that the next paragraph takes up: first or last in their own."""
    taken_up = False
    for paragraph, pairs in reversed(found):
        if not pairs:
            taken_up = False
            continue
        first, last = pairs[0], pairs[-1]
        if taken_up and last.close is None and last.open and last.open.single and last.open.opens == 2:
            last.end = paragraph.end  # ‘No,’ she said. ‘I went home.
        if first.open and first.open.single and first.open.start == paragraph.start and first.open.opens == 2:
            if first.close is None and taken_up:
                first.end = paragraph.end
            taken_up = first.close is not None or first.end == paragraph.end
        else:
            taken_up = False
        pairs[:] = [p for p in pairs if p.open is None or not p.open.single or p.close or p.end == paragraph.end]
    return found


def _over_nested(found: list[tuple[Span, list[_Pair]]]) -> list[tuple[Span, list[_Pair]]]:
    """Give a quotation that closes in the next paragraph its own paragraph to the end, over marks of its kind within.

    «A «b» c, with a closer without an opener in the paragraph below: the first mark is around the others.
    """
    for (paragraph, pairs), (_, after) in pairwise(found):
        closer = after[0].close if after and after[0].open is None else None
        if closer is None:
            continue
        left = [p for p in pairs if p.open is not None and not p.open.single and p.close is None]
        if (
            len(left) == 1
            and left[0].end < paragraph.end
            and left[0].open
            and left[0].open.sign in OPENERS[closer.sign]
        ):
            left[0].end = paragraph.end
    return found
