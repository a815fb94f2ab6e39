"""``provenance ingest``: articles into the database."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, refused, write
from provenance.cli.progress import Bar
from provenance.export.safe import visible

if TYPE_CHECKING:
    from provenance.model import Refusal
    from provenance.pipeline.ingest import Ingested
    from provenance.pipeline.rejects import Again

EXAMPLES = options.examples(
    "provenance ingest seeds/",
    "provenance ingest monday.txt tuesday.txt --encoding windows-1251",
    "provenance ingest articles.jsonl --db cases.db --jobs 2",
    "provenance ingest archive/ --rejects rejects.jsonl; provenance ingest --retry rejects.jsonl",
    "provenance ingest pages/ crawl.warc.gz",
    "provenance ingest corpus.csv --map text=body,outlet=source,published=date",
    "curl -s https://example.org/feed.jsonl | provenance ingest -",
)
NAMES = {"outdated": "re-extracted"}  # by newer rules
Paths = Annotated[list[str] | None, *options.Paths.__metadata__]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=1, max=256, help="Extract in N processes.")]
StopAfter = Annotated[
    int | None,
    typer.Option("--stop-after", metavar="N", min=1, help="Put at most N articles in.", show_default=False),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be put in; extract and write nothing.")]
RejectsFile = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Write what is refused, a JSON object a line with reason and remedy, over an earlier such file.",
        show_default=False,
    ),
]
Retry = Annotated[
    Path | None,
    typer.Option("--retry", metavar="FILE", help="Read again what a --rejects file names.", show_default=False),
]


def ingest(
    paths: Paths = None,
    db: options.Db = None,
    encoding: options.Encoding = "utf-8",
    map_: options.Map = None,
    no_raw: options.NoRaw = False,
    jobs: Jobs = 1,
    stop_after: StopAfter = None,
    dry_run: DryRun = False,
    rejects: RejectsFile = None,
    retry: Retry = None,
    rules_only: options.RulesOnly = False,
    min_confidence: options.MinConfidence = 0.0,
) -> None:
    """Put articles, who said what in them, and through whom, into the database.

    What is there already is skipped, a changed article becomes a new revision, and the quotations are matched
    with all the others. A thousand articles are one transaction, and so are the last ones with the matching: whatever
    happens, a thousand is in or not, and the same command goes on. Files that cannot be read are listed, the others go
    in.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.pipeline import ingest as pipeline
    from provenance.pipeline.extraction import EVIDENCE
    from provenance.pipeline.reading import some
    from provenance.read import mapped
    from provenance.read.source import read

    given, again = _given(paths, retry)
    chosen = settings.load(db)
    registry = load(chosen.registry)
    results = read(given, encoding, sys.stdin.buffer, mapped.fields(map_ or ()), keep=not no_raw)
    bar = Bar(given)
    with _interrupted(bar), ExitStack() as stack:
        told = _teller(bar, rejects, given, stack)
        articles = some(results if again is None else again.of(results), told)
        how = replace(EVIDENCE, rules_only=rules_only, min_confidence=min_confidence)
        run = pipeline.foreseen if dry_run else pipeline.ingest
        manner = pipeline.Manner(jobs, stop_after, told)
        done = run(chosen.database, articles, registry, chosen.registry, bar, how, manner)
    bar.clear()
    write(lines(done, foreseen=dry_run))
    if done.stopped:
        notice(f"stopped after {done.stored:,} articles, as asked; the same command goes on")
    raise typer.Exit(Exit.REFUSED if done.refusals else Exit.DONE)


def _given(paths: Sequence[str] | None, retry: Path | None) -> tuple[Sequence[str], Again | None]:
    from provenance.pipeline import rejects

    if retry is None:
        if not paths:
            raise typer.BadParameter("name what to read: files, folders or -", param_hint="PATH")
        return paths, None
    if paths:
        raise typer.BadParameter("it says itself what to read: leave PATH out", param_hint="--retry")
    again = rejects.again(retry)
    if not again.paths:
        notice(f"{retry}: nothing was refused")
        raise typer.Exit(Exit.DONE)
    return again.inputs, again


def _teller(bar: Bar, path: Path | None, given: Sequence[str], stack: ExitStack) -> Callable[[Refusal], None]:
    """Who says what is refused, and writes it down if that was asked for."""
    from provenance.pipeline.rejects import Rejects

    file = None if path is None else stack.enter_context(Rejects(path, given))

    def told(refusal: Refusal) -> None:
        bar.clear()
        refused(refusal)
        if file is not None:
            file.add(refusal)

    return told


@contextmanager
def _interrupted(bar: Bar) -> Iterator[None]:
    """Say what an interruption leaves."""
    try:
        yield
    except KeyboardInterrupt:
        bar.clear()
        kept = bar.last.kept if bar.last else 0
        notice(f"{kept:,} articles are in the database" if kept else "nothing was put into the database")
        notice("the same command goes on from there")
        raise


def lines(done: Ingested, *, foreseen: bool = False) -> Iterator[str]:
    """What a run did, or would do, a count a line."""
    for status, documents in done.documents.items():
        yield _line(NAMES.get(status, status), len(documents), documents)
    yield _line("refused", len(done.refusals))
    if foreseen:
        yield "nothing was written\n"
        return
    yield _line("quotations", done.quotations)
    if done.changed or done.utterances:
        yield _line("utterances", done.utterances)
    if done.detached:
        yield _line("detached", done.detached, ["judgements of what is gone: `provenance judge list --detached`"])


def _line(name: str, count: int, documents: Sequence[str] = ()) -> str:
    named = ", ".join([*documents[:3], *(["…"] if len(documents) > 3 else [])])
    return visible(f"{name:<13}{count:>9,}  {named}").rstrip() + "\n"
