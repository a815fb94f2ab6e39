"""What was said, in all articles together, and how each reproduces it."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index, Integer, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from provenance.model import Flag, Relation
from provenance.store.tables.base import (
    MADE,
    RETIRED,
    Base,
    Key,
    Share,
    Words,
    current_once,
    one_of,
    position_of,
    refers,
    retired_index,
    share,
)


class Operation(StrEnum):
    """One step of a word-level difference."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


class Utterance(Base):
    __tablename__ = "utterances"
    __table_args__ = (
        retired_index("utterances"),
        {"comment": "What was said, once; its quotations and its reference are in reproductions"},
    )
    id: Mapped[Key] = mapped_column(comment="the utterance; shown as u and this number")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", "the run that dissolved it; NULL while it holds")


class Reproduction(Base):
    __tablename__ = "reproductions"
    __table_args__ = (
        one_of("relation", Relation),
        share("coverage"),
        current_once("reproductions", "quotation_id"),
        Index(
            "uq_reproductions_current_reference",
            "utterance_id",
            unique=True,
            sqlite_where=text("is_reference AND retired_run_id IS NULL"),
            postgresql_where=text("is_reference AND retired_run_id IS NULL"),
        ),
        retired_index("reproductions"),
        {"comment": "How each quotation reproduces its utterance, compared with the reference wording"},
    )
    id: Mapped[Key] = mapped_column(comment="the reproduction")
    utterance_id: Mapped[int] = refers("utterances", "what was said", index=True)
    quotation_id: Mapped[int] = refers("quotations", "the quotation that reproduces it")
    is_reference: Mapped[bool] = mapped_column(comment="true for the one wording that the others are compared with")
    relation: Mapped[Words] = mapped_column(comment="verbatim, elided, normalised, altered, paraphrased or translated")
    coverage: Mapped[Share] = mapped_column(comment="share of the reference's words that it has, 0 to 1")
    reason: Mapped[Words] = mapped_column(comment="why it is of that relation, in words")
    run_id: Mapped[int] = refers("runs", MADE)
    retired_run_id: Mapped[int | None] = refers("runs", RETIRED)


class ReproductionFlag(Base):
    __tablename__ = "reproduction_flags"
    __table_args__ = (
        one_of("flag", Flag),
        UniqueConstraint("reproduction_id", "flag"),
        {"comment": "Facts beside the relation that an editor needs to see"},
    )
    reproduction_id: Mapped[int] = position_of("reproductions", "the reproduction")
    position: Mapped[Key] = mapped_column(Integer, comment="order in which they are shown, from 0")
    flag: Mapped[Words] = mapped_column(comment="truncated, spliced, numbers_differ and so on")


class Translation(Base):
    __tablename__ = "translations"
    __table_args__ = (
        share("confidence"),
        {"comment": "Reproductions in another language than the reference, matched by what languages have in common"},
    )
    reproduction_id: Mapped[int] = position_of("reproductions", "the reproduction")
    confidence: Mapped[Share] = mapped_column(comment="how sure it is that it is of this utterance, 0 to 1")


class Difference(Base):
    __tablename__ = "differences"
    __table_args__ = (
        one_of("operation", Operation),
        {
            "comment": "The word-level difference from the reference to the quotation, step by step; v_differences has "
            "the words that are told once here",
            "sqlite_with_rowid": False,
        },
    )
    reproduction_id: Mapped[int] = position_of("reproductions", "the reproduction")
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
    quotation_id: Mapped[int] = refers("quotations", "the quotation")


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
