"""What is kept so that a search or a report need not look at everything; it could be made again."""

from __future__ import annotations

from sqlalchemy import Index, Text
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
