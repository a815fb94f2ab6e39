"""``provenance sql`` as a user types it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from command import objects, run
from made import article, ingest, quotation

from provenance.model import Extraction

OUTLETS = "SELECT outlet, unattributed FROM v_outlets ORDER BY outlet"


def test_json_lines_into_a_pipe(seeded: str):
    assert objects(run("sql", OUTLETS, "--db", seeded)) == [
        {"outlet": "Business Times", "unattributed": 0},
        {"outlet": "News digest", "unattributed": 0},
        {"outlet": "The Moscow Times", "unattributed": 0},
    ]


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "tsv", "json", "jsonl"])
def test_every_format(form: str, seeded: str):
    shown = run("sql", OUTLETS, "--format", form, "--db", seeded).stdout
    assert "The Moscow Times" in shown
    if form == "json":
        assert len(json.loads(shown)) == 3


def test_from_standard_input_and_from_a_file(seeded: str, tmp_path: Path):
    file = tmp_path / "question.sql"
    file.write_bytes(b"\xef\xbb\xbf" + OUTLETS.encode() + b";\n")
    expected = run("sql", OUTLETS, "--db", seeded).stdout
    assert run("sql", "-", "--db", seeded, stdin=OUTLETS.encode()).stdout == expected
    assert run("sql", "--file", file, "--db", seeded).stdout == expected
    assert run("sql", "--file", "-", "--db", seeded, stdin=OUTLETS.encode()).stdout == expected


def test_a_question_with_its_parameters(database: str):
    run("ingest", Path(__file__).parents[2] / "docs" / "gate", "--db", database)
    given = named(speaker="Ana Petrova", media="Reuters")
    found = objects(run("sql", "--query", "only-through", "--db", database, *given))
    assert [one["outlet"] for one in found] == ["Coast Herald", "Harbour Post"]  # the others credit a paper, or nobody


def named(**given: str) -> list[str]:
    return [part for name, value in given.items() for part in ("--param", f"{name}={value}")]


def test_what_is_cut_and_what_is_empty_is_told(seeded: str):
    assert run("sql", "SELECT 1 FROM links", "--limit", "2", "--db", seeded).stderr == (
        "stopped after 2 rows, there are more; --limit 0 gives all\n"
    )
    done = run(
        "sql", "--query", "speaker", "--db", seeded, *named(speaker="Kim", since="2025-01-01", until="2026-01-01")
    )
    assert (done.stdout, done.stderr) == ("", "no rows; names are asked for exactly as the views have them\n")
    assert run("sql", "SELECT 1 AS a WHERE 1 = 0", "--format", "csv", "--db", seeded).stdout == "a\n"


def test_hostile_words_stay_harmless(database: str):
    text = "“=1+1 \x1b[31m [bold]red[/bold] | <b> ,” Ada Roe said."
    content = text[1 : text.index("”")]
    ingest(database, Extraction(article("1.txt", text, outlet="Daily"), (quotation(text, content, "Ada Roe"),)))
    query = "SELECT content, NULL AS blank FROM v_quotations"
    table = run("sql", query, "--format", "table", "--db", database).stdout
    assert "\\x1b[31m [bold]red[/bold] | <b>" in table
    assert "NULL" in table
    marked = run("sql", query, "--format", "markdown", "--db", database).stdout
    assert "&lt;b>" in marked
    assert "\\|" in marked
    cells = list(csv.reader(io.StringIO(run("sql", query, "--format", "csv", "--db", database).stdout)))
    assert cells == [["content", "blank"], ["'" + content, ""]]
    bare = list(csv.reader(io.StringIO(run("sql", query, "--format", "csv", "--raw", "--db", database).stdout)))
    assert bare[1] == [content, ""]
    assert objects(run("sql", query, "--db", database)) == [{"content": content, "blank": None}]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["DELETE FROM links"], "'DELETE' is not the beginning of a query; begin with SELECT"),
        (["SELECT 1; SELECT 2"], "that is more than one statement"),
        (["SELECT a FROM nowhere"], "the database cannot answer that: "),
        (["SELECT :a"], "no value for :a; add --param a=…"),
        (["SELECT 1", "--param", "a=1"], "the query has no parameter :a; it has none"),
        (["SELECT :a", "--param", "a"], "'a' is no NAME=VALUE"),
        (["SELECT :a", "--param", "a=1", "--param", "a=2"], "a is given twice"),
        (["--query", "wording"], "--query: there is no 'wording'; there are changed_later"),
        (["--query", "wordings"], "no value for :utterance; add --param utterance=…"),
        (["SELECT 1", "--query", "wordings"], "give a query, or --file, or --query"),
        ([], "give a query, or --file, or --query"),
        (["--file", "nowhere.sql"], "nowhere.sql cannot be read (No such file or directory)"),
        (["-"], "byte 0 of the query is no UTF-8"),
    ],
)
def test_wrong_use_exits_with_2_and_a_message(arguments: list[str], message: str, seeded: str):
    words = run("sql", *arguments, "--db", seeded, stdin=b"\xff", code=2).stderr
    assert message in " ".join(words.replace("│", " ").split())


def test_a_query_that_takes_too_long_is_told(seeded: str):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    done = run("sql", endless, "--seconds", "0.1", "--db", seeded, code=2)
    assert done.stderr == "provenance: stopped after 0.1 seconds; ask for less, or allow more with --seconds\n"


def test_the_list_needs_no_database():
    shown = run("sql", "--list", "--format", "table")
    assert "Who changed a number?" in shown.stdout
    assert "docs/queries.md" in shown.stderr
