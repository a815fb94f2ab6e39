"""The file of rejects: what an ingest did not take in, so that it can be mended and tried again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from provenance.errors import OutputError, ReadError
from provenance.model import Article, Refusal
from provenance.read.manifest import NAME
from provenance.read.source import STDIN

_KEYS = ("input", "path", "place", "reason", "remedy")


class Rejects:
    """Writes refusals as JSON Lines, each at once: ``input`` is what the user named, the rest as refusals have it.

    An earlier file of rejects is replaced, anything else never. Raises OutputError where it cannot be written.
    """

    def __init__(self, path: Path, inputs: Sequence[str]) -> None:
        self._path, self._inputs = path, inputs
        if not _free(path):
            raise OutputError(f"{path} is there and is no file of rejects", "name another file with --rejects")
        try:
            self._file = path.open("w", encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            raise self._failed(error) from error

    def __enter__(self) -> Rejects:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        try:
            self._file.close()
        except OSError as error:
            raise self._failed(error) from error

    def add(self, refusal: Refusal) -> None:
        """Write one; nothing waits in memory."""
        row = {"input": _input(refusal.path, self._inputs), **refusal._asdict()}
        try:
            self._file.write(json.dumps(row, ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> OutputError:
        return OutputError(f"{self._path} cannot be written ({error.strerror})", "name another file with --rejects")


class Again(NamedTuple):
    """What is to be read again: ``inputs`` as the user named them, of which ``paths`` were refused."""

    inputs: tuple[str, ...]
    paths: frozenset[str]

    def of(self, results: Iterable[Article | Refusal]) -> Iterator[Article | Refusal]:
        """Those of ``results`` that were refused, or described by a manifest that was."""
        described = tuple(path.removesuffix(NAME) for path in self.paths if Path(path).name == NAME)
        for result in results:
            path = result.path or STDIN
            if path in self.paths or path.startswith(described):
                yield result


def again(file: Path) -> Again:
    """What a file of rejects names. Raises ReadError where it is none, or names nothing that can be read again."""
    try:
        with file.open("rb") as lines:
            rows = [_row(line) for line in lines if line.strip()]
    except OSError as error:
        raise ReadError(f"{file} cannot be read ({error.strerror})", "name a file that --rejects wrote") from error
    if None in rows:
        place = f"{file}:{rows.index(None) + 1}"
        raise ReadError(f"{place}: no object with {', '.join(_KEYS)}", "name a file that --rejects wrote")
    found = [row for row in rows if row is not None and row["input"] != STDIN]
    if rows and not found:
        raise ReadError(f"{file}: all of it came from standard input", "give that to `provenance ingest -` again")
    inputs = dict.fromkeys(str(row["input"]) for row in found if Path(str(row["input"])).exists())
    if found and not inputs:
        raise ReadError(f"{file}: nothing that it names is there any more", "put it back, or leave it")
    return Again(tuple(inputs), frozenset(str(row["path"]) for row in found))


def _input(path: str, inputs: Sequence[str]) -> str:
    """Which of ``inputs`` a path was read from: it begins with it, in a folder as in an archive."""
    return max((name for name in inputs if path.startswith(name)), key=len, default=path)


def _row(line: bytes) -> dict[str, object] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and all(key in row for key in _KEYS) else None


def _free(path: Path) -> bool:
    """Whether nothing is lost where the file is written: it is not there, is empty, a device, or of rejects."""
    if not path.is_file():
        return True
    try:
        with path.open("rb") as file:
            first = file.readline(1 << 20)
    except OSError:
        return True  # opening it to write says what is wrong
    return not first or _row(first) is not None
