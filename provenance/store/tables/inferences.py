"""What the articles of one utterance show together."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from provenance.model import FindingKind
from provenance.store.tables.base import (
    MADE,
    RETIRED,
    Base,
    Key,
    Number,
    Share,
    Words,
    current_once,
    one_of,
    position_of,
    refers,
    retired_index,
    share,
)


class InferredLink(Base):
    __tablename__ = "inferred_links"
    __table_args__ = (
        share("confidence"),
        CheckConstraint("before_position >= 0", name="before_position_from_zero"),
        current_once("inferred_links", "quotation_id", "actor_id"),
        retired_index("inferred_links"),
        {"comment": "What other articles add to a quotation's chain; its own article says nothing of it"},
    )
    id: Mapped[Key] = mapped_column(comment="the inferred link")
    quotation_id: Mapped[int] = refers("quotations", "the quotation whose path it is about")
    actor_id: Mapped[int] = refers("actors", "through whom the words probably came", index=True)
    name: Mapped[Words] = mapped_column(comment="its name")
    before_position: Mapped[Number] = mapped_column(comment="position in links of the link before which it would stand")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    reason: Mapped[Words] = mapped_column(comment="why, in words")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class InferredLinkEvidence(Base):
    __tablename__ = "inferred_link_evidence"
    __table_args__ = ({"comment": "The quotations that speak for an inferred link"},)
    inferred_link_id: Mapped[int] = position_of("inferred_links", "the inferred link")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first, then counting up")
    quotation_id: Mapped[int] = refers("quotations", "the quotation that shows it")
    fact: Mapped[Words] = mapped_column(comment="what it shows")


class Finding(Base):
    __tablename__ = "findings"
    __table_args__ = (
        one_of("kind", FindingKind),
        share("confidence"),
        CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name="name_with_actor"),
        current_once("findings", "quotation_id", "kind", "actor_id"),
        retired_index("findings"),
        {"comment": "What the articles of one utterance show together about one of its quotations; no accusation"},
    )
    id: Mapped[Key] = mapped_column(comment="the finding")
    quotation_id: Mapped[int] = refers("quotations", "the quotation that it is about")
    kind: Mapped[Words] = mapped_column(
        comment="dropped_intermediary, laundered, circular, late_primary or orphan", index=True
    )
    actor_id: Mapped[int | None] = refers("actors", "the medium that it is about; NULL for an orphan", index=True)
    name: Mapped[str | None] = mapped_column(Text, comment="its name; NULL for an orphan")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    reason: Mapped[Words] = mapped_column(comment="what was found, in words")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class FindingEvidence(Base):
    __tablename__ = "finding_evidence"
    __table_args__ = ({"comment": "The quotations that a finding rests on"},)
    finding_id: Mapped[int] = position_of("findings", "the finding")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first, then counting up")
    quotation_id: Mapped[int] = refers("quotations", "the quotation that shows it")
    fact: Mapped[Words] = mapped_column(comment="what it shows")
