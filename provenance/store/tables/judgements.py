"""What people decided."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, DateTime, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.judge.model import Decision, Part
from provenance.store.tables.base import Base, Key, Number, Words, one_of, position_of, refers


class Judgement(Base):
    __tablename__ = "judgements"
    __table_args__ = (
        one_of("decision", Decision),
        CheckConstraint("(retired_at IS NULL) = (retired_by IS NULL)", name="retired_by_somebody"),
        CheckConstraint("(retired_at IS NULL) = (retired_reason IS NULL)", name="retired_with_reason"),
        {"comment": "What a person decided; never overwritten, only retired, and it outlives re-extraction"},
    )
    id: Mapped[Key] = mapped_column(comment="the judgement; shown as j and this number")
    digest: Mapped[Words] = mapped_column(unique=True, comment="a hash of what it says: the same in every database")
    decision: Mapped[Words] = mapped_column(
        comment="of quotations: speaker, intermediary, kind, confirm, unsure, same, different; "
        "of actors: merge, split, alias, set"
    )
    field: Mapped[str | None] = mapped_column(Text, comment="which fact of an actor is set; else NULL")
    value: Mapped[str | None] = mapped_column(Text, comment="the kind, the alias or the fact decided; else NULL")
    previous: Mapped[str | None] = mapped_column(Text, comment="the fact as it was before anybody set it")
    reason: Mapped[Words] = mapped_column(comment="why, in the person's words")
    made_by: Mapped[Words] = mapped_column(comment="who decided")
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="when, in UTC")
    retired_by: Mapped[str | None] = mapped_column(Text, comment="who withdrew or overruled it; NULL while it holds")
    retired_at: Mapped[datetime | None] = mapped_column(
        DateTime(timezone=True), comment="when it was withdrawn, in UTC"
    )
    retired_reason: Mapped[str | None] = mapped_column(
        Text, comment="why it was withdrawn, or by which it was overruled"
    )


class JudgedQuotation(Base):
    __tablename__ = "judged_quotations"
    __table_args__ = (
        UniqueConstraint("judgement_id", "position"),
        {"comment": "The quotations that a judgement is about, as they stood when it was made"},
    )
    id: Mapped[Key] = mapped_column(comment="the row")
    judgement_id: Mapped[int] = refers("judgements", "the judgement")
    position: Mapped[Number] = mapped_column(comment="0 for the first quotation of a pair, 1 for the second")
    quotation_id: Mapped[int | None] = refers(
        "quotations", "the current quotation that it applies to; NULL where none has these words", index=True
    )
    article: Mapped[Words] = mapped_column(index=True, comment="identity of the article, as in articles")
    document: Mapped[Words] = mapped_column(comment="name under which the article was read")
    outlet: Mapped[str | None] = mapped_column(Text, comment="who published it")
    sha256: Mapped[Words] = mapped_column(comment="SHA-256 of the bytes that were judged, in hexadecimal")
    spans: Mapped[Words] = mapped_column(
        comment="its fragments there as start-end, in code points, with spaces between"
    )
    content: Mapped[Words] = mapped_column(comment="its words")


class JudgedActor(Base):
    __tablename__ = "judged_actors"
    __table_args__ = (
        one_of("part", Part),
        {"comment": "The actors that a judgement is about or decides for"},
    )
    judgement_id: Mapped[int] = position_of("judgements", "the judgement")
    position: Mapped[Key] = mapped_column(Integer, comment="order of intermediaries, from 0; 1 for what is merged with")
    part: Mapped[Words] = mapped_column(comment="speaker or intermediary decided for; actor judged, other merged with")
    actor_id: Mapped[int] = refers("actors", "the actor", index=True)
