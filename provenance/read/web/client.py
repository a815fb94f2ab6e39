"""One request over HTTP, bounded in size and time, to an address that was looked at first.

The standard library's ``http.client``: a connection goes to the very address that was found to be public, which no
library on top of it promises, and every bound is ours to set.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from provenance.read.decode import Fault

PRIVATE = "say --allow-private if you mean it"
LATER = "try again later"


class Limits(NamedTuple):
    """Bytes of one answer, seconds for one request, redirects in a row; whether private addresses may be asked."""

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5
    private: bool = False


class Answer(NamedTuple):
    """What a server sent: ``body`` without the compression of its way."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    retrieved: str


def request(url: str, headers: Mapping[str, str], limits: Limits) -> Answer | Fault:
    """Ask for ``url`` once; redirects are the caller's."""
    parts = urlsplit(url)
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    addresses = resolved(host, port, limits.private)
    if isinstance(addresses, Fault):
        return addresses
    late = threading.Event()
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    connection, timer = kind(host, port, timeout=limits.seconds), None
    try:
        plain = socket.create_connection(addresses[0], limits.seconds)
        connection.sock = plain  # it closes it; a second look-up of the name could give another address
        timer = threading.Timer(limits.seconds, _end, (plain, late))
        timer.daemon = True
        timer.start()
        if secure:
            connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", quote(path, safe="/%:@!$&'()*+,;=~-._?#[]"), headers=dict(headers))
        answer = connection.getresponse()
        body = _body(answer, limits.size)
        if late.is_set():
            return _slow(limits)
        if isinstance(body, Fault):
            return body
        moment = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return Answer(url, answer.status, dict(answer.getheaders()), body, moment)
    except (http.client.HTTPException, zlib.error, ValueError) as error:
        if late.is_set():
            return _slow(limits)
        return Fault(f"an answer that is no HTTP ({type(error).__name__}: {str(error)[:60]})", LATER)
    except ssl.SSLError as error:
        return _slow(limits) if late.is_set() else Fault(f"no safe connection ({error.reason or error})"[:120], LATER)
    except OSError as error:
        slow = late.is_set() or isinstance(error, TimeoutError)
        return _slow(limits) if slow else Fault(f"no connection ({error.strerror or error})", LATER)
    finally:
        if timer is not None:
            timer.cancel()
        connection.close()


def resolved(host: str, port: int, private: bool) -> list[tuple[str, int]] | Fault:
    """The addresses of a host; a Fault where any of them is in a private network and that is not allowed."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or error
        return Fault(f"no host {host!r} ({why})", "mind the spelling")
    addresses = list(dict.fromkeys(str(one[4][0]).partition("%")[0] for one in found))
    for address in addresses:
        if not private and not _is_public(address):
            return Fault(f"{host!r} is at {address}, no public address", PRIVATE)
    return [(address, port) for address in addresses]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    teredo = getattr(ip, "teredo", None)
    return ip.is_global and not ip.is_multicast and all(one.is_global for one in (inner, *(teredo or ())) if one)


def _body(answer: http.client.HTTPResponse, size: int) -> bytes | Fault:
    coding = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", "deflate"):
        return Fault(f"an answer in {coding[:20]!r}, which was not asked for", LATER)
    unpack = None if coding == "identity" else zlib.decompressobj(47 if "gzip" in coding else 15)
    too_big = Fault(
        f"an answer of more than {size // 1_000_000} MB, too big for one article", "save it and read the file"
    )
    pieces, count = list[bytes](), 0
    while piece := answer.read1(1 << 16):
        piece = piece if unpack is None else unpack.decompress(piece, size + 1)
        count += len(piece)
        if count > size or (unpack is not None and unpack.unconsumed_tail):
            return too_big
        pieces.append(piece)
    if answer.length or (unpack is not None and not unpack.eof and count):
        return Fault("an answer that ended too early", LATER)
    return b"".join(pieces)


def _slow(limits: Limits) -> Fault:
    return Fault(f"no whole answer within {limits.seconds:g} seconds", LATER)


def _end(plain: socket.socket, late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        plain.shutdown(socket.SHUT_RDWR)
