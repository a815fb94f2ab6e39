"""Values as the one sequence of bytes that a hash is taken of: canonical JSON (RFC 8785)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

_LARGEST = 2**53 - 1  # whole numbers beyond are no JSON numbers to everybody
_BETWEEN = "],["
_PLAIN = frozenset({str, int, bool, type(None)})
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
    return [value if type(value) in _PLAIN else _cell(value) for value in row]


def line(row: Iterable[object]) -> bytes:
    """A row as a line that a digest of rows is taken of."""
    return lines([cells(row)])


def lines(rows: Sequence[Sequence[object]]) -> bytes:
    """The lines of some rows, whose cells are as JSON has them."""
    whole = _ENCODER.encode(rows)  # one call takes half the time of one for each
    if whole.count(_BETWEEN) == len(rows) - 1:
        whole = whole[1:-1].replace(_BETWEEN, "]\n[") + "\n"
    else:  # a word in them looks like the end of a row
        whole = "".join(f"{_ENCODER.encode(row)}\n" for row in rows)
    return whole.encode("utf-8", "surrogatepass")


def _cell(value: object) -> object:
    if isinstance(value, str | int):
        return value
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
