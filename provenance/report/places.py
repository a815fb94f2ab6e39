"""Where a quotation stands, as every report says it: so that each row leads to its evidence."""

from __future__ import annotations

from provenance.model import Record
from provenance.report.detail import Piece

COLUMNS = ("outlet", "document", "start", "end", "published", "quotation_id", "quote_id", "url")


def place(record: Record) -> str:
    """``003.txt:14 q21 of u13``."""
    of = f" of {record.quote_id}" if record.quote_id else ""
    return f"{record.document}:{record.quotation.start} {record.quotation_id}{of}"


def heading(record: Record) -> list[Piece]:
    """The outlet, then where and when."""
    name = record.outlet or f"({record.document})"
    return [(name, "bold"), (f"  {place(record)}  {record.published or 'no date'}", "dim")]


def cells(record: Record) -> tuple[str, ...]:
    """``COLUMNS`` of one quotation."""
    return tuple("" if value is None else str(value) for value in facts(record).values())


def facts(record: Record) -> dict[str, object]:
    """The same under their names."""
    quotation = record.quotation
    return {
        "outlet": record.outlet,
        "document": record.document,
        "start": quotation.start,
        "end": quotation.end,
        "published": record.published,
        "quotation_id": record.quotation_id,
        "quote_id": record.quote_id,
        "url": record.url,
    }
