"""``provenance watch``: a folder whose articles are taken in as they come."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.ingest import NAMES, Jobs
from provenance.cli.output import complain, notice, refused, write
from provenance.errors import StoreError
from provenance.export.safe import visible

if TYPE_CHECKING:
    from provenance.pipeline.ingest import Ingested
    from provenance.pipeline.watching import Watch

EXAMPLES = options.examples(
    "provenance watch incoming/",
    "provenance watch incoming/ --every 60 --db news.db --jobs 2",
)


def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to watch.", show_default=False)],
    db: options.Db = None,
    every: Annotated[float, typer.Option("--every", metavar="SECONDS", min=0.1, help="How often to look.")] = 5.0,
    encoding: options.Encoding = "utf-8",
    jobs: Jobs = 1,
) -> None:
    """Take in the articles of a folder that are new or changed, as they come, until it is stopped (Ctrl-C).

    A file is read when it has not changed between two looks, so one that is still being written waits. Each article
    that goes in is one line, with the quotations of all matched at once. Articles whose file is taken away stay in the
    database. To look now and then instead, have cron run `provenance ingest FOLDER`.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.errors import SettingsError
    from provenance.pipeline.ingest import Manner, ingest
    from provenance.pipeline.watching import Watch
    from provenance.read.decode import is_encoding

    if not is_encoding(encoding):
        raise SettingsError(f"there is no encoding {encoding!r}", "name one such as windows-1252, koi8-r or utf-16")
    chosen = settings.load(db)
    watched, registry, manner = Watch(folder, encoding), load(chosen.registry), Manner(jobs, refused=refused)

    def take(ready: set[str]) -> Ingested:
        return ingest(chosen.database, watched.read(ready), registry, chosen.registry, lambda _: None, manner=manner)

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    notice(f"watching {folder}, Ctrl-C ends it")
    try:
        _watch(watched, take, every)
    except KeyboardInterrupt:
        notice("stopped; what was said to be in is in")


def _watch(watched: Watch, take: Callable[[set[str]], Ingested], every: float) -> None:
    said = ""
    while True:
        ready = watched.look()
        now = "" if watched.there else "the folder is gone; it is looked for again"
        if ready:
            try:
                _tell(take(ready))
                watched.take(ready)
            except StoreError as error:  # such as another that writes for long, or a disk that is full for now
                now = f"{error}; it is tried again"
        if now != said:
            said = now
            if said:
                complain(said)
        time.sleep(every)


def _tell(done: Ingested) -> None:
    at = time.strftime("%Y-%m-%d %H:%M:%S")
    for status, documents in done.documents.items():
        if status != "unchanged":
            write(visible(f"{at}  {NAMES.get(status, status)}  {document}") + "\n" for document in documents)
    sys.stdout.flush()
