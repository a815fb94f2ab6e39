"""Learned attributions: what the shape of the answer promises for any text, and a few plain sentences."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.attribute.reported import Reported, find, find_all, read_all
from provenance.attribute.reported.columns import COVER, Piece, Vocabulary, columns
from provenance.find.marks import scan
from provenance.model import Span
from provenance.segment.tokens import tokens


def read(text: str, threshold: float = 0.3) -> list[Reported]:
    return find(text, [q.inner for q in scan(text) if q.depth == 1], threshold)


def words(text: str, one: Reported) -> list[str]:
    return [text[s:e] for s, e in one.content]


def source(text: str, one: Reported) -> str | None:
    return text[slice(*one.source)] if one.source else None


PLAIN = {
    "The minister said that the harbour would reopen in May.": ("the harbour would reopen in May", "The minister"),
    "The harbour would reopen in May, according to the engineers.": (
        "The harbour would reopen in May",
        "the engineers",
    ),
    "The harbour would reopen in May, the engineers said.": ("The harbour would reopen in May", "the engineers"),
    "Officials say the dam is safe.": ("the dam is safe", "Officials"),
    "“We will rebuild the harbour,” said Mr. Okello.": ("We will rebuild the harbour", "Mr. Okello"),
    "The mayor told reporters that the bridge had been closed.": ("the bridge had been closed", "The mayor"),
}


@pytest.mark.parametrize("text", PLAIN)
def test_plain_sentences(text: str) -> None:
    content, speaker = PLAIN[text]
    text = f"Harbour repairs go on\n\nThe works began in March. {text}\n"
    found = read(text)
    contents = {words(text, one)[0].removeprefix("that ") for one in found if len(one.content) == 1}
    assert contents == {content}
    assert {source(text, one) for one in found} == {speaker}


def test_a_sentence_may_begin_with_a_small_word() -> None:
    text = "The quota fell in May. Only three boats had sailed, according to the harbour office.\n"
    assert [words(text, one) for one in read(text)] == [["Only three boats had sailed"]]


SOURCES = {
    "He welcomed the plan. Norway’s Fisheries Ministry said the quota would fall.": "Norway’s Fisheries Ministry",
    "He welcomed the plan. Dr. Lena Voss said the quota would fall.": "Dr. Lena Voss",
    "He welcomed the plan. The former harbour master said the quota would fall.": "The former harbour master",
    "He welcomed the plan. Later they said the quota would fall.": "they",
}


@pytest.mark.parametrize("text", SOURCES)
def test_sources_are_whole_mentions(text: str) -> None:
    text = f"Harbour repairs go on\n\n{text}\n"
    said = [source(text, one) for one in read(text) if one.cue and text[slice(*one.cue)] == "said"]
    assert said == [SOURCES[text.split("\n")[2]]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "The harbour reopened in May after two years of repairs.",
        "Rain fell on the valley, and the river rose by a metre.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert read(text) == []


PIECES = st.sampled_from(
    ["said", " ", "that", "“", "”", '"', ",", ".", "\n", "He", "Okello", "the minister", "according to", "\0", "\u202e",
     "🙂", "::", "''", "told", "they", "\r\n", "\u2029", "é"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=120).map("".join))
def test_any_text_gives_ordered_bare_spans(text: str) -> None:
    for one in read(text, 0.2):
        assert one.content
        assert 0.2 <= one.probability <= 1
        ends = [x for span in one.content for x in span]
        assert ends == sorted(ends)
        for span in (*one.content, *(s for s in (one.source, one.cue) if s)):
            assert 0 <= span.start < span.end <= len(text)
        for start, end in one.content:
            assert not text[start].isspace()
            assert not text[end - 1].isspace()
            assert not {"\n", "\r"} & set(text[start:end])
        assert one.cue is None or not any(s <= one.cue.start < e for s, e in one.content)


SENTENCES = st.sampled_from(
    [*PLAIN, "“Rebuild it,” he said. “Soon.”", "He was asked:", "“Why not?”\n", "She denied it\n\n", " ", "“Open"]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.one_of(PIECES, SENTENCES), max_size=14).map("".join), max_size=6))
def test_articles_read_together_are_read_as_alone(texts: list[str]) -> None:
    items = [(text, [q.inner for q in scan(text) if q.depth == 1]) for text in texts]
    assert find_all(items, 0.1) == [find(*item, 0.1) for item in items]


def test_a_reading_tells_what_holds_each_quoted_stretch() -> None:
    text = (
        "“We will rebuild the harbour,” said Mr. Okello.\n\n"
        "The engineers said that the harbour “will reopen” in May.\n\nThe “lantern tree” stands by the gate."
    )
    quoted = [q.inner for q in scan(text)]
    (reading,) = read_all([(text, quoted)])
    whole, inner, alone = (reading.held.get(span.start) for span in quoted)
    assert whole is not None
    assert whole.probability > 0.5
    assert not whole.beyond
    assert inner is not None
    assert inner.probability > 0.5
    assert inner.beyond
    assert alone is None or alone.probability < 0.33
    assert reading.contents == find(text, quoted)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.one_of(PIECES, SENTENCES), max_size=14).map("".join), max_size=4))
def test_what_holds_a_stretch_is_as_likely_as_some_content(texts: list[str]) -> None:
    items = [(text, [q.inner for q in scan(text) if q.depth == 1]) for text in texts]
    for (_, quoted), reading in zip(items, read_all(items, 0.0), strict=True):
        assert reading.held.keys() <= {span.start for span in quoted}
        assert all(0 < held.probability <= 1 for held in reading.held.values())


def test_many_articles_are_read_in_bounded_batches() -> None:
    texts = [f"Harbour works, part {k}\n\n" + "\n".join(PLAIN) * (1 + k % 3 * 20) for k in range(60)]
    items = [(text, [q.inner for q in scan(text) if q.depth == 1]) for text in texts]
    assert find_all(items) == [find(*item) for item in items]


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
def test_the_cover_of_a_text_has_its_tokens(text: str) -> None:
    assert "".join(COVER.findall(text)) == text
    cols = columns([Piece(0, text, 0, len(text), [])], Vocabulary({}))
    spans = zip(cols.start.tolist(), cols.end.tolist(), strict=True)
    assert [(s, e) for s, e in spans if 0 <= s < e <= len(text)] == tokens(text)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 320), st.integers(0, 320)), max_size=8))
def test_quoted_spans_of_any_sort_do_not_break_it(text: str, spans: list[tuple[int, int]]) -> None:
    for one in find(text, [Span(*s) for s in spans], 0.1):
        assert all(0 <= s < e <= len(text) for s, e in one.content)


def test_a_higher_threshold_yields_a_part_of_the_same() -> None:
    text = "The minister said the harbour would reopen. She hopes so. Analysts believe it will take a year, he added."
    assert set(read(text, 0.9)) <= set(read(text, 0.3))


def test_long_text_is_read_in_blocks_with_offsets_kept() -> None:
    line = "The minister said that the harbour would reopen in May.\n"
    text = line * 3000
    found = read(text)
    assert len(found) >= 2900
    assert {text[slice(*one.content[0])] for one in found} == {text[slice(*found[0].content[0])]}


def test_crowded_cues_are_bounded() -> None:
    text = "said " * 30_000
    assert isinstance(read(text), list)


def test_numpy_waits_for_the_first_article() -> None:
    code = "import sys, provenance.attribute.reported; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
