"""What is one query that reads, and which parameters it has."""

from __future__ import annotations

import pytest

from provenance.errors import QueryError
from provenance.store.statement import bound, for_psycopg, parse


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("SELECT 1", ()),
        ("  -- why\n select :a, ':b', \":c\", :d /* :e */ -- :f", ("a", "d")),
        ("SELECT :a + :a + :b;", ("a", "b")),
        ("SELECT :a::bigint, x::text", ("a",)),
        ("SELECT '12:30', 'it''s :no', $$ :no ; $$, $q$ ; :no $q$", ()),
        ("(SELECT 1)", ()),
        ("WITH a AS (SELECT 1) SELECT * FROM a; -- that is all; really\n ;", ()),
        ("VALUES (1)", ()),
        ("explain SELECT 1", ()),
    ],
)
def test_one_query_and_its_parameters(given: str, names: tuple[str, ...]):
    assert parse(given).names == names


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("", "there is no query; write SELECT"),
        (" ; -- nothing", "there is no query"),
        ("SELECT 1; SELECT 2", "that is more than one statement; ask one at a time"),
        ("SELECT 1; /* then */ DROP TABLE runs", "more than one statement"),
        (
            "DROP TABLE runs",
            "'DROP' is not the beginning of a query; begin with SELECT, .* nothing can be changed here",
        ),
        ("/* SELECT */ insert INTO runs VALUES (1)", "'INSERT' is not the beginning"),
        ("-- SELECT\nPRAGMA query_only = 0", "'PRAGMA' is not the beginning"),
        ("BEGIN", "'BEGIN' is not"),
        ("'SELECT'", "there is no query"),
    ],
)
def test_what_is_refused_before_any_database_sees_it(given: str, message: str):
    with pytest.raises(QueryError, match=message):
        parse(given)


def test_parameters_are_asked_for_by_name():
    statement = parse("SELECT :a, :b")
    assert bound(statement, {"b": None, "a": "1"}) == {"a": "1", "b": None}
    with pytest.raises(QueryError, match="no value for :a, :b; add --param a=…"):
        bound(statement, {})
    with pytest.raises(QueryError, match="the query has no parameter :c; it has :a, :b"):
        bound(statement, {"a": "1", "b": "2", "c": "3"})


def test_percent_signs_stay_what_they_are():
    assert for_psycopg("SELECT ':a%', 5 % 2, :a") == "SELECT ':a%%', 5 %% 2, %(a)s"
