"""Copies that are whole, and restoring that never costs what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Databases
from made import article, checkpoint, execute, fill, ingest, rows

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.model import Extraction
from provenance.store.migrate import migrate

MORE = Extraction(article("more.txt", "More."), ())


def count(url: object) -> int:
    return int(rows(str(url), "SELECT count(*) FROM articles")[0][0])


def test_a_copy_comes_back_as_it_was(own_database: str, blank: str, tmp_path: Path):
    fill(own_database, load())
    before, copy = store.verify(own_database), tmp_path / "copy"
    store.backup(own_database, copy)
    ingest(own_database, MORE)
    assert store.restore(copy, blank) is None
    after = store.verify(blank)
    assert (after.findings, after.head) == ([], before.head)
    assert (count(blank), count(own_database)) == (1, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]


def test_a_database_that_is_there_is_left_alone_or_kept_beside(own_database: str, tmp_path: Path):
    fill(own_database, load())
    copy = tmp_path / "copy"
    store.backup(own_database, copy)
    ingest(own_database, MORE)
    with pytest.raises(StoreError, match=r"--replace"):
        store.restore(copy, own_database)
    assert count(own_database) == 2
    kept = store.restore(copy, own_database, replace=True)
    assert count(own_database) == 1
    assert store.verify(own_database).findings == []
    ingest(own_database, MORE)
    if "://" not in own_database:
        assert kept is not None
        assert (kept.parent, count(kept)) == (Path(own_database).parent, 2)


def test_a_copy_is_never_written_over_a_file(own_database: str, tmp_path: Path):
    copy = tmp_path / "copy"
    copy.write_text("mine")
    with pytest.raises(StoreError, match="is there already; name another file"):
        store.backup(own_database, copy)
    assert copy.read_text() == "mine"
    with pytest.raises(StoreError, match=r"no copy could be made|failed|cannot be written"):
        store.backup(own_database, tmp_path / "no" / "such" / "folder")


def test_a_copy_that_was_changed_is_not_restored(sqlite: Path, tmp_path: Path):
    fill(str(sqlite), load())
    copy, target = tmp_path / "copy", tmp_path / "other.sqlite3"
    store.backup(sqlite, copy)
    execute(str(copy), "UPDATE links SET name = 'TASS' WHERE id = 1")
    with pytest.raises(StoreError, match=r"copy is not sound \(links: rows 1–.*db verify --db"):
        store.restore(copy, target)
    assert not target.exists()


def test_a_copy_of_an_older_version_is_restored_as_it_is(sqlite: Path, tmp_path: Path):
    fill(str(sqlite), load())
    migrate(sqlite, "0003")
    kept: list[Path] = []
    store.upgrade(sqlite, saved=kept.append)
    target = tmp_path / "other.sqlite3"
    store.restore(kept[0], target)
    assert store.current(target) == "0003"
    store.upgrade(target)
    assert store.verify(target).findings == []


def test_a_copy_of_a_newer_version_is_refused(sqlite: Path, tmp_path: Path):
    execute(str(sqlite), "UPDATE provenance_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer provenance"):
        store.restore(sqlite, tmp_path / "other.sqlite3")


def test_what_is_no_copy_is_refused(sqlite: Path, tmp_path: Path, databases: Databases):
    notes = tmp_path / "notes.txt"
    notes.write_text("notes")
    for source, words in ((notes, "is no copy of a database"), (tmp_path / "none", "cannot be read")):
        with pytest.raises(StoreError, match=words):
            store.restore(source, sqlite, replace=True)
    with pytest.raises(StoreError, match="is the database itself"):
        store.restore(sqlite, sqlite, replace=True)
    with pytest.raises(StoreError, match="is a copy of a SQLite database"):
        store.restore(sqlite, "postgresql:///news", replace=True)


def test_a_damaged_database_is_put_aside_as_it_is(sqlite: Path, tmp_path: Path):
    fill(str(sqlite), load())
    copy = tmp_path / "copy"
    store.backup(sqlite, copy)
    checkpoint(sqlite)
    damaged = b"\xff" * 100 + sqlite.read_bytes()[100:]
    sqlite.write_bytes(damaged)
    kept = store.restore(copy, sqlite, replace=True)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert store.verify(sqlite).findings == []


def test_without_postgresqls_programs_they_are_named(
    monkeypatch: pytest.MonkeyPatch, own_database: str, tmp_path: Path
):
    if "://" not in own_database:
        pytest.skip("SQLite needs none")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match="pg_dump is not installed; install PostgreSQL's client programs"):
        store.backup(own_database, tmp_path / "copy")
