"""One of each form that readers know, as tests write it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile

from written import BODY, page

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


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return made.getvalue()


def docx(*paragraphs: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    xml = f"<w:document {w}><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode()})


def pdf() -> bytes:
    """A page with one sentence."""
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
    return raw


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


def _table() -> bytes:
    made = io.StringIO()
    rows = csv.writer(made)
    rows.writerows(
        [("id", "outlet", "published", "text"), ("a", "Post", "2025-12-13", BODY), ("b", "", "", "two\n“three”")]
    )
    return made.getvalue().encode()


RUSSIAN = "<p>«Мы откроем ворота, когда будет можно», — сказала мэр Анна Петрова журналистам.</p>" * 3
_ITEM = {"uri": "urn:1", "headline": "Gate stays shut", "byline": "Ann Roe", "body_html": BODY, "infoSources": []}
_SEEN = {
    "url": "https://a.example",
    "quotes": [{"pre": "Ana Petrova said: ", "quote": "We will.", "post": " She left"}],
}
_HTML = "text/html; charset=utf-8"
_RECORDS = (("https://a.example/", "200 OK", page(), _HTML), ("https://a.example/b", "404 Not Found", b"", _HTML))
SAMPLES = {
    "page": page(),
    "page in UTF-16": page().decode().encode("utf-16"),
    "page in KOI8-R": page(RUSSIAN).decode().replace("utf-8", "koi8-r").encode("koi8-r", "replace"),
    "rows": "\n".join(json.dumps({"id": str(n), "text": BODY, "outlet": "Post"}) for n in range(3)).encode(),
    "one item": json.dumps(_ITEM).encode(),
    "quotations": json.dumps(_SEEN).encode() + b"\n",
    "table": _table(),
    "RSS": RSS.encode(),
    "Atom": ATOM.encode(),
    "web archive": warc(*_RECORDS, pack=False),
    "web archive, packed": warc(*_RECORDS),
    "gzip": gzip.compress(page()),
    "zip": zipped({"a.html": page(), "b.jsonl": json.dumps({"id": "b", "text": "two"}).encode(), "c.txt": b"three"}),
    "DOCX": docx("<w:r><w:t>“We will,” said Ana Petrova.</w:t></w:r>"),
    "PDF": pdf(),
}
