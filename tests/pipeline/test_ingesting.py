"""Many articles into a database: in batches, by several processes, interrupted and gone on with, tried again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pytest
from made import article, rows

from provenance import store
from provenance.actors.registry import load
from provenance.errors import OutputError, ReadError
from provenance.model import Article, Refusal
from provenance.pipeline import ingest as ingesting
from provenance.pipeline.ingest import Ingested, Manner, foreseen, ingest
from provenance.pipeline.rejects import Rejects, again
from provenance.store import Status


class Databases(Protocol):
    def migrated(self) -> str: ...


REGISTRY = load()
TABLES = (
    "articles", "revisions", "spans", "quotations", "quotation_spans", "attributions", "candidates", "links", "actors",
    "utterances", "reproductions", "refusals",
)  # fmt: skip
CLOCKS = ("read_at",)


def made(count: int, first: int = 0) -> list[Article]:
    """Articles of which neighbours quote the same."""
    return [
        article(
            f"{n}.txt",
            f"“We will open gate {n // 2} on Monday,” Ana Petrova said.\n\nBea Loe said that day {n} was quiet.\n",
            outlet=f"Daily {n % 3}",
        )
        for n in range(first, first + count)
    ]


def take_in(url: str, results: list[Article | Refusal] | Iterator[Article | Refusal], **how: object) -> Ingested:
    return ingest(url, results, REGISTRY, None, lambda _: None, manner=Manner(**how))  # type: ignore[arg-type]


def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row but for the clock's."""
    found = {}
    with store.open_engine(url, readonly=True).connect() as connection:
        for name in TABLES:
            query = connection.exec_driver_sql(f"SELECT * FROM {name}")
            kept = [at for at, column in enumerate(query.keys()) if column not in CLOCKS]
            found[name] = sorted(([row[at] for at in kept] for row in query), key=repr)
    return found


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingesting, "BATCH", 10)


@pytest.mark.usefixtures("small_batches")
def test_the_database_is_the_same_whatever_the_number_of_processes(databases: Databases):
    bad = Refusal("x.txt", "3", "no text", "mend it")
    results: list[Article | Refusal] = [*made(25), bad, *made(12, 25), *made(3, 4)]
    urls = [databases.migrated() for _ in range(2)]
    counts = [take_in(url, results, jobs=jobs).counts() for jobs, url in zip((1, 2), urls, strict=True)]
    assert counts[0] == counts[1]
    assert [counts[0][name] for name in ("new", "unchanged", "refused", "quotations")] == [37, 3, 1, 74]
    assert contents(urls[0]) == contents(urls[1])
    assert not store.verify(urls[1]).findings


@pytest.mark.usefixtures("small_batches")
def test_each_batch_is_a_run_of_one_ingest(database: str):
    refusal = Refusal("x.txt", None, "no text", "mend it")
    take_in(database, [refusal, *made(12)])
    found = rows(database, "SELECT kind, articles_new, articles_refused, quotations FROM runs ORDER BY id")
    assert found == [("ingest", 9, 1, 18), ("ingest", 3, 0, 6), ("match", 0, 0, 0)]
    began = {row[0] for row in rows(database, "SELECT started_at FROM runs WHERE kind = 'ingest'")}
    assert len(began) == 1
    with store.reading(database) as reader:
        assert reader.rest().refused == 1  # it was in the first batch, and the last ingest's all the same


class UnpluggedError(Exception):
    pass


def unplugged(results: list[Article]) -> Iterator[Article]:
    yield from results
    raise UnpluggedError


@pytest.mark.usefixtures("small_batches")
def test_an_interrupted_ingest_keeps_whole_batches_and_goes_on(database: str, databases: Databases):
    with pytest.raises(UnpluggedError):
        take_in(database, unplugged(made(35)))
    kept = rows(database, "SELECT count(*) FROM articles")[0][0]
    assert kept == 20
    assert not store.verify(database).findings
    with store.reading(database) as reader:
        assert reader.rest().unmatched == 40
    done = take_in(database, made(37))
    assert (len(done.documents[Status.UNCHANGED]), done.stored) == (20, 17)
    assert not store.verify(database).findings
    at_once = databases.migrated()
    take_in(at_once, made(37))
    printed = "SELECT content, relation, coverage FROM v_reproductions ORDER BY content, quotation_id"
    assert rows(database, printed) == rows(at_once, printed)


@pytest.mark.usefixtures("small_batches")
def test_what_an_interruption_left_unmatched_is_matched_though_nothing_is_new(database: str):
    with pytest.raises(UnpluggedError):
        take_in(database, unplugged(made(35)))
    done = take_in(database, made(10))
    assert done.stored == 0
    assert done.utterances > 0
    with store.reading(database) as reader:
        assert reader.rest().unmatched == 0


@pytest.mark.usefixtures("small_batches")
def test_progress_says_what_is_safe(database: str):
    last: list[Ingested] = []
    with pytest.raises(UnpluggedError):
        ingest(database, unplugged(made(35)), REGISTRY, None, lambda state: last.append(state))
    assert (last[-1].read, last[-1].kept) == (35, 20)


@pytest.mark.parametrize("jobs", [1, 2])
def test_stop_after_counts_what_is_put_in_and_the_next_goes_on(database: str, jobs: int):
    first = take_in(database, made(30), stop_after=7, jobs=jobs)
    assert (first.stored, first.stopped, first.documents[Status.NEW][-1]) == (7, True, "6.txt")
    second = take_in(database, made(30), stop_after=7, jobs=jobs)
    assert second.documents[Status.NEW] == [f"{n}.txt" for n in range(7, 14)]
    third = take_in(database, made(30), stop_after=50)
    assert (third.stored, third.stopped) == (16, False)


def test_stopping_after_all_there_is_says_nothing_of_more(database: str):
    assert not take_in(database, made(3), stop_after=3).stopped


def test_what_would_be_done_is_what_is_done_then(database: str):
    take_in(database, made(4))
    changed = made(6)
    changed[1] = article("1.txt", "Nothing was said.\n", outlet="Daily 1")
    results: list[Article | Refusal] = [*changed, Refusal("x", None, "no text", "mend it")]
    before = contents(database)
    plan = foreseen(database, results, REGISTRY, None, lambda _: None)
    assert contents(database) == before
    done = take_in(database, results)
    assert plan.documents == done.documents
    assert plan.documents[Status.REVISED] == ["1.txt"]
    assert plan.refusals == done.refusals


def test_foreseeing_makes_no_database(tmp_path: Path):
    plan = foreseen(str(tmp_path / "none.db"), made(2), REGISTRY, None, lambda _: None)
    assert len(plan.documents[Status.NEW]) == 2
    assert not (tmp_path / "none.db").exists()


def test_each_refusal_is_told_when_it_comes(database: str):
    told: list[Refusal] = []
    refusal = Refusal("x.txt", "3", "no text", "mend it")
    take_in(database, [refusal], refused=told.append)
    assert told == [refusal]


def test_rejects_name_what_to_read_again(tmp_path: Path):
    folder, lines = tmp_path / "news", tmp_path / "a.jsonl"
    folder.mkdir()
    lines.touch()
    file = tmp_path / "rejects.jsonl"
    with Rejects(file, [str(folder), str(lines)]) as rejects:
        rejects.add(Refusal(str(folder / "sub" / "a.txt"), None, "empty", "fill it"))
        rejects.add(Refusal(str(lines), "3", "no “text”", "give one"))
    found = again(file)
    assert found.inputs == (str(folder), str(lines))
    assert found.paths == {str(folder / "sub" / "a.txt"), str(lines)}
    one, other = article("a", "A."), article("b", "B.")
    read = [one._replace(path=str(folder / "sub" / "a.txt")), other._replace(path=str(folder / "b.txt"))]
    assert list(found.of(read)) == read[:1]


def test_a_refused_row_of_a_manifest_lets_all_that_it_may_describe_through(tmp_path: Path):
    file = tmp_path / "rejects.jsonl"
    with Rejects(file, [str(tmp_path)]) as rejects:
        rejects.add(Refusal(str(tmp_path / "meta.jsonl"), "2", "no JSON", "mend it"))
    read = [article("a", "A.")._replace(path=str(tmp_path / "a.txt"))]
    assert list(again(file).of(read)) == read


def test_a_file_of_something_else_is_never_written_over(tmp_path: Path):
    file = tmp_path / "notes.txt"
    file.write_text("Dear diary\n")
    with pytest.raises(OutputError, match="no file of rejects; name another file with --rejects"):
        Rejects(file, [])
    assert file.read_text() == "Dear diary\n"
    with pytest.raises(OutputError, match="cannot be written"):
        Rejects(tmp_path / "nowhere" / "r.jsonl", [])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('{"input": "a"}\n', ":1: no object with input, path, place, reason, remedy"),
        ('{"input":"-","path":"-","place":"1","reason":"x","remedy":"y"}\n', "all of it came from standard input"),
        ('{"input":"/gone","path":"/gone","place":null,"reason":"x","remedy":"y"}\n', "nothing that it names is there"),
    ],
)
def test_rejects_that_cannot_be_tried_again(tmp_path: Path, lines: str, said: str):
    file = tmp_path / "rejects.jsonl"
    file.write_text(lines)
    with pytest.raises(ReadError, match=said):
        again(file)


def test_no_article_costs_another(database: str, monkeypatch: pytest.MonkeyPatch):
    from unruly import obey

    monkeypatch.setattr(ingesting, "Extracting", lambda *_: obey)
    results = [article("a.txt", "Words."), article("b.txt", "fail"), article("c.txt", "die"), article("d.txt", "More.")]
    done = take_in(database, results, jobs=2)
    assert done.documents[Status.NEW] == ["a.txt", "d.txt"]
    assert [refusal.path for refusal in done.refusals] == ["b.txt", "c.txt"]
    assert [row[0] for row in rows(database, "SELECT path FROM refusals ORDER BY id")] == ["b.txt", "c.txt"]


def test_a_run_tells_when_its_ingest_began(database: str):
    take_in(database, made(1))
    (began, ended) = rows(database, "SELECT started_at, finished_at FROM runs WHERE kind = 'ingest'")[0]
    assert datetime.fromisoformat(str(began)) <= datetime.fromisoformat(str(ended))
