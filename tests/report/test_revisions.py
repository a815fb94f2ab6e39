"""``provenance report revisions``, from the stored revisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import objects, run
from made import article

from provenance.actors.registry import load
from provenance.pipeline import ingest as ingesting
from provenance.pipeline.ingest import ingest
from provenance.pipeline.revising import revisions
from provenance.report import revisions as report
from provenance.report.paged import Slice

REGISTRY = load()
FIRST = (
    "“We will open the northern gate to 120 lorries on Monday,” Ana Petrova said.\n\n"
    "“Nobody has paid the drivers for the week,” Bea Loe said.\n"
)
SECOND = FIRST.replace("120", "200")
THIRD = SECOND.replace("Bea Loe said", "Bea Loe told Reuters") + "\n“The crane fell in the night,” said Carl Moe.\n"


def take_in(url: str, text: str, options: ingesting.Options = ingesting.EVIDENCE, **about: str) -> None:
    ingest(url, [article("1.txt", text, outlet="City Post", **about)], REGISTRY, None, lambda _: None, options)


def shown(url: str) -> list[list[tuple[str, str | None, str | None]]]:
    found = revisions(url, None, Slice()).items
    return [
        [(e.became.value, e.before.text if e.before else None, e.after.text if e.after else None) for e in one.edits]
        for one in found
    ]


def test_each_revision_against_the_one_before(database: str):
    for text in (FIRST, SECOND, THIRD):
        take_in(database, text)
    assert shown(database) == [
        [("added", None, "The crane fell in the night,")],
        [
            (
                "changed",
                "We will open the northern gate to 120 lorries on Monday,",
                "We will open the northern gate to 200 lorries on Monday,",
            )
        ],
    ]
    latest, first = revisions(database, None, Slice()).items
    assert (first.number, latest.number) == (2, 3)
    assert first.read_before <= first.read_after == latest.read_before <= latest.read_after
    assert (first.held, latest.held) == (1, 2)
    assert first.other == ("the text",)
    assert "120" in "".join(text for _, pieces in report.page([first]) for text, _ in pieces)
    assert revisions(database, "City Post", Slice(1, 1)).total == 2


def test_a_new_title_changes_no_quotation(database: str):
    take_in(database, FIRST, title="Gate opens")
    take_in(database, FIRST, title="Gate to open")
    (one,) = revisions(database, None, Slice()).items
    assert (one.edits, one.held) == ((), 2)
    assert one.other == ("title Gate opens → Gate to open",)


def test_what_was_extracted_again_in_between_is_no_change(database: str):
    take_in(database, FIRST)
    take_in(database, FIRST, ingesting.Options(rules_only=True))
    take_in(database, SECOND, ingesting.Options(rules_only=True))
    assert [[one[0] for one in edits] for edits in shown(database)] == [["changed"]]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "a.db"))
    file = tmp_path / "a.jsonl"
    for text in (FIRST, SECOND):
        row = {"id": "1.txt", "outlet": "City Post", "url": "https://post.example/1", "text": text}
        file.write_text(json.dumps(row))
        run("ingest", file)
    table = run("report", "revisions").stdout
    assert "changed: number, numbers differ  Ana Petrova" in table
    assert "[-120-] {+200+}" in " ".join(table.split())
    assert "1 article that was read again and had changed." in table
    (found,) = objects(run("report", "revisions", "-f", "jsonl"))
    (edit,) = found["quotations"]
    assert (edit["became"], edit["touches"], edit["before"]["speaker"]) == ("changed", "number", "Ana Petrova")
    assert found["read_after"].endswith("Z")
    assert run("report", "revisions", "-f", "csv").stdout.startswith("outlet,document,url,revision,published,")
    page = tmp_path / "page.html"
    run("report", "revisions", "--html", page)
    assert "Changed after publication" in page.read_text(encoding="utf-8")
    assert "nobody is called 'Nobody'" in run("report", "revisions", "--outlet", "Nobody", code=2).stderr
