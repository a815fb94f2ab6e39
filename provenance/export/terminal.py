"""Tables and pages for a terminal. Text from articles never passes through markup."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.export.safe import visible

Piece = tuple[str, str]  # text and style: "", "bold", "dim", "red", "green", "yellow"
Line = tuple[int, Sequence[Piece]]  # indent in columns, and the pieces of one paragraph


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], width: int, colour: bool, stress: Sequence[str] = ()
) -> str:
    """A table ``width`` columns wide at most; long cells wrap, and the words of ``stress`` stand out."""
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", leading=1)
    for column in columns:
        grid.add_column(Text(visible(column)), overflow="fold")
    for row in rows:
        cells = [Text(visible(cell)) for cell in row]
        for cell in cells:
            cell.highlight_words(stress, "yellow")
        grid.add_row(*cells)
    return _render([grid], width, colour)


def page(lines: Iterable[Line], width: int, colour: bool) -> str:
    """Paragraphs, each with its indent."""
    return _render((Padding(_text(pieces), (0, 0, 0, indent)) for indent, pieces in lines), width, colour)


def _text(pieces: Sequence[Piece]) -> Text:
    return Text.assemble(*((visible(text), style) for text, style in pieces), overflow="fold")


def _render(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return "".join(line.rstrip(" ") + "\n" for line in buffer.getvalue().removesuffix("\n").split("\n"))
