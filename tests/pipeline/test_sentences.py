"""Constructions of English news, a sentence or two each: who speaks, and through whom."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from article_scores import registry, same_name

from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract

SENTENCES = [
    Path(__file__).parent / name
    for name in ("sentences_en.txt", "sentences_en_speakers.txt", "sentences_en_clauses.txt")
]


class Asked(NamedTuple):
    """What one line below a text says: some words of a quotation, its speaker, its media."""

    words: str
    speaker: str
    media: tuple[str, ...]


def read() -> list[tuple[str, tuple[Asked, ...]]]:
    cases = []
    for block in "\n===\n".join(file.read_text(encoding="utf-8") for file in SENTENCES).split("\n===\n"):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("#")]
        asked = [line.removeprefix("-> ").split(" | ") for line in lines if line.startswith("-> ")]
        text = "\n".join(line for line in lines if not line.startswith("-> "))
        cases.append((text, tuple(Asked(w, s, () if m == "-" else tuple(m.split(", "))) for w, s, m in asked)))
    return cases


def over(text: str, found: tuple[Quotation, ...], words: str) -> Quotation | None:
    """The quotation that holds the words, in marks if one is, and the shortest of several."""
    at = text.index(words)
    held = [q for q in found if any(s.start < at + len(words) and at < s.end for s in q.spans)]
    marked = [q for q in held if q.kind is not Kind.INDIRECT]
    return min(marked or held, key=lambda q: q.end - q.start, default=None)


@pytest.mark.parametrize(("text", "asked"), read(), ids=lambda value: value[:60] if isinstance(value, str) else "")
def test_sentence(text: str, asked: tuple[Asked, ...]):
    found = extract(Article("x.txt", text, "", outlet="The Sentinel", lang="en"), registry()).quotations
    for words, speaker, media in asked:
        q = over(text, found, words)
        assert q is not None
        name = q.attribution.name if q.attribution else None
        assert (speaker == "none" and name is None) or same_name(speaker, name), (words, speaker, name)
        via = [link.name for link in q.chain if link.role is Role.INTERMEDIARY]
        assert len(via) == len(media), (words, media, via)
        assert all(map(same_name, media, via)), (words, media, via)
