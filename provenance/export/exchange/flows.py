"""GraphML (http://graphml.graphdrawing.org/): who took words from whom, for network analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from provenance.export.safe import xml_safe
from provenance.infer.tallies import Step

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="name" for="node" attr.name="name" attr.type="string"/>
  <key id="utterances" for="edge" attr.name="utterances" attr.type="long"/>
  <key id="inferred" for="edge" attr.name="inferred" attr.type="boolean"/>
  <graph edgedefault="directed">
"""


def graphml(steps: Iterable[Step]) -> Iterator[str]:
    """A node a name, an edge from each to whoever took words from it, with how many utterances; inferred ones apart."""
    yield _HEAD
    nodes: dict[str, str] = {}
    for number, step in enumerate(steps):
        for name in (step.source, step.target):
            if name not in nodes:
                nodes[name] = f"n{len(nodes)}"
                yield f'    <node id="{nodes[name]}"><data key="name">{_text(name)}</data></node>\n'
        yield (
            f'    <edge id="e{number}" source="{nodes[step.source]}" target="{nodes[step.target]}">'
            f'<data key="utterances">{step.utterances}</data>'
            f'<data key="inferred">{"true" if step.inferred else "false"}</data></edge>\n'
        )
    yield "  </graph>\n</graphml>\n"


def _text(text: str) -> str:
    return escape(xml_safe(text))
