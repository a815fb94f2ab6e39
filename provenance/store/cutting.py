"""The words of spans, cut out of the stored texts: a span keeps where it stands, and a digest of what stands there."""

from __future__ import annotations

import hashlib
import struct
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from provenance.model import CONTEXT, Selector, Span, selector
from provenance.store import tables as t
from provenance.store.sql import AnyRow, batches

_EIGHT = struct.Struct(">q")  # bytes as a signed number
_SOME = 20  # texts read at once; one may have 20 MB


class Cut(NamedTuple):
    """A stretch of a revision's text, in code points."""

    revision_id: int
    start: int
    end: int


def digest(found: Selector) -> int:
    """The first eight bytes of the SHA-256 of exact, prefix and suffix in UTF-8 with NUL between, as a number."""
    return _number(found.exact, found.prefix, found.suffix)


def digest_at(text: str, start: int, end: int) -> int:
    """The digest of what stands at and around a stretch of a text."""
    before = start - CONTEXT if start > CONTEXT else 0
    return _number(text[start:end], text[before:start], text[end : end + CONTEXT])


def _number(*words: str) -> int:
    whole = "\0".join(words).encode("utf-8", "surrogatepass")
    found: int = _EIGHT.unpack_from(hashlib.sha256(whole).digest())[0]
    return found


def texts(connection: Connection, revisions: Collection[int]) -> Iterator[tuple[int, str]]:
    """The texts of these revisions, by id, each read once."""
    query = select(t.Revision.id, t.Revision.text).order_by(t.Revision.id)
    for some in batches(sorted(revisions)):
        for row in connection.execute(query.where(t.Revision.id.in_(some)), execution_options={"yield_per": _SOME}):
            yield row.id, row.text


def words(connection: Connection, wanted: Iterable[Cut | None]) -> dict[Cut | None, str]:
    """The words of each stretch; of None there are none."""
    cuts: defaultdict[int, set[Cut]] = defaultdict(set)
    for cut in wanted:
        if cut is not None:
            cuts[cut.revision_id].add(cut)
    return {cut: text[cut.start : cut.end] for key, text in texts(connection, cuts) for cut in cuts[key]}


def selectors(connection: Connection, rows: Sequence[AnyRow]) -> list[Selector]:
    """What stands at and around each of some rows of ``spans``; nothing where its text is gone."""
    found = [Selector("", "", "")] * len(rows)
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        places[row.revision_id].append(place)
    for key, text in texts(connection, places):
        for place in places[key]:
            found[place] = selector(text, Span(rows[place].start_offset, rows[place].end_offset))
    return found
