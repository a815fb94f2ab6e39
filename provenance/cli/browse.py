"""``provenance browse``: the database in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import notice, write

EXAMPLES = options.examples(
    "provenance browse",
    "provenance browse --db cases.db --open",
    "provenance browse --port 0",
)


def browse(
    db: options.Db = None,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen on; others than this machine's are told.")
    ] = ("127.0.0.1"),
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 for any that is free.")] = 8001,
    open_: Annotated[bool, typer.Option("--open", help="Open it in your browser.")] = False,
) -> None:
    """Look through a SQLite database in a browser: views, facets, questions, search (extra: web). Ctrl-C ends it.

    It only reads. By default only this machine can reach it; with another --host, everybody who can reach that address
    can read the whole database, articles and judgements with names included.
    """
    from provenance import settings
    from provenance.browse.serve import LOOPBACK, serve

    if host not in LOOPBACK:
        notice(f"{host}: whoever reaches this address can read the whole database; there is no password")

    def opened(address: str) -> None:
        write([f"{address}\n"])
        typer.get_text_stream("stdout").flush()
        if open_:
            typer.launch(address)

    serve(settings.load(db).database, host, port, opened)
