"""``provenance report copies``: articles that print the same text."""

from __future__ import annotations

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report copies",
    'provenance report copies --outlet "The Guardian"',
    "provenance report copies --format csv > copies.csv",
)


def copies(
    outlet: choice.Outlet = None,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show which articles print the same text, as those do that take an agency's story over.

    They have half of the shorter one's words in common, quotations left out and six in a row at least. Their
    quotations are one witness and not several: `report quote` says how many outlets print one copy. Who had the text
    first, or from whom, is not said.
    """
    from provenance import settings
    from provenance.pipeline import copying
    from provenance.report import copies as report
    from provenance.report.paged import told

    to = pages.asked(html, "The same text in several articles", replace, format_)
    done = copying.copies(settings.load(db).database, outlet, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        told(done, "text that several articles print", "texts that several articles print"),
        page=lambda: report.page(done.items),
        flat=lambda: report.flat(done.items),
        objects=lambda: map(report.as_object, done.items),
        html=to,
    )
