"""What the text of a quotation was read from, to say where in those bytes it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from provenance.store import tables as t
from provenance.store.evidence import raw_bytes
from provenance.store.originals import original_bytes
from provenance.store.sql import AnyRow, batches


class Origin(NamedTuple):
    """A text and the bytes that it was read from.

    ``media`` is None where these are the text's own. ``encoding`` is theirs, None where nobody knows it; ``sha256`` is
    of the bytes, and ``raw`` None where they are not kept, or cannot be made again.
    """

    text: str
    sha256: str
    encoding: str | None
    media: str | None
    raw: bytes | None


def origins(connection: Connection, quotations: Sequence[int]) -> Iterator[tuple[Origin, list[int]]]:
    """What each of ``quotations`` was read from, those of one text together, one text at a time."""
    where: dict[int, list[int]] = {}
    for some in batches(quotations):
        query = select(t.Quotation.revision_id, t.Quotation.id).where(t.Quotation.id.in_(some))
        for revision, quotation in connection.execute(query):
            where.setdefault(revision, []).append(quotation)
    for revision, ids in where.items():
        query = (
            select(t.Revision.text, t.Revision.encoding, t.Revision.sha256)
            .add_columns(t.Page.sha256.label("page"), t.Page.media, t.Page.about, t.RawBytes.data)
            .outerjoin(t.Page, t.Page.revision_id == t.Revision.id)
            .outerjoin(t.RawBytes, t.RawBytes.id == t.Page.raw_id)
            .where(t.Revision.id == revision)
        )
        yield _origin(connection.execute(query).one()), ids


def _origin(row: AnyRow) -> Origin:
    if row.page is None:
        raw = original_bytes(row.text, row.encoding, row.sha256)
        return Origin(row.text, row.sha256, row.encoding, None, raw)
    raw = None if row.data is None else raw_bytes(row.data)
    return Origin(row.text, row.page, encoding(row.about), row.media, raw)


def encoding(about: str | None) -> str | None:
    """The encoding in which a page was read, by what was kept of it."""
    named = json.loads(about or "{}").get("encoding")
    return named if isinstance(named, str) else None
