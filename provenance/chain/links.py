"""The media that a sentence names as links: which, by what construction, how near to the speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.chain import constructions, patterns
from provenance.model import MEDIA, Actor, ActorKind, Basis, Span

REACH = 120  # code points on either side of a name that a construction may span
AHEAD = 40  # code points behind a sentence that tell whether "the agency" goes on to a name
Named = Sequence[tuple[Span, Actor]]  # registered names of a text, in order


@dataclass(frozen=True, slots=True)
class Via:
    """A medium named as a link: its name and kind, where, by which construction, at which level."""

    name: str
    kind: ActorKind | None
    span: Span
    rule: str
    level: int
    basis: Basis = Basis.STATED


def within(named: Sequence[tuple[Span, Actor]], span: Span) -> Sequence[tuple[Span, Actor]]:
    """The names that start within ``span``, of all in order of text."""
    # A tuple of one sorts before every span with that start, so no key has to be called.
    return named[bisect_left(named, ((span.start,),)) : bisect_left(named, ((span.end,),))]


def media(
    named: Named, text: str, span: Span, last: Via | None, english: bool
) -> list[tuple[Span, str, ActorKind | None]]:
    """Media and platforms named in ``text[span]``, and what "the agency" means where ``last`` was named before."""
    found: list[tuple[Span, str, ActorKind | None]] = [
        (at, actor.name, actor.kind)
        for at, actor in within(named, span)
        if actor.kind in MEDIA or actor.kind is ActorKind.PLATFORM
    ]
    if not english:
        found += [
            (Span(*m.span()), constructions.PLATFORMS[m.lastgroup], ActorKind.PLATFORM)
            for m in constructions.NOUNS.finditer(text, span)
            if m.lastgroup and not any(at.start < m.end() and m.start() < at.end for at, _, _ in found)
        ]
    known = [at for at, _, _ in found]
    for m in constructions.UNKNOWN.finditer(text, span):
        at = Span(*m.span("name"))
        if not any(k.start < at.end and at.start < k.end for k in known):
            found.append((at, m["name"].strip('«»„“”" '), ActorKind.AGENCY))
    found.sort()
    taken = [at for at, _, _ in found]
    for m in patterns.anaphor(english).finditer(text, span, AHEAD):
        at = Span(*m.span())
        if at.end > span.end or any(t.start < at.end and at.start < t.end for t in taken):
            continue
        if any(m.end() <= t.start <= m.end() + 2 for t in taken):
            continue  # "the state news agency MAP" is one medium
        if m["group"]:
            name = m["group"]
            found.append((at, name[4:] if name.lower().startswith(("the ", "its ")) else name, ActorKind.GROUP))
        else:
            before = [(n, k) for t, n, k in found if t.end <= at.start and k in MEDIA]
            name_kind = before[-1] if before else (last.name, last.kind) if last else None
            if name_kind is not None:
                found.append((Span(at.start + constructions.article(m[0]), at.end), *name_kind))
    return sorted(found)


def links(
    named: Named, text: str, span: Span, hidden: list[Span], last: Via | None, *, english: bool = False
) -> list[Via]:
    """Every link that ``text[span]`` names outside the quotations ``hidden``, in order of text.

    ``last`` is the medium named last before the span, which "the agency" may point back to; of an ``english`` text
    the constructions of other languages are left out.
    """
    out = []
    for at, name, kind in media(named, text, span, last, english):
        if any(h.start <= at.start < h.end for h in hidden):
            continue
        via = _classify(text, span, at, name, kind, english)
        if via is not None:
            out.append(via)
    return out


def _classify(text: str, span: Span, at: Span, name: str, kind: ActorKind | None, english: bool) -> Via | None:
    before = text[max(span.start, at.start - REACH) : at.start]
    after = text[at.end : min(span.end, at.end + REACH)]
    if kind is ActorKind.PLATFORM:
        return Via(name, kind, at, "platform", patterns.NEAR) if patterns.platform(english).search(before) else None
    if kind is ActorKind.BROADCASTER and constructions.on_air().search(before):
        return Via(name, kind, at, "en", patterns.NEAR)
    for pattern in patterns.of_language(english):
        if pattern.before.search(before) and pattern.after.search(after):
            basis = Basis.CREDITED if pattern.level is patterns.PARENTHESIS else Basis.STATED
            return Via(name, kind, at, pattern.name, pattern.level, basis)
    return None


def ordered(found: list[Via], cue: int) -> list[Via]:
    """Links from the speaker outwards: by level; those before the cue from the nearest back, then those after it."""
    return sorted(found, key=lambda v: (v.level, v.span.start > cue, abs(v.span.start - cue)))
