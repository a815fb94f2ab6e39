"""Pages by their addresses: robots are asked first, a host is left in peace for a second, redirects are followed."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from provenance import __version__
from provenance.model import Article, Refusal
from provenance.read.decode import Fault
from provenance.read.describe import Description
from provenance.read.feeds import entries, parsed
from provenance.read.form import Form
from provenance.read.given import Came, Given, How
from provenance.read.readers import look, read_one
from provenance.read.web import robots
from provenance.read.web.client import Answer, Limits, request

NAME = "provenance"  # by which robots.txt knows us
PAUSE = 1.0  # seconds between two requests to one host
FOLLOWED = 1000  # entries of one feed
_MOVED = (301, 302, 303, 307, 308)
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"


class Seen(NamedTuple):
    """What a server called the bytes that we have of a page: its ``ETag`` and ``Last-Modified``."""

    etag: str | None
    modified: str | None


class Fetcher:
    """Asks for pages, one request at a time."""

    def __init__(
        self,
        limits: Limits,
        contact: str | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        who = f"; {contact}" if contact else ""
        self._headers = {
            "User-Agent": f"{NAME}/{__version__} (reads quotations of single pages{who})",
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        self._limits, self._clock, self._sleep = limits, clock, sleep
        self._last: dict[str, float] = {}
        self._rules: dict[str, robots.Rules] = {}

    def get(self, url: str, seen: Seen | None = None) -> Answer | Fault:
        """The answer for ``url`` behind its redirects: of status 200, or 304 where it is still what was ``seen``."""
        asked = {"If-None-Match": seen.etag, "If-Modified-Since": seen.modified} if seen else {}
        headers = {**self._headers, **{name: value for name, value in asked.items() if value}}
        visited: list[str] = []
        while True:
            url = urldefrag(url).url
            if fault := _wrong(url):
                return fault
            if url in visited:
                return Fault("redirects that lead in a circle", "look at it in a browser")
            if len(visited) > self._limits.redirects:
                return Fault(f"more than {self._limits.redirects} redirects", "look at it in a browser")
            visited.append(url)
            if not self._rules_of(url).allow(_path(url)):
                return Fault("robots.txt asks programs to leave it alone", "save the page with your browser")
            answer = self._ask(url, headers)
            if isinstance(answer, Fault):
                return answer
            location = next((value for name, value in answer.headers.items() if name.lower() == "location"), None)
            if answer.status in _MOVED and location:
                url = urljoin(url, location.strip())
                continue
            if answer.status in (200, 304):
                return answer
            return Fault(f"HTTP {answer.status}, no page", _remedy(answer))

    def _ask(self, url: str, headers: Mapping[str, str]) -> Answer | Fault:
        host = _origin(url)
        pause = max(PAUSE, self._rules.get(host, robots.ANYTHING).delay)
        wait = self._last.get(host, -pause) + pause - self._clock()
        if wait > 0:
            self._sleep(wait)
        answer = request(url, headers, self._limits)
        self._last[host] = self._clock()
        return answer

    def _rules_of(self, url: str) -> robots.Rules:
        """What the host asks of robots; of a host that does not tell for a fault of its own, nothing is asked."""
        origin = _origin(url)
        if origin not in self._rules:
            place, rules = f"{origin}/robots.txt", None
            for _ in range(self._limits.redirects + 1):
                answer = self._ask(place, self._headers)
                if isinstance(answer, Fault):
                    # A page behind the same fault is named with it, when it is asked for.
                    rules = robots.ANYTHING if "address" in answer.reason or "host" in answer.reason else robots.NOTHING
                    break
                location = next((v for name, v in answer.headers.items() if name.lower() == "location"), None)
                if answer.status in _MOVED and location and not _wrong(urljoin(place, location)):
                    place = urljoin(place, location)
                    continue
                if answer.status == 200:
                    rules = robots.parse(answer.body[: robots.LONGEST].decode("utf-8", "replace"), NAME)
                else:
                    rules = robots.NOTHING if answer.status >= 500 or answer.status == 429 else robots.ANYTHING
                break
            self._rules[origin] = rules or robots.ANYTHING
        return self._rules[origin]


def pages(
    urls: Iterable[str],
    fetcher: Fetcher,
    how: How,
    known: Callable[[str], Seen | None],
    same: Callable[[str], None],
    *,
    follow: bool,
) -> Iterator[Article | Refusal]:
    """The articles at ``urls``, each once; with ``follow`` those that a feed links to in place of its entries.

    ``known`` says what is there of an address already, and ``same`` is told of those that are still what they were.
    """
    done: set[str] = set()
    waiting = list(reversed(list(urls)))
    feeds = set(waiting) if follow else set()
    while waiting:
        url = waiting.pop()
        if url in done:
            continue
        done.add(url)
        answer = fetcher.get(url, known(url))
        if isinstance(answer, Fault):
            yield Refusal(url, None, *answer)
        elif answer.status == 304:
            same(url)
        else:
            came = Came(answer.address, None, answer.retrieved, answer.headers)
            form, given = look(Given(io.BytesIO(answer.body), url, Description(url), how, came))
            if form is Form.FEED and url in feeds:
                links = _links(answer)
                if isinstance(links, Fault):
                    yield Refusal(url, None, *links)
                else:
                    waiting.extend(reversed(links))
            else:
                yield from read_one(given, form)


def _links(answer: Answer) -> list[str] | Fault:
    root = parsed(answer.body)
    if isinstance(root, Fault):
        return root
    found = [entry.link for entry in entries(root, answer.address) if entry.link]
    return list(dict.fromkeys(found))[:FOLLOWED] or Fault("a feed without links", "read it without --follow")


def _wrong(url: str) -> Fault | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        return Fault(f"no address ({error})", "mind the spelling")
    if parts.scheme not in ("http", "https") or not host:
        return Fault(f"{url[:80]!r} is no address of the web", "write it with https:// in front")
    if parts.username is not None:
        return Fault("an address with a name or a password in it", "take it out")
    if any(ord(char) <= 32 for char in url):
        return Fault("an address with a space or a control character in it", "mind the spelling")
    return None


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _remedy(answer: Answer) -> str:
    if answer.status == 429 or answer.status >= 500:
        return "try again later"
    return "mind the spelling, or look at it in a browser"
