"""``provenance audit`` as a user runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from command import objects, run
from conftest import SEEDS

SOURCE = (
    "“We will not open the gate before the winter,” harbour master Ana Petrova said. “Twelve ships wait,” she said.\n"
)
GOOD = "Ana Petrova said: “We will not open the gate before the winter.”\n"
BAD = "Ana Petrova said: “We will open the gate before the winter.”\n"
KEYS = ["document", "start", "end", "text", "verdict", "sub", "source", "quote_id", "exact", "difference", "why"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("source.txt", SOURCE), ("good.md", GOOD), ("bad.md", BAD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_one_object_a_citation(folder: Path):
    (found,) = objects(run("audit", folder / "bad.md", "--against", folder / "source.txt", code=1))
    assert list(found)[: len(KEYS)] == KEYS
    assert (found["verdict"], found["sub"], found["source"]) == ("altered", "negation", "source.txt")
    assert found["text"] == "We will open the gate before the winter."
    assert found["text"] == BAD[found["start"] : found["end"]]
    assert (
        found["exact"]
        == SOURCE[found["source_start"] : found["source_end"]]
        == "We will not open the gate before the winter"
    )


def test_exit_codes_say_what_was_found(folder: Path):
    against = ("--against", folder / "source.txt")
    assert run("audit", folder / "good.md", *against).exit_code == 0
    run("audit", folder / "bad.md", *against, code=1)
    run("audit", folder / "bad.md", *against, "--fail-on", "wrong_speaker", code=0)
    run("audit", folder / "bad.md", *against, "--fail-on", "wrong_speaker", "--fail-on", "altered", code=1)
    (folder / "plain.md").write_text("It rained all day and nobody came.\n", encoding="utf-8")
    assert "nothing was checked" in run("audit", folder / "plain.md", *against, code=5).stderr


def test_the_rules_that_judged_are_named(folder: Path):
    result = run("audit", folder / "good.md", "--against", folder / "source.txt")
    assert "1 citation against 1 source" in result.stderr
    assert "rules " in result.stderr
    assert "Unicode " in result.stderr


def test_to_read(folder: Path):
    text = run("audit", folder / "bad.md", "--against", folder / "source.txt", "--format", "table", code=1).stdout
    assert "altered, negation" in text
    assert "We will [-not-] open the gate" in text
    assert "source.txt:1 " in text


def test_sarif_points_into_the_text(folder: Path):
    (folder / "bad.md").write_text("A line.\n\nÉ " + BAD, encoding="utf-8")
    log = json.loads(
        run("audit", folder / "bad.md", "--against", folder / "source.txt", "--format", "sarif", code=1).stdout
    )
    assert log["version"] == "2.1.0"
    (one,) = log["runs"][0]["results"]
    assert one["ruleId"] in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    region = one["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"]) == (3, 22, 3)
    assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.md"


def test_a_bibliography_that_is_none(folder: Path):
    (folder / "x.json").write_text("[{]", encoding="utf-8")
    result = run("audit", folder / "good.md", "--references", folder / "x.json", code=3)
    assert "x.json:1" in result.stderr
    assert "CSL-JSON" in result.stderr
    run("audit", folder / "good.md", "--references", folder / "missing.bib", code=3)
    run("audit", folder / "good.md", "--references", folder / "source.txt", code=3)


@pytest.mark.parametrize("entry", ["@article{gate, title=", "@book{one, title={A}}\n@article{gate, title={A}"])
def test_an_entry_of_bibtex_that_breaks_off_is_named(entry: str, folder: Path):
    (folder / "broken.bib").write_text(entry, "utf-8")
    done = run("audit", folder / "good.md", "--references", folder / "broken.bib", code=3)
    assert f"broken.bib:{1 + entry.count(chr(10))}: the entry gate cannot be read; mind its braces" in done.stderr


def test_a_key_of_the_bibliography_is_the_source_of_that_name(folder: Path):
    row = {"id": "source", "author": [{"family": "Petrova"}], "issued": {"date-parts": [[2024]]}, "title": "Gates"}
    (folder / "x.json").write_text(json.dumps([row]), encoding="utf-8")
    (folder / "good.md").write_text(GOOD.replace(".”", "” [@source]."), encoding="utf-8")
    args = ("audit", folder / "good.md", "--against", folder / "source.txt", "--references", folder / "x.json")
    (found,) = objects(run(*args))
    assert found["verdict"] == "verbatim"
    assert found["cited"] == ["Petrova, 2024, Gates"]


def test_the_digest_among_the_seeds():
    digest, *others = (
        SEEDS / name for name in ("004_9aa42ccfab3143fc.txt", "000_85536084ccfbd201.txt", "003_0f57afe74c298e37.txt")
    )
    found = objects(run("audit", digest, "--against", others[0], "--against", others[1], code=1))
    verdicts = {one["text"]: (one["verdict"], one["sub"]) for one in found if one["quoted"]}
    assert verdicts == {
        "danger zone": ("missing_intermediary", None),  # KCNA, which the digest names nowhere
        "safe one": ("altered", "wording"),  # "safe and secure one"
        "You have turned a dangerous zone into a safe one, and a death zone into a place of life.": ("not_found", None),
        "turning a dangerous zone into a safe one": ("unchecked", None),  # cited from The Guardian, not at hand
    }


def test_cells_are_whole_in_csv(folder: Path):
    words = "We will open the gate before the winter, and that is all that there is to say about it now."
    (folder / "bad.md").write_text(f"Ana Petrova said: “{words}”\n", encoding="utf-8")
    args = ("audit", folder / "bad.md", "--against", folder / "source.txt", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(run(*args, code=1).stdout))
    assert row["text"] == words
    assert (row["verdict"], row["sub"]) == ("altered", "negation")


def test_a_page_with_the_text_marked(folder: Path):
    hostile = "Ana Petrova said: “We will open the gate before the winter <script>alert(1)</script>.”\n\nAn end.\n"
    (folder / "bad.md").write_text(hostile, encoding="utf-8")
    args = ("audit", folder / "bad.md", "--against", folder / "source.txt", "--html", folder / "audit.html")
    run(*args, code=1)
    page = (folder / "audit.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)") >= 2
    assert 'href="#c1"' in page
    assert 'id="c1"' in page
    assert "altered" in page
    assert "exists already" in run(*args, code=2).stderr
    run(*args, "--replace", code=1)


def test_a_text_that_is_not_there(folder: Path):
    assert "no such file" in run("audit", folder / "no.md", "--db", folder / "no.sqlite3", code=3).stderr


def test_the_database_is_looked_in(folder: Path, database: str):
    run("ingest", folder / "source.txt", folder / "bad.md", "--db", database)
    (found,) = objects(run("audit", folder / "bad.md", "--db", database, code=1))
    assert (found["verdict"], found["sub"], found["source"]) == ("altered", "negation", "source.txt")
    assert found["quotation_id"].startswith("q")
    assert found["quote_id"].startswith("u")
    assert found["exact"] == "We will not open the gate before the winter"


def test_a_page_of_the_database_is_known_by_its_address(folder: Path, database: str):
    row = {"id": "source.txt", "outlet": "Harbour Post", "url": "https://www.post.example/gate/", "title": "The gate"}
    (folder / "meta.jsonl").write_text(json.dumps(row), encoding="utf-8")
    other = "“We will not open the gate before the winter,” said Jonas Lind, the mayor of the town.\n"
    (folder / "other.txt").write_text(other, encoding="utf-8")
    run("ingest", folder / "source.txt", folder / "other.txt", "--db", database)
    for cited in ("([x](http://post.example/gate))", "(Harbour Post)", "[1]\n\nSources\n\n[1] “The gate”, a page"):
        (folder / "good.md").write_text(GOOD.replace(".”", f"” {cited}."), encoding="utf-8")
        (found,) = objects(run("audit", folder / "good.md", "--db", database))
        assert (found["verdict"], found["source"]) == ("verbatim", "source.txt"), cited
    (folder / "good.md").write_text(GOOD.replace(".”", "” ([x](https://post.example/else))."), encoding="utf-8")
    (found,) = objects(run("audit", folder / "good.md", "--db", database, code=5))
    assert found["verdict"] == "unchecked"


def test_a_database_that_is_not_there(folder: Path, tmp_path: Path):
    assert "there is no database" in run("audit", folder / "good.md", "--db", tmp_path / "no.sqlite3", code=4).stderr


def test_a_page_cites_by_its_links(folder: Path):
    pytest.importorskip("trafilatura", reason="pages need the extra html")
    said = "The gate “will open before the winter, whatever they say in the town”"
    lines = [
        f'<p>{said}, Ana Petrova <a href="https://paper.example/a">told a paper</a> in a long talk on the quay.</p>',
        "<p>Nobody there knew of it, and it rained all day long on the lorries that stood in front of the gate.</p>",
    ]
    (folder / "page.html").write_text(f"<!doctype html><html><body><h1>Gate</h1>{''.join(lines)}</body></html>")
    (found, *_) = objects(
        run("audit", folder / "page.html", "--quoted-only", "--against", folder / "source.txt", code=5)
    )
    assert found["verdict"] == "unchecked"
    assert found["cited"] == ["told a paper"]
