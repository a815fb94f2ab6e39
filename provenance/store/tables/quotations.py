"""What one article says: quotations, where they stand, who said them, through whom they came."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.model import Basis, Kind, Role
from provenance.store.tables.base import (
    HELD,
    MADE,
    RETIRED,
    Base,
    Big,
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


class Span(Base):
    __tablename__ = "spans"
    __table_args__ = (
        UniqueConstraint("revision_id", "start_offset", "end_offset"),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_ordered"),
        {"comment": "Stretches of a revision's text that quotations, mentions, cues and evidence point to"},
    )
    id: Mapped[Key] = mapped_column(comment="the span")
    revision_id: Mapped[int] = refers("revisions", "the text that it is a stretch of")
    start_offset: Mapped[Number] = mapped_column(comment="code points before it")
    end_offset: Mapped[Number] = mapped_column(comment="code points up to its end; half-open")
    digest: Mapped[int] = mapped_column(
        Big,
        comment="what stands there: the first 8 bytes of the SHA-256 of the words, up to 32 code points before and as "
        "many after, in UTF-8 with NUL between, as a signed number; v_spans has them",
    )


class Quotation(Base):
    __tablename__ = "quotations"
    __table_args__ = (
        one_of("kind", Kind),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_ordered"),
        Index("ix_quotations_revision_id_start_offset", "revision_id", "start_offset"),
        retired_index("quotations"),
        Index("ix_quotations_current_kind", "kind", sqlite_where=HELD, postgresql_where=HELD),
        {"comment": "Occurrences: what one article reproduces of something said or written"},
    )
    id: Mapped[Key] = mapped_column(comment="the quotation; shown as q and this number")
    revision_id: Mapped[int] = refers("revisions", "the text that it stands in")
    kind: Mapped[Words] = mapped_column(comment="direct, mixed, block, indirect or not_speech")
    kind_reason: Mapped[Words] = mapped_column(comment="why it is of that kind, by the latest run that found it")
    start_offset: Mapped[Number] = mapped_column(comment="outer start in code points")
    end_offset: Mapped[Number] = mapped_column(comment="outer end in code points; half-open")
    content: Mapped[Words] = mapped_column(comment="its words: the fragments of quotation_spans joined with one space")
    context_span_id: Mapped[int] = refers("spans", "the sentence around it, by the latest run that found it")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers(
        "runs", "the run that no longer found it or read a newer revision; NULL while it holds"
    )


class QuotationSpan(Base):
    __tablename__ = "quotation_spans"
    __table_args__ = (
        {"comment": "The fragments of a quotation in order of text; most have one", "sqlite_with_rowid": False},
    )
    quotation_id: Mapped[int] = position_of("quotations", "the quotation")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first fragment, then counting up")
    span_id: Mapped[int] = refers("spans", "the stretch of text")


class Attribution(Base):
    __tablename__ = "attributions"
    __table_args__ = (
        share("confidence"),
        CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name="name_with_actor"),
        current_once("attributions", "quotation_id"),
        retired_index("attributions"),
        {"comment": "Who the article says a quotation comes from, and why that is believed"},
    )
    id: Mapped[Key] = mapped_column(comment="the attribution")
    quotation_id: Mapped[int] = refers("quotations", "the quotation")
    actor_id: Mapped[int | None] = refers("actors", "the speaker; NULL where no unique answer was found", index=True)
    name: Mapped[str | None] = mapped_column(Text, comment="the speaker's canonical name; NULL where there is none")
    mention_span_id: Mapped[int | None] = refers("spans", "the stretch that names the speaker there")
    cue_span_id: Mapped[int | None] = refers("spans", "the words that tie speaker to content")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    rule: Mapped[Words] = mapped_column(comment="the rule that decided")
    reason: Mapped[Words] = mapped_column(comment="why, in words")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class Candidate(Base):
    __tablename__ = "candidates"
    __table_args__ = ({"comment": "Who else might have said it, for each attribution"},)
    attribution_id: Mapped[int] = position_of("attributions", "the attribution")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first candidate, then counting up")
    name: Mapped[Words] = mapped_column(comment="the name that the mention resolves to")
    mention_span_id: Mapped[int | None] = refers("spans", "the stretch that names the candidate")
    score: Mapped[Share] = mapped_column(comment="what the rules give it; comparable within one attribution")
    reason: Mapped[Words] = mapped_column(comment="what speaks for it")


class Link(Base):
    __tablename__ = "links"
    __table_args__ = (
        one_of("role", Role),
        one_of("basis", Basis),
        share("confidence"),
        CheckConstraint("position >= 0", name="position_from_zero"),
        current_once("links", "quotation_id", "position"),
        retired_index("links"),
        {"comment": "The chain of a quotation: from the first speaker (position 0) to the outlet (last)"},
    )
    id: Mapped[Key] = mapped_column(comment="the link")
    quotation_id: Mapped[int] = refers("quotations", "the quotation")
    position: Mapped[Number] = mapped_column(comment="place in the chain, from 0")
    role: Mapped[Words] = mapped_column(comment="speaker, intermediary or outlet")
    actor_id: Mapped[int] = refers("actors", "who it is", index=True)
    name: Mapped[Words] = mapped_column(comment="name in the chain; an outlet keeps the manifest's name")
    basis: Mapped[Words] = mapped_column(comment="why it is believed: stated, carried, credited, inferred or judged")
    evidence_span_id: Mapped[int | None] = refers("spans", "the stretch that names it; NULL if it is the manifest")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    rule: Mapped[Words] = mapped_column(comment="the rule that decided")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class Overruled(Base):
    __tablename__ = "overruled"
    __table_args__ = (
        current_once("overruled", "quotation_id"),
        retired_index("overruled"),
        {"comment": "What the rules found of a quotation judged otherwise; it holds again when that is withdrawn"},
    )
    id: Mapped[Key] = mapped_column(comment="the finding")
    quotation_id: Mapped[int] = refers("quotations", "the quotation")
    found: Mapped[Words] = mapped_column(comment="kind, reason, attribution and chain by the rules, as a JSON object")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)
