"""``provenance audit``: whether a text quotes its sources as they stand."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from provenance.audit.model import OPEN, SOUND, Ruling
from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import Format, complain, for_pipe, notice, refused, show, show_page, write

EXAMPLES = options.examples(
    "provenance audit draft.md",
    "provenance audit chapter.md --against sources/ --references thesis.bib",
    "provenance audit digest.txt --against articles.jsonl --format jsonl",
    "provenance audit draft.md --format sarif > audit.sarif",
    "provenance audit draft.md --fail-on altered --fail-on wrong_speaker",
)
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
    raw: options.Raw = False,
    encoding: options.Encoding = "utf-8",
) -> None:
    """Check every quotation and attributed claim of a text against its sources.

    Each gets one verdict, with the words of the source, where they stand, and what differs. The source that the text
    itself names is looked at first: a link, a note, a credit in parentheses, an entry of the bibliography.
    """
    from provenance import __version__, settings
    from provenance.actors.registry import load
    from provenance.audit.shelf import Shelf
    from provenance.pipeline.auditing import Audit, policy, sources
    from provenance.pipeline.reading import some
    from provenance.read import bibliography
    from provenance.read.source import read
    from provenance.report import audited

    known = settings.load()
    registry = load(known.registry)
    entries = [row for path in references or () for row in bibliography.rows(path)]
    given = read(against, encoding, sys.stdin.buffer) if against else iter(())
    library = Shelf(sources(given, registry, refused))
    found = Audit(some(read(paths, encoding, sys.stdin.buffer), refused), library, registry, refused, entries)
    shape = format_ or Printed(for_pipe(None))
    rules = policy(known.registry)
    if shape is Printed.SARIF:
        from provenance.export import formats, sarif

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
    total = sum(found.rulings.values())
    counts = ", ".join(f"{n} {ruling}" for ruling, n in sorted(found.rulings.items(), key=lambda one: -one[1]))
    left = f"; {found.not_speech} left out as not speech" if found.not_speech else ""
    notice(f"{total} citation{'' if total == 1 else 's'} against {library.size} sources: {counts or 'none'}{left}")
    notice(rules)
    checked = total - found.rulings[Ruling.UNCHECKED]
    if not checked:
        complain(
            "nothing was checked: "
            + ("no citation was found" if not total else "no source is at hand; give some with --against")
        )
        raise typer.Exit(Exit.UNCHECKED)
    failing = set(fail_on or WRONG)
    wrong = any(found.rulings[ruling] for ruling in failing)
    raise typer.Exit(Exit.REFUSED if wrong or found.refused else Exit.DONE)
