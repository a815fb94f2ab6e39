"""What somebody changes by hand is told, with the place; what the program changes is not."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import Databases
from made import article, checkpoint, execute, fill, infer, ingest, keys, match, quotation, rows, together

from provenance import store
from provenance.actors.registry import load
from provenance.model import Extraction
from provenance.store import sealed, written
from provenance.store.tables import Base, EventKind

TEXT = "“We are ready,” Ada Roe said."
LATER = "“We are ready, all of us,” Ada Roe said."


def told(url: str, text: str = TEXT, words: str = "We are ready,", name: str = "Ada Roe", ruleset: str = "r1") -> None:
    ingest(url, Extraction(article("a.txt", text, outlet="Daily"), (quotation(text, words, name),)), ruleset=ruleset)


@pytest.fixture(scope="module")
def sound(databases: Databases) -> str:
    url = databases.migrated()
    fill(url, load())
    assert store.verify(url).findings == []
    return url


@pytest.fixture
def filled(databases: Databases, sound: str) -> str:
    """A copy of it that a test may damage."""
    return databases.copied(sound)


def kinds(url: str) -> list[str]:
    return [row[0] for row in rows(url, "SELECT kind FROM events ORDER BY id")]


def head(url: str) -> str:
    found = store.verify(url).head
    assert found is not None
    return found.hash


def test_every_table_is_sealed_or_known_not_to_be():
    assert set(Base.metadata.tables) == sealed.SEALED | sealed.DERIVED
    assert not sealed.SEALED & sealed.DERIVED
    assert set(sealed.tables()) == sealed.SEALED


def test_what_never_changes_is_sealed_column_by_column():
    left_out = {
        f"{name}.{column.name}"
        for name in sealed.tables()
        for column in sealed.table(name).c
        if column not in set(sealed.columns(name)) and column.name != "retired_run_id"
    }
    assert left_out == {
        "judged_quotations.quotation_id",
        "quotations.context_span_id",
        "quotations.kind",
        "quotations.kind_reason",
        "raw_bytes.data",
    }


def test_each_deed_is_an_event_and_the_log_agrees(database: str):
    told(database)
    told(database)
    told(database, name="Bea Loe", ruleset="r2")
    told(database, LATER, "We are ready, all of us,")
    match(database, together(*keys(database)))
    assert kinds(database) == [
        "started",
        *("ingested", "stored"),
        "stored",  # nothing new: a run alone
        *("re-extracted", "stored"),
        *("revised", "stored"),
        *("matched", "stored"),
    ]
    done = store.verify(database)
    assert (done.findings, done.texts, done.unmade) == ([], 2, 0)
    assert done.head is not None
    assert done.head.events == 10


def test_an_event_tells_of_the_article_and_its_bytes(database: str):
    told(database)
    ((body,),) = rows(database, "SELECT body FROM events WHERE kind = 'ingested'")
    event = json.loads(body)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    about = event["data"]
    assert {key: about[key] for key in ("article", "document", "outlet", "revision", "number", "encoding")} == {
        "article": "outlet:Daily\na.txt",
        "document": "a.txt",
        "outlet": "Daily",
        "revision": 1,
        "number": 1,
        "encoding": "utf-8",
    }
    assert about["text"] == digest
    before = rows(database, "SELECT hash FROM events WHERE id = 1")[0][0]
    assert (event["number"], event["kind"], event["previous"]) == (2, "ingested", before)


def test_judgements_and_their_withdrawal_are_events(database: str):
    fill(database, load())
    assert "judged" in kinds(database)
    with store.writing(database) as repository:
        at = datetime(2026, 11, 26, tzinfo=UTC)
        repository.judging.retire([1], "bo", at, "a slip")
        repository.rejudge(["outlet:The Daily Example\n1.txt"], repository.start_run("judge", "1", "j1"))
    assert kinds(database)[-2:] == ["withdrawn", "stored"]
    assert store.verify(database).findings == []
    execute(database, "UPDATE judgements SET retired_by = 'nobody'")
    assert store.verify(database).findings == [
        f"judgements: retired_by of row 1 is not as event {len(kinds(database))} left it"
    ]


def test_nothing_is_told_of_what_is_undone(database: str):
    told(database)
    before = kinds(database)
    with pytest.raises(ZeroDivisionError), store.writing(database) as repository:
        repository.refuse(repository.start_run("match", "1", "m1") // 0, None)
    with store.writing(database):
        pass
    assert kinds(database) == before


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE revisions SET text = 'x'", "revisions: the text of '1.txt' .* is not that of event 2"),
        ("UPDATE revisions SET sha256 = REPEATED", "the hash of the bytes of '1.txt' .* is not that of event 2"),
        ("UPDATE revisions SET published = '2025-12-14'", "revisions: row 1 is not as event .*, of '1.txt'"),
        ("UPDATE revisions SET encoding = 'utf-16'", "revisions: row 1 is not as event"),
        ("UPDATE links SET name = 'TASS' WHERE id = 2", "links: rows 1–.* are not as event .* of '1.txt'"),
        ("UPDATE links SET confidence = 0.5 WHERE id = 1", "links: rows 1–"),
        ("DELETE FROM links WHERE id = 2", "links: rows 1–"),
        ("UPDATE attributions SET reason = 'because' WHERE id = 1", "attributions: row"),
        ("UPDATE quotations SET kind = 'not_speech' WHERE id = 1", "quotations: kinds, .* in '1.txt' .* are not"),
        ("UPDATE quotations SET retired_run_id = 1 WHERE id = 2", "quotations: run 1 has retired 1 rows, no event"),
        ("UPDATE reproductions SET relation = 'verbatim'", "reproductions: row 1 is not as event"),
        ("UPDATE differences SET quotation_words = 'x'", "differences: row 1 is not as event"),
        ("DELETE FROM reproduction_flags", "reproduction_flags: row 1 is not as event"),
        ("UPDATE findings SET confidence = 1", "findings: row 1 is not as event"),
        ("UPDATE inferred_link_evidence SET fact = 'x'", "inferred_link_evidence: row 1 is not as event"),
        ("UPDATE judgements SET reason = 'other'", "judgements: row 1 is not as event"),
        ("UPDATE judgements SET made_at = '2026-01-01 00:00:00+00:00'", "judgements: row 1 is not as event"),
        ("UPDATE actors SET kind = 'body' WHERE kind = 'agency'", "actors: rows .* are not as event"),
        ("UPDATE aliases SET holds = false", "aliases: rows .* are not as event"),
        ("UPDATE outlets SET name = 'Other'", "outlets: row 1 is not as event"),
        ("DELETE FROM refusals WHERE id = 1", "refusals: rows 1–2 are not as event"),
        ("UPDATE runs SET ruleset = 'x' WHERE id = 1", "runs: row 1 is not as event"),
        ("INSERT INTO refusals (id, run_id, path, reason, remedy) VALUES (3, 1, 'a', 'b', 'c')", "refusals: row 3 is"),
        ("UPDATE refusals SET id = -1 WHERE id = 2", "refusals: rows -1–0 are in no event"),
        ("UPDATE events SET body = replace(body, '1.txt', '2.txt') WHERE id = 2", "events: 2 was changed"),
        ("UPDATE events SET hash = REPEATED WHERE id = 2", "events: 2 was changed: its hash is not"),
        ("UPDATE events SET kind = 'revised' WHERE id = 2", "events: 2 has another kind or time than its body"),
        ("DELETE FROM events WHERE id = 2", "events: 3 stands where event 2 would"),
        ("DELETE FROM events WHERE id = (SELECT max(id) FROM events)", "judgements: row 1 is in no event"),
        ("DELETE FROM events", "events: there are none"),
        ("UPDATE events SET id = 99 WHERE id = 3", "events: 4 stands where event 3 would"),
        ("UPDATE events SET body = '[]' WHERE id = 2", "events: 2 does not tell what an event"),
        ("UPDATE events SET body = '{' WHERE id = 2", "events: 2 was changed"),
    ],
)  # fmt: skip
def test_what_is_changed_by_hand_is_found(filled: str, statement: str, finding: str):
    execute(filled, statement.replace("REPEATED", f"'{'0' * 64}'"))
    findings = store.verify(filled).findings
    assert [line for line in findings if re.search(finding, line)], findings


def test_a_row_that_comes_back_from_retirement_is_found(own_database: str):
    told(own_database)
    told(own_database, name="Bea Loe", ruleset="r2")
    execute(own_database, "DROP INDEX uq_attributions_current_quotation_id")
    execute(own_database, "UPDATE attributions SET retired_run_id = NULL")
    assert "attributions: run 2 has retired 0 rows, event 5 tells of 1" in store.verify(own_database).findings


def test_a_change_by_hand_is_not_taken_over_by_the_next_event(database: str):
    told(database)
    execute(database, "UPDATE quotations SET kind = 'not_speech'")
    execute(database, "UPDATE attributions SET name = 'Cy Poe'")
    told(database, name="Bea Loe", ruleset="r2")  # which retires the one and sets the other right
    findings = store.verify(database).findings
    assert any("in text 1 were changed between events 2 and 4" in line for line in findings), findings
    assert any(line.startswith("attributions: row 1 is not as event 3 left them") for line in findings), findings


def test_a_log_rewritten_as_a_whole_is_not_the_one_that_was_published(database: str):
    told(database)
    published = head(database)
    told(database, LATER, "We are ready, all of us,")
    assert store.verify(database, published).findings == []
    assert store.verify(database, published.upper()).findings == []
    execute(database, "DELETE FROM events")
    told(database)  # begins the log anew
    assert store.verify(database).findings == []
    (finding,) = store.verify(database, published).findings
    assert finding.startswith(f"events: {published} is no head of this log")


def test_a_log_that_tells_spans_by_their_words_agrees(database: str, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as older:
        older.setattr(sealed, "_MANNER", {})
        older.setattr(written, "KEPT", frozenset())  # it read everything back
        told(database)
    told(database, LATER, "We are ready, all of us,")
    bodies = [
        json.loads(row[0])["data"]
        for row in rows(database, "SELECT body FROM events WHERE kind = 'stored' ORDER BY id")
    ]
    assert [body["rows"]["spans"].get("words") for body in bodies] == [None, "digest"]
    assert store.verify(database).findings == []
    execute(database, "UPDATE spans SET start_offset = start_offset + 1, digest = 7 WHERE id IN (1, 6)")
    found = [line for line in store.verify(database).findings if line.startswith("spans: row")]
    assert len(found) == 2, found


def test_rows_of_a_database_without_events_are_sealed_by_its_start(database: str):
    fill(database, load())
    execute(database, "DELETE FROM events")
    assert any("in no event" in line for line in store.verify(database).findings)
    told(database)
    done = store.verify(database)
    assert (done.findings, kinds(database)[0]) == ([], EventKind.STARTED)
    execute(database, "UPDATE links SET name = 'TASS' WHERE id = 1")
    assert len(store.verify(database).findings) == 1


def test_many_findings_are_counted_and_not_all_listed(database: str):
    text = "“We are ready,” Ada Roe said. "
    for number in range(30):
        told_ = article(f"{number}.txt", text * (number + 1))
        ingest(database, Extraction(told_, (quotation(told_.text, "We are ready,", "Ada Roe"),)))
    execute(database, "UPDATE revisions SET title = 'x'")
    findings = store.verify(database).findings
    assert len([line for line in findings if line.startswith("revisions: row")]) == 20
    assert "revisions: and 10 more" in findings


def test_more_rows_than_a_piece(database: str):
    texts = [f"“We are ready {number},” Ada Roe said." for number in range(250)]
    ingest(
        database,
        *(
            Extraction(article(f"{n}.txt", text), (quotation(text, f"We are ready {n},", "Ada Roe"),))
            for n, text in enumerate(texts)
        ),
    )
    assert store.verify(database).findings == []
    execute(database, "UPDATE attributions SET rule = 'x' WHERE id = 201")
    (finding,) = store.verify(database).findings
    assert re.fullmatch(
        r"attributions: rows 201–250 are not as event 252 left them, of '2..\.txt', .* and others", finding
    )


def test_a_damaged_page_is_told_and_the_rest_looked_at(sqlite: Path):
    fill(str(sqlite), load())
    checkpoint(sqlite)
    with sqlite3.connect(sqlite) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'candidates'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with sqlite.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 100)
    findings = store.verify(sqlite).findings
    assert [line for line in findings if line.startswith("file: candidates: ")], findings
    assert not [line for line in findings if line.startswith(("links", "spans", "revisions"))], findings


def test_a_definition_that_is_no_text_any_more_is_told(sqlite: Path):
    """A flipped byte in what a view asks for: the driver cannot decode what SQLite says of it."""
    checkpoint(sqlite)
    raw = sqlite.read_bytes()
    view = raw.index(b"CREATE VIEW v_judgements")
    at = raw.index(b".", raw.index(b"SELECT", view)) + 1
    sqlite.write_bytes(raw[:at] + b"\xf6" + raw[at + 1 :])
    findings = store.verify(sqlite).findings
    assert [line for line in findings if "can't decode byte 0xf6" in line], findings
    assert all(": " in line for line in findings)


def test_a_changed_definition_is_told(sqlite: Path):
    checkpoint(sqlite)
    raw = sqlite.read_bytes()
    assert raw.count(b"CHECK (number >= 1)") == 1
    sqlite.write_bytes(raw.replace(b"CHECK (number >= 1)", b"CHECK (number >= 0)"))
    (finding,) = store.verify(sqlite).findings
    assert finding.startswith("schema: revisions is not defined as this version does: 'CONSTRAINT ck_revisions_number_")


def test_what_is_inferred_is_sealed_and_retired(database: str):
    fill(database, load())
    infer(database)
    assert store.verify(database).findings == []


def indexed_as(url: str, table: str, words: str) -> None:
    """Let the only row of that table of the index of words have these instead of its own."""
    if "://" in url:
        places = " ".join(f"''{word}''\\:{place}" for place, word in enumerate(words.split(), 1))
        execute(url, f"UPDATE {table} SET words = '{places}'")
    else:
        execute(url, f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        execute(url, f"INSERT INTO {table} (rowid, words) VALUES (1, '{words}')")


def test_words_that_change_within_the_index_are_told(own_database: str):
    told(own_database)
    assert store.verify(own_database).findings == []
    indexed_as(own_database, "search_quotations", "we were ready")
    indexed_as(own_database, "search_articles", "are we ready ada roe said")  # the same, at other places
    assert store.check(own_database) == []  # which looks for rows, not for words
    assert store.verify(own_database).findings == [
        "search: the words of q1 are not those in the index; run `provenance db reindex`",
        "search: the words of revision 1 at 0 are not those in the index; run `provenance db reindex`",
        "search: the list of words lacks 1 and counts 1 otherwise than the index; run `provenance db reindex`",
    ]
    store.reindex(own_database)
    assert store.verify(own_database).findings == []


def test_what_is_indexed_of_nothing_is_told(own_database: str):
    told(own_database)
    places = "" if "sqlite" in own_database else "\\:1"
    column, given = ("rowid", "ready") if not places else ("id", f"''ready''{places}")
    execute(own_database, f"INSERT INTO search_quotations ({column}, words) VALUES (77, '{given}')")
    execute(own_database, "UPDATE search_words SET quotations = 2 WHERE word = 'ready'")
    assert store.check(own_database) == []
    remedy = "run `provenance db reindex`"
    assert store.verify(own_database).findings == [
        f"search: search_quotations has a row 77 that is of nothing; {remedy}"
    ] + [f"search: search_quotations counts other rows or words than it has; {remedy}"] * (not places)


def test_a_damaged_index_ends_no_other_look(sqlite: Path):
    told(str(sqlite))
    execute(str(sqlite), "UPDATE search_articles_data SET block = x'00000001' WHERE id > 10")
    (finding,) = store.verify(sqlite).findings
    assert re.fullmatch(r"search: search_articles is damaged \(.+\); run `provenance db reindex`", finding)


def test_a_content_that_is_no_text_any_more_ends_no_look(sqlite: Path):
    told(str(sqlite))
    with sqlite3.connect(sqlite) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE quotations SET content = x'ff'")
    assert "search: search_quotations has a row 1 that is of nothing; run `provenance db reindex`" in (
        store.verify(sqlite).findings
    )
