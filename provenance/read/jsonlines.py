"""Articles from JSON: one object a line, an array of them, or one alone; ours, IPTC ninjs, or GDELT's quotations."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from provenance.model import Article, Refusal
from provenance.read import gqg, ninjs
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault, usable
from provenance.read.describe import describe, parse
from provenance.read.given import Given, How, peek
from provenance.read.given import article as taken
from provenance.read.mapped import ours
from provenance.read.plain import build

BOM = b"\xef\xbb\xbf"
MAX_LINE = 6 * MAX_BYTES  # JSON may write a byte of text as \u00xx
CHUNK = (
    1 << 17
)  # bytes of lines that are read at a stretch; what is made of more does not stay in the processor's cache
LOOKED = 1 << 16  # bytes that are looked at to tell what a file holds
_ARRAY = re.compile(rb"\s*\[")
_TELLING = re.compile(rb'"(?:text|body_text|body_html|body_xhtml|bodies|quotes)"\s*:')


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of ``stream``; None for one that is too long, whose rest is passed over."""
    while line := stream.readline(MAX_LINE + 1):
        if len(line) <= MAX_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield None


def chunks(stream: BinaryIO) -> Iterator[list[bytes | None]]:
    """The lines of ``stream``, some hundred at a time and without their ends; None for one that is too long."""
    while chunk := stream.read(CHUNK):
        some: list[bytes | None] = [*chunk.split(b"\n")]
        last = some.pop() or b""
        if last:
            rest = stream.readline(MAX_LINE + 1 - len(last))
            last += rest
            some.append(last.removesuffix(b"\n") if len(last) <= MAX_LINE else None)
            while len(last) > MAX_LINE and rest and not rest.endswith(b"\n"):
                rest = stream.readline(MAX_BYTES)
        yield some


def rows(given: Given) -> Iterator[Article | Refusal]:
    """Every article of a file of JSON: line by line as it comes, or whole where it is one value over many lines."""
    head, stream = peek(given.stream, LOOKED)
    if _is_lines(head.removeprefix(BOM), given.about.document):
        yield from articles(lines(stream), given)
        return
    raw = stream.read(MAX_LINE + 1)
    try:
        value = json.loads(raw) if len(raw) <= MAX_LINE else None
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, list):
        for number, row in enumerate(value, 1):
            alone = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace")
            fault = Fault("no JSON object", "take it out of the array")
            yield _result(row if isinstance(row, dict) else fault, alone, given, f"[{number}]")
    elif isinstance(value, dict):
        yield _result(value, raw, given, None)
    else:
        yield from articles(lines(io.BytesIO(raw)), given)


def articles(rows: Iterable[bytes | None], given: Given) -> Iterator[Article | Refusal]:
    """One article or one refusal a line; the hash is of the text in UTF-8. Blank lines do not count."""
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(given.path, str(number), *TOO_BIG)
        elif line.strip():
            bare = line.removeprefix(BOM) if number == 1 else line
            yield _result(parse(bare), bare, given, str(number))


def holds_articles(head: bytes, how: How) -> bool:
    """Whether a file of JSON that begins so is one of articles, or too broken to tell."""
    bare = head.removeprefix(BOM)
    for line in bare.split(b"\n")[:20]:
        if line.strip() and not isinstance(row := parse(line), Fault):
            return _is_article(row, how)
    return bool(how.fields or _TELLING.search(bare))


def _is_lines(head: bytes, name: str) -> bool:
    """Whether each line is a value of its own: by the name, or because the first or second is one."""
    if name.lower().endswith((".jsonl", ".ndjson")):
        return True
    return not _ARRAY.match(head) and any(not isinstance(parse(line), Fault) for line in head.split(b"\n")[:2])


def _is_article(row: Mapping[str, object], how: How) -> bool:
    return bool(how.fields) or ninjs.is_item(row) or gqg.is_row(row) or ("id" in row and "text" in row)


def _result(row: Mapping[str, object] | Fault, raw: bytes, given: Given, place: str | None) -> Article | Refusal:
    result = row if isinstance(row, Fault) else _article(row, raw, given, place)
    return given.refuse(result, place) if isinstance(result, Fault) else result


def _article(row: Mapping[str, object], raw: bytes, given: Given, place: str | None) -> Article | Fault:
    fields = given.how.fields
    otherwise = f"{given.about.document}:{place}" if place else given.about.document
    if not fields and "text" not in row:
        for form in (ninjs, gqg):
            if form is ninjs and ninjs.is_item(row):
                made = ninjs.item(row, otherwise)
            elif form is gqg and gqg.is_row(row):
                made = gqg.row(row, otherwise)
            else:
                continue
            return made if isinstance(made, Fault) else taken(given, raw.strip(), made)
    return mapped(row, given, otherwise) if fields else _ours(row, given.path, "text")


def mapped(row: Mapping[str, object], given: Given, otherwise: str) -> Article | Fault:
    """An article of a row whose fields have names of their own; ``otherwise`` is its name where it has none."""
    made = ours(row, given.how.fields, otherwise)
    return made if isinstance(made, Fault) else _ours(made, given.path, given.how.fields.get("text", "text"))


def _ours(row: Mapping[str, object], path: str, field: str) -> Article | Fault:
    about = describe(row)
    if isinstance(about, Fault):
        return about
    text = row.get("text")
    if not isinstance(text, str):
        return Fault(f'no "{field}"', f'give each line the article\'s text as "{field}"')
    kept = usable(text)
    if isinstance(kept, Fault):
        return Fault(f'its "{field}" is {kept.reason}', kept.remedy)
    raw = kept.encode("utf-8")
    return TOO_BIG if len(raw) > MAX_BYTES else build(kept, raw, about, path, "utf-8")
