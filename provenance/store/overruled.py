"""What the rules found of a quotation that a person judged otherwise, as text and back."""

from __future__ import annotations

import json
from typing import Any

from provenance.model import ActorKind, Attribution, Basis, Candidate, Kind, Link, Quotation, Role, Span


def dumps(found: Quotation) -> str:
    """Kind, reason, attribution and chain; spans and context are the quotation's own."""
    who = found.attribution
    said = None if who is None else {**who._asdict(), "candidates": [one._asdict() for one in who.candidates]}
    values = {
        "kind": found.kind,
        "reason": found.reason,
        "attribution": said,
        "chain": [link._asdict() for link in found.chain],
    }
    return json.dumps(values, ensure_ascii=False)


def loads(text: str, quotation: Quotation) -> Quotation:
    """``quotation`` as the rules found it."""
    values = json.loads(text)
    return quotation._replace(
        kind=Kind(values["kind"]),
        reason=values["reason"],
        attribution=None if values["attribution"] is None else _attribution(values["attribution"]),
        chain=tuple(_link(one) for one in values["chain"]),
    )


def _attribution(values: dict[str, Any]) -> Attribution:
    candidates = tuple(Candidate(**{**one, "mention": _span(one["mention"])}) for one in values.pop("candidates"))
    return Attribution(
        values["name"],
        _kind(values["kind"]),
        _span(values["mention"]),
        _span(values["cue"]),
        values["confidence"],
        values["rule"],
        values["reason"],
        candidates,
    )


def _link(values: dict[str, Any]) -> Link:
    return Link(
        Role(values["role"]),
        values["name"],
        _kind(values["kind"]),
        Basis(values["basis"]),
        _span(values["evidence"]),
        values["confidence"],
        values["rule"],
    )


def _kind(value: str | None) -> ActorKind | None:
    return None if value is None else ActorKind(value)


def _span(value: list[int] | None) -> Span | None:
    return None if value is None else Span(*value)
