"""IPTC ninjs (1.x to 3.x), a news item in JSON: its text, and who its sources are.

https://iptc.org/standards/ninjs/ ; ``infoSources`` are the parties that the content came from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from provenance.read.dates import rfc3339
from provenance.read.decode import Fault, usable
from provenance.read.describe import Description
from provenance.read.given import Taken
from provenance.read.markup import paragraphs, plain

_BODIES = ("body_text", "body_html", "body_xhtml", "body")
_HELD = ("canceled", "cancelled", "withheld")
_ROLES_APART = ("photographer", "caption", "image")  # of info sources, who have no share in the words


def is_item(row: Mapping[str, object]) -> bool:
    """Whether an object is a news item with a text."""
    return ("uri" in row or "headline" in row or "headlines" in row) and (
        "bodies" in row or any(k in row for k in _BODIES)
    )


def item(row: Mapping[str, object], otherwise: str) -> Taken | Fault:
    """The article of an item; ``otherwise`` is its name where it has no ``uri``."""
    if row.get("pubstatus", row.get("pubStatus")) in _HELD:
        return Fault("an item that its publisher has withdrawn", "leave it out")
    headline = _text(row.get("headline")) or _valued(row.get("headlines"))
    byline = _text(row.get("byline")) or _text(row.get("by"))
    sources = _sources(row.get("infoSources") or row.get("infosources") or row.get("infosource"))
    body = _body(row)
    if not body:
        return Fault("an item without a body", "give it a body_text, body_html or bodies")
    credits = [name for name in sources if name.casefold() not in (byline or "").casefold()]
    lines = [headline, byline, *(" / ".join(credits[n : n + 2]) for n in range(0, len(credits), 2)), *body]
    text = usable("\n\n".join(line for line in lines if line))
    if isinstance(text, Fault):
        return text
    uri = _text(row.get("uri"))
    url = next((u for u in (_text(row.get("url")), uri) if u and u.startswith(("http://", "https://"))), None)
    dates = (
        row.get(key) for key in ("firstpublished", "published", "versioncreated", "versionCreated", "firstCreated")
    )
    about = Description(
        uri or otherwise,
        None,
        url,
        next((date for given in dates if isinstance(given, str) and (date := rfc3339(given))), None),
        _text(row.get("language")) or _text(row.get("contentLanguage")),
        headline,
    )
    publisher = _text(row.get("copyrightholder")) or _text(row.get("copyrightHolder")) or _text(row.get("provider"))
    details = {
        "byline": byline,
        "credits": sources,
        "located": _text(row.get("located")),
        "version": row.get("version"),
    }
    said = json.dumps({k: v for k, v in details.items() if v}, ensure_ascii=False)
    return Taken(text, about, "application/ninjs+json", "ninjs 1", publisher, said)


def _body(row: Mapping[str, object]) -> list[str]:
    found: list[tuple[str, str]] = [(key, value) for key in _BODIES if (value := _text(row.get(key)))]
    for one in _objects(row.get("bodies")):
        if value := _text(one.get("value")) or _text(one.get("text")):
            found.append((str(one.get("contentType") or one.get("contenttype") or ""), value))
    for form, value in found:
        return paragraphs(value) if "html" in form else plain(value)
    return []


def _sources(value: object) -> list[str]:
    names = []
    for one in _objects(value):
        role = str(one.get("role") or one.get("rel") or "").lower()
        if not any(word in role for word in _ROLES_APART) and (name := _text(one.get("name"))):
            names.append(name)
    return list(dict.fromkeys(names))


def _objects(value: object) -> Sequence[Mapping[str, object]]:
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, dict)]


def _valued(value: object) -> str | None:
    return next((text for one in _objects(value) if (text := _text(one.get("value")))), None)


def _text(value: object) -> str | None:
    return (" ".join(value.split()) if "\n" not in value else value.strip()) or None if isinstance(value, str) else None
