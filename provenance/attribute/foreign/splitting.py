"""Attributions within one pair of marks, in other languages than English: «A, — сказал X. — B»."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.dash_marks import closed
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_called
from provenance.attribute.foreign.tagged import FINITE
from provenance.compiled import compiled
from provenance.find.quotations import Found
from provenance.model import Span

# Some papers set no space between a comma and its dash: "A,— сказал X.— B".
DASH = compiled(
    r"(?P<stop>[,.!?…]?)[»”\"]?(?:[ \u00a0][—–-]|(?<=[,.!?…])[—–])(?:[ \u00a0]|(?<=—))(?=[^\W\d_A-ZА-ЯЁЇІЄҐ])"
)
NEXT = compiled(r"(?:[,.!?…]?[ \u00a0]|[,.!?…])[—–][ \u00a0]")
BACK = compiled(r"[.,](?:[ \u00a0][—–-]|[—–])[ \u00a0]|[.,]?$")
WORD = compiled(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SO = 10  # words behind "so" up to the verb
LONGEST = 160  # code points of an attribution


def split(text: str, one: Found, known: Grammar) -> Found:
    """«A, — сказал X. — B» as two stretches of one quotation, in each paragraph that it runs over."""
    spans, outers = list[Span](), list[Span]()
    for inner, outer in zip(one.spans, one.outers, strict=True):
        parts = _set_in_dashes(text, inner, known) if known.lang == "it" else []
        parts = parts or _told_in_dashes(text, inner, known)
        last = len(parts) - 1
        spans += parts
        outers += [
            Span(outer.start if not i else p.start, outer.end if i == last and p.end == inner.end else p.end)
            for i, p in enumerate(parts)
        ]
    if spans == list(one.spans):
        return one
    return one._replace(spans=tuple(spans), outers=tuple(outers), reason=f"{one.reason}; an attribution splits it")


def _told_in_dashes(text: str, inner: Span, known: Grammar) -> list[Span]:
    """The stretches of words around the attributions that dashes set in; the whole where there are none."""
    spans: list[Span] = []
    start = inner.start
    for m in DASH.finditer(text, inner.start, inner.end):
        if not text[start : m.start()].strip() or (known.slavic and not m["stop"]):
            continue
        back = next(BACK.finditer(text, m.end(), min(inner.end, m.end() + LONGEST)), None)
        until = NEXT.search(text, m.end(), min(inner.end, m.end() + 60))
        so = known.lang == "pl" and text.startswith("tak ", m.end())  # "– tak sędzia Jan Lis uzasadniał wyrok"
        words = WORD.findall(text, m.end(), until.start() if until else min(inner.end, m.end() + (110 if so else 60)))
        if back is None:
            continue
        ends = back.end() == inner.end
        dashed = "—" in back[0] or "–" in back[0] or (known.slavic and "-" in back[0] and "-" in m[0])
        cue = any(w.lower() in known.cues for w in words[: SO if so else 4]) or (dashed and _is_inquit(words, known))
        if not cue or not (ends or dashed):
            continue
        stop = m.start() + (1 if m["stop"] not in ("", ",") else 0)
        spans.append(Span(start, closed(text, start, stop, m.end())))
        start = back.end()
    if not spans:
        return [inner]
    if start < inner.end:
        spans.append(Span(start, inner.end))
    return spans


def _is_inquit(words: Sequence[str], known: Grammar) -> bool:
    """Whether Slavic words between dashes begin with a verb, by its shape, and go on to who says something so."""
    if not known.slavic or len(words) < 2 or len(words[0]) < 4 or not words[0].lower().endswith(FINITE[known.lang]):
        return False
    somebody = words[1].lower() in known.he | known.she or is_called(words[1].lower(), known)
    return somebody or any(w[0].isupper() for w in words[1:4])


# Between two dashes within Italian marks: «A - sbotta -. B», «A - dice il sindaco Carlo Neri - e B».
_BETWEEN = compiled(
    r"[ \u00a0][–-][ \u00a0](?P<told>[a-zà-ÿ][^–.!?«»“”\n]{2,90}?)[ \u00a0][–-](?P<stop>[.,;:]?)(?=[ \u00a0]|$)"
)


def _set_in_dashes(text: str, inner: Span, known: Grammar) -> list[Span]:
    """The stretches of Italian words around what stands between dashes: an attribution, as a point behind it tells."""
    spans: list[Span] = []
    start = inner.start
    for m in _BETWEEN.finditer(text, *inner):
        cue = any(w.lower() in known.cues for w in WORD.findall(m["told"])[:4])
        if not (cue or m["stop"]) or not text[start : m.start()].strip():
            continue
        spans.append(Span(start, m.start()))
        start = m.end()
        while start < inner.end and text[start].isspace():
            start += 1
    return [*spans, Span(start, inner.end)] if spans and start < inner.end else spans
