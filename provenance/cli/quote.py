"""``provenance report quote``: one utterance whole, by its id or by words of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import choice, options, pages
from provenance.cli.output import PROSE, Format, empty, notice, show, show_page, width
from provenance.compiled import compiled

if TYPE_CHECKING:
    from provenance.report.entries import Entry
    from provenance.report.paged import Paged

EXAMPLES = options.examples(
    "provenance report quote u3",
    "provenance report quote q12 --format json",
    'provenance report quote "danger zone"',
)
_ID = compiled(r"\s*[qu][0-9]+\s*", re.ASCII | re.IGNORECASE)


def quote(
    asked: Annotated[
        str,
        typer.Argument(metavar="ID|WORDS", help="An utterance (u3), a quotation (q12), or words.", show_default=False),
    ],
    two_way: Annotated[bool, typer.Option("--two-way", help="Only tell verbatim from paraphrased.")] = False,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
) -> None:
    """Show one utterance with every occurrence, its chain, its evidence and the words that differ.

    WORDS find the utterances of which one quotation has them all, as `provenance search` does; if there are several,
    they are listed.
    """
    from provenance import settings
    from provenance.pipeline import paging

    by_id = _ID.fullmatch(asked) is not None
    if not by_id and not asked.strip():
        raise typer.BadParameter("name a quote or some words of it", param_hint="ID|WORDS")
    url, part, more = settings.load(db).database, choice.sliced(top, page, format_, html), False
    if by_id:
        done = paging.utterances(url, choice.chosen(quote=asked), part)
    else:
        done, more = paging.quoted(url, asked, part)
    if empty(done.articles):
        return
    if not done.total:
        notice(f"no quotation has all of these words: {asked}")
    if more:
        notice(f"more than {paging.FOUND} quotations have these words; those of the best are shown")
    to = pages.asked(html, f"Quotes with {asked}", replace, format_)
    if to is not None and done.items:
        from provenance.report.paged import told

        pages.quotes(to, done.items, told(done, "utterance"))
    elif to is None:
        _print(done, format_ or Format.TABLE, raw, two_way, url)


def _print(done: Paged[Entry], format_: Format, raw: bool, two_way: bool, url: str) -> None:
    from provenance.pipeline.placing import objects
    from provenance.report import detail, matrix
    from provenance.report.paged import told

    if format_ in PROSE and done.total == 1 and done.items:
        show_page(format_, detail.page(done.items[0], two_way))
        return
    if format_ in PROSE and not done.items:
        return
    show(
        format_,
        raw,
        brief=lambda: matrix.table(done.items, two_way, width() if format_ is Format.TABLE else matrix.MARKDOWN),
        flat=lambda: matrix.long(done.items, two_way),
        objects=lambda: (
            matrix.as_object(entry, two_way, objects(url, [each.record for each in entry.occurrences]))
            for entry in done.items
        ),
    )
    if done.total > 1:
        notice(told(done, "utterance"))
