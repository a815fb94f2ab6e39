"""Copies of a SQLite database while others use it, by SQLite's own backup: whole as of one moment, or not there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from provenance.errors import StoreError

_PAGES = 10_000  # copied at once, between which a slow disk may be interrupted


def beside(path: Path, label: str) -> Path:
    """Copy a database beside itself, under its name with ``label`` and the time in UTC; where that is."""
    made = free(path, label)
    copy(path, made)
    return made


def free(path: Path, label: str) -> Path:
    """A name beside ``path`` that nothing has."""
    stem = f"{path.name}.{label}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(f"{stem}{'' if n == 1 else f'-{n}'}.backup") for n in range(1, 1000))
    return next(name for name in names if not name.exists())


def copy(source: Path, to: Path) -> None:
    """Copy the database ``source`` into the new file ``to``: written to the disk, and under that name when it is whole.

    Raises StoreError where ``to`` is there, cannot be written, or the source cannot be read.
    """
    if to.exists():
        raise StoreError(f"{to} is there already", "name another file")
    part = to.with_name(f"{to.name}.part-{os.getpid()}")
    try:
        with closing(connect(source)) as origin, closing(sqlite3.connect(part, isolation_level=None)) as made:
            origin.backup(made, pages=_PAGES)
            # A copy is read on its own: no write-ahead log beside it.
            made.execute("PRAGMA journal_mode = DELETE")
        _flush(part)
        os.link(part, to)  # unlike a rename, never over a file that has come meanwhile
        _flush(to.parent)
    except FileExistsError:
        raise StoreError(f"{to} is there already", "name another file") from None
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise StoreError(f"no copy could be made at {to} ({why})", "free some space or name another place") from error
    finally:
        for left in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):
                left.unlink()


def connect(path: Path) -> sqlite3.Connection:
    """A database opened for reading."""
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, isolation_level=None)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
