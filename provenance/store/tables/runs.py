"""Runs of the program, the log of events, and what was refused."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, DateTime, Text
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base, Key, Words, one_of, refers


class RunKind(StrEnum):
    """What a run did."""

    INGEST = "ingest"
    MATCH = "match"
    JUDGE = "judge"


class EventKind(StrEnum):
    """What an event tells of; ``started`` is the beginning of the log, ``stored`` the end of a transaction."""

    STARTED = "started"
    INGESTED = "ingested"
    REVISED = "revised"
    RE_EXTRACTED = "re-extracted"
    MATCHED = "matched"
    JUDGED = "judged"
    WITHDRAWN = "withdrawn"
    STORED = "stored"
    UPGRADED = "upgraded"


class Run(Base):
    __tablename__ = "runs"
    __table_args__ = (
        one_of("kind", RunKind),
        {"comment": "One run of the program that wrote here: which version and rule set, when, and what came of it"},
    )
    id: Mapped[Key] = mapped_column(comment="the run")
    kind: Mapped[Words] = mapped_column(comment="what it did: ingest, match or judge")
    version: Mapped[Words] = mapped_column(comment="version of the program")
    ruleset: Mapped[Words] = mapped_column(comment="version of the rules that it extracted or matched with")
    started_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="when it began, in UTC")
    finished_at: Mapped[datetime | None] = mapped_column(
        DateTime(timezone=True), comment="when it ended, in UTC; NULL if it has not or was interrupted"
    )
    articles_new: Mapped[int | None] = mapped_column(comment="articles read for the first time; NULL until it ends")
    articles_unchanged: Mapped[int | None] = mapped_column(comment="articles that were already here as they are")
    articles_revised: Mapped[int | None] = mapped_column(comment="articles that came with other bytes or metadata")
    articles_outdated: Mapped[int | None] = mapped_column(comment="articles extracted again under newer rules")
    articles_refused: Mapped[int | None] = mapped_column(comment="what could not be read, see refusals")
    quotations: Mapped[int | None] = mapped_column(comment="quotations that it stored")
    utterances: Mapped[int | None] = mapped_column(comment="utterances that it matched the quotations into")


class Refusal(Base):
    __tablename__ = "refusals"
    __table_args__ = ({"comment": "What a run did not read or not extract, and what to do about it"},)
    id: Mapped[Key] = mapped_column(comment="the refusal")
    run_id: Mapped[int] = refers("runs", "the run that refused", index=True)
    revision_id: Mapped[int | None] = refers(
        "revisions", "the text of which a part was not extracted; NULL where nothing was read", index=True
    )
    path: Mapped[Words] = mapped_column(comment="the file or article")
    place: Mapped[str | None] = mapped_column(Text, comment="line or offset in it")
    reason: Mapped[Words] = mapped_column(comment="what is wrong")
    remedy: Mapped[Words] = mapped_column(comment="what to do about it")


class Event(Base):
    __tablename__ = "events"
    __table_args__ = (
        one_of("kind", EventKind),
        CheckConstraint("id >= 1", name="id_from_one"),
        CheckConstraint("length(hash) = 64", name="hash_length"),
        {"comment": "What was done to this database, in order; each event holds the hash of the one before"},
    )
    id: Mapped[Key] = mapped_column(comment="the event: 1 for the first, then counting up without gaps")
    kind: Mapped[Words] = mapped_column(
        comment="started, ingested, revised, re-extracted, matched, judged, withdrawn, stored or upgraded", index=True
    )
    at: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), comment="when it was written, in UTC, by this computer's clock"
    )
    body: Mapped[Words] = mapped_column(
        comment="what it tells, as canonical JSON (RFC 8785): at, data, kind, number, previous"
    )
    hash: Mapped[Words] = mapped_column(comment="SHA-256 of the body in UTF-8, in hexadecimal", unique=True)
