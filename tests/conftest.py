"""Databases for tests: SQLite files, or with PROVENANCE_TEST_DB a PostgreSQL server's, made by migrations only.

PROVENANCE_TEST_DB is the URL of a database on a server whose user may create others.
"""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url
from sqlalchemy.pool import NullPool
from typer.main import get_command

from provenance import store
from provenance.actors.registry import load
from provenance.pipeline.ingest import ingest
from provenance.read.source import read
from provenance.store import indexing
from provenance.store.tables import Base

settings.register_profile("no clock", deadline=None)  # machines are noisy: no test may fail by time
settings.load_profile("no clock")

SEEDS = Path(__file__).parents[1] / "seeds"
SERVER = os.environ.get("PROVENANCE_TEST_DB")


_connect = sqlite3.connect


def _backwards(*args: Any, **options: Any) -> sqlite3.Connection:
    """A connection that gives the rows nobody ordered last first: who leans on their order is to fail at once."""
    connection = _connect(*args, **options)
    connection.execute("PRAGMA reverse_unordered_selects = ON")
    return connection


sqlite3.connect = _backwards


class Databases:
    """Makes databases and takes them away again."""

    def __init__(self, folder: Path, server: str | None) -> None:
        self._folder, self._server = folder, server
        self._made: list[str] = []
        self._shared: str | None = None  # PostgreSQL takes long to drop a database
        self._copies: dict[str, str] = {}
        self._template = self.blank()
        store.upgrade(self._template)

    def blank(self) -> str:
        """The URL of a new database without tables; as SQLite no file is there yet."""
        return self._create()

    def migrated(self) -> str:
        """The URL of a new database with empty tables."""
        if self._server is not None:
            return self._create(f"TEMPLATE {make_url(self._template).database}")
        made = self._create()
        shutil.copyfile(self._template, made)
        return made

    def copied(self, url: str) -> str:
        """The URL of a database that holds what another does, which nobody may have open; later calls make it anew."""
        how = f"TEMPLATE {make_url(url).database}" if self._server is not None else ""
        if url not in self._copies:
            self._copies[url] = self._create(how)
        elif self._server is not None:
            name = make_url(self._copies[url]).database
            self._run(f"DROP DATABASE {name} WITH (FORCE)")
            self._run(f"CREATE DATABASE {name} {how}")
        if self._server is None:
            self._replace(self._copies[url], url)
        return self._copies[url]

    def emptied(self) -> str:
        """The URL of a migrated database without rows, which later calls empty again; its schema is not to change."""
        if self._shared is None:
            self._shared = self.migrated()
            return self._shared
        if self._server is None:  # under the same name, so that its engine and what that has compiled are used again
            self._replace(self._shared, self._template)
            return self._shared
        with store.open_engine(self._shared).begin() as connection:
            indexing.clear(connection)
            for table in reversed(Base.metadata.sorted_tables):
                connection.execute(table.delete())
        return self._shared

    def drop(self) -> None:
        """Drop all of them."""
        for url in self._made if self._server is not None else ():
            self._run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def _create(self, how: str = "") -> str:
        name = f"provenance_test_{uuid.uuid4().hex}"
        if self._server is None:
            return str(self._folder / f"{name}.sqlite3")
        self._run(f"CREATE DATABASE {name} {how}")
        self._made.append(make_url(self._server).set(database=name).render_as_string(hide_password=False))
        return self._made[-1]

    @staticmethod
    def _replace(path: str, source: str) -> None:
        """Let a SQLite file be as another is."""
        for beside in ("", "-wal", "-shm", "-journal"):
            Path(path + beside).unlink(missing_ok=True)
        with closing(sqlite3.connect(source)) as told, closing(sqlite3.connect(path)) as copy:
            told.backup(copy)

    def _run(self, statement: str) -> None:
        url = make_url(self._server).set(drivername="postgresql+psycopg")
        engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With a server, only what asks for a database: the rest would say again what it said on SQLite."""
    if SERVER is None:
        return
    asking = [item for item in items if "databases" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(
        items=[item for item in items if "databases" not in getattr(item, "fixturenames", ())]
    )
    items[:] = asking


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """As many databases as a test wants."""
    made = Databases(tmp_path_factory.mktemp("databases"), SERVER)
    yield made
    made.drop()


@pytest.fixture
def database(databases: Databases) -> str:
    """The URL of a migrated, empty database, SQLite or PostgreSQL, for tests that leave its schema as it is."""
    return databases.emptied()


@pytest.fixture
def own_database(databases: Databases) -> str:
    """The URL of a migrated, empty database whose schema a test may change."""
    return databases.migrated()


@pytest.fixture
def blank(databases: Databases) -> str:
    """The URL of a database that has no tables yet."""
    return databases.blank()


@pytest.fixture(scope="session")
def seeded(databases: Databases) -> str:
    """The URL of a database that holds the seeds, for tests that only read it."""
    url = databases.migrated()
    ingest(url, read([str(SEEDS)], "utf-8", io.BytesIO()), load(None), None, lambda _: None)
    return url


@pytest.fixture
def sqlite(tmp_path: Path) -> Path:
    """A migrated SQLite file, whatever server the other tests use."""
    path = tmp_path / "news.sqlite3"
    store.prepare(path)
    return path


@pytest.fixture(autouse=True, scope="session")
def _commands_put_together_once() -> Iterator[None]:
    # typer puts all commands together whenever it is given the program, which takes longer than most of them.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(get_command))
        yield


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    # No test may see the settings or the database of whoever runs it.
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(name, str(home))
        for name in ("PROVENANCE_DB", "PROVENANCE_REGISTRY"):
            patch.delenv(name, raising=False)
        yield
