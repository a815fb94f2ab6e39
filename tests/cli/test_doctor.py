"""``provenance doctor``, ``db stats`` and ``db vacuum`` as a user types them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from command import objects, run
from made import article, execute, fill, ingest, quotation, rows

from provenance import store
from provenance.actors.registry import load
from provenance.model import Extraction
from provenance.store.health import filesystem
from provenance.store.tables import Base
from provenance.store.views import views


def checks(url: str | Path, code: int = 0) -> dict[str, dict[str, str]]:
    shown = run("doctor", "--db", url, "--format", "json", code=code).stdout
    return {one["check"]: one for one in json.loads(shown)}


def test_all_is_well(database: str):
    found = checks(database)
    assert {one["state"] for one in found.values()} <= {"ok", "note"}
    assert found["schema"]["found"] == f"revision {store.head()}"
    assert found["writing"]["state"] == "ok"
    assert found["backend"]["found"] == ("PostgreSQL" if "://" in database else "SQLite")
    assert {"Python", "sqlalchemy", "psycopg", "registry", "database", "limits", "size"} <= found.keys()
    backend = {"PostgreSQL", "encoding", "pg_trgm"} if "://" in database else {"SQLite FTS5", "file system", "journal"}
    assert backend <= found.keys()


def test_nothing_is_changed(sqlite: Path):
    before = sqlite.read_bytes()
    checks(sqlite)
    assert sqlite.read_bytes() == before


def test_a_table_with_what_to_do(sqlite: Path):
    done = run("doctor", "--db", sqlite, "--format", "table")
    assert "SQLite" in done.stdout
    assert "to mend" in done.stderr or "all is well" in done.stderr


def test_no_database_is_no_fault_and_none_is_made(tmp_path: Path):
    found = checks(tmp_path / "below" / "none.db")
    assert (found["schema"]["state"], found["schema"]["found"]) == ("note", "there is no database yet")
    assert not (tmp_path / "below").exists()


@pytest.mark.parametrize(
    ("revision", "value", "remedy"),
    [
        ("9999", "revision 9999, newer than", "pip install --upgrade provenance"),
        ("0001", "revision 0001, older than", "run `provenance db upgrade`"),
    ],
)
def test_another_revision_is_bad(revision: str, value: str, remedy: str, own_database: str):
    execute(own_database, f"UPDATE provenance_version SET version_num = '{revision}'")
    found = checks(own_database, code=1)["schema"]
    assert (found["state"], found["found"].startswith(value), found["remedy"]) == ("bad", True, remedy)


def test_what_is_no_database_is_bad(tmp_path: Path):
    (tmp_path / "a.db").write_bytes(b"not a database, and long enough for a header" * 10)
    found = checks(tmp_path / "a.db", code=1)["database"]
    assert (found["state"], found["remedy"]) == ("bad", "name another with --db")


def test_a_server_that_does_not_answer_is_bad():
    found = checks("postgresql://nobody:secret@127.0.0.1:1/news", code=1)
    assert found["database"]["state"] == "bad"
    assert "does not answer" in found["database"]["found"]
    assert "secret" not in str(found)


def test_a_bad_registry_is_bad(sqlite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "mine.jsonl").write_text("{", encoding="utf-8")
    monkeypatch.setenv("PROVENANCE_REGISTRY", str(tmp_path / "mine.jsonl"))
    found = checks(sqlite, code=1)["registry"]
    assert found["state"] == "bad"
    assert "mine.jsonl" in found["found"]


def test_a_network_file_system_is_known_by_its_kind():
    mounts = "/dev/a / ext4 rw 0 0\nhost:/b /mnt/my\\040news nfs4 rw 0 0\n/dev/c /mnt/my\\040newspaper xfs rw 0 0\n"
    assert filesystem(Path("/mnt/my news/2026"), mounts) == "nfs4"
    assert filesystem(Path("/mnt/my newspaper"), mounts) == "xfs"
    assert filesystem(Path("/home"), mounts) == "ext4"
    assert filesystem(Path("/home"), "") is None


def test_stats_count_rows_retired_ones_and_what_holds(database: str):
    text = "“We are ready,” Ada Roe said. The “Iron Lady” film."
    first = article("1.txt", text, outlet="Daily", lang="en")
    ingest(database, Extraction(first, (quotation(text, "We are ready,", "Ada Roe", outlet="Daily"),)))
    ingest(database, Extraction(first._replace(text="Gone.", sha256="0" * 64), ()))
    ingest(database, Extraction(article("2.txt", text), (quotation(text, "We are ready,", "Ada Roe"),)))
    found = objects(run("db", "stats", "--format", "jsonl", "--db", database))
    assert [one["of"] for one in found].count("table") == len(Base.metadata.tables)
    about = {(one["of"], one["name"]): one for one in found}
    quotations = about["table", "quotations"]
    assert (quotations["rows"], quotations["retired"]) == (2, 1)
    assert about["table", "articles"]["retired"] is None
    outlets = [(name, one["articles"], one["quotations"]) for (of, name), one in about.items() if of == "outlet"]
    assert sorted(outlets) == [("(not given)", 1, 1), ("Daily", 1, 0)]
    languages = [(name, one["articles"]) for (of, name), one in about.items() if of == "language"]
    assert sorted(languages) == [("(not given)", 1), ("en", 1)]
    assert found[0]["size"] > 0
    assert "Daily" in run("db", "stats", "--db", database).stdout


def test_vacuum_gives_room_back_and_keeps_every_row(own_database: str):
    fill(own_database, load())
    everything = [*Base.metadata.tables, *(view.name for view in views())]
    before = {name: sorted(rows(own_database, f"SELECT * FROM {name}"), key=repr) for name in everything}
    execute(own_database, "CREATE TABLE padding AS SELECT text || text AS words FROM revisions")
    if "://" not in own_database:
        execute(own_database, "INSERT INTO padding SELECT hex(zeroblob(1000000))")
    execute(own_database, "DROP TABLE padding")
    old, new = (
        int(part.replace(",", "").split()[0]) for part in run("db", "vacuum", "--db", own_database).stdout.split("→")
    )
    assert {name: sorted(rows(own_database, f"SELECT * FROM {name}"), key=repr) for name in everything} == before
    assert store.check(own_database) == []
    if "://" not in own_database:
        assert new < old - 1_000_000
        assert Path(own_database).stat().st_size == new


def test_a_damaged_database_is_not_rewritten(sqlite: Path):
    fill(str(sqlite), load())
    with sqlite3.connect(sqlite) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(sqlite.read_bytes())
    page = int.from_bytes(data[16:18], "big")
    data[20 * page : 21 * page] = b"\xa5" * page
    sqlite.write_bytes(data)
    done = run("db", "vacuum", "--db", sqlite, code=4)
    assert "damaged" in done.stderr
    assert sqlite.read_bytes() == data


def test_vacuum_waits_for_no_full_disk(sqlite: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("provenance.store.stats.shutil.disk_usage", lambda _: type("Usage", (), {"free": 10})())
    assert "the disk has no room to rewrite it; free " in run("db", "vacuum", "--db", sqlite, code=4).stderr


def test_another_program_s_database_is_left_alone(blank: str):
    with store.open_engine(blank).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (id INTEGER)")
    for command in (("db", "stats"), ("db", "vacuum"), ("sql", "SELECT 1")):
        assert "is no database of provenance" in run(*command, "--db", blank, code=4).stderr
