"""What the chains of an article are read from: its text, its outlet, the media it names, and its quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from provenance.actors.registry import Registry
from provenance.chain import unknown
from provenance.chain.discourse import LEAD
from provenance.chain.links import REACH, Named, Via, within
from provenance.chain.shows import owned, owns_show, shortened
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import MEDIA, Actor, ActorKind, Attribution, Kind, Span

SENTENCE, FURNITURE = 40, 5  # code points of a sentence of a first paragraph; lines that may stand over it


class Placed(NamedTuple):
    """A quotation as the chain stage sees it: its kind and speaker, and where its cue stands (``at``).

    ``sentences`` are the stretches in which links are looked for, ``paragraph`` the paragraph of the content and
    ``line`` its number; ``within`` is the index of the quotation that it stands in, if any; ``through``
    is the person who speaks for its speaker (see ``spokespeople.py``); ``words`` is where the content begins.
    """

    kind: Kind
    attribution: Attribution | None
    sentences: tuple[Span, ...]
    paragraph: Span
    line: int
    at: int
    within: int | None = None
    through: Via | None = None
    words: int | None = None


_ACRONYM = compiled(r"(?P<name>[A-Z]{2,5})\b(?! [A-Z])")  # found far faster than what stands before it


_TOLD = compiled(
    r"\b(?:told|tells|[Ss]peaking to|spoke to|[Aa]ccording to|quoted by|reported by|citing|interview with) (?:the )?$"
)


_LONGEST_TOLD = 20  # code points of that


@dataclass(frozen=True, slots=True)
class Page:
    """What the chains of an article are read from: text, outlet, registered names, sentences, credits.

    ``sentences`` are (span, number of its paragraph); ``hidden`` the stretches in marks, where nothing is looked for.
    """

    registry: Registry
    text: str
    outlet: str | None
    named: Named
    sentences: Sequence[tuple[Span, int]]
    hidden: Sequence[Span]
    credited: Sequence[Via]
    lang: str | None = None


_EDITION = late(r"(?:(?i:[а-яёіїєґ]{5,})|[A-Z]{2,4}(?: News)?)(?= [А-ЯЁІЇЄҐ])")
# The desk, the section or the service of a medium: "BBC Sport", "CNN Business", "DW Africa".
_DESK = late(
    r"(?:The )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
    r"(?= (?:Sports?|Business|Money|Politics|Culture|Travel|Opinion|World|International|Online|Digital|Weekend"
    r"|Science|Health|Climate|Tech|Entertainment|Arts|Style|Newsroom|Investigations|Verify|Live|Plus"
    r"|Africa|Asia|Europe|Arabic|Persian|Scotland|Wales|Cymru|England|Northern Ireland)$)"
)


def _registered(registry: Registry, outlet: str) -> Actor | None:
    """The registered medium that an outlet is, or whose edition or desk: "BBC Русская служба", "BBC Sport"."""
    own = registry.resolve(outlet)
    first = (_EDITION.match(outlet) or _DESK.match(outlet)) if own is None else None
    mother = registry.resolve(first[0]) if first else None
    return mother if mother is not None and mother.kind in MEDIA else own


def opening(page: Page) -> int:
    """How many paragraphs open an article: what stands over its first one as well, a byline, a date, a standfirst."""
    if page.lang == "en":
        return LEAD
    for span, line in page.sentences:
        if line > FURNITURE:
            break
        if span.end - span.start > SENTENCE and page.text[span.end - 1] in ".!?":
            return max(LEAD, line + 1)
    return LEAD


def _at_home(page: Page, home: Actor | None) -> Page:
    """``page`` with the outlet as what a name means that is its own and another medium's: "told CNA" in one of them."""
    if home is None or not any(page.text[slice(*at)] in home.aliases and actor != home for at, actor in page.named):
        return page
    return replace(page, named=[(at, home if page.text[slice(*at)] in home.aliases else a) for at, a in page.named])


def _with_others(page: Page, outlet: str | None, home: Actor | None) -> Page:
    """``page`` with the outlet's own name among the media that it names, and acronyms that several media share."""
    agency = home is not None and home.kind is ActorKind.AGENCY  # which "the agency" may mean
    kind = ActorKind.AGENCY if agency else ActorKind.PAPER
    ours = unknown.outlet(page.text, page.outlet, outlet, page.lang, kind=kind) if page.outlet and outlet else ()
    named = page.named
    if ours:
        bare = {at: page.text[slice(*at)].removeprefix("The ") for at, _ in named}
        # "the Times" is not the outlet's own where "the New York Times" stands beside it
        others = {bare[at].split()[-1] for at, actor in named if actor.key and actor.name != outlet and " " in bare[at]}
        ours = tuple(one for one in ours if page.text[slice(*one[0])] not in others)
        mine = {at.end: page.text[slice(*at)] for at, _ in ours}
        named = [one for one in named if one[0].end not in mine or (one[1].key and bare[one[0]] != mine[one[0].end])]
    if ours and page.lang != "en":  # "dem Weltspiegel am Morgen" of which an article may introduce the half
        named = [one for one in named if not any(o.start <= one[0].start < one[0].end < o.end for o, _ in ours)]
    more = [
        (at, actor)
        for at, actor in (*ours, *_shared(page, ours), *_told_agencies(page), *_elided(page))
        if not any(o.end > at.start for o, _ in within(named, Span(max(0, at.start - REACH), at.end)))
        and not owns_show(page.text, at, within(named, Span(at.end, at.end + REACH)))
    ]
    return replace(page, named=sorted((*named, *more), key=_where)) if more else page


def _shared(page: Page, ours: Named) -> Iterator[tuple[Span, Actor]]:
    """Acronyms that several media share, but where one is the outlet's own: "told the ZBC" in ZBC News."""
    own = {at for at, _ in ours}
    return (one for one in page.registry.shared(page.text) if one[0] not in own)


def _told_agencies(page: Page) -> Iterator[tuple[Span, Actor]]:
    """Agencies told something by an acronym that elsewhere may be a place: "told PA", "speaking to AP"."""
    for m in _ACRONYM.finditer(page.text) if page.lang == "en" else ():
        if not _TOLD.search(page.text, max(0, m.start() - _LONGEST_TOLD), m.start()):
            continue
        known = [a for a in page.registry.candidates(m["name"]) if a.kind is ActorKind.AGENCY]
        if len(known) == 1:
            yield Span(*m.span("name")), known[0]


_ELIDED = late(r"(?<!\w)(?:[Aa]ll|[Dd]ell|[Dd]all|[Nn]ell|[Ss]ull)['’](?P<name>[A-ZÀ-Þ][\w-]+)(?! [A-ZÀ-Þ])")


def _elided(page: Page) -> Iterator[tuple[Span, Actor]]:
    """French media whose article an Italian preposition takes: "all'Équipe", "dell'Express"."""
    for m in _ELIDED.finditer(page.text) if page.lang == "it" else ():
        known = page.registry.resolve(f"L'{m['name']}")
        if known is not None and known.kind in MEDIA:
            yield Span(*m.span("name")), known


_PARTNERS = (" affiliate", " affiliates", "-affiliated ")  # "the ZBC affiliate WQRS" is no ZBC


def _where(name: tuple[Span, Actor]) -> Span:
    return name[0]


def prepared(page: Page) -> tuple[Page, str | None]:
    """``page`` with all media that it names as its outlet's readers take them, and the outlet's name as registered."""
    home = _registered(page.registry, page.outlet) if page.outlet else None
    outlet = home.name if home else page.outlet
    whole = [one for one in page.named if not page.text.startswith(_PARTNERS, one[0].end)]
    named = shortened(page.text, owned(page.text, whole if len(whole) < len(page.named) else page.named))
    return _with_others(_at_home(replace(page, named=named), home), outlet, home), outlet
