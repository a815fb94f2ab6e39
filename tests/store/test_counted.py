"""What is kept as counted is what holds, whatever a transaction does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from made import article, execute, ingest, keys, match, quotation, rows, together

from provenance import store
from provenance.judge.model import Decision, Judgement, Subject
from provenance.model import Extraction, Kind
from provenance.store.migrate import migrate

FIRST = "“We are ready,” Ada Roe said. The “Iron Lady” film opens."
AGAIN = "“We are ready,” Ada Roe said. The “Iron Lady” film opens today, and “Bad Boys” too."
OTHER = "“We are ready,” Bea Loe said."
AT = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)


def _first(text: str = FIRST, lady: Kind = Kind.NOT_SPEECH) -> Extraction:
    found = [quotation(text, "We are ready,", "Ada Roe"), quotation(text, "Iron Lady", "Ada Roe", kind=lady)]
    if "Bad Boys" in text:
        found.append(quotation(text, "Bad Boys", kind=Kind.NOT_SPEECH))
    return Extraction(article("a.txt", text, outlet="Daily"), tuple(found))


def _other() -> Extraction:
    return Extraction(article("b.txt", OTHER, outlet="Weekly"), (quotation(OTHER, "We are ready,", "Bea Loe"),))


def _numbers(url: str) -> dict[str, int]:
    return {str(what): int(number) for what, number in rows(url, "SELECT what, number FROM counted")}


def _are(url: str, articles: int, quotations: int, not_speech: int, reproductions: int, utterances: int) -> None:
    assert _numbers(url) == {
        "articles": articles,
        "quotations": quotations,
        "not_speech": not_speech,
        "reproductions": reproductions,
        "utterances": utterances,
    }
    assert [line for line in store.check(url) if line.startswith("counted")] == []


def _judge(url: str, words: str, kind: Kind, why: str = "I know") -> None:
    (key,) = rows(url, f"SELECT id FROM quotations WHERE content = '{words}' AND retired_run_id IS NULL")[0]
    with store.writing(url) as repository:
        subject: Subject = repository.judging.subject(int(key))
        repository.judging.add(Judgement(Decision.KIND, why, "ada", AT, (subject,), value=kind), [])
        repository.rejudge([subject.article], repository.start_run("judge", "1", "j1"))


def test_every_transaction_leaves_them_right(database: str):
    ingest(database, _first())
    _are(database, 1, 2, 1, 0, 0)
    ingest(database, _first(), _other())
    _are(database, 2, 3, 1, 0, 0)
    match(database, together(*keys(database)))
    _are(database, 2, 3, 1, 2, 1)
    match(database, *(together(key) for key in keys(database)))
    _are(database, 2, 3, 1, 2, 2)
    ingest(database, _first(lady=Kind.DIRECT), ruleset="r2")  # another quotation, of the same spans
    _are(database, 2, 3, 0, 2, 2)
    ingest(database, _first(AGAIN), ruleset="r2")  # the text is new, and so are all its quotations
    _are(database, 2, 4, 2, 1, 2)
    match(database, together(*keys(database)))
    _are(database, 2, 4, 2, 2, 1)


def test_a_kind_that_is_judged_counts(database: str):
    ingest(database, _first(), _other())
    _judge(database, "Iron Lady", Kind.MIXED)
    _are(database, 2, 3, 0, 0, 0)
    match(database, *(together(key) for key in keys(database)))
    _are(database, 2, 3, 0, 3, 3)
    _judge(database, "Iron Lady", Kind.NOT_SPEECH)
    _judge(database, "Iron Lady", Kind.DIRECT)
    _judge(database, "Iron Lady", Kind.NOT_SPEECH, "I know better")
    assert [line for line in store.check(database) if line.startswith("counted")] == []
    assert _numbers(database)["not_speech"] == 1
    ingest(database, _first(AGAIN))
    assert _numbers(database)["not_speech"] == 2


def test_one_transaction_may_change_and_retire_what_it_stored(database: str):
    with store.writing(database) as repository:
        run = repository.start_run("ingest", "1", "r1")
        for text in (FIRST, AGAIN, FIRST):
            repository.save(_first(text), run)
            assert repository.unmatched() == 1
        repository.finish_run(run)
    _are(database, 1, 2, 1, 0, 0)


def test_what_failed_counts_nothing(database: str):
    ingest(database, _first())
    with pytest.raises(KeyboardInterrupt), store.writing(database) as repository:  # noqa: PT012 - what was written
        repository.save(_other(), repository.start_run("ingest", "1", "r1"))
        repository.flush()
        raise KeyboardInterrupt
    _are(database, 1, 2, 1, 0, 0)


def test_a_number_changed_by_hand_is_told_and_set_right(own_database: str):
    ingest(own_database, _first())
    execute(own_database, "UPDATE counted SET number = 7 WHERE what = 'quotations'")
    assert store.check(own_database) == ["counted: quotations 7, but there are 2; run `provenance db reindex`"]
    store.reindex(own_database)
    _are(own_database, 1, 2, 1, 0, 0)


def test_a_number_that_is_not_there_is_counted(own_database: str):
    ingest(own_database, _first())
    execute(own_database, "DELETE FROM counted WHERE what <> 'articles'")
    with store.reading(own_database) as reader:
        rest = reader.rest()
    assert (rest.articles, rest.not_speech, rest.unmatched) == (1, 1, 1)
    ingest(own_database, _other())
    _are(own_database, 2, 3, 1, 0, 0)


def test_the_migration_counts_what_is_there(own_database: str):
    ingest(own_database, _first(AGAIN), _other())
    match(own_database, together(*keys(own_database)))
    ingest(own_database, _first())
    before = _numbers(own_database)
    migrate(own_database, "0011")
    store.upgrade(own_database, backup=False)
    assert _numbers(own_database) == before
    _are(own_database, 2, 3, 1, 1, 1)
