"""Plain text and Markdown, which are their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, Fault, decode
from provenance.read.describe import Description
from provenance.read.given import Given


def texts(given: Given) -> Iterator[Article | Refusal]:
    """The article that the bytes are."""
    raw = given.whole()
    yield given.refuse(raw) if isinstance(raw, Fault) else article(raw, given.about, given.path, given.how.encoding)


def article(raw: bytes, described: Description, path: str, encoding: str) -> Article | Refusal:
    """The article that ``raw`` is, its text unchanged and its hash of the bytes."""
    text = decode(raw, encoding)
    return Refusal(path, None, *text) if isinstance(text, Fault) else build(text, raw, described, path, encoding)


def build(text: str, raw: bytes, about: Description, path: str, encoding: str) -> Article:
    """Put the pieces of an article together."""
    return Article(
        document=about.document,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        outlet=about.outlet,
        url=about.url,
        published=about.published,
        lang=about.lang,
        title=about.title,
        path=path,
        encoding=encoding,
    )


def bounded(stream: BinaryIO) -> bytes:
    """All that ``stream`` has, or just enough of it to tell that it is too big."""
    return stream.read(MAX_BYTES + 1)
