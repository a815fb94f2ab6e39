"""Readers of other packages: a function of a file's bytes and name that gives articles as rows of our JSON Lines.

What it gives is checked as what a user writes by hand, the hashes are ours, and its faults end nothing but its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from provenance import additions
from provenance.errors import AdditionError
from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault, usable
from provenance.read.describe import describe
from provenance.read.form import KNOWN, Form, root
from provenance.read.given import Given, Taken, article

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Added(NamedTuple):
    """A reader by its name, the package that has it, and that one's version."""

    name: str
    package: str
    version: str
    point: EntryPoint

    @property
    def shadowed(self) -> bool:
        """Whether it is named as a suffix of ours, of which it gets no file."""
        return f".{self.name.lower()}" in KNOWN


@cache
def readers() -> Mapping[str, Added]:
    """Those that are installed, by name: a suffix without its point, or the first element of an XML."""
    return {
        point.name: Added(point.name, additions.package(point), additions.version(point), point)
        for point in additions.declared(additions.READERS)
    }


@cache
def suffixes() -> tuple[str, ...]:
    """What the names of files end in that only another package reads, in lower case."""
    return tuple(f".{one.name.lower()}" for one in readers().values() if not one.shadowed)


def claimed(form: Form, head: bytes, name: str) -> Added | None:
    """Whose reader takes what begins with ``head``, told by the end of its name, then by its first element."""
    suffix, first = PurePosixPath(name.lower()).suffix, root(head) if form in (Form.XML, Form.TEXT) else None
    if suffix not in KNOWN and suffix in suffixes():
        return next(one for one in readers().values() if one.name.lower() == suffix[1:])
    return readers().get(first) if first else None  # which others are installed takes a while to learn


def read(given: Given, by: Added) -> Iterator[Article | Refusal]:
    """The articles that the reader of another package finds in ``given``; its faults are refusals that name it."""
    raw = given.whole()
    if isinstance(raw, Fault):
        yield given.refuse(raw)
        return
    for number, row in enumerate(_rows(raw, given, by), 1):
        yield _result(row, number, raw, given, by)


def _rows(raw: bytes, given: Given, by: Added) -> Iterator[object]:
    """What the reader gives, one after the other, and in the end a Fault if it failed."""
    number, remedy = 0, f"mend or uninstall {by.package}, or leave the file out"
    try:
        reader = additions.loaded(by.point)
        if not callable(reader):
            raise AdditionError(f"{additions.READERS} {by.name} of {by.package} is no function", remedy)
        for row in reader(raw, given.about.document):
            number += 1
            yield dict(row) if isinstance(row, Mapping) else row
    except AdditionError as error:
        yield Fault(error.message, remedy)
    except (Exception, SystemExit) as error:
        before = f" after giving {number}, which stand as they are" if number else ""
        told = " ".join(f"{type(error).__name__}: {error}".split())
        yield Fault(f"the reader {by.name} of {by.package} failed{before} ({told[:200]})", remedy)


def _result(row: object, number: int, raw: bytes, given: Given, by: Added) -> Article | Refusal:
    place = None if number == 1 else str(number)
    if isinstance(row, Refusal):
        return Refusal(given.path, row.place and str(row.place), str(row.reason), str(row.remedy))
    if isinstance(row, Fault):
        return given.refuse(row)
    made = _taken(row, f"{given.about.document}:{place}" if place else given.about.document, by)
    if isinstance(made, Fault):
        reason = f"the reader {by.name} of {by.package} gives what is no article: {made.reason}"
        return given.refuse(Fault(reason, f"mend or uninstall {by.package}, or leave the file out"), place)
    # A manifest describes one article: its address for all would make each a revision of the one before.
    first = given if place is None else given._replace(about=given.about._replace(url=None, title=None))
    return article(first, raw, made)


def _taken(row: object, otherwise: str, by: Added) -> Taken | Fault:
    if not isinstance(row, dict):
        return Fault(f"{type(row).__name__} and not a mapping", "")
    about = describe({**row, "id": row.get("id") or otherwise})
    if isinstance(about, Fault):
        return about
    text = row.get("text")
    kept = usable(text) if isinstance(text, str) else Fault("missing", "")
    if isinstance(kept, Fault):
        return Fault(f'its "text" is {kept.reason}', "")
    if len(kept.encode()) > MAX_BYTES:
        return TOO_BIG
    return Taken(kept, about, "application/octet-stream", f"{by.package} {by.version}".rstrip())
