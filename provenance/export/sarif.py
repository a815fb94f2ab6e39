"""SARIF 2.1.0, the format in which editors and code hosts take what a check found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from provenance.audit.model import MEANING, OPEN, SOUND, Checked
from provenance.export.safe import visible


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
            {"physicalLocation": {"artifactLocation": {"uri": quote(one.citation.document)}, "region": region}}
        ],
    }


def _position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, start) + 1, offset - start + 1
