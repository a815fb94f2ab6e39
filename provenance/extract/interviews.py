"""Interviews without labels: paragraphs that ask, each with the answer of the one interviewed behind it.

The layout alone could be an essay that asks itself; an announcement that says what it is has to stand before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from provenance.model import Span

HEAD = 8  # paragraphs at the start among which the announcement stands
LEAST = 3  # questions with answers
QUESTION = 400  # code points of a question at the most
_ANNOUNCED = re.compile(
    r"\b(?:edited (?:excerpts?|extracts?)|(?:excerpts?|extracts?) (?:from|of) (?:the|an|our|his|her) "
    r"|(?:edited|condensed|abridged) (?:and \w+ )?for (?:length|clarity|space|brevity)|in conversation with)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:de|van|von|al|bin|da|del) )?[A-ZÀ-Þ][\w’'-]*)+)"
_TELLS = re.compile(
    rf"(?P<name>{_NAME})(?:,[^.?!]{{2,140}},)? (?:tells|told|talks?|talked|speaks?|spoke|says|discusses|explains"
    r"|reflects|answers|opens up|sat down|looks back)\b"
)
_TOLD_BY = re.compile(
    rf"\b(?:interview with|spoke (?:to|with)|speaks (?:to|with)|talk(?:s|ed)? (?:to|with)|met|asked|caught up with"
    rf"|sat down with|conversation with) (?:[a-z][\w-]* ){{0,4}}(?P<name>{_NAME})"
)


def answers(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]]:
    """The answers by their first paragraph: its spans, and the name of the one interviewed where the intro says it."""
    intro = next((i for i, p in enumerate(paragraphs[:HEAD]) if _ANNOUNCED.search(text, *p)), None)
    if intro is None:
        return {}
    asks = [i for i in range(intro + 1, len(paragraphs)) if _asks(text, paragraphs[i])]
    if not asks:
        return {}
    ends = [*asks[1:], min(len(paragraphs), asks[-1] + 2)]
    pairs = [(q + 1, end) for q, end in zip(asks, ends, strict=True) if q + 1 < end]
    if len(pairs) < LEAST:
        return {}
    who = _interviewed(text, paragraphs[: intro + 1])
    return {first: (tuple(paragraphs[first:end]), who) for first, end in pairs}


def _asks(text: str, paragraph: Span) -> bool:
    return paragraph.end - paragraph.start <= QUESTION and text[paragraph.end - 1] == "?"


def _interviewed(text: str, intro: Sequence[Span]) -> Span | None:
    for way in (_TELLS, _TOLD_BY):
        for p in reversed(intro):
            if m := way.search(text, *p):
                return Span(*m.span("name"))
    return None
