"""Pages of the web into the database; those that have not changed since are asked for no more than that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from provenance.model import Article, Refusal
from provenance.read.given import How
from provenance.read.sane import timely
from provenance.read.web.fetcher import Fetcher, Seen, pages
from provenance.store import prepare, reading


def fetched(
    urls: Sequence[str],
    database: str,
    fetcher: Fetcher,
    same: Callable[[str], None],
    *,
    follow: bool,
    keep: bool,
    anew: bool,
) -> list[Article | Refusal]:
    """All articles at ``urls``, read before the database is written to: a slow server is not to lock it.

    ``same`` is told of pages that are still what is stored of them; with ``anew`` they are fetched all the same.
    """
    with _known(None if anew else database) as known:
        return list(timely(pages(urls, fetcher, How(keep=keep), known, same, follow=follow)))


@contextmanager
def _known(database: str | None) -> Iterator[Callable[[str], Seen | None]]:
    if database is None or not ("://" in database or Path(database).exists()):
        yield lambda _: None
        return
    prepare(database)
    with reading(database) as reader:
        yield lambda url: _seen(reader.page_headers(url))


def _seen(headers: str | None) -> Seen | None:
    lines = (line.split(": ", 1) for line in (headers or "").splitlines() if ": " in line)
    values = {name.lower(): value for name, value in lines}
    return Seen(values.get("etag"), values.get("last-modified")) if values else None
