"""Quotations whose speaker was left open: who might have said them, and why nobody was chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.model import Attribution, Candidate, Record
from provenance.report import places
from provenance.report.detail import BLANK, Line
from provenance.report.matrix import Rows

FLAT = (*places.COLUMNS, "kind", "candidates", "reason", "rule", "mention", "text", "context", "judged")
NONE = "nobody is named who may have said it"


def page(records: Iterable[Record]) -> Iterator[Line]:
    """One quotation after the other, with its sentence."""
    for number, record in enumerate(records):
        if number:
            yield BLANK
        attribution = record.quotation.attribution
        yield 0, places.heading(record)
        yield 4, ((f"“{record.text}”", ""), (f"  {record.quotation.kind}", "dim"))
        yield 4, (("candidates: ", "bold"), (_candidates(attribution) or NONE, ""))
        if attribution is not None:
            yield 4, (("open because: ", "bold"), (attribution.reason, ""))
        yield 4, (("in: ", "dim"), (record.context_text, ""))


def flat(records: Iterable[Record]) -> Rows:
    """One row a quotation."""
    return FLAT, [_row(record) for record in records]


def _row(record: Record) -> tuple[str, ...]:
    attribution = record.quotation.attribution
    return (
        *places.cells(record),
        record.quotation.kind,
        _candidates(attribution),
        attribution.reason if attribution else "",
        attribution.rule if attribution else "",
        record.mention_text or "",
        record.text,
        record.context_text,
        "; ".join(map(str, record.judged)),
    )


def as_object(record: Record) -> dict[str, object]:
    """One quotation with every candidate and what speaks for each."""
    attribution = record.quotation.attribution
    return {
        **places.facts(record),
        "kind": record.quotation.kind,
        "text": record.text,
        "context": record.context_text,
        "mention": record.mention_text,
        "reason": attribution.reason if attribution else None,
        "rule": attribution.rule if attribution else None,
        "candidates": [_candidate(each) for each in (attribution.candidates if attribution else ())],
        "judgements": [each._asdict() for each in record.judged],
    }


def _candidate(each: Candidate) -> dict[str, object]:
    mention = list(each.mention) if each.mention else None
    return {"name": each.name, "score": round(each.score, 4), "mention": mention, "reason": each.reason}


def _candidates(attribution: Attribution | None) -> str:
    found = attribution.candidates if attribution else ()
    return "; ".join(f"{each.name} ({each.score:.2f}, {each.reason})" for each in found)
