"""What is asked of a server that the test starts itself, and what becomes of its answers."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest
from served import HTML, Reply, Server
from written import page

from provenance.model import Article, Refusal
from provenance.read.given import How
from provenance.read.web import robots
from provenance.read.web.client import Limits, resolved
from provenance.read.web.fetcher import Fetcher, Seen, pages

pytest.importorskip("trafilatura", reason="pages need the extra html")


class Clock:
    """A clock that stands still but for sleep."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def fetch(
    server: Server,
    *paths: str,
    limits: Limits | None = None,
    known: Callable[[str], Seen | None] = lambda _: None,
    follow: bool = False,
    clock: Clock | None = None,
) -> tuple[list[Article], list[str], list[str]]:
    """The articles, what was refused (without the server's name), and what was not modified."""
    clock, same = clock or Clock(), list[str]()
    fetcher = Fetcher(limits or Limits(private=True, seconds=5), "desk@example.org", clock, clock.sleep)
    urls = [path if "://" in path else server.origin + path for path in paths]
    found = list(pages(urls, fetcher, How(keep=True), known, same.append, follow=follow))
    refusals = [str(one).replace(server.origin, "") for one in found if isinstance(one, Refusal)]
    return [one for one in found if isinstance(one, Article)], refusals, same


def test_a_page_with_its_bytes_and_headers():
    with Server({"/gate": (200, {**HTML, "ETag": '"7"'}, page())}).running() as server:
        (article,), refusals, _ = fetch(server, "/gate#top")
    assert (refusals, server.paths()) == ([], ["/gate"])
    assert article.evidence is not None
    assert article.evidence.raw == page()
    assert article.evidence.address == f"{server.origin}/gate"
    assert 'ETag: "7"\n' in (article.evidence.headers or "")
    assert article.evidence.retrieved is not None
    assert article.evidence.retrieved.endswith("Z")
    agent = server.asked[-1][1]["User-Agent"]
    assert agent.startswith("provenance/")
    assert "desk@example.org" in agent


def test_compressed_on_its_way():
    with Server({"/gate": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(page()))}).running() as server:
        (article,), _, _ = fetch(server, "/gate")
    assert article.evidence is not None
    assert article.evidence.raw == page()


def test_robots_are_asked_first():
    rules = b"User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.pdf$\n"
    replies: dict[str, Reply] = {"/robots.txt": (200, {}, rules)}
    replies |= {path: (200, HTML, page()) for path in ("/private/a", "/private/open", "/a.pdf", "/b")}
    with Server(dict(replies)).running() as server:
        articles, refusals, _ = fetch(server, "/private/a", "/private/open", "/a.pdf", "/b")
    assert [a.document.replace(server.origin, "") for a in articles] == ["/private/open", "/b"]
    why = "robots.txt asks programs to leave it alone; save the page with your browser"
    assert refusals == [f"/private/a: {why}", f"/a.pdf: {why}"]
    assert server.paths() == ["/private/open", "/b"]
    assert sum(path == "/robots.txt" for path, _ in server.asked) == 1


def test_a_host_whose_robots_fail_is_left_alone():
    with Server({"/robots.txt": (503, {}, b""), "/a": (200, HTML, page())}).running() as server:
        articles, (refusal,), _ = fetch(server, "/a")
    assert not articles
    assert "robots.txt" in refusal


def test_one_request_a_second_and_host():
    clock = Clock()
    with Server({f"/{n}": (200, HTML, page()) for n in range(3)}).running() as server:
        fetch(server, "/0", "/1", "/2", clock=clock)
    assert clock.slept == [1.0, 1.0, 1.0]


def test_what_has_not_changed_is_not_sent_again():
    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(304 if handler.headers["If-None-Match"] == '"7"' else 500)
        handler.end_headers()

    with Server({"/gate": reply}).running() as server:
        articles, refusals, same = fetch(server, "/gate", known=lambda _: Seen('"7"', None))
    assert (articles, refusals, same) == ([], [], [f"{server.origin}/gate"])


def test_redirects_end_somewhere():
    replies: dict[str, Reply] = {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(9)}
    replies |= {"/a": (301, {"Location": "/b"}, b""), "/b": (301, {"Location": "/a"}, b"")}
    replies |= {"/c": (302, {"Location": "/gate"}, b""), "/gate": (200, HTML, page())}
    replies |= {"/d": (302, {"Location": "file:///etc/passwd"}, b"")}
    with Server(dict(replies)).running() as server:
        articles, refusals, _ = fetch(server, "/0", "/a", "/c", "/d")
    assert [a.evidence and a.evidence.address for a in articles] == [f"{server.origin}/gate"]
    assert refusals == [
        "/0: more than 5 redirects; look at it in a browser",
        "/a: redirects that lead in a circle; look at it in a browser",
        "/d: 'file:///etc/passwd' is no address of the web; write it with https:// in front",
    ]


def test_a_private_address_is_not_asked():
    with Server({"/gate": (200, HTML, page())}).running() as server:
        articles, (refusal,), _ = fetch(server, "/gate", limits=Limits(seconds=5))
    assert (articles, server.asked) == ([], [])
    assert refusal == "/gate: '127.0.0.1' is at 127.0.0.1, no public address; say --allow-private if you mean it"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "::ffff:10.0.0.1",
        "100.64.0.1",
        "2130706433",
    ],
)
def test_addresses_that_are_not_public(host: str):
    assert not isinstance(resolved(host, 80, private=False), list)


def test_too_much_and_too_slow_are_stopped():
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(100):
                handler.wfile.write(b"<")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    bomb = gzip.compress(b"0" * 30_000_000)
    replies: dict[str, Reply | Callable[[BaseHTTPRequestHandler], None]] = {
        "/big": (200, HTML, b"0" * 2_000_001),
        "/bomb": (200, {**HTML, "Content-Encoding": "gzip"}, bomb),
        "/cut": (200, {**HTML, "Content-Length": "9000"}, page()),
        "/drip": drip,
    }
    with Server(replies).running() as server:
        limits = Limits(2_000_000, 0.5, private=True)
        articles, refusals, _ = fetch(server, "/big", "/bomb", "/drip", limits=limits)
    assert not articles
    too_big = "an answer of more than 2 MB, too big for one article; save it and read the file"
    assert refusals == [
        f"/big: {too_big}",
        f"/bomb: {too_big}",
        "/drip: no whole answer within 0.5 seconds; try again later",
    ]


def test_errors_are_named():
    with Server(
        {"/gone": (410, {}, b""), "/down": (503, {}, b""), "/a.png": (200, {}, b"\x89PNG\0")}
    ).running() as server:
        articles, refusals, _ = fetch(
            server, "/gone", "/down", "/a.png", "ftp://harbour.example/", "http://u:p@127.0.0.1/"
        )
    assert not articles
    assert refusals == [
        "/gone: HTTP 410, no page; mind the spelling, or look at it in a browser",
        "/down: HTTP 503, no page; try again later",
        "/a.png: a binary file (it has NUL bytes), not text; convert it to plain text first",
        "ftp://harbour.example/: 'ftp://harbour.example/' is no address of the web; write it with https:// in front",
        "http://u:p@127.0.0.1/: an address with a name or a password in it; take it out",
    ]


FEED = """<rss><channel><title>Harbour Post</title>
<item><title>Gate</title><link>/gate</link><description>“We will,” said Ana Petrova.</description></item>
<item><title>Road</title><link>/road</link></item><item><link>/gate</link></item></channel></rss>"""


def test_the_entries_of_a_feed_are_followed():
    replies: dict[str, Reply] = {"/feed": (200, {}, FEED.encode()), "/gate": (200, HTML, page())}
    with Server(dict(replies)).running() as server:
        articles, refusals, _ = fetch(server, "/feed", follow=True)
        assert server.paths() == ["/feed", "/gate", "/road"]
        assert [a.document.replace(server.origin, "") for a in articles] == ["/gate"]
        assert refusals == ["/road: HTTP 404, no page; mind the spelling, or look at it in a browser"]
        articles, _, _ = fetch(server, "/feed")
    assert [a.text for a in articles] == ["Gate\n\n“We will,” said Ana Petrova."]


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: provenance\nDisallow: /b", "/a", True),
        ("User-agent: other\nUser-agent: Provenance\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a/*/c", "/a/b/c?d", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*b*c$", "/abcbc", False),
        ("User-agent: *\nDisallow: /*b*c$", "/abcbd", True),
        ("User-agent: *\nDisallow: /ab*b$", "/ab", True),
        ("User-agent: *\nDisallow: " + "/*a" * 300 + "b", "/a" * 3000, True),
        ("Disallow: /", "/a", True),
        ("nonsense\x00\n: :\nUser-agent:*#x\nDisallow:/a # b", "/a", False),
    ],
)
def test_rules_of_robots(text: str, path: str, allowed: bool):
    assert robots.parse(text, "provenance").allow(path) is allowed


def test_a_delay_that_a_host_asks_for_is_kept_within_bounds():
    assert robots.parse("User-agent: *\nCrawl-delay: 5\n", "provenance").delay == 5.0
    assert robots.parse("User-agent: *\nCrawl-delay: 9999\n", "provenance").delay == robots.SLOWEST
