"""Quotations with all that is known of them, as reports and exports read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, collate, func

from provenance.model import Finding, InferredLink, Quotation, Record, Verdict
from provenance.store import copied, cutting, inferences, loading, shown
from provenance.store import tables as t
from provenance.store.sql import BATCH, AnyColumn, AnyQuery, AnyRow, current

_Inferred = TypeVar("_Inferred", Finding, InferredLink)

RECORDS = (
    loading.current_quotations(
        t.Revision.article_id,
        t.Revision.document,
        t.Outlet.name.label("outlet"),
        t.Revision.url,
        t.Revision.published,
        t.Revision.title,
        t.Revision.lang,
        t.Revision.path,
        t.Revision.number.label("revision"),
        t.Reproduction.id.label("reproduction_id"),
        t.Reproduction.utterance_id,
        t.Reproduction.is_reference,
        t.Reproduction.relation,
        t.Reproduction.coverage,
        t.Reproduction.reason.label("verdict_reason"),
    )
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .outerjoin(
        t.Reproduction,
        (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction),
    )
)


def read(connection: Connection, query: AnyQuery) -> Iterator[Record]:
    """The quotations that ``query``, one of ``RECORDS``, finds: by time of publication, outlet, document, place."""
    query = query.order_by(*_order(connection))
    any_judged, any_copies = shown.any_judged(connection), copied.any_copies(connection)
    result = connection.execute(query, execution_options={"yield_per": BATCH})
    for rows in result.partitions():
        quotations = loading.quotations(connection, rows, shown=True)
        verdicts = loading.verdicts(connection, rows)
        ids = [row.id for row in rows]
        judged = shown.judged(connection, ids) if any_judged else {}
        links = inferences.inferred_links(connection, ids)
        findings = inferences.findings(connection, ids)
        words = cutting.words(connection, (cut for row in rows for cut in _cuts(row)))
        same = copied.groups(connection, {row.article_id for row in rows}) if any_copies else {}
        for row in rows:
            said = [words.get(cut) for cut in _cuts(row)]
            yield _record(row, quotations[row.id], verdicts.get(row.reproduction_id), said)._replace(
                judged=tuple(judged.get(row.id, ())),
                inferred=tuple(_by_id(link) for _, link in links.get(row.id, ())),
                findings=tuple(_by_id(finding) for _, finding in findings.get(row.id, ())),
                copy=f"c{same[row.article_id]}" if row.article_id in same else None,
            )


def _order(connection: Connection) -> list[AnyColumn]:
    # The same order on both databases, whatever a server's locale is.
    byte = "C" if connection.dialect.name == "postgresql" else "BINARY"
    return [
        t.Revision.published_day.is_(None),
        collate(func.coalesce(t.Revision.published_day, ""), byte),
        t.Revision.published_utc.is_not(None),
        t.Revision.published_utc,
        collate(func.coalesce(t.Outlet.name, ""), byte),
        collate(t.Revision.document, byte),
        t.Revision.article_id,
        t.Quotation.start_offset,
        t.Quotation.id,
    ]


def _cuts(row: AnyRow) -> tuple[cutting.Cut | None, ...]:
    """Where its context, the speaker's mention and the cue stand."""
    ends = (
        (row.context_start, row.context_end),
        (row.mention_start, row.mention_end),
        (row.cue_start, row.cue_end),
    )
    return tuple(None if start is None else cutting.Cut(row.revision_id, start, end) for start, end in ends)


def _record(row: AnyRow, quotation: Quotation, verdict: Verdict | None, words: Sequence[str | None]) -> Record:
    context, mention, cue = words
    return Record(
        quotation_id=f"q{row.id}",
        document=row.document,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        title=row.title,
        lang=row.lang,
        path=row.path,
        revision=row.revision,
        quotation=quotation,
        text=row.content,
        context_text=context or "",
        mention_text=mention,
        cue_text=cue,
        quote_id=None if row.utterance_id is None else f"u{row.utterance_id}",
        verdict=verdict,
        is_reference=bool(row.is_reference),
    )


def _by_id(inference: _Inferred) -> _Inferred:
    """``inference`` with its witnesses under the ids that users type."""
    evidence = tuple(witness._replace(quotation=f"q{witness.quotation}") for witness in inference.evidence)
    return inference._replace(evidence=evidence)
