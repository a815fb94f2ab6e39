"""Constructions of Ukrainian, Russian, German, Polish, Turkish and Arabic news: who speaks, and through whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from article_scores import registry, same_name

from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract

HERE = Path(__file__).parent
SENTENCES = (HERE / "slavic_sentences.txt", HERE / "sentences_de_pl_tr_ar.txt")


def read() -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The language, the outlet, the text and what is asked of each block."""
    cases = []
    for block in (b for path in SENTENCES for b in path.read_text(encoding="utf-8").split("\n===\n")):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("# ")]
        lang, _, outlet = lines[0].removeprefix("## ").partition(" ")
        text = "\n".join(line for line in lines[1:] if not line.startswith("-> "))
        cases.append((lang, outlet, text, tuple(line[3:] for line in lines if line.startswith("-> "))))
    return cases


def over(found: tuple[Quotation, ...], text: str, words: str) -> Quotation | None:
    """The shortest quotation that holds some words."""
    at = text.index(words)
    held = [q for q in found if any(s.start <= at < s.end for s in q.spans)]
    return min(held, key=lambda q: q.end - q.start, default=None)


@pytest.mark.parametrize(("lang", "outlet", "text", "asked"), read(), ids=lambda value: str(value)[:40])
def test_sentence(lang: str, outlet: str, text: str, asked: tuple[str, ...]):
    found = extract(Article("x.txt", text, "", outlet=outlet, lang=lang), registry()).quotations
    for line in asked:
        words, speaker, media = (*line.split(" | "), "")[:3]
        q = over(found, text, words)
        if speaker == "no speech":
            assert q is None or q.kind is Kind.NOT_SPEECH, words
            continue
        if speaker == "nowhere":
            assert q is None, (words, q)
            continue
        assert q is not None, words
        name = q.attribution.name if q.attribution else None
        assert (speaker == "none" and name is None) or same_name(speaker, name), (words, speaker, name)
        via = [link.name for link in q.chain if link.role is Role.INTERMEDIARY]
        expected = [] if media == "-" else media.split(", ")
        assert len(via) == len(expected), (words, expected, via)
        assert all(map(same_name, expected, via)), (words, expected, via)
