"""Values of any column of a database as cells and as JSON."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from decimal import Decimal


def plain(value: object) -> object:
    """``value`` as JSON has it: numbers, texts and truths as they are, times in ISO 8601, bytes in hexadecimal."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Decimal():
            whole = value.is_finite() and value == value.to_integral_value()
            return int(value) if whole else plain(float(value))
        case datetime() | date() | time():
            return value.isoformat()
        case bytes() | bytearray() | memoryview():
            return bytes(value).hex()
        case list() | tuple():
            return [plain(each) for each in value]
        case dict():
            return {str(key): plain(each) for key, each in value.items()}
    return str(value)


def shown(value: object, empty: str = "") -> str:
    """``value`` as a cell; ``empty`` where there is none."""
    known = plain(value)
    return empty if known is None else str(known)
