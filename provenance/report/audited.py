"""The verdicts of an audit as rows, objects and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.audit.model import MEANING, OPEN, SOUND, Checked, Ruling
from provenance.report.detail import Line, difference

BRIEF = ("at", "text", "verdict", "source", "why")
FLAT = (
    "document",
    "start",
    "end",
    "text",
    "verdict",
    "sub",
    "source",
    "source_start",
    "source_end",
    "quote_id",
    "exact",
    "why",
)
SHOWN = 60  # code points of a citation in a table
DIFFERING = {Ruling.ALTERED, Ruling.TRUNCATED, Ruling.ELISION_HIDES, Ruling.NOT_FOUND, Ruling.UNCHECKED}
STYLE = {**dict.fromkeys(SOUND, "green"), **dict.fromkeys(OPEN, "yellow")}


def as_object(one: Checked) -> dict[str, object]:
    """One verdict, with the keys that the audit's contract names first."""
    at = one.at
    return {
        "document": one.citation.document,
        "start": one.citation.spans[0].start,
        "end": one.citation.spans[-1].end,
        "text": one.citation.text,
        "verdict": one.ruling,
        "sub": one.sub,
        "source": one.source.document if one.source else None,
        "quote_id": one.said.quote_id if one.said else None,
        "exact": one.exact,
        "difference": [edit._asdict() for edit in one.difference],
        "why": one.why,
        "source_outlet": one.source.outlet if one.source else None,
        "source_start": at.start if at else None,
        "source_end": at.end if at else None,
        "quotation_id": one.said.quotation_id if one.said else None,
        "speaker": one.citation.speaker,
        "source_speaker": one.said.speaker if one.said else None,
        "cited": [reference.printed for reference in one.citation.cited],
        "spans": [list(span) for span in one.citation.spans],
        "quoted": one.citation.quoted,
    }


def rows(checked: Iterable[Checked], columns: Sequence[str]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """``columns`` of every verdict; ``BRIEF`` shortens for the eye, ``FLAT`` has everything."""
    cell = _brief if columns == BRIEF else _cell
    return columns, ([cell(one, column) for column in columns] for one in checked)


def _brief(one: Checked, column: str) -> str:
    citation = one.citation
    if column == "at":
        return f"{citation.document}:{citation.spans[0].start}"
    if column == "verdict" and one.sub:
        return f"{one.ruling} ({one.sub})"
    if column == "text" and len(citation.text) > SHOWN:
        return f"{citation.text[:SHOWN].rstrip()}…"
    return _cell(one, column)


def _cell(one: Checked, column: str) -> str:
    value = as_object(one)[column]
    return "" if value is None else str(value)


def page(checked: Iterable[Checked]) -> Iterator[Line]:
    """Every verdict as a paragraph: the words, the verdict, the evidence, the words that differ."""
    for one in checked:
        c = one.citation
        yield 0, ((f"{c.document}:{c.spans[0].start}  ", "dim"), (f"“{c.text}”" if c.quoted else c.text, ""))
        label = f"{one.ruling.replace('_', ' ')}" + (f", {one.sub}" if one.sub else "")
        yield 1, ((label, f"bold {STYLE.get(one.ruling, 'red')}"), (f": {MEANING[one.ruling]}", ""))
        if one.source is not None and one.at is not None:
            where = f"{one.source}:{one.at.start}" + (
                f" {one.said.quotation_id}" if one.said and one.said.quotation_id else ""
            )
            yield 1, ((f"{where}  ", "dim"), (f"“{one.exact}”", ""))
        if one.ruling in DIFFERING and any(edit.op != "equal" for edit in one.difference) and c.quoted:
            yield 1, (("difference: ", "dim"), *difference(one.difference))
        yield 1, ((one.why, "dim"),)
