"""The command ``provenance``: its parts are imported when they run, so that ``--help`` answers at once."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from provenance import __version__
from provenance.cli import (
    actors,
    audit,
    browse,
    chain,
    cluster,
    compare,
    credits,
    db,
    doctor,
    exchange,
    exits,
    explain,
    export,
    extract,
    fetch,
    findings,
    flow,
    importing,
    ingest,
    judge,
    match,
    report,
    reports,
    search,
    sql,
    upkeep,
    watch,
)
from provenance.cli.guard import Guarded
from provenance.cli.output import notice, set_up_streams, write
from provenance.patience import SECONDS, choose

app = typer.Typer(
    cls=Guarded,
    name="provenance",
    no_args_is_help=True,
    rich_markup_mode=None,  # rich help costs a tenth of a second, and eats the brackets of examples
    pretty_exceptions_enable=False,
    epilog=exits.epilog(),
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command(epilog=ingest.EXAMPLES)(ingest.ingest)
app.command(epilog=watch.EXAMPLES)(watch.watch)
app.command(epilog=fetch.EXAMPLES)(fetch.fetch)
app.command(epilog=extract.EXAMPLES)(extract.extract)
app.command(epilog=explain.EXAMPLES)(explain.explain)
app.command(epilog=search.EXAMPLES)(search.search)
app.command(epilog=match.EXAMPLES)(match.match)
app.command(epilog=compare.EXAMPLES)(compare.compare)
app.command(epilog=audit.EXAMPLES)(audit.audit)
app.command(epilog=chain.EXAMPLES)(chain.chain)
app.command(epilog=sql.EXAMPLES)(sql.sql)
app.command(epilog=browse.EXAMPLES)(browse.browse)
app.command(epilog=doctor.EXAMPLES)(doctor.doctor)
report.app.command(epilog=credits.EXAMPLES)(credits.credits)
report.app.command(epilog=flow.EXAMPLES)(flow.flow)
report.app.command(epilog=findings.EXAMPLES)(findings.findings)
reports.add(report.app)
db.app.command(epilog=upkeep.STATS)(upkeep.stats)
db.app.command(epilog=upkeep.VACUUM)(upkeep.vacuum)
db.app.command(epilog=upkeep.ROLES)(upkeep.roles)
app.add_typer(report.app, name="report")
app.add_typer(judge.app, name="judge")
app.add_typer(actors.app, name="actors")
app.add_typer(export.app, name="export")
app.add_typer(importing.app, name="import")
app.add_typer(db.app, name="db")
app.add_typer(cluster.app, name="cluster")


def _version(value: bool) -> None:
    if value:
        write([f"provenance {__version__}\n"])
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    wait: Annotated[
        float,
        typer.Option(
            "--wait",
            metavar="SECONDS",
            min=0,
            max=86_400,
            envvar="PROVENANCE_WAIT",
            show_envvar=False,
            help="How long to wait for another program that writes to the database (else PROVENANCE_WAIT).",
        ),
    ] = SECONDS,
) -> None:
    """Who said it, through whom, and which outlet printed it how."""
    choose(wait, notice)


def _narrow(group: typer.Typer, words: Sequence[str]) -> None:
    """Leave what is called alone in ``group``: typer puts all together, the parameters of those not called as well."""
    for command in group.registered_commands:
        if command.callback is not None and [command.name or command.callback.__name__] == [*words[:1]]:
            group.registered_commands, group.registered_groups = [command], []
            return
    for below in group.registered_groups:
        if below.typer_instance is not None and [below.name] == [*words[:1]]:
            group.registered_commands, group.registered_groups = [], [below]
            _narrow(below.typer_instance, words[1:])
            return
    names = {command.name or getattr(command.callback, "__name__", "") for command in group.registered_commands}
    if group is report.app and names.isdisjoint(words) and not {"--help", "-h"}.intersection(words):
        group.registered_commands = []  # the report itself is called


def main() -> None:
    """The entry point of the console script."""
    set_up_streams()
    if "export" in sys.argv[1:]:
        exchange.add_foreign(export.app)
    _narrow(app, sys.argv[1:])
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's idle threads cost a tenth of a second to start
    # Articles make many small objects and no cycles: looking for some every 700 objects costs a tenth of the time.
    gc.set_threshold(200_000, 20, 100)
    atexit.register(gc.freeze)  # the last look, at the end, would take as much again
    app()
