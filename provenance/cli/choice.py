"""The options by which reports choose and page, worded once, and how a page of one is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import pages
from provenance.cli.output import PROSE, Format, Line, Rows, notice, show, show_page
from provenance.model import Relation

if TYPE_CHECKING:
    from provenance.report.paged import Slice
    from provenance.store import Filter

DAY = "%Y-%m-%d"
TOP = 20  # items a page for reading

Outlet = Annotated[str | None, typer.Option("--outlet", help="Only what this outlet printed.")]
Speaker = Annotated[str | None, typer.Option("--speaker", help="… that somebody says this speaker said.")]
Via = Annotated[str | None, typer.Option("--via", help="… that somebody credits to this intermediary.")]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=[DAY], metavar="YYYY-MM-DD", help="… printed on or after that day."),
]
Until = Annotated[
    datetime | None,
    typer.Option("--until", formats=[DAY], metavar="YYYY-MM-DD", help="… printed on or before that day."),
]
How = Annotated[Relation | None, typer.Option("--relation", help="… reproduced in this way.")]
MinOutlets = Annotated[int, typer.Option("--min-outlets", min=1, help="… that so many outlets printed.")]
Top = Annotated[
    int | None,
    typer.Option(
        "--top",
        min=1,
        help=f"How many a page; else {TOP} for reading, {pages.TOP} in a browser, all for other programs.",
        show_default=False,
    ),
]
PageNumber = Annotated[int, typer.Option("--page", min=1, help="Which page.")]


def sliced(top: int | None, number: int, format_: Format | None, html: Path | None = None) -> Slice:
    """The page that is asked for."""
    from provenance.report.paged import Slice

    if html is not None:
        return Slice(number, top or pages.TOP)
    return Slice(number, top or (TOP if (format_ or Format.TABLE) in PROSE or number > 1 else None))


def chosen(
    outlet: str | None = None,
    speaker: str | None = None,
    via: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    relation: Relation | None = None,
    min_outlets: int = 1,
    quote: str | None = None,
) -> Filter:
    """What is asked for."""
    from provenance.store import Filter

    key = None if quote is None else quote.strip().lower()
    return Filter(outlet, speaker, via, _day(since), _day(until), relation, quote_id=key, min_outlets=min_outlets)


def printed(
    format_: Format | None,
    raw: bool,
    footer: str,
    page: Callable[[], Iterable[Line]],
    flat: Callable[[], Rows],
    objects: Callable[[], Iterable[Mapping[str, object]]],
    html: pages.Page | None = None,
) -> None:
    """A report that is read as paragraphs: with its footer below them, on stderr beside other formats.

    Or as a page for a browser, with ``html``.
    """
    form = format_ or Format.TABLE
    if html is not None:
        pages.prose(html, page(), footer)
        return
    if form in PROSE:
        lines = list(page())
        below = [(0, [("", "")])] if lines and footer else []
        show_page(form, [*lines, *below, *([(0, [(footer, "")])] if footer else [])])
        return
    show(form, raw, brief=flat, flat=flat, objects=objects)
    if footer:
        notice(footer)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
