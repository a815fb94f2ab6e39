"""What holds of an article's quotations once people's judgements are applied to what the rules found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from provenance.judge.model import RULE, Decision, Judgement, Named, Part, Subject, in_order
from provenance.model import Attribution, Basis, Kind, Link, Quotation, Role


class Decided(NamedTuple):
    """A quotation as it holds. ``found`` is what the rules say where a judgement says otherwise, else None.

    ``identities`` tells for each name that a judgement put in, which actor it is.
    """

    quotation: Quotation
    found: Quotation | None = None
    identities: Mapping[str, str] = {}


class Applied(NamedTuple):
    """Every quotation as it holds, and where among them each subject's is; None where that is gone."""

    quotations: list[Decided]
    places: dict[Subject, int | None]


def apply(article: str, text: str, found: Sequence[Quotation], judgements: Iterable[Judgement]) -> Applied:
    """Apply to what the rules ``found`` in an ``article``'s text the judgements on it, the later over the earlier.

    ``article`` is its identity. Judgements withdrawn are passed over. One of two quotations changes neither, but says
    where they are; so does one that somebody is unsure of.
    """
    held = [one for one in in_order(judgements) if one.holds]
    if not held:
        return Applied([Decided(quotation) for quotation in found], {})
    where = _Places(text, found)
    places = {subject: where.of(subject) for one in held for subject in one.quotations if subject.article == article}
    mine: defaultdict[int, list[Judgement]] = defaultdict(list)
    for one in held:
        if len(one.quotations) == 1 and (at := places.get(one.quotations[0])) is not None:
            mine[at].append(one)
    return Applied([decided(quotation, mine[at]) for at, quotation in enumerate(found)], places)


class _Places:
    """Where the words of an article's quotations are among them."""

    def __init__(self, text: str, found: Sequence[Quotation]) -> None:
        self._found = found
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for at, quotation in enumerate(found):
            self._at[quotation.words(text)].append(at)

    def of(self, subject: Subject) -> int | None:
        """At its own spans, else the only one of the same words; None where that is none, or several."""
        same = self._at.get(subject.content, [])
        there = [at for at in same if self._found[at].spans == subject.spans]
        some = there or same
        return some[0] if len(some) == 1 else None


def decided(found: Quotation, judgements: Sequence[Judgement]) -> Decided:
    """``found`` as the judgements on it leave it."""
    quotation, identities = found, dict[str, str]()
    for one in judgements:
        if one.decision in (Decision.KIND, Decision.CONFIRM) and one.value:
            quotation = _of_kind(quotation, found, one, Kind(one.value))
    for one in judgements:
        if quotation.kind is Kind.NOT_SPEECH:
            break
        speaker, via = one.named(Part.SPEAKER), one.named(Part.INTERMEDIARY)
        if one.decision in (Decision.SPEAKER, Decision.CONFIRM):
            quotation = _spoken(quotation, found, one, speaker[0] if speaker else None)
        if one.decision in (Decision.INTERMEDIARY, Decision.CONFIRM):
            quotation = _through(quotation, found, via)
        identities |= {actor.name: actor.identity for actor in (*speaker, *via)}
    return Decided(quotation, None if quotation == found else found, identities)


def _of_kind(quotation: Quotation, found: Quotation, one: Judgement, kind: Kind) -> Quotation:
    reason = f"{one.signed()}; the rules said {found.kind}: {found.reason}"
    if kind is Kind.NOT_SPEECH:
        outlet = tuple(link for link in quotation.chain if link.role is Role.OUTLET)
        return quotation._replace(kind=kind, reason=reason, attribution=None, chain=outlet)
    who = quotation.attribution or found.attribution
    open_ = Attribution(None, None, None, None, 0.0, RULE, f"{one.signed()}; who said it is open")
    chain = quotation.chain if quotation.kind is not Kind.NOT_SPEECH else found.chain
    return quotation._replace(kind=kind, reason=reason, attribution=who or open_, chain=chain)


def _spoken(quotation: Quotation, found: Quotation, one: Judgement, who: Named | None) -> Quotation:
    """With the speaker ``who``, or none; mention and cue stay where the rules named the same."""
    old = found.attribution
    said = f"the rules said {old.name or 'nobody'}: {old.reason}" if old else "the rules left it open"
    reason, same = f"{one.signed()}; {said}", old is not None and who is not None and old.name == who.name
    attribution = Attribution(
        who.name if who else None,
        who.kind if who else None,
        old.mention if old and same else None,
        old.cue if old and same else None,
        1.0,
        RULE,
        reason,
        old.candidates if old else (),
    )
    rest = tuple(link for link in quotation.chain if link.role is not Role.SPEAKER)
    first = (_link(found, Role.SPEAKER, who),) if who else ()
    return quotation._replace(attribution=attribution, chain=first + rest)


def _through(quotation: Quotation, found: Quotation, via: Sequence[Named]) -> Quotation:
    """With ``via`` between speaker and outlet, in that order."""
    first = tuple(link for link in quotation.chain if link.role is Role.SPEAKER)
    last = tuple(link for link in quotation.chain if link.role is Role.OUTLET)
    return quotation._replace(chain=first + tuple(_link(found, Role.INTERMEDIARY, who) for who in via) + last)


def _link(found: Quotation, role: Role, who: Named) -> Link:
    """A judged link; what the rules saw of the same stays with it: where it is named, and in which construction."""
    same = next((link for link in found.chain if (link.role, link.name) == (role, who.name)), None)
    evidence, rule = (same.evidence, same.rule) if same else (None, RULE)
    return Link(role, who.name, who.kind, Basis.JUDGED, evidence, 1.0, rule)
