"""Pairs of quotations by how sure their matching is, with the ids that a judgement names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.match.doubt import Doubt
from provenance.report.detail import BLANK, Line

FLAT = (
    "score", "joined", "a", "a_utterance", "a_text", "b", "b_utterance", "b_text", "relation", "flags", "judged",
    "reason",
)  # fmt: skip


def page(doubts: Iterable[Doubt]) -> Iterator[Line]:
    """For reading: one pair after the other."""
    for one in doubts:
        score = one.sameness.score
        now = f"joined in {one.a.group}" if one.joined else f"apart in {one.a.group} and {one.b.group}"
        relation = f", {one.b.verdict.relation}" if one.joined else ""
        relation += ", as a person judged" if one.judged else ""
        yield 0, (("unknown" if score is None else f"{score:.2f}", "bold"), (f"  {now}{relation}", ""))
        for side in (one.a, one.b):
            yield 4, ((f"{side.key} ", "bold"), (f"“{side.text}”", ""))
        yield 4, ((one.sameness.why, "dim"),)
        yield BLANK


def flat(doubts: Iterable[Doubt]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """One row a pair."""
    return FLAT, ([_cell(as_object(one)[column]) for column in FLAT] for one in doubts)


def as_object(one: Doubt) -> dict[str, object]:
    """One pair; ``score`` is the chance that both state the same, null where nothing tells."""
    score, verdict = one.sameness.score, one.b.verdict if one.joined else None
    return {
        "score": None if score is None else round(score, 4),
        "joined": one.joined,
        "a": one.a.key,
        "a_utterance": one.a.group,
        "a_text": one.a.text,
        "b": one.b.key,
        "b_utterance": one.b.group,
        "b_text": one.b.text,
        "relation": verdict.relation if verdict else None,
        "flags": list(verdict.flags) if verdict else [],
        "judged": one.judged,
        "reason": one.sameness.why,
    }


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
