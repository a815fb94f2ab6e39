"""The reports that people act on, as a user runs them: every format, paging, and what is not there."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from command import objects, run

COAST = (
    "“We will not open the northern gate to lorries before May,” Ana Petrova told Reuters. “The old bridge has to stay "
    "closed for two more years,” she said.\n"
)
HARBOUR = (
    "“We will open the northern gate to lorries before May,” Ana Petrova told Reuters. “The old bridge has to stay "
    "closed for two more years,” she said. “Nobody asked us about any of it,” somebody shouted.\n"
)
VALLEY = "“The town needs forty new buses at once,” Bo Lind said on Friday.\n"
READ = ["matrix", "timeline", "changes", "unattributed", "story", ("quote", "gate lorries"), ("outlet", "Coast Herald")]


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles in a database that reports only read."""
    folder = tmp_path_factory.mktemp("ingested")
    rows = [
        {"id": "coast", "outlet": "Coast Herald", "published": "2025-12-10T08:00:00Z", "text": COAST},
        {"id": "harbour", "outlet": "Harbour Post", "published": "2025-12-10T09:30:00Z", "text": HARBOUR},
        {"id": "valley", "outlet": "Valley Echo", "published": "2025-12-10", "text": VALLEY},
    ]
    articles = folder / "articles.jsonl"
    articles.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run("ingest", articles, "--db", folder / "test.sqlite3")
    return folder / "test.sqlite3"


@pytest.fixture
def db(ingested: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("PROVENANCE_DB", str(ingested))
    return ingested


def arguments(name: str | tuple[str, ...]) -> list[str]:
    return ["report", *([name] if isinstance(name, str) else name)]


def test_a_negation_left_out_is_the_gravest_change(db: Path):
    (row,) = objects(run("report", "changes", "--format", "jsonl"))
    assert (row["touches"], row["relation"]) == ("negation", "altered")
    assert {row["document"], row["reference"]["document"]} == {"coast", "harbour"}
    text = COAST if row["document"] == "coast" else HARBOUR
    assert text[row["start"] : row["end"]] == row["text"]
    printed = run("report", "changes").stdout
    assert "[-not-]" in printed or "{+not+}" in printed
    assert "1 altered quotation. By what they touch: 1 change of negation." in printed


def test_who_had_it_first(db: Path):
    rows = csv.DictReader(io.StringIO(run("report", "timeline", "--min-outlets", "2", "--format", "csv").stdout))
    assert [(row["outlet"], row["order"]) for row in rows] == [
        ("Coast Herald", "certainly first"),
        ("Harbour Post", "certainly after the other, at least 1 h 30 min after Coast Herald"),
    ] * 2


def test_a_story_is_what_shares_two_utterances(db: Path):
    (found,) = objects(run("report", "story", "--format", "jsonl"))
    assert [article["document"] for article in found["articles"]] == ["coast", "harbour"]
    assert len(found["utterances"]) == 2
    assert "1 article without two utterances in common with another" in run("report", "story", "harbour").stdout
    assert "shares no two utterances" in run("report", "story", "valley", code=2).stderr
    assert "perhaps valley?" in run("report", "story", "vally", code=2).stderr


def test_an_outlet_in_numbers(db: Path):
    (found,) = objects(run("report", "outlet", "harbour post", "--format", "jsonl"))
    assert (found["articles"], found["quotations"], found["alone"]) == (1, 3, 1)
    assert found["compared"] + found["references"] == 2
    assert {one["through"]: one["quotations"] for one in found["through"]}["Reuters"] >= 1
    assert "perhaps Harbour Post?" in run("report", "outlet", "harbor post", code=2).stderr
    assert "publishes nothing here" in run("report", "outlet", "Reuters", code=2).stderr


def test_a_quote_by_its_id_by_words_and_where_there_are_several(db: Path):
    assert "Said by Ana Petrova" in run("report", "quote", "OLD bridge").stdout
    assert run("report", "quote", "u1").stdout.startswith("u1 ")
    several = run("report", "quote", "the")
    assert several.stdout.count("\nu") >= 2
    assert "utterances." in several.stderr
    nothing = run("report", "quote", "zeppelin")
    assert (nothing.stdout, nothing.stderr) == ("", "no quotation has all of these words: zeppelin\n")
    (shown,) = objects(run("report", "quote", "u1", "--format", "jsonl"))
    for one in shown["occurrences"]:
        assert one["raw"]["why"] is None
    assert "quotations go up to q" in run("report", "quote", "u900", code=2).stderr
    assert "name a quote" in run("report", "quote", " ", code=2).stderr


def test_pages_follow_each_other_and_say_where_they_are(db: Path):
    whole = [each["quote_id"] for each in objects(run("report", "matrix", "--format", "jsonl"))]
    pages = [run("report", "matrix", "--format", "jsonl", "--top", "2", "--page", n) for n in ("1", "2", "3")]
    assert [each["quote_id"] for page in pages for each in objects(page)] == whole
    assert "Utterances 1 to 2 of 4; --page 2 shows more." in pages[0].stderr
    assert "Utterances 3 to 4 of 4." in pages[1].stderr
    assert "4 utterances, none on page 3." in pages[2].stderr


def test_speakers_by_outlets(db: Path):
    found = {each["speaker"]: each for each in objects(run("report", "matrix", "--by", "speaker", "--format", "jsonl"))}
    assert found["Ana Petrova"]["quotations"] == 4
    assert found["Bo Lind"]["outlets"][0]["outlet"] == "Valley Echo"
    assert run("report", "matrix", "--by", "speaker").stdout.startswith("speaker")
    assert "every relation" in run("report", "matrix", "--by", "speaker", "--two-way", code=2).stderr


@pytest.mark.parametrize("name", READ, ids=str)
def test_every_format_of_every_report(db: Path, name: str | tuple[str, ...]):
    given = arguments(name)
    for form in ("table", "markdown"):
        assert run(*given, "--format", form).stdout
    rows = objects(run(*given, "--format", "jsonl"))
    assert json.loads(run(*given, "--format", "json").stdout) == rows
    table = list(csv.reader(io.StringIO(run(*given, "--format", "csv").stdout)))
    assert len({len(row) for row in table}) == 1
    lines = run(*given, "--format", "tsv").stdout.splitlines()
    assert len(lines) == len(table)


@pytest.mark.parametrize("name", READ, ids=str)
def test_an_empty_database_is_told_of(tmp_path: Path, name: str | tuple[str, ...]):
    path = tmp_path / "empty.sqlite3"
    run("db", "upgrade", "--db", path)
    for form in ("table", "jsonl"):
        assert "no articles yet" in run(*arguments(name), "--db", path, "--format", form).stderr


@pytest.mark.parametrize("name", ["matrix", "timeline", "changes", "unattributed", "story"])
def test_a_name_that_nobody_has_is_told_of(db: Path, name: str):
    assert "perhaps Coast Herald?" in run("report", name, "--outlet", "Cost Herald", code=2).stderr


PAGES = [*READ, "credits", "flow", "findings", ("matrix", "--by", "speaker")]


@pytest.mark.parametrize("name", PAGES, ids=str)
def test_every_report_can_be_a_page(db: Path, tmp_path: Path, name: str | tuple[str, ...]):
    path = tmp_path / "page.html"
    told = run(*arguments(name), "--html", path)
    assert told.stdout == ""
    assert f"wrote {path}" in told.stderr
    html = path.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert html.count("<h1>") == 1
    assert "exists already" in run(*arguments(name), "--html", path, code=2).stderr
    run(*arguments(name), "--html", path, "--replace")
    assert path.read_text(encoding="utf-8") == html


def test_a_folder_has_a_page_a_quote(db: Path, tmp_path: Path):
    folder = tmp_path / "pages"
    assert "4 pages of quotes" in run("report", "matrix", "--html", folder).stderr
    assert sorted(path.name for path in (folder / "quotes").iterdir()) == ["u1.html", "u2.html", "u3.html", "u4.html"]
    run("report", "matrix", "--top", "1", "--html", folder, "--replace")
    assert len(list((folder / "quotes").iterdir())) == 1
    assert "Utterance 1 of 4; --page 2 shows more." in (folder / "index.html").read_text(encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert "no page of a report" in run("report", "matrix", "--html", folder, "--replace", code=2).stderr
    assert "ends in .html" in run("report", "changes", "--html", tmp_path / "folder", code=2).stderr
    assert "make it first" in run("report", "changes", "--html", tmp_path / "no" / "page.html", code=2).stderr
    assert "a page is no csv" in run("report", "changes", "--html", tmp_path / "a.html", "-f", "csv", code=2).stderr
    assert "name one with --html" in run("report", "changes", "--replace", code=2).stderr


def test_no_page_is_written_of_an_empty_database(tmp_path: Path):
    path = tmp_path / "empty.sqlite3"
    run("db", "upgrade", "--db", path)
    for name in PAGES:
        told = run(*arguments(name), "--db", path, "--html", tmp_path / "page.html")
        assert "no articles yet" in told.stderr
        assert not (tmp_path / "page.html").exists()
