"""Articles from CSV and TSV, one a row, under the names of its first line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, Fault
from provenance.read.given import Given
from provenance.read.jsonlines import MAX_LINE, mapped

_DELIMITERS = ",;\t|"
_MANY = 12  # columns that a message names


def table(given: Given) -> Iterator[Article | Refusal]:
    """One article or one refusal a row, which is told by the line on which it ends."""
    encoding = "utf-8-sig" if given.how.encoding == "utf-8" else given.how.encoding
    csv.field_size_limit(MAX_BYTES)
    source = _decoded(given.stream, encoding)
    try:
        first = next(source, "")
        delimiter = max(_DELIMITERS, key=first.count)
        names = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    except (csv.Error, UnicodeError) as error:
        yield given.refuse(Fault(f"no first line that can be read ({error})", "mend it"), "1")
        return
    wanted = {"text": "text", **given.how.fields}
    lost = [field for field in wanted.values() if field not in names]
    if lost:
        has = ", ".join(names[:_MANY]) + (", …" if len(names) > _MANY else "")
        yield given.refuse(
            Fault(f"no column {lost[0]!r}; it has {has or 'none'}", "name the columns: --map text=…"), "1"
        )
        return
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeError) as error:
            yield given.refuse(Fault(f"no row that can be read ({error})", "mend the row"), str(reader.line_num + 1))
            continue
        if any(cell.strip() for cell in row):
            yield _article(names, row, given, str(reader.line_num + 1))


def _article(names: list[str], row: list[str], given: Given, place: str) -> Article | Refusal:
    if len(row) != len(names):
        reason = f"{len(row)} cells where the first line has {len(names)}"
        return given.refuse(Fault(reason, "put cells with commas, line ends or marks in quotation marks"), place)
    if any("\udc80" <= char <= "\udcff" for cell in row for char in cell):
        reason = f"not valid {given.how.encoding.upper()}"
        return given.refuse(Fault(reason, "name its encoding with --encoding"), place)
    result = mapped(dict(zip(names, row, strict=True)), given, f"{given.about.document}:{place}")
    return given.refuse(result, place) if isinstance(result, Fault) else result


def _decoded(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """Lines as text; bytes that are none of the encoding stay apart, so that only their row is refused."""
    import codecs
    import io

    if codecs.lookup(encoding).name.startswith(("utf-16", "utf-32")):
        text = io.TextIOWrapper(stream, encoding, newline="")
        try:
            yield from text
        finally:
            text.detach()  # who opened the stream closes it
        return
    for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE + 1), b"")):
        if len(line) > MAX_LINE:
            raise csv.Error("a line too long for one article")
        yield line.decode("utf-8" if number and encoding == "utf-8-sig" else encoding, "surrogateescape")
