"""What a text was taken out of: a page or a record, its bytes kept once under their hash."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from sqlalchemy import Connection, select

from provenance.model import Evidence
from provenance.store import tables as t
from provenance.store.rows import Rows


class Pages:
    """Writes what texts were taken out of; the same bytes are stored once."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._ids: dict[str, int] = {}  # of bytes that may wait to be written

    def add(self, revision_id: int, evidence: Evidence) -> None:
        """Keep what the text of a revision was taken out of."""
        self._rows.add(
            t.Page,
            revision_id=revision_id,
            sha256=evidence.sha256,
            size=evidence.size,
            raw_id=None if evidence.raw is None else self._raw(evidence.sha256, evidence.raw),
            media=evidence.media,
            extractor=evidence.extractor,
            address=evidence.address,
            record=evidence.record,
            retrieved=evidence.retrieved,
            headers=evidence.headers,
            publisher=evidence.publisher,
            about=evidence.about,
        )

    def _raw(self, sha256: str, raw: bytes) -> int:
        if (known := self._ids.get(sha256)) is not None:
            return known
        query = select(t.RawBytes.id).where(t.RawBytes.sha256 == sha256)
        stored = self._rows.connection.execute(query).scalar()
        if stored is None:
            stored = self._rows.create(t.RawBytes, sha256=sha256, size=len(raw), data=zlib.compress(raw))
        self._ids[sha256] = stored
        return stored


def headers(connection: Connection, address: str) -> str | None:
    """What the server sent before the bytes that were last stored of an address; None where nothing is stored."""
    query = (
        select(t.Page.headers)
        .join(t.Revision, t.Revision.id == t.Page.revision_id)
        .where(t.Page.address == address, t.Revision.retired_run_id.is_(None))
        .order_by(t.Page.revision_id.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def raw_bytes(data: bytes) -> bytes | None:
    """The bytes that ``data`` holds compressed; None where it is damaged."""
    try:
        return zlib.decompress(data)
    except zlib.error:
        return None


def changed(connection: Connection) -> Iterator[str]:
    """All bytes that are kept have the hash under which they are kept, and it is that of the pages that have them."""
    query = select(t.RawBytes).order_by(t.RawBytes.id)
    for row in connection.execute(query, execution_options={"yield_per": 20}):
        raw = raw_bytes(row.data)
        if raw is None or (hashlib.sha256(raw).hexdigest(), len(raw)) != (row.sha256, row.size):
            yield f"raw_bytes: {row.id} are not the bytes that came: their hash is another"
    other = (
        select(t.Page.revision_id)
        .join(t.RawBytes, t.RawBytes.id == t.Page.raw_id)
        .where(t.RawBytes.sha256 != t.Page.sha256)
        .order_by(t.Page.revision_id)
    )
    for revision in connection.execute(other).scalars():
        yield f"pages: the bytes of revision {revision} are those of another page"
