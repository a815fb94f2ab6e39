"""``provenance report findings``: what the articles of an utterance show together that none of them says."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options, pages
from provenance.cli.output import PROSE, Format, empty, notice, show, show_page, stale
from provenance.model import FindingKind

EXAMPLES = options.examples(
    "provenance report findings",
    "provenance report findings --kind laundered --kind circular",
    'provenance report findings --outlet "The Guardian" --format csv > findings.csv',
)


def findings(
    kind: Annotated[list[FindingKind] | None, typer.Option("--kind", help="Only findings of this kind.")] = None,
    outlet: options.OneOutlet = None,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show every finding with its evidence, how sure it is, and in words what was found.

    A finding says what articles show beside each other, never why: a credit may be missing for reasons that no text
    tells. What has another explanation in the articles is no finding.
    """
    from provenance import settings
    from provenance.pipeline.tracing import found
    from provenance.report import credits as rows
    from provenance.report.summary import many

    to = pages.asked(html, "Findings", replace, format_)
    kinds = kind or []
    done = found(settings.load(db).database, kinds, outlet)
    count = sum(1 for _ in rows.of_kinds(done.records, kinds))
    if not empty(done.articles):
        stale(done.stale)
        notice(f"{many(count, 'finding')}" if count else "nothing was found")
    if to is not None and done.articles:
        pages.prose(to, rows.finding_page(done.records, kinds), many(count, "finding"))
        return
    form = format_ or Format.TABLE
    if form in PROSE:
        if count:
            show_page(form, rows.finding_page(done.records, kinds))
        return
    show(
        form,
        raw,
        brief=lambda: rows.finding_flat(done.records, kinds),
        flat=lambda: rows.finding_flat(done.records, kinds),
        objects=lambda: rows.finding_objects(done.records, kinds),
    )
