"""``provenance report flow``: which outlet took how much through whom."""

from __future__ import annotations

from provenance.cli import options, pages
from provenance.cli.output import Drawn, Format, draw, empty, show, stale

EXAMPLES = options.examples(
    "provenance report flow",
    "provenance report flow --format dot | dot -Tsvg > flow.svg",
    'provenance report flow --outlet "The Guardian" --format json',
)


def flow(
    outlet: options.OneOutlet = None,
    db: options.Db = None,
    format_: options.Drawn = Drawn.TABLE,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show which outlet took how many utterances through which agency, paper, broadcaster or platform.

    Counted is what the articles say; what came so by other articles alone is a column of its own, and dashed in a
    graph, where the steps between intermediaries are drawn as well.
    """
    from provenance import settings
    from provenance.pipeline.tracing import tallied
    from provenance.report import credits as rows

    to = pages.asked(html, "What came through whom", replace)
    done = tallied(settings.load(db).database, outlet)
    if not empty(done.articles):
        stale(done.stale)
    if to is not None and done.articles:
        pages.table(to, rows.flow_rows(done.flow), "")
        return
    if not draw(format_, rows.flow_steps(done.steps)):
        show(
            Format(format_),
            raw,
            brief=lambda: rows.flow_rows(done.flow),
            flat=lambda: rows.flow_flat(done.flow),
            objects=lambda: (f._asdict() for f in done.flow),
        )
