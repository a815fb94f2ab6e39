"""``provenance extract``: quotations of articles, without a database."""

from __future__ import annotations

import sys

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import for_pipe, notice, refused, show

EXAMPLES = options.examples(
    "provenance extract article.txt",
    "provenance extract seeds/ --format jsonl > quotations.jsonl",
    "provenance extract articles.jsonl --not-speech --format csv",
    "pbpaste | provenance extract -",
)


def extract(
    paths: options.Paths,
    format_: options.Format = None,
    not_speech: options.NotSpeech = False,
    raw: options.Raw = False,
    encoding: options.Encoding = "utf-8",
    map_: options.Map = None,
    whole: options.Whole = False,
    rules_only: options.RulesOnly = False,
    min_confidence: options.MinConfidence = 0.0,
) -> None:
    """Print the quotations of articles, without a database.

    Each has its speaker and its chain: one JSON object a line, or a table on a terminal. Offsets count Unicode
    code points. Marks that reproduce no speech are left out and counted.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.export import quotations
    from provenance.pipeline.extraction import Options
    from provenance.pipeline.reading import Extracted, some
    from provenance.read import mapped
    from provenance.read.source import read
    from provenance.report.summary import many

    articles = some(read(paths, encoding, sys.stdin.buffer, mapped.fields(map_ or ()), keep=False), refused)
    found = Extracted(
        articles, load(settings.load().registry), refused, not_speech, Options(rules_only, min_confidence), whole
    )
    show(
        for_pipe(format_),
        raw,
        brief=lambda: quotations.rows(found, quotations.BRIEF),
        flat=lambda: quotations.rows(found, quotations.FLAT),
        objects=lambda: (quotations.as_object(record, stored=False) for record in found),
    )
    summary = f"{many(found.quotations, 'quotation')} in {many(found.articles, 'article')}"
    notice(f"{summary}; {found.not_speech:,} left out as not speech (--not-speech)" if found.not_speech else summary)
    raise typer.Exit(Exit.REFUSED if found.refused else Exit.DONE)
