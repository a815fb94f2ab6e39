"""What could be made again is no evidence, and still nobody changes it unseen: each change is told, with its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Databases
from copy_texts import CUT, LONGER, STORY
from made import article, checkpoint, execute, quotation, rows
from made import ingest as save

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.model import Extraction
from provenance.pipeline.ingest import ingest
from provenance.pipeline.matching import match_all
from provenance.store import sealed

CREDITED = "“We will open the gate to all lorries on Monday,” Ana Petrova said, according to KCNA."
TEXTS = {"Morning Mail": STORY, "City Post": CUT, "Evening Star": LONGER, "Daily": CREDITED}
CHANGES = {
    "DELETE FROM copy_marks WHERE run = (SELECT min(run) FROM copy_marks)": "copy_marks: not as event",
    "UPDATE copy_marks SET run = run + 4 WHERE run = (SELECT max(run) FROM copy_marks)": "copy_marks: not as event",
    "UPDATE copy_marks SET article_id = 3 - article_id WHERE article_id < 3": "copy_marks: not as event",
    "UPDATE counted SET number = number + 1 WHERE what = 'utterances'": "counted: utterances",
    "UPDATE counted SET what = 'utterancer' WHERE what = 'utterances'": "counted: 'utterancer' is not known",
    "DELETE FROM counted WHERE what = 'articles'": "counted: 'articles' is not there",
    "UPDATE credit_counts SET quotations = quotations + 1": "credit_counts: outlet 4 ",
    "DELETE FROM outlet_counts WHERE outlet_id = 2": "outlet_counts: outlet 2 ",
    "UPDATE utterance_counts SET printings = printings + 1 WHERE utterance_id = 1": "utterance_counts: u1 ",
    "DELETE FROM utterance_order WHERE utterance_id = 1": "utterance_order: u1 ",
    "UPDATE utterance_order SET quotations = quotations + 1 WHERE utterance_id = 1": "utterance_order: u1 ",
    "UPDATE utterance_order SET first_published = '2020' WHERE utterance_id = 1": "utterance_order: u1 ",
    "INSERT INTO unmatched (id, quotation_id) VALUES (1, 1)": "unmatched: not as event",
}
MEMORY = {
    "DELETE FROM matching_memory WHERE part = 'own'",
    "UPDATE matching_memory SET part = 'owm' WHERE part = 'own'",
    "UPDATE matching_memory SET piece = 1 WHERE part = 'own'",
    "UPDATE matching_memory SET data = (SELECT m.data FROM matching_memory m WHERE m.part = 'words') "
    "WHERE part = 'own'",
    "UPDATE matching_memory SET data = (SELECT m.data FROM matching_memory m WHERE m.part = 'own') "
    "WHERE part = 'state'",
    "DELETE FROM matching_memory WHERE part = 'state'",
}
CURRENT = "SELECT quotation_id FROM reproductions WHERE retired_run_id IS NULL"


@pytest.fixture(scope="module")
def whole(databases: Databases) -> str:
    url = databases.migrated()
    articles = [
        article(f"{name}.txt", text, outlet=name, published=f"2025-12-0{day}")
        for day, (name, text) in enumerate(TEXTS.items(), 1)
    ]
    ingest(url, articles, load(), None, lambda _: None)
    match_all(url)
    assert store.verify(url).findings == []
    return url


@pytest.fixture
def filled(databases: Databases, whole: str) -> str:
    """A copy of it that a test may damage."""
    return databases.copied(whole)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_by_hand_is_told_and_its_remedy_mends_it(filled: str, change: str):
    before = rows(filled, "SELECT utterance_id, printings FROM utterance_counts ORDER BY 1")
    execute(filled, change)
    findings = store.verify(filled).findings
    assert findings
    assert all(finding.startswith(CHANGES[change]) or "'utterances' is not there" in finding for finding in findings)
    if "db reindex" in findings[0]:
        store.reindex(filled)
    else:
        assert "match --full" in findings[0]
        match_all(filled, full=True)
    assert store.verify(filled).findings == []
    assert rows(filled, "SELECT utterance_id, printings FROM utterance_counts ORDER BY 1") == before


def test_every_table_that_no_event_seals_is_changed_here_or_tested_elsewhere():
    changed = {name for name in sealed.DERIVED for change in CHANGES if f" {name} " in change}
    elsewhere = {"events", "matching_memory", "search_pieces", "search_words"}
    assert sealed.DERIVED - changed == elsewhere | {"credited_actors"}  # of actors that several names mean


@pytest.mark.parametrize("change", sorted(MEMORY))
def test_a_memory_that_was_changed_is_told_and_not_used(filled: str, change: str):
    utterances = rows(filled, "SELECT id FROM utterances WHERE retired_run_id IS NULL ORDER BY 1")
    execute(filled, change)
    (finding,) = store.verify(filled).findings
    assert finding.startswith("matching_memory: not as the last matching left it; run `provenance match`")
    done = match_all(filled)
    gone = change.startswith("DELETE FROM matching_memory WHERE part = 'state'")
    assert done.whole == ("by these rules for the first time" if gone else "since what was remembered is damaged")
    assert store.verify(filled).findings == []
    assert rows(filled, "SELECT id FROM utterances WHERE retired_run_id IS NULL ORDER BY 1") == utterances


def test_what_waits_to_be_matched_is_summed_up(own_database: str):
    for words in ("We are ready", "We are ready now"):
        match_all(own_database)
        text = f"“{words},” Ada Roe said."
        save(own_database, Extraction(article("a.txt", text, outlet="Daily"), (quotation(text, words, "Ada Roe"),)))
    assert rows(own_database, "SELECT quotation_id FROM unmatched") == [(1,)]
    assert _of("unmatched", own_database) == []
    execute(own_database, "DELETE FROM unmatched")
    assert len(_of("unmatched: not as event", own_database)) == 1
    store.reindex(own_database)  # makes other things anew, and says nothing of this
    assert len(_of("unmatched: not as event", own_database)) == 1
    assert match_all(own_database).whole == "since what was remembered is damaged"
    assert store.verify(own_database).findings == []
    assert rows(own_database, CURRENT) == [(2,)]


def test_what_was_put_among_what_waits_has_everything_matched(filled: str):
    execute(filled, "INSERT INTO unmatched (id, quotation_id) VALUES (1, 1)")
    assert match_all(filled).whole == "since what was remembered is damaged"
    assert match_all(filled).whole is None


def _of(start: str, url: str) -> list[str]:
    return [finding for finding in store.verify(url).findings if finding.startswith(start)]


def test_marks_made_anew_find_the_same_copies(filled: str):
    execute(filled, "DELETE FROM copy_marks")
    store.reindex(filled)
    again = article("Late Edition.txt", STORY, outlet="Late Edition", published="2025-12-04")
    ingest(filled, [again], load(), None, lambda _: None)
    assert rows(filled, "SELECT count(*) FROM copies WHERE revision_id = 5 AND retired_run_id IS NULL") != [(0,)]


def test_a_schema_of_which_the_driver_can_read_nothing_is_told(sqlite: Path):
    """A flipped byte where SQLite looks first: what it then says is no text."""
    checkpoint(sqlite)
    raw = sqlite.read_bytes()
    at = raw.index(b"CREATE TABLE actors")
    sqlite.write_bytes(raw[: at + 7] + b"\xe1" + raw[at + 8 :])
    with pytest.raises(StoreError, match="is damaged"):
        store.verify(sqlite)
