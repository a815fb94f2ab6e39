"""The engine that is Apache Spark: each part is one value of an RDD, so that what is sent is few and large."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

from pyspark import RDD, StorageLevel
from pyspark.sql import SparkSession

from provenance.cluster.engine import Data, Sent

KEPT = StorageLevel.DISK_ONLY  # what is kept is read once or twice, and memory is for the work


class Spark:
    """Work in ``parts`` on the session's executors."""

    def __init__(self, session: SparkSession, parts: int) -> None:
        self.session, self.parts = session, parts
        self._done: list[RDD[Any]] = []  # what is let go of once all that is made of it has been made

    def map(self, work: Callable[..., Any], *data: Data) -> Data:
        count = len(data)  # what goes to the executors must not name the data

        def run(part: int, values: Iterator[Any]) -> Iterator[Any]:
            _unhurried()
            for value in values:  # read to the end, or the process is not used again
                yield work(part, *_flat(value, count))

        return _zipped(data).mapPartitionsWithIndex(run, preservesPartitioning=True).persist(KEPT)

    def send(self, work: Callable[..., Sent], *data: Data) -> Data:
        count = len(data)

        def run(part: int, values: Iterator[Any]) -> Iterator[Any]:
            _unhurried()
            for value in values:
                for n, (to, payload) in enumerate(work(part, *_flat(value, count))):
                    yield int(to), (part, n, payload)

        def ordered(sent: Iterator[Any]) -> Iterator[Any]:
            yield [payload for _, _, payload in sorted((one for _, one in sent), key=_sender)]

        return (
            _zipped(data)
            .mapPartitionsWithIndex(run)
            .partitionBy(self.parts, int)
            .mapPartitions(ordered, preservesPartitioning=True)
        )

    def gather(self, work: Callable[..., Any], *data: Data) -> list[Any]:
        count = len(data)

        def run(part: int, values: Iterator[Any]) -> Iterator[Any]:
            _unhurried()
            for value in values:  # read to the end, or the process is not used again
                yield work(part, *_flat(value, count))

        found: list[Any] = _zipped(data).mapPartitionsWithIndex(run).collect()
        for some in self._done:
            some.unpersist()
        self._done.clear()
        return found

    def free(self, *data: Data) -> None:
        self._done += [some for some in data if isinstance(some, RDD)]


def _unhurried() -> None:
    """Look for cyclic garbage seldom, as the command line does: to unpack a part makes many objects and no cycles."""
    gc.set_threshold(200_000, 20, 100)


def _sender(one: tuple[int, int, Any]) -> tuple[int, int]:
    return one[:2]


def _zipped(data: tuple[Data, ...]) -> Any:  # noqa: ANN401
    first, *rest = data
    for other in rest:
        first = first.zip(other)
    return first


def _flat(value: Any, count: int) -> list[Any]:  # noqa: ANN401
    """The values of ``count`` data that were zipped one after the other."""
    out: list[Any] = []
    for _ in range(count - 1):
        value, last = value
        out.append(last)
    return [value, *out[::-1]]
