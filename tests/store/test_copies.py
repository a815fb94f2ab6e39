"""Articles that print the same text, linked in the database and told in reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import objects, run
from copy_texts import CUT, LONGER, OWN, STORY
from made import article, rows

from provenance import store
from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline import ingest as ingesting
from provenance.pipeline.copying import copies
from provenance.pipeline.ingest import ingest
from provenance.report import detail
from provenance.report.entries import entries
from provenance.report.paged import Slice
from provenance.store.migrate import migrate

REGISTRY = load()
TEXTS = {"Morning Mail": STORY, "City Post": CUT, "Evening Star": LONGER, "Own Daily": OWN}


def take_in(url: str, articles: list[Article]) -> None:
    ingest(url, articles, REGISTRY, None, lambda _: None)


def printed(**texts: str) -> list[Article]:
    return [article(f"{name}.txt", text, outlet=name.replace("_", " ")) for name, text in texts.items()]


STORIES = printed(**{name.replace(" ", "_"): text for name, text in TEXTS.items()})


def linked(url: str) -> list[tuple[str, str]]:
    return rows(
        url,
        "SELECT a.document, b.document FROM copies JOIN revisions a ON a.id = revision_id "
        "JOIN revisions b ON b.id = of_revision_id WHERE copies.retired_run_id IS NULL ORDER BY 1, 2",
    )


def outlets(url: str) -> list[tuple[str, ...]]:
    return [copy.outlets for copy in copies(url, None, Slice()).items]


@pytest.mark.parametrize("batch", [1, 2, 100])
def test_an_agencys_text_in_three_outlets_is_one_copy(database: str, monkeypatch: pytest.MonkeyPatch, batch: int):
    monkeypatch.setattr(ingesting, "BATCH", batch)
    take_in(database, STORIES)
    assert linked(database) == [("City_Post.txt", "Morning_Mail.txt"), ("Evening_Star.txt", "Morning_Mail.txt")]
    assert outlets(database) == [("City Post", "Evening Star", "Morning Mail")]
    assert not store.verify(database).findings


def test_a_report_counts_the_copy_once(database: str):
    take_in(database, STORIES)
    with store.reading(database) as reader:
        found = entries(reader.records(), 4)
    assert len(found) == 2
    for entry in found:
        assert (len(entry.outlets), entry.independent) == (4, 2)
        assert entry.copies == {"c1": ("City Post", "Evening Star", "Morning Mail")}
        heading = "".join(text for text, _ in list(detail.page(entry, two_way=False))[1][1])
        assert "Printed by 4 outlets, of which 3 print the same copy (c1)." in heading


def test_a_text_that_is_rewritten_is_no_copy_any_more_and_the_link_is_kept_as_retired(database: str):
    take_in(database, STORIES)
    rewritten = article("City_Post.txt", OWN.replace("north", "northern"), outlet="City Post")
    take_in(database, [rewritten])
    # what the Own Daily has, which was read after the City Post
    assert linked(database) == [("Evening_Star.txt", "Morning_Mail.txt"), ("Own_Daily.txt", "City_Post.txt")]
    assert rows(database, "SELECT count(*) FROM copies WHERE retired_run_id IS NOT NULL")[0][0] == 1
    assert not store.verify(database).findings


def test_a_corrected_text_stays_a_copy_of_those_that_came_after_it(database: str):
    take_in(database, STORIES[:3])
    take_in(database, [article("Morning_Mail.txt", STORY + "\nThis article was corrected.\n", outlet="Morning Mail")])
    assert linked(database) == [("City_Post.txt", "Morning_Mail.txt"), ("Evening_Star.txt", "Morning_Mail.txt")]
    assert outlets(database) == [("City Post", "Evening Star", "Morning Mail")]


def test_the_same_articles_again_link_nothing_twice(database: str):
    take_in(database, STORIES)
    before = rows(database, "SELECT * FROM copies ORDER BY id")
    take_in(database, STORIES)
    ingest(database, STORIES, REGISTRY, None, lambda _: None, ingesting.Options(rules_only=True))
    assert rows(database, "SELECT * FROM copies ORDER BY id") == before


def test_a_line_that_all_articles_of_an_outlet_end_with_makes_no_copies(database: str):
    ending = " ".join(f"legal{n}" for n in range(45))
    texts = [" ".join(f"of{n}x{k}" for n in range(300)) + " " + ending for k in range(20)]
    take_in(database, [article(f"{k}.txt", text, outlet="Daily Post") for k, text in enumerate(texts)])
    assert linked(database) == []


def test_going_back_forgets_the_links_and_nothing_else(own_database: str):
    take_in(own_database, STORIES)
    before = rows(own_database, "SELECT id, text FROM revisions ORDER BY id")
    migrate(own_database, "0010")
    store.upgrade(own_database, backup=False)
    assert linked(own_database) == []
    assert rows(own_database, "SELECT id, text FROM revisions ORDER BY id") == before
    ingest(own_database, STORIES, REGISTRY, None, lambda _: None, ingesting.Options(rules_only=True))
    assert len(linked(own_database)) == 2


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = str(tmp_path / "a.db")
    monkeypatch.setenv("PROVENANCE_DB", path)
    store.upgrade(path)
    assert "the database has no articles yet" in run("report", "copies").stderr
    take_in(path, STORIES)
    (found,) = objects(run("report", "copies", "-f", "jsonl"))
    assert (found["copy"], found["outlets"]) == ("c1", ["City Post", "Evening Star", "Morning Mail"])
    assert [one["share"] for one in found["articles"]][2] == 1.0
    table = run("report", "copies").stdout
    assert "c1  3 articles, 3 outlets" in table
    assert "1 text that several articles print." in table
    assert run("report", "copies", "-f", "csv").stdout.startswith("copy,outlet,document,published,share,")
    assert "0 texts that several articles print." in run("report", "copies", "--outlet", "Own Daily").stdout
    assert "nobody is called 'Nobody'" in run("report", "copies", "--outlet", "Nobody", code=2).stderr
    page = tmp_path / "copies.html"
    run("report", "copies", "--html", page)
    assert "Morning Mail" in page.read_text(encoding="utf-8")
    (entry, *_) = objects(run("report", "-f", "jsonl", "--min-outlets", "4"))
    assert entry["independent"] == 2
    assert {one["copy"] for one in entry["occurrences"]} == {"c1", None}
    assert "3 of 4 outlets print the same copy" in " ".join(run("report", "--min-outlets", "4").stdout.split())
