"""RSS (0.9x to 2.0 and 1.0) and Atom: every entry that has a text is an article."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree import ElementTree

from provenance.model import Article, Refusal
from provenance.read.dates import LATER, is_future, rfc3339
from provenance.read.decode import Fault, usable
from provenance.read.describe import Description
from provenance.read.given import Given, Taken, article
from provenance.read.markup import plain

_ENTITIES = Fault("declares entities of its own, which no feed needs", "leave it out")
_BODY = ("encoded", "content", "description", "summary")  # the fullest first
MOST = 20_000  # entries of one feed


class Entry(NamedTuple):
    """An entry of a feed: its address, and its own source."""

    link: str | None
    element: ElementTree.Element


def feed(given: Given) -> Iterator[Article | Refusal]:
    """Every entry of a feed; one without a text is refused, for a headline is no article."""
    raw = given.whole()
    if isinstance(raw, Fault):
        yield given.refuse(raw)
        return
    root = parsed(raw)
    if isinstance(root, Fault):
        yield given.refuse(root)
        return
    publisher = next((text for e in _channel(root) if _name(e) == "title" and (text := _text(e))), None)
    lang = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    lang = lang or next((text for e in _channel(root) if _name(e) == "language" and (text := _text(e))), None)
    for number, entry in enumerate(entries(root, given.came.address), 1):
        own = ElementTree.tostring(entry.element, encoding="utf-8")
        result = _entry(entry, publisher, lang, f"{given.about.document}:{number}")
        place = f"entry {number}"
        yield given.refuse(result, place) if isinstance(result, Fault) else article(given, own, result)


def parsed(raw: bytes) -> ElementTree.Element | Fault:
    """The root of a feed. Nothing outside of it is fetched, and entities of its own are not expanded."""
    if re.search(rb"<!ENTITY", raw, re.IGNORECASE) or b"<\x00!\x00E\x00N\x00T" in raw:
        return _ENTITIES
    try:
        return ElementTree.parse(io.BytesIO(raw.lstrip())).getroot()  # noqa: S314 - see above
    except ElementTree.ParseError as error:
        line, column = error.position
        return Fault(f"a feed that is no XML: line {line}, column {column}: {error.msg}"[:160], "get the feed again")
    except (LookupError, ValueError) as error:
        return Fault(f"a feed that cannot be decoded ({error})", "get the feed again")


def entries(root: ElementTree.Element, address: str | None = None) -> Iterator[Entry]:
    """The entries of a feed with their links, in its order."""
    found = (e for e in root.iter() if _name(e) in ("item", "entry"))
    for _, element in zip(range(MOST), found, strict=False):
        yield Entry(_link(element, address), element)


def _link(entry: ElementTree.Element, address: str | None) -> str | None:
    for child in entry:
        given = None
        if _name(child) == "link":
            given = child.get("href") if child.get("rel", "alternate") == "alternate" else None
            given = given or (child.text or "").strip()
        elif _name(child) == "guid" and child.get("isPermaLink", "true") == "true":
            given = (child.text or "").strip()
        if given:
            try:
                link = urljoin(address or "", given)
            except ValueError:
                continue
            if link.startswith(("http://", "https://")):
                return link
    return None


def _entry(entry: Entry, publisher: str | None, lang: str | None, otherwise: str) -> Taken | Fault:
    parts: dict[str, list[ElementTree.Element]] = {}
    for child in entry.element:
        parts.setdefault(_name(child), []).append(child)

    def first(*names: str) -> str | None:
        return next((text for name in names for e in parts.get(name, ()) if (text := _text(e))), None)

    title = " ".join(plain(first("title") or "")) or None
    authors = [name for e in (*parts.get("creator", ()), *parts.get("author", ())) if (name := _author(e))]
    body = next((lines for name in _BODY for e in parts.get(name, ()) if (lines := plain(_markup(e)))), [])
    if not body:
        return Fault("an entry without a text", "follow its link: provenance fetch --follow")
    byline = " / ".join(dict.fromkeys(authors)) or None
    text = usable("\n\n".join(line for line in (title, byline, *body) if line))
    if isinstance(text, Fault):
        return text
    source = [_text(e) or _text(next((c for c in e if _name(c) == "title"), e)) for e in parts.get("source", ())]
    names = ("pubDate", "published", "issued", "date")
    dates = [date for name in names if (given := first(name)) and (date := rfc3339(given))]
    published = next((date for date in dates if not is_future(date)), None)
    changed = rfc3339(first("updated", "modified") or "")
    about = Description(entry.link or otherwise, None, entry.link, published, lang, title)
    later = [date for date in dates if is_future(date)]
    said = {"byline": byline, "modified": changed, "source": next(filter(None, source), None), LATER: later}
    details = json.dumps({k: v for k, v in said.items() if v}, ensure_ascii=False)
    return Taken(text, about, "application/xml", "feed 1", publisher, details)


def _channel(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    yield from root
    yield from (child for element in root if _name(element) == "channel" for child in element)


def _author(element: ElementTree.Element) -> str | None:
    named = next((_text(child) for child in element if _name(child) == "name"), None) or _text(element)
    if named and (mail := re.fullmatch(r"\S+@\S+\s*\((.+)\)", named)):
        return mail[1]
    return named if named and "@" not in named else None


def _markup(element: ElementTree.Element) -> str:
    """The HTML of a content: as text, or as elements of XHTML."""
    if element.get("type") == "xhtml" or len(element):
        return "".join(ElementTree.tostring(e, encoding="unicode", method="html") for e in _local(element))
    return element.text or ""


def _local(element: ElementTree.Element) -> list[ElementTree.Element]:
    for inner in element.iter():
        inner.tag = _name(inner)
    return list(element)


def _text(element: ElementTree.Element) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
