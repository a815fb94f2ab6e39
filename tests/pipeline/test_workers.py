"""Extraction in processes: order, and what one article may cost the others."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator

import pytest
from made import article
from unruly import Unwelcome, obey

from provenance.actors.registry import load
from provenance.errors import ProvenanceError
from provenance.model import Article, Extraction, Refusal
from provenance.pipeline.attempts import Extracting
from provenance.pipeline.extraction import EVIDENCE, lots
from provenance.pipeline.workers import Patience, extracted

IMPATIENT = Patience(seconds=4.0)


def articles(count: int, **said: str) -> list[Article]:
    return [article(f"{n}.txt", said.get(f"n{n}", f"Words of article {n}.")) for n in range(count)]


def names(found: object) -> str:
    match found:
        case Extraction():
            return found.article.document
        case Refusal():
            return f"refused {found.path}"
        case _:
            return str(found)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_all_comes_in_its_order_with_what_is_no_article_among_it(jobs: int):
    items: list[Article | int] = list(articles(60))
    items[30:30] = [1, 2, 3]
    items += [4]
    wanted = [f"{n}.txt" for n in range(30)] + ["1", "2", "3"] + [f"{n}.txt" for n in range(30, 60)] + ["4"]
    assert [names(found) for found in extracted(items, obey, jobs)] == wanted


def test_nothing_at_all():
    assert list(extracted([], obey, 2)) == []
    assert list(extracted([1, 2], obey, 2)) == [1, 2]


def test_the_same_comes_out_whatever_the_number_of_processes():
    texts = [
        f"“We will open gate {n} on Monday,” Ana Petrova said. The mayor said that gate {n + 1} would stay shut.\n"
        for n in range(20)
    ]
    read = [article(f"{n}.txt", text, outlet="Daily Post") for n, text in enumerate(texts)]
    work = Extracting(load(), EVIDENCE)
    alone, together = list(extracted(read, work, 1)), list(extracted(read, work, 2))
    assert alone == together
    assert all(isinstance(found, Extraction) and len(found.quotations) == 2 for found in alone)


def test_an_article_that_kills_its_process_is_refused_and_no_other():
    found = list(extracted(articles(12, n5="die"), obey, 2))
    assert [names(one) for one in found] == [f"{n}.txt" if n != 5 else "refused 5.txt" for n in range(12)]
    refusal = found[5]
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "the process that extracted it ended by signal 9"


def test_an_article_that_never_ends_is_refused_and_no_other():
    found = list(extracted(articles(6, n0="stall"), obey, 2, IMPATIENT))
    assert [names(one) for one in found] == ["refused 0.txt", *(f"{n}.txt" for n in range(1, 6))]
    assert str(found[0]).startswith("0.txt: extracting it took too long and was stopped; please report it")


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_the_program_fails_on_is_refused_and_no_other(jobs: int):
    found = list(extracted(articles(6, n3="fail"), obey, jobs))
    assert [names(one) for one in found] == ["0.txt", "1.txt", "2.txt", "refused 3.txt", "4.txt", "5.txt"]
    assert "the program failed on it (RecursionError: too deep)" in str(found[3])


def test_processes_that_cannot_begin_refuse_no_article():
    with pytest.raises(ProvenanceError, match="no process for extraction can be started; try --jobs 1"):
        list(extracted(articles(3), Unwelcome(), 2))


def test_no_process_is_left_when_somebody_stops_listening():
    found = extracted(articles(200), obey, 2)
    next(found)
    assert multiprocessing.active_children()
    found.close()
    assert not multiprocessing.active_children()


def test_little_is_read_ahead_of_what_was_asked_for():
    read: list[int] = []

    def coming() -> Iterator[Article]:
        for one in articles(5_000):
            read.append(1)
            yield one

    found = extracted(coming(), obey, 2)
    next(found)
    time.sleep(0.2)  # whoever read on by itself would do so now
    assert len(read) <= 6 * 32
    found.close()


def test_lots_end_by_articles_and_by_what_else_is_in_them():
    mixed: list[Article | int] = [*range(2_500), *articles(5)]
    assert [len(lot) for lot in lots(mixed)] == [1000, 1000, 505]
