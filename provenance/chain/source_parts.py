"""A list of sources that says of each speaker where he or she spoke: "Джерело: A в коментарі "B"; C у Telegram"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from provenance.chain.discourse import names
from provenance.chain.links import Recent, Via, links, ordered
from provenance.chain.page import Page
from provenance.chain.same_medium import same
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Basis, Span

LANGUAGES = frozenset(("ru", "uk", "pl"))
MOST = 4  # such lines that are read: an article has one
SEVERAL = 2  # parts that divide a line, at the least
_LINE = late(r"(?m)^[ \t]*(?:[Дд]жерел[оа]|[Ии]сточники?|[Źź]ródł[oa])[ \u00a0]?:[^\n]+")
_NEXT = compiled(r";[ \u00a0]")
# Behind a medium's name: another source follows, and none that it cites.
_AND = late(
    r"[»”\"]?(?:,| (?:та|і|й|и|а также|а також|oraz|i))[ \u00a0]"
    r"(?!(?:як|котор|што|що|któr|(?:з|із|зі|со?) посила|со? ссылк|посила|ссыла|cytu|powoł))"
)
# Behind it: somebody with what he or she is, whom the article need not quote: "мер Лис у Facebook".
_TITLED = late(
    r"(?:[^\W\d_A-ZА-ЯІЇЄҐЁ][\w'’-]+ ){1,4}(?:[A-ZА-ЯІЇЄҐЁ]{2,6} )?"
    r"(?:[A-ZА-ЯІЇЄҐЁ][a-zа-яіїєґё'’-]+ ){1,3}(?:у|в|на|in|na|w) "
)
UNHEARD = ""  # who such a one is


class Part(NamedTuple):
    """One source of the line: where it stands, which speakers it names, and the media it names, nearest first."""

    span: Span
    speakers: tuple[str, ...]
    media: tuple[Via, ...]


class Parts(NamedTuple):
    """A divided line: where it stands, and its parts."""

    line: Span
    parts: tuple[Part, ...]

    def credited(self, speaker: str | None, stated: Sequence[Via], page: Page) -> list[Via]:
        """What the article credits for a speaker's words: the media of his or her parts, else those of nobody's.

        Who by ``stated`` spoke to another medium did not speak to that of the line.
        """
        elsewhere = [v for v in page.credited if not self.line.start <= v.span.start < self.line.end]
        own = [part for part in self.parts if speaker in part.speakers]
        mine = [v for part in own or self._nobodys() for v in part.media]
        now = [v for v in stated if v.basis is Basis.STATED]
        if own and now and not any(same(v.name, o.name) for v in now for o in mine):
            return elsewhere
        return [*mine, *elsewhere]

    def _nobodys(self) -> list[Part]:
        return [part for part in self.parts if not part.speakers]


def read(page: Page, speakers: Sequence[str]) -> Parts | None:
    """The line of an article's sources where it names some of the ``speakers`` apart; None where it does not."""
    if page.lang not in LANGUAGES:
        return None
    for m in islice(_LINE.finditer(page.text), MOST):
        line = Span(*m.span())
        parts = tuple(_part(page, span, speakers) for span in _divided(page, line, speakers))
        parts = tuple(part for part in parts if part.media or part.speakers)
        heard = (part for part in parts if part.speakers and UNHEARD not in part.speakers)
        if len(parts) >= SEVERAL and any(part.media for part in heard):
            return Parts(line, parts)
    return None


def _divided(page: Page, line: Span, speakers: Sequence[str]) -> Iterator[Span]:
    """The parts of a line: between semicolons, and behind a medium where the next source is somebody."""
    ends = [v.span.end for v in _media(page, line)]
    cuts = [m.span() for m in _NEXT.finditer(page.text, *line)]
    for end, following in pairwise([*ends, line.end]):
        m = _AND.match(page.text, end, line.end)
        after = m is not None and Span(m.end(), following)
        if m is not None and after and (_named(page, after, speakers) or _TITLED.match(page.text, *after)):
            cuts.append(m.span())
    start = line.start
    for a, b in sorted(cuts):
        if a >= start:
            yield Span(start, a)
            start = b
    yield Span(start, line.end)


def _part(page: Page, span: Span, speakers: Sequence[str]) -> Part:
    found = [v._replace(basis=Basis.CREDITED) for v in ordered(_media(page, span), span.end)]
    heard = _named(page, span, speakers) or ((UNHEARD,) if _TITLED.match(page.text, *span) else ())
    return Part(span, heard, tuple(found))


def _named(page: Page, span: Span, speakers: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in speakers if names(page.text, span, one))


def _media(page: Page, span: Span) -> list[Via]:
    """The media that a stretch names as links or that are credited, in order of text."""
    found = links(page.named, page.text, span, page.hidden, Recent(), lang=page.lang)
    more = (v for v in page.credited if span.start <= v.span.start < span.end)
    found += [v for v in more if not any(same(v.name, o.name) for o in found)]
    return sorted(found, key=lambda v: v.span)
