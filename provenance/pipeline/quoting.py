"""Where a content begins that was read from too early on: “KCNA quoted Kim as saying that …”, “told the Echo that”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from provenance.attribute.reported import Reported
from provenance.compiled import compiled
from provenance.model import Span

REACH = 200  # code points between "quoted" and "as saying"
FEWEST = 3  # words of a content
_CITING = frozenset({"citing", "quoting"})
_REPORTED = compiled(
    r", (?:(?:(?:also|has|had|later|earlier) )?(?:reported|said|wrote)(?: on \w+day)?(?: that)?|that) "
)
_QUOTING = frozenset("quoted quotes quote quoting cited cites cite citing".split())
_TELLING = frozenset("told tells telling".split())
# "told Zaneb's Upper TV from a hospital bed that": whom, and where; a relative clause has a noun before it.
_TOLD_THAT = compiled(
    r" (?:the )?(?:[A-Z][\w'’.-]*[ ]?){1,5}"
    r"(?:(?:from|in|at|on|during|after) (?:an? |the |his |her )?(?:[\w-]+ ){1,3})?(?=that )"
)
_AS_SAYING = compiled(r" as (?:saying|telling \w+|writing|adding|declaring|stating|warning)\b(?: that)?[,:]? ?")


def settled(text: str, contents: Sequence[Reported], starts: Sequence[int]) -> list[Reported]:
    """``contents`` trimmed, without those that another has by itself: by the cue “saying”."""
    found = [_trimmed(text, r, starts) for r in contents]
    own = [r.content for r, new in zip(contents, found, strict=True) if new is r]
    firsts = sorted(c[0].start for c in own)
    return [new for r, new in zip(contents, found, strict=True) if new is r or not _begins(firsts, new.content[0])]


def _begins(firsts: Sequence[int], content: Span) -> bool:
    """Whether a content begins where another does, or at its “that”."""
    at = bisect_right(firsts, content.start + 1) - 1
    return at >= 0 and content.start - firsts[at] <= len("that ")


def _trimmed(text: str, r: Reported, starts: Sequence[int]) -> Reported:
    """``r`` without the words that tell who is quoted, or told; ``starts`` are those of the sentences."""
    if r.cue is None:
        return r
    if text[slice(*r.cue)].lower() in _TELLING:
        words = r.content[0]
        told = _TOLD_THAT.match(text, r.cue.end, words.end)
        if told is None or words.start >= told.end() or len(text[told.end() : words.end].split()) < FEWEST:
            return r
        return r._replace(content=(Span(told.end(), words.end), *r.content[1:]))
    if text[slice(*r.cue)].lower() in _CITING:
        words = r.content[0]
        cited = _REPORTED.search(text, words.start, words.end)
        if cited and len(text[cited.end() : words.end].split()) >= FEWEST:
            who = Span(words.start, cited.start()) if words.start <= r.cue.end + 1 else r.source
            return r._replace(content=(Span(cited.end(), words.end), *r.content[1:]), source=who)
    if text[slice(*r.cue)].lower() not in _QUOTING:
        return r
    m = _AS_SAYING.search(text, r.cue.end, min(len(text), r.cue.end + REACH))
    if m is None or "\n" in text[r.cue.end : m.start()]:
        return r
    quoted = Span(r.cue.end + 1, m.start())
    if quoted.end <= quoted.start or r.content[0].start >= m.end():
        return r
    behind = tuple(Span(max(s.start, m.end()), s.end) for s in r.content if s.end > m.end())
    if behind and len(text[behind[0].start : behind[-1].end].split()) >= FEWEST:
        return r._replace(content=behind, source=quoted)
    first = starts[max(0, bisect_right(starts, r.cue.start) - 1)]
    comma = text.rfind(",", first, r.cue.start)
    before = Span(first, comma)
    if comma < 0 or len(text[slice(*before)].split()) < FEWEST or not _is_clause(text, before):
        return r
    return r._replace(content=(before,), source=quoted)


def _is_clause(text: str, span: Span) -> bool:
    """Whether no marks and no list stand in a stretch: a clause, as far as that tells."""
    return not any(mark in text[slice(*span)] for mark in '“”"«»:;\n')
