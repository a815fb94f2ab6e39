"""Ways of words as graphs for Graphviz and Mermaid; names are text from strangers, and are escaped for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.export.safe import visible

_MERMAID = {"#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "`": "#96;", "|": "#124;", "\\": "#92;"}


class Edge(NamedTuple):
    """From one name to the next, with what stands beside the arrow; ``inferred`` ones are drawn dashed."""

    source: str
    target: str
    label: str
    inferred: bool = False


def dot(edges: Iterable[Edge]) -> Iterator[str]:
    """A digraph in Graphviz's language, from left to right."""
    yield "digraph provenance {\n  rankdir=LR;\n  node [shape=box];\n"
    for edge in edges:
        style = ", style=dashed" if edge.inferred else ""
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(edge.label)}{style}];\n"
    yield "}\n"


def mermaid(edges: Iterable[Edge]) -> Iterator[str]:
    """A flowchart in Mermaid's language, from left to right."""
    yield "flowchart LR\n"
    known: dict[str, str] = {}
    for edge in edges:
        for name in (edge.source, edge.target):
            if name not in known:
                known[name] = f"n{len(known) + 1}"
                yield f'  {known[name]}["{_entities(name)}"]\n'
        arrow = "-.->" if edge.inferred else "-->"
        yield f'  {known[edge.source]} {arrow}|"{_entities(edge.label)}"| {known[edge.target]}\n'


def _quoted(text: str) -> str:
    escaped = _line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _entities(text: str) -> str:
    return "".join(_MERMAID.get(char, char) for char in _line(text)) or " "


def _line(text: str) -> str:
    return " ".join(visible(text).split())
