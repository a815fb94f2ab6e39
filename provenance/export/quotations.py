"""One quotation as the object of the JSON Lines contract, or as a flat row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.chain.show import arrows
from provenance.infer.show import finding_object, link_object
from provenance.model import Extraction, Link, Record, Span

BRIEF = ("document", "start", "kind", "speaker", "chain", "text")
STORED_BRIEF = ("quote", "document", "start", "kind", "relation", "chain", "text")
FLAT = (
    "document", "start", "end", "kind", "speaker", "mention", "cue", "chain", "text",
    "outlet", "published", "confidence", "reason",
)  # fmt: skip
STORED = (*FLAT, "quotation_id", "quote_id", "relation", "coverage", "flags", "translation_confidence", "judged")


def from_extraction(extraction: Extraction) -> Iterator[Record]:
    """The quotations of one article that is in no database, in the shape of those that are."""
    article = extraction.article
    for quotation in extraction.quotations:
        attribution = quotation.attribution
        yield Record(
            quotation_id="",
            document=article.document,
            outlet=article.outlet,
            url=article.url,
            published=article.published,
            title=article.title,
            lang=article.lang,
            path=article.path,
            revision=1,
            quotation=quotation,
            text=quotation.words(article.text),
            context_text=_cut(article.text, quotation.context) or "",
            mention_text=_cut(article.text, attribution.mention if attribution else None),
            cue_text=_cut(article.text, attribution.cue if attribution else None),
        )


def as_object(record: Record, stored: bool) -> dict[str, object]:
    """The contract's object; ``stored`` adds what only the database knows. Offsets are code points, half-open."""
    quotation, attribution, verdict = record.quotation, record.quotation.attribution, record.verdict
    result: dict[str, object] = {
        "document": record.document,
        "start": quotation.start,
        "end": quotation.end,
        "spans": [list(span) for span in quotation.spans],
        "text": record.text,
        "kind": quotation.kind,
        "speaker": _speaker(record),
        "cue": _located("text", record.cue_text, attribution.cue) if attribution and attribution.cue else None,
        "chain": [_link(link) for link in quotation.chain],
        "quote_id": record.quote_id,
        "relation": verdict.relation if verdict else None,
        "coverage": round(verdict.coverage, 4) if verdict else None,
        "confidence": round(attribution.confidence, 4) if attribution else None,
        "reason": quotation.reason,
        "outlet": record.outlet,
        "published": record.published,
    }
    if quotation.quoted:
        result["quoted"] = [list(span) for span in quotation.quoted]
    if stored:
        result["quotation_id"] = record.quotation_id
        result["flags"] = list(verdict.flags) if verdict else []
        result["translation_confidence"] = verdict.confidence if verdict else None
        result["judgements"] = [each._asdict() for each in record.judged]
        result["inferred"] = [link_object(link, quotation.chain) for link in record.inferred]
        result["findings"] = [finding_object(finding) for finding in record.findings]
    return result


def rows(records: Iterable[Record], columns: tuple[str, ...]) -> tuple[tuple[str, ...], Iterator[list[str]]]:
    """The columns, and a row a record."""
    return columns, (as_row(record, columns) for record in records)


def as_row(record: Record, columns: tuple[str, ...]) -> list[str]:
    """The cells of ``columns``, blank where nothing is known."""
    quotation, attribution, verdict = record.quotation, record.quotation.attribution, record.verdict
    cells: dict[str, object] = {
        "document": record.document,
        "start": quotation.start,
        "end": quotation.end,
        "kind": quotation.kind,
        "speaker": attribution.name if attribution else None,
        "mention": record.mention_text,
        "cue": record.cue_text,
        "chain": arrows(quotation.chain),
        "text": record.text,
        "outlet": record.outlet,
        "published": record.published,
        "confidence": round(attribution.confidence, 4) if attribution else None,
        "reason": quotation.reason,
        "quotation_id": record.quotation_id,
        "quote_id": record.quote_id,
        "quote": record.quote_id,
        "relation": verdict.relation if verdict else None,
        "coverage": round(verdict.coverage, 4) if verdict else None,
        "flags": " ".join(verdict.flags) if verdict else None,
        "translation_confidence": verdict.confidence if verdict else None,
        "judged": "; ".join(map(str, record.judged)) or None,
    }
    return ["" if cells[column] is None else str(cells[column]) for column in columns]


def _speaker(record: Record) -> dict[str, object] | None:
    attribution = record.quotation.attribution
    if attribution is None or (attribution.name is None and attribution.mention is None):
        return None
    return {"name": attribution.name, **_located("mention", record.mention_text, attribution.mention)}


def _located(key: str, text: str | None, span: Span | None) -> dict[str, object]:
    return {key: text, "start": span.start if span else None, "end": span.end if span else None}


def _link(link: Link) -> dict[str, object]:
    return {
        "role": link.role,
        "name": link.name,
        "basis": link.basis,
        "kind": link.kind,
        "evidence": list(link.evidence) if link.evidence else None,
        "confidence": round(link.confidence, 4),
    }


def _cut(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None
