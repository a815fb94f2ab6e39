"""``provenance report unattributed``: whose speaker is open, with the candidates."""

from __future__ import annotations

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report unattributed",
    'provenance report unattributed --outlet "The Guardian" --format csv > open.csv',
    "provenance report unattributed --top 100 --format jsonl",
)


def unattributed(
    outlet: choice.Outlet = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show every quotation of which nobody is named as the speaker: who might have said it, and why nobody was chosen.

    Those with candidates come first. `provenance judge speaker` decides; the ids are those that it takes.
    """
    from provenance import settings
    from provenance.pipeline import paging
    from provenance.report import unattributed as report
    from provenance.report.paged import told

    to = pages.asked(html, "Quotations with the speaker left open", replace, format_)
    wanted = choice.chosen(outlet, None, via, since, until)
    done = paging.unattributed(settings.load(db).database, wanted, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        told(done, "quotation with the speaker left open", "quotations with the speaker left open"),
        page=lambda: report.page(done.items),
        flat=lambda: report.flat(done.items),
        objects=lambda: map(report.as_object, done.items),
        html=to,
    )
