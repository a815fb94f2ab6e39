"""A database read through its driver alone: loading SQLAlchemy takes longer than all the questions of an audit.

Only what can be asked in one wording of both databases is asked here. Whatever is wrong with a database is said by the
room that knows how to say it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from provenance.compiled import compiled
from provenance.patience import chosen
from provenance.store.schema import VERSION_TABLE, revisions

Row: TypeAlias = tuple[Any, ...]

SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
# Results are read to their end, where plans that are quick only at the beginning lose. A record is joined of more than
# the eight tables that are planned together by default: beyond, they are joined as written, all rows of them.
PLANNING = "; ".join(
    f"SET LOCAL {name} = {value}"
    for name, value in {
        "cursor_tuple_fraction": 1,
        "join_collapse_limit": 16,
        "from_collapse_limit": 16,
        "geqo_threshold": 17,
    }.items()
)
CACHE = "PRAGMA cache_size = -65536"  # KiB; the default of 2 MB is read over and over again
# Times that a statement is asked before it is prepared unasked: a plan prepared while a table is empty would go on
# scanning it when it has a million rows. With None nothing would be prepared, asked for or not.
_NEVER = 1 << 30
_SERVER = compiled(r"(?:postgresql|postgres|postgresql\+psycopg)://")
_NAMED, _LISTED = compiled(r":(\w+)"), compiled(r"IN \(:(\w+)\)")


class Direct:
    """One database at one moment. Statements name their parameters ``:thus``."""

    def __init__(self, connection: Any, lite: bool) -> None:  # noqa: ANN401 - of either driver
        self.connection, self.lite = connection, lite
        self._blind = False

    def rows(self, statement: str, **given: object) -> list[Row]:
        """All that a statement finds; ``IN (:these)`` takes a list."""
        if self.lite:
            return self._listed(statement, given)
        self._planned(blind=False)
        found: list[Row] = self.connection.execute(_named(statement), given).fetchall()
        return found

    def again(self, statement: str, **given: object) -> list[Row]:
        """The same for what is asked again and again: PostgreSQL plans it once, whatever it is asked of."""
        if self.lite:
            return self._listed(statement, given)
        self._planned(blind=True)
        found: list[Row] = self.connection.execute(_named(statement), given, prepare=True).fetchall()
        return found

    def _planned(self, *, blind: bool) -> None:
        """Have PostgreSQL plan without looking at parameters: else it would again and again for a short list of ids."""
        if blind is not self._blind:
            self.connection.execute(f"SET LOCAL plan_cache_mode = {'force_generic_plan' if blind else 'auto'}")
            self._blind = blind

    def _listed(self, statement: str, given: dict[str, object]) -> list[Row]:
        """What SQLite finds, which takes no lists: a parameter an item."""
        single: dict[str, object] = {}
        for name, value in given.items():
            items = value if isinstance(value, Sequence) and not isinstance(value, str) else None
            if items is None:
                single[name] = value
                continue
            names = [f"{name}{k}" for k in range(len(items))]
            statement = statement.replace(f"(:{name})", f"({', '.join(f':{one}' for one in names)})")
            single |= zip(names, items, strict=True)
        found: list[Row] = self.connection.execute(statement, single).fetchall()
        return found


def _named(statement: str) -> str:
    """A statement as PostgreSQL's driver has it."""
    return _NAMED.sub(r"%(\1)s", _LISTED.sub(r"= ANY (:\1)", statement))


@contextmanager
def reading(url: str | Path) -> Iterator[Direct]:
    """Read a database without ever changing it. Raises StoreError where it is missing, older, newer or not ours."""
    opened = _opened(str(url))
    if opened is None:
        from provenance.store.queries import reading as at_length

        with at_length(url) as reader:
            yield reader.direct()
        return
    connection, lite = opened
    with closing(connection):
        try:
            yield Direct(connection, lite)
        except Exception as error:
            if not isinstance(error, sqlite3.Error) and not hasattr(error, "sqlstate"):
                raise
            from provenance.store.engine import explained

            with explained(url):
                raise


def _opened(url: str) -> tuple[Any, bool] | None:
    """A connection to a database as this version makes it, and whether it is SQLite's; None for any other."""
    server = _SERVER.match(url)
    if server is None and "://" in url:
        return None
    try:
        connection = _file(Path(url).expanduser()) if server is None else _server(f"postgresql://{url[server.end() :]}")
    except Exception:
        return None
    try:
        if connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchall() == [(revisions()[0],)]:  # noqa: S608
            return connection, server is None
    except Exception:  # noqa: S110 - of either driver: there is no such table, or no such right
        pass
    connection.close()
    return None


def _file(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(readonly_uri(path), uri=True, timeout=chosen().seconds, isolation_level=None)
    for statement in (CACHE, "PRAGMA query_only = ON", "BEGIN"):
        connection.execute(statement)
    return connection


def _server(url: str) -> Any:  # noqa: ANN401 - the driver may not be installed
    import psycopg

    connection = psycopg.connect(url, connect_timeout=10, prepare_threshold=_NEVER)
    connection.execute(SNAPSHOT)
    connection.execute(PLANNING)
    return connection


def readonly_uri(path: Path) -> str:
    """A SQLite file as its driver opens it for reading."""
    # Without a place for its shared memory SQLite opens a WAL database only when told that nothing will change it.
    effective = os.access in os.supports_effective_ids
    frozen = (
        not os.access(path.parent, os.W_OK, effective_ids=effective) and not path.with_name(path.name + "-wal").exists()
    )
    return f"file:{quote(str(path.absolute()))}?mode=ro{'&immutable=1' if frozen else ''}"
