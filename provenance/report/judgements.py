"""Judgements and actors as tables and objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.judge.exchange import as_object
from provenance.judge.model import Judgement, Subject, moment, says

BRIEF = ("id", "judged", "by", "at", "reason", "state")
FLAT = ("id", "decision", "says", "quotations", "documents", "by", "at", "reason", "state")


def rows(found: Iterable[Judgement], columns: Sequence[str]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """The columns, and a row a judgement."""
    return columns, (_row(one, columns) for one in found)


def objects(found: Iterable[Judgement]) -> Iterator[dict[str, object]]:
    """An object a judgement, with its id here, what it applies to, and its words."""
    for one in found:
        yield {
            "id": f"j{one.key}",
            "says": says(one),
            "state": state(one),
            "applies_to": [f"q{each.quotation_id}" if each.quotation_id else None for each in one.quotations],
            **as_object(one),
        }


def state(one: Judgement) -> str:
    """Whether it holds, and where it is gone to."""
    if one.retired_at is not None:
        return f"retired by {one.retired_by} on {one.retired_at:%Y-%m-%d}: {one.retired_reason}"
    return "detached: its words are not among the quotations" if one.detached else "holds"


def _row(one: Judgement, columns: Sequence[str]) -> list[str]:
    cells = {
        "id": f"j{one.key}",
        "decision": str(one.decision),
        "says": says(one),
        "quotations": " ".join(f"q{each.quotation_id}" if each.quotation_id else "–" for each in one.quotations),
        "documents": " ".join(each.document for each in one.quotations),
        "judged": _words(one),
        "by": one.by,
        "at": moment(one.at),
        "reason": one.reason,
        "state": state(one),
    }
    return [cells[column] for column in columns]


def _words(one: Judgement) -> str:
    about = "; ".join(_about(each) for each in one.quotations)
    return f"{says(one)}\n{about}" if about else says(one)


def _about(subject: Subject) -> str:
    name = f"q{subject.quotation_id}" if subject.quotation_id else "(gone)"
    text = subject.content if len(subject.content) <= 60 else f"{subject.content[:60].rsplit(' ', 1)[0]} […]"
    return f"{name} “{text}” in {subject.document}"
