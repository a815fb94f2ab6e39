"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one annotation a quotation, in one page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from provenance import __version__
from provenance.chain.show import arrows
from provenance.cited import Cited, named
from provenance.export.formats import json_line
from provenance.model import Kind

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
POSITIONS = (
    "Positions count Unicode code points, from 0 and half-open, of the bytes that each target's state names, decoded "
    "and otherwise unchanged: no normalisation of any kind."
)


def page(items: Iterable[Cited]) -> Iterator[str]:
    """An AnnotationPage, an annotation a line; its name, which the model demands, is made of theirs."""
    head = {"@context": CONTEXT, "type": "AnnotationPage", "summary": POSITIONS}
    yield json_line(head).rstrip("}\n") + ', "items": ['
    separator, names = "\n", hashlib.sha256()
    for item in items:
        names.update(item.iri.encode())
        yield separator + json_line(annotation(item)).rstrip("\n")
        separator = ",\n"
    yield f'\n], "id": "{named("page", names.hexdigest())}"}}\n'


def annotation(item: Cited) -> dict[str, object]:
    """A target a span, each with quote and position; bodies say who speaks, through whom, and how it is reproduced."""
    record = item.record
    attribution = record.quotation.attribution
    bodies = [_tag(record.quotation.kind)]
    if record.verdict is not None:
        bodies.append(_tag(record.verdict.relation))
    bodies.append(_words("describing", arrows(record.quotation.chain)))
    if attribution is not None and attribution.name is not None:
        speaker: dict[str, object] = {"type": "Person", "name": attribution.name}
        if item.agents and item.agents[0].wikidata:
            speaker["id"] = item.agents[0].iri
        if item.agents and item.agents[0].kind != "person":
            speaker["type"] = "Organization"
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": speaker})
    found: dict[str, object] = {
        "id": item.iri,
        "type": "Annotation",
        "motivation": "commenting" if record.quotation.kind is Kind.NOT_SPEECH else "describing",
        "generator": {"type": "Software", "name": f"provenance {__version__}"},
        "generated": item.extraction.finished or item.extraction.started,
        "body": bodies,
    }
    if record.judged:
        found["modified"] = max(each.at for each in record.judged)
    targets = [_target(item, n) for n in range(len(record.quotation.spans))]
    found["target"] = targets[0] if len(targets) == 1 else targets
    return found


def _target(item: Cited, n: int) -> dict[str, object]:
    span, selector = item.record.quotation.spans[n], item.selectors[n]
    source = item.source
    return {
        "type": "SpecificResource",
        "source": source.iri,
        "state": {"type": "TimeState", "sourceDate": source.text.read_at, "cached": source.text.ni},
        "selector": [
            {"type": "TextQuoteSelector", **selector._asdict()},
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _tag(value: str) -> dict[str, object]:
    return _words("tagging", str(value))


def _words(purpose: str, value: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
