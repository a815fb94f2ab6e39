"""Chains as rows, objects and steps: what the tree shows, for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.infer.show import before, finding_object, link_object
from provenance.model import Link, Record
from provenance.report.matrix import Rows
from provenance.report.tree import Words, names, own

LINKS = (
    "quotation_id", "quote_id", "document", "position", "role", "name", "kind", "basis", "words", "start", "end",
    "confidence", "reason",
)  # fmt: skip
Step = tuple[str, str, str, bool]  # from, to, what stands beside the arrow, whether it is inferred


def rows(records: Sequence[Record], words: Words) -> Rows:
    """One row a link, those from other articles after the article's own with a position of their own: none."""
    return LINKS, [row for record in records for row in _rows(record, words)]


def _rows(record: Record, words: Words) -> Iterator[tuple[str, ...]]:
    head = (record.quotation_id, record.quote_id or "", record.document)
    for position, link in enumerate(own(record)):
        place = (str(link.evidence.start), str(link.evidence.end)) if link.evidence else ("", "")
        said = words.get((record.quotation_id, link.evidence), "") if link.evidence else ""
        who = (str(position), str(link.role), link.name, str(link.kind or ""), str(link.basis))
        yield (*head, *who, said, *place, str(round(link.confidence, 4)), link.rule)
    for each in record.inferred:
        who = ("", "intermediary", each.name, str(each.kind or ""), "inferred")
        yield (*head, *who, "", "", "", str(each.confidence), each.reason)


def as_object(record: Record, words: Words) -> dict[str, object]:
    """One quotation with its chain, what other articles add to it, and what was found."""
    chain = record.quotation.chain
    return {
        "quotation_id": record.quotation_id,
        "quote_id": record.quote_id,
        "document": record.document,
        "outlet": record.outlet,
        "published": record.published,
        "start": record.quotation.start,
        "end": record.quotation.end,
        "text": record.text,
        "relation": record.verdict.relation if record.verdict else None,
        "chain": [_link(link, record, words) for link in own(record)],
        "judgements": [each._asdict() for each in record.judged],
        "inferred": [link_object(link, chain) for link in record.inferred],
        "findings": [finding_object(finding) for finding in record.findings],
    }


def _link(link: Link, record: Record, words: Words) -> dict[str, object]:
    said = words.get((record.quotation_id, link.evidence)) if link.evidence else None
    place = list(link.evidence) if link.evidence else None
    return {
        "role": link.role,
        "name": link.name,
        "kind": link.kind,
        "basis": link.basis,
        "words": said,
        "evidence": place,
        "confidence": round(link.confidence, 4),
    }


def steps(records: Sequence[Record]) -> list[Step]:
    """Every step from one name to the next, with the quotations that take it; those of other articles last."""
    stated: dict[tuple[str, str], list[str]] = {}
    inferred: dict[tuple[str, str], list[str]] = {}
    for record in records:
        chain = names(record)
        for pair in pairwise(chain):
            stated.setdefault(pair, []).append(record.quotation_id)
        for link in record.inferred:
            following = before(link, record.quotation.chain) or chain[-1]
            for pair in ((chain[max(0, chain.index(following) - 1)], link.name), (link.name, following)):
                inferred.setdefault(pair, []).append(record.quotation_id)
    own_steps = [(*pair, _some(keys), False) for pair, keys in stated.items()]
    return [*own_steps, *((*pair, f"{_some(keys)} (inferred)", True) for pair, keys in inferred.items())]


def _some(keys: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(keys))
    return ", ".join(distinct) if len(distinct) <= 3 else f"{', '.join(distinct[:2])} and {len(distinct) - 2:,} more"
