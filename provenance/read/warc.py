"""Web archives: the pages of a WARC (ISO 28500), each with its record's id; a WACZ is a zip of such."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault
from provenance.read.describe import Description
from provenance.read.form import Form, sniff
from provenance.read.given import Came, Given
from provenance.read.readers import read_one

_KINDS = ("response", "resource", "conversion")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_UNREAD = Fault("an error of the server and no page", "archive the page again")


def records(given: Given) -> Iterator[Article | Refusal]:
    """Every page of an archive; what is no page (pictures, requests, redirects) is passed over."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Quiet(ArchiveIterator):  # type: ignore[misc]  # of a library without types
        """It would write to stderr what is refused here."""

        INC_RECORD = ""

    archive, last, wrong = Quiet(_Short(given.stream)), "its beginning", 0
    while True:
        try:
            record = next(archive, None)
            if archive.err_count > wrong:
                wrong = archive.err_count
                reason = f"a web archive in which something that is no record stands behind {last}"
                yield given.refuse(Fault(reason, "get the archive again; what could be told from it was read"))
            if record is None:
                break
            if record.rec_type in _KINDS:
                last = record.rec_headers.get_header("WARC-Record-ID") or last
                yield from _record(given, record)
        except (ArchiveLoadFailed, ValueError, IndexError, AttributeError) as error:
            reason = f"a web archive that is damaged behind {last} ({str(error)[:60] or type(error).__name__})"
            yield given.refuse(Fault(reason, "get the archive again; what stood before it was read"))
            break


def _record(given: Given, record: Any) -> Iterator[Article | Refusal]:  # noqa: ANN401 - of a library without types
    headers = record.rec_headers
    address = (headers.get_header("WARC-Target-URI") or "").strip("<>")
    key = headers.get_header("WARC-Record-ID")
    sent = list(record.http_headers.headers) if record.http_headers else []
    media = (record.http_headers or headers).get_header("Content-Type", "").partition(";")[0].strip().lower()
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if media not in _PAGES or not address.startswith(("http://", "https://")) or status[:1] not in ("2", "4", "5"):
        return
    announced = headers.get_header("Content-Length") or ""
    raw = record.content_stream().read(MAX_BYTES + 1)
    length = len(raw)
    inner = given.within(
        io.BytesIO(raw), address, Came(address, key, headers.get_header("WARC-Date"), {str(k): str(v) for k, v in sent})
    )
    inner = inner._replace(about=Description(address, url=address if media == "text/plain" else None))
    if status[:1] != "2":
        yield inner.refuse(Fault(f"HTTP {status}: {_UNREAD.reason}", _UNREAD.remedy), key)
    elif length > MAX_BYTES:
        yield inner.refuse(TOO_BIG, key)
    elif record.raw_stream.limit > 0 and length < MAX_BYTES:
        reason = f"a record that ends before its {announced} bytes"
        yield inner.refuse(Fault(reason, "get the archive again"), key)
    elif sniff(raw[:4096], address) in (Form.HTML, Form.TEXT, Form.PDF):
        form = Form.HTML if "html" in media else None
        yield from read_one(inner, form)


class _Short:
    """A stream that gives what it has at hand, so that an error behind it does not take it along."""

    def __init__(self, stream: BinaryIO) -> None:
        self._some: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._count = 0

    def read(self, size: int) -> bytes:
        piece = self._some(size)
        self._count += len(piece)
        return piece

    def tell(self) -> int:
        return self._count
