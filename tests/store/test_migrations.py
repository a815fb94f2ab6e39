"""The schema is what migrations make, on both databases, with a comment for whoever queries by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from conftest import Databases
from made import execute, fill, rows
from sqlalchemy import inspect

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.store.migrate import config, migrate
from provenance.store.schema import VERSION_TABLE, revisions
from provenance.store.sealed import SEALED
from provenance.store.tables import Base

TABLES = sorted(Base.metadata.tables)


def definitions(url: str) -> set[tuple[str, ...]]:
    """Every table, constraint and index as the database itself writes it; views are no part of the models."""
    if "://" not in url:
        query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view'"
        return {(name, line.strip(" ,\t")) for name, sql in rows(url, query) for line in sql.splitlines()}
    query = (
        "SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace"
        " UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " UNION ALL SELECT c.table_name, c.column_name, c.data_type || c.is_nullable"
        " FROM information_schema.columns AS c JOIN information_schema.tables AS t ON t.table_name = c.table_name"
        " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
    )
    return set(rows(url, query))


def test_models_are_what_migrations_make(databases: Databases, blank: str):
    with store.open_engine(blank).begin() as connection:
        Base.metadata.create_all(connection)
    migrated = {row for row in definitions(databases.migrated()) if VERSION_TABLE not in " ".join(row)}
    assert definitions(blank) == migrated
    assert len(migrated) > 100


def test_down_and_up_again_with_rows_in_every_table(own_database: str):
    fill(own_database, load())
    other = ("copies", "copy_marks")  # which take two articles: tests/store/test_copies.py
    assert [
        table
        for table in TABLES
        if table not in other and rows(own_database, f"SELECT count(*) FROM {table}") == [(0,)]
    ] == []
    migrate(own_database, "base")
    assert store.current(own_database) is None
    with store.open_engine(own_database).connect() as connection:
        assert set(inspect(connection).get_table_names()) == {VERSION_TABLE}
    assert store.upgrade(own_database) == (None, store.head())
    assert store.check(own_database) == []
    fill(own_database, load())


def test_without_what_was_inferred_all_the_rest_is_kept(own_database: str):
    fill(own_database, load())
    inferred = ("finding_evidence", "findings", "inferred_link_evidence", "inferred_links", "translations", "events")
    remembered = ("matching_memory", "unmatched", "pages", "raw_bytes")
    rest = [table for table in TABLES if table not in (*inferred, *remembered)]
    before = {table: sorted(rows(own_database, f"SELECT * FROM {table}"), key=repr) for table in rest}
    migrate(own_database, "0002")
    assert store.upgrade(own_database) == ("0002", store.head())
    assert {table: sorted(rows(own_database, f"SELECT * FROM {table}"), key=repr) for table in rest} == before
    assert [rows(own_database, f"SELECT count(*) FROM {table}") for table in inferred] == [[(0,)]] * 5 + [[(1,)]]
    assert store.verify(own_database).findings == []
    assert [rows(own_database, f"SELECT count(*) FROM {table}") for table in remembered] == [[(0,)]] * 4
    assert store.check(own_database) == []


REVISIONS = ("0001", "0002", "0003", "0004", "0005")


@pytest.mark.parametrize("revision", REVISIONS)
def test_down_to_any_revision_and_up_again_with_rows(own_database: str, revision: str):
    fill(own_database, load())
    migrate(own_database, revision)
    kept = {
        table: rows(own_database, f"SELECT count(*) FROM {table}")
        for table in TABLES
        if table in inspect(store.open_engine(own_database)).get_table_names()
    }
    assert store.upgrade(own_database, backup=False) == (revision, store.head())
    assert {table: rows(own_database, f"SELECT count(*) FROM {table}") for table in kept} == kept
    assert rows(own_database, "SELECT kind FROM events") == [("started",)]
    done = store.verify(own_database)
    assert (done.findings, done.texts) == ([], 1)


WORDS = {
    "spans": "SELECT span_id, revision_id, start_offset, end_offset, exact, prefix, suffix FROM v_spans ORDER BY 1",
    "differences": "SELECT reproduction_id, position, operation, reference_words, quotation_words FROM v_differences"
    " ORDER BY 1, 2",
}


def test_words_that_are_stored_once_are_the_words_that_were_stored(own_database: str):
    fill(own_database, load())
    shown = {name: rows(own_database, query) for name, query in WORDS.items()}
    head = store.verify(own_database).head
    assert head is not None
    migrate(own_database, "0008")
    kept = rows(own_database, "SELECT id, revision_id, start_offset, end_offset, exact, prefix, suffix FROM spans")
    assert sorted(kept) == shown["spans"]
    assert ("We are ready,", "“", "” Ada Roe said") in [
        (exact, before, after[:14]) for *_, exact, before, after in kept
    ]
    held = "SELECT differences.* FROM differences JOIN reproductions ON reproductions.id = reproduction_id"
    told = rows(own_database, f"{held} WHERE retired_run_id IS NULL")
    assert sorted(told) == shown["differences"]
    assert all(isinstance(word, str) for row in told for word in row[3:])
    assert store.upgrade(own_database, backup=False) == ("0008", store.head())
    assert {name: rows(own_database, query) for name, query in WORDS.items()} == shown
    gone = ("pages: ", "raw_bytes: ")  # there are none in 0008
    assert [found for found in store.verify(own_database, head.hash).findings if not found.startswith(gone)] == []


def test_spans_that_stand_elsewhere_are_not_made_to_look_right(own_database: str):
    fill(own_database, load())
    migrate(own_database, "0008")
    execute(own_database, "UPDATE spans SET exact = 'We are redy,' WHERE exact = 'We are ready,'")
    with pytest.raises(StoreError, match=r"span \d+ does not stand in its text where it says; nothing was changed"):
        store.upgrade(own_database, backup=False)
    assert store.current(own_database) == "0008"
    assert rows(own_database, "SELECT count(*) FROM spans WHERE exact = 'We are redy,'") != [(0,)]


def test_the_older_tables_are_kept_beside(sqlite: Path):
    fill(str(sqlite), load())
    migrate(sqlite, "0003")
    before = rows(str(sqlite), "SELECT * FROM links ORDER BY id")
    kept: list[Path] = []
    store.upgrade(sqlite, saved=kept.append)
    (copy,) = kept
    assert copy.parent == sqlite.parent
    assert re.fullmatch(r"news\.sqlite3\.0003-\d{8}T\d{6}Z\.backup", copy.name)
    assert store.current(copy) == "0003"
    assert rows(str(copy), "SELECT * FROM links ORDER BY id") == before
    store.upgrade(sqlite, saved=kept.append)
    assert len(kept) == 1
    assert sorted(sqlite.parent.glob("*.part*")) == []


def test_a_migration_that_would_lose_rows_is_undone(own_database: str, monkeypatch: pytest.MonkeyPatch):
    fill(own_database, load())
    migrate(own_database, "0003")
    before = {
        table: rows(own_database, f"SELECT count(*) FROM {table}")
        for table in sorted(SEALED - {"copies", "pages", "raw_bytes", "translations"})
    }
    real = command.upgrade

    def losing(config: Config, revision: str) -> None:
        config.attributes["connection"].exec_driver_sql("DELETE FROM candidates")
        config.attributes["connection"].exec_driver_sql("DELETE FROM reproduction_flags")
        real(config, revision)

    monkeypatch.setattr(command, "upgrade", losing)
    with pytest.raises(StoreError, match=r"would lose rows of candidates \(\d+ before, 0 after\), reproduction_flags"):
        store.upgrade(own_database, backup=False)
    assert store.current(own_database) == "0003"
    assert {table: rows(own_database, f"SELECT count(*) FROM {table}") for table in before} == before


def test_the_names_of_the_files_are_the_line_of_revisions():
    script = ScriptDirectory.from_config(config())
    assert tuple(step.revision for step in script.walk_revisions()) == revisions()


def test_every_table_and_column_has_a_comment():
    without = [table.name for table in Base.metadata.sorted_tables if not table.comment]
    without += [str(column) for table in Base.metadata.sorted_tables for column in table.c if not column.comment]
    assert without == []


def test_the_database_shows_the_comments(own_database: str):
    comment = "0 to 1"
    if "://" in own_database:
        found = rows(own_database, "SELECT col_description('links'::regclass, attnum) FROM pg_attribute")
        assert (comment,) in found
    else:
        assert f"/* {comment} */" in rows(own_database, "SELECT sql FROM sqlite_master WHERE name = 'links'")[0][0]


def test_columns_and_tables_avoid_the_words_that_sql_keeps():
    kept = {"start", "end", "exact", "order", "group", "user", "references", "check", "primary", "when", "desc"}
    names = {table.name for table in Base.metadata.sorted_tables}
    names |= {column.name for table in Base.metadata.sorted_tables for column in table.c}
    assert names & (kept - {"exact"}) == set()


def test_upgrade_is_safe_to_repeat(blank: str):
    assert store.upgrade(blank) == (None, store.head())
    assert store.upgrade(blank) == (store.head(), store.head())
    assert store.current(blank) == store.head()


def test_a_newer_database_is_left_alone(own_database: str):
    from made import ingest

    execute(own_database, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    for use in (store.upgrade, store.check, ingest, lambda url: store.reading(url).__enter__()):
        with pytest.raises(StoreError, match=r"made by a newer provenance \(revision 9999\); upgrade the program"):
            use(own_database)
    assert rows(own_database, f"SELECT version_num FROM {VERSION_TABLE}") == [("9999",)]


def test_an_older_database_asks_for_the_upgrade(databases: Databases, monkeypatch: pytest.MonkeyPatch):
    url = databases.migrated()
    monkeypatch.setattr("provenance.store.migrate._revisions", lambda: ("9999", store.current(url)))
    with (
        pytest.raises(StoreError, match=r"made by an older provenance .*; run `provenance db upgrade`"),
        store.reading(url),
    ):
        pass


def test_a_database_of_another_program_is_left_alone(blank: str):
    with store.open_engine(blank).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (id INTEGER)")
    for use in (store.upgrade, store.current, store.check, lambda url: store.writing(url).__enter__()):
        with pytest.raises(StoreError, match="is no database of provenance; name another with --db"):
            use(blank)
