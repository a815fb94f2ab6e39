"""What the user pointed at into a stream of articles and refusals."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from provenance.errors import ReadError, SettingsError
from provenance.model import Article, Refusal
from provenance.read import jsonlines
from provenance.read.decode import is_encoding
from provenance.read.files import folder, lone_file
from provenance.read.manifest import Manifest, read_manifest

STDIN = "-"
JSON_LINES = (".jsonl", ".ndjson")


def read(paths: Sequence[str], encoding: str, stdin: BinaryIO) -> Iterator[Article | Refusal]:
    """Every article of ``paths`` in their order, and a refusal for whatever is none.

    A path is a text file, a folder, a ``.jsonl`` file of articles or ``-`` for ``stdin``. Before anything is
    read, a path that does not exist raises ReadError and an encoding that nobody knows SettingsError.
    """
    if not is_encoding(encoding):
        raise SettingsError(f"there is no encoding {encoding!r}", "name one such as windows-1252, koi8-r or utf-16")
    missing = [path for path in paths if path != STDIN and not os.path.exists(path)]
    if missing:
        raise ReadError(f"{missing[0]}: no such file or folder", "nothing was read; mind the spelling")
    return _unique(_read(paths, encoding, stdin))


def _read(paths: Sequence[str], encoding: str, stdin: BinaryIO) -> Iterator[Article | Refusal]:
    manifests: dict[Path, Manifest] = {}
    for path in dict.fromkeys(paths):
        file = Path(path)
        if path == STDIN:
            yield from jsonlines.standard_input(stdin, encoding)
        elif file.is_dir():
            yield from folder(file, encoding)
        elif file.suffix.lower() in JSON_LINES:
            yield from _json_lines(file)
        else:
            if file.parent not in manifests:
                manifests[file.parent] = read_manifest(file.parent)
                yield from manifests[file.parent].refusals
            result = lone_file(file, manifests[file.parent], encoding)
            if result is not None:
                yield result


def _json_lines(path: Path) -> Iterator[Article | Refusal]:
    try:
        with path.open("rb") as stream:
            yield from jsonlines.articles(jsonlines.lines(stream), str(path))
    except OSError as error:
        yield Refusal(str(path), None, f"cannot be read ({error.strerror})", "mend the file or its permissions")


def _unique(results: Iterator[Article | Refusal]) -> Iterator[Article | Refusal]:
    """Refuse another text under the name of an outlet's article; the same one reached twice is read once."""
    seen: dict[tuple[str, str], str] = {}
    for result in results:
        if isinstance(result, Article):
            key = (result.outlet or os.path.realpath(result.path or STDIN), result.document)
            if key in seen:
                if seen[key] != result.sha256:
                    reason = f"another text is called {result.document!r} already"
                    yield Refusal(result.path or STDIN, None, reason, "give each article a name of its own")
                continue
            seen[key] = result.sha256
        yield result
