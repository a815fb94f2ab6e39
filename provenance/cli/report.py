"""``provenance report``: which outlet reproduced which quote, how, and through whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, Format, notice, show, show_page, width
from provenance.model import Relation

if TYPE_CHECKING:
    from provenance.pipeline.reporting import Report

EXAMPLES = options.examples(
    "provenance report",
    "provenance report --min-outlets 2 --two-way",
    "provenance report --via Reuters --since 2025-12-01",
    "provenance report --quote u3",
    'provenance report --outlet "The Guardian" --format csv > guardian.csv',
)
DAY = "%Y-%m-%d"
UTTERANCES, QUOTATIONS = 100, 500  # of a page
app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def show_report(
    ctx: typer.Context,
    quote: Annotated[str | None, typer.Option("--quote", "-q", metavar="ID", help="One utterance in full.")] = None,
    outlet: Annotated[str | None, typer.Option("--outlet", help="Only utterances that this outlet printed.")] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", help="… that somebody says this speaker said.")] = None,
    via: Annotated[str | None, typer.Option("--via", help="… that somebody credits to this intermediary.")] = None,
    since: Annotated[
        datetime | None,
        typer.Option("--since", formats=[DAY], metavar="YYYY-MM-DD", help="… printed on or after that day."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option("--until", formats=[DAY], metavar="YYYY-MM-DD", help="… printed on or before that day."),
    ] = None,
    relation: Annotated[Relation | None, typer.Option("--relation", help="… reproduced in this way.")] = None,
    min_outlets: Annotated[int, typer.Option("--min-outlets", min=1, help="… that so many outlets printed.")] = 1,
    two_way: Annotated[bool, typer.Option("--two-way", help="Only tell verbatim from paraphrased.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="How many utterances to print; see above.", show_default=False)
    ] = None,
    after: Annotated[
        str | None, typer.Option("--after", metavar="ID", help="Only utterances that stand behind this one.")
    ] = None,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Show which outlet reproduced which quote, how, and through whom.

    Each cell has the relation to the reference wording, the share of it where that is not all, the flags, and
    whom the article credits. The filters choose utterances by one occurrence that meets them all; an utterance
    is then shown whole, so that an outlet which credits no one stands beside those that do. CSV and TSV have
    one row an occurrence, JSON one object an utterance.

    Without --limit a table has 100 utterances, fewer where they have more than 500 quotations, and says how to go on;
    the other formats have all.
    """
    if ctx.invoked_subcommand is not None:
        _nothing_before(ctx)
        return
    from provenance import settings
    from provenance.pipeline.reporting import Page, report
    from provenance.store import Filter

    if quote is not None and (limit or after):
        raise typer.BadParameter(
            "--quote shows one utterance and has no pages", param_hint="--limit" if limit else "--after"
        )
    days = _day(since), _day(until)
    chosen = quote.strip().lower() if quote is not None else None
    wanted = Filter(outlet, speaker, via, *days, relation, quote_id=chosen, min_outlets=min_outlets)
    form = format_ or Format.TABLE
    page = Page(limit, None, after) if limit or form not in PROSE else Page(UTTERANCES, QUOTATIONS, after)
    _print(report(settings.load(db).database, wanted, two_way, page), form, raw, two_way, bool(quote))


@app.command(
    epilog=options.examples(
        "provenance report matches --unsure", "provenance report matches --format csv > matches.csv"
    )
)
def matches(
    unsure: Annotated[
        bool, typer.Option("--unsure", help="Nearest to the line first, with utterances that were left apart.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many to print.")] = 20,
    semantic: options.Semantic = False,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Show how sure each match is that is not word for word, the least likely first.

    The chance is that of `provenance compare`: that both texts state the same. The ids are those that a judgement
    takes.
    """
    from provenance import settings
    from provenance.pipeline.doubting import doubts
    from provenance.report import doubts as report

    found = doubts(settings.load(db).database, unsure, semantic)
    shown = found[:limit]
    if not found:
        notice(
            "no match is other than word for word" + (" or judged, and no two utterances are near one another" * unsure)
        )
    if (format_ or Format.TABLE) in PROSE:
        show_page(format_ or Format.TABLE, report.page(shown))
    else:
        show(
            format_ or Format.TABLE,
            raw,
            brief=lambda: report.flat(shown),
            flat=lambda: report.flat(shown),
            objects=lambda: map(report.as_object, shown),
        )
    if len(found) > len(shown):
        notice(f"{len(found) - len(shown):,} more; --limit shows them")


def _nothing_before(ctx: typer.Context) -> None:
    """An option of the report before another report's name would be lost without a word."""
    for parameter in ctx.command.params:
        source = ctx.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE":
            name = ctx.invoked_subcommand
            raise typer.BadParameter(f"{parameter.opts[0]} stands before {name}; write it behind: report {name} …")


def _print(done: Report, format_: Format, raw: bool, two_way: bool, whole: bool) -> None:
    from provenance.report import detail, matrix, summary

    if not done.articles:
        notice("the database has no articles yet; `provenance ingest PATH…` puts some in")
    elif not done.found:
        notice("no utterance meets the filters")
    if format_ in PROSE and not done.found:
        return
    if format_ in PROSE and whole:
        show_page(format_, detail.page(done.found[0], two_way))
        return
    show(
        format_,
        raw,
        brief=lambda: matrix.table(done.found, two_way, width() if format_ is Format.TABLE else matrix.MARKDOWN),
        flat=lambda: matrix.long(done.found, two_way),
        objects=lambda: (matrix.as_object(entry, two_way) for entry in done.found),
        stress=[matrix.NOBODY],
    )
    footer = summary.counted(done.found, done.left_out)
    if format_ in PROSE:
        show_page(format_, [(0, [("", "")]), (0, [(footer, "")]), (0, [(summary.legend(done.found), "dim")])])
    else:
        notice(footer)
    if done.last is not None:
        notice(f"more follow: --after {done.last}")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
