"""A query by hand reads and does nothing else, for a limited time, on both databases."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from made import rows

from provenance.errors import QueryError, StoreError
from provenance.store import open_engine
from provenance.store.asking import asking


def ask(url: str, query: str, limit: int = 0, seconds: float = 60, **given: str | None) -> list[tuple[object, ...]]:
    with asking(url, query, given, rows=limit, seconds=seconds) as answer:
        return list(answer)


def is_sqlite(url: str) -> bool:
    return "://" not in url


def test_what_is_asked_is_answered(seeded: str):
    with asking(seeded, "SELECT outlet, articles AS n, 1 AS n FROM v_outlets ORDER BY outlet", {}) as answer:
        assert answer.columns == ("outlet", "n", "n_2")
        assert list(answer) == [("Business Times", 1, 1), ("News digest", 1, 1), ("The Moscow Times", 1, 1)]
        assert (answer.count, answer.cut) == (3, False)


def test_no_rows_have_columns_too(seeded: str):
    with asking(seeded, "SELECT id, kind FROM runs WHERE id < 0", {}) as answer:
        assert (answer.columns, list(answer)) == (("id", "kind"), [])


@pytest.mark.parametrize(("limit", "count", "cut"), [(2, 2, True), (3, 3, False), (4, 3, False), (0, 3, False)])
def test_so_many_rows_and_it_says_whether_there_are_more(seeded: str, limit: int, count: int, cut: bool):
    with asking(seeded, "SELECT id FROM outlets", {}, rows=limit) as answer:
        assert len(list(answer)) == count
        assert (answer.count, answer.cut) == (count, cut)


def test_parameters_are_numbers_texts_or_nothing(seeded: str):
    query = (
        "SELECT name FROM outlets WHERE id = :n AND 2 >= CAST(:n AS bigint) AND name <> :other AND ':n' = ':' || 'n'"
    )
    assert ask(seeded, query, n="2", other="it's; DROP TABLE outlets --") == [("The Moscow Times",)]
    assert ask(seeded, "SELECT count(*) FROM outlets HAVING count(*) >= :least", least="3") == [(3,)]
    assert ask(seeded, "SELECT CAST(:a AS text) IS NULL", a=None) == [(True,)]
    assert ask(seeded, "SELECT 'ab' LIKE '%b', 7 % :n", n="4") == [(True, 3)]


WRITES = [
    "WITH gone AS (SELECT 1) DELETE FROM links",
    "WITH gone AS (DELETE FROM links RETURNING id) SELECT * FROM gone",
    "SELECT * INTO taken FROM links",
    "EXPLAIN ANALYZE DELETE FROM links",
    "SELECT load_extension('x')",
    "SELECT * FROM pragma_query_only(0)",
    "SELECT * FROM pragma_journal_mode('delete')",
    "SELECT pg_read_file('/etc/hostname')",
    "SELECT set_config('transaction_read_only', 'off', true)",
    "SELECT nextval('x')",
    "SELECT E'\\'; DELETE FROM links; --'",
    "SELECT /* /* */ 1; DELETE FROM links; /* */ */ 1",
]


@pytest.mark.parametrize("query", WRITES)
def test_nothing_is_written_or_reached(seeded: str, query: str):
    before = rows(seeded, "SELECT count(*), sum(id) FROM links")
    with pytest.raises((QueryError, StoreError)):
        ask(seeded, query)
    assert rows(seeded, "SELECT count(*), sum(id) FROM links") == before
    assert len(ask(seeded, "SELECT 1")) == 1


def test_a_writing_query_is_told_to_be_one(seeded: str):
    query = WRITES[0] if is_sqlite(seeded) else WRITES[1]  # each as its own SQL has it
    with pytest.raises(QueryError, match="`provenance sql` only reads; nothing was changed"):
        ask(seeded, query)


def test_no_other_database_is_opened(tmp_path: Path, sqlite: Path):
    for query in (f"SELECT * FROM pragma_database_list, '{tmp_path}'", "SELECT readfile('/etc/hostname')"):
        with pytest.raises(QueryError):
            ask(str(sqlite), query)
    assert [path for path in tmp_path.iterdir() if not path.name.startswith(sqlite.name)] == []


def test_a_superuser_reads_no_files_of_the_server(seeded: str):
    if is_sqlite(seeded):
        pytest.skip("SQLite has no users")
    with pytest.raises(QueryError, match="not allowed: permission denied"):
        ask(seeded, "SELECT pg_read_file('/etc/hostname')")


def test_what_a_server_lets_a_reading_transaction_do_is_undone(seeded: str):
    if is_sqlite(seeded):
        pytest.skip("SQLite lets it do nothing")
    made = "SELECT count(*) FROM pg_largeobject_metadata"
    before = rows(seeded, made)
    with suppress(QueryError):  # PostgreSQL refuses it from 16 on
        ask(seeded, "SELECT lo_create(0)")
    assert rows(seeded, made) == before


def test_a_query_without_end_is_stopped(seeded: str):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    for query in (endless, endless.replace("count(*)", "i") + " WHERE i < 0"):
        with pytest.raises(QueryError, match=r"stopped after 0\.2 seconds; ask for less, or allow more with --seconds"):
            ask(seeded, query, seconds=0.2)


def test_rows_without_end_are_cut(seeded: str):
    assert len(ask(seeded, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", 10)) == 10


@pytest.mark.parametrize("query", ["SELECT x FROM runs", "SELECT * FROM nowhere", "SELECT FROM WHERE", "SELECT abs()"])
def test_what_is_no_sql_is_told_in_the_databases_words(seeded: str, query: str):
    with pytest.raises(QueryError, match=r"the database cannot answer that: .*; docs/schema.md names tables"):
        ask(seeded, query)


def test_explain_and_its_own_commands_are_answered(seeded: str):
    assert ask(seeded, "EXPLAIN SELECT 1")
    if not is_sqlite(seeded):
        assert ask(seeded, "SHOW transaction_read_only") == [("on",)]
        assert ask(seeded, "TABLE v_outlets", 1)


def test_words_that_are_no_text_are_shown(sqlite: Path):
    assert ask(str(sqlite), "SELECT CAST(x'ff41' AS text)") == [("\\xffA",)]


def test_a_database_that_is_not_there_or_not_ours(tmp_path: Path, blank: str):
    with pytest.raises(StoreError, match="there is no database at"):
        ask(str(tmp_path / "none.db"), "SELECT 1")
    with open_engine(blank).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(StoreError, match="is no database of provenance"):
        ask(blank, "SELECT 1")
