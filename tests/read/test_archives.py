"""Compressed files, archives, feeds, office documents: what is in them is read, what is wrong with them is named."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import re
from pathlib import Path

import pytest
from samples import ATOM, RSS, docx, pdf, warc, zipped
from written import BODY, page

from provenance.model import Article, Refusal
from provenance.read import packed
from provenance.read.source import read

HAS = {name: importlib.util.find_spec(name) is not None for name in ("trafilatura", "warcio", "zstandard", "pypdf")}
ROWS = b'{"id": "a", "text": "one"}\n{"id": "b", "text": "two"}\n'


def results(path: Path) -> tuple[list[Article], list[str]]:
    found = list(read([str(path)], "utf-8", io.BytesIO(), keep=True))
    return [r for r in found if isinstance(r, Article)], [str(r) for r in found if isinstance(r, Refusal)]


def write(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def test_gzip_of_lines(tmp_path: Path):
    articles, refusals = results(write(tmp_path / "in.jsonl.gz", gzip.compress(ROWS[:27]) + gzip.compress(ROWS[27:])))
    assert ([a.text for a in articles], refusals) == (["one", "two"], [])


def test_gzip_that_is_cut_gives_what_it_has(tmp_path: Path):
    many = b"".join(json.dumps({"id": str(n), "text": f"{n * n * 7919}" * 50}).encode() + b"\n" for n in range(2000))
    articles, refusals = results(write(tmp_path / "in.jsonl.gz", gzip.compress(many)[:-5000]))
    assert 100 < len(articles) < 2000
    assert refusals == [
        f"{tmp_path}/in.jsonl.gz: compressed data that ends too early; what stood before it was read; "
        "get the file again"
    ]


def test_gzip_that_is_damaged(tmp_path: Path):
    raw = bytearray(gzip.compress(ROWS * 500))
    raw[60] ^= 0xFF
    _, refusals = results(write(tmp_path / "in.jsonl.gz", bytes(raw)))
    assert any("compressed data that is damaged" in refusal for refusal in refusals)


def test_a_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(packed, "FREE", 1_000_000)
    bomb = gzip.compress(b'{"id": "a", "text": "' + b"0" * 200_000_000)
    assert len(bomb) < 250_000
    _, refusals = results(write(tmp_path / "bomb.jsonl.gz", bomb))
    assert refusals == [
        f"{tmp_path}/bomb.jsonl.gz: unpacks to far more than any articles pack to; "
        "leave it out, or unpack it yourself and look at it"
    ]


def test_members_of_a_zip_share_their_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(packed, "FREE", 1_000_000)
    monkeypatch.setattr(packed, "RATIO", 10)
    members = {"good.txt": b"good"} | {f"{n}.txt": b"0" * 900_000 for n in range(9)}
    articles, refusals = results(write(tmp_path / "in.zip", zipped(members)))
    assert [a.document for a in articles] == ["in.zip!good.txt", "in.zip!0.txt"]
    assert len(refusals) == 8


def test_archives_in_archives_end_somewhere(tmp_path: Path):
    raw = b"one"
    for _ in range(6):
        raw = gzip.compress(raw)
    _, refusals = results(write(tmp_path / "a.txt.gz", raw))
    assert refusals == [f"{tmp_path}/a.txt.gz: stands in more than 3 archives; unpack it first"]


def test_a_zip_of_many_things(tmp_path: Path):
    members = {
        "a.txt": b"one",
        "deep/b.md": b"two",
        "c.jsonl.gz": gzip.compress(ROWS),
        "../../escape.txt": b"three",
        "picture.png": b"\x89PNG",
        ".hidden.txt": b"no",
        "bad.txt": b"\xff",
    }
    articles, refusals = results(write(tmp_path / "in.zip", zipped(members)))
    assert [a.document for a in articles] == ["in.zip!a.txt", "in.zip!deep/b.md", "a", "b", "in.zip!../../escape.txt"]
    assert refusals == [
        f"{tmp_path}/in.zip!bad.txt: not valid UTF-8 at byte 0 (0xff); name its encoding with --encoding"
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.zip"]


def test_a_zip_that_is_cut(tmp_path: Path):
    articles, refusals = results(write(tmp_path / "in.zip", zipped({"a.txt": b"one"})[:-30]))
    assert (articles, len(refusals)) == ([], 1)
    assert "zip data that is damaged" in refusals[0]


def test_a_zip_whose_headers_are_damaged(tmp_path: Path):
    raw = zipped({"a.txt": b"one", "b.txt": b"two"})
    raw = raw[:60] + raw[68:]  # so that members stand before where its list of them says
    _, refusals = results(write(tmp_path / "a.zip", raw))
    assert len(refusals) == 2
    assert "zip data that is damaged" in refusals[0]
    assert all("zip data" in one for one in refusals)


@pytest.mark.skipif(not HAS["zstandard"], reason="needs the extra zst")
def test_zstd(tmp_path: Path):
    import zstandard

    raw = zstandard.ZstdCompressor().compress(ROWS)
    articles, _ = results(write(tmp_path / "in.jsonl.zst", raw))
    assert [a.text for a in articles] == ["one", "two"]
    _, refusals = results(write(tmp_path / "cut.jsonl.zst", raw[:-3]))
    assert len(refusals) == 1


def test_rss(tmp_path: Path):
    (article,), refusals = results(write(tmp_path / "feed.xml", RSS.encode()))
    assert article.text == "Gate stays shut\n\nAnn Roe\n\nThe gate “will open”, said Ana Petrova.\n\n> We will."
    found = (article.document, article.url, article.published, article.lang, article.title)
    url = "https://harbour.example/gate"
    assert found == (url, url, "2025-12-13T08:30:00+02:00", "en", "Gate stays shut")
    assert article.evidence is not None
    assert article.evidence.publisher == "Harbour Post"
    message = "an entry without a text; follow its link: provenance fetch --follow"
    assert refusals == [f"{tmp_path}/feed.xml:entry 2: {message}"]


def test_atom(tmp_path: Path):
    (article,), refusals = results(write(tmp_path / "feed", ATOM.encode()))
    assert (article.text, refusals) == ("Gate & road\n\nBo Lund\n\n“We will,” said Ana Petrova.", [])
    assert (article.url, article.published) == ("https://echo.example/gate", "2025-12-13T08:30:00Z")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (
            '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
            "declares entities",
        ),
        ('<?xml version="1.0"?><rss><channel><item>', "a feed that is no XML: line 1"),
        ('<?xml version="1.0" encoding="klingon"?><rss></rss>', "a feed that"),
    ],
)
def test_a_feed_that_is_none(tmp_path: Path, raw: str, reason: str):
    articles, (refusal,) = results(write(tmp_path / "feed.xml", raw.encode()))
    assert not articles
    assert reason in refusal


def test_docx(tmp_path: Path):
    kept, struck = "<w:r><w:t>“We will,” said</w:t></w:r>", "<w:del><w:r><w:t> never</w:t></w:r></w:del>"
    raw = docx(
        kept + struck + "<w:r><w:t> Ana Petrova.</w:t></w:r>", "", "<w:r><w:t>Then</w:t><w:br/><w:t>rain.</w:t></w:r>"
    )
    (article,), _ = results(write(tmp_path / "a.docx", raw))
    assert article.text == "“We will,” said Ana Petrova.\n\nThen\nrain."
    assert article.evidence is not None
    assert article.evidence.raw == raw


def test_docx_with_entities(tmp_path: Path):
    raw = zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
    _, (refusal,) = results(write(tmp_path / "a.docx", raw))
    assert "declares entities" in refusal


@pytest.mark.skipif(not HAS["pypdf"], reason="needs the extra pdf")
def test_pdf(tmp_path: Path):
    from pypdf import PdfWriter

    blank = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(blank)
    _, (refusal,) = results(write(tmp_path / "a.pdf", blank.getvalue()))
    assert "a PDF without text" in refusal
    _, (refusal,) = results(write(tmp_path / "b.pdf", b"%PDF-1.7\n%%EOF"))
    assert "a PDF that cannot be read" in refusal
    (article,), _ = results(write(tmp_path / "c.pdf", pdf()))
    assert "We will, said Ana Petrova." in article.text


@pytest.mark.skipif(not (HAS["warcio"] and HAS["trafilatura"]), reason="needs the extra warc")
def test_warc_and_wacz(tmp_path: Path):
    html = "text/html; charset=utf-8"
    raw = warc(
        ("https://harbour.example/gate", "200 OK", page(), html),
        ("https://harbour.example/a.png", "200 OK", b"\x89PNG", "image/png"),
        ("https://harbour.example/old", "301 Moved", b"", html),
        ("https://harbour.example/gone", "404 Not Found", b"<html><body>Not found</body></html>", html),
        ("https://harbour.example/gate", "200 OK", page(BODY.replace("spring", "summer")), html),
    )
    for name, content in (
        ("a.warc.gz", raw),
        ("a.wacz", zipped({"archive/data.warc.gz": raw, "pages/pages.jsonl": b"{}"})),
    ):
        articles, refusals = results(write(tmp_path / name, content))
        assert [a.document for a in articles] == ["https://harbour.example/gate"] * 2
        assert all(a.evidence and a.evidence.record and a.evidence.record.startswith("<urn:uuid:") for a in articles)
        assert articles[0].url == "https://harbour.example/gate"
        assert articles[0].evidence is not None
        assert articles[0].evidence.raw == page()
        assert 'ETag: "1"\n' in (articles[0].evidence.headers or "")
        assert len(refusals) == 1
        assert "HTTP 404: an error of the server and no page" in refusals[0]


@pytest.mark.skipif(not (HAS["warcio"] and HAS["trafilatura"]), reason="needs the extra warc")
@pytest.mark.parametrize("pack", [True, False])
def test_a_web_archive_that_is_cut(tmp_path: Path, pack: bool):
    html = "text/html; charset=utf-8"
    addresses = [f"https://harbour.example/{n}" for n in range(3)]
    raw = warc(*((address, "200 OK", page(), html) for address in addresses), pack=pack)
    articles, refusals = results(write(tmp_path / "a.warc", raw[:-300]))
    assert [a.document for a in articles] == addresses[:2]
    assert len(refusals) == 1


@pytest.mark.skipif(not (HAS["warcio"] and HAS["trafilatura"]), reason="needs the extra warc")
def test_a_record_that_is_longer_than_it_says(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    html = "text/html; charset=utf-8"
    raw = warc(*((f"https://harbour.example/{n}", "200 OK", page(), html) for n in range(3)), pack=False)
    length = re.search(rb"Content-Length: (\d+)", raw)
    assert length is not None
    shorter = b"Content-Length: %d" % (int(length[1]) - 30)
    articles, refusals = results(write(tmp_path / "a.warc", raw.replace(length[0], shorter, 1)))
    assert [a.document for a in articles] == [f"https://harbour.example/{n}" for n in range(3)]
    assert len(refusals) == 1
    assert "something that is no record stands behind <urn:uuid:0>" in refusals[0]
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(not HAS["pypdf"], reason="needs the extra pdf")
def test_a_damaged_pdf_is_refused_and_nothing_else_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    results(write(tmp_path / "a.pdf", pdf()[:-10]))
    assert capfd.readouterr().err == ""
