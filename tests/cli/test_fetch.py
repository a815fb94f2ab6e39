"""``provenance fetch`` as a user runs it, against a server of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import run
from made import rows
from served import HTML, Reply, Server
from written import BODY, page

from provenance.read.web import fetcher

pytest.importorskip("trafilatura", reason="pages need the extra html")


def replies(body: str, etag: str) -> dict[str, Reply]:
    return {"/gate": (200, {**HTML, "ETag": etag}, page(body)), "/gone": (404, {}, b"")}


def test_a_page_comes_in_stays_and_is_revised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetcher, "PAUSE", 0.0)  # no server of ours needs a rest
    database = str(tmp_path / "news.sqlite3")
    with Server(dict(replies(BODY, '"1"'))).running() as server:
        fetch = ["fetch", f"{server.origin}/gate", "--allow-private", "--db", database]
        first = run(*fetch, f"{server.origin}/gone", code=1)
        assert "new                  1" in first.stdout
        assert f"{server.origin}/gone: HTTP 404, no page" in first.stderr
        assert "unchanged            1" in run(*fetch).stdout
        server.replies.update(replies(BODY.replace("spring", "summer"), '"2"'))
        later = run(*fetch)
        assert "revised              1" in later.stdout
        server.replies["/gate"] = (304, {}, b"")
        same = run(*fetch)
        assert same.stdout == ""
        assert "1 page not modified since the last time" in same.stderr
        assert [h.get("If-None-Match") for path, h in server.asked if path == "/gate"] == [None, '"1"', '"1"', '"2"']
    assert rows(database, "SELECT number, media FROM pages JOIN revisions ON id = revision_id ORDER BY number") == [
        (1, "text/html"),
        (2, "text/html"),
    ]


def test_nothing_to_be_had(tmp_path: Path):
    database = tmp_path / "news.sqlite3"
    found = run("fetch", "http://127.0.0.1:9/", "--db", database, code=3)
    assert "no public address; say --allow-private if you mean it" in found.stderr
    assert not database.exists()


def test_a_contact_that_is_no_header():
    run("fetch", "https://harbour.example/", "--contact", "a\r\nb: c", code=2)
