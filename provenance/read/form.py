"""What sort of thing some bytes are, by what they begin with; their name decides only where that leaves it open."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import PurePosixPath

from provenance.compiled import compiled

HEAD = 8192  # bytes that are looked at


class Form(StrEnum):
    """What a reader is for."""

    TEXT = "text"
    HTML = "HTML"
    JSON = "JSON"
    TABLE = "CSV"
    FEED = "feed"
    XML = "XML"
    WARC = "WARC"
    GZIP = "gzip"
    ZSTD = "zstd"
    ZIP = "zip"
    DOCX = "DOCX"
    PDF = "PDF"


_MAGIC = (
    (b"\x1f\x8b", Form.GZIP),
    (b"\x28\xb5\x2f\xfd", Form.ZSTD),
    (b"PK\x03\x04", Form.ZIP),
    (b"PK\x05\x06", Form.ZIP),  # without members
    (b"%PDF-", Form.PDF),
    (b"WARC/", Form.WARC),
)
_BOM = b"\xef\xbb\xbf"
PAGES = (".html", ".htm", ".xhtml", ".shtml")
LINES = (".jsonl", ".ndjson")
TABLES = (".csv", ".tsv")
# What a folder is searched for beside texts; tables and lines of JSON are looked into first.
MEMBERS = (*PAGES, ".rss", ".atom", ".xml", ".json", ".warc", ".wacz", ".gz", ".zst", ".zip", ".pdf", ".docx")
TEXTS = (".txt", ".md")
KNOWN = frozenset((*TEXTS, *MEMBERS, *LINES, *TABLES, ".gzip", ".zstd"))  # which no other package reads
_ASIDE = re.compile(rb"\s*(?:<!--.*?-->|<\?.*?\?>)", re.DOTALL)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_LIKE_HTML = re.compile(rb"\s*<(?:[a-z][a-z0-9]*[\s/>]|!)", re.IGNORECASE)
_FEED = re.compile(rb"\s*(?:<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)?<(?:rss|feed|(?:\w+:)?RDF)[\s>]", re.DOTALL)
_ROOT = re.compile(rb"\s*(?:<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)?<(?:[^\s<>/:]+:)?([^\s<>/:]+)[\s/>]", re.DOTALL)
_JSON = re.compile(rb"\s*(?:\{\s*\"|\[\s*\{\s*\")")
_FIELD = compiled(r"[,;\t]")


def sniff(head: bytes, name: str, columns: Collection[str] = ("text",)) -> Form:
    """The form of what begins with ``head``; ``columns`` are names, any of which makes a first line that of a table."""
    for magic, form in _MAGIC:
        if head.startswith(magic):
            return form
    suffix = PurePosixPath(name.lower()).suffix
    start = _start(head)
    marked = _marked(start)
    if _FEED.match(marked):
        return Form.FEED
    if _HTML.match(marked) or (suffix in PAGES and _LIKE_HTML.match(marked)):
        return Form.HTML
    if start.lstrip().startswith(b"<?xml"):
        return Form.XML
    if suffix in LINES or _JSON.match(start):
        return Form.JSON
    if suffix in TABLES or _is_header(start, columns):
        return Form.TABLE
    return Form.TEXT


def root(head: bytes) -> str | None:
    """The name of an XML's first element without its prefix, if ``head`` begins like XML."""
    found = _ROOT.match(_marked(_start(head)))
    return found[1].decode("utf-8", "replace") if found else None


def _start(head: bytes) -> bytes:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head.removeprefix(_BOM)


def _marked(start: bytes) -> bytes:
    """What stands behind comments and instructions."""
    while aside := _ASIDE.match(start):
        start = start[aside.end() :]
    return start


def _is_header(start: bytes, columns: Collection[str]) -> bool:
    line, end, _ = start.partition(b"\n")
    names = [name.strip().strip('"') for name in _FIELD.split(line.decode("utf-8", "replace"))]
    return bool(end) and len(names) > 1 and not set(columns).isdisjoint(names) and max(map(len, names)) < 40
