"""Values as the one sequence of bytes that a hash is taken of: canonical JSON (RFC 8785)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

_LARGEST = 2**53 - 1  # whole numbers beyond are no JSON numbers to everybody
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> str:
    """``value`` in JSON as RFC 8785 has it.

    Only what Python writes as that does: no floats, no keys beyond ASCII, which it would sort otherwise. Raises
    ValueError for those.
    """
    _check(value)
    return _ENCODER.encode(value)


def sha256(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def instant(time: datetime) -> str:
    """An instant in UTC, to the microsecond. SQLite gives them back without their zone."""
    known = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return known.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def cells(row: Iterable[object]) -> list[object]:
    """The cells of a database's row as JSON has them: the same from SQLite and PostgreSQL."""
    return [value if value is None or isinstance(value, str | int) else _cell(value) for value in row]


def line(row: Iterable[object]) -> bytes:
    """A row as a line that a digest of rows is taken of."""
    return _ENCODER.encode(cells(row)).encode("utf-8", "surrogatepass") + b"\n"


def _cell(value: object) -> object:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, float):
        return repr(value)  # as text: the shortest that gives the same number back
    raise ValueError(f"{type(value).__name__} has no canonical form")


def _check(value: object) -> None:
    if value is None or isinstance(value, str | bool):
        return
    if isinstance(value, int):
        if abs(value) > _LARGEST:
            raise ValueError(f"{value} is too large for a number in JSON")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise ValueError(f"{key!r} is no key of ASCII characters")
            _check(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            _check(inner)
    else:
        raise ValueError(f"{type(value).__name__} has no canonical form")
