"""``provenance report credits``: who drops whom."""

from __future__ import annotations

from provenance.cli import options, pages
from provenance.cli.output import Drawn, Format, draw, empty, notice, show, stale

EXAMPLES = options.examples(
    "provenance report credits",
    'provenance report credits --outlet "The Guardian" --format csv > credits.csv',
    "provenance report credits --format mermaid",
)


def credits(
    outlet: options.OneOutlet = None,
    db: options.Db = None,
    format_: options.Drawn = Drawn.TABLE,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show by outlet and agency how many quotations credit it, and how many were found to drop it.

    "At second hand" are quotations credited to an outlet that itself credits the agency, which they do not name. In a
    graph what was found is dashed. A count is of findings, none of which says why a name is missing.
    """
    from provenance import settings
    from provenance.pipeline.tracing import tallied
    from provenance.report import credits as rows

    to = pages.asked(html, "Credits given and left out", replace)
    done = tallied(settings.load(db).database, outlet)
    if not empty(done.articles):
        stale(done.stale)
        if not done.credits:
            notice("no article credits a medium")
    if to is not None and done.articles:
        pages.table(to, rows.credit_rows(done.credits), "")
        return
    if not draw(format_, rows.credit_steps(done.credits)):
        show(
            Format(format_),
            raw,
            brief=lambda: rows.credit_rows(done.credits),
            flat=lambda: rows.credit_flat(done.credits),
            objects=lambda: map(rows.credit_object, done.credits),
        )
