"""Where the words of a quotation stand in the bytes that were read. Offsets are of bytes here, not of code points."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from provenance.model import Record, Span
from provenance.read.placed import Page, Placed, Plain
from provenance.store import Origin, Reader, reading

GONE = "the bytes are not kept"
PAGES = "text/html"


def placing(origin: Origin) -> Callable[[Sequence[Span]], Placed]:
    """What tells where stretches of a text stand in its bytes."""
    if origin.raw is None:
        return lambda _: Placed(None, why=GONE)
    if origin.media is None:
        return Plain(origin.raw, origin.text, origin.encoding or "utf-8").placed
    if origin.media != PAGES:
        return lambda _: Placed(None, why=f"{origin.media} is no page of HTML")
    return Page(origin.raw, origin.text, origin.encoding).placed


def as_object(origin: Origin, placed: Placed) -> dict[str, object]:
    """The same as an object: ``spans`` is null, and ``why`` says why, where it is not known."""
    spans = None if placed.spans is None else [list(span) for span in placed.spans]
    return {"sha256": origin.sha256, "encoding": placed.encoding, "spans": spans, "why": placed.why}


def places(reader: Reader, records: Sequence[Record]) -> dict[str, tuple[Origin, Placed]]:
    """What each of ``records`` was read from, and where in it its words stand, by the quotation's id."""
    spans = {int(record.quotation_id[1:]): record.quotation.spans for record in records}
    found: dict[str, tuple[Origin, Placed]] = {}
    for origin, ids in reader.origins(list(spans)):
        place = placing(origin)
        found |= {f"q{key}": (origin, place(spans[key])) for key in ids}
    return found


def objects(url: str, records: Sequence[Record]) -> dict[str, dict[str, object]]:
    """The same of a database, as objects."""
    with reading(url) as reader:
        return {key: as_object(*found) for key, found in places(reader, records).items()}
