"""``provenance search`` and the pages of ``provenance report`` as a user runs them."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from command import objects, run

from provenance import store
from provenance.cli import output

HARBOUR = "“We will open the northern gate on Monday,” Ana Petrova told Reuters.\n"
CITY = "Few believed it.\n\n“We will open the northern gates, all lorries may pass,” Ana Petrova said.\n"
VALLEY = "“=HYPERLINK[x] \x1b[31mthe gate\u202e is shut,” Bea Loe said. The so-called “gate tax” was dropped.\n"


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ingested")
    for name, text in (("harbour", HARBOUR), ("city", CITY), ("valley", VALLEY)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    articles = [folder / f"{name}.txt" for name in ("harbour", "city", "valley")]
    run("ingest", *articles, "--db", folder / "test.db")
    return folder / "test.db"


@pytest.fixture(autouse=True)
def _filled(ingested: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(ingested, tmp_path / "test.db")
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "test.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "100")


def documents(*arguments: str) -> list[object]:
    return sorted(str(found["document"]) for found in objects(run("search", *arguments, "--format", "jsonl")))


def test_words_phrases_parts_and_what_is_not_to_be_there():
    assert documents("gate") == ["harbour.txt", "valley.txt"]
    assert documents("gate*") == ["city.txt", "harbour.txt", "valley.txt"]
    assert documents('"northern gate"') == ["harbour.txt"]
    assert documents("*ates* -monday") == ["city.txt"]
    assert documents("gate", "--speaker", "Bea Loe") == ["valley.txt"]
    assert documents("tax") == []
    assert documents("tax", "--kind", "not_speech") == ["valley.txt"]
    assert documents("believed", "--in", "articles") == ["city.txt"]


def test_every_hit_leads_to_its_evidence():
    for within, text in (("quotations", "lorries"), ("articles", "believed lorries")):
        (found,) = objects(run("search", text, "--in", within, "--format", "jsonl"))
        assert CITY[found["start"] : found["end"]] == found["text"]
        assert [found["text"][start:end] for start, end in found["marks"]] == [
            word for word in ("believed", "lorries") if word in text
        ]


def test_hostile_words_are_escaped_and_marks_are_seen_in_terminals_only(monkeypatch: pytest.MonkeyPatch):
    plain = run("search", "gate", "--speaker", "Bea Loe", "--format", "table").stdout
    assert "\\x1b[31mthe gate\\u202e is shut" in plain
    assert "\x1b" not in plain
    monkeypatch.setattr(output, "colour", lambda: True)
    coloured = run("search", "gate", "--speaker", "Bea Loe", "--format", "table").stdout
    assert "\x1b[1;33mgate\x1b[0m" in coloured
    rows = list(csv.DictReader(io.StringIO(run("search", "gate", "--speaker", "Bea Loe", "--format", "csv").stdout)))
    assert rows[0]["text"].startswith("'=HYPERLINK")


def test_near_shows_what_is_printed_otherwise():
    first, *_ = objects(
        run("search", "--near", "We shall open the northern gate on Monday", "--format", "jsonl", "--limit", "1")
    )
    assert first["document"] == "harbour.txt"
    assert first["near"]["relation"] == "altered"
    changed = [step for step in first["near"]["difference"] if step["op"] != "equal"]
    assert changed == [{"op": "replace", "reference": "shall", "quotation": "will"}]
    shown = run("search", "--near", "We shall open the northern gate on Monday", "--format", "table").stdout
    assert "difference: We [-shall-] {+will+} open the northern gate on Monday" in shown


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["***"], 2, "there is no word to look for"),
        (["--", "-gate"], 2, "only what is not to be there is named"),
        (["--near", "…"], 2, "there is no word in that"),
        (["gate", "--outlet", "Nobody's"], 2, "--outlet: nobody is called"),
        (["gate", "--in", "articles", "--kind", "direct"], 2, "that is of quotations alone"),
        (["gate", "--in", "articles", "--near"], 2, "that is of quotations alone"),
        (["nothing of the sort"], 0, "nothing was found"),
        (["gate*", "--limit", "1"], 0, "there are more; --limit shows them"),
    ],
)
def test_what_goes_wrong_is_said(arguments: list[str], code: int, message: str):
    result = run("search", *arguments, code=code)
    assert message in result.stderr


@pytest.mark.parametrize(
    "typed", ['"', "a OR", "NEAR(", "x:y^2", "{", "'", "\\", "% _", "(a", 'a"*', "\x00a", "a" * 5000]
)
def test_no_syntax_is_a_fault(typed: str):
    run("search", "--format", "jsonl", "--", typed, code={'"': 2, "{": 2, "'": 2, "\\": 2, "% _": 2}.get(typed, 0))


def test_a_database_without_an_index_names_the_remedy(tmp_path: Path):
    with store.open_engine(tmp_path / "test.db").begin() as connection:
        connection.exec_driver_sql("DROP TABLE search_articles")
        connection.exec_driver_sql("DROP TABLE search_quotations")
    assert "run `provenance db reindex`" in run("search", "gate", code=4).stderr
    assert run("db", "reindex").stdout == "4 quotations and 3 articles indexed\n"
    assert documents("lorries") == ["city.txt"]


def test_a_report_goes_on_where_a_page_ended():
    whole = [found["quote_id"] for found in objects(run("report", "--format", "jsonl"))]
    assert len(whole) == 2  # both printings of the gate are one utterance
    seen, page = [], run("report", "--format", "jsonl", "--limit", "1")
    for _ in whole:
        seen += [found["quote_id"] for found in objects(page)]
        assert (f"more follow: --after {seen[-1]}" in page.stderr) is (len(seen) < len(whole))
        page = run("report", "--format", "jsonl", "--limit", "1", "--after", seen[-1])
    assert seen == whole
    assert "--after: there is no utterance u99" in run("report", "--after", "u99", code=2).stderr
    assert (
        "--quote shows one utterance and has no pages" in run("report", "--quote", "u1", "--after", "u1", code=2).stderr
    )
    assert "--after: 'q1' is no id of an utterance" in run("report", "--after", "q1", code=2).stderr
