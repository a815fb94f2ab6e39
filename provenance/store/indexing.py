"""The index of words: written beside what it indexes, in the same transaction, and never asked what a text says.

SQLite keeps it in FTS5 tables without contents, PostgreSQL in tables of ``tsvector`` under GIN indexes; both are given
words already folded by ``search.words`` and never look at letters themselves, so that they find the same. An article
is indexed in pieces of ``PIECE`` words, of a quotation the first piece: PostgreSQL keeps 256 places of a word at most.
Texts do not change, so rows are only ever added; what is retired is left out by the queries, and by the next rebuild.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Table, delete, event, func, insert, select, text

from provenance.store import tables as t
from provenance.store.sql import AnyQuery, current

INDEXED = {"quotations": "content", "revisions": "text"}  # which column of which table is indexed
QUOTATIONS, ARTICLES = "search_quotations", "search_articles"
PIECE, OVERLAP = 4_000, 50  # words of a piece, and those of the next that it has as well, for phrases
_MEMORY = 16 << 20  # bytes
_SOME = 2_000  # rows read at once when the index is made anew
FTS5 = "CREATE VIRTUAL TABLE {} USING fts5 (words, content = '', tokenize = 'ascii')"
_TSVECTOR = (
    "CREATE TABLE {0} (id bigint CONSTRAINT pk_{0} PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX ix_{0}_words ON {0} USING gin (words)",
    "COMMENT ON TABLE {0} IS 'Index of words for search; `provenance db reindex` makes it anew'",
    "COMMENT ON COLUMN {0}.id IS 'the {1} that has them'",
    "COMMENT ON COLUMN {0}.words IS 'its words, folded, with their places'",
)
_OF = {QUOTATIONS: "quotation", ARTICLES: "row of search_pieces"}


def possible(connection: Connection) -> bool:
    """Whether this database can hold the index: a SQLite built without FTS5 cannot."""
    if connection.dialect.name != "sqlite":
        return True
    return connection.exec_driver_sql("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").first() is not None


def present(connection: Connection) -> bool:
    """Whether the index is there."""
    if connection.dialect.name == "sqlite":
        query = f"SELECT 1 FROM sqlite_master WHERE name = '{ARTICLES}'"  # noqa: S608 - a constant
        return connection.exec_driver_sql(query).first() is not None and possible(connection)
    return connection.execute(select(func.to_regclass(ARTICLES))).scalar() is not None


def create(connection: Connection) -> None:
    """Make the index, empty, where this database can hold it."""
    if not possible(connection):
        return
    for name, what in _OF.items():
        for statement in (FTS5,) if connection.dialect.name == "sqlite" else _TSVECTOR:
            connection.exec_driver_sql(statement.format(name, what))
        if connection.dialect.name == "sqlite":  # of its memory FTS5 writes a part when that is full, to merge it later
            query = f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {_MEMORY})"  # noqa: S608 - constants
            connection.exec_driver_sql(query)


def drop(connection: Connection) -> None:
    """Take the index away."""
    for name in _OF:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")


def clear(connection: Connection) -> None:
    """Empty the index."""
    drop(connection)
    create(connection)
    for table in (t.SearchPiece, t.SearchWord):
        connection.execute(delete(table))


def rebuild(connection: Connection) -> tuple[int, int]:
    """Make the index anew from what holds; how many quotations and articles it has. Nothing else is changed."""
    clear(connection)
    index = Index(connection)
    counts = [
        sum(index.take(name, rows) for rows in _held(connection, t.Base.metadata.tables[name], column))
        for name, column in INDEXED.items()
    ]
    index.finish()
    if connection.dialect.name == "sqlite" and present(connection):
        for name in _OF:
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608 - a constant
    return counts[0], counts[1]


def _held(connection: Connection, table: Table, column: str) -> Iterator[Sequence[tuple[int, str]]]:
    """All rows that hold, some at a time: what is read is written beside in between."""
    last = 0
    query: AnyQuery = select(table.c.id, table.c[column]).where(current(table.c)).order_by(table.c.id).limit(_SOME)
    while rows := [tuple(row) for row in connection.execute(query.where(table.c.id > last))]:
        yield rows
        last = rows[-1][0]


class Index:
    """What a transaction adds to the index: rows at once, how often each word occurs in the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._there: bool | None = None
        self._pieces: int | None = None
        self._counts: dict[str, Counter[str]] = {name: Counter() for name in _OF}

    def take(self, table: str, rows: Sequence[tuple[int, str]]) -> int:
        """Index new rows, each an id and what is indexed, of one of the ``INDEXED`` tables; how many."""
        if self._there is None:
            self._there = present(self._connection)
        if not self._there:
            return 0
        from provenance.search.words import words  # whoever only reads need not load it

        if table == "quotations":
            self._add(QUOTATIONS, [(key, words(content)[:PIECE]) for key, content in rows])
        else:
            self._articles(rows)
        return len(rows)

    def finish(self) -> None:
        """Write how often each word occurs."""
        quotations, articles = self._counts[QUOTATIONS], self._counts[ARTICLES]
        found = [(word, quotations[word], articles[word]) for word in sorted(quotations.keys() | articles.keys())]
        if found:
            self._count(found)
        for counter in self._counts.values():
            counter.clear()

    def _articles(self, rows: Sequence[tuple[int, str]]) -> None:
        made: list[dict[str, int]] = []
        indexed: list[tuple[int, list[str]]] = []
        for revision, content in rows:
            for start, end, found in pieces(content):
                key = self._new_piece()
                made.append({"id": key, "revision_id": revision, "start_offset": start, "end_offset": end})
                indexed.append((key, found))
        if made:
            self._connection.execute(insert(t.SearchPiece), made)
        self._add(ARTICLES, indexed)

    def _new_piece(self) -> int:
        if self._pieces is None:
            highest = select(func.coalesce(func.max(t.SearchPiece.id), 0))
            self._pieces = int(self._connection.execute(highest).scalar_one())
        self._pieces += 1
        return self._pieces

    def _add(self, name: str, rows: Sequence[tuple[int, list[str]]]) -> None:
        self._counts[name].update(chain.from_iterable(set(found) for _, found in rows))
        driver: Any = self._connection.connection.driver_connection
        if self._connection.dialect.name == "sqlite":
            query = f"INSERT INTO {name} (rowid, words) VALUES (?, ?)"  # noqa: S608 - a constant
            driver.executemany(query, ((key, " ".join(found)) for key, found in rows))
            return
        with driver.cursor() as cursor, cursor.copy(f"COPY {name} (id, words) FROM STDIN") as copy:
            for key, found in rows:
                copy.write_row((key, vector(found)))

    def _count(self, found: Sequence[tuple[str, int, int]]) -> None:
        driver: Any = self._connection.connection.driver_connection
        added = (
            "ON CONFLICT (word) DO UPDATE SET quotations = search_words.quotations + excluded.quotations,"
            " articles = search_words.articles + excluded.articles"
        )
        if self._connection.dialect.name == "sqlite":
            driver.executemany(f"INSERT INTO search_words VALUES (?, ?, ?) {added}", found)  # noqa: S608 - a constant
            return
        with driver.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE new_words (LIKE search_words) ON COMMIT DROP")
            with cursor.copy("COPY new_words (word, quotations, articles) FROM STDIN") as copy:
                for row in found:
                    copy.write_row(row)
            cursor.execute(f"INSERT INTO search_words SELECT * FROM new_words {added}")  # noqa: S608 - a constant
            cursor.execute("DROP TABLE new_words")


def pieces(content: str) -> Iterator[tuple[int, int, list[str]]]:
    """The pieces of an article: from where to where in code points, and the words."""
    from provenance.search.words import placed, words

    found = words(content)
    if len(found) <= PIECE + OVERLAP:
        yield 0, len(content), found
        return
    spots = placed(content)
    kept: list[tuple[str, int, int]] = []
    while more := list(islice(spots, PIECE + OVERLAP - len(kept))):
        kept += more
        yield kept[0][1], kept[-1][2], [word for word, _, _ in kept]
        kept = kept[PIECE:]


def vector(found: Sequence[str]) -> str:
    """Words with their places as PostgreSQL reads a tsvector; folded words have no character that needs escaping."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(found, 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(numbers)}" for word, numbers in places.items())


def unindexed(connection: Connection) -> Iterator[str]:
    """Every quotation and article that holds is in the index of words, if there is one."""
    if not present(connection):
        return
    rows = f"{QUOTATIONS}_docsize" if connection.dialect.name == "sqlite" else QUOTATIONS
    queries = {
        "q": f"SELECT q.id FROM quotations q LEFT JOIN {rows} s ON s.id = q.id"  # noqa: S608 - constants
        " WHERE q.retired_run_id IS NULL AND s.id IS NULL ORDER BY q.id",
        "revision ": "SELECT r.id FROM revisions r LEFT JOIN search_pieces s ON s.revision_id = r.id"
        " WHERE r.retired_run_id IS NULL AND s.id IS NULL ORDER BY r.id",
    }
    for what, query in queries.items():
        for (key,) in connection.execute(text(query)):
            yield f"search: {what}{key} is not in the index; run `provenance db reindex`"


@event.listens_for(t.Base.metadata, "after_create")
def _created(_target: object, connection: Connection, **_: object) -> None:
    create(connection)
