"""Rows whose fields have other names than ours: ``--map text=body,outlet=source``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.errors import SettingsError
from provenance.read.dates import rfc3339
from provenance.read.decode import Fault
from provenance.read.describe import KEYS

OURS = ("id", "text", *KEYS)


def fields(given: Sequence[str]) -> dict[str, str]:
    """``text=body,outlet=source`` as a mapping from our keys. Raises SettingsError for what is none."""
    found: dict[str, str] = {}
    for pair in (pair for one in given for pair in one.split(",")):
        ours, equals, theirs = (part.strip() for part in pair.partition("="))
        if not equals or not theirs or ours not in OURS:
            raise SettingsError(f"--map {pair!r} maps nothing", f"write KEY=FIELD with a key of {', '.join(OURS)}")
        if ours in found:
            raise SettingsError(f"--map gives {ours!r} two fields", "take one of them out")
        found[ours] = theirs
    return found


def ours(row: Mapping[str, object], names: Mapping[str, str], otherwise: str) -> dict[str, object] | Fault:
    """``row`` under our keys; its address, else ``otherwise``, is its id where it has none. Dates of all forms do.

    A field may be one of an object in it: ``content.body``.
    """
    made: dict[str, object] = {}
    for key in OURS:
        made[key] = _at(row, names.get(key, key))
    if isinstance(number := made["id"], int):
        made["id"] = str(number)
    made["id"] = made["id"] or made["url"] or otherwise
    given = made["published"]
    if isinstance(given, str) and given.strip():
        date = rfc3339(given)
        if date is None:
            shown = given if len(given) <= 40 else f"{given[:40]}…"
            return Fault(
                f'"{names.get("published", "published")}" is {shown!r}, no date that is known',
                "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or leave it empty",
            )
        made["published"] = date
    return made


def _at(row: object, path: str) -> object:
    if isinstance(row, Mapping) and path in row:
        return row[path]
    for name in path.split("."):
        if not isinstance(row, Mapping):
            return None
        row = row.get(name)
    return row
