"""Short texts of other languages than English, with who said each quotation and through whom it came.

In ``foreign_sentences.txt`` blocks stand between blank lines: the text, a paragraph a line, then a line
``> speaker > intermediary`` for each quotation in marks, ``-`` where nobody may be named. ``# de`` begins a language,
``## outlet NAME`` says whose article the block is, ``## open WHY`` that it comes out wrong as yet, ``## indirect`` that
the lines are those of reported speech without marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from article_scores import registry, same_name

from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract

TEXTS = Path(__file__).parent / "foreign_sentences.txt"
NOBODY = "-"


class Block(NamedTuple):
    lang: str
    outlet: str
    text: str
    chains: tuple[tuple[str, ...], ...]
    open: str | None = None
    indirect: bool = False


def _blocks() -> Iterator[Block]:
    lang = ""
    for block in TEXTS.read_text(encoding="utf-8").split("\n\n"):
        outlet, why, indirect, lines, chains = "Outlet", None, False, [], []
        for line in block.strip("\n").split("\n"):
            if line.startswith("## outlet "):
                outlet = line.removeprefix("## outlet ")
            elif line.startswith("## open "):
                why = line.removeprefix("## open ")
            elif line == "## indirect":
                indirect = True
            elif line.startswith("# "):
                lang = line.removeprefix("# ")
            elif line.startswith("> "):
                chains.append(tuple(name.strip() for name in line[2:].split(" > ")))
            elif line:
                lines.append(line)
        if chains:
            yield Block(lang, outlet, "\n".join(lines), tuple(chains), why, indirect)


def _cases() -> Iterator[object]:
    for block in _blocks():
        marks = [pytest.mark.xfail(reason=block.open)] if block.open else []
        yield pytest.param(block, id=f"{block.lang}: {block.text[:40]}", marks=marks)


@pytest.mark.parametrize("block", list(_cases()))
def test_who_said_it_and_how_it_came(block: Block) -> None:
    found = extract(Article("p", block.text, "", outlet=block.outlet, lang=block.lang), registry()).quotations
    chains = []
    for q in found:
        if q.kind is not Kind.NOT_SPEECH and (q.kind is Kind.INDIRECT) is block.indirect:
            names = [link.name for link in q.chain[:-1]]
            chains.append(names if q.attribution and q.attribution.name else [NOBODY, *names])
    assert len(chains) == len(block.chains), chains
    for expected, names in zip(block.chains, chains, strict=True):
        assert len(expected) == len(names), (expected, names)
        assert all(a == b or same_name(a, b) for a, b in zip(expected, names, strict=True)), (expected, names)
