"""``re.compile`` that remembers between runs: the program has some 900 patterns, and compiling takes Python long.

Of a run that extracts one article the patterns took a quarter of a second, more than all the rest. What a pattern is
compiled to is a row of numbers; these are kept in the folder where Python keeps this module's own byte code, and under
the same terms: for one version of Python, not where it is told to write none (``PYTHONDONTWRITEBYTECODE``) or may not
write, and made anew where they are missing, damaged or of another version. A pattern is found by its whole text and
flags, so one that has changed is another. Where Python's machine for patterns is not what it was in 3.11 to 3.14,
everything is ``re.compile``.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_MOST = 4_000  # patterns kept, those of this run first: ones of versions that are gone would pile up
_Row = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]  # flags, numbers, groups and their names


class Kept:
    """The patterns that one file has, or is going to have."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[tuple[str, int], _Row] | None = None
        self._new = False
        self._used: dict[tuple[str, int], None] = {}
        try:
            self._machine: Any = import_module("_sre")
            self._parser: Any = import_module("re._parser")
            self._compiler: Any = import_module("re._compiler")
            self._of = f"{sys.version} {self._machine.MAGIC} {self._machine.CODESIZE}"
        except (ImportError, AttributeError):
            self._machine = None

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """The pattern as ``re.compile`` gives it."""
        if self._machine is None:
            return re.compile(source, flags)
        if self._rows is None:
            self._rows = self._read()
        row = self._rows.get((source, flags))
        self._used[source, flags] = None
        try:
            if row is None:
                row = self._rows[source, flags] = self._row(source, flags)
                self._new = True
            told, numbers, groups, names, order = row
            pattern: re.Pattern[str] = self._machine.compile(
                source, told, array("I", numbers).tolist(), groups, names, order
            )
        except (AttributeError, TypeError, ValueError, RuntimeError):
            self._machine = None
            return re.compile(source, flags)
        return pattern

    def _row(self, source: str, flags: int) -> _Row:
        """What a pattern comes to; raises ``re.error`` for one that is none."""
        tree = self._parser.parse(source, flags)
        numbers = array("I", self._compiler._code(tree, flags)).tobytes()
        names: dict[str, int] = dict(tree.state.groupdict)
        order: list[str | None] = [None] * tree.state.groups
        for name, group in names.items():
            order[group] = name
        return flags | tree.state.flags, numbers, tree.state.groups - 1, names, tuple(order)

    def _read(self) -> dict[tuple[str, int], _Row]:
        with suppress(OSError, ValueError, TypeError):
            data = self._path.read_bytes()
            size = int.from_bytes(data[4:8], "little")
            if zlib.crc32(data[4:]) == int.from_bytes(data[:4], "little"):
                of, rows = json.loads(data[8 : 8 + size])
                if of == self._of:
                    numbers = data[8 + size :]
                    return {
                        (source, flags): (told, numbers[start:end], groups, names, tuple(order))
                        for source, flags, told, start, end, groups, names, order in rows
                    }
        return {}

    def write(self) -> None:
        """Put down what was compiled by this process, in one step; where that may not be, nothing happens."""
        if not self._new or self._rows is None or sys.dont_write_bytecode:
            return
        rows, numbers = [], bytearray()
        kept = [key for key in (*self._used, *(self._rows.keys() - self._used.keys())) if key in self._rows]
        for source, flags in kept[:_MOST]:
            told, own, *rest = self._rows[source, flags]
            rows.append((source, flags, told, len(numbers), len(numbers) + len(own), *rest))
            numbers += own
        index = json.dumps((self._of, rows)).encode()
        data = len(index).to_bytes(4, "little") + index + numbers
        unfinished = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(zlib.crc32(data).to_bytes(4, "little") + data)
            unfinished.replace(self._path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink()


_kept = Kept(Path(cache_from_source(__file__)).with_suffix(".patterns"))
atexit.register(_kept.write)


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern; raises ``re.error`` if ``source`` is none."""
    return _kept.compiled(source, int(flags))
