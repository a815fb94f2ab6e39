"""Credits that cover a whole article: datelines, bylines, agency lines, "With inputs from"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.actors.shapes import LAST as LAST_WORDS
from provenance.chain import patterns
from provenance.chain.discourse import PICTURE
from provenance.chain.links import Named, Via, within
from provenance.model import MEDIA, Basis, Span

CREDITED = re.compile(
    r"\b(?:photo(?:s|graphs?)?|fotos?|фото|picture|image|video|graphic|getty|handout)\b|©", re.IGNORECASE
)
HEAD, TAIL = 4, 3  # paragraphs at the start and the end of an article where a credit may stand
LAST = 40  # code points of a paragraph's end in which a dash may stand before a credit
LONGEST = 120  # code points of a line that can be a byline or an agency line


def credits(named: Named, text: str, paragraphs: Sequence[Span]) -> list[Via]:
    """The media credited for the article as a whole, in order of text."""
    found = []
    for i, paragraph in enumerate(paragraphs):
        if HEAD <= i < len(paragraphs) - TAIL:
            continue
        for span, rule in _places(text, paragraph, i < HEAD, i >= len(paragraphs) - TAIL):
            for at, actor in within(named, span):
                if actor.kind in MEDIA:
                    found.append(Via(actor.name, actor.kind, at, rule, patterns.CREDIT, Basis.CREDITED))
    return found


def _places(text: str, paragraph: Span, opening: bool, closing: bool) -> Iterator[tuple[Span, str]]:
    line = text[paragraph.start : paragraph.end]
    if (
        closing
        and not CREDITED.search(line)
        and not PICTURE.search(line)
        and (m := patterns.CLOSING.search(line, max(0, len(line) - LAST)))
    ):
        yield _at(paragraph, m, "names"), "tagline"
    if opening and (m := patterns.DATELINE.match(line)):
        yield _at(paragraph, m, m.lastgroup or "names"), "dateline"
    if len(line) > LONGEST:
        return
    if CREDITED.search(line):
        return  # of a picture, which says nothing of how words came
    if opening and (m := patterns.BYLINE.match(line)) and not _is_photographer(m["only"]):
        yield _at(paragraph, m, "by" if m["by"] else "only"), "byline"
    elif m := patterns.TAGLINE.search(line):
        yield _at(paragraph, m, "names"), "tagline"


def _is_photographer(line: str | None) -> bool:
    """Whether a line is an agency's photographer: "REUTERS/Ann Roe", where "ABC/AP" are two media."""
    parts = line.split("/") if line else []
    people = (words for part in parts if len(words := part.split()) > 1 and not part.isupper())
    return len(parts) > 1 and any(words[-1] not in LAST_WORDS for words in people)


def _at(paragraph: Span, match: re.Match[str], group: str) -> Span:
    return Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
