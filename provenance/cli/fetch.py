"""``provenance fetch``: pages and feeds of the web into the database."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import notice, refused, write
from provenance.cli.progress import Bar

EXAMPLES = options.examples(
    "provenance fetch https://example.org/news/a-page",
    "provenance fetch https://example.org/feed.xml --follow --contact desk@example.org",
    "provenance fetch http://localhost:8000/draft.html --allow-private",
)


def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL", help="Addresses of pages and feeds.", show_default=False)],
    follow: Annotated[
        bool, typer.Option("--follow", help="Of a feed, fetch the pages that it links to in place of its entries.")
    ] = False,
    contact: Annotated[
        str | None, typer.Option("--contact", metavar="TEXT", help="How servers can reach you, in the user agent.")
    ] = None,
    anew: Annotated[bool, typer.Option("--anew", help="Fetch pages that have not changed since, too.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Ask addresses in private networks and of this machine, too.")
    ] = False,
    seconds: Annotated[float, typer.Option("--seconds", min=1, max=600, help="How long one answer may take.")] = 30.0,
    no_raw: options.NoRaw = False,
    db: options.Db = None,
) -> None:
    """Fetch pages and feeds, and put their articles into the database as ``ingest`` does.

    The bytes and headers are kept as evidence. robots.txt is heeded, a host gets one request a second, and a page that
    its server says is the same as before is left as it is. What cannot be had is listed, the rest goes in.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.cli.ingest import lines
    from provenance.pipeline.fetching import fetched
    from provenance.pipeline.ingest import ingest as run
    from provenance.pipeline.reading import some
    from provenance.read.web.client import Limits
    from provenance.read.web.fetcher import Fetcher
    from provenance.report.summary import many

    if contact is not None and not (contact.isascii() and contact.isprintable()):
        raise typer.BadParameter("give an address in plain ASCII, as desk@example.org", param_hint="--contact")
    chosen = settings.load(db)
    registry = load(chosen.registry)
    fetcher = Fetcher(Limits(seconds=seconds, private=allow_private), contact)
    same: list[str] = []
    results = fetched(urls, chosen.database, fetcher, same.append, follow=follow, keep=not no_raw, anew=anew)
    if same:
        notice(f"{many(len(same), 'page')} not modified since the last time")
    if same and not results:
        raise typer.Exit(Exit.DONE)
    done = run(chosen.database, some(results, refused), registry, chosen.registry, Bar())
    for refusal in done.refusals:
        refused(refusal)
    write(lines(done))
    raise typer.Exit(Exit.REFUSED if done.refusals else Exit.DONE)
