"""Silent edits, what turns the sense first: each with the words that differ and where both wordings stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from provenance.match.gravity import gravest, touched
from provenance.model import Edit, Flag, Record
from provenance.report import places
from provenance.report.detail import BLANK, Line, difference
from provenance.report.entries import outlet
from provenance.report.matrix import Rows, percent
from provenance.report.summary import many

FLAT = (
    "touches", "flags", "relation", "coverage", *places.COLUMNS, "speaker", "difference", "text", "reference_id",
    "reference_outlet", "reference_document", "reference_start", "reference", "reason", "judged",
)  # fmt: skip
NEAR = 6  # words of an unchanged or wholly left out stretch that are kept beside a change
CUT = "[…]"


class Change(NamedTuple):
    """A quotation that is altered, and the wording that it is compared with."""

    record: Record
    reference: Record | None

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What the verdict says beside the relation."""
        return self.record.verdict.flags if self.record.verdict else ()

    @property
    def touches(self) -> str:
        """What the gravest change touches: negation, number, modal, name, qualifier … else the wording."""
        return touched(gravest(self.flags))

    @property
    def difference(self) -> tuple[Edit, ...]:
        """The steps from the reference to the quotation."""
        return self.record.verdict.difference if self.record.verdict else ()


def page(changes: Iterable[Change]) -> Iterator[Line]:
    """One change after the other."""
    for number, change in enumerate(changes):
        if number:
            yield BLANK
        yield from lines(change)


def lines(change: Change) -> Iterator[Line]:
    """What changed, in which place, against which wording."""
    record, verdict = change.record, change.record.verdict
    yield 0, places.heading(record)
    flags = "".join(f", {flag.replace('_', ' ')}" for flag in change.flags)
    said = record.quotation.attribution.name if record.quotation.attribution else None
    share = f", {percent(verdict.coverage)} of the reference" if verdict and verdict.coverage < 1 else ""
    yield 4, ((change.touches, "bold"), (flags, "yellow"), (share, ""), (f"  {said or '(open)'}", "dim"))
    yield 4, difference(around(change.difference))
    if verdict:
        yield 4, ((verdict.reason, "dim"),)
    if change.reference is not None:
        other = change.reference
        where = f"the reference: {outlet(other)} {places.place(other)} {other.published or 'no date'}"
        yield 4, ((where, "dim"),)


def around(edits: Iterable[Edit], near: int = NEAR) -> list[Edit]:
    """The steps without most of what is the same, or left out before and after an excerpt; what is cut is shown."""
    steps = list(edits)
    shown = []
    for number, edit in enumerate(steps):
        first, last = number == 0, number == len(steps) - 1
        if edit.op == "equal" or (edit.op == "delete" and (first or last)):
            words = _cut(edit.quotation or edit.reference, 0 if first else near, 0 if last else near)
            edit = edit._replace(reference=words, quotation=words if edit.quotation else "")
        shown.append(edit)
    return shown


def _cut(text: str, head: int, tail: int) -> str:
    words = text.split()
    if len(words) <= head + tail + 2:
        return text
    return " ".join([*words[:head], CUT, *words[len(words) - tail :]])


def counted(gravities: Mapping[Flag | None, int]) -> str:
    """``12 touch a negation, 3 a number`` as a paragraph of counts."""
    parts = [f"{many(count, 'change')} of {touched(flag)}" for flag, count in gravities.items() if count]
    return f"By what they touch: {', '.join(parts)}." if parts else ""


def flat(changes: Iterable[Change]) -> Rows:
    """One row a change."""
    return FLAT, [_row(change) for change in changes]


def _row(change: Change) -> tuple[str, ...]:
    record, verdict, other = change.record, change.record.verdict, change.reference
    attribution = record.quotation.attribution
    return (
        change.touches,
        " ".join(change.flags),
        verdict.relation if verdict else "",
        str(round(verdict.coverage, 4)) if verdict else "",
        *places.cells(record),
        (attribution.name if attribution else None) or "",
        "".join(text for text, _ in difference(change.difference)),
        record.text,
        other.quotation_id if other else "",
        outlet(other) if other else "",
        other.document if other else "",
        str(other.quotation.start) if other else "",
        other.text if other else "",
        verdict.reason if verdict else "",
        "; ".join(map(str, record.judged)),
    )


def as_object(change: Change) -> dict[str, object]:
    """One change with both wordings and every step between them."""
    record, verdict, other = change.record, change.record.verdict, change.reference
    attribution = record.quotation.attribution
    return {
        "touches": change.touches,
        "flags": list(change.flags),
        "relation": verdict.relation if verdict else None,
        "coverage": round(verdict.coverage, 4) if verdict else None,
        **places.facts(record),
        "speaker": attribution.name if attribution else None,
        "text": record.text,
        "difference": [edit._asdict() for edit in change.difference],
        "reference": {**places.facts(other), "text": other.text} if other else None,
        "reason": verdict.reason if verdict else None,
        "judgements": [each._asdict() for each in record.judged],
    }
