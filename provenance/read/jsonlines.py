"""Articles from JSON Lines: ``id``, ``text`` and the keys of the manifest, one object a line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault, usable
from provenance.read.describe import Description, describe, parse
from provenance.read.files import article, bounded, build

BOM = b"\xef\xbb\xbf"
MAX_LINE = 6 * MAX_BYTES  # JSON may write a byte of text as \u00xx
_OBJECT = re.compile(rb"\s*\{\s*\"")


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of ``stream``; None for one that is too long, whose rest is passed over."""
    while line := stream.readline(MAX_LINE + 1):
        if len(line) <= MAX_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield None


def articles(rows: Iterable[bytes | None], path: str) -> Iterator[Article | Refusal]:
    """One article or one refusal a line; the hash is of the text in UTF-8. Blank lines do not count."""
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(path, str(number), *TOO_BIG)
        elif line.strip():
            result = _article(parse(line.removeprefix(BOM) if number == 1 else line), path)
            yield Refusal(path, str(number), *result) if isinstance(result, Fault) else result


def standard_input(stream: BinaryIO, encoding: str) -> Iterator[Article | Refusal]:
    """JSON Lines where the input begins with ``{"``, else the text of one article.

    The text goes under the name ``stdin-`` and the beginning of its hash, so that two different texts are
    not taken for two revisions of one article.
    """
    first = stream.readline(MAX_LINE + 1)
    if _OBJECT.match(first.removeprefix(BOM)):
        yield from articles(chain([first if len(first) <= MAX_LINE else None], lines(stream)), "-")
    else:
        raw = first + bounded(stream)
        yield article(raw, Description(f"stdin-{hashlib.sha256(raw).hexdigest()[:12]}"), "-", encoding)


def _article(row: Mapping[str, object] | Fault, path: str) -> Article | Fault:
    if isinstance(row, Fault):
        return row
    about = describe(row)
    if isinstance(about, Fault):
        return about
    text = row.get("text")
    if not isinstance(text, str):
        return Fault('no "text"', 'give each line the article\'s text as "text"')
    kept = usable(text)
    if isinstance(kept, Fault):
        return Fault(f'its "text" is {kept.reason}', kept.remedy)
    raw = kept.encode("utf-8")
    return TOO_BIG if len(raw) > MAX_BYTES else build(kept, raw, about, path, "utf-8")
