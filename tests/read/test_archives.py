"""Compressed files, archives, feeds, office documents: what is in them is read, what is wrong with them is named."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import zipfile
from pathlib import Path

import pytest
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


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return made.getvalue()


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


@pytest.mark.skipif(not HAS["zstandard"], reason="needs the extra zst")
def test_zstd(tmp_path: Path):
    import zstandard

    raw = zstandard.ZstdCompressor().compress(ROWS)
    articles, _ = results(write(tmp_path / "in.jsonl.zst", raw))
    assert [a.text for a in articles] == ["one", "two"]
    _, refusals = results(write(tmp_path / "cut.jsonl.zst", raw[:-3]))
    assert len(refusals) == 1


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title><language>en</language>
<item><title>Gate stays shut</title><link>https://harbour.example/gate</link><dc:creator>Ann Roe</dc:creator>
<pubDate>Sat, 13 Dec 2025 08:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The gate <q>will open</q>, said Ana Petrova.</p><script>x()</script>
<blockquote>We will.</blockquote>]]></content:encoded></item>
<item><title>Only a headline</title><link>https://harbour.example/b</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Valley Echo</title><entry>
<title type="html">Gate &amp;amp; road</title><link rel="self" href="https://echo.example/self"/>
<link href="https://echo.example/gate"/><published>2025-12-13T08:30:00Z</published><author><name>Bo Lund</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“We will,” said Ana Petrova.</p></div></content>
</entry></feed>"""


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


def docx(*paragraphs: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    xml = f"<w:document {w}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode()})


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
    stream = b"BT /F1 12 Tf 20 100 Td (We will, said Ana Petrova.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    raw = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(raw))
        raw += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(raw)
    raw += (
        b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )
    (article,), _ = results(write(tmp_path / "c.pdf", raw))
    assert "We will, said Ana Petrova." in article.text


def warc(*records: tuple[str, str, bytes, str], pack: bool = True) -> bytes:
    """A web archive of responses: address, status, body, type."""
    made = b""
    for number, (address, status, body, media) in enumerate(records):
        block = f'HTTP/1.1 {status}\r\nContent-Type: {media}\r\nETag: "1"\r\n\r\n'.encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            "WARC-Date: 2025-12-13T08:30:00Z\r\n"
            f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        record = head.encode() + block + b"\r\n\r\n"
        made += gzip.compress(record) if pack else record
    return made


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
