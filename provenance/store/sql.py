"""What every module here says to SQLAlchemy in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

BATCH = 500  # ids a query; SQLite takes 32,766 parameters at most

# SQLAlchemy 2.0 and 2.1 give rows and queries different type parameters.
AnyRow: TypeAlias = Any
AnyQuery: TypeAlias = Any
AnyTable: TypeAlias = Any
AnyColumn: TypeAlias = Any

_Item = TypeVar("_Item")


def current(table: AnyTable) -> AnyColumn:
    """That a row has not been superseded."""
    return table.retired_run_id.is_(None)


def batches(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """``items`` in pieces that fit one query."""
    for at in range(0, len(items), BATCH):
        yield items[at : at + BATCH]
