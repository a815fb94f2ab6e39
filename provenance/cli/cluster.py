"""``provenance cluster``: corpora too large for one machine, on Apache Spark."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, refused, write

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Corpora too large for one machine, on Spark.")
RUN = options.examples(
    "provenance cluster run articles.jsonl found",
    "provenance cluster run 's3a://crawl/*.warc.gz' s3a://found/2025 --master yarn --parts 2000",
    "provenance cluster run corpus.parquet found --map text=body,outlet=source",
    "provenance cluster run monday.jsonl found-monday --previous found",
)


class Form(StrEnum):
    """What the input is."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"


@app.callback()
def _root() -> None:
    """Corpora too large for one machine, on Spark."""


@app.command(epilog=RUN)
def run(
    paths: Annotated[list[str], typer.Argument(metavar="INPUT... OUTPUT", help="What Spark can read; a new folder.")],
    form: Annotated[
        Form | None,
        typer.Option("--format", "-f", help="What the input is, where its name does not tell.", show_default=False),
    ] = None,
    map_: options.Map = None,
    master: Annotated[
        str | None,
        typer.Option("--master", help="Spark's master; else as Spark is configured, else all cores here."),
    ] = None,
    parts: Annotated[
        int | None,
        typer.Option("--parts", metavar="N", min=1, max=100_000, help="Parts of the work; else one a core."),
    ] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            "--previous",
            metavar="FOLDER",
            help="Match the input against what an earlier run left there, and write only what that changes.",
            show_default=False,
        ),
    ] = None,
    rules_only: options.RulesOnly = False,
    min_confidence: options.MinConfidence = 0.0,
) -> None:
    """Find, attribute and match the quotations of many articles on Spark, into a folder of Parquet.

    OUTPUT has articles, quotations with their chains and verdicts, and refusals, by date and outlet; `import cluster`
    takes it into a database. It is there when all is done, or not at all. Needs Java and the extra `spark`.

    With --previous the input may be new, late or corrected articles; an article that was there is replaced. OUTPUT
    needs the folders that it goes on from, and what comes out is what a run over everything would find.
    """
    from dataclasses import replace

    from provenance import settings
    from provenance.actors.registry import load
    from provenance.cluster import job, later, started
    from provenance.cluster.extract import Manner
    from provenance.pipeline.extraction import EVIDENCE
    from provenance.read import mapped

    *inputs, output = paths
    if not inputs:
        raise typer.BadParameter("name what to read, and the folder to write", param_hint="INPUT... OUTPUT")
    chosen = settings.load(None)
    load(chosen.registry)  # what is wrong with it is said before anything starts
    how = replace(EVIDENCE, rules_only=rules_only, min_confidence=min_confidence)
    extra = str(chosen.registry.absolute()) if chosen.registry else None
    manner = Manner(str(form or started.form_of(inputs)), mapped.fields(map_ or ()), extra, how)
    spark = started.session(master)
    try:
        if previous is None:
            done = job.run(spark, inputs, output, manner, parts, notice)
        else:
            done = later.run(spark, inputs, previous, output, manner, notice)
    finally:
        spark.stop()
    for one in done.refusals:
        refused(one)
    if done.refused > len(done.refusals):
        notice(f"… and {done.refused - len(done.refusals):,} more, all in {output}/refusals")
    if done.languages > 1:
        notice("translations are not joined here: `provenance match` does that in a database")
    counts = {name: getattr(done, name) for name in ("articles", "quotations", "utterances", "refused")}
    write(f"{name:<13}{count:>9,}\n" for name, count in counts.items())
    if not done.articles:
        raise typer.Exit(Exit.NOTHING_READ)
    raise typer.Exit(Exit.REFUSED if done.refused else Exit.DONE)
