"""How much is in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select

from provenance.model import Kind
from provenance.store import counted, judgements
from provenance.store import tables as t
from provenance.store.sql import current


@dataclass(frozen=True, slots=True)
class Rest:
    """What a report may leave out: all utterances, and what is none.

    ``refused`` is what the latest ingest could not read; ``skipped`` what it left out of articles that it did read;
    ``unmatched`` speech that no utterance has yet; ``detached`` judgements that hold of quotations which are gone.
    """

    articles: int
    utterances: int
    not_speech: int
    unmatched: int
    refused: int
    skipped: int
    detached: int = 0


@dataclass(frozen=True, slots=True)
class Counts(Rest):
    """What is in the database now: the latest revision of each article and what holds of it.

    ``unattributed`` is speech without a speaker.
    """

    revisions: int = 0
    outlets: int = 0
    quotations: int = 0
    unattributed: int = 0


def rest(connection: Connection) -> Rest:
    """What a report may leave out, of what is kept counted: its first page must not read all quotations."""
    kept = counted.counted(connection)
    ingests = t.Run.kind == t.RunKind.INGEST
    # An ingest of many articles is several runs that name the same moment at which it began.
    began = select(t.Run.started_at).where(ingests).order_by(t.Run.id.desc()).limit(1).scalar_subquery()
    latest = select(t.Run.id).where(ingests, t.Run.started_at == began)
    extracted = exists().where(
        t.Extraction.revision_id == t.Refusal.revision_id,
        t.Extraction.run_id == t.Refusal.run_id,
        current(t.Extraction),
        t.Revision.id == t.Extraction.revision_id,
        current(t.Revision),
    )
    return Rest(
        articles=kept["articles"],
        utterances=kept["utterances"],
        not_speech=kept["not_speech"],
        unmatched=unmatched(kept),
        refused=_count(connection, t.Refusal, t.Refusal.revision_id.is_(None), t.Refusal.run_id.in_(latest)),
        skipped=_count(connection, t.Refusal, extracted),
        detached=judgements.detached(connection),
    )


def unmatched(kept: Mapping[str, int]) -> int:
    """How many quotations of speech are in no utterance, by what is kept counted."""
    # Every reproduction that holds is of speech that holds, and of each there is one at most.
    return kept["quotations"] - kept["not_speech"] - kept["reproductions"]


def counts(connection: Connection) -> Counts:
    """Count everything."""
    said = exists().where(
        t.Attribution.quotation_id == t.Quotation.id,
        current(t.Attribution),
        t.Attribution.actor_id.is_not(None),
    )
    speech = and_(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
    return Counts(
        **asdict(rest(connection)),
        revisions=_count(connection, t.Revision),
        outlets=_count(connection, t.Outlet),
        quotations=counted.counted(connection)["quotations"],
        unattributed=_count(connection, t.Quotation, speech, ~said),
    )


def _count(connection: Connection, table: type[t.Base], *where: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()
