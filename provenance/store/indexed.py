"""Whether the index of words says what the texts say: every word at its place, and no other.

SQLite's own look at an FTS5 index is a write, so it is had of a copy of the index in a temporary file. There, too,
every place of every word is read, and added up by row; PostgreSQL compares each row with what it should be. What the
index counts for ranking and for parts of words is compared as well.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, select, table
from sqlalchemy import column as named

from provenance.errors import StoreError
from provenance.store import indexing
from provenance.store import tables as t
from provenance.store.sql import AnyQuery

if TYPE_CHECKING:
    import numpy as np

_SOME = 100_000  # places of words read at once
_ROWS = 500  # rows of the index looked at together
_SHADOWS = ("data", "idx", "docsize", "config")  # FTS5's own tables
_TOTALS = 1  # where FTS5 keeps how many rows and words there are, in its table of data
_REMEDY = "run `provenance db reindex`"


class _Row(NamedTuple):
    """A row of the index: its id, what it is of, and its words; None where there is nothing that it could be of."""

    key: int
    what: str
    words: Sequence[str] | None


def differing(connection: Connection) -> Iterator[str]:
    """What the index of words has otherwise than the texts, if there is one. It changes nothing."""
    if not indexing.present(connection):
        return
    counts = dict[str, dict[str, int]]()
    if connection.dialect.name != "sqlite":
        for name in (indexing.QUOTATIONS, indexing.ARTICLES):
            yield from _vectors(connection, name)
            stat = f"SELECT word, ndoc FROM ts_stat('SELECT words FROM {name}')"  # noqa: S608 - a constant
            counts[name] = {row[0]: row[1] for row in connection.exec_driver_sql(stat)}
        yield from _counted(connection, counts)
        return
    with tempfile.TemporaryDirectory(prefix="provenance-") as folder:
        try:
            path = _copied(connection, Path(folder))
        except (sqlite3.OperationalError, OSError) as error:
            told = f"the index of words cannot be copied to be looked at ({error})"
            raise StoreError(told, "free some space, or name another place by TMPDIR") from error
        with closing(sqlite3.connect(path, isolation_level=None)) as copy:
            for name in (indexing.QUOTATIONS, indexing.ARTICLES):
                try:
                    copy.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608 - a constant
                    yield from _places(connection, copy, name)
                    counts[name] = dict(copy.execute("SELECT term, doc FROM temp.terms"))
                except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
                    yield f"search: {name} is damaged ({error}); {_REMEDY}"
    if len(counts) == 2:
        yield from _counted(connection, counts)


def _copied(connection: Connection, folder: Path) -> Path:
    """A database that has a copy of the index and nothing else."""
    path = folder / "index.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        made.execute("PRAGMA synchronous = OFF")
        made.execute("BEGIN")
        for name in (indexing.QUOTATIONS, indexing.ARTICLES):
            made.execute(indexing.FTS5.format(name))
            for shadow in (f"{name}_{part}" for part in _SHADOWS):
                made.execute(f"DELETE FROM {shadow}")  # noqa: S608 - a constant
                rows = connection.exec_driver_sql(f"SELECT * FROM {shadow}")  # noqa: S608 - a constant
                places = ", ".join("?" * len(rows.keys()))
                made.executemany(f"INSERT INTO {shadow} VALUES ({places})", map(tuple, rows))  # noqa: S608
        made.execute("COMMIT")
    return path


def _places(connection: Connection, copy: sqlite3.Connection, name: str) -> Iterator[str]:
    """Rows of SQLite's index whose words are not at their places, and what FTS5 counted of them."""
    import numpy as np

    for kind, made in (("instance", "places"), ("row", "terms")):
        copy.execute(f"DROP TABLE IF EXISTS temp.{made}")
        copy.execute(f"CREATE VIRTUAL TABLE temp.{made} USING fts5vocab (main, {name}, {kind})")
    sizes = dict(copy.execute(f"SELECT id, sz FROM {name}_docsize"))  # noqa: S608 - a constant
    if any(key < 1 for key in sizes):
        yield f"search: {name} has a row below 1; {_REMEDY}"
        return
    sums = np.zeros(max(sizes, default=0) + 1, dtype=np.uint64)
    places = copy.execute("SELECT term, doc, offset FROM temp.places")
    while rows := places.fetchmany(_SOME):
        terms, docs, offsets = zip(*rows, strict=True)
        keys = np.array(docs, dtype=np.int64)
        if keys.min() < 1 or keys.max() >= len(sums):
            yield f"search: {name} has words of a row that is not there; {_REMEDY}"
            return
        np.add.at(sums, keys, _marks(terms, np.array(offsets, dtype=np.uint64)))
    total = 0
    for row in _expected(connection, name, sorted(sizes)):
        words = () if row.words is None else row.words
        wanted = _marks(words, np.arange(len(words), dtype=np.uint64)).sum(dtype=np.uint64)
        total += len(words)
        if row.words is None:
            yield f"search: {name} has a row {row.key} that is of nothing; {_REMEDY}"
        elif sums[row.key] != wanted or sizes[row.key] != _varint(len(words)):
            yield f"search: the words of {row.what} are not those in the index; {_REMEDY}"
        sums[row.key] = 0
    if sums.any():
        yield f"search: {name} has words of a row that is not there; {_REMEDY}"
    kept = copy.execute(f"SELECT block FROM {name}_data WHERE id = ?", (_TOTALS,)).fetchone()  # noqa: S608
    if sizes and kept != (_varint(len(sizes)) + _varint(total),):
        yield f"search: {name} counts other rows or words than it has; {_REMEDY}"


def _marks(words: Sequence[str], places: np.ndarray[Any, np.dtype[np.uint64]]) -> Any:  # noqa: ANN401 - an array
    """A number for each word at its place, to be added up: of other words or places the sum is another."""
    import numpy as np

    found = np.fromiter(map(hash, words), dtype=np.int64, count=len(words)).view(np.uint64)
    found = (found ^ (places * np.uint64(0x9E3779B97F4A7C15))) * np.uint64(0xBF58476D1CE4E5B9)
    return (found ^ (found >> np.uint64(29))) * np.uint64(0x94D049BB133111EB)


def _varint(number: int) -> bytes:
    """A number as SQLite writes it: seven bits a byte, the highest first."""
    found = [number & 0x7F]
    while number := number >> 7:
        found.append(0x80 | (number & 0x7F))
    return bytes(reversed(found))


def _vectors(connection: Connection, name: str) -> Iterator[str]:
    """Rows of PostgreSQL's index whose words are not at their places."""
    keys: list[int] = list(
        connection.execute(select(named("id")).select_from(table(name)).order_by(named("id"))).scalars()
    )
    query = (
        f"SELECT id FROM {name} JOIN unnest(%s::bigint[], %s::text[]) AS wanted (id, words) USING (id)"  # noqa: S608
        f" WHERE {name}.words <> wanted.words::tsvector"
    )
    for at in range(0, len(keys), _ROWS):
        rows = list(_expected(connection, name, keys[at : at + _ROWS]))
        whole = [row for row in rows if row.words is not None]
        given = [row.key for row in whole], [indexing.vector(row.words or ()) for row in whole]
        wrong = set(connection.exec_driver_sql(query, given).scalars())
        for row in rows:
            if row.words is None:
                yield f"search: {name} has a row {row.key} that is of nothing; {_REMEDY}"
            elif row.key in wrong:
                yield f"search: the words of {row.what} are not those in the index; {_REMEDY}"


def _expected(connection: Connection, name: str, keys: Sequence[int]) -> Iterator[_Row]:
    """What the rows of the index should have, by id."""
    for at in range(0, len(keys), _ROWS):
        some = keys[at : at + _ROWS]
        made = _quotations if name == indexing.QUOTATIONS else _pieces
        found = made(connection, some)
        for key in some:
            yield found.get(key) or _Row(key, "", None)


def _quotations(connection: Connection, keys: Sequence[int]) -> dict[int, _Row]:
    from provenance.search.words import words

    query: AnyQuery = select(t.Quotation.id, t.Quotation.content).where(t.Quotation.id.in_(keys))
    return {  # of a damaged row the words may be anything
        key: _Row(key, f"q{key}", words(content)[: indexing.PIECE])
        for key, content in connection.execute(query)
        if isinstance(content, str)
    }


def _pieces(connection: Connection, keys: Sequence[int]) -> dict[int, _Row]:
    query: AnyQuery = select(t.SearchPiece, t.Revision.text).join(
        t.Revision, t.Revision.id == t.SearchPiece.revision_id
    )
    query = query.where(t.SearchPiece.id.in_(keys)).order_by(t.SearchPiece.revision_id)
    found, read, cut = dict[int, _Row](), None, dict[tuple[int, int], list[str]]()
    for row in connection.execute(query, execution_options={"yield_per": 20}):
        if row.revision_id != read:
            read, whole = row.revision_id, row.text if isinstance(row.text, str) else ""
            cut = {(start, end): words for start, end, words in indexing.pieces(whole)}
        words = cut.get((row.start_offset, row.end_offset))
        found[row.id] = _Row(row.id, f"revision {row.revision_id} at {row.start_offset}", words)
    return found


def _counted(connection: Connection, counts: dict[str, dict[str, int]]) -> Iterator[str]:
    """Words that the list of them counts otherwise than the index."""
    quotations, articles = counts[indexing.QUOTATIONS], counts[indexing.ARTICLES]
    lacking, wrong = quotations.keys() | articles.keys(), 0
    for row in connection.execute(select(t.SearchWord), execution_options={"yield_per": 1000}):
        lacking.discard(row.word)
        wrong += (row.quotations, row.articles) != (quotations.get(row.word, 0), articles.get(row.word, 0))
    if wrong or lacking:
        told = f"lacks {len(lacking):,} and counts {wrong:,} otherwise than the index"
        yield f"search: the list of words {told}; {_REMEDY}"
