"""``provenance report revisions``: what was changed after publication."""

from __future__ import annotations

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report revisions",
    'provenance report revisions --outlet "The Guardian"',
    "provenance report revisions --format csv > corrected.csv",
)


def revisions(
    outlet: choice.Outlet = None,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show which quotations were changed, added or removed in articles that were read again, and between which times.

    Words that stand in both texts are no change, whatever was found there. [-words-] were taken out, {+words+} put
    in. When between the two readings it was changed, the database cannot tell.
    """
    from provenance import settings
    from provenance.pipeline import revising
    from provenance.report import revisions as report
    from provenance.report.paged import told

    to = pages.asked(html, "Changed after publication", replace, format_)
    done = revising.revisions(settings.load(db).database, outlet, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        told(done, "article that was read again and had changed", "articles that were read again and had changed"),
        page=lambda: report.page(done.items),
        flat=lambda: report.flat(done.items),
        objects=lambda: map(report.as_object, done.items),
        html=to,
    )
