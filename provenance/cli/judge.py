"""``provenance judge``: a person decides, corrects, confirms, and takes back."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import for_pipe, notice, show, write
from provenance.cli.signing import By, DryRun, Reason, opened, signed, tell
from provenance.model import ActorKind, Kind

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Decide what a quotation is, who said it and through whom it came; with a reason, and until you withdraw it.",
)
Quote = Annotated[str, typer.Argument(metavar="QUOTATION", help="Its id, such as q12.", show_default=False)]
Quotes = Annotated[list[str], typer.Argument(metavar="QUOTATION…", help="Their ids.", show_default=False)]
New = Annotated[bool, typer.Option("--new", help="Make an actor of each name, also where somebody else has it.")]
NewKind = Annotated[
    ActorKind | None, typer.Option("--kind", help="With --new: of what kind; else by the words of the name.")
]


@app.command(
    epilog=options.examples(
        'provenance judge speaker q3 "Kim Jong Un" --reason "the second paragraph names him"',
        'provenance judge speaker q3 --nobody --reason "he" may be either of two men"'.replace('"he" may', "'he' may"),
    )
)
def speaker(
    quotation: Quote,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A name, or an id such as a7.")] = None,
    reason: Reason = "",
    nobody: Annotated[bool, typer.Option("--nobody", help="The article names nobody as its speaker.")] = False,
    new: New = False,
    kind: NewKind = None,
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Decide who said a quotation."""
    from provenance.pipeline import judging
    from provenance.pipeline.bench import NewActor

    if (name is None) != nobody:
        raise typer.BadParameter("give either a name or --nobody")
    done = judging.speaker(*opened(db), signed(by, reason, dry_run), quotation, name, NewActor(new, kind))
    tell(done, dry_run)


@app.command(
    epilog=options.examples(
        'provenance judge intermediary q3 KCNA Yonhap --reason "both are named in the dateline"',
        'provenance judge intermediary q3 --none --reason "she told the paper itself"',
    )
)
def intermediary(
    quotation: Quote,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME…]", help="All of them, nearest the speaker first.")
    ] = None,
    reason: Reason = "",
    none: Annotated[bool, typer.Option("--none", help="It came through nobody.")] = False,
    new: New = False,
    kind: NewKind = None,
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Decide through whom a quotation came."""
    from provenance.pipeline import judging
    from provenance.pipeline.bench import NewActor

    if bool(names) == none:
        raise typer.BadParameter("give either names or --none")
    how = NewActor(new, kind)
    tell(judging.intermediaries(*opened(db), signed(by, reason, dry_run), quotation, names or [], how), dry_run)


@app.command(
    epilog=options.examples('provenance judge kind q3 not_speech --reason "the title of a film"'),
)
def kind(
    quotation: Quote,
    value: Annotated[Kind, typer.Argument(metavar="KIND", help=f"One of {', '.join(Kind)}.", show_default=False)],
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Decide of what kind a quotation is, or that marks reproduce no speech."""
    from provenance.pipeline import judging

    tell(judging.kind(*opened(db), signed(by, reason, dry_run), quotation, value), dry_run)


@app.command(epilog=options.examples('provenance judge confirm q3 --reason "checked with the recording"'))
def confirm(
    quotation: Quote, reason: Reason = "", by: By = None, dry_run: DryRun = False, db: options.Db = None
) -> None:
    """Decide that kind, speaker and intermediaries are right as they are, whatever later rules say."""
    from provenance.pipeline import judging

    tell(judging.confirm(*opened(db), signed(by, reason, dry_run), quotation), dry_run)


@app.command(epilog=options.examples('provenance judge same q3 q9 --reason "two translations of one sentence"'))
def same(
    quotations: Quotes, reason: Reason = "", by: By = None, dry_run: DryRun = False, db: options.Db = None
) -> None:
    """Decide that quotations reproduce one utterance."""
    from provenance.judge.model import Decision
    from provenance.pipeline import judging

    tell(judging.pair(*opened(db), signed(by, reason, dry_run), Decision.SAME, quotations), dry_run)


@app.command(epilog=options.examples('provenance judge different q3 q9 --reason "he said it again a year later"'))
def different(
    quotations: Quotes, reason: Reason = "", by: By = None, dry_run: DryRun = False, db: options.Db = None
) -> None:
    """Decide that two quotations reproduce two utterances."""
    from provenance.judge.model import Decision
    from provenance.pipeline import judging

    tell(judging.pair(*opened(db), signed(by, reason, dry_run), Decision.DIFFERENT, quotations), dry_run)


@app.command(
    epilog=options.examples(
        'provenance judge unsure q3 --reason "the tape is cut"',
        'provenance judge unsure q3 q9 --reason "no date on either"',
    )
)
def unsure(
    quotations: Quotes, reason: Reason = "", by: By = None, dry_run: DryRun = False, db: options.Db = None
) -> None:
    """Note that you looked, at one quotation or at two that may be the same, and cannot decide; nothing changes."""
    from provenance.pipeline import judging

    tell(judging.unsure(*opened(db), signed(by, reason, dry_run), quotations), dry_run)


@app.command(epilog=options.examples('provenance judge withdraw j4 --reason "the paper printed a correction"'))
def withdraw(
    judgements: Annotated[list[str], typer.Argument(metavar="JUDGEMENT…", help="Their ids, such as j4.")],
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Take judgements back: what was there before holds again. They stay on record as withdrawn."""
    from provenance.pipeline import judging

    tell(judging.withdraw(*opened(db), signed(by, reason, dry_run), judgements), dry_run, "withdrawn: ")


@app.command("list", epilog=options.examples("provenance judge list", "provenance judge list --detached -f csv"))
def list_(
    quote: Annotated[str | None, typer.Option("--quote", "-q", metavar="ID", help="Only of that quotation.")] = None,
    detached: Annotated[bool, typer.Option("--detached", help="Only those whose quotation is gone.")] = False,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Those that hold no more, too.")] = False,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Show the judgements that hold."""
    from provenance import settings
    from provenance.pipeline.bench import number
    from provenance.report import judgements
    from provenance.store import reading

    key = None if quote is None else number(quote)
    with reading(settings.load(db).database) as reader:
        everything = reader.judgements()
    asked = [one for one in everything if key is None or any(each.quotation_id == key for each in one.quotations)]
    found = [one for one in asked if (one.detached if detached else one.holds or withdrawn)]
    if not found:
        notice("no judgement meets that" if everything else "there are no judgements yet")
    show(
        for_pipe(format_),
        raw,
        brief=lambda: judgements.rows(found, judgements.BRIEF),
        flat=lambda: judgements.rows(found, judgements.FLAT),
        objects=lambda: judgements.objects(found),
    )


@app.command(epilog=options.examples("provenance judge export > judgements.jsonl"))
def export(db: options.Db = None) -> None:
    """Print every judgement, withdrawn ones too, as JSON Lines for `judge import`."""
    from provenance import settings
    from provenance.export.formats import json_line
    from provenance.judge.exchange import as_object
    from provenance.store import reading

    with reading(settings.load(db).database) as reader:
        write(json_line(as_object(one)) for one in reader.judgements())


@app.command(
    "import",
    epilog=options.examples(
        "provenance judge import judgements.jsonl", "provenance judge export --db a.db | provenance judge import -"
    ),
)
def import_(
    path: Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines of `judge export`, or - for standard input.")],
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Take in judgements of another database; what is here already stays. One bad line, and nothing is stored.

    Where two judgements answer one question, the later holds. Those whose article is not here wait for it.
    """
    from provenance.pipeline import judging

    lines = _lines(path)
    done = judging.import_(*opened(db), signed("import", "import", dry_run), lines)
    tell(done, dry_run)
    notice(f"{len(done.stored):,} new, {done.known:,} here already")


def _lines(path: str) -> list[tuple[str, bytes]]:
    from pathlib import Path

    from provenance.errors import ReadError

    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise ReadError(
            f"{path} cannot be read ({error.strerror})", "name a file of `provenance judge export`"
        ) from None
    return [(f"{path}:{number}", line) for number, line in enumerate(raw.split(b"\n"), 1)]
