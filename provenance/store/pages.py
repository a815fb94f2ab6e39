"""Tables and views with what each and every column holds, for whoever shows them."""

from __future__ import annotations

from typing import NamedTuple

from provenance.store.tables import Base
from provenance.store.views import views


class Described(NamedTuple):
    """A table or view: its name, what a row is, and (name, what it holds) of each column."""

    name: str
    comment: str
    columns: tuple[tuple[str, str], ...]


def described() -> list[Described]:
    """Every view, then every table, by name."""
    tables = sorted(Base.metadata.tables.values(), key=lambda table: table.name)
    return [
        *(Described(view.name, view.comment, tuple(view.columns)) for view in views()),
        *(
            Described(table.name, table.comment or "", tuple((c.name, c.comment or "") for c in table.columns))
            for table in tables
        ),
    ]
