"""The matches of a database by how sure they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from provenance.match import doubt
from provenance.match.doubt import Doubt, Statement
from provenance.match.meaning import installed
from provenance.model import Record
from provenance.store import reading


def doubts(url: str, unsure: bool, semantic: bool = False) -> list[Doubt]:
    """Every match that is not word for word, the least likely first.

    With ``unsure`` the nearest to the line first, and among them pairs of utterances that were left apart; what a
    person decided is unsure no more. ``semantic`` asks the encoder of that extra too.
    """
    meaning = installed() if semantic else None
    with reading(url) as reader:
        statements = [one for record in reader.records() for one in _statement(record)]
        pairs = reader.pairs()
    if unsure:
        all_ = doubt.settled(
            chain(doubt.joined(statements, meaning), doubt.apart(statements, meaning)), statements, pairs
        )
        return doubt.nearest(one for one in all_ if not one.judged)
    found = doubt.settled(doubt.joined(statements, meaning), statements, pairs)
    return sorted(found, key=lambda one: (-1 if one.sameness.score is None else one.sameness.score, one.b.key))


def _statement(record: Record) -> Iterator[Statement]:
    if record.quote_id is None or record.verdict is None:
        return
    attribution = record.quotation.attribution
    yield Statement(
        record.quotation_id,
        record.quote_id,
        record.text,
        record.lang,
        attribution.name if attribution else None,
        _day(record.published),
        record.is_reference,
        record.verdict,
    )


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
