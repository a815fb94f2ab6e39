"""``provenance chain``: how words came, by what each article says and, apart from it, by what others add."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, Drawn, Format, draw, empty, notice, show, show_page, stale

EXAMPLES = options.examples(
    "provenance chain q12",
    "provenance chain u3 --format mermaid",
    "provenance chain harbour.txt",
    "provenance chain u3 --format dot | dot -Tsvg > u3.svg",
)


def chain(
    asked: Annotated[
        str, typer.Argument(metavar="QUOTE|ARTICLE", help="A quotation (q12), an utterance (u3) or a document's name.")
    ],
    db: options.Db = None,
    format_: options.Drawn = Drawn.TABLE,
    raw: options.Raw = False,
) -> None:
    """Draw the chains of a quotation, an utterance or an article as a tree.

    Each link has the words that name it and where they stand. What other articles add, and what was found, stands
    below the quotation with its evidence, and is dashed in a graph: the article itself does not say it.
    """
    from provenance import settings
    from provenance.pipeline.tracing import traced
    from provenance.report import traced as rows
    from provenance.report import tree

    done = traced(settings.load(db).database, asked)
    if not empty(done.articles):
        stale(done.stale)
        if not done.records:
            notice(f"nothing in {asked.strip()} reproduces speech")
    if draw(format_, rows.steps(done.records)):
        return
    form = Format(format_)
    if form in PROSE:
        if done.records:
            show_page(form, tree.page(asked.strip(), done.records, done.words, done.first))
        return
    show(
        form,
        raw,
        brief=lambda: rows.rows(done.records, done.words),
        flat=lambda: rows.rows(done.records, done.words),
        objects=lambda: (rows.as_object(record, done.words) for record in done.records),
    )
