"""What is kept so that a search or a report need not look at everything; it could be made again."""

from __future__ import annotations

from sqlalchemy import Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base, Big, Key, Number, Words, position_of, refers


class SearchPiece(Base):
    __tablename__ = "search_pieces"
    __table_args__ = ({"comment": "Pieces of the texts that the index of words has, which is in search_articles"},)
    id: Mapped[Key] = mapped_column(comment="the piece, as in search_articles")
    revision_id: Mapped[int] = refers("revisions", "the text that it is a piece of", index=True)
    start_offset: Mapped[Number] = mapped_column(comment="code points before it")
    end_offset: Mapped[Number] = mapped_column(comment="code points up to its end; half-open")


class SearchWord(Base):
    __tablename__ = "search_words"
    __table_args__ = (
        {"comment": "Every word that the index has, folded, and in how many rows", "sqlite_with_rowid": False},
    )
    word: Mapped[Words] = mapped_column(primary_key=True, comment="the word, without letter case and accents")
    quotations: Mapped[Number] = mapped_column(comment="how many quotations have it, retired ones as well")
    articles: Mapped[Number] = mapped_column(comment="how many pieces of articles have it, retired ones as well")


class UtteranceOrder(Base):
    __tablename__ = "utterance_order"
    __table_args__ = (
        Index("ix_utterance_order", "minus_outlets", "first_published", "utterance_id"),
        {"comment": "The order of the report, reckoned from the reproductions that hold"},
    )
    utterance_id: Mapped[int] = position_of("utterances", "the utterance")
    minus_outlets: Mapped[Number] = mapped_column(
        comment="minus how many outlets print it, so that most come first; a document without one counts as one"
    )
    quotations: Mapped[Number] = mapped_column(comment="how many quotations it has")
    first_published: Mapped[str] = mapped_column(
        Text().with_variant(Text(collation="C"), "postgresql"),
        comment="when it was first printed: an instant in UTC or a day, 9999 where no article has a date",
    )


class Counted(Base):
    __tablename__ = "counted"
    __table_args__ = (
        {"comment": "How much holds, kept so that a report need not count; made again by `provenance db reindex`"},
    )
    what: Mapped[str] = mapped_column(
        Text,
        primary_key=True,
        comment="articles, quotations, not_speech (those of them that are none), reproductions or utterances",
    )
    number: Mapped[int] = mapped_column(Big, comment="how many there are that hold")


class UtteranceCount(Base):
    __tablename__ = "utterance_counts"
    __table_args__ = (
        {
            "comment": "How an utterance is printed, counted; v_utterances shows it. "
            "Made again by `provenance db reindex`"
        },
    )
    utterance_id: Mapped[Key] = position_of("utterances", "the utterance")
    printings: Mapped[Number] = mapped_column(comment="how many quotations it has")
    in_marks: Mapped[Number] = mapped_column(comment="how many of them are no indirect speech")
    outlets: Mapped[Number] = mapped_column(
        comment="how many outlets print it: two names of one are one, and an article without an outlet is one by itself"
    )
    named_outlets: Mapped[Number] = mapped_column(comment="how many of these an article names")
    agency_id: Mapped[int | None] = refers(
        "actors", "the agency that every printing names, and no other medium; merged actors as one; else NULL"
    )


for _name, _most, _which in (
    ("told", UtteranceCount.outlets, "in_marks = 0"),
    ("agency", UtteranceCount.named_outlets, "agency_id IS NOT NULL"),
):  # in the order in which they are asked for: most outlets first
    Index(
        f"ix_utterance_counts_{_name}",
        _most.desc(),
        UtteranceCount.utterance_id,
        sqlite_where=text(_which),
        postgresql_where=text(_which),
    )


class OutletCount(Base):
    __tablename__ = "outlet_counts"
    __table_args__ = (
        {"comment": "How much of an outlet holds, kept with every transaction; made again by `provenance db reindex`"},
    )
    outlet_id: Mapped[Key] = mapped_column(comment="the outlet; 0 for articles that name none")
    articles: Mapped[Number] = mapped_column(comment="articles of it in which something is quoted")
    quotations: Mapped[Number] = mapped_column(comment="quotations in them, without marks that reproduce no speech")
    unattributed: Mapped[Number] = mapped_column(comment="those of which no unique speaker was found")


class CreditCount(Base):
    __tablename__ = "credit_counts"
    __table_args__ = (
        {
            "comment": "How many quotations name an intermediary, kept with every transaction; v_credits shows it. "
            "Made again by `provenance db reindex`",
            "sqlite_with_rowid": False,
        },
    )
    outlet_id: Mapped[Key] = mapped_column(comment="the outlet; 0 for articles that name none")
    named: Mapped[str] = mapped_column(
        Text, primary_key=True, comment="all intermediaries that such a quotation names, as credited_actors has them"
    )
    relation: Mapped[str] = mapped_column(
        Text, primary_key=True, comment="how it reproduces its utterance; empty until it is matched"
    )
    quotations: Mapped[Number] = mapped_column(comment="how many there are")


class CreditedActor(Base):
    __tablename__ = "credited_actors"
    __table_args__ = (
        {"comment": "The intermediaries that quotations name together, for credit_counts", "sqlite_with_rowid": False},
    )
    named: Mapped[str] = mapped_column(Text, primary_key=True, comment="their numbers, with spaces between")
    actor_id: Mapped[int] = position_of("actors", "one of them, as it was stored")
