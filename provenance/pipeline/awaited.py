"""How many articles there are to read, as far as that can be told without reading them."""

from __future__ import annotations

import os
from collections.abc import Sequence

from provenance.read.manifest import NAME
from provenance.read.source import STDIN

_LINES = (".jsonl", ".ndjson")
_BLOCK = 1 << 20


def awaited(paths: Sequence[str]) -> int | None:
    """About how many articles ``paths`` have: files of folders, lines of JSON Lines; None where nobody knows."""
    count = 0
    for path in dict.fromkeys(paths):
        if path == STDIN:
            return None
        if os.path.isdir(path):
            count += sum(_visible(names) for _, _, names in os.walk(path))
        elif path.lower().endswith(_LINES):
            count += _lines(path)
        else:
            count += 1
    return count


def _visible(names: Sequence[str]) -> int:
    return sum(not name.startswith(".") and name != NAME for name in names)


def _lines(path: str) -> int:
    if not os.path.isfile(path):
        return 1  # a pipe can be read only once
    try:
        with open(path, "rb", buffering=0) as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b""))
    except OSError:
        return 1
