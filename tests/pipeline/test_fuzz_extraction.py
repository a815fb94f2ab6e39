"""No text makes extraction raise, and every offset holds; benchmarks/fuzz_readers.py runs this for long.

The texts are heaps of what articles are made of: half sentences, marks, cues, credits of several languages.
"""

from __future__ import annotations

import itertools
import random

import article_scores
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.actors.registry import load
from provenance.model import Article, Extraction, Role, Span
from provenance.pipeline.extraction import Options, extract_lot

PIECES = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "„", "''", "…", "[", "]", "(", ")", ":", ";", ",", ".", "?", "!", " – ",
    " — ", " ", " ", "\u00a0", "\u202f", "\u2028", "\n", "\n\n", "\r\n", "\t", "\ufeff", "\u200b", "\u202e",
    "\x1b[31m", "- ", "> ", "* ", "# ", "Q. ", "A: ", "TODD: ", "LONDON (Reuters) – ", "KYIV, Dec 13 – ",
    "By Ann Roe", "(AFP)", "Source: BBC\n", "With inputs from AP", "We will open the gate on Monday", "never",
    "Yes", "the gate", "120 days", "Ana Petrova", "Petrova", "Mr Lund", "the minister", "she", "they",
    "state media", "the agency", "a spokesperson", " said", " told Reuters", " told the Harbour Post that",
    " according to ", " citing KCNA", " was quoted by Tass as saying", " wrote on X", " in a statement",
    " who added that", " denied that", " whose cousin", " and", " but", " not", "сказав він", "заявила Петрова",
    "за словами міністра", "повідомляє УНН з посиланням на Reuters", "Ми відкриємо ворота", " со ссылкой на ТАСС",
    "сказал он", "sagte der Minister", "nach Angaben der dpa", "sei geschlossen", "Wir öffnen das Tor",
    "a déclaré la ministre", "selon l’AFP", "d'après Le Monde", "Nous ouvrirons la porte", "dijo Pérez",
    "según EFE", "powiedział minister", "ha detto", "disse o ministro", "dedi", "記者", "他说", "「", "」", "İ",
    "ß", "𝔘", "\U0001f600", "e\u0301",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), min_size=1, max_size=60).map("".join)
PROSE = (
    TEXTS,
    st.sampled_from([None, "Harbour Post", "Reuters"]),
    st.sampled_from([None, "en", "uk", "ru", "de", "fr", "es"]),
)
REGISTRY = load()


def holds(made: Extraction) -> None:
    """Whether every offset of an extraction is one into its text, and its chains are what chains are."""
    text = made.article.text

    def inside(*spans: Span | None) -> bool:
        return all(span is None or 0 <= span.start < span.end <= len(text) for span in spans)

    for one in made.quotations:
        assert one.reason
        assert one.spans
        assert inside(*one.spans, *one.whole, *one.quoted, one.context)
        assert all(text[start:end].strip() for start, end in one.spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(one.spans))
        if (who := one.attribution) is not None:
            assert inside(who.mention, who.cue, *(candidate.mention for candidate in who.candidates))
            assert who.reason
            assert 0 <= who.confidence <= 1
        assert inside(*(link.evidence for link in one.chain))
        outlets = [at for at, link in enumerate(one.chain) if link.role is Role.OUTLET]
        assert outlets in ([], [len(one.chain) - 1])
        assert all(0 <= link.confidence <= 1 for link in one.chain)
    starts = [one.start for one in made.quotations]
    assert starts == sorted(starts)


def extract_prose(text: str, outlet: str | None, lang: str | None) -> None:
    for options in (Options(), Options(indirect=0.01, rules_only=lang is None)):
        (made,) = extract_lot([Article("a.txt", text, "", outlet, lang=lang)], REGISTRY, options)
        holds(made)


@given(*PROSE)
@settings(max_examples=60)
def test_no_text_makes_extraction_raise(text: str, outlet: str | None, lang: str | None):
    extract_prose(text, outlet, lang)


ARTICLES = [article_scores.read(path) for room in ("chains", "attribution") for path in article_scores.files(room)]


@given(st.sampled_from(ARTICLES), st.integers(0, 1 << 30), st.sampled_from([0, 1, 2]))
@settings(max_examples=120)
def test_articles_with_their_words_in_any_order(marked: article_scores.Marked, seed: int, way: int):
    """Half the lines shuffled, all without full stops, or words taken out: what is cut off has no token behind it."""
    chance = random.Random(seed)
    lines = marked.text.split("\n")
    if way == 0:
        lines = [
            " ".join(chance.sample(x, len(x))) if chance.random() < 0.5 else " ".join(x) for x in map(str.split, lines)
        ]
    elif way == 1:
        lines = [line.rstrip(".!?…") for line in lines]
    else:
        lines = [" ".join(word for word in line.split() if chance.random() < 0.8) for line in lines]
    (made,) = extract_lot(
        [Article("a.txt", "\n".join(lines), "", marked.header("outlet"), lang=marked.header("lang"))],
        REGISTRY,
        Options(),
    )
    holds(made)
