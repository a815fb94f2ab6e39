"""The relational schema. Every table and column carries a comment: people query this database by hand.

Rows that a later run may supersede carry ``run_id`` (the run that made them) and ``retired_run_id`` (the run
that superseded them; NULL while they hold). Nothing is deleted. Ids are allotted by the program under its
write lock (see ``rows.py``), so no sequence stands behind them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.schema import CreateColumn

from provenance.judge.model import Decision, Part
from provenance.model import ActorKind, Basis, FindingKind, Flag, Kind, Relation, Role
from provenance.store.published import Precision

Big = BigInteger().with_variant(Integer, "sqlite")


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


class Origin(StrEnum):
    """Who says that an alias is a name of its actor."""

    ARTICLE = "article"
    JUDGEMENT = "judgement"
    REGISTRY = "registry"


class Operation(StrEnum):
    """One step of a word-level difference."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


Key = Annotated[int, mapped_column(Big, primary_key=True, autoincrement=False)]
Number = Annotated[int, mapped_column(Integer)]
Words = Annotated[str, mapped_column(Text)]
Share = Annotated[float, mapped_column(Float)]


class Base(DeclarativeBase):
    """All tables, under one naming convention so that migrations can name every constraint."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


@compiles(CreateColumn, "sqlite")
def _with_comment(element: CreateColumn, compiler: Any, **kw: object) -> str | None:  # noqa: ANN401 - untyped there
    # SQLite has no COMMENT ON; it keeps the statement as written, so `.schema` shows what stands there.
    column = compiler.visit_create_column(element, **kw)
    return f"{column} /* {element.element.comment} */" if column and element.element.comment else column


def _one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in sorted(words))  # their order is no part of the schema
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _share(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} >= 0 AND {column} <= 1", name=f"{column}_share")


_HELD = text("retired_run_id IS NULL")


def _current(table: str, *columns: str) -> Index:
    name = f"uq_{table}_current_{'_'.join(columns)}"
    return Index(name, *columns, unique=True, sqlite_where=_HELD, postgresql_where=_HELD)


def _retired(table: str) -> Index:
    gone = text("retired_run_id IS NOT NULL")
    return Index(f"ix_{table}_retired_run_id", "retired_run_id", sqlite_where=gone, postgresql_where=gone)


def _refers(table: str, comment: str, *, index: bool = False) -> MappedColumn[Any]:
    return mapped_column(Big, ForeignKey(f"{table}.id"), comment=comment, index=index)


def _position(table: str, comment: str) -> MappedColumn[Any]:
    return mapped_column(Big, ForeignKey(f"{table}.id"), primary_key=True, autoincrement=False, comment=comment)


_MADE = "the run that made this row"
_RETIRED = "the run that superseded this row; NULL while it holds"


class Run(Base):
    __tablename__ = "runs"
    __table_args__ = (
        _one_of("kind", RunKind),
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


class Actor(Base):
    __tablename__ = "actors"
    __table_args__ = (
        _one_of("kind", ActorKind),
        {"comment": "People, bodies, media and unnamed groups that speak, pass on or publish"},
    )
    id: Mapped[Key] = mapped_column(comment="the actor")
    identity: Mapped[Words] = mapped_column(
        unique=True, comment="what makes it one actor: its registry key, its name, or its name within one article"
    )
    name: Mapped[Words] = mapped_column(comment="canonical name")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    kind: Mapped[str | None] = mapped_column(
        Text, comment="person, body, agency, broadcaster, paper, platform or group; NULL where unknown"
    )
    found_kind: Mapped[str | None] = mapped_column(
        Text,
        comment="its kind as rules or registry have it (unknown where they have none), where somebody set another; "
        "else NULL",
    )
    registry_key: Mapped[str | None] = mapped_column(Text, unique=True, comment="its key in the registry of actors")
    country: Mapped[str | None] = mapped_column(Text, comment="country as the registry gives it")
    domain: Mapped[str | None] = mapped_column(Text, comment="domain of its homepage")
    wikidata: Mapped[str | None] = mapped_column(Text, comment="its item in Wikidata, such as Q42; never guessed")
    isni: Mapped[str | None] = mapped_column(Text, comment="its ISNI, sixteen digits without spaces; never guessed")
    parent_id: Mapped[int | None] = _refers("actors", "the actor that it belongs to", index=True)
    merged_into_id: Mapped[int | None] = _refers(
        "actors", "the actor that it is, as the judgements say that hold; NULL where it stands for itself", index=True
    )


class Alias(Base):
    __tablename__ = "aliases"
    __table_args__ = (
        UniqueConstraint("actor_id", "folded"),
        CheckConstraint("origin IN ('article', 'judgement', 'registry')", name="origin_known"),
        {"comment": "Other names of an actor, in the scripts in which they appear"},
    )
    id: Mapped[Key] = mapped_column(comment="the alias")
    actor_id: Mapped[int] = _refers("actors", "whose name it is")
    name: Mapped[Words] = mapped_column(comment="the name")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    origin: Mapped[Words] = mapped_column(
        comment="who says so: the registry, a judgement, or an article that spells the name so"
    )
    holds: Mapped[bool] = mapped_column(comment="false where the judgement was withdrawn, or another took the name out")


class Outlet(Base):
    __tablename__ = "outlets"
    __table_args__ = ({"comment": "Who publishes articles, under the names that manifests give"},)
    id: Mapped[Key] = mapped_column(comment="the outlet")
    name: Mapped[Words] = mapped_column(comment="name as the manifest gives it")
    folded: Mapped[Words] = mapped_column(index=True, comment="the name as it is compared: case and width folded")
    actor_id: Mapped[int] = _refers("actors", "the same outlet as an actor, which has its aliases", index=True)


class Article(Base):
    __tablename__ = "articles"
    __table_args__ = ({"comment": "One text published by one outlet; what it says is in its revisions"},)
    id: Mapped[Key] = mapped_column(comment="the article")
    identity: Mapped[Words] = mapped_column(
        unique=True, comment="what makes it one article: its URL, else outlet and document, else path, else its bytes"
    )
    run_id: Mapped[int] = _refers("runs", "the run that first read it")


class Revision(Base):
    __tablename__ = "revisions"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
        CheckConstraint("(precision IN ('minute', 'second')) OR published_utc IS NULL", name="no_invented_hour"),
        _one_of("precision", Precision),
        _current("revisions", "article_id"),
        # A document's name, an address, a headline may be longer than an entry of a PostgreSQL B-tree can be.
        Index("ix_revisions_document", "document", postgresql_using="hash"),
        Index("ix_revisions_url", "url", postgresql_using="hash"),
        Index("ix_revisions_title", "title", postgresql_using="hash"),
        _retired("revisions"),
        {"comment": "An article as it was read once; bytes or metadata that change make another revision"},
    )
    id: Mapped[Key] = mapped_column(comment="the revision")
    article_id: Mapped[int] = _refers("articles", "the article")
    number: Mapped[Number] = mapped_column(comment="1 for the first reading, then counting up")
    outlet_id: Mapped[int | None] = _refers(
        "outlets", "who published it; NULL if the manifest does not say", index=True
    )
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
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", "the run that read a newer revision; NULL for the latest")


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
    revision_id: Mapped[int] = _position("revisions", "the text that was taken out of it")
    sha256: Mapped[Words] = mapped_column(index=True, comment="SHA-256 of the bytes as they came, in hexadecimal")
    size: Mapped[int] = mapped_column(Big, comment="how many bytes they were")
    raw_id: Mapped[int | None] = _refers("raw_bytes", "the bytes; NULL where they were not to be kept (--no-raw)")
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
        _current("extractions", "revision_id"),
        _retired("extractions"),
        {"comment": "Which run extracted which revision; the current one tells the version and rule set"},
    )
    id: Mapped[Key] = mapped_column(comment="the extraction")
    revision_id: Mapped[int] = _refers("revisions", "what was extracted")
    run_id: Mapped[int] = _refers("runs", "the run that extracted it")
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class Span(Base):
    __tablename__ = "spans"
    __table_args__ = (
        UniqueConstraint("revision_id", "start_offset", "end_offset"),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_ordered"),
        {"comment": "Stretches of a revision's text that quotations, mentions, cues and evidence point to"},
    )
    id: Mapped[Key] = mapped_column(comment="the span")
    revision_id: Mapped[int] = _refers("revisions", "the text that it is a stretch of")
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
        _one_of("kind", Kind),
        CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name="offsets_ordered"),
        Index("ix_quotations_revision_id_start_offset", "revision_id", "start_offset"),
        _retired("quotations"),
        Index("ix_quotations_current_kind", "kind", sqlite_where=_HELD, postgresql_where=_HELD),
        {"comment": "Occurrences: what one article reproduces of something said or written"},
    )
    id: Mapped[Key] = mapped_column(comment="the quotation; shown as q and this number")
    revision_id: Mapped[int] = _refers("revisions", "the text that it stands in")
    kind: Mapped[Words] = mapped_column(comment="direct, mixed, block, indirect or not_speech")
    kind_reason: Mapped[Words] = mapped_column(comment="why it is of that kind, by the latest run that found it")
    start_offset: Mapped[Number] = mapped_column(comment="outer start in code points")
    end_offset: Mapped[Number] = mapped_column(comment="outer end in code points; half-open")
    content: Mapped[Words] = mapped_column(comment="its words: the fragments of quotation_spans joined with one space")
    context_span_id: Mapped[int] = _refers("spans", "the sentence around it, by the latest run that found it")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers(
        "runs", "the run that no longer found it or read a newer revision; NULL while it holds"
    )


class QuotationSpan(Base):
    __tablename__ = "quotation_spans"
    __table_args__ = (
        {"comment": "The fragments of a quotation in order of text; most have one", "sqlite_with_rowid": False},
    )
    quotation_id: Mapped[int] = _position("quotations", "the quotation")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first fragment, then counting up")
    span_id: Mapped[int] = _refers("spans", "the stretch of text")


class Attribution(Base):
    __tablename__ = "attributions"
    __table_args__ = (
        _share("confidence"),
        CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name="name_with_actor"),
        _current("attributions", "quotation_id"),
        _retired("attributions"),
        {"comment": "Who the article says a quotation comes from, and why that is believed"},
    )
    id: Mapped[Key] = mapped_column(comment="the attribution")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation")
    actor_id: Mapped[int | None] = _refers("actors", "the speaker; NULL where no unique answer was found", index=True)
    name: Mapped[str | None] = mapped_column(Text, comment="the speaker's canonical name; NULL where there is none")
    mention_span_id: Mapped[int | None] = _refers("spans", "the stretch that names the speaker there")
    cue_span_id: Mapped[int | None] = _refers("spans", "the words that tie speaker to content")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    rule: Mapped[Words] = mapped_column(comment="the rule that decided")
    reason: Mapped[Words] = mapped_column(comment="why, in words")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class Candidate(Base):
    __tablename__ = "candidates"
    __table_args__ = ({"comment": "Who else might have said it, for each attribution"},)
    attribution_id: Mapped[int] = _position("attributions", "the attribution")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first candidate, then counting up")
    name: Mapped[Words] = mapped_column(comment="the name that the mention resolves to")
    mention_span_id: Mapped[int | None] = _refers("spans", "the stretch that names the candidate")
    score: Mapped[Share] = mapped_column(comment="what the rules give it; comparable within one attribution")
    reason: Mapped[Words] = mapped_column(comment="what speaks for it")


class Link(Base):
    __tablename__ = "links"
    __table_args__ = (
        _one_of("role", Role),
        _one_of("basis", Basis),
        _share("confidence"),
        CheckConstraint("position >= 0", name="position_from_zero"),
        _current("links", "quotation_id", "position"),
        _retired("links"),
        {"comment": "The chain of a quotation: from the first speaker (position 0) to the outlet (last)"},
    )
    id: Mapped[Key] = mapped_column(comment="the link")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation")
    position: Mapped[Number] = mapped_column(comment="place in the chain, from 0")
    role: Mapped[Words] = mapped_column(comment="speaker, intermediary or outlet")
    actor_id: Mapped[int] = _refers("actors", "who it is", index=True)
    name: Mapped[Words] = mapped_column(comment="name in the chain; an outlet keeps the manifest's name")
    basis: Mapped[Words] = mapped_column(comment="why it is believed: stated, carried, credited, inferred or judged")
    evidence_span_id: Mapped[int | None] = _refers("spans", "the stretch that names it; NULL if it is the manifest")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    rule: Mapped[Words] = mapped_column(comment="the rule that decided")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class Utterance(Base):
    __tablename__ = "utterances"
    __table_args__ = (
        _retired("utterances"),
        {"comment": "What was said, once; its quotations and its reference are in reproductions"},
    )
    id: Mapped[Key] = mapped_column(comment="the utterance; shown as u and this number")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", "the run that dissolved it; NULL while it holds")


class Reproduction(Base):
    __tablename__ = "reproductions"
    __table_args__ = (
        _one_of("relation", Relation),
        _share("coverage"),
        _current("reproductions", "quotation_id"),
        Index(
            "uq_reproductions_current_reference",
            "utterance_id",
            unique=True,
            sqlite_where=text("is_reference AND retired_run_id IS NULL"),
            postgresql_where=text("is_reference AND retired_run_id IS NULL"),
        ),
        _retired("reproductions"),
        {"comment": "How each quotation reproduces its utterance, compared with the reference wording"},
    )
    id: Mapped[Key] = mapped_column(comment="the reproduction")
    utterance_id: Mapped[int] = _refers("utterances", "what was said", index=True)
    quotation_id: Mapped[int] = _refers("quotations", "the quotation that reproduces it")
    is_reference: Mapped[bool] = mapped_column(comment="true for the one wording that the others are compared with")
    relation: Mapped[Words] = mapped_column(comment="verbatim, elided, normalised, altered, paraphrased or translated")
    coverage: Mapped[Share] = mapped_column(comment="share of the reference's words that it has, 0 to 1")
    reason: Mapped[Words] = mapped_column(comment="why it is of that relation, in words")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class ReproductionFlag(Base):
    __tablename__ = "reproduction_flags"
    __table_args__ = (
        _one_of("flag", Flag),
        UniqueConstraint("reproduction_id", "flag"),
        {"comment": "Facts beside the relation that an editor needs to see"},
    )
    reproduction_id: Mapped[int] = _position("reproductions", "the reproduction")
    position: Mapped[Key] = mapped_column(Integer, comment="order in which they are shown, from 0")
    flag: Mapped[Words] = mapped_column(comment="truncated, spliced, numbers_differ and so on")


class Translation(Base):
    __tablename__ = "translations"
    __table_args__ = (
        _share("confidence"),
        {"comment": "Reproductions in another language than the reference, matched by what languages have in common"},
    )
    reproduction_id: Mapped[int] = _position("reproductions", "the reproduction")
    confidence: Mapped[Share] = mapped_column(comment="how sure it is that it is of this utterance, 0 to 1")


class Difference(Base):
    __tablename__ = "differences"
    __table_args__ = (
        _one_of("operation", Operation),
        {
            "comment": "The word-level difference from the reference to the quotation, step by step; v_differences has "
            "the words that are told once here",
            "sqlite_with_rowid": False,
        },
    )
    reproduction_id: Mapped[int] = _position("reproductions", "the reproduction")
    position: Mapped[Key] = mapped_column(Integer, comment="order of the step, from 0")
    operation: Mapped[Words] = mapped_column(comment="equal, replace, delete or insert")
    reference_words: Mapped[str | None] = mapped_column(
        Text, comment="the reference's words in this step; NULL where they are the quotation's, to the letter"
    )
    quotation_words: Mapped[str | None] = mapped_column(
        Text, comment="the quotation's words in this step; NULL where they are all of its content"
    )


class Unmatched(Base):
    __tablename__ = "unmatched"
    __table_args__ = (
        {"comment": "Older quotations that were changed or retired since the last matching; emptied by the next one"},
    )
    id: Mapped[Key] = mapped_column(comment="the row")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation")


class Memory(Base):
    __tablename__ = "matching_memory"
    __table_args__ = (
        {"comment": "What the last matching leaves for the next, in columns of numbers; made again by a full one"},
    )
    part: Mapped[str] = mapped_column(Text, primary_key=True, comment="which column it is")
    piece: Mapped[int] = mapped_column(
        Integer, primary_key=True, autoincrement=False, comment="0 for the first piece of its bytes, then counting up"
    )
    data: Mapped[bytes] = mapped_column(LargeBinary, comment="the bytes; what they mean stands in match/memory.py")


class Overruled(Base):
    __tablename__ = "overruled"
    __table_args__ = (
        _current("overruled", "quotation_id"),
        _retired("overruled"),
        {"comment": "What the rules found of a quotation judged otherwise; it holds again when that is withdrawn"},
    )
    id: Mapped[Key] = mapped_column(comment="the finding")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation")
    found: Mapped[Words] = mapped_column(comment="kind, reason, attribution and chain by the rules, as a JSON object")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class InferredLink(Base):
    __tablename__ = "inferred_links"
    __table_args__ = (
        _share("confidence"),
        CheckConstraint("before_position >= 0", name="before_position_from_zero"),
        _current("inferred_links", "quotation_id", "actor_id"),
        _retired("inferred_links"),
        {"comment": "What other articles add to a quotation's chain; its own article says nothing of it"},
    )
    id: Mapped[Key] = mapped_column(comment="the inferred link")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation whose path it is about")
    actor_id: Mapped[int] = _refers("actors", "through whom the words probably came", index=True)
    name: Mapped[Words] = mapped_column(comment="its name")
    before_position: Mapped[Number] = mapped_column(comment="position in links of the link before which it would stand")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    reason: Mapped[Words] = mapped_column(comment="why, in words")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class InferredLinkEvidence(Base):
    __tablename__ = "inferred_link_evidence"
    __table_args__ = ({"comment": "The quotations that speak for an inferred link"},)
    inferred_link_id: Mapped[int] = _position("inferred_links", "the inferred link")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first, then counting up")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation that shows it")
    fact: Mapped[Words] = mapped_column(comment="what it shows")


class Finding(Base):
    __tablename__ = "findings"
    __table_args__ = (
        _one_of("kind", FindingKind),
        _share("confidence"),
        CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name="name_with_actor"),
        _current("findings", "quotation_id", "kind", "actor_id"),
        _retired("findings"),
        {"comment": "What the articles of one utterance show together about one of its quotations; no accusation"},
    )
    id: Mapped[Key] = mapped_column(comment="the finding")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation that it is about")
    kind: Mapped[Words] = mapped_column(
        comment="dropped_intermediary, laundered, circular, late_primary or orphan", index=True
    )
    actor_id: Mapped[int | None] = _refers("actors", "the medium that it is about; NULL for an orphan", index=True)
    name: Mapped[str | None] = mapped_column(Text, comment="its name; NULL for an orphan")
    confidence: Mapped[Share] = mapped_column(comment="0 to 1")
    reason: Mapped[Words] = mapped_column(comment="what was found, in words")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class FindingEvidence(Base):
    __tablename__ = "finding_evidence"
    __table_args__ = ({"comment": "The quotations that a finding rests on"},)
    finding_id: Mapped[int] = _position("findings", "the finding")
    position: Mapped[Key] = mapped_column(Integer, comment="0 for the first, then counting up")
    quotation_id: Mapped[int] = _refers("quotations", "the quotation that shows it")
    fact: Mapped[Words] = mapped_column(comment="what it shows")


class Judgement(Base):
    __tablename__ = "judgements"
    __table_args__ = (
        _one_of("decision", Decision),
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
    judgement_id: Mapped[int] = _refers("judgements", "the judgement")
    position: Mapped[Number] = mapped_column(comment="0 for the first quotation of a pair, 1 for the second")
    quotation_id: Mapped[int | None] = _refers(
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
        _one_of("part", Part),
        {"comment": "The actors that a judgement is about or decides for"},
    )
    judgement_id: Mapped[int] = _position("judgements", "the judgement")
    position: Mapped[Key] = mapped_column(Integer, comment="order of intermediaries, from 0; 1 for what is merged with")
    part: Mapped[Words] = mapped_column(comment="speaker or intermediary decided for; actor judged, other merged with")
    actor_id: Mapped[int] = _refers("actors", "the actor", index=True)


class SearchPiece(Base):
    __tablename__ = "search_pieces"
    __table_args__ = ({"comment": "Pieces of the texts that the index of words has, which is in search_articles"},)
    id: Mapped[Key] = mapped_column(comment="the piece, as in search_articles")
    revision_id: Mapped[int] = _refers("revisions", "the text that it is a piece of", index=True)
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
    utterance_id: Mapped[int] = _position("utterances", "the utterance")
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


class Copy(Base):
    __tablename__ = "copies"
    __table_args__ = (
        _share("share"),
        _share("share_of"),
        CheckConstraint("revision_id <> of_revision_id", name="of_another"),
        _current("copies", "revision_id", "of_revision_id"),
        _retired("copies"),
        {"comment": "Pairs of articles that print the same text, as an agency's; which had it first, nothing tells"},
    )
    id: Mapped[Key] = mapped_column(comment="the pair")
    revision_id: Mapped[int] = _refers("revisions", "the text of the article that was read later")
    of_revision_id: Mapped[int] = _refers("revisions", "the text of the one that was read before", index=True)
    share: Mapped[Share] = mapped_column(
        comment="share of its words outside of quotation marks that stand in the other's text too, six in a row, 0 to 1"
    )
    share_of: Mapped[Share] = mapped_column(comment="the same the other way round")
    run_id: Mapped[int] = _refers("runs", _MADE)
    retired_run_id: Mapped[int | None] = _refers("runs", _RETIRED)


class CopyMark(Base):
    __tablename__ = "copy_marks"
    __table_args__ = (
        {"comment": "Numbers of runs of words by which the same text is found again", "sqlite_with_rowid": False},
    )
    run: Mapped[int] = mapped_column(
        Big, primary_key=True, autoincrement=False, comment="the number; see match/copies.py"
    )
    article_id: Mapped[int] = _refers("articles", "the article that had it first")


class Refusal(Base):
    __tablename__ = "refusals"
    __table_args__ = ({"comment": "What a run did not read or not extract, and what to do about it"},)
    id: Mapped[Key] = mapped_column(comment="the refusal")
    run_id: Mapped[int] = _refers("runs", "the run that refused", index=True)
    revision_id: Mapped[int | None] = _refers(
        "revisions", "the text of which a part was not extracted; NULL where nothing was read", index=True
    )
    path: Mapped[Words] = mapped_column(comment="the file or article")
    place: Mapped[str | None] = mapped_column(Text, comment="line or offset in it")
    reason: Mapped[Words] = mapped_column(comment="what is wrong")
    remedy: Mapped[Words] = mapped_column(comment="what to do about it")


class Event(Base):
    __tablename__ = "events"
    __table_args__ = (
        _one_of("kind", EventKind),
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
