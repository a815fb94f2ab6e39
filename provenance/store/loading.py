"""Rows back into the words of the domain: a few queries for hundreds of quotations, never one for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from provenance.model import (
    ActorKind,
    Attribution,
    Basis,
    Candidate,
    Edit,
    Flag,
    Kind,
    Link,
    Quotation,
    Relation,
    Role,
    Span,
    Verdict,
)
from provenance.store import tables as t
from provenance.store.merged import Merged, found_kind
from provenance.store.sql import AnyColumn, AnyQuery, AnyRow, current

_Context, _Mention, _Cue = aliased(t.Span), aliased(t.Span), aliased(t.Span)
_SPEAKER, _NAMED = Merged(), Merged()

QUOTATION_COLUMNS = (
    t.Quotation.id,
    t.Quotation.revision_id,
    t.Quotation.kind,
    t.Quotation.kind_reason,
    t.Quotation.content,
    _Context.start_offset.label("context_start"),
    _Context.end_offset.label("context_end"),
    t.Attribution.id.label("attribution_id"),
    t.Attribution.name.label("speaker"),
    found_kind(_SPEAKER.own).label("speaker_kind"),
    _SPEAKER.name.label("speaker_shown"),
    _SPEAKER.kind.label("speaker_shown_kind"),
    _Mention.start_offset.label("mention_start"),
    _Mention.end_offset.label("mention_end"),
    _Cue.start_offset.label("cue_start"),
    _Cue.end_offset.label("cue_end"),
    t.Attribution.confidence,
    t.Attribution.rule,
    t.Attribution.reason,
)


def current_quotations(*more: AnyColumn) -> AnyQuery:
    """Current quotations with their current attributions; further columns of those tables may be asked for."""
    query = (
        select(*QUOTATION_COLUMNS, *more)
        .select_from(t.Quotation)
        .join(_Context, _Context.id == t.Quotation.context_span_id)
        .outerjoin(
            t.Attribution,
            (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution),
        )
    )
    return (
        _SPEAKER.join(query, t.Attribution.actor_id)
        .outerjoin(_Mention, _Mention.id == t.Attribution.mention_span_id)
        .outerjoin(_Cue, _Cue.id == t.Attribution.cue_span_id)
        .where(current(t.Quotation))
    )


# Built once: building a statement takes longer than SQLite takes to answer it for one article.
_IDS: AnyColumn = bindparam("ids", expanding=True)
_SPANS = (
    select(t.QuotationSpan.quotation_id, t.Span.start_offset, t.Span.end_offset)
    .join(t.Span, t.Span.id == t.QuotationSpan.span_id)
    .where(t.QuotationSpan.quotation_id.in_(_IDS))
    .order_by(t.QuotationSpan.position)
)
_CANDIDATES = (
    select(t.Candidate, t.Span.start_offset, t.Span.end_offset)
    .outerjoin(t.Span, t.Span.id == t.Candidate.mention_span_id)
    .where(t.Candidate.attribution_id.in_(_IDS))
    .order_by(t.Candidate.position)
)
LINKS = (
    _NAMED.join(
        select(
            t.Link,
            found_kind(_NAMED.own).label("kind"),
            _NAMED.id.label("shown_id"),
            _NAMED.name.label("shown"),
            _NAMED.kind.label("shown_kind"),
            t.Span.start_offset,
            t.Span.end_offset,
        ).select_from(t.Link),
        t.Link.actor_id,
    )
    .outerjoin(t.Span, t.Span.id == t.Link.evidence_span_id)
    .where(t.Link.quotation_id.in_(_IDS), current(t.Link))
    .order_by(t.Link.position)
)
EVIDENCE = (
    select(t.Link.quotation_id, t.Span.revision_id, t.Span.start_offset, t.Span.end_offset)
    .join(t.Span, t.Span.id == t.Link.evidence_span_id)
    .where(t.Link.quotation_id.in_(_IDS), current(t.Link))
)
_FLAGS = (
    select(t.ReproductionFlag).where(t.ReproductionFlag.reproduction_id.in_(_IDS)).order_by(t.ReproductionFlag.position)
)
_TRANSLATIONS = select(t.Translation).where(t.Translation.reproduction_id.in_(_IDS))
REFERENCE_WORDS: AnyColumn = func.coalesce(
    t.Difference.reference_words, t.Difference.quotation_words, t.Quotation.content
)
QUOTATION_WORDS: AnyColumn = func.coalesce(t.Difference.quotation_words, t.Quotation.content)
_DIFFERENCES: AnyQuery = (
    select(
        t.Difference.reproduction_id,
        t.Difference.operation,
        REFERENCE_WORDS.label("reference_words"),
        QUOTATION_WORDS.label("quotation_words"),
    )
    .join(t.Reproduction, t.Reproduction.id == t.Difference.reproduction_id)
    .join(t.Quotation, t.Quotation.id == t.Reproduction.quotation_id)
    .where(t.Difference.reproduction_id.in_(_IDS))
    .order_by(t.Difference.position)
)


def quotations(connection: Connection, rows: Sequence[AnyRow], *, shown: bool = False) -> dict[int, Quotation]:
    """The quotations of rows of ``current_quotations``, by id: as they are stored, or as they are ``shown``.

    What is shown has one name for each actor, whatever its spelling in the article, the kinds that people set, and the
    name of those that an actor was merged into.
    """
    ids = [row.id for row in rows]
    spans = _spans(connection, ids)
    candidates = _candidates(connection, [row.attribution_id for row in rows if row.attribution_id is not None])
    chains = _chains(connection, ids, shown)
    return {
        row.id: Quotation(
            tuple(spans[row.id]),
            Kind(row.kind),
            row.kind_reason,
            Span(row.context_start, row.context_end),
            _attribution(row, tuple(candidates[row.attribution_id]), shown),
            tuple(chains[row.id]),
        )
        for row in rows
    }


def verdicts(connection: Connection, rows: Iterable[AnyRow]) -> dict[int, Verdict]:
    """Verdicts by reproduction, from rows with ``reproduction_id``, ``relation``, ``coverage``, ``verdict_reason``."""
    held = [row for row in rows if row.reproduction_id is not None]
    ids = [row.reproduction_id for row in held]
    flags: defaultdict[int, list[Flag]] = defaultdict(list)
    for found in connection.execute(_FLAGS, {"ids": ids}).all():
        flags[found.reproduction_id].append(Flag(found.flag))
    edits = differences(connection, ids)
    sure = {found.reproduction_id: found.confidence for found in connection.execute(_TRANSLATIONS, {"ids": ids})}
    return {
        row.reproduction_id: Verdict(
            Relation(row.relation),
            row.coverage,
            tuple(flags[row.reproduction_id]),
            tuple(edits[row.reproduction_id]),
            row.verdict_reason,
            sure.get(row.reproduction_id),
        )
        for row in held
    }


def differences(connection: Connection, ids: Sequence[int]) -> defaultdict[int, list[Edit]]:
    """The word-level differences of reproductions, step by step."""
    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    for edit in connection.execute(_DIFFERENCES, {"ids": ids}):
        edits[edit.reproduction_id].append(Edit(edit.operation, edit.reference_words, edit.quotation_words))
    return edits


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _attribution(row: AnyRow, candidates: tuple[Candidate, ...], shown: bool) -> Attribution | None:
    if row.attribution_id is None:
        return None
    name, kind = (row.speaker_shown, row.speaker_shown_kind) if shown else (row.speaker, row.speaker_kind)
    return Attribution(
        name,
        ActorKind(kind) if kind else None,
        _span(row.mention_start, row.mention_end),
        _span(row.cue_start, row.cue_end),
        row.confidence,
        row.rule,
        row.reason,
        candidates,
    )


def _spans(connection: Connection, ids: Sequence[int]) -> defaultdict[int, list[Span]]:
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    for row in connection.execute(_SPANS, {"ids": ids}).all():
        spans[row.quotation_id].append(Span(row.start_offset, row.end_offset))
    return spans


def _candidates(connection: Connection, ids: Sequence[int]) -> defaultdict[int | None, list[Candidate]]:
    candidates: defaultdict[int | None, list[Candidate]] = defaultdict(list)
    for row in connection.execute(_CANDIDATES, {"ids": ids}).all():
        mention = _span(row.start_offset, row.end_offset)
        candidates[row.attribution_id].append(Candidate(row.name, mention, row.score, row.reason))
    return candidates


def _chains(connection: Connection, ids: Sequence[int], shown: bool) -> defaultdict[int, list[Link]]:
    chains: defaultdict[int, list[Link]] = defaultdict(list)
    for row in connection.execute(LINKS, {"ids": ids}).all():
        name = row.shown if shown and row.role != Role.OUTLET else row.name  # an outlet keeps the manifest's name
        kind = row.shown_kind if shown else row.kind
        link = Link(
            Role(row.role),
            name,
            ActorKind(kind) if kind else None,
            Basis(row.basis),
            _span(row.start_offset, row.end_offset),
            row.confidence,
            row.rule,
        )
        chains[row.quotation_id].append(link)
    return chains
