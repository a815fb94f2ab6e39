"""How much is in the database."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select

from provenance.model import Kind
from provenance.store import judgements
from provenance.store import tables as t
from provenance.store.sql import current


@dataclass(frozen=True, slots=True)
class Counts:
    """What is in the database now: the latest revision of each article and what holds of it.

    ``unattributed`` is speech without a speaker; ``refused`` what the latest ingest could not read; ``skipped``
    what it left out of articles that it did read; ``unmatched`` speech that no utterance has yet; ``detached``
    judgements that hold of quotations which are gone.
    """

    articles: int
    revisions: int
    outlets: int
    quotations: int
    not_speech: int
    unattributed: int
    utterances: int
    unmatched: int
    refused: int
    skipped: int
    detached: int = 0


def counts(connection: Connection) -> Counts:
    """Count everything."""

    def count(table: type[t.Base], *where: ColumnElement[bool]) -> int:
        return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()

    speech = and_(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
    said = exists().where(
        t.Attribution.quotation_id == t.Quotation.id,
        current(t.Attribution),
        t.Attribution.actor_id.is_not(None),
    )
    matched = exists().where(t.Reproduction.quotation_id == t.Quotation.id, current(t.Reproduction))
    latest = select(func.max(t.Run.id)).where(t.Run.kind == t.RunKind.INGEST).scalar_subquery()
    extracted = exists().where(
        t.Extraction.revision_id == t.Refusal.revision_id,
        t.Extraction.run_id == t.Refusal.run_id,
        current(t.Extraction),
        t.Revision.id == t.Extraction.revision_id,
        current(t.Revision),
    )
    return Counts(
        articles=count(t.Article),
        revisions=count(t.Revision),
        outlets=count(t.Outlet),
        quotations=count(t.Quotation, current(t.Quotation)),
        not_speech=count(t.Quotation, current(t.Quotation), t.Quotation.kind == Kind.NOT_SPEECH),
        unattributed=count(t.Quotation, speech, ~said),
        utterances=count(t.Utterance, current(t.Utterance)),
        unmatched=count(t.Quotation, speech, ~matched),
        refused=count(t.Refusal, t.Refusal.revision_id.is_(None), t.Refusal.run_id == latest),
        skipped=count(t.Refusal, extracted),
        detached=judgements.detached(connection),
    )
