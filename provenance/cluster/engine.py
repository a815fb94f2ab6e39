"""Work in parts: each part has one value; parts send each other payloads and see nothing else of one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeAlias

Sent: TypeAlias = Iterator[tuple[int, Any]]  # to which part, and what
Data: TypeAlias = Any  # one value a part, as the engine keeps them


class Engine(Protocol):
    """Who does the work; ``parts`` is how many there are."""

    parts: int

    def map(self, work: Callable[..., Any], *data: Data) -> Data:
        """``work(part, *values)`` of every part; it is kept until ``free``."""
        ...

    def send(self, work: Callable[..., Sent], *data: Data) -> Data:
        """What ``work(part, *values)`` sends, by who gets it: a list in the order of the senders."""
        ...

    def gather(self, work: Callable[..., Any], *data: Data) -> list[Any]:
        """``work(part, *values)`` of every part, here: for what is small."""
        ...

    def free(self, *data: Data) -> None:
        """Let go of what is kept."""
        ...


class Here:
    """All parts one after the other in this process."""

    def __init__(self, parts: int) -> None:
        self.parts = parts

    def given(self, values: Iterable[Sequence[Any]]) -> Data:
        """Data of values that are here."""
        found = list(values)
        assert len(found) == self.parts
        return found

    def map(self, work: Callable[..., Any], *data: Data) -> Data:
        return [work(part, *values) for part, values in enumerate(zip(*data, strict=True))]

    def send(self, work: Callable[..., Sent], *data: Data) -> Data:
        out: list[list[Any]] = [[] for _ in range(self.parts)]
        for part, values in enumerate(zip(*data, strict=True)):
            for to, payload in work(part, *values):
                out[to].append(payload)
        return out

    def gather(self, work: Callable[..., Any], *data: Data) -> list[Any]:
        return list(self.map(work, *data))

    def free(self, *data: Data) -> None:
        pass
