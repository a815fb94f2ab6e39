"""Inferred links and findings as words and as plain objects, for reports and exports alike."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Finding, InferredLink, Link, Witness


def link_object(link: InferredLink, chain: Sequence[Link]) -> dict[str, object]:
    """An inferred link; ``before`` names the link of the article's own chain before which it would stand."""
    return {
        "role": "intermediary",
        "name": link.name,
        "kind": link.kind,
        "basis": "inferred",
        "before": before(link, chain),
        "confidence": link.confidence,
        "reason": link.reason,
        "evidence": [witness_object(witness) for witness in link.evidence],
    }


def finding_object(finding: Finding) -> dict[str, object]:
    """A finding with its evidence."""
    return {
        "kind": finding.kind,
        "name": finding.name,
        "confidence": finding.confidence,
        "reason": finding.reason,
        "evidence": [witness_object(witness) for witness in finding.evidence],
    }


def witness_object(witness: Witness) -> dict[str, object]:
    """A quotation that speaks for an inference."""
    return {
        "quotation_id": witness.quotation,
        "outlet": witness.outlet,
        "document": witness.document,
        "start": witness.start,
        "published": witness.published,
        "fact": witness.fact,
    }


def before(link: InferredLink, chain: Sequence[Link]) -> str | None:
    """The name of the link before which an inferred one would stand; None at the end of a chain without an outlet."""
    return chain[link.before].name if link.before < len(chain) else None


def place(witness: Witness) -> str:
    """``The Post 003.txt:14 q21 2025-12-13``."""
    where = f"{witness.document}:{witness.start} {witness.quotation} {witness.published or 'no date'}"
    return f"{witness.outlet} {where}" if witness.outlet else where
