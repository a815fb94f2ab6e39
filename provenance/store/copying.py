"""Copies of a SQLite database while others use it, by SQLite's own backup: whole as of one moment, or not there."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from provenance.errors import StoreError
from provenance.patience import chosen

_BUSY = (5, 6)  # SQLITE_BUSY, SQLITE_LOCKED


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
            over(origin, made, source)
            # A copy is read on its own: no write-ahead log beside it.
            made.execute("PRAGMA journal_mode = DELETE")
        _flush(part)
        place(part, to)
    except FileExistsError:
        raise StoreError(f"{to} is there already", "name another file") from None
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise StoreError(f"no copy could be made at {to} ({why})", "free some space or name another place") from error
    finally:
        for left in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):
                left.unlink()


def over(origin: sqlite3.Connection, made: sqlite3.Connection, path: Path) -> None:
    """Put what is in one database in the place of what is in another, in one step.

    Raises StoreError where ``path``, which one of them is, stays locked for longer than a writer waits.
    """
    until = time.monotonic() + chosen().seconds

    def waiting(status: int, _remaining: int, _total: int) -> None:
        if status in _BUSY and time.monotonic() > until:
            raise StoreError(f"{path} is locked by another program", "wait until that has ended and try again")

    origin.backup(made, progress=waiting, sleep=0.05)


def place(part: Path, to: Path) -> None:
    """Give a finished file its name, never over one that has come meanwhile. Raises FileExistsError, OSError."""
    try:
        os.link(part, to)
    except FileExistsError:
        raise
    except OSError:  # not every file system has links
        if to.exists():
            raise FileExistsError(to) from None
        part.rename(to)
    _flush(to.parent)


def connect(path: Path) -> sqlite3.Connection:
    """A database opened for reading."""
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, isolation_level=None)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
