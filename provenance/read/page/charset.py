"""Which encoding the bytes of a page are in: a page is believed only as far as its bytes bear it out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.read.decode import Fault

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_HEADER = compiled(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WHATWG = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "iso8859-9": "windows-1254"}  # as browsers read them
LOOKED = 4096  # bytes of a page in which it names its encoding
STRAY = 0.001  # share of bytes that may be no UTF-8 in a page that says it is: an advertisement, a stray quote mark


class Decoded(NamedTuple):
    """A page's source, the encoding that it was decoded by, and how many of its bytes were none of it (U+FFFD)."""

    source: str
    encoding: str
    stray: int = 0


def decoded(raw: bytes, content_type: str | None, chosen: str) -> Decoded | Fault:
    """``raw`` as text: by byte order mark, as the user ``chosen`` it, as UTF-8 if it is that, else as it says."""
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _strict(raw, name)
    if chosen != "utf-8":
        return _strict(raw, chosen)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        first = error.start
    said = _said(raw, content_type)
    if said is None:
        where = f"byte {first} (0x{raw[first]:02x})"
        return Fault(f"not valid UTF-8 at {where}, and it names no other encoding", "name its encoding with --encoding")
    if said != "utf-8":
        return _strict(raw, said)
    source = raw.decode("utf-8", "replace")
    stray = source.count("\ufffd")
    if stray > max(1, STRAY * len(raw)):
        reason = f"says that it is UTF-8, and {stray} places of it are not, the first at byte {first}"
        return Fault(reason, "name its encoding with --encoding")
    return Decoded(source, "utf-8", stray)


def _said(raw: bytes, content_type: str | None) -> str | None:
    """The encoding that server or page names, as browsers take it; None where they name none that is one."""
    head = raw[:LOOKED]
    of_page = [found[1].decode("ascii") for pattern in (_META, _XML) if (found := pattern.search(head))]
    of_server = _HEADER.search(content_type or "")
    for name in [*([of_server[1]] if of_server else []), *of_page]:
        try:
            known = codecs.lookup(name).name
            b"a".decode(known)
        except (LookupError, UnicodeError):
            continue
        return _WHATWG.get(known, known)
    return None


def _strict(raw: bytes, encoding: str) -> Decoded | Fault:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start} (0x{raw[error.start]:02x})" if error.start < len(raw) else "its end"
    except (UnicodeError, LookupError) as error:
        where = f"all ({error})"
    return Fault(f"not valid {encoding.upper()} at {where}", "name its encoding with --encoding")
