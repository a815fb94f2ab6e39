"""Articles, their revisions, the pages that they came from, and copies of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, DateTime, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.published import Precision
from provenance.store.tables.base import (
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


class Article(Base):
    __tablename__ = "articles"
    __table_args__ = ({"comment": "One text published by one outlet; what it says is in its revisions"},)
    id: Mapped[Key] = mapped_column(comment="the article")
    identity: Mapped[Words] = mapped_column(
        unique=True, comment="what makes it one article: its URL, else outlet and document, else path, else its bytes"
    )
    run_id: Mapped[int] = refers("runs", "the run that first read it")


class Revision(Base):
    __tablename__ = "revisions"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
        CheckConstraint("(precision IN ('minute', 'second')) OR published_utc IS NULL", name="no_invented_hour"),
        one_of("precision", Precision),
        current_once("revisions", "article_id"),
        # A document's name, an address, a headline may be longer than an entry of a PostgreSQL B-tree can be.
        Index("ix_revisions_document", "document", postgresql_using="hash"),
        Index("ix_revisions_url", "url", postgresql_using="hash"),
        Index("ix_revisions_title", "title", postgresql_using="hash"),
        retired_index("revisions"),
        {"comment": "An article as it was read once; bytes or metadata that change make another revision"},
    )
    id: Mapped[Key] = mapped_column(comment="the revision")
    article_id: Mapped[int] = refers("articles", "the article")
    number: Mapped[Number] = mapped_column(comment="1 for the first reading, then counting up")
    outlet_id: Mapped[int | None] = refers("outlets", "who published it; NULL if the manifest does not say", index=True)
    document: Mapped[Words] = mapped_column(comment="name under which it was read: manifest id or file name")
    url: Mapped[str | None] = mapped_column(Text, comment="address as given")
    path: Mapped[str | None] = mapped_column(Text, comment="file from which it was read")
    sha256: Mapped[Words] = mapped_column(index=True, comment="SHA-256 of the bytes, in hexadecimal")
    encoding: Mapped[Words] = mapped_column(comment="encoding in which the bytes were decoded")
    text: Mapped[Words] = mapped_column(comment="the text, unchanged; every offset counts its code points from 0")
    published: Mapped[str | None] = mapped_column(Text, comment="date or time of publication exactly as given")
    precision: Mapped[Words] = mapped_column(comment="how much of it is known: none, year, month, day, minute, second")
    published_day: Mapped[str | None] = mapped_column(
        Text, index=True, comment="its calendar part as YYYY, YYYY-MM or YYYY-MM-DD, in the zone in which it was given"
    )
    published_utc: Mapped[datetime | None] = mapped_column(
        DateTime(timezone=True), comment="the instant in UTC, only where hour and zone are known"
    )
    lang: Mapped[str | None] = mapped_column(Text, comment="language tag as given")
    title: Mapped[str | None] = mapped_column(Text, comment="title as given")
    read_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), comment="when it was read, in UTC")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", "the run that read a newer revision; NULL for the latest")


class RawBytes(Base):
    __tablename__ = "raw_bytes"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
        {"comment": "Pages and records as they came, each once, however many revisions were read from it"},
    )
    id: Mapped[Key] = mapped_column(comment="the bytes")
    sha256: Mapped[Words] = mapped_column(unique=True, comment="SHA-256 of the bytes, in hexadecimal")
    size: Mapped[int] = mapped_column(Big, comment="how many bytes they are")
    data: Mapped[bytes] = mapped_column(LargeBinary, comment="the bytes, compressed (zlib, RFC 1950)")


class Page(Base):
    __tablename__ = "pages"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
        Index("ix_pages_address", "address", postgresql_using="hash"),
        {"comment": "What a revision's text was taken out of, and how; plain texts, which are their bytes, have none"},
    )
    revision_id: Mapped[int] = position_of("revisions", "the text that was taken out of it")
    sha256: Mapped[Words] = mapped_column(index=True, comment="SHA-256 of the bytes as they came, in hexadecimal")
    size: Mapped[int] = mapped_column(Big, comment="how many bytes they were")
    raw_id: Mapped[int | None] = refers("raw_bytes", "the bytes; NULL where they were not to be kept (--no-raw)")
    media: Mapped[Words] = mapped_column(comment="what they are, as text/html")
    extractor: Mapped[Words] = mapped_column(comment="what took the text out of them, with its version")
    address: Mapped[str | None] = mapped_column(Text, comment="address that they came from")
    record: Mapped[str | None] = mapped_column(Text, comment="WARC-Record-ID in the web archive that they came from")
    retrieved: Mapped[str | None] = mapped_column(Text, comment="when they were fetched (RFC 3339); NULL if not known")
    headers: Mapped[str | None] = mapped_column(Text, comment="what the server sent before them, a header a line")
    publisher: Mapped[str | None] = mapped_column(Text, comment="who publishes it by its own word")
    about: Mapped[str | None] = mapped_column(
        Text, comment="JSON of what else it says: authors, modified, section, captions, links, what was left out"
    )


class Extraction(Base):
    __tablename__ = "extractions"
    __table_args__ = (
        current_once("extractions", "revision_id"),
        retired_index("extractions"),
        {"comment": "Which run extracted which revision; the current one tells the version and rule set"},
    )
    id: Mapped[Key] = mapped_column(comment="the extraction")
    revision_id: Mapped[int] = refers("revisions", "what was extracted")
    run_id: Mapped[int] = refers("runs", "the run that extracted it")
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class Copy(Base):
    __tablename__ = "copies"
    __table_args__ = (
        share("share"),
        share("share_of"),
        CheckConstraint("revision_id <> of_revision_id", name="of_another"),
        current_once("copies", "revision_id", "of_revision_id"),
        retired_index("copies"),
        {"comment": "Pairs of articles that print the same text, as an agency's; which had it first, nothing tells"},
    )
    id: Mapped[Key] = mapped_column(comment="the pair")
    revision_id: Mapped[int] = refers("revisions", "the text of the article that was read later")
    of_revision_id: Mapped[int] = refers("revisions", "the text of the one that was read before", index=True)
    share: Mapped[Share] = mapped_column(
        comment="share of its words outside of quotation marks that stand in the other's text too, six in a row, 0 to 1"
    )
    share_of: Mapped[Share] = mapped_column(comment="the same the other way round")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class CopyMark(Base):
    __tablename__ = "copy_marks"
    __table_args__ = (
        {"comment": "Numbers of runs of words by which the same text is found again", "sqlite_with_rowid": False},
    )
    run: Mapped[int] = mapped_column(
        Big, primary_key=True, autoincrement=False, comment="the number; see match/copies.py"
    )
    article_id: Mapped[int] = refers("articles", "the article that had it first")
