"""The verdicts of an audit as rows, objects, paragraphs, and SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.audit.model import OPEN, SOUND, Checked, Ruling
from provenance.export.safe import visible
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
MEANING = {
    Ruling.VERBATIM: "the source has these words",
    Ruling.ELIDED: "the source has these words; what is changed is marked",
    Ruling.NORMALISED: "the source has these words in another spelling or number form",
    Ruling.ALTERED: "words differ and nothing marks it",
    Ruling.TRUNCATED: "the excerpt drops a qualifier beside it",
    Ruling.SPLICED: "two utterances in one pair of marks",
    Ruling.ELISION_HIDES: "what the ellipsis leaves out changes the sense",
    Ruling.PARAPHRASE: "the source states it",
    Ruling.PARAPHRASE_UNSUPPORTED: "the source does not state it",
    Ruling.WRONG_SPEAKER: "somebody else said these words",
    Ruling.FOUND_ELSEWHERE: "not in the cited source, but in another",
    Ruling.MISSING_INTERMEDIARY: "the source has it from a medium that the text does not name",
    Ruling.CIRCULAR: "the source has it from this text's own outlet",
    Ruling.NOT_FOUND: "no source was found to have it",
    Ruling.AMBIGUOUS: "several people said it, and the text does not tell who is meant",
    Ruling.UNCHECKED: "it could not be checked",
}
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
    """``columns`` of every verdict."""
    return columns, ([_cell(one, column) for column in columns] for one in checked)


def _cell(one: Checked, column: str) -> str:
    if column == "at":
        return f"{one.citation.document}:{one.citation.spans[0].start}"
    if column == "verdict" and one.sub:
        return f"{one.ruling} ({one.sub})"
    if column == "text" and len(one.citation.text) > SHOWN:
        return f"{one.citation.text[:SHOWN].rstrip()}…"
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


def sarif(checked: Iterable[Checked], texts: Mapping[str, str], version: str, policy: str) -> dict[str, object]:
    """SARIF 2.1.0: a result a verdict that is not sound, in place; regions count UTF-16 code units by lines."""
    results = [_result(one, texts) for one in checked if one.ruling not in SOUND]
    rules = [{"id": ruling.value, "shortDescription": {"text": meaning}} for ruling, meaning in MEANING.items()]
    driver = {"name": "provenance", "version": version, "rules": rules, "properties": {"policy": policy}}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def _result(one: Checked, texts: Mapping[str, str]) -> dict[str, object]:
    start, end = one.citation.spans[0].start, one.citation.spans[-1].end
    text = texts[one.citation.document]
    (line, column), (last, behind) = _position(text, start), _position(text, end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": behind,
        "charOffset": start,
        "charLength": end - start,
    }
    sub = f" ({one.sub})" if one.sub else ""
    return {
        "ruleId": one.ruling.value,
        "level": "note" if one.ruling in OPEN else "warning",
        "message": {"text": visible(f"{MEANING[one.ruling]}{sub}: {one.why}")},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": _uri(one.citation.document)}, "region": region}}
        ],
    }


def _position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, start) + 1, offset - start + 1


def _uri(document: str) -> str:
    from urllib.parse import quote

    return quote(document)
