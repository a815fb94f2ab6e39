"""A page of a report, and in words how much of the whole it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Slice:
    """Which page, from 1, of how many items each; a ``size`` of None is all on one page."""

    number: int = 1
    size: int | None = None

    @property
    def offset(self) -> int:
        """How many items stand before it."""
        return (self.number - 1) * (self.size or 0)


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """The items of a page, how many there are in all, how many articles, and what is left out of the counts."""

    items: Sequence[Item]
    total: int
    slice: Slice
    articles: int
    left_out: Mapping[str, int]


def told(paged: Paged[Item], noun: str, plural: str | None = None, shown: int | None = None) -> str:
    """``Utterances 21 to 40 of 1,200; --page 3 shows more.``, then each reason of what is left out that applies.

    ``shown`` is how many there are on the page, where that is not the number of items.
    """
    several, count = plural or f"{noun}s", len(paged.items) if shown is None else shown
    first, last = paged.slice.offset + 1, paged.slice.offset + count
    whole = f"{paged.total:,} {noun if paged.total == 1 else several}"
    if count == paged.total:
        text = f"{whole}."
    elif not count:
        text = f"{whole}, none on page {paged.slice.number:,}."
    else:
        place = f"{noun} {first:,}" if first == last else f"{several} {first:,} to {last:,}"
        text = f"{place[0].upper()}{place[1:]} of {paged.total:,}"
        text += f"; --page {paged.slice.number + 1} shows more." if last < paged.total else "."
    return f"{text}{left_out(paged.left_out)}"


def left_out(reasons: Mapping[str, int]) -> str:
    """`` Left out: 5 pairs of marks.``, of each reason that applies; its ``{s}`` is a plural's."""
    gone = [f"{count:,} {reason.format(s='' if count == 1 else 's')}" for reason, count in reasons.items() if count]
    return f" Left out: {', '.join(gone)}." if gone else ""
