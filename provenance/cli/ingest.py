"""``provenance ingest``: articles into the database."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import progress, refused, write
from provenance.export.safe import visible

if TYPE_CHECKING:
    from provenance.pipeline.ingest import Ingested

EXAMPLES = options.examples(
    "provenance ingest seeds/",
    "provenance ingest monday.txt tuesday.txt --encoding windows-1251",
    "provenance ingest articles.jsonl --db cases.db",
    "provenance ingest pages/ crawl.warc.gz",
    "provenance ingest corpus.csv --map text=body,outlet=source,published=date",
    "curl -s https://example.org/feed.jsonl | provenance ingest -",
)
NAMES = {"outdated": "re-extracted"}  # by newer rules


def ingest(
    paths: options.Paths,
    db: options.Db = None,
    encoding: options.Encoding = "utf-8",
    map_: options.Map = None,
    no_raw: options.NoRaw = False,
    rules_only: options.RulesOnly = False,
    min_confidence: options.MinConfidence = 0.0,
) -> None:
    """Put articles, who said what in them, and through whom, into the database.

    What is there already is skipped, a changed article becomes a new revision, and the quotations are matched
    with all the others. One run is one transaction: if it fails, nothing has changed. Files that cannot be read
    are listed, the others go in.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.pipeline.extraction import EVIDENCE
    from provenance.pipeline.ingest import ingest as run
    from provenance.pipeline.reading import some
    from provenance.read import mapped
    from provenance.read.source import read

    chosen = settings.load(db)
    fields = mapped.fields(map_ or ())
    articles = some(read(paths, encoding, sys.stdin.buffer, fields, keep=not no_raw), refused)
    how = replace(EVIDENCE, rules_only=rules_only, min_confidence=min_confidence)
    done = run(chosen.database, articles, load(chosen.registry), chosen.registry, progress, how)
    for refusal in done.refusals:
        refused(refusal)
    write(lines(done))
    raise typer.Exit(Exit.REFUSED if done.refusals else Exit.DONE)


def lines(done: Ingested) -> Iterator[str]:
    """What a run did, a count a line."""
    for status, documents in done.documents.items():
        yield _line(NAMES.get(status, status), len(documents), documents)
    yield _line("refused", len(done.refusals))
    yield _line("quotations", done.quotations)
    if done.changed:
        yield _line("utterances", done.utterances)
    if done.detached:
        yield _line("detached", done.detached, ["judgements of what is gone: `provenance judge list --detached`"])


def _line(name: str, count: int, documents: Sequence[str] = ()) -> str:
    named = ", ".join([*documents[:3], *(["…"] if len(documents) > 3 else [])])
    return visible(f"{name:<13}{count:>9,}  {named}").rstrip() + "\n"
