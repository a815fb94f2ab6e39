"""``provenance export``: what the database holds, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from provenance.cli import choice, exchange, options
from provenance.cli.output import for_pipe, notice, show
from provenance.model import Kind

if TYPE_CHECKING:
    from provenance.store import Filter, Reader

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Hand on what the database holds.")
EXAMPLES = options.examples(
    "provenance export quotations > quotations.jsonl",
    "provenance export quotations --format csv > quotations.csv",
    'provenance export quotations --speaker "Kim Jong Un" --relation altered',
    "provenance export quotations --not-speech --db cases.db",
)


@app.command(epilog=EXAMPLES)
def quotations(
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    relation: choice.How = None,
    min_outlets: choice.MinOutlets = 1,
    quote: exchange.Quote = None,
    db: options.Db = None,
    format_: options.Format = None,
    not_speech: options.NotSpeech = False,
    raw: options.Raw = False,
) -> None:
    """Print every quotation with its chain, its utterance and its relation.

    One JSON object a line, or a table on a terminal. Marks that reproduce no speech are left out and counted.
    """
    from dataclasses import replace

    from provenance import settings
    from provenance.export import quotations as export
    from provenance.report.summary import many
    from provenance.store import reading

    chosen = choice.chosen(outlet, speaker, via, since, until, relation, min_outlets, quote)
    wanted = replace(chosen, include_not_speech=not_speech)
    with reading(settings.load(db).database) as reader:
        exchange.unknown(reader, wanted)
        records = reader.records(wanted)
        show(
            for_pipe(format_),
            raw,
            brief=lambda: export.rows(records, export.STORED_BRIEF),
            flat=lambda: export.rows(records, export.STORED),
            objects=lambda: (export.as_object(record, stored=True) for record in records),
        )
        left_out = 0 if not_speech else _marks(reader, chosen)
    if left_out:
        notice(f"left out: {many(left_out, 'pair')} of marks that reproduce no speech; --not-speech includes them")


def _marks(reader: Reader, chosen: Filter) -> int:
    """How many pairs of marks that reproduce no speech meet what was asked for."""
    from dataclasses import replace

    from provenance.store import Filter

    if chosen == Filter():
        return reader.rest().not_speech
    return sum(1 for _ in reader.records(replace(chosen, kind=Kind.NOT_SPEECH)))


exchange.add(app)
