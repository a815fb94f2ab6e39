"""Whether a database keeps its promises: each check names one and yields what breaks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, exists, select

from provenance.store import cutting, indexing, keeping, views
from provenance.store import tables as t
from provenance.store.engine import explained, open_engine
from provenance.store.evidence import changed
from provenance.store.migrate import missing, require
from provenance.store.schema import VERSION_TABLE
from provenance.store.sql import AnyColumn, AnyQuery, AnyRow, AnyTable, current
from provenance.store.tables import Base


def check(url: str | Path) -> list[str]:
    """What is wrong in a database of this version, one line each; nothing if it is sound. It changes nothing."""
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        return [finding for rule in CHECKS for finding in rule(connection)]


def schema(connection: Connection) -> Iterator[str]:
    """The tables and views are those that the program's migrations make."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    options = {"compare_server_default": True, "version_table": VERSION_TABLE, "include_object": _ours}
    context = MigrationContext.configure(connection, opts=options)
    for difference in compare_metadata(context, Base.metadata):
        yield f"schema: {difference}"
    for name in views.lost(connection):
        yield f"schema: the view {name} is not there as the migrations make it"


def _ours(_item: object, name: str | None, sort: str, _reflected: bool, _beside: object) -> bool:
    """The index of words has tables that no model describes."""
    return sort != "table" or not str(name).startswith((indexing.QUOTATIONS, indexing.ARTICLES))


def references(connection: Connection) -> Iterator[str]:
    """Every row that is referred to is there. PostgreSQL sees to that itself."""
    if connection.dialect.name == "sqlite":
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            which = "a row" if row is None else f"row {row}"  # a table without row ids
            yield f"{table}: {which} refers to a row of {parent} that is not there"


def anchors(connection: Connection) -> Iterator[str]:
    """What stands where every span says, and around it, is what stood there when it was stored."""
    for rows in _some(connection, select(t.Span).order_by(t.Span.id)):
        for row, found in zip(rows, cutting.selectors(connection, rows), strict=True):
            start, end = row.start_offset, row.end_offset
            if len(found.exact) != end - start or cutting.digest(found) != row.digest:
                yield f"spans: {row.id} does not stand at {start}–{end} of revision {row.revision_id}"


def contents(connection: Connection) -> Iterator[str]:
    """Every quotation's content is its fragments joined with one space, and its offsets are their outer ends."""
    query = (
        select(
            t.Quotation.id,
            t.Quotation.content,
            t.Quotation.start_offset,
            t.Quotation.end_offset,
            t.Quotation.revision_id,
            t.Span.start_offset.label("start"),
            t.Span.end_offset.label("end"),
            t.Span.revision_id.label("text_id"),
        )
        .outerjoin(t.QuotationSpan, t.QuotationSpan.quotation_id == t.Quotation.id)
        .outerjoin(t.Span, t.Span.id == t.QuotationSpan.span_id)
        .order_by(t.Quotation.id, t.QuotationSpan.position)
    )
    fragments: list[tuple[AnyRow, str]] = []
    for rows in _some(connection, query):
        words = cutting.words(connection, map(_place, rows))
        for row in rows:
            if fragments and fragments[-1][0].id != row.id:
                yield from _content(fragments)
                fragments = []
            fragments.append((row, words.get(_place(row), "")))
    if fragments:
        yield from _content(fragments)


def _place(row: AnyRow) -> cutting.Cut | None:
    return None if row.text_id is None else cutting.Cut(row.text_id, row.start, row.end)


def _content(fragments: list[tuple[AnyRow, str]]) -> Iterator[str]:
    first, last = fragments[0][0], fragments[-1][0]
    if first.text_id is None:
        yield f"quotations: q{first.id} has no span"
        return
    words = " ".join(fragment for _, fragment in fragments)
    if (words, first.start, last.end) != (first.content, first.start_offset, first.end_offset):
        yield f"quotations: the content of q{first.id} is not its fragments"
    if any(row.text_id != first.revision_id for row, _ in fragments):
        yield f"quotations: q{first.id} has a span in another text"


def utterances(connection: Connection) -> Iterator[str]:
    """Every current utterance has one current member that is its reference, and every member a current utterance."""
    held = (t.Reproduction.utterance_id == t.Utterance.id) & current(t.Reproduction)
    query = (
        select(t.Utterance.id)
        .outerjoin(t.Reproduction, held & t.Reproduction.is_reference)
        .where(current(t.Utterance), t.Reproduction.id.is_(None))
        .order_by(t.Utterance.id)
    )
    for row in _stream(connection, query):
        yield f"utterances: u{row.id} has no reference among its members; run `provenance match`"
    lost = select(t.Reproduction.id, t.Reproduction.utterance_id).join(t.Utterance, held)
    for row in _stream(connection, lost.where(t.Utterance.retired_run_id.is_not(None))):
        yield f"reproductions: {row.id} belongs to u{row.utterance_id}, which is retired; run `provenance match`"


def judgements(connection: Connection) -> Iterator[str]:
    """Every judgement that holds of a quotation holds of a current one, of the words that were judged."""
    query = (
        select(t.JudgedQuotation, t.Quotation.content.label("now"), t.Quotation.retired_run_id)
        .join(t.Judgement, t.Judgement.id == t.JudgedQuotation.judgement_id)
        .join(t.Quotation, t.Quotation.id == t.JudgedQuotation.quotation_id)
        .where(t.Judgement.retired_at.is_(None))
        .order_by(t.JudgedQuotation.id)
    )
    for row in _stream(connection, query):
        if row.retired_run_id is not None or row.now != row.content:
            yield f"judgements: j{row.judgement_id} is not of the words of q{row.quotation_id}"


def inferences(connection: Connection) -> Iterator[str]:
    """Every inferred link and finding that holds is of a quotation that holds, and rests on quotations that hold."""
    tables: tuple[tuple[AnyTable, AnyTable, AnyColumn], ...] = (
        (t.InferredLink, t.InferredLinkEvidence, t.InferredLinkEvidence.inferred_link_id),
        (t.Finding, t.FindingEvidence, t.FindingEvidence.finding_id),
    )
    for table, evidence, owner in tables:
        name = table.__tablename__
        about = select(table.id, t.Quotation.id.label("quotation_id"))
        about = about.join(t.Quotation, t.Quotation.id == table.quotation_id)
        rests = select(table.id, evidence.quotation_id).join(evidence, owner == table.id)
        rests = rests.join(t.Quotation, t.Quotation.id == evidence.quotation_id)
        for query in (about, rests):
            gone = query.where(current(table), t.Quotation.retired_run_id.is_not(None)).order_by(table.id)
            for row in _stream(connection, gone):
                yield f"{name}: {row.id} speaks of q{row.quotation_id}, which is retired; run `provenance match`"
        bare = select(table.id).where(current(table), ~exists().where(owner == table.id)).order_by(table.id)
        for row in _stream(connection, bare):
            yield f"{name}: {row.id} has no evidence; run `provenance match`"


CHECKS = (
    schema,
    references,
    anchors,
    contents,
    utterances,
    judgements,
    inferences,
    changed,
    indexing.unindexed,
    keeping.miscounted,
)


def _some(connection: Connection, query: AnyQuery) -> Iterator[Sequence[AnyRow]]:
    return connection.execute(query, execution_options={"yield_per": 1000}).partitions()


def _stream(connection: Connection, query: AnyQuery) -> Iterator[AnyRow]:
    return iter(connection.execute(query, execution_options={"yield_per": 1000}))
