"""``provenance report timeline``: who had it when."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report timeline u3",
    "provenance report timeline --min-outlets 2 --since 2025-12-01",
    "provenance report timeline --format csv > times.csv",
)


def timeline(
    quote: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One utterance, or that of a quotation.", show_default=False)
    ] = None,
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    min_outlets: choice.MinOutlets = 1,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show for each utterance which outlet printed it when, and what of their order is certain.

    A date without an hour claims none, and no zone: that an article came before another is said only where it did so
    whatever the hour. `earliest` and `latest` in other formats are the first and last instant that a date allows.
    """
    from provenance import settings
    from provenance.pipeline import paging
    from provenance.report import timeline as report
    from provenance.report.paged import told

    to = pages.asked(html, "Who had it when", replace, format_)
    wanted = choice.chosen(outlet, speaker, via, since, until, None, min_outlets, quote)
    done = paging.utterances(settings.load(db).database, wanted, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        told(done, "utterance"),
        page=lambda: report.page(done.items, paging.when),
        flat=lambda: report.flat(done.items, paging.when),
        objects=lambda: (report.as_object(entry, paging.when) for entry in done.items),
        html=to,
    )
