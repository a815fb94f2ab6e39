"""A database into a file and back: SQLite by its own means, PostgreSQL by pg_dump and pg_restore."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from provenance.errors import StoreError
from provenance.store import copying, migrate
from provenance.store.engine import display, explained, open_engine, parse, sqlite_path
from provenance.store.verifying import verify, whole

_SQLITE, _DUMP = b"SQLite format 3\0", b"PGDMP"


def backup(url: str | Path, to: Path) -> None:
    """Copy a database, as of one moment, into the new file ``to``. Raises StoreError where that cannot be done."""
    if to.exists():
        raise StoreError(f"{to} is there already", "name another file")
    if migrate.current(url) is None:
        raise StoreError(f"{display(url)} has no tables yet", "there is nothing to back up")
    path = sqlite_path(url)
    if path is not None:
        with explained(url):
            copying.copy(path, to)
        return
    part = to.with_name(f"{to.name}.part-{os.getpid()}")
    try:
        _run("pg_dump", url, "--format=custom", f"--file={part}")
        copying.place(part, to)
    except OSError as error:
        raise StoreError(f"{to} cannot be written ({error.strerror})", "name another file") from error
    finally:
        part.unlink(missing_ok=True)


def restore(source: Path, url: str | Path, replace: bool = False) -> Path | None:
    """Bring back what ``backup`` made, having verified it; gives where the database is kept that was there before.

    Raises StoreError, having changed nothing, where the copy is damaged, newer than the program or of the other kind,
    or where a database is there already and ``replace`` is not said.
    """
    kind, path = _kind(source), sqlite_path(url)
    if kind == _SQLITE and path is not None:
        _sound(source)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            copying.copy(source, path)
            return None
        if not replace:
            raise StoreError(f"{path} is there already", "--replace keeps it beside and puts the copy in its place")
        return _over(source, path)
    if kind == _DUMP and path is None:
        _restore_dump(source, url, replace)
        return None
    raise StoreError(
        f"{source} is a copy of a {'PostgreSQL' if kind == _DUMP else 'SQLite'} database",
        "name one of that kind with --db",
    )


def _kind(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            start = file.read(len(_SQLITE))
    except OSError as error:
        raise StoreError(
            f"{source} cannot be read ({error.strerror})", "name a file of `provenance db backup`"
        ) from None
    for kind in (_SQLITE, _DUMP):
        if start.startswith(kind):
            return kind
    raise StoreError(f"{source} is no copy of a database", "name a file of `provenance db backup`")


def _sound(source: Path) -> None:
    """Raise StoreError unless a SQLite copy is whole; one of an older version can only be looked at as a file."""
    revision = migrate.current(source)
    if revision is None or migrate.newer(revision):
        with open_engine(source, readonly=True).connect() as connection:
            migrate.require(connection, source)
    if revision == migrate.head():
        findings = verify(source).findings
    else:
        with explained(source), open_engine(source, readonly=True).connect() as connection:
            findings = list(whole(connection))
    if findings:
        raise StoreError(
            f"{source} is not sound ({findings[0]}{f', and {len(findings) - 1} more' if len(findings) > 1 else ''})",
            f"`provenance db verify --db {source}` tells all; name an older copy",
        )


def _over(source: Path, path: Path) -> Path:
    """Put a copy in the place of a database, which is kept beside; whoever has it open sees one or the other."""
    if source.samefile(path):
        raise StoreError(f"{source} is the database itself", "name a copy of it")
    with explained(path):
        try:
            kept = copying.beside(path, "replaced")
        except StoreError:  # too damaged to be copied: its files are put aside as they are
            kept = copying.free(path, "replaced")
            for end in ("-wal", "-shm", ""):
                beside = path.with_name(path.name + end)
                if beside.exists():
                    beside.rename(kept.with_name(kept.name + end))
            copying.copy(source, path)
            return kept
        with (
            closing(copying.connect(source)) as origin,
            closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as made,
        ):
            copying.over(origin, made, path)
    return kept


def _restore_dump(source: Path, url: str | Path, replace: bool) -> None:
    _run("pg_restore", None, "--list", str(source))
    with explained(url), open_engine(url, readonly=True).connect() as connection:
        filled = migrate.filled(connection)
    if filled and not replace:
        raise StoreError(
            f"{display(url)} has tables already", "--replace puts the copy in their place; back it up first"
        )
    clean = ("--clean", "--if-exists") if filled else ()
    _run("pg_restore", url, "--single-transaction", "--exit-on-error", "--no-owner", *clean, str(source))
    migrate.current(url)


def _run(program: str, url: str | Path | None, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; a password goes by the environment, where other users do not see it."""
    found = shutil.which(program)
    if found is None:
        raise StoreError(
            f"{program} is not installed", f"install PostgreSQL's client programs, or run {program} elsewhere"
        )
    environment, where = dict(os.environ), list[str]()
    if url is not None:
        parsed = parse(url).set(drivername="postgresql")
        if parsed.password is not None:
            environment["PGPASSWORD"] = parsed.password
        where = ["--dbname", _without_password(parsed)]
    done = subprocess.run([found, *where, *arguments], env=environment, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit code {done.returncode}"]
        raise StoreError(f"{program} failed ({lines[-1]})", "nothing was changed")


def _without_password(url: URL) -> str:
    bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, url.query)
    return bare.render_as_string(hide_password=False)
