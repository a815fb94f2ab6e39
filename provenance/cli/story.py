"""``provenance report story``: articles that share utterances."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import choice, options, pages
from provenance.cli.output import empty

EXAMPLES = options.examples(
    "provenance report story",
    "provenance report story 003.txt",
    'provenance report story --outlet "The Guardian" --format csv > stories.csv',
)


def story(
    document: Annotated[
        str | None, typer.Argument(metavar="[DOCUMENT]", help="The story of this article, whole.", show_default=False)
    ] = None,
    outlet: choice.Outlet = None,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show which articles tell one story, and what each outlet makes of the utterances that they share.

    Two articles belong together if they share two utterances or more, directly or through others. CSV and TSV have one
    row an article. A list of stories shows five utterances of each; with DOCUMENT all of them are shown.
    """
    from provenance import settings
    from provenance.pipeline import stories
    from provenance.report import story as report
    from provenance.report.paged import told

    to = pages.asked(html, "Stories", replace, format_)
    done = stories.stories(settings.load(db).database, document, outlet, choice.sliced(top, page, format_, html))
    if empty(done.articles):
        return
    choice.printed(
        format_,
        raw,
        told(done, "story", "stories"),
        page=lambda: report.page(done.items),
        flat=lambda: report.flat(done.items),
        objects=lambda: map(report.as_object, done.items),
        html=to,
    )
