"""The rows of the index of words that have what is asked, and how well: of many only the newest are weighed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, String, cast, column, func, literal, select, table
from sqlalchemy.types import UserDefinedType

from provenance.store.sql import AnyQuery

RANKED = 5_000  # of more that have the words only the newest, as they were stored, are weighed against each other
_WINDOW = 20 * RANKED  # where PostgreSQL looks first: a common word is found there often enough


class _TsQuery(UserDefinedType[str]):
    """PostgreSQL's own type of a search."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "tsquery"


class Asked:
    """A search in the database's own words, put to one index of words."""

    def __init__(self, connection: Connection, name: str, words: str) -> None:
        self._connection, self._name = connection, name
        self._lite = connection.dialect.name == "sqlite"
        self._given = cast(literal(words, String), _TsQuery())
        if self._lite:
            source = table(name, column("rowid"), column("rank"), column(name))
            found = select(source.c.rowid.label("id"), (-source.c.rank).label("score"))
            found = found.where(source.c[name].op("MATCH")(words))
        else:
            source = table(name, column("id"), column("words"))
            found = select(source.c.id, source.c.words.label("score")).where(source.c.words.op("@@")(self._given))
        self.hits: Any = found.subquery()  # the rows that have what is asked, and what their scores are made of

    def newest(self, query: AnyQuery) -> list[tuple[int, float]]:
        """The newest rows of ``query``, an id and the score of ``hits``; one more than are weighed, if there are."""
        query = query.order_by(self.hits.c.id.desc()).limit(RANKED + 1)
        if self._lite:
            return [(row.id, float(row.score)) for row in self._connection.execute(query)]
        # PostgreSQL finds all rows that have a word before it takes the newest: of a common one these will do.
        rows = self._weighed(query.where(self.hits.c.id > self._highest() - _WINDOW))
        return rows if len(rows) > RANKED else self._weighed(query)

    def _weighed(self, query: AnyQuery) -> list[tuple[int, float]]:
        few = query.subquery()  # what is left out is not weighed
        score = func.ts_rank(few.c.score, self._given, 1)
        return [(row[0], float(row[1])) for row in self._connection.execute(select(few.c.id, score))]

    def _highest(self) -> int:
        highest: AnyQuery = select(func.coalesce(func.max(column("id")), 0)).select_from(table(self._name))
        return int(self._connection.execute(highest).scalar_one())
