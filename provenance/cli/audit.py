"""``provenance audit``: whether a text quotes its sources as they stand."""

from __future__ import annotations

import gc
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.audit.model import OPEN, SOUND, Ruling
from provenance.cli import options, pages
from provenance.cli.exits import Exit
from provenance.cli.output import Format, complain, for_pipe, notice, refused, show, show_page, write

if TYPE_CHECKING:
    from provenance.pipeline.auditing import Audit

EXAMPLES = options.examples(
    "provenance audit draft.md",
    "provenance audit chapter.md --against sources/ --references thesis.bib",
    "provenance audit digest.txt --against articles.jsonl --format jsonl",
    "provenance audit draft.md --format sarif > audit.sarif",
    "provenance audit draft.md --html audit.html",
    "provenance audit draft.md --fail-on altered --fail-on wrong_speaker",
)
# Objects between two looks for cycles: what an audit loads and reads it keeps to its end.
_LOOK = 2_000_000
WRONG = tuple(ruling for ruling in Ruling if ruling not in SOUND | OPEN)


class Printed(StrEnum):
    """How an audit prints."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"


def audit(
    paths: options.Paths,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="PATH", help="Sources to look in beside the database; may be repeated."),
    ] = None,
    references: Annotated[
        list[Path] | None,
        typer.Option("--references", metavar="FILE", help="A bibliography: BibTeX or CSL-JSON; may be repeated."),
    ] = None,
    fail_on: Annotated[
        list[Ruling] | None,
        typer.Option(
            "--fail-on",
            case_sensitive=False,
            show_default=False,
            help="A verdict that makes exit code 1; may be repeated. If not said, all that show something wrong.",
        ),
    ] = None,
    format_: Annotated[
        Printed | None,
        typer.Option(
            "--format", "-f", help=f"{options.FORMATS} sarif is for editors.", case_sensitive=False, show_default=False
        ),
    ] = None,
    quoted_only: Annotated[bool, typer.Option("--quoted-only", help="Leave indirect speech out.")] = False,
    html: pages.Html = None,
    replace: pages.Replace = False,
    db: options.Db = None,
    raw: options.Raw = False,
    encoding: options.Encoding = "utf-8",
) -> None:
    """Check every quotation and attributed claim of a text against its sources.

    Each gets one verdict, with the words of the source, where they stand, and what differs. The source that the text
    itself names is looked at first: a link, a note, a credit in parentheses, an entry of the bibliography.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.audit.shelf import Shelf
    from provenance.pipeline.auditing import Audit, library, policy, sources
    from provenance.pipeline.reading import some
    from provenance.read import bibliography
    from provenance.read.source import read

    gc.set_threshold(_LOOK, 20, 100)
    to = pages.asked(html, "Audit", replace, format_)
    known = settings.load(db)
    registry = load(known.registry)
    entries = [row for path in references or () for row in bibliography.rows(path)]
    articles = some(read(paths, encoding, sys.stdin.buffer, keep=False), refused)
    given = (
        Shelf(sources(read(against, encoding, sys.stdin.buffer, keep=False), registry, refused)) if against else None
    )
    there = "://" in known.database or Path(known.database).exists()
    database = known.database if given is None or db is not None or there else None
    rules = policy(known.registry)
    with library(given, database) as shelf:
        found = Audit(articles, shelf, registry, refused, entries, quoted_only)
        _print(found, to, format_ or Printed(for_pipe(None)), raw, rules)
        summary = _summary(found, shelf.size)
    notice(summary)
    notice(rules)
    total = sum(found.rulings.values())
    if total == found.rulings[Ruling.UNCHECKED]:
        why = "no source is at hand; give some with --against, or ingest them" if total else "no citation was found"
        complain(f"nothing was checked: {why}")
        raise typer.Exit(Exit.UNCHECKED)
    wrong = any(found.rulings[ruling] for ruling in fail_on or WRONG)
    raise typer.Exit(Exit.REFUSED if wrong or found.refused else Exit.DONE)


def _print(found: Audit, to: pages.Page | None, shape: Printed, raw: bool, rules: str) -> None:
    from provenance import __version__
    from provenance.export import formats, sarif
    from provenance.report import annotated, audited

    if to is not None:
        results = list(found)
        pages.audit(to, annotated.documents(results, found.texts), rules)
    elif shape is Printed.SARIF:
        results = list(found)
        write([formats.json_line(sarif.sarif(results, found.texts, __version__, rules))])
    elif shape is Printed.TABLE:
        show_page(Format.TABLE, audited.page(found))
    else:
        show(
            Format(shape),
            raw,
            brief=lambda: audited.rows(found, audited.BRIEF),
            flat=lambda: audited.rows(found, audited.FLAT),
            objects=lambda: map(audited.as_object, found),
        )


def _summary(found: Audit, looked_in: int) -> str:
    from provenance.report.summary import many

    counts = ", ".join(f"{n} {ruling}" for ruling, n in sorted(found.rulings.items(), key=lambda one: -one[1]))
    kinds = {"not speech": found.not_speech, "indirect": found.claims, "in a list of sources": found.listed}
    left = "".join(f"; {n} left out: {what}" for what, n in kinds.items() if n)
    total = many(sum(found.rulings.values()), "citation")
    return f"{total} against {many(looked_in, 'source')}: {counts or 'none'}{left}"
