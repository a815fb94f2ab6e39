"""Rows and objects as CSV, TSV, Markdown, JSON and JSON Lines, a piece at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.export.safe import guarded, json_safe, markdown_safe, tsv_safe

Row = Sequence[str]
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def csv_lines(columns: Row, rows: Iterable[Row], raw: bool = False) -> Iterator[str]:
    """CSV with a heading; cells that look like formulas get a ``'`` unless ``raw``."""
    for row in _with_heading(columns, rows):
        buffer = io.StringIO()
        # with CRLF as its end it quotes a lone CR too, which readers take for the end of a row
        csv.writer(buffer, lineterminator="\r\n").writerow(row if raw else map(guarded, row))
        yield buffer.getvalue().removesuffix("\r\n") + "\n"


def tsv_lines(columns: Row, rows: Iterable[Row], raw: bool = False) -> Iterator[str]:
    """Tab-separated values with a heading, one line a row whatever the cells hold."""
    for row in _with_heading(columns, rows):
        yield "\t".join(tsv_safe(cell if raw else guarded(cell)) for cell in row) + "\n"


def markdown_lines(columns: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A Markdown table."""
    for number, row in enumerate(_with_heading(columns, rows)):
        yield f"| {' | '.join(map(markdown_safe, row))} |\n"
        if number == 0:
            yield f"|{' --- |' * len(columns)}\n"


def markdown_page(lines: Iterable[tuple[int, Sequence[tuple[str, str]]]]) -> Iterator[str]:
    """Paragraphs, those with an indent as a list."""
    for indent, pieces in lines:
        text = "".join(_styled(markdown_safe(text), style) for text, style in pieces)
        yield f"- {text}\n" if indent else f"\n{text}\n" if text else ""


def json_line(value: Mapping[str, object]) -> str:
    """One object on one line."""
    return json_safe(_encode(value)) + "\n"


def json_array(values: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """An array with an object a line."""
    separator = "["
    for value in values:
        yield separator + "\n  " + json_line(value).rstrip("\n")
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def _with_heading(columns: Row, rows: Iterable[Row]) -> Iterator[Row]:
    yield columns
    yield from rows


def _styled(text: str, style: str) -> str:
    words = text.strip()
    return text.replace(words, f"**{words}**") if words and style == "bold" else text
