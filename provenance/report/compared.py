"""Two texts side by side: the relation, whether they state the same, the words that differ, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.match.same import Sameness
from provenance.model import Verdict
from provenance.read.pairs import Pair
from provenance.report.detail import Line, difference
from provenance.report.matrix import percent

BRIEF = ("a", "b", "same", "score", "relation", "flags")
FLAT = ("a", "b", "same", "score", "same_reason", "relation", "coverage", "flags", "reason")
ANSWER = {True: "yes", False: "no", None: "unknown"}


class Compared(NamedTuple):
    """A pair, whether both state the same, and how the second reproduces the first."""

    pair: Pair
    sameness: Sameness
    verdict: Verdict


def page(one: Compared) -> Iterator[Line]:
    """One pair as paragraphs; what the second leaves out is ``[-so-]``, what it puts in ``{+so+}``."""
    verdict, same = one.verdict, one.sameness
    share = f", {percent(verdict.coverage)} of the first" if verdict.coverage < 1 else ""
    flags = "".join(f", {flag.replace('_', ' ')}" for flag in verdict.flags)
    yield 0, ((verdict.relation, "bold"), (share, ""), (flags, "yellow"), (f" ({verdict.reason})", "dim"))
    answer = {True: "the same statement", False: "not the same statement", None: "the same statement or not: unknown"}
    chance = "" if same.score is None else f", chance of being the same {same.score:.2f}"
    yield 0, ((answer[same.same], "bold"), (chance, ""), (f" ({same.why})", "dim"))
    if any(edit.op != "equal" for edit in verdict.difference):
        yield 0, (("difference: ", "dim"), *difference(verdict.difference))


def rows(compared: Iterable[Compared], columns: Sequence[str]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """``columns`` of every pair."""
    return columns, ([_cell(as_object(one)[column]) for column in columns] for one in compared)


def as_object(one: Compared) -> dict[str, object]:
    """The pair as it came, with what was found."""
    pair, same, verdict = one
    return {
        "a": pair.a,
        "b": pair.b,
        **pair.row,
        "same": same.same,
        "score": None if same.score is None else round(same.score, 4),
        "same_reason": same.why,
        "relation": verdict.relation,
        "coverage": round(verdict.coverage, 4),
        "flags": list(verdict.flags),
        "difference": [edit._asdict() for edit in verdict.difference],
        "reason": verdict.reason,
    }


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    if value is None or isinstance(value, bool):
        return ANSWER[value]
    return str(value)
