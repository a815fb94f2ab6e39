"""Mermaid's own library draws what is exported, hostile names and all.

PROVENANCE_TEST_MERMAID is the path of its `mermaid.min.js` (`npm pack mermaid`); without it these are skipped, unless
PROVENANCE_TEST_BROWSER says that they are `required`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
from command import run

from provenance.export import graph
from provenance.export.safe import visible

REQUIRED = os.environ.get("PROVENANCE_TEST_BROWSER") == "required"
LIBRARY = os.environ.get("PROVENANCE_TEST_MERMAID")
NAMES = [
    "end",
    "subgraph x",
    'A & B "Daily" <i>|`;#end',
    "n1[x] --> n2",
    "#quot; &amp; %% no comment",
    "\u202eevil \x1b",
]
MERMAID = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RENDER = """
const [text, done] = arguments;
mermaid.initialize({startOnLoad: false});
mermaid.render("drawn", text).then(({svg}) => {
  const found = new DOMParser().parseFromString(svg, "text/html");
  const words = at => [...found.querySelectorAll(at)].map(each => each.textContent).filter(told => told);
  done([words(".nodeLabel"), words(".edgeLabel p")]);
}, error => done(String(error)));
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    if not REQUIRED and not LIBRARY:
        pytest.skip("PROVENANCE_TEST_MERMAID does not say where the library is")
    path = tmp_path_factory.mktemp("mermaid") / "page.html"
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><script src="{Path(LIBRARY or "").resolve().as_uri()}"></script>'
    )
    return path.as_uri()


def drawn(browser: Any, page: str, text: str) -> list[list[str]]:
    browser.get(page)
    return browser.execute_async_script(RENDER, text)


def test_hostile_names_are_drawn_as_they_are(browser: Any, page: str):
    edges = [graph.Edge(name, "Post", f"{number} ({name})") for number, name in enumerate(NAMES)]
    nodes, labels = drawn(browser, page, "".join(graph.mermaid(edges)))
    assert set(nodes) >= {"Post", *map(visible, NAMES)}
    assert {" ".join(label.split()) for label in labels} >= {visible(edge.label) for edge in edges}


def test_what_is_exported_is_drawn(browser: Any, page: str, seeded: str):
    nodes, labels = drawn(browser, page, run("export", "mermaid", "--db", seeded).stdout)
    assert {"KCNA", "The Moscow Times", "News digest"} <= set(nodes)
    assert len(labels) == run("export", "graphml", "--db", seeded).stdout.count("<edge ")


def test_what_the_documentation_draws_is_drawn(browser: Any, page: str):
    root = Path(__file__).parents[2]
    pages = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    graphs = [text for each in pages for text in MERMAID.findall(each.read_text(encoding="utf-8"))]
    assert len(graphs) >= 3
    for text in graphs:
        found = drawn(browser, page, text)
        assert not isinstance(found, str), f"{found}\n{text}"
        assert found[0], text
