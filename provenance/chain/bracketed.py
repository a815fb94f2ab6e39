"""Credits in brackets, which tell whose report the words before them are: "… he said (Reuters). …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from provenance.actors.lists import places
from provenance.actors.names import BODY_ACRONYMS, fold
from provenance.chain import patterns
from provenance.chain.links import Via
from provenance.compiled import compiled
from provenance.model import ActorKind, Basis, Span

# Brackets that close a sentence, or stand between two: "… he said (Reuters). …", "… he said. (Reuters) The mayor …".
_CREDIT = compiled(
    r"\([^()\n]{2,60}\)(?=[.;,]?[ \n]*(?:$|\n)|[.;] )|(?<=[.!?…\"”’»] )\([^()\n]{2,60}\)(?= [“\"‘«]?[A-ZÀ-Þ])"
)
_RELAYED = compiled(r", (?:via|(?:as )?(?:quoted|cited|carried|reported) (?:by|in)) ")
# "- Leadership: Roe called it ‘a start.’ (DTA)": an acronym at the end of an item
_ITEM = compiled(r"[-–—•*·] [^\n]{20,600}[.!?”\"’»] \((?P<name>[A-Z]{2,6})\)\s*")
# "- Experts: Roe considers it unsafe. (Notes from Norland)": in a digest, items end so whoever the medium is
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'&.-]*\w"
_LISTED = compiled(
    r"^[-–—•*·] [^\n]{20,900}[.!?”\"’»] "
    rf"\((?P<name>{_WORD}(?: (?:(?:of|from|de|del|la|and|the|for) )?{_WORD}){{0,3}})\)\s*$",
    re.MULTILINE,
)
DIGEST = 3  # items that end in brackets make a digest
CLOSING = 200  # code points at a bracket's end in which its links are looked for
MOST = 3  # brackets behind a quotation that are read: of a page of asides, not all for each of its quotations


class Brackets:
    """The brackets of a text that may hold a credit, found once for all quotations of a paragraph."""

    def __init__(self, text: str) -> None:
        """Nothing is looked for before ``credit`` asks."""
        self._text = text
        self._paragraph: Span | None = None
        self._listed: frozenset[Span] | None = None
        self._found: Sequence[Span] = ()

    def credit(self, paragraph: Span, first: int, read: Callable[[Span], list[Via]]) -> list[Via]:
        """The links of the next brackets at or behind code point ``first`` that name any; ``read`` finds a stretch's.

        Where a paragraph has several credits, each is of what stands before it, up to the one before.
        """
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            some = self._text.find(")", paragraph.start, paragraph.end) >= 0
            self._found = [Span(*m.span()) for m in _CREDIT.finditer(self._text, *paragraph)] if some else ()
        at = bisect_left(self._found, (first,))
        for span in self._found[at : at + MOST]:
            named = read(Span(max(paragraph.start, span.end - CLOSING), span.end))
            if _RELAYED.search(self._text, span.start, span.end):  # "(TVNET, quoted by the Echo)": the first is nearest
                named = [
                    v._replace(level=patterns.PARENTHESIS, rule=patterns.RELAYED, basis=Basis.CREDITED)
                    for v in named
                    if v.span.start > span.start
                ]
            within = any(v.span.start > span.start for v in named)
            if not within and (there := self._item(paragraph, span)) is not None:
                name = self._text[slice(*there)]
                kind = ActorKind.AGENCY if name.isupper() else ActorKind.PAPER
                return [Via(name, kind, there, "parenthesis", patterns.PARENTHESIS, Basis.CREDITED)]
            if any(v.level == patterns.PARENTHESIS for v in named):  # "(Reuters, citing the Echo)"
                inner = [v for v in named if v.level is patterns.CITED and v.span.start > span.start]
                return [*inner, *(v for v in named if v.level == patterns.PARENTHESIS)]
        return []

    def _item(self, paragraph: Span, bracket: Span) -> Span | None:
        """The name of a medium that no list knows, in the ``bracket`` that ends an item."""
        item = _ITEM.fullmatch(self._text, *paragraph)
        there = Span(*item.span("name")) if item else None
        if there is None or there.end + 1 != bracket.end:
            there = next((s for s in self._digest() if s.start == bracket.start + 1), None)
        if there is None:
            return None
        name = self._text[slice(*there)]
        known = {*places().countries, *places().cities, *places().demonyms}
        return None if name in BODY_ACRONYMS or fold(name) in known else there

    def _digest(self) -> frozenset[Span]:
        """The names in the brackets that end items, of a digest whose items as a rule end so."""
        if self._listed is None:
            found = (
                frozenset(Span(*m.span("name")) for m in _LISTED.finditer(self._text)) if ")\n" in self._text else ()
            )
            self._listed = frozenset(found) if len(found) >= DIGEST else frozenset()
        return self._listed
