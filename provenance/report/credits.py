"""Who drops whom, what came through whom, and every finding: rows and objects of the smaller reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.infer.show import finding_object
from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.model import Finding, Record
from provenance.report.detail import BLANK, Line, found
from provenance.report.entries import outlet
from provenance.report.matrix import Rows, percent, shortened
from provenance.report.tree import evidence

CREDITS = ("outlet", "agency or medium", "credited", "dropped", "share dropped", "at second hand")
CREDITS_FLAT = ("outlet", "medium", "credited", "dropped", "share_dropped", "laundered")
FLOW = ("outlet", "through", "utterances", "quotations", "more by other articles")
FLOW_FLAT = ("outlet", "through", "kind", "utterances", "quotations", "inferred")
FOUND_FLAT = (
    "kind", "name", "quotation_id", "quote_id", "outlet", "document", "start", "published", "confidence", "reason",
    "evidence", "text",
)  # fmt: skip
NO_ONE = "(no one)"


def credit_rows(found: Sequence[CreditTally]) -> Rows:
    """For reading."""
    return CREDITS, [
        (c.outlet, c.medium, f"{c.credited:,}", f"{c.dropped:,}", percent(c.share), f"{c.laundered:,}") for c in found
    ]


def credit_flat(found: Sequence[CreditTally]) -> Rows:
    """For programs."""
    return CREDITS_FLAT, [
        (c.outlet, c.medium, str(c.credited), str(c.dropped), str(round(c.share, 4)), str(c.laundered)) for c in found
    ]


def credit_object(c: CreditTally) -> dict[str, object]:
    """One outlet and medium."""
    return {**c._asdict(), "share_dropped": round(c.share, 4)}


def credit_steps(found: Iterable[CreditTally]) -> list[tuple[str, str, str, bool]]:
    """From medium to outlet: credited, and dashed what was dropped."""
    steps = []
    for c in found:
        if c.credited:
            steps.append((c.medium, c.outlet, f"{c.credited:,} credited", False))
        if c.dropped or c.laundered:
            words = [f"{n:,} {word}" for n, word in ((c.dropped, "dropped"), (c.laundered, "at second hand")) if n]
            steps.append((c.medium, c.outlet, ", ".join(words), True))
    return steps


def flow_rows(found: Sequence[FlowTally]) -> Rows:
    """For reading."""
    return FLOW, [
        (f.outlet, f.through or NO_ONE, f"{f.utterances:,}", f"{f.quotations:,}", f"{f.inferred:,}") for f in found
    ]


def flow_flat(found: Sequence[FlowTally]) -> Rows:
    """For programs."""
    return FLOW_FLAT, [
        (f.outlet, f.through or "", f.kind or "", str(f.utterances), str(f.quotations), str(f.inferred)) for f in found
    ]


def flow_steps(found: Iterable[Step]) -> list[tuple[str, str, str, bool]]:
    """From each intermediary to whoever took the words from it, with the number of utterances."""
    return [
        (s.source, s.target, f"{s.utterances:,} (inferred)" if s.inferred else f"{s.utterances:,}", s.inferred)
        for s in found
    ]


def finding_page(records: Iterable[Record], kinds: Sequence[str]) -> Iterator[Line]:
    """For reading: each finding with the quotation that it is about, and where its evidence stands."""
    for number, (record, finding) in enumerate(of_kinds(records, kinds)):
        if number:
            yield BLANK
        place = f"  {record.document}:{record.quotation.start}  {record.quotation_id}  {record.published or 'no date'}"
        yield 0, ((outlet(record), "bold"), (place, "dim"))
        mark = f"{record.quote_id} " if record.quote_id else ""
        yield 4, ((mark, "bold"), (f"“{shortened(record.text)}”", ""))
        yield 4, found(finding)
        yield from evidence(finding, 8)


def finding_flat(records: Iterable[Record], kinds: Sequence[str]) -> Rows:
    """For programs."""
    return FOUND_FLAT, [
        (
            finding.kind,
            finding.name or "",
            record.quotation_id,
            record.quote_id or "",
            record.outlet or "",
            record.document,
            str(record.quotation.start),
            record.published or "",
            str(finding.confidence),
            finding.reason,
            " ".join(str(witness.quotation) for witness in finding.evidence),
            record.text,
        )
        for record, finding in of_kinds(records, kinds)
    ]


def finding_objects(records: Iterable[Record], kinds: Sequence[str]) -> Iterator[dict[str, object]]:
    """One object a finding."""
    for record, finding in of_kinds(records, kinds):
        yield {
            **finding_object(finding),
            "quotation_id": record.quotation_id,
            "quote_id": record.quote_id,
            "outlet": record.outlet,
            "document": record.document,
            "start": record.quotation.start,
            "end": record.quotation.end,
            "published": record.published,
            "text": record.text,
        }


def of_kinds(records: Iterable[Record], kinds: Sequence[str]) -> Iterator[tuple[Record, Finding]]:
    """Every finding of ``kinds`` with the quotation that it is about; of all kinds where none is given."""
    for record in records:
        for finding in record.findings:
            if not kinds or finding.kind in kinds:
                yield record, finding
