"""The keys that describe an article, in a manifest or beside its text in JSON Lines, checked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.read.decode import Fault, usable

KEYS = ("outlet", "url", "published", "lang", "title")
_DATE = compiled(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_decoded = json.JSONDecoder().raw_decode
_TIME = compiled(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


class Description(NamedTuple):
    """What is known of an article beside its text; ``document`` is its ``id``."""

    document: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    lang: str | None = None
    title: str | None = None


def parse(line: bytes) -> Mapping[str, object] | Fault:
    """One line of JSON Lines as an object."""
    try:
        text = line.decode("utf-8")
        value = _alone(text)
    except UnicodeDecodeError as error:
        return Fault(f"not valid UTF-8 at byte {error.start} of the line", "JSON Lines are UTF-8: convert the file")
    except json.JSONDecodeError as error:
        return Fault(f"no JSON: {error.msg} at character {error.pos + 1}", "mend the line or take it out")
    except (ValueError, RecursionError):
        return Fault("no JSON that can be read: a number too long or nesting too deep", "mend the line or take it out")
    if not isinstance(value, dict):
        return Fault("no JSON object", 'write one object a line, as {"id": "…", …}')
    return value


def _alone(text: str) -> object:
    """The one value in ``text``, as ``json.loads`` finds it; at once where nothing stands around it but a newline."""
    if text[:1] == "{":
        try:
            value, end = _decoded(text)
        except json.JSONDecodeError:
            pass  # said anew below, as a fault of the whole text
        else:
            if end == len(text) or text[end:] == "\n":
                return value
    return json.loads(text)


def describe(row: Mapping[str, object]) -> Description | Fault:
    """The keys of ``row`` that we know; blank is the same as missing, and unknown keys are passed over."""
    document = row.get("id")
    if not isinstance(document, str) or isinstance(usable(document), Fault):
        return Fault('no "id" that is a name', 'give each line an "id"')
    values: dict[str, str | None] = {}
    for key in KEYS:
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            return Fault(f'"{key}" is no text', "write it in quotation marks, or null")
        if value is None or not value.strip():
            values[key] = None
        elif isinstance(usable(value), Fault):
            return Fault(f'"{key}" has a character that cannot be stored', "mend the line")
        else:
            values[key] = value
    published = values["published"]
    if published is not None and not is_rfc3339(published):
        return Fault(
            f'"published" is {published!r}, no RFC 3339 date or time',
            "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
        )
    return Description(document, **values)


def is_rfc3339(value: str) -> bool:
    """Whether ``value`` is a real date, or a date and time with its offset from UTC."""
    try:
        if _DATE.fullmatch(value):
            date.fromisoformat(value)
        elif _TIME.fullmatch(value):
            datetime.fromisoformat(value)
        else:
            return False
    except ValueError:
        return False
    return True
