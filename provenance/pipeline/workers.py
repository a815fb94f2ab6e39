"""Extraction in several processes, answers in order; an article that kills or stalls one costs itself alone."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import NamedTuple, TypeVar

from provenance.errors import ProvenanceError
from provenance.model import Article, Extraction, Refusal
from provenance.pipeline.attempts import Answer, Work, attempt, merged
from provenance.pipeline.extraction import lots

AHEAD = 3  # lots a worker that are read before the first of them is asked for
STARTING = 120.0  # seconds until a process must have begun
Item = TypeVar("Item")


class Patience(NamedTuple):
    """How long one piece of work may take: ``seconds``, and one more for every ``length`` code points.

    Articles take a millisecond for a thousand; this is for those that would never end.
    """

    seconds: float = 120.0
    length: int = 2_000

    def of(self, articles: Sequence[Article]) -> float:
        """The seconds for those."""
        return self.seconds + sum(len(article.text) for article in articles) / self.length


PATIENCE = Patience()


def extracted(
    items: Iterable[Article | Item], work: Work, jobs: int = 1, patience: Patience = PATIENCE
) -> Generator[Extraction | Refusal | Item, None, None]:
    """Every article of ``items`` extracted by ``work``, or refused; all else as it is, and all in its order.

    With several ``jobs`` each is a process. The answers are the same for any number of them.
    """
    if jobs == 1:
        for lot in lots(items):
            yield from merged(lot, attempt(work, _articles(lot)))
        return
    crew = _Crew(work, jobs, patience)
    try:
        yield from crew.run(lots(items))
    finally:
        crew.close()


def _articles(lot: Sequence[object]) -> list[Article]:
    return [item for item in lot if isinstance(item, Article)]


class _Task(NamedTuple):
    """The articles of a lot from ``first`` on: all of them, or one that is tried alone."""

    lot: int
    first: int
    articles: Sequence[Article]


@dataclass(slots=True)
class _Worker:
    """A process, and what it does until when; nothing while it starts or waits."""

    process: multiprocessing.process.BaseProcess
    connection: Connection
    until: float
    ready: bool = False
    task: _Task | None = None

    @property
    def waits(self) -> bool:
        return self.ready and self.task is None


class _Crew:
    def __init__(self, work: Work, jobs: int, patience: Patience) -> None:
        self._work, self._jobs, self._patience = work, jobs, patience
        self._context = multiprocessing.get_context("spawn")  # nothing that this process has open goes along
        self._workers: list[_Worker] = []
        self._tasks: deque[_Task] = deque()
        self._answers: dict[int, list[Answer | None]] = {}

    def run(self, lots_: Iterator[list[Article | Item]]) -> Iterator[Extraction | Refusal | Item]:
        """The lots with their answers."""
        waiting: deque[list[Article | Item]] = deque()
        number = 0  # of the lot that comes next
        more = True
        while True:
            while more and len(waiting) < AHEAD * self._jobs and len(self._tasks) < self._jobs:
                lot = next(lots_, None)
                if lot is None:
                    more = False
                    break
                # What a page was is stored by this process; the others need its text.
                articles = [article._replace(evidence=None) for article in _articles(lot)]
                self._answers[number + len(waiting)] = [None] * len(articles)
                if articles:
                    self._tasks.append(_Task(number + len(waiting), 0, articles))
                waiting.append(lot)
                self._hand_out()
            if not waiting:
                return
            answers = [answer for answer in self._answers[number] if answer is not None]
            if len(answers) == len(self._answers[number]):
                del self._answers[number]
                number += 1
                yield from merged(waiting.popleft(), answers)
            else:
                self._listen()
                self._hand_out()

    def close(self) -> None:
        """End all processes, whatever they do."""
        for worker in self._workers:
            self._end(worker)

    def _hand_out(self) -> None:
        while self._tasks:
            worker = next((worker for worker in self._workers if worker.waits), None)
            if worker is None:
                if len(self._workers) < min(self._jobs, len(self._tasks) + self._busy()):
                    self._workers.append(self._start())
                    continue
                return
            task = self._tasks.popleft()
            worker.task, worker.until = task, time.monotonic() + self._patience.of(task.articles)
            try:
                worker.connection.send(task.articles)
            except OSError:
                self._lost(worker, self._death(worker))

    def _busy(self) -> int:
        return sum(worker.task is not None for worker in self._workers)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, time.monotonic() + STARTING)

    def _listen(self) -> None:
        """Wait until a worker says something or has taken too long, and take what it says."""
        patience = min(worker.until for worker in self._workers if not worker.waits) - time.monotonic()
        spoken = wait([worker.connection for worker in self._workers], max(0.0, patience))
        for worker in list(self._workers):
            if worker.connection in spoken:
                self._hear(worker)
            elif not worker.waits and time.monotonic() >= worker.until:
                self._lost(worker, "extracting it took too long and was stopped")

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.connection.recv()
        except (EOFError, OSError):
            self._lost(worker, self._death(worker))
            return
        if worker.task is not None:
            self._take(worker.task, said)
        worker.ready, worker.task = True, None

    def _death(self, worker: _Worker) -> str:
        worker.process.join(5)
        code = worker.process.exitcode
        how = f"by signal {-code}" if code is not None and code < 0 else f"with code {code}"
        return f"the process that extracted it ended {how}"

    def _lost(self, worker: _Worker, reason: str) -> None:
        """Go on without a worker; what it did is done again, each article alone, and one that it did alone is given up.

        Raises ProvenanceError where it had not even begun: others would do no better.
        """
        self._workers.remove(worker)
        self._end(worker)
        task = worker.task
        if task is None and not worker.ready:
            raise ProvenanceError("no process for extraction can be started", "try --jobs 1")
        if task is not None and len(task.articles) == 1:
            self._take(task, [Answer(failure=reason)])
        elif task is not None:
            alone = [_Task(task.lot, task.first + at, (one,)) for at, one in enumerate(task.articles)]
            self._tasks.extendleft(reversed(alone))

    def _take(self, task: _Task, answers: Sequence[Answer]) -> None:
        self._answers[task.lot][task.first : task.first + len(answers)] = answers

    def _end(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.connection.close()


def _serve(connection: Connection, work: Work) -> None:
    """What a worker does: it is ready, takes articles and answers, until nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl-C is for the process that asks
    gc.set_threshold(200_000, 20, 100)  # as the command does
    with suppress(EOFError, OSError):
        connection.send(None)
        while True:
            connection.send(attempt(work, connection.recv()))
