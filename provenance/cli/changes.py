"""``provenance report changes``: every silent edit, what turns the sense first."""

from __future__ import annotations

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report changes",
    'provenance report changes --outlet "The Guardian" --format csv > changes.csv',
    "provenance report changes --speaker 'Kim Jong Un' --top 50",
)


def changes(
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
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
    """Show every altered quotation with the words that differ from the reference wording.

    Altered means: other words inside the marks, and nothing shows it, or what shows it turns the sense. A change of a
    negation comes first, then of a number, a modal, a name, a qualifier that is dropped, then the rest. [-words-] are
    the reference's, {+words+} the outlet's; which of the two is nearer to what was said, no comparison tells.
    """
    from provenance import settings
    from provenance.pipeline import paging
    from provenance.report import changes as report
    from provenance.report.paged import told

    to = pages.asked(html, "Silent edits", replace, format_)
    wanted = choice.chosen(outlet, speaker, via, since, until)
    done, counts = paging.changes(settings.load(db).database, wanted, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        f"{told(done, 'altered quotation')} {counts}".strip(),
        page=lambda: report.page(done.items),
        flat=lambda: report.flat(done.items),
        objects=lambda: map(report.as_object, done.items),
        html=to,
    )
