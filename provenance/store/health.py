"""Whether a database can be used as it is: what it runs on, what it lacks, and whether it lets itself be written."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, text

from provenance.errors import ProvenanceError, StoreError
from provenance.store.engine import explained, open_engine, sqlite_path
from provenance.store.migrate import current, head, newer
from provenance.store.stats import size

OLDEST_SQLITE = (3, 35, 0)
OLDEST_POSTGRESQL = 12
_NETWORK = ("nfs", "cifs", "smb", "9p", "fuse.sshfs", "afs", "ceph", "glusterfs", "lustre")
_LITTLE = 200_000_000  # bytes of room under which a large ingest may fail


class Check(NamedTuple):
    """One thing that was looked at: ``ok``, a ``note`` that may matter, or ``bad`` with what to do about it."""

    name: str
    state: str
    value: str
    remedy: str | None = None


def checks(url: str | Path) -> Iterator[Check]:
    """Everything about the database and what it runs on; what goes wrong is a check that is bad, never an error."""
    try:
        path = sqlite_path(url)
        yield Check("backend", "ok", "SQLite" if path is not None else "PostgreSQL")
        yield from _sqlite() if path is not None else ()
        yield from _place(path) if path is not None else ()
        if path is not None and not path.exists():
            yield Check("schema", "note", "there is no database yet", "`provenance ingest PATH…` makes it")
            return
        yield _schema(url)
        yield from _opened(url)
        yield _writable(url)
    except ProvenanceError as error:
        yield Check("database", "bad", error.message, error.remedy)


def _sqlite() -> Iterator[Check]:
    old = sqlite3.sqlite_version_info < OLDEST_SQLITE
    oldest = ".".join(map(str, OLDEST_SQLITE))
    remedy = f"use a Python with SQLite {oldest} or newer" if old else None
    yield Check("SQLite", "bad" if old else "ok", sqlite3.sqlite_version, remedy)
    with closing(sqlite3.connect(":memory:")) as connection:
        for name, statement, needed in (
            ("SQLite JSON", "SELECT json_extract('{}', '$.a')", True),
            ("SQLite FTS5", "CREATE VIRTUAL TABLE temp.a USING fts5(x)", False),
            ("SQLite trigrams", "CREATE VIRTUAL TABLE temp.b USING fts5(x, tokenize='trigram')", False),
            ("SQLite dbstat", "SELECT count(*) FROM dbstat", False),
        ):
            try:
                connection.execute(statement).fetchall()
                yield Check(name, "ok", "there")
            except sqlite3.Error as error:
                yield Check(name, "bad" if needed else "note", f"not there ({error})", "use another build of SQLite")
        limits = {
            "bytes of a value": sqlite3.SQLITE_LIMIT_LENGTH,
            "parameters": sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER,
        }
        found = (f"{connection.getlimit(limit):,} {name}" for name, limit in limits.items())
        yield Check("SQLite limits", "ok", ", ".join(found))


def _place(path: Path) -> Iterator[Check]:
    """The folder of a SQLite file, or the one in which it would be made."""
    folder = path.absolute().parent
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    needed = max(_LITTLE, path.stat().st_size if path.is_file() else 0)
    yield Check(
        "free space",
        "ok" if free > needed else "note",
        f"{free:,} bytes",
        None if free > needed else "free some disk space before a large ingest",
    )
    kind = filesystem(folder)
    remote = kind is not None and kind.startswith(_NETWORK)
    remedy = "SQLite may lose data on network file systems: put it on a disk of this machine, or use PostgreSQL"
    yield Check("file system", "note" if remote else "ok", kind or "unknown", remedy if remote else None)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
        yield Check("folder", "ok", f"{folder} can be written")
    except OSError as error:
        yield Check(
            "folder", "note", f"{folder} cannot be written ({error.strerror})", "reading works, ingest does not"
        )


def filesystem(folder: Path, mounts: str | None = None) -> str | None:
    """The kind of file system that a folder is on, as Linux lists them; None where that is not told."""
    if mounts is None:
        try:
            mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
    real = os.path.realpath(folder)
    best, kind = "", None
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if point and inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _schema(url: str | Path) -> Check:
    found = current(url)
    if found == head():
        return Check("schema", "ok", f"revision {found}")
    if found is not None and newer(found):
        return Check("schema", "bad", f"revision {found}, newer than {head()}", "pip install --upgrade provenance")
    value = f"revision {found}, older than {head()}" if found else "no tables"
    return Check("schema", "bad", value, "run `provenance db upgrade`")


def _opened(url: str | Path) -> Iterator[Check]:
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        yield Check("size", "ok", f"{size(connection):,} bytes")
        if connection.dialect.name == "postgresql":
            yield from _postgresql(connection)
            return
        mode = str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())
        slow = None if mode == "wal" else "readers wait for writers; the file system may not allow better"
        yield Check("journal", "ok" if mode == "wal" else "note", mode, slow)


def _postgresql(connection: Connection) -> Iterator[Check]:
    def ask(query: str) -> str:
        return str(connection.execute(text(query)).scalar())

    version = ask("SHOW server_version")
    old = int(ask("SHOW server_version_num")) < OLDEST_POSTGRESQL * 10_000
    remedy = f"use PostgreSQL {OLDEST_POSTGRESQL} or newer" if old else None
    yield Check("PostgreSQL", "bad" if old else "ok", version, remedy)
    encoding = ask("SHOW server_encoding")
    utf8 = encoding == "UTF8"
    yield Check("encoding", "ok" if utf8 else "bad", encoding, None if utf8 else "create it with the encoding UTF8")
    yield Check("collation", "ok", ask("SELECT datcollate FROM pg_database WHERE datname = current_database()"))
    installed = ask("SELECT installed_version FROM pg_available_extensions WHERE name = 'pg_trgm'")
    known = ask("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'") == "1"
    if installed != "None":
        yield Check("pg_trgm", "ok", installed)
    else:
        value = "there, not in this database" if known else "not there"
        how = "CREATE EXTENSION pg_trgm, as its owner" if known else "install PostgreSQL's contrib modules"
        yield Check("pg_trgm", "note", value, f"only searching by likeness needs it: {how}")
    limits = ", ".join(f"{name} {ask(f'SHOW {name}')}" for name in ("max_connections", "work_mem", "statement_timeout"))
    yield Check("PostgreSQL limits", "ok", limits)


def _writable(url: str | Path) -> Check:
    """Take the write lock, write what nobody sees, and give it back."""
    try:
        with explained(url), open_engine(url).connect() as connection:
            connection.execute(text("CREATE TEMPORARY TABLE provenance_doctor (id INTEGER)"))
            if connection.dialect.name == "postgresql":
                may = "SELECT has_table_privilege('quotations', 'INSERT')"
                if not connection.execute(text(may)).scalar():
                    return Check("writing", "note", "this user may only read", "ask its owner for the privilege")
            connection.rollback()
    except StoreError as error:
        return Check("writing", "note", error.message, error.remedy)
    return Check("writing", "ok", "can be written")
