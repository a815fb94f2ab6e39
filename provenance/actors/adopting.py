"""Rows of another registry file taken into the user's own: all of them, or none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from provenance.actors.registry import Registry, shipped
from provenance.actors.rows import merge, read
from provenance.errors import RegistryError


class Adopted(NamedTuple):
    """How many rows were added to the user's file, and how many it had already."""

    added: int
    same: int


def adopt(path: Path, into: Path) -> Adopted:
    """Append the rows of ``path`` to the file ``into``, which need not exist.

    Raises RegistryError, with nothing changed, where a row is bad, tells another thing of an actor than ``into`` does,
    or has a name that is another actor's.
    """
    fresh, old = read(path), read(into) if into.exists() else []
    known = {row.key: row._replace(place="") for row in old}
    for row in fresh:
        if row.key in known and known[row.key] != row._replace(place=""):
            raise RegistryError(f"{row.place}: {into} has another row {row.key!r}", "make one row of the two by hand")
    added = [row for row in fresh if row.key not in known]
    Registry(merge(shipped(), [*old, *added]).values())  # which sees names that two actors have
    if added:
        lines = path.read_bytes().decode().removeprefix("\ufeff").split("\n")
        chosen = [lines[int(row.place.rpartition(":")[2]) - 1].strip() for row in added]
        _write(into, chosen)
    return Adopted(len(added), len(fresh) - len(added))


def _write(into: Path, lines: list[str]) -> None:
    """The file with ``lines`` behind what it has, put in its place at one stroke."""
    before = into.read_text(encoding="utf-8") if into.exists() else ""
    gap = "" if not before or before.endswith("\n") else "\n"
    draft = into.with_name(f".{into.name}.{os.getpid()}")
    try:
        draft.write_text(f"{before}{gap}" + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        draft.replace(into)
    except OSError as error:
        draft.unlink(missing_ok=True)
        fault = f"{into}: cannot be written ({error.strerror})"
        raise RegistryError(fault, "name a file that you may write") from error
