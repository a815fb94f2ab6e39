"""``provenance import``: what another program found, or another database decided, into this one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import judge, options
from provenance.cli.exits import Exit
from provenance.cli.output import refused, write
from provenance.errors import ReadError

if TYPE_CHECKING:
    from provenance.model import Refusal
    from provenance.pipeline.importing import Imported
    from provenance.read.foreign import Given

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Take in what other programs found.")
QUOTATIONS = options.examples(
    "provenance import quotations other.jsonl --as textacy",
    "provenance import quotations annotations.json --as hypothesis --format web-annotation",
)
CLUSTER = options.examples("provenance import cluster found/ --db postgresql://localhost/news")
JUDGEMENTS = options.examples(
    "provenance import judgements judgements.jsonl", "provenance import judgements - --dry-run"
)
WITHDRAW = options.examples("provenance import withdraw 003.txt")


class Form(StrEnum):
    """What the file is."""

    CONTRACT = "jsonl"
    ANNOTATION = "web-annotation"
    GRAPH = "gqg"


@app.command(epilog=QUOTATIONS)
def quotations(
    path: Annotated[str, typer.Argument(metavar="FILE", help="The file, or - for standard input.")],
    name: Annotated[str, typer.Option("--as", help="Who found them: the program's name, best with its version.")],
    form: Annotated[
        Form, typer.Option("--format", "-f", help="jsonl is what `export quotations` prints.")
    ] = Form.CONTRACT,
    db: options.Db = None,
) -> None:
    """Store quotations that another program found, in the place of our own, in articles that are in the database.

    Each article then has that program's quotations and no others, until it changes or `import withdraw`; ours are
    retired, not lost. Words that do not stand where they are said to, and articles that are not here, are refused.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.pipeline.importing import take_in

    if not name.strip() or not name.isprintable() or len(name) > 80:
        raise typer.BadParameter("write a name of one line, at most 80 characters", param_hint="--as")
    chosen = settings.load(db)
    count: list[Refusal] = []

    def refuse(refusal: Refusal) -> None:
        count.append(refusal)
        refused(refusal)

    done = take_in(chosen.database, _read(path, form), name.strip(), load(chosen.registry), refuse)
    _tell(done, len(count))


@app.command(epilog=WITHDRAW)
def withdraw(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT", help="Articles by their names.")],
    db: options.Db = None,
) -> None:
    """Find the quotations of articles anew by our own rules, in the place of what was imported."""
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.pipeline.importing import withdraw as anew

    chosen = settings.load(db)
    count: list[Refusal] = []

    def refuse(refusal: Refusal) -> None:
        count.append(refusal)
        refused(refusal)

    _tell(anew(chosen.database, documents, load(chosen.registry), refuse), len(count))


@app.command(epilog=CLUSTER)
def cluster(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What `provenance cluster run` wrote.")],
    db: options.Db = None,
) -> None:
    """Put the articles, quotations and chains that Spark found into the database.

    Into an empty one their utterances go as they were found; in another all is matched together. What is there already
    is skipped, a changed article becomes a new revision.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.cli.ingest import lines
    from provenance.cli.progress import Bar
    from provenance.cluster.imported import take_in as stored

    chosen = settings.load(db)
    bar = Bar([str(folder)])
    done = stored(chosen.database, folder, load(chosen.registry), bar)
    bar.clear()
    for refusal in done.refusals:
        refused(refusal)
    write(lines(done))
    raise typer.Exit(Exit.REFUSED if done.refusals else Exit.DONE)


@app.command(epilog=options.examples("provenance import registry newsroom.jsonl --into actors.jsonl"))
def registry(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Rows of a registry, as JSON Lines.")],
    into: Annotated[
        Path | None, typer.Option("--into", metavar="FILE", help="Your own registry; else the one that is set.")
    ] = None,
) -> None:
    """Add the rows of another registry to your own, all or none: agencies, outlets, people with their names."""
    from provenance import settings
    from provenance.actors.adopting import adopt

    own = into or settings.load().registry
    if own is None:
        raise typer.BadParameter("name your own file, or set one (README, Settings)", param_hint="--into")
    done = adopt(path, own)
    write(f"{name:<13}{count:>9,}\n" for name, count in (("added", done.added), ("there already", done.same)))


app.command("judgements", epilog=JUDGEMENTS)(judge.import_)


def _tell(done: Imported, refused_: int) -> None:
    lines = {"articles": len(done.documents), "quotations": done.quotations, "twice": done.same, "refused": refused_}
    write(f"{name:<13}{count:>9,}\n" for name, count in lines.items() if count or name != "twice")
    if not done.documents and refused_:
        raise typer.Exit(Exit.NOTHING_READ)
    raise typer.Exit(Exit.REFUSED if refused_ else Exit.DONE)


def _read(path: str, form: Form) -> Iterator[Given | Refusal]:
    from provenance.read import foreign
    from provenance.read.jsonlines import lines

    if path != "-" and not Path(path).is_file():
        raise ReadError(f"{path}: no such file", "name a file of quotations; nothing was stored")
    try:
        with sys.stdin.buffer if path == "-" else Path(path).open("rb") as stream:
            if form is Form.ANNOTATION:
                yield from foreign.annotated(stream.read(), path)
            else:
                yield from (foreign.graph if form is Form.GRAPH else foreign.contract)(lines(stream), path)
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror})", "mend it; nothing was stored") from None
