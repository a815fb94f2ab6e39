"""No bytes make a reader raise, and whatever is read can be stored; benchmarks/fuzz_readers.py runs this for long."""

from __future__ import annotations

import gzip
import hashlib
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import SAMPLES

from provenance.model import Article, Refusal
from provenance.read.source import read

pytest.importorskip("trafilatura", reason="pages need the extra html")

BEGINNINGS = (
    b"",
    b"<!doctype html><html><body>",
    b"<html><head><meta charset=utf-16><title>",
    b'<html><script type="application/ld+json">{"@type":"NewsArticle","author":[',
    b"<rss><channel><item><description>",
    b'<?xml version="1.0" encoding="utf-16"?><feed>',
    b'{"uri": "a", "headline": "b", "body_html": "',
    b'{"url": "a", "quotes": [{"quote": "b", "pre": "',
    b'[{"id": "a", "text": "',
    b"id,text\n1,",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n",
    b"PK\x03\x04",
    b"\x28\xb5\x2f\xfd",
    b"%PDF-1.4\n1 0 obj<<",
    b"\xff\xfe<\0h\0t\0m\0l\0>\0",
    gzip.compress(b"<html>")[:14],
)
TAGS = ("p", "div", "q", "blockquote", "a href=https://b.example/", "b", "br", "li", "ul", "table", "td", "pre", "h1",
        "span class=byline", "figcaption", "aside", "time datetime=2025-01-01", "script",
        "p style=display:none")  # fmt: skip
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]),
    st.sampled_from(
        ["“We will,” said Ana Petrova. ", "&nbsp;", "&#0;&#xD800;", "\u00a0a\u202fb", "\U000f0000", "<!--"]
    ),
    st.text(max_size=30),
)


def sound(results: list[Article | Refusal]) -> None:
    for one in results:
        if isinstance(one, Article):
            assert hashlib.sha256(one.text.encode(one.encoding)).hexdigest() == one.sha256 or one.evidence is None
            assert one.text.strip()
            assert "\0" not in one.text
            for start, end, _ in json.loads((one.evidence.about if one.evidence else None) or "{}").get("cites", ()):
                assert 0 <= start < end <= len(one.text)
        else:
            assert one.reason
            assert one.remedy


def damaged(name: str, damages: list[tuple[float, str, bytes]]) -> bytes:
    """A sample of some form, cut, overwritten or with something put in, at shares of its length."""
    raw = SAMPLES[name]
    for share, what, other in damages:
        at = int(share * len(raw))
        rest = {"cut": b"", "put": raw[at:], "over": raw[at + len(other) :], "out": raw[at + 8 :]}[what]
        raw = raw[:at] + other + rest
    return raw


SHARES = st.floats(0, 1, allow_nan=False)
DAMAGES = st.tuples(SHARES, st.sampled_from(["put", "over", "out", "cut"]), st.binary(max_size=8))
BYTES = (st.sampled_from(BEGINNINGS), st.binary(max_size=400))
SOUP = (st.lists(PIECES, max_size=60),)
DAMAGED = (st.sampled_from(sorted(SAMPLES)), st.lists(DAMAGES, max_size=4))


def read_bytes(beginning: bytes, rest: bytes) -> list[Article | Refusal]:
    found = list(read(["-"], "utf-8", io.BytesIO(beginning + rest)))
    sound(found)
    return found


def read_soup(pieces: list[str]) -> list[Article | Refusal]:
    return read_bytes(b"<!doctype html><html><body><article>", "".join(pieces).encode("utf-8", "surrogatepass"))


def read_damaged(name: str, damages: list[tuple[float, str, bytes]]) -> list[Article | Refusal]:
    return read_bytes(b"", damaged(name, damages))


@given(*BYTES)
@settings(max_examples=150)
def test_no_bytes_make_a_reader_raise(beginning: bytes, rest: bytes):
    read_bytes(beginning, rest)


@given(*SOUP)
@settings(max_examples=100)
def test_no_soup_of_tags_makes_a_reader_raise(pieces: list[str]):
    read_soup(pieces)


@given(*DAMAGED)
@settings(max_examples=150)
def test_no_damage_to_a_file_makes_its_reader_raise(name: str, damages: list[tuple[float, str, bytes]]):
    read_damaged(name, damages)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_what_is_damaged_was_readable(name: str):
    assert any(isinstance(one, Article) for one in read_damaged(name, []))
