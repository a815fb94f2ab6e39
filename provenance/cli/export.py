"""``provenance export``: what the database holds, for other programs."""

from __future__ import annotations

import typer

from provenance.cli import exchange, options
from provenance.cli.output import for_pipe, notice, show

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Hand on what the database holds.")
EXAMPLES = options.examples(
    "provenance export quotations > quotations.jsonl",
    "provenance export quotations --format csv > quotations.csv",
    "provenance export quotations --not-speech --db cases.db",
)


@app.command(epilog=EXAMPLES)
def quotations(
    db: options.Db = None,
    format_: options.Format = None,
    not_speech: options.NotSpeech = False,
    raw: options.Raw = False,
) -> None:
    """Print every quotation with its chain, its utterance and its relation.

    One JSON object a line, or a table on a terminal. Marks that reproduce no speech are left out and counted.
    """
    from provenance import settings
    from provenance.export import quotations as export
    from provenance.report.summary import many
    from provenance.store import Filter, reading

    with reading(settings.load(db).database) as reader:
        records = reader.records(Filter(include_not_speech=not_speech))
        show(
            for_pipe(format_),
            raw,
            brief=lambda: export.rows(records, export.STORED_BRIEF),
            flat=lambda: export.rows(records, export.STORED),
            objects=lambda: (export.as_object(record, stored=True) for record in records),
        )
        left_out = 0 if not_speech else reader.rest().not_speech
    if left_out:
        notice(f"left out: {many(left_out, 'pair')} of marks that reproduce no speech; --not-speech includes them")


exchange.add(app)
