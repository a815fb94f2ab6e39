"""What all tables have in common: keys, names of constraints, the columns by which rows are retired."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import BigInteger, CheckConstraint, Float, ForeignKey, Index, Integer, MetaData, Text, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column
from sqlalchemy.schema import CreateColumn

Big = BigInteger().with_variant(Integer, "sqlite")

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


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """That a column has one of these words."""
    listed = ", ".join(f"'{word}'" for word in sorted(words))  # their order is no part of the schema
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def share(column: str) -> CheckConstraint:
    """That a column is a number from 0 to 1."""
    return CheckConstraint(f"{column} >= 0 AND {column} <= 1", name=f"{column}_share")


HELD = text("retired_run_id IS NULL")


def current_once(table: str, *columns: str) -> Index:
    """That of the rows that hold only one has these values."""
    name = f"uq_{table}_current_{'_'.join(columns)}"
    return Index(name, *columns, unique=True, sqlite_where=HELD, postgresql_where=HELD)


def retired_index(table: str) -> Index:
    """Where the rows are that a run has retired."""
    gone = text("retired_run_id IS NOT NULL")
    return Index(f"ix_{table}_retired_run_id", "retired_run_id", sqlite_where=gone, postgresql_where=gone)


def refers(table: str, comment: str, *, index: bool = False) -> MappedColumn[Any]:
    """A column with the id of a row of another table."""
    return mapped_column(Big, ForeignKey(f"{table}.id"), comment=comment, index=index)


def position_of(table: str, comment: str) -> MappedColumn[Any]:
    """The same as the first column of a key: the row belongs to that of the other table."""
    return mapped_column(Big, ForeignKey(f"{table}.id"), primary_key=True, autoincrement=False, comment=comment)


MADE = "the run that made this row"
RETIRED = "the run that superseded this row; NULL while it holds"
