"""``provenance report matrix``: utterances by outlets for any size, page by page, or gathered by speaker."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import choice, options, pages
from provenance.cli.output import PROSE, Format, empty, notice, show, show_page, width

if TYPE_CHECKING:
    from provenance.infer.counted import Saying
    from provenance.report.entries import Entry
    from provenance.report.paged import Paged

EXAMPLES = options.examples(
    "provenance report matrix",
    "provenance report matrix --min-outlets 3 --top 50 --page 2",
    "provenance report matrix --by speaker --since 2025-12-01",
    'provenance report matrix --outlet "The Guardian" --format csv > guardian.csv',
)


TITLE = "Who reproduced which quote, and how"


class By(StrEnum):
    """What a row is."""

    QUOTE = "quote"
    SPEAKER = "speaker"


def matrix(
    by: Annotated[By, typer.Option("--by", help="What a row is.")] = By.QUOTE,
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    relation: choice.How = None,
    min_outlets: choice.MinOutlets = 1,
    two_way: Annotated[bool, typer.Option("--two-way", help="Only tell verbatim from paraphrased.")] = False,
    top: choice.Top = None,
    page: choice.PageNumber = 1,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
    html: pages.HtmlOrFolder = None,
    replace: pages.Replace = False,
) -> None:
    """Show a page of utterances by outlets, those that most outlets printed first.

    As `provenance report`, but only what is on the page is read. By speaker a row is everything that one is quoted
    with, an outlet's cell counts quotations by relation, and the filters choose quotations, not whole utterances.
    """
    from provenance import settings
    from provenance.pipeline import paging

    if two_way and (html is not None or by is By.SPEAKER):
        raise typer.BadParameter("pages and counts by speaker have every relation", param_hint="--two-way")
    wanted = choice.chosen(outlet, speaker, via, since, until, relation, min_outlets)
    to = pages.asked(html, "Who is quoted where" if by is By.SPEAKER else TITLE, replace, format_)
    url, part = settings.load(db).database, choice.sliced(top, page, format_, html)
    if by is By.SPEAKER:
        _speakers(paging.speakers(url, wanted, part), format_ or Format.TABLE, raw, to)
    else:
        _quotes(paging.utterances(url, wanted, part), format_ or Format.TABLE, raw, two_way, to)


def _quotes(done: Paged[Entry], format_: Format, raw: bool, two_way: bool, to: pages.Page | None) -> None:
    from provenance.report import matrix, summary
    from provenance.report.paged import told

    if empty(done.articles):
        return
    footer, whole = told(done, "utterance"), f"{summary.many(done.total, 'utterance')}."
    if done.items:
        footer = f"{summary.counted(done.items, {})} {footer.removeprefix(whole).lstrip()}".rstrip()
    legend = summary.legend(done.items) if done.items else ""
    if to is not None:
        pages.matrix(to, done.items, [footer, *([legend] if legend else [])])
        return
    if done.items or format_ not in PROSE:
        show(
            format_,
            raw,
            brief=lambda: matrix.table(done.items, two_way, width() if format_ is Format.TABLE else matrix.MARKDOWN),
            flat=lambda: matrix.long(done.items, two_way),
            objects=lambda: (matrix.as_object(entry, two_way) for entry in done.items),
            stress=[matrix.NOBODY],
        )
    _foot(format_, footer, legend)


def _speakers(done: Paged[Saying], format_: Format, raw: bool, to: pages.Page | None) -> None:
    from provenance.report import grouped, matrix
    from provenance.report.paged import told

    if empty(done.articles):
        return
    count = len({one.key for one in done.items})
    footer = told(done, "speaker", shown=count)
    if to is not None:
        pages.table(to, grouped.table(done.items, matrix.MARKDOWN), footer)
        return
    show(
        format_,
        raw,
        brief=lambda: grouped.table(done.items, width() if format_ is Format.TABLE else matrix.MARKDOWN),
        flat=lambda: grouped.flat(done.items),
        objects=lambda: grouped.objects(done.items),
    )
    _foot(format_, footer, "")


def _foot(format_: Format, footer: str, legend: str) -> None:
    if format_ in PROSE:
        show_page(format_, [(0, [("", "")]), (0, [(footer, "")]), *([(0, [(legend, "dim")])] if legend else [])])
    else:
        notice(footer)
