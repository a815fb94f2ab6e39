"""The line under a brief's opening that says how it came: "Source: Reuters, citing KCNA, which cites the palace"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from provenance.chain import patterns
from provenance.chain.discourse import LEAD as OPENING
from provenance.chain.links import Named, Recent, Via, links, ordered, within
from provenance.chain.page import Page
from provenance.chain.same_medium import same
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind, Basis, Span

FIRST = 10  # paragraphs among which the line stands
LONGEST = 360  # code points of it
LEAD = 2  # the last paragraph that may be an article's lead
SEVERAL = 2  # media of a list, at the least
NEAR = 16  # code points on either side of the outlet's name in which it reports
_REPORTS = compiled(r"\b(?:reports?|reported|writes|says|said|learned|informs|according to)\b")
_REFERS = compiled(r"(?: [a-z]+){0,2}(?:,| \()? ?\b(?:with (?:a )?reference to|referring to|citing|quoting)\b")
_LINE = compiled(r"[ \t]*Sources?[ \u00a0]?: ?")
_CITING = compiled(
    r"(?:,| \()? ?\b(?:with (?:a )?reference to|referring to|citing|quoting|(?:which|that) (?:cites|quotes|refers to)) "
)
# Before a name that only says whose another is: "Radio Fjord, the northern branch of Radio Coast".
_OF = compiled(r"\b(?:(?:service|arm|branch|edition|bureau|part|project|partner) of|owned by) (?:the )?$")
_PRESS = r"press (?:service|office|centre|center|bureau)"
_NAME = r"[A-Z][\w’'-]+"
# Who speaks for a body to the press passes its people's words on.
PRESS = compiled(
    rf"(?P<called>(?:{_NAME} ){{1,3}}{_PRESS})|(?P<alone>{_NAME}), the (?:[\w’'-]+ ){{0,3}}{_PRESS}"
    rf"|(?P<of>{_PRESS} of (?:the )?{_NAME}(?: (?:(?:of|for|and)(?: the)? )?{_NAME}){{0,5}})"
)


class SourceLine(NamedTuple):
    """``outer`` are the media that a brief names as its source, ``inner`` those that they cite, nearest first.

    ``end`` is where its paragraph ends.
    """

    span: Span
    line: int
    end: int
    outer: tuple[Via, ...]
    inner: tuple[Via, ...]


def press(text: str, span: Span) -> Via | None:
    """The first press service that a stretch names, as a link."""
    m = PRESS.search(text, *span)
    if m is None:
        return None
    at = Span(*m.span(m.lastgroup or 0))
    return Via(text[slice(*at)], ActorKind.BODY, at, "refers_to", patterns.CITED)


def read(text: str, sentences: Sequence[tuple[Span, int]], named: Named, outlet: str | None) -> SourceLine | None:
    """How a brief came; None where no line or lead says it, or names only one source.

    A lead says it where the ``outlet`` itself refers to others: "The bridge is open, UNN reports, citing Reuters."
    """
    for span, line in sentences:
        if line > FIRST:
            return None
        stands = _LINE.match(text, *span) is not None and span.end - span.start <= LONGEST
        if not stands and (line > LEAD or not _own_report(text, span, named, outlet)):
            continue
        cuts = [m.span() for m in _CITING.finditer(text, *span)]
        if not cuts:
            return None
        starts, ends = [span.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), span.end]
        parts = [_sources(text, Span(*part), named) for part in zip(starts, ends, strict=True)]
        if not all(parts):
            return None
        inner = tuple(v for part in reversed(parts[1:]) for v in part[:1])
        outer = tuple(v._replace(basis=Basis.CREDITED) for v in parts[0]) if stands else ()
        end = text.find("\n", span.end)
        return SourceLine(span, line, end if end >= 0 else len(text), outer, inner)
    return None


def _own_report(text: str, sentence: Span, named: Named, outlet: str | None) -> bool:
    """Whether the outlet says in a sentence that it reports with reference to others."""
    return any(
        same(actor.name, outlet)
        and _REFERS.match(text, at.end, sentence.end)
        and _REPORTS.search(text, max(sentence.start, at.start - NEAR), min(sentence.end, at.end + NEAR))
        for at, actor in within(named, sentence)
    )


def _sources(text: str, part: Span, named: Named) -> tuple[Via, ...]:
    """The media of a part of the line, without those that only say whose one is; else a press service."""
    media = tuple(
        Via(actor.name, actor.kind, at, "source_line", patterns.CREDIT)
        for at, actor in within(named, part)
        if (actor.kind in MEDIA or actor.kind is ActorKind.PLATFORM) and not _OF.search(text, part.start, at.start)
    )
    if media:
        return media
    spoken = press(text, part)
    return (spoken,) if spoken else ()


_SLAVIC = compiled(r"(?:Джерел[оа]|Источники?): ?")
_SLAVIC_CITING = compiled(
    r"(?:,| \()? ?\b(?:(?:із|зі|з) посиланням на|со? ссылкой на|посилаючись на|ссылаясь на"
    r"|(?:як[аеі]|який|що|котор(?:ая|ое|ый|ые)) (?:\w+ )?(?:циту(?:є|ють)|посила(?:є|ю)ться на|наводить|переказує"
    r"|переда(?:є|ють)|цитиру[ею]т|ссыла[ею]тся на|приводят|приводит|переда[её]т|пересказывает))\b"
)


def nearest_first(text: str, span: Span, named: Named, outlet: str | None) -> Named:
    """The media of a Slavic source line, who is cited before who cites: "Джерело: A з посиланням на B, яке цитує C".

    Of more than two steps only those next to the ``outlet`` stay: of the last, words of others did not come.
    """
    cuts = [m.span() for m in _SLAVIC_CITING.finditer(text, *span)]
    if not cuts:
        return named
    edges = [span.start, *(end for _, end in cuts), span.end]
    parts = [[one for one in named if a <= one[0].start < b] for a, b in pairwise(edges)]
    steps = [p for p in ([one for one in part if not same(one[1].name, outlet)] for part in parts) if p]
    kept = steps[: 2 if parts[0] and steps and steps[0][0] in parts[0] else 1]
    return [one for part in reversed(kept) for one in part]


def told_above(named: Named, listed: Named, start: int) -> bool:
    """Whether a Slavic list only repeats several media of which the article above it says what came through each.

    Agencies alone are credited with all of a report: "Джерела: Укрінформ, Reuters".
    """
    sources = {actor.name for _, actor in listed}
    if len(sources) < SEVERAL or all(actor.kind is ActorKind.AGENCY for _, actor in listed):
        return False
    return sources <= {actor.name for at, actor in named if at.end <= start}


def ahead(page: Page, outlet: str | None) -> tuple[int, tuple[Via, ...]] | None:
    """The paragraph of a source line under an article's opening, and the media that the one credited there refers to.

    They are how what stands over it came as well: "Source: A, citing B."
    """
    for span, line in page.sentences:
        if line > OPENING:
            return None
        if line and _SLAVIC.match(page.text, *span):
            found = links(page.named, page.text, span, page.hidden, Recent(), lang=page.lang)
            known = [v for v in found if not same(v.name, outlet)]
            return line, tuple(
                v for v in ordered(known, span.end) if not any(same(v.name, c.name) for c in page.credited)
            )
    return None
