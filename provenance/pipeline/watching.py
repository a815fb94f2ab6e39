"""A folder that is looked at again and again: which of its files are new or other, and whole."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from provenance.errors import ReadError
from provenance.model import Article, Refusal
from provenance.read.files import folder
from provenance.read.given import How
from provenance.read.manifest import NAME

_Sign = tuple[int, int, int]  # when it was changed, how long it is, which file of the disk it is


class Watch:
    """What has been seen of a folder. Raises ReadError where there is none to begin with."""

    def __init__(self, root: Path, encoding: str) -> None:
        if not root.is_dir():
            raise ReadError(f"{root}: no such folder", "name a folder; files can be read with `provenance ingest`")
        self._root, self._encoding = root, encoding
        self._last: dict[str, _Sign] = {}
        self._taken: dict[str, _Sign] = {}
        self.there = True

    def look(self) -> set[str]:
        """The files to be read: not yet taken as they are, and the same as at the last look, so not being written.

        Where a manifest is among them, all of its folder and below are, for it may describe them otherwise.
        """
        now = self._signs()
        still = {path for path, sign in now.items() if self._last.get(path) == sign}
        ready = {path for path in still if self._taken.get(path) != now[path]}
        self._last = now
        described = tuple(path.removesuffix(NAME) for path in ready if os.path.basename(path) == NAME)
        return ready | {path for path in still if path.startswith(described)} if described else ready

    def read(self, ready: Collection[str]) -> Iterator[Article | Refusal]:
        """The articles of those files."""
        return folder(self._root, How(self._encoding), ready)

    def take(self, ready: Collection[str]) -> None:
        """Remember that those files have been taken in, as they were at the last look."""
        self._taken |= {path: self._last[path] for path in ready if path in self._last}

    def _signs(self) -> dict[str, _Sign]:
        self.there = self._root.is_dir()
        found: dict[str, _Sign] = {}
        for directory, folders, names in os.walk(self._root):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                path = os.path.join(directory, name)
                try:
                    state = os.stat(path)
                except OSError:
                    continue  # it has gone in this moment, or is told of when it is read
                if not name.startswith("."):
                    found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
        return found
