"""``provenance report``: which outlet reproduced which quote, how, and through whom."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, Format, notice, show, show_page, width, write
from provenance.model import Relation

if TYPE_CHECKING:
    from provenance.store import Filter

EXAMPLES = options.examples(
    "provenance report",
    "provenance report --min-outlets 2 --two-way",
    "provenance report --via KCNA --since 2025-12-01",
    "provenance report --quote u3",
    "provenance report --relation altered --format csv > altered.csv",
)
DAY = "%Y-%m-%d"
app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def report(
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
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Show which outlet reproduced which quote, how, and through whom.

    Each cell has the relation to the reference wording, the share of it where that is not all, the flags, and
    whom the article credits. The filters choose utterances by one occurrence that meets them all; an utterance
    is then shown whole, so that an outlet which credits no one stands beside those that do. CSV and TSV have
    one row an occurrence, JSON one object an utterance.
    """
    if ctx.invoked_subcommand is not None:
        return
    from provenance import settings
    from provenance.pipeline import reporting
    from provenance.report import detail, matrix, summary
    from provenance.store import Filter, reading

    format_ = format_ or Format.TABLE
    wanted = Filter(
        outlet, speaker, via, _day(since), _day(until), relation, quote_id=_id(quote), min_outlets=min_outlets
    )
    with reading(settings.load(db).database) as reader:
        counts = reader.counts()
        if not counts.articles:
            notice("the database has no articles yet; `provenance ingest PATH…` puts some in")
        unknown = reader.unknown_names(wanted)
        if unknown:
            raise _unknown(unknown[0], wanted, reporting.names(reader.records()))
        found = reporting.chosen(reader, wanted, two_way)
        if quote and not found:
            ids = [record.quote_id for record in reader.records() if record.quote_id]
            raise typer.BadParameter(
                f"there is no {quote}{_perhaps(summary.nearest(quote, ids))}", param_hint="--quote"
            )
    if quote and format_ in PROSE:
        show_page(format_, detail.page(found[0], two_way))
        return
    show(
        format_,
        raw,
        brief=lambda: matrix.table(found, two_way, width() if format_ is Format.TABLE else None),
        flat=lambda: matrix.long(found, two_way),
        objects=lambda: (matrix.as_object(entry, two_way) for entry in found),
    )
    footer = summary.counted(found, reporting.left_out(counts, len(found)))
    write(["\n", footer, "\n"]) if format_ in PROSE else notice(footer)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _id(quote: str | None) -> str | None:
    if quote is not None and not re.fullmatch("[uq][0-9]{1,18}", quote):
        raise typer.BadParameter(f"{quote!r} is no id; write u3, or q12 for a quotation of it", param_hint="--quote")
    return quote


def _unknown(name: str, wanted: Filter, known: dict[str, set[str]]) -> typer.BadParameter:
    from provenance.report.summary import nearest

    option = next(option for option in known if getattr(wanted, option) == name)
    return typer.BadParameter(
        f"nobody is called {name!r}{_perhaps(nearest(name, known[option]))}", param_hint=f"--{option}"
    )


def _perhaps(close: list[str]) -> str:
    return f"; perhaps {' or '.join(close)}?" if close else ""
