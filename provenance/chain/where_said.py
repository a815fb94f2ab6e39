"""Where words were said, as English tells it in the sentence behind them: "Roe was speaking to the broadcaster KVE."

Such a sentence quotes nobody and tells of the words just before it: who had said them, or "the remarks". A name in it
must be the speaker's; a pronoun or an office, "the chancellor", is so in the same paragraph alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from provenance.actors.countries import is_adjective
from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.chain import patterns
from provenance.chain.discourse import names
from provenance.chain.guarded import Guarded
from provenance.chain.links import Recent, Via, links
from provenance.chain.page import Page, Placed
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Span

_THESE = r"(?:the|these|those|this|his|her|their|its|both)"
_WORDS = (
    r"(?:remarks?|comments?|statements?|accusations?|claims?|allegations?|threats?|warnings?|appeal|announcement"
    r"|demands?|assertions?|complaints?|interview|exchange)"
)
_BEHIND = Guarded(
    rf"(?:{_THESE} (?:[\w-]+ )?{_WORDS} (?:was|were|is|are|came|appeared|aired|ran)\b"
    r"|(?P<who>[^\s“”\"][^“”\";:\n]{1,160}?),? (?:(?:was|were) (?:speaking|talking)\b"
    rf"|(?:made|gave|issued|delivered|voiced|levell?ed|posted) {_THESE} (?:[\w-]+ )?{_WORDS}\b))",
    "speaking|talking|remark|comment|statement|accusation|claim|allegation|threat|warning|appeal|announcement|demand"
    "|assertion|complaint|interview|exchange",
)
_HE = compiled(r"(?:he|she|they)$", re.IGNORECASE)
_CAPITALS = late(r"\b[A-Z][\w’'-]+")
_OFFICE = late(r"The (?:[\w’'-]+ ){0,4}[a-z][\w-]+$")


def behind(page: Page, p: Placed, told: set[Span], last: Recent) -> list[Via]:
    """The media to which, or on which, the sentence behind a quotation says that its words were said."""
    at = bisect_left(page.sentences, ((p.sentences[-1].end,),))
    if at >= len(page.sentences) or p.attribution is None or p.attribution.name is None:
        return []
    span, line = page.sentences[at]
    if span in told or not p.line <= line <= p.line + 1 or not _BEHIND.may(page.text, span):
        return []
    m = _BEHIND.pattern.match(page.text, *span)
    if m is None or not _is_his(page.text, m, p.attribution.name, same_line=line == p.line):
        return []
    found = links(page.named, page.text, span, page.hidden, last, lang="en")
    return [v for v in found if v.level <= patterns.REPORTER and v.span.start > m.start()]


def _is_his(text: str, m: re.Match[str], speaker: str, *, same_line: bool) -> bool:
    """Whether the subject of such a sentence is whoever has just been quoted."""
    if m["who"] is None:
        return True
    if names(text, Span(*m.span("who")), speaker):
        return True
    return same_line and (_HE.fullmatch(m["who"]) is not None or _is_office(m["who"]))


def _is_office(who: str) -> bool:
    """Whether a subject names nobody: "The German chancellor"."""
    known: Sequence[str] = _CAPITALS.findall(who)[1:]
    return _OFFICE.fullmatch(who) is not None and all(
        fold(word) in places().demonyms or fold(word) in places().countries or is_adjective(word) for word in known
    )
