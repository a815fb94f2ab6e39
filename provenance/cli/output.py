"""Data on stdout, everything else on stderr, in the format that was asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from provenance.export.safe import visible
from provenance.model import Refusal

Line = tuple[int, Sequence[tuple[str, str]]]  # indent, and pieces of text with their style
Rows = tuple[Sequence[str], Iterable[Sequence[str]]]


class Format(StrEnum):
    """How a command prints."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"


class Drawn(StrEnum):
    """How a command prints that can also draw."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    DOT = "dot"
    MERMAID = "mermaid"


PROSE = (Format.TABLE, Format.MARKDOWN)  # formats to be read by people


def show(
    format_: Format,
    raw: bool,
    *,
    brief: Callable[[], Rows],
    flat: Callable[[], Rows],
    objects: Callable[[], Iterable[Mapping[str, object]]],
    stress: Sequence[str] = (),
) -> None:
    """Print ``brief`` as a table or Markdown, ``flat`` as CSV or TSV, ``objects`` as JSON."""
    from provenance.export import formats

    match format_:
        case Format.TABLE:
            from provenance.export import terminal

            write([terminal.table(*brief(), width(), colour(), stress)])
        case Format.MARKDOWN:
            write(formats.markdown_lines(*brief()))
        case Format.CSV:
            write(formats.csv_lines(*flat(), raw))
        case Format.TSV:
            write(formats.tsv_lines(*flat(), raw))
        case Format.JSON:
            write(formats.json_array(objects()))
        case Format.JSONL:
            write(map(formats.json_line, objects()))


def show_page(format_: Format, lines: Iterable[Line]) -> None:
    """Print paragraphs as they stand or as Markdown."""
    from provenance.export import formats, terminal

    write(formats.markdown_page(lines) if format_ is Format.MARKDOWN else [terminal.page(lines, width(), colour())])


def draw(format_: Drawn, steps: Iterable[tuple[str, str, str, bool]]) -> bool:
    """Print ``steps`` as a graph, if one is asked for; says whether it was."""
    if format_ not in (Drawn.DOT, Drawn.MERMAID):
        return False
    from provenance.export import graph

    edges = (graph.Edge(*step) for step in steps)
    write(graph.dot(edges) if format_ is Drawn.DOT else graph.mermaid(edges))
    return True


def empty(articles: int) -> bool:
    """Say so where the database has no articles."""
    if not articles:
        notice("the database has no articles yet; `provenance ingest PATH…` puts some in")
    return not articles


def stale(inferred_by_other_rules: bool) -> None:
    """Say so where what other articles add was not made by this version's rules."""
    if inferred_by_other_rules:
        notice("other rules than this version's made these findings; `provenance match` makes them anew")


def write(pieces: Iterable[str]) -> None:
    """Data."""
    sys.stdout.writelines(pieces)


def notice(text: str) -> None:
    """A message on a line of its own."""
    sys.stderr.write(visible(text).replace("\n", "\\n") + "\n")


def complain(text: str) -> None:
    """A message of what went wrong."""
    notice(f"provenance: {text}")


def refused(refusal: Refusal) -> None:
    """One line for what was not read."""
    notice(f"refused: {refusal}")


def width() -> int:
    """The terminal's width in columns; ``COLUMNS`` overrides it, 80 where there is no terminal."""
    return shutil.get_terminal_size((80, 24)).columns


def colour() -> bool:
    """Whether stdout is a terminal that wants colour (see no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def for_pipe(format_: Format | None) -> Format:
    """The format asked for; else a table on a terminal, and JSON Lines into a pipe or file."""
    return format_ or (Format.TABLE if sys.stdout.isatty() else Format.JSONL)


def set_up_streams() -> None:
    """UTF-8 into pipes and files whatever the locale; a terminal that lacks a character shows its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", **({} if stream.isatty() else {"encoding": "utf-8"}))
