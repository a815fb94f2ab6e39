"""Pages in the database: their bytes once, every reading of other bytes a revision, all of it in bundles and checks."""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from pathlib import Path

import pytest
from conftest import Databases
from made import execute, rows
from written import BODY, page

pytest.importorskip("trafilatura", reason="pages need the extra html")

from provenance import store
from provenance.actors.registry import load
from provenance.pipeline import bundling
from provenance.pipeline.ingest import Ingested, ingest
from provenance.read.source import read
from provenance.store import Status

HEAD = '<link rel="canonical" href="https://harbour.example/gate"><meta property="og:site_name" content="Harbour Post">'
SAID = "will open when it is safe"


def put(url: str, *paths: Path, keep: bool = True) -> Ingested:
    articles = read([str(path) for path in paths], "utf-8", io.BytesIO(), keep=keep)
    return ingest(url, articles, load(), None, lambda _: None)


def wordings(url: str, which: str) -> set[str]:
    query = f"SELECT content FROM quotations WHERE kind = 'mixed' AND retired_run_id IS {which}"
    return {content for (content,) in rows(url, query)}


def test_the_same_page_with_other_bytes_is_a_revision_and_both_wordings_stay(database: str, tmp_path: Path):
    file = tmp_path / "page.html"
    first, later = page(head=HEAD), page(BODY.replace(SAID, "may open when it is safe"), head=HEAD)
    file.write_bytes(first)
    assert put(database, file).documents[Status.NEW] == ["page.html"]
    assert put(database, file).documents[Status.UNCHANGED] == ["page.html"]
    file.write_bytes(later)
    assert put(database, file).documents[Status.REVISED] == ["page.html"]
    found = rows(database, "SELECT number, retired_run_id IS NULL, url FROM revisions ORDER BY number")
    assert [(n, bool(held), url) for n, held, url in found] == [
        (1, False, "https://harbour.example/gate"),
        (2, True, "https://harbour.example/gate"),
    ]
    assert SAID in wordings(database, "NOT NULL")
    assert "may open when it is safe" in wordings(database, "NULL")
    hashes = [hashlib.sha256(raw).hexdigest() for raw in (first, later)]
    assert [sha for (sha,) in rows(database, "SELECT sha256 FROM pages ORDER BY revision_id")] == hashes
    data = rows(database, "SELECT sha256, size, data FROM raw_bytes ORDER BY id")
    assert [(sha, size, zlib.decompress(bytes(raw))) for sha, size, raw in data] == [
        (hashes[0], len(first), first),
        (hashes[1], len(later), later),
    ]
    assert store.verify(database).findings == []


def test_the_same_bytes_under_two_names_are_kept_once(database: str, tmp_path: Path):
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(page())
    (tmp_path / "meta.jsonl").write_text('{"id": "a.html", "outlet": "A"}\n{"id": "b.html", "outlet": "B"}\n')
    assert len(put(database, tmp_path).documents[Status.NEW]) == 2
    assert rows(database, "SELECT count(*) FROM pages") == [(2,)]
    assert rows(database, "SELECT count(*) FROM raw_bytes") == [(1,)]


def test_without_bytes_their_hash_stays(database: str, tmp_path: Path):
    (tmp_path / "a.html").write_bytes(page())
    put(database, tmp_path, keep=False)
    sha = hashlib.sha256(page()).hexdigest()
    assert rows(database, "SELECT sha256, raw_id FROM pages") == [(sha, None)]
    assert store.check(database) == []


def test_bytes_that_were_changed_are_found(databases: Databases, database: str, tmp_path: Path):
    (tmp_path / "a.html").write_bytes(page())
    put(database, tmp_path)
    other = zlib.compress(b"another page").hex()
    literal = f"X'{other}'" if "://" not in database else f"'\\x{other}'::bytea"
    execute(database, f"UPDATE raw_bytes SET data = {literal}")
    assert "raw_bytes: 1 are not the bytes that came: their hash is another" in store.check(database)


def test_a_bundle_has_the_page(database: str, tmp_path: Path):
    raw = page(head=HEAD)
    (tmp_path / "a.html").write_bytes(raw)
    put(database, tmp_path / "a.html")
    bundling.bundle(database, "a.html", tmp_path / "case")
    about = json.loads((tmp_path / "case" / "bundle.json").read_text())
    kept = about["texts"][0]["page"]
    assert (tmp_path / "case" / kept["file"]).read_bytes() == raw
    assert (kept["sha256"], kept["media"]) == (hashlib.sha256(raw).hexdigest(), "text/html")
    assert bundling.check(tmp_path / "case") == []
    (tmp_path / "case" / kept["file"]).write_bytes(raw + b" ")
    assert any(kept["file"] in finding for finding in bundling.check(tmp_path / "case"))
