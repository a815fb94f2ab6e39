"""Orders the links of each quotation from the first speaker to the outlet, and carries them while they are in force.

What this sentence names is ``stated``; what an earlier quotation of the same speaker named is ``carried`` until another
source takes over or the scene changes; bylines, datelines and source lists are ``credited``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.actors import names
from provenance.actors.registry import Registry
from provenance.chain import patterns
from provenance.chain.links import Named, Via, links, ordered, within
from provenance.model import MEDIA, ActorKind, Attribution, Basis, Link, Role, Span

# A venue of its own changes the scene: what was told to an agency yesterday is not how this was learned.
VENUE = re.compile(
    r"\b(?:told (?:reporters|journalists|lawmakers|supporters"
    r"|a (?:crowd|rally|news conference|press conference|briefing))"
    r"|(?:at|during|in) (?:a|an|his|her|their|the) (?:\w+ ){0,2}(?:rally|press conference|news conference|briefing"
    r"|interview|hearing|debate|statement|memo|letter|book)"
    r"|tweeted|retweeted)\b",
    re.IGNORECASE,
)


CLOSING = 200  # code points at a paragraph's end in which a parenthesised credit may stand


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation as the chain stage sees it: its speaker, the sentence that attributes it, and where its cue stands.

    ``sentences`` are the stretches in which links are looked for, ``paragraph`` the paragraph of the content.
    """

    attribution: Attribution | None
    sentences: tuple[Span, ...]
    paragraph: Span
    at: int


def chains(
    registry: Registry,
    named: Named,
    text: str,
    outlet: str | None,
    placed: Sequence[Placed],
    hidden: Sequence[Span],
    credited: Sequence[Via],
) -> list[tuple[Link, ...]]:
    """One chain for each of ``placed`` (in order of text); nothing is looked for in the quoted stretches ``hidden``."""
    in_force: dict[str, tuple[Via, ...]] = {}
    last: Via | None = None
    out: list[tuple[Link, ...]] = []
    home = _home(registry, outlet)
    seen = 0
    for p in placed:
        last = _last_named(named, seen, p.sentences[0].start, last) if p.sentences[0].start > seen else last
        found: list[Via] = []
        for span in p.sentences:
            found += links(named, text, span, _inside(hidden, span), last)
        close = Span(max(p.paragraph.start, p.paragraph.end - CLOSING), p.paragraph.end)
        found += [v for v in links(named, text, close, _inside(hidden, close), last) if v.level == patterns.PARENTHESIS]
        last = next((v for v in reversed(found) if v.kind is not ActorKind.PLATFORM), last)
        seen = max(seen, p.sentences[-1].end)
        name = p.attribution.name if p.attribution else None
        found = [v for v in _distinct(found) if not _same(v.name, name) and not _same(v.name, home)]
        stated = ordered(found, p.at)
        if name is not None:
            if any(v.level < patterns.PARENTHESIS for v in stated):
                in_force[name] = tuple(v for v in stated if v.level < patterns.PARENTHESIS)
            elif any(VENUE.search(text, span.start, span.end) for span in p.sentences):
                in_force.pop(name, None)
            elif not stated:
                stated = [replace(v, basis=Basis.CARRIED) for v in in_force.get(name, ())]
        run = [v for v in credited if not _same(v.name, name) and not _same(v.name, home)]
        stated += [v for v in _distinct(run) if not any(_same(v.name, s.name) for s in stated)]
        out.append(_chain(p.attribution, stated, outlet))
    return out


def _chain(attribution: Attribution | None, via: Sequence[Via], outlet: str | None) -> tuple[Link, ...]:
    chain: list[Link] = []
    if attribution is not None and attribution.name is not None:
        basis = Basis.CARRIED if attribution.rule in ("carried", "paragraph_speaker") else Basis.STATED
        a = attribution
        chain.append(Link(Role.SPEAKER, attribution.name, a.kind, basis, a.mention, a.confidence, a.rule))
    chain += [Link(Role.INTERMEDIARY, v.name, v.kind, v.basis, v.span, CONFIDENCE[v.basis], v.rule) for v in via]
    if outlet is not None:
        chain.append(Link(Role.OUTLET, outlet, None, Basis.STATED, None, 1.0, "manifest"))
    return tuple(chain)


CONFIDENCE = {Basis.STATED: 0.9, Basis.CREDITED: 0.85, Basis.CARRIED: 0.75}


def _home(registry: Registry, outlet: str | None) -> str | None:
    actor = registry.resolve(outlet) if outlet else None
    return actor.name if actor else outlet


def _same(a: str, b: str | None) -> bool:
    return b is not None and names.fold(a).removeprefix("the") == names.fold(b).removeprefix("the")


def _distinct(found: Sequence[Via]) -> list[Via]:
    out: list[Via] = []
    for v in found:
        if not any(_same(v.name, o.name) for o in out):
            out.append(v)
    return out


def _inside(hidden: Sequence[Span], span: Span) -> list[Span]:
    """The quoted stretches, in order and apart, that overlap ``span``."""
    first = bisect_right(hidden, span.start, key=_end)
    return list(hidden[first : bisect_left(hidden, span.end, key=_start)])


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _last_named(named: Named, start: int, end: int, last: Via | None) -> Via | None:
    found = [(at, actor) for at, actor in within(named, Span(start, end)) if actor.kind in MEDIA]
    if not found:
        return last
    at, actor = found[-1]
    return Via(actor.name, actor.kind, at, "named", patterns.REPORTER)
