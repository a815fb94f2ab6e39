"""Articles and their quotations as rows of Parquet, and back: nothing is left out, texts are as they were read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from provenance.model import (
    ActorKind,
    Article,
    Attribution,
    Basis,
    Candidate,
    Edit,
    Evidence,
    Flag,
    Kind,
    Link,
    Quotation,
    Relation,
    Role,
    Span,
    Verdict,
)

Row = Mapping[str, Any]
SPAN = "struct<start:int,end:int>"
SPANS = f"array<{SPAN}>"
EVIDENCE = (
    "struct<sha256:string,size:bigint,media:string,extractor:string,raw:binary,address:string,record:string,"
    "retrieved:string,headers:string,publisher:string,about:string>"
)
ARTICLE = {
    "article": "string", "document": "string", "text": "string", "sha256": "string", "outlet": "string",
    "url": "string", "published": "string", "lang": "string", "title": "string", "path": "string",
    "encoding": "string", "evidence": EVIDENCE,
}  # fmt: skip
CANDIDATE = f"struct<name:string,mention:{SPAN},score:double,reason:string>"
ATTRIBUTION = (
    f"struct<name:string,kind:string,mention:{SPAN},cue:{SPAN},confidence:double,rule:string,reason:string,"
    f"candidates:array<{CANDIDATE}>>"
)
LINK = f"struct<role:string,name:string,kind:string,basis:string,evidence:{SPAN},confidence:double,rule:string>"
QUOTATION = {
    "n": "int", "text": "string", "spans": SPANS, "kind": "string", "reason": "string", "context": SPAN,
    "whole": SPANS, "quoted": SPANS, "attribution": ATTRIBUTION, "chain": f"array<{LINK}>",
    "speaker": "string", "sentence": "string", "primary": "boolean",
}  # fmt: skip
REFUSAL = {"path": "string", "place": "string", "reason": "string", "remedy": "string"}
EDIT = "struct<op:string,reference:string,quotation:string>"
VERDICT = {
    "utterance": "string", "is_reference": "boolean", "relation": "string", "coverage": "double",
    "flags": "array<string>", "difference": f"array<{EDIT}>", "why": "string", "sure": "double",
}  # fmt: skip


def struct(columns: Mapping[str, str]) -> str:
    """The type of a row with those columns."""
    return f"struct<{','.join(f'{name}:{kind}' for name, kind in columns.items())}>"


def plain(value: Any) -> Any:  # noqa: ANN401
    """A value of the model as rows have it."""
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {name: plain(one) for name, one in value._asdict().items()}
        return [plain(one) for one in value]
    return str(value) if isinstance(value, Enum) else value


def article_row(identity: str, article: Article) -> dict[str, Any]:
    """An article as a row."""
    return {"article": identity, **plain(article)}


def article(row: Row) -> Article:
    """The article of a row."""
    given = {name: row[name] for name in ARTICLE if name not in ("article", "evidence")}
    page = row["evidence"]
    return Article(**given, evidence=Evidence(**page) if page else None)


def quotation_row(n: int, one: Quotation, text: str, speaker: str | None, primary: bool) -> dict[str, Any]:
    """A quotation as a row; ``speaker`` is the name that it is matched under."""
    return {
        **plain(one),
        "n": n,
        "text": one.words(text),
        "speaker": speaker,
        "sentence": text[one.context.start : one.context.end],
        "primary": primary,
    }


def quotation(row: Row) -> Quotation:
    """The quotation of a row."""
    return Quotation(
        _spans(row["spans"]),
        Kind(row["kind"]),
        row["reason"],
        Span(row["context"]["start"], row["context"]["end"]),
        _attribution(row["attribution"]),
        tuple(_link(link) for link in row["chain"] or ()),
        _spans(row["whole"]),
        _spans(row["quoted"]),
    )


def verdict_row(utterance: str, reference: bool, one: Verdict) -> dict[str, Any]:
    """A verdict as a row."""
    return {
        "utterance": utterance,
        "is_reference": reference,
        "relation": str(one.relation),
        "coverage": one.coverage,
        "flags": [str(flag) for flag in one.flags],
        "difference": [plain(edit) for edit in one.difference],
        "why": one.reason,
        "sure": one.confidence,
    }


def verdict(row: Row) -> Verdict:
    """The verdict of a row."""
    return Verdict(
        Relation(row["relation"]),
        row["coverage"],
        tuple(map(Flag, row["flags"])),
        tuple(Edit(one["op"], one["reference"], one["quotation"]) for one in row["difference"]),
        row["why"],
        row["sure"],
    )


def _span(row: Row | None) -> Span | None:
    return None if row is None else Span(row["start"], row["end"])


def _spans(rows: Sequence[Row] | None) -> tuple[Span, ...]:
    return tuple(Span(row["start"], row["end"]) for row in rows or ())


def _attribution(row: Row | None) -> Attribution | None:
    if row is None:
        return None
    return Attribution(
        row["name"],
        ActorKind(row["kind"]) if row["kind"] else None,
        _span(row["mention"]),
        _span(row["cue"]),
        row["confidence"],
        row["rule"],
        row["reason"],
        tuple(Candidate(c["name"], _span(c["mention"]), c["score"], c["reason"]) for c in row["candidates"] or ()),
    )


def _link(row: Row) -> Link:
    kind = ActorKind(row["kind"]) if row["kind"] else None
    where = _span(row["evidence"])
    return Link(Role(row["role"]), row["name"], kind, Basis(row["basis"]), where, row["confidence"], row["rule"])
