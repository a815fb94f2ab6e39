"""``provenance report outlet``: the profile of one outlet."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    'provenance report outlet "The Guardian"',
    'provenance report outlet "The Guardian" --top 100 --format json',
)


def outlet(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The outlet.", show_default=False)],
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="How many silent edits and speakers to list.", show_default=False)
    ] = None,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show what an outlet reproduced, how faithfully, through whom, whose credit it leaves out, and its silent edits.

    Shares are of quotations that are compared with another's wording; those that no other outlet prints, and those
    that others are compared with, are counted apart: they say nothing of faithfulness.
    """
    from provenance import settings
    from provenance.pipeline import paging
    from provenance.report import profile as report

    to = pages.asked(html, f"Outlet: {name}", replace, format_)
    found = paging.outlet(settings.load(db).database, name, top)
    if found is None:
        empty(0)
        return
    choice.printed(
        format_,
        raw,
        "",
        page=lambda: report.page(found),
        flat=lambda: report.flat(found),
        objects=lambda: [report.as_object(found)],
        html=to,
    )
