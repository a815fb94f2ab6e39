"""``provenance actors``: who speaks, passes on and publishes; and which of them are one."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, for_pipe, notice, show, show_page
from provenance.cli.signing import By, DryRun, Reason, opened, signed, tell
from provenance.model import ActorKind

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="See who speaks, passes on and publishes, and decide which of them are one.",
)
Who = Annotated[str, typer.Argument(metavar="NAME", help="A name, or an id such as a7.", show_default=False)]


@app.command(
    "list",
    epilog=options.examples(
        "provenance actors list --kind agency",
        "provenance actors list --search kim",
        "provenance actors list --ambiguous",
    ),
)
def list_(
    kind: Annotated[ActorKind | None, typer.Option("--kind", help="Only of that kind.")] = None,
    search: Annotated[str | None, typer.Option("--search", metavar="TEXT", help="Only with that in a name.")] = None,
    ambiguous: Annotated[
        bool, typer.Option("--ambiguous", help="Pairs that may be one: `actors merge` or `actors split` them.")
    ] = False,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Show the actors: how many quotations each said and passed on, and how many articles it printed."""
    from provenance import settings
    from provenance.pipeline import who
    from provenance.report import actors

    url = settings.load(db).database
    if ambiguous:
        if kind is not None or search is not None:
            raise typer.BadParameter("--ambiguous goes alone")
        pairs = who.ambiguous(url)
        show(
            for_pipe(format_),
            raw,
            brief=lambda: actors.alike_rows(pairs),
            flat=lambda: actors.alike_rows(pairs),
            objects=lambda: actors.alike_objects(pairs),
        )
        return
    found = who.listed(url, kind, search)
    if not found:
        notice("no actor meets that")
    show(
        for_pipe(format_),
        raw,
        brief=lambda: actors.rows(found, actors.BRIEF),
        flat=lambda: actors.rows(found, actors.FLAT),
        objects=lambda: actors.objects(found),
    )


@app.command("show", epilog=options.examples("provenance actors show KCNA", "provenance actors show a7"))
def show_(name: Who, db: options.Db = None, format_: options.Format = None) -> None:
    """Show all that is known of an actor: names, kind, parent, identifiers, merges, judgements, counts."""
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.cli.output import Format
    from provenance.pipeline import who
    from provenance.report import actors

    chosen = settings.load(db)
    found = who.shown(chosen.database, name, load(chosen.registry))
    form = format_ or Format.TABLE
    if form in PROSE:
        show_page(form, [line for each in found for line in actors.page(*each)])
        return
    several = [each.actor for each in found]
    show(
        form,
        raw=False,
        brief=lambda: actors.rows(several, actors.BRIEF),
        flat=lambda: actors.rows(several, actors.FLAT),
        objects=lambda: (actors.shown(*each) for each in found),
    )


@app.command(
    epilog=options.examples('provenance actors alias KCNA "Pyongyang Wire" --reason "its name in the Harbour Post"')
)
def alias(
    name: Who,
    other: Annotated[str, typer.Argument(metavar="ALIAS", help="The other name, as articles write it.")],
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Give an actor another name, by which articles read from now on mean it."""
    from provenance.pipeline import acting

    tell(acting.alias(*opened(db), signed(by, reason, dry_run), name, other), dry_run)


@app.command(epilog=options.examples('provenance actors merge a12 "Kim Jong Un" --reason "the same man"'))
def merge(
    name: Who,
    into: Annotated[str, typer.Argument(metavar="INTO", help="Who that is, under whose name it is shown.")],
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Decide that one actor is another. Both stay as they are; `split` undoes it."""
    from provenance.pipeline import acting

    tell(acting.merge(*opened(db), signed(by, reason, dry_run), (name, into)), dry_run)


@app.command(
    epilog=options.examples(
        'provenance actors split a12 --reason "his brother"',
        'provenance actors split AP --alias "A.P." --reason "a party in that country"',
    )
)
def split(
    name: Who,
    alias: Annotated[
        str | None, typer.Option("--alias", metavar="ALIAS", help="Take this name out, for an actor of its own.")
    ] = None,
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Undo the merge of an actor, or take one of its names out. What is split is not listed as ambiguous again."""
    from provenance.pipeline import acting

    tell(acting.split(*opened(db), signed(by, reason, dry_run), name, alias), dry_run)


@app.command(
    "set",
    epilog=options.examples(
        'provenance actors set KCNA --wikidata Q42 --reason "looked up"',
        'provenance actors set "Morning Show" --kind broadcaster --parent a7 --reason "its network"',
    ),
)
def set_(
    name: Who,
    kind: Annotated[ActorKind | None, typer.Option("--kind", help="Its kind.")] = None,
    parent: Annotated[str | None, typer.Option("--parent", metavar="NAME", help="The actor it belongs to.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="XX", help="ISO 3166-1 alpha-2.")] = None,
    domain: Annotated[str | None, typer.Option("--domain", metavar="HOST", help="Its homepage's host.")] = None,
    wikidata: Annotated[str | None, typer.Option("--wikidata", metavar="Q…", help="Its item in Wikidata.")] = None,
    isni: Annotated[str | None, typer.Option("--isni", metavar="ISNI", help="Its ISNI.")] = None,
    reason: Reason = "",
    by: By = None,
    dry_run: DryRun = False,
    db: options.Db = None,
) -> None:
    """Set facts of an actor.

    The kind, the domain and the names of a medium count for every article that `ingest` reads from then on.
    """
    from provenance.pipeline import acting

    given = {"kind": kind, "parent": parent, "country": country, "domain": domain, "wikidata": wikidata, "isni": isni}
    facts = {field: str(value) for field, value in given.items() if value is not None}
    if not facts:
        raise typer.BadParameter("name a fact to set")
    tell(acting.set_(*opened(db), signed(by, reason, dry_run), name, facts), dry_run)
