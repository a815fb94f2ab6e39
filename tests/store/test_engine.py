"""Wrong databases are named with the remedy, and nothing of them is changed."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest
from made import article, ingest, quotation, rows, write_many

from provenance import patience, store
from provenance.errors import StoreError
from provenance.model import Extraction
from provenance.store import engine, records

TEXT = "“We are ready,” Ada Roe said."
ONE = Extraction(article("1", TEXT), (quotation(TEXT, "We are ready,", "Ada Roe"),))


def read(url: str | Path) -> int:
    with store.reading(url) as db:
        return db.counts().quotations


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of the user nobody, and that user's rights: root may write to what is read-only."""
    if sys.platform == "win32" or (os.geteuid() != 0 and os.access("/", os.W_OK)):
        pytest.skip("needs permissions as POSIX has them")
    with tempfile.TemporaryDirectory() as folder:
        before = os.geteuid()
        if before == 0:
            os.chown(folder, 65534, -1)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            os.chmod(folder, 0o700)
            os.seteuid(before)


def test_reading_makes_no_database(tmp_path: Path):
    path = tmp_path / "none.sqlite3"
    for use in (read, store.current, store.check, lambda url: store.writing(url).__enter__()):
        with pytest.raises(
            StoreError, match=r"there is no database at .*none.sqlite3; `provenance ingest PATH…` makes"
        ):
            use(path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_made_with_its_folders(tmp_path: Path):
    path = tmp_path / "a" / "b" / "news.sqlite3"
    store.prepare(path)
    store.prepare(path)
    assert store.current(path) == store.head()


def test_a_file_that_is_no_database(tmp_path: Path):
    path = tmp_path / "notes.txt"
    path.write_text("Notes of last week, longer than the header of a database would be. " * 20)
    before = path.read_bytes()
    for use in (read, store.current, store.upgrade, store.check, lambda url: ingest(str(url), ONE)):
        with pytest.raises(StoreError, match=r"notes.txt is no database; name another with --db"):
            use(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_database(tmp_path: Path):
    with pytest.raises(StoreError, match="is a folder; name a file in it with --db"):
        read(tmp_path)


def test_an_empty_file_is_a_database_without_tables(tmp_path: Path):
    path = tmp_path / "empty.sqlite3"
    path.touch()
    with pytest.raises(StoreError, match="has no tables yet; run `provenance db upgrade`"):
        read(path)
    store.prepare(path)
    assert read(path) == 0


def test_a_damaged_database(sqlite: Path):
    with sqlite.open("r+b") as file:
        file.seek(16384)
        file.write(b"\xff" * 32768)
    with pytest.raises(StoreError, match="is damaged; restore it from a copy"):
        read(sqlite)


def test_a_read_only_file_is_read_and_not_written(unprivileged: Path):
    path = unprivileged / "news.sqlite3"
    store.prepare(path)
    ingest(str(path), ONE)
    path.chmod(0o444)
    with pytest.raises(StoreError, match=r"is read-only; make it writable or name another with --db"):
        ingest(str(path), Extraction(article("2", TEXT), ()))
    assert read(path) == 1


def test_a_read_only_folder_is_read_and_not_written(unprivileged: Path):
    path = unprivileged / "news.sqlite3"
    store.prepare(path)
    ingest(str(path), ONE)
    path.chmod(0o444)
    unprivileged.chmod(0o555)
    assert read(path) == 1
    with pytest.raises(StoreError, match=r"is read-only|cannot be opened"):
        ingest(str(path), ONE)
    with pytest.raises(StoreError, match="cannot be made"):
        store.prepare(unprivileged / "new" / "news.sqlite3")
    with pytest.raises(StoreError, match="cannot be opened; check the path and its permissions"):
        store.prepare(unprivileged / "news2.sqlite3")


def test_a_reader_cannot_write(database: str):
    with (
        store.open_engine(database, readonly=True).connect() as connection,
        pytest.raises(StoreError, match="read-only"),
        engine.explained(database),
    ):
        connection.exec_driver_sql("DELETE FROM runs")


def test_a_reader_sees_one_moment(database: str):
    ingest(database, ONE)
    with store.reading(database) as db:
        assert db.counts().articles == 1
        ingest(database, Extraction(article("2", TEXT + " More."), ()))
        assert db.counts().articles == 1
    assert read(database) == 1


@pytest.fixture
def hurried() -> Iterator[list[str]]:
    """A patience of a moment and a half; the lines that were told."""
    told: list[str] = []
    patience.choose(1.5, told.append)
    yield told
    patience.choose(patience.SECONDS, lambda _: None)


def test_a_writer_that_waits_too_long_says_so(sqlite: Path, hurried: list[str]):
    with sqlite3.connect(sqlite, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is locked by another program; wait until that has ended"):
            ingest(str(sqlite), ONE)
        other.execute("ROLLBACK")
    other.close()
    assert hurried == ["another program is writing to the database: waiting up to 1.5 s"]
    assert ingest(str(sqlite), ONE) == ["new"]


def test_a_writer_of_postgresql_that_waits_too_long_says_so(database: str, hurried: list[str]):
    if "://" not in database:
        pytest.skip("SQLite has its own test")
    with store.writing(database), pytest.raises(StoreError, match="is locked by another program; wait until"):
        ingest(database, ONE)
    assert hurried == ["another program is writing to the database: waiting up to 1.5 s"]
    assert ingest(database, ONE) == ["new"]


def test_on_a_network_file_system_there_is_no_write_ahead_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hurried: list[str]
):
    path = tmp_path / "news.sqlite3"
    store.prepare(path)
    monkeypatch.setattr(engine, "network", lambda _: "nfs4")
    assert ingest(str(path), ONE) == ["new"]
    assert rows(str(path), "PRAGMA journal_mode") == [("delete",)]
    assert set(hurried) == {
        f"{path} is on a network file system (nfs4): no write-ahead log; write from one computer at a time"
    }
    assert not path.with_name("news.sqlite3-wal").exists()


def test_processes_that_write_at_once_wait_for_each_other(database: str):
    spawn = get_context("spawn")
    writers = [spawn.Process(target=write_many, args=(database, name, 8)) for name in ("Daily", "Weekly")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert rows(database, "SELECT count(*) FROM quotations") == [(16,)]
    assert rows(database, "SELECT count(*) FROM actors WHERE name = 'Ada Roe'") == [(1,)]
    assert store.check(database) == []


def test_processes_that_migrate_at_once_wait_for_each_other(blank: str):
    spawn = get_context("spawn")
    migrations = [spawn.Process(target=store.upgrade, args=(blank,)) for _ in range(3)]
    for migration in migrations:
        migration.start()
    for migration in migrations:
        migration.join()
    assert [migration.exitcode for migration in migrations] == [0, 0, 0]
    assert store.check(blank) == []


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("news.sqlite3", "news.sqlite3"),
        ("sqlite:///news.sqlite3", "news.sqlite3"),
        ("sqlite:////srv/news.sqlite3", "/srv/news.sqlite3"),
        ("postgresql://ada:secret@example.org:5432/news", "postgresql://ada:***@example.org:5432/news"),
        ("postgres://ada:secret@example.org/news", "postgresql://ada:***@example.org/news"),
        ("postgresql+psycopg:///news", "postgresql:///news"),
    ],
)
def test_databases_are_shown_without_passwords(url: str, shown: str):
    assert store.display(url) == shown


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://ada:secret@example.org/news", "no such kind of database"),
        ("postgresql://ada:secret@example.org:port/news", "cannot be read"),
        ("://ada:secret@example.org", "cannot be read"),
        ("sqlite://", "in memory"),
        (":memory:", "in memory"),
        ("", "in memory"),
    ],
)
def test_urls_of_nothing_that_is_known(url: str, words: str):
    with pytest.raises(StoreError, match=words) as raised:
        store.open_engine(url)
    assert "secret" not in str(raised.value)


def test_a_server_that_does_not_answer():
    with pytest.raises(StoreError, match=r"postgresql://ada:\*\*\*@127.0.0.1:1/news does not answer") as raised:
        read("postgresql://ada:secret@127.0.0.1:1/news")
    assert "secret" not in str(raised.value)


def test_sqlite_is_used_safely(sqlite: Path):
    with store.open_engine(sqlite).connect() as connection:
        pragmas = ("foreign_keys", "journal_mode", "synchronous")
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert values == [1, "wal", 2]


def test_postgresql_plans_the_tables_of_a_record_together(database: str):
    """Those beyond the limit it would join as written, all their rows, however few are asked for."""
    if "://" not in database:
        pytest.skip("SQLite has no such limit")
    joined = str(records.RECORDS).count(" JOIN ") + 1
    for readonly in (True, False):
        with store.open_engine(database, readonly=readonly).begin() as connection:
            limits = [
                int(connection.exec_driver_sql(f"SHOW {name}").scalar_one())
                for name in ("join_collapse_limit", "from_collapse_limit", "geqo_threshold")
            ]
        assert joined > 8
        assert joined <= min(limits), limits
