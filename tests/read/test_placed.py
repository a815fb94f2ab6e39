"""Where words stand in the bytes that were read: what those bytes say is what the text says, or there is no place."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import page

from provenance.model import Article, Span
from provenance.read.placed import NOWHERE, OFTEN, STRAY, Page, Placed, Plain, reads
from provenance.read.source import read


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def found(raw: bytes, text: str, words: str, nth: int = 0, encoding: str | None = None) -> bytes | str | None:
    """The bytes of a page that are these words of the text, or why there are none."""
    placed = Page(raw, text, encoding).placed([at(text, words, nth)])
    assert placed.spans is None or placed.encoding is not None
    return placed.why if placed.spans is None else raw[slice(*placed.spans[0])]


@pytest.mark.parametrize(
    ("source", "text", "words", "expected"),
    [
        ("<p>She said “we will go” today.</p>", "She said “we will go” today.", "we will go", "we will go"),
        ("<p>We <b>will</b>\n  go, she said.", "We will go, she said.", "We will go", "We <b>will</b>\n  go"),
        ("<p>Tom &amp; I &#8220;go&#8221;.", "Tom & I “go”.", "Tom & I “go”", "Tom &amp; I &#8220;go&#8221;"),
        ("<p>10&nbsp;km away", "10\u00a0km away", "10\u00a0km", "10&nbsp;km"),
        ("<p>She: <q>we <q>will</q> go</q>.", "She: “we ‘will’ go”.", "we ‘will’ go", "we <q>will</q> go"),
        ("<p>She: <q>“we go”</q>.", "She: “we go”.", "we go", "we go"),
        ("<p>It is<!-- > --> so.", "It is so.", "It is so", "It is<!-- > --> so"),
        ("<p>a < b and c > d", "a < b and c > d", "a < b and c", "a < b and c"),
        ("<p title='> no'>We go</p>", "We go", "We go", "We go"),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", "> One.\n\n> Two.", "One.\n\n> Two.", "One.</p><p>Two."),
        ("<script>'We go'</script><title>We go</title><p>We go", "We go", "We go", "We go"),
    ],
)
def test_the_words_with_what_stands_between(source: str, text: str, words: str, expected: str):
    assert found(source.encode(), text, words) == expected.encode()


def test_words_that_stand_often_are_told_by_their_paragraph():
    source = "<h1>We go</h1><p>First: we go now.</p><aside>we go</aside><p>Then: we go now.</p>"
    text = "We go\n\nFirst: we go now.\n\nThen: we go now."
    second = Page(source.encode(), text).placed([at(text, "we go", 1)]).spans
    assert second == (at(source, "we go", 2),)
    again = "<p>Then: we go now.</p>" + source
    assert found(again.encode(), text, "we go", 1) == OFTEN
    same = "<p>One.</p><p>We go, she said.</p><p>Two.</p><p>We go, she said.</p>"
    text = "One.\n\nWe go, she said.\n\nTwo.\n\nWe go, she said."
    assert Page(same.encode(), text).placed([at(text, "We go", 1)]).spans == (at(same, "We go", 1),)


def test_words_that_the_page_does_not_show_have_no_place():
    assert found(b'<meta content="We go"><p>They go', "We go\n\nThey go", "We go") == NOWHERE
    assert found(b"<p>We went</p>", "They go", "go") == NOWHERE
    assert found(b"<p>No category</p>", "go", "go") == NOWHERE  # part of another word


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "koi8-r", "windows-1251", "gb18030"])
def test_the_encoding_of_a_page(encoding: str):
    source, text = "<p>«Мы <i>идём</i>», – сказала она.", "«Мы идём», – сказала она."
    if encoding in ("koi8-r", "windows-1251"):
        source, text = source.replace("–", "-"), text.replace("–", "-")
    if encoding == "koi8-r":
        source, text = source.replace("«", '"').replace("»", '"'), text.replace("«", '"').replace("»", '"')
    raw = source.encode(encoding)
    placed = Page(raw, text, encoding).placed([at(text, "Мы идём")])
    assert placed.spans is not None
    assert placed.encoding is not None
    assert raw[slice(*placed.spans[0])].decode(placed.encoding) == "Мы <i>идём"


def test_a_stray_byte_moves_nothing():
    raw = b'<meta charset="utf-8"><p>A \xff sign. ' + "Wir gehen für".encode() + b" heute, sagte er." + b" " * 3000
    assert found(raw, "A \ufffd sign. Wir gehen für heute, sagte er.", "gehen für", 0, "utf-8") == "gehen für".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "cp1252"])
def test_a_text_of_its_own(encoding: str):
    text = "Ä „wir gehen“, sagte er."
    raw = text.encode(encoding)
    placed = Plain(raw, text, encoding).placed([at(text, "wir gehen"), at(text, "sagte")])
    assert placed.spans is not None
    assert placed.encoding is not None
    assert [raw[slice(*span)].decode(placed.encoding) for span in placed.spans] == ["wir gehen", "sagte"]


def test_an_encoding_that_has_states():
    text = "彼は「行く」と言った。"
    assert Plain(text.encode("iso2022_jp"), text, "iso2022_jp").placed([at(text, "行く")]) == Placed(None, why=STRAY)


def test_a_page_as_it_is_read():
    pytest.importorskip("trafilatura", reason="pages need the extra html")
    (article,) = (one for one in read(["-"], "utf-8", io.BytesIO(page())) if isinstance(one, Article))
    assert article.evidence is not None
    assert article.evidence.raw is not None
    encoding = json.loads(article.evidence.about or "{}")["encoding"]
    for words in ("will open when it is safe", "We have promised the drivers a road and they will have it."):
        assert found(page(), article.text, words, 0, encoding) == words.encode()


PIECES = st.sampled_from(
    ["<q>", "</q>", "<p>", "</p>", "<b x='>'>", "<", ">", "&", "&amp;", "&#x41;", "<!--", "-->", "<script>",
     "</script>", '<a href="', '"', "'", " ", "\n", "We go", "a", "“", "\u00a0", "\x01", "\ufeff", "𝔘"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
@settings(max_examples=200)
def test_whatever_has_a_place_is_there(source: str, data: st.DataObject):
    text = data.draw(st.sampled_from([source, "We go", "aWe go", "“We go”", "a\n\nWe go\n\na"]))
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    raw = source.encode()
    placed = Page(raw, text).placed([span])
    assert (placed.spans is None) == (placed.why is not None)
    for one in placed.spans or ():
        assert reads(raw[slice(*one)], "utf-8", text[slice(*span)])
