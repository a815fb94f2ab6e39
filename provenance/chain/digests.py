"""What digests and press reviews say of the media that they quote: whose columnist writes, which credit is whose."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chain import patterns
from provenance.chain.links import Recent, Via
from provenance.chain.page import SENTENCE, Page, Placed
from provenance.compiled import compiled
from provenance.model import MEDIA, Basis, Span

_ITS_OWN = compiled(
    r"\b(?:its|the (?:paper|daily|weekly|agency|channel|broadcaster|site|website|magazine|tabloid)['’]s)"
    r" (?:[\w-]+ ){0,2}?(?:columnist|commentator|correspondent|editor|critic|reporter|analyst|leader writer)s?,? "
)


def its_own(page: Page, p: Placed, last: Recent) -> list[Via]:
    """The medium last named in a paragraph, whose columnist speaks: "writes its columnist Ann Roe"."""
    mention = p.attribution.mention if p.attribution else None
    if page.lang != "en" or mention is None or last.last is None or last.last.span.start < p.paragraph.start:
        return []
    m = _ITS_OWN.search(page.text, max(p.paragraph.start, mention.start - SENTENCE), mention.end)
    if m is None or last.last.span.end > m.start() or not m.start() <= mention.start <= m.end():
        return []
    return [last.last._replace(span=Span(*m.span()), rule="reported_by", level=patterns.REPORTER, basis=Basis.STATED)]


def has_own(text: str, p: Placed, found: Sequence[Via], credit: Via) -> bool:
    """Whether a credit in brackets within a paragraph is another sentence's, and the words have a medium of their own.

    At a paragraph's end it is of the whole paragraph: "(KPL, via AFP)".
    """
    if any(s.start <= credit.span.start < s.end for s in p.sentences):
        return False
    if not text[text.find(")", credit.span.end) + 1 : p.paragraph.end].strip(" .;,\n"):
        return False
    return any(v.level < patterns.PARENTHESIS and v.kind in MEDIA for v in found)
