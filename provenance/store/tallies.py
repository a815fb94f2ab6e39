"""Credits counted in the database: who credits and drops whom, and what came through whom."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, case, distinct, exists, func, or_, select
from sqlalchemy.orm import aliased

from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.model import MEDIA, FindingKind, Kind, Role
from provenance.store import paging
from provenance.store import tables as t
from provenance.store.filters import Filter, filtered, is_outlet
from provenance.store.merged import Merged
from provenance.store.sql import AnyColumn, AnyQuery, current

_OUTLET = func.coalesce(t.Outlet.name, "(no outlet named)")
_VIA = (t.Link.quotation_id == t.Quotation.id) & current(t.Link) & (t.Link.role == Role.INTERMEDIARY)
_HELD = (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction)
_MEDIUM, _BEHIND = Merged(), Merged()
_IS_MEDIUM = or_(_MEDIUM.kind.is_(None), _MEDIUM.kind.in_(sorted(MEDIA)))  # an outlet that no registry knows has none
_UTTERANCES = func.count(distinct(t.Reproduction.utterance_id))


def _of_speech(query: AnyQuery, outlet: AnyColumn | None) -> AnyQuery:
    """``query`` over quotations that hold and are speech, with their outlets; ``outlet`` narrows them."""
    query = (
        query.join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
    )
    return query if outlet is None else query.where(outlet)


def credits(connection: Connection, outlet: AnyColumn | None = None) -> list[CreditTally]:
    """Every outlet and medium of which something is credited, dropped or laundered; most dropped first."""
    given: dict[tuple[str, str], list[int]] = {}

    def count(query: AnyQuery, place: int) -> None:
        for name, medium, number in connection.execute(query):
            given.setdefault((name, medium), [0, 0, 0])[place] += number

    names = (_OUTLET, _MEDIUM.name)
    count(_credited(outlet), 0)
    for place, kind in ((1, FindingKind.DROPPED_INTERMEDIARY), (2, FindingKind.LAUNDERED)):
        found = select(*names, func.count(distinct(t.Quotation.id))).select_from(t.Quotation)
        found = found.join(t.Finding, (t.Finding.quotation_id == t.Quotation.id) & current(t.Finding))
        found = _MEDIUM.join(found, t.Finding.actor_id).where(t.Finding.kind == kind)
        count(_of_speech(found, outlet).group_by(*names), place)
    tallies = [CreditTally(*names, *numbers) for names, numbers in given.items()]
    return sorted(tallies, key=lambda c: (-c.dropped, -c.laundered, -c.credited, c.outlet, c.medium))


def _credited(outlet: AnyColumn | None) -> AnyQuery:
    """Outlet, medium and how many quotations name it, of what is kept counted."""
    named = select(t.CreditedActor.named, _MEDIUM.name.label("medium")).distinct()
    media = _MEDIUM.join(named, t.CreditedActor.actor_id).where(_IS_MEDIUM).subquery()  # two names of one are one
    query = (
        select(_OUTLET, media.c.medium, func.sum(t.CreditCount.quotations))
        .join(media, media.c.named == t.CreditCount.named)
        .outerjoin(t.Outlet, t.Outlet.id == t.CreditCount.outlet_id)
        .group_by(_OUTLET, media.c.medium)
    )
    return query if outlet is None else query.where(outlet)


def flow(connection: Connection, outlet: AnyColumn | None = None) -> list[FlowTally]:
    """Every outlet with each intermediary that it names, then with nobody; the outlet with most quotations first."""
    stated: dict[tuple[str, str | None, str | None], tuple[int, int]] = {}
    names = (_OUTLET, _MEDIUM.name, _MEDIUM.kind)
    counts = (_UTTERANCES, func.count(distinct(t.Quotation.id)))
    said = select(*names, *counts).select_from(t.Quotation).join(t.Link, _VIA)
    said = _MEDIUM.join(said, t.Link.actor_id).outerjoin(t.Reproduction, _HELD)
    for name, through, kind, utterances, quotations in connection.execute(_of_speech(said, outlet).group_by(*names)):
        stated[name, through, kind] = (utterances, quotations)
    silent = select(_OUTLET, *counts).select_from(t.Quotation).outerjoin(t.Reproduction, _HELD)
    silent = _of_speech(silent, outlet).where(~exists().where(_VIA)).group_by(_OUTLET)
    for name, utterances, quotations in connection.execute(silent):
        stated[name, None, None] = (utterances, quotations)
    added: dict[tuple[str, str | None, str | None], int] = {}
    guess = select(*names, _UTTERANCES).select_from(t.Quotation)
    guess = guess.join(t.InferredLink, (t.InferredLink.quotation_id == t.Quotation.id) & current(t.InferredLink))
    guess = _MEDIUM.join(guess, t.InferredLink.actor_id).outerjoin(t.Reproduction, _HELD)
    for name, through, kind, utterances in connection.execute(_of_speech(guess, outlet).group_by(*names)):
        added[name, through, kind] = utterances
    tallies = [FlowTally(*key, *stated.get(key, (0, 0)), added.get(key, 0)) for key in {**stated, **added}]
    return sorted(tallies, key=_flow_order(tallies))


def _flow_order(tallies: Iterable[FlowTally]) -> AnyColumn:
    sizes: dict[str, int] = {}
    for tally in tallies:
        sizes[tally.outlet] = sizes.get(tally.outlet, 0) + tally.quotations
    return lambda c: (-sizes[c.outlet], c.outlet, c.through is None, -c.utterances, -c.inferred, c.through or "")


def steps(connection: Connection, wanted: Filter) -> list[Step]:
    """The steps between intermediaries and outlets that chains have, and those that other articles add."""
    chosen = _chosen(wanted)
    after = aliased(t.Link)
    behind = case((after.role == Role.OUTLET, after.name), else_=_BEHIND.name)  # an outlet keeps the manifest's name
    names = (_MEDIUM.name, behind)
    said = select(*names, _UTTERANCES).select_from(t.Quotation).join(t.Link, _VIA)
    following = (after.quotation_id == t.Quotation.id) & current(after) & (after.position == t.Link.position + 1)
    said = _MEDIUM.join(said.join(after, following), t.Link.actor_id)
    said = _BEHIND.join(said, after.actor_id).outerjoin(t.Reproduction, _HELD)
    found = [Step(*row) for row in connection.execute(_of_speech(said, chosen).group_by(*names))]
    guess = select(*names, after.role, _UTTERANCES).select_from(t.Quotation)
    guess = guess.join(t.InferredLink, (t.InferredLink.quotation_id == t.Quotation.id) & current(t.InferredLink))
    following = (
        (after.quotation_id == t.Quotation.id) & current(after) & (after.position == t.InferredLink.before_position)
    )
    guess = _MEDIUM.join(guess.join(after, following), t.InferredLink.actor_id)
    guess = _BEHIND.join(guess, after.actor_id).outerjoin(t.Reproduction, _HELD)
    stated = {(step.source, step.target) for step in found}
    for source, target, role, utterances in connection.execute(_of_speech(guess, chosen).group_by(*names, after.role)):
        if role == Role.OUTLET or (source, target) not in stated:  # what an intermediary says itself needs no guess
            found.append(Step(source, target, utterances, inferred=True))
    return sorted(found, key=lambda step: (step.inferred, -step.utterances, step.source, step.target))


def _chosen(wanted: Filter) -> AnyColumn | None:
    """The quotations of a filter as a condition, which one outlet or nothing need not ask for one by one."""
    if wanted == Filter(outlet=wanted.outlet):
        return is_outlet(wanted.outlet) if wanted.outlet else None
    return t.Quotation.id.in_(filtered(paging.quotations(t.Quotation.id), wanted))
