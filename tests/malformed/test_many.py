"""A thousand files of every sort, fifty of them broken in twenty ways: each of those is named, the rest goes in."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("trafilatura", reason="pages need the extra html")

from written import BODY, page

from provenance.model import Article, Refusal
from provenance.read.source import read


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), raw)
    return made.getvalue()


ERROR = b"<!doctype html><html><head><title>%s</title></head><body><p>Sorry about that, dear reader.</p></body></html>"
PAYWALLED = page("<p>Only the first sentence of it.</p>").replace(
    b"</head>",
    b'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>',
)
LATIN = page(BODY.replace("said", "s\u00e4id")).decode().encode("windows-1252")
# name of the file: its bytes, and what is said of it
BROKEN = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t", "only white space"),
    "latin1.txt": ("caf\u00e9".encode("latin-1"), "not valid UTF-8 at byte 3"),
    "utf16.md": ("hello".encode("utf-16"), "begins like UTF-16"),
    "picture.txt": (b"\x89PNG\0\0", "a binary file"),
    "empty.html": (b"<!doctype html><html><body></body></html>", "a page without the text of an article"),
    "scripts.html": (b"<html><body><script>render()</script></body></html>", "a page without the text of an article"),
    "gone.html": (ERROR % b"404 Not Found", "an error page ('404 Not Found')"),
    "denied.html": (ERROR % b"Access denied", "an error page ('Access denied')"),
    "paywall.html": (PAYWALLED, "a page behind a paywall"),
    "charset.html": (LATIN, "says that it is UTF-8, and"),
    "bad.jsonl": (b'{"id": "x", "text": 7}', 'no "text"'),
    "cut.jsonl": (b'{"id": "x", "text": "o', "no JSON"),
    "columns.csv": (b"id,text\n1,a,b\n", "3 cells where the first line has 2"),
    "cut.txt.gz": (gzip.compress(b"one two three " * 99)[:-9], "compressed data that ends too early"),
    "damaged.zip": (b"PK\x03\x04 and nothing else", "zip data that is damaged"),
    "member.zip": (zipped(a_txt=b"\xff"), "not valid UTF-8 at byte 0"),
    "bomb.jsonl.gz": (gzip.compress(b'{"id": "' + b"0" * 70_000_000), "unpacks to far more"),
    "entity.rss": (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>', "declares entities"),
    "cut.atom": (b'<feed xmlns="http://www.w3.org/2005/Atom"><entry>', "a feed that is no XML"),
    "headline.rss": (b"<rss><channel><item><title>Gate</title></item></channel></rss>", "an entry without a text"),
    "other.docx": (zipped(word__document_xml=b"<a><b></a>"), "word/document.xml is damaged"),
    "nothing.pdf": (b"%PDF-1.4\n%%EOF", "a PDF that cannot be read"),
    "cut.warc": (b"WARC/1.0\r\nWARC-Type: response\r\n", "a web archive"),
    "withdrawn.json": (
        json.dumps({"uri": "1", "pubstatus": "canceled", "headline": "a", "body_text": "b"}).encode(),
        "withdrawn",
    ),
}


def test_a_thousand_files_of_which_fifty_are_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for extra in ("warcio", "pypdf"):
        pytest.importorskip(extra, reason="needs the extras warc and pdf")
    from provenance.read import packed

    monkeypatch.setattr(packed, "FREE", 1_000_000)
    expected: dict[str, str] = {}
    for copy in range(2):
        for name, (raw, reason) in BROKEN.items():
            path = tmp_path / f"{copy}" / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(raw)
            expected[str(path)] = reason
    assert len(expected) == 50
    for n in range(950):
        words = f"“We will open gate {n},” said Ana Petrova."
        if n % 19 == 0:
            (tmp_path / f"{n}.html").write_bytes(page(f"<p>{words}</p>{BODY}"))
        elif n % 5 == 0:
            (tmp_path / f"{n}.json").write_text(json.dumps({"id": str(n), "text": words}))
        elif n % 7 == 0:
            (tmp_path / f"{n}.txt.gz").write_bytes(gzip.compress(words.encode()))
        else:
            (tmp_path / f"{n}.txt").write_text(words)
    found = list(read([str(tmp_path)], "utf-8", io.BytesIO()))
    refusals = [one for one in found if isinstance(one, Refusal)]
    assert sum(isinstance(one, Article) for one in found) == 950
    assert all(one.remedy for one in refusals)
    named = {path: [str(one) for one in refusals if one.path.startswith(path)] for path in expected}
    assert {path: reason for path, reason in expected.items() if not any(reason in one for one in named[path])} == {}
    assert len(refusals) == 50


def test_a_missing_extra_is_named_with_its_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import sys

    for name in [name for name in sys.modules if name.startswith(("provenance.read.page", "lxml"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lxml", None)
    (tmp_path / "a.html").write_bytes(page())
    (tmp_path / "b.txt").write_text("“We will,” said Ana Petrova.")
    first, second = read([str(tmp_path)], "utf-8", io.BytesIO())
    assert str(first) == f"{tmp_path}/a.html: HTML, for which lxml is missing; pip install 'provenance[html]'"
    assert isinstance(second, Article)
