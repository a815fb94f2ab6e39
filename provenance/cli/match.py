"""``provenance match``: which quotations are the same utterance."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, refused, write

EXAMPLES = options.examples(
    "provenance match",
    "provenance match --db cases.db",
    "provenance match --since 2025-12-01",
    "provenance match --quotations quotations.jsonl > matched.jsonl",
    "provenance extract seeds/ | provenance match --quotations - > matched.jsonl",
)
Quotations = Annotated[
    str | None,
    typer.Option(
        "--quotations",
        metavar="FILE|-",
        help="Match the quotations of a JSON Lines file instead, those of any extractor, without a database.",
        show_default=False,
    ),
]


Since = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        metavar="YYYY-MM-DD[THH:MM]",
        help="Take the quotations extracted from then on (UTC) for changed, whether they were matched or not: they "
        "alone are looked at again, and what they bear on.",
        show_default=False,
    ),
]
Full = Annotated[bool, typer.Option("--full", help="Match all quotations anew, as if for the first time.")]


def match(db: options.Db = None, quotations: Quotations = None, since: Since = None, full: Full = False) -> None:
    """Find which quotations are one utterance, and how each reproduces it.

    ``ingest`` and ``judge`` do this by themselves; running it again changes nothing. Only quotations that are new,
    changed or gone since the last time are matched, with all the others, and the outcome is that of matching all of
    them at once; that is done where it is quicker, or where other rules did it last.

    With ``--quotations`` each line of the file is printed as it was read, with its ``quote_id``, ``relation``,
    ``coverage`` and ``flags``: of an object only "text" is needed; "document", "outlet", "published", "lang",
    "speaker", "kind" and "context" (the sentence around it) are used where they are given.
    """
    if quotations is not None:
        if db is not None:
            raise typer.BadParameter("it matches without a database: leave --db out", param_hint="--quotations")
        if since is not None or full:
            raise typer.BadParameter(
                "it matches all of a file: leave --since and --full out", param_hint="--quotations"
            )
        raise typer.Exit(_labelled(quotations))
    if since is not None and full:
        raise typer.BadParameter("--full matches all quotations, whenever they were extracted", param_hint="--since")
    from provenance import settings
    from provenance.pipeline.matching import match_all
    from provenance.report.summary import many

    when = None if since is None else since.replace(tzinfo=UTC)
    done = match_all(settings.load(db).database, _progress, since=when, full=full)
    changed = f"{many(done.changed, 'quotation')} had changed"
    notice(f"all quotations matched, {done.whole}" if done.whole else changed)
    write([f"{done.utterances:,} utterances\n"])


def _labelled(name: str) -> Exit:
    from provenance.errors import ReadError
    from provenance.pipeline.labelling import Labelled
    from provenance.report.summary import many

    with _opened(name) as stream:
        found = Labelled(stream, name, refused, _progress)
        write(found)
    if not found.quotations + found.not_speech:
        raise ReadError("no quotation was read", None if found.refused else "give one object with a “text” a line")
    left = f"; {found.not_speech:,} not speech" if found.not_speech else ""
    notice(f"{many(found.quotations, 'quotation')} in {many(found.utterances, 'utterance')}{left}")
    return Exit.REFUSED if found.refused else Exit.DONE


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """The file, or a copy of what can be read only once, like standard input."""
    from provenance.errors import ReadError

    if name == "-":
        with _copied(sys.stdin.buffer) as copy:
            yield copy
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 (closed below; a fault in the caller is none of this file)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no name of a file"
        raise ReadError(f"{name} cannot be read ({why})", "name a JSON Lines file, or - for standard input") from None
    with file as stream:
        if stream.seekable():
            yield stream
        else:
            with _copied(stream) as copy:
                yield copy


@contextmanager
def _copied(stream: BinaryIO) -> Iterator[BinaryIO]:
    import shutil
    import tempfile

    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield copy


def _progress(done: int) -> None:
    """Where a long run stands, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{done:,} quotations …\r")
