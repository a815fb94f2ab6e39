"""The options by which a person signs a decision, and what is told of it afterwards."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.output import notice, write
from provenance.export.safe import visible

if TYPE_CHECKING:
    from provenance.actors.registry import Registry
    from provenance.pipeline.bench import Judged, Signature

USER = "PROVENANCE_USER"
Reason = Annotated[str, typer.Option("--reason", "-r", metavar="WHY", help="Why, in your words.", show_default=False)]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help=f"Who decides; else {USER}, or your name on this computer.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Do it all, say what it came to, and store nothing.")]


def opened(db: str | None) -> tuple[str, Registry]:
    """The database and the registry to work with."""
    from provenance import settings
    from provenance.actors.registry import load

    chosen = settings.load(db)
    return chosen.database, load(chosen.registry)


def signed(by: str | None, reason: str, dry_run: bool) -> Signature:
    """By whom, why, and now."""
    from provenance.pipeline.bench import signature

    return signature(_user() if by is None else by, reason, dry_run)


def tell(done: Judged, dry_run: bool, verb: str = "") -> None:
    """What was decided on stdout, what it left behind on stderr."""
    from provenance.judge.model import says

    for made in done.made:
        write([visible(f"new actor {made}").replace("\n", "\\n") + "\n"])
    for one in done.stored:
        write([visible(f"j{one.key} {verb}{says(one)}").replace("\n", "\\n") + "\n"])
    if dry_run:
        notice("nothing is stored: --dry-run")
    if done.detached:
        notice(f"{done.detached} of the judgements are of what is gone; `provenance judge list --detached` shows them")


def _user() -> str:
    if os.environ.get(USER, "").strip():
        return os.environ[USER]
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name for the user's number
        return ""
