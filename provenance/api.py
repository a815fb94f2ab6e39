"""The library's public side: what the command line uses, and no more.

    from provenance import extract, open_database

Everything else in the package may change without notice; what is here, and the types that it hands out, changes as the
command line does.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance.errors import ProvenanceError
from provenance.model import (
    Article,
    Attribution,
    Extraction,
    Kind,
    Link,
    Quotation,
    Record,
    Refusal,
    Relation,
    Role,
    Span,
    Verdict,
)

if TYPE_CHECKING:
    from provenance.pipeline.ingest import Ingested
    from provenance.read.placed import Placed
    from provenance.store import Reader

__all__ = [
    "Article",
    "Attribution",
    "Database",
    "Extraction",
    "Kind",
    "Link",
    "ProvenanceError",
    "Quotation",
    "Record",
    "Refusal",
    "Relation",
    "Role",
    "Span",
    "Verdict",
    "article",
    "compare",
    "extract",
    "ingest",
    "open_database",
    "read_articles",
]

_Path = str | PathLike[str]


def article(
    text: str,
    *,
    document: str = "text",
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    lang: str | None = None,
    title: str | None = None,
) -> Article:
    """A text as an article. ``published`` is an RFC 3339 date or time; nothing that is not given is made up."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(document, text, digest, outlet, url, published, lang, title)


def extract(source: Article | str, *, rules_only: bool = False, registry: _Path | None = None) -> Extraction:
    """Every quotation of a text or article with its speaker and its chain. No database, no network.

    Offsets are code points of ``extraction.article.text``, half-open. ``registry`` is your own file of actors. Raises
    ProvenanceError where that has a bad row.
    """
    from provenance.actors.registry import load
    from provenance.pipeline import extraction

    known = load(Path(registry) if registry is not None else None)
    one = source if isinstance(source, Article) else article(source)
    return extraction.extract(one, known, extraction.Options(rules_only=rules_only))


def read_articles(*paths: _Path, encoding: str = "utf-8") -> Iterator[Article | Refusal]:
    """The articles of files and folders, as ``provenance ingest`` reads them; a Refusal for whatever is none.

    Raises ProvenanceError where a path does not exist.
    """
    from provenance.read.source import read

    return read([fspath(path) for path in paths], encoding, io.BytesIO())


def ingest(database: _Path, *paths: _Path, encoding: str = "utf-8", registry: _Path | None = None) -> Ingested:
    """Read ``paths`` into a database (a path or a PostgreSQL URL), as ``provenance ingest`` does, in whole batches.

    Says what became of each document, and lists what was refused. Raises ProvenanceError.
    """
    from provenance.actors.registry import load
    from provenance.pipeline import ingest as pipeline

    extra = Path(registry) if registry is not None else None
    return pipeline.ingest(fspath(database), read_articles(*paths, encoding=encoding), load(extra), extra, _silent)


def compare(reference: str, quotation: str, *, quoted: bool = True, lang: str | None = None) -> Verdict:
    """How ``quotation`` reproduces ``reference``: relation, coverage (0..1), flags, difference by words, and why."""
    from provenance.match.compare import compare

    return compare(reference, quotation, quoted=quoted, lang=lang)


class Database:
    """A database that is open to read, all at one moment."""

    def __init__(self, url: str, reader: Reader) -> None:
        self._url, self._reader = url, reader

    def quotations(
        self,
        *,
        outlet: str | None = None,
        speaker: str | None = None,
        via: str | None = None,
        since: date | None = None,
        until: date | None = None,
        relation: Relation | str | None = None,
        quote: str | None = None,
        not_speech: bool = False,
    ) -> Iterator[Record]:
        """Quotations by time of publication, outlet and place, all that is given holding.

        ``quote`` is an utterance (``u3``) or a quotation (``q12``), which stands for its utterance. Names mean all that
        the actor is called. Raises ProvenanceError where ``quote`` is no id, ValueError where ``relation`` is none.
        """
        from provenance.store import Filter

        how = None if relation is None else Relation(relation)
        wanted = Filter(outlet, speaker, via, since, until, how, quote_id=quote, include_not_speech=not_speech)
        return self._reader.records(wanted)

    def placed(self, record: Record) -> Placed:
        """Where the quotation stands in the bytes that were read (a page's, or the text's own), for each of its spans.

        ``spans`` is None, and ``why`` says why, where that is not known.
        """
        from provenance.pipeline.placing import places

        return places(self._reader, [record])[record.quotation_id][1]

    def sql(
        self, query: str, parameters: Mapping[str, str | None] | None = None, *, rows: int = 0, seconds: float = 30.0
    ) -> list[dict[str, Any]]:
        """The rows of one SELECT over views and tables, ``:name`` standing for a parameter; ``rows`` 0 means all.

        Raises ProvenanceError where it would write, is no SQL, or takes longer than ``seconds``.
        """
        from provenance.store.asking import asking

        with asking(self._url, query, dict(parameters or {}), seconds=seconds, rows=rows) as answer:
            return [dict(zip(answer.columns, row, strict=True)) for row in answer]


@contextmanager
def open_database(database: _Path) -> Iterator[Database]:
    """A database (a path or a PostgreSQL URL) to read, never to change. Raises ProvenanceError where it is none."""
    from provenance.store import reading

    url = fspath(database)
    with reading(url) as reader:
        yield Database(url, reader)


def _silent(_: object) -> None:
    pass
