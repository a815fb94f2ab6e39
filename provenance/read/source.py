"""What the user pointed at into a stream of articles and refusals."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from provenance.errors import ReadError, SettingsError
from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, is_encoding
from provenance.read.describe import Description
from provenance.read.files import folder, lone_file
from provenance.read.form import Form
from provenance.read.given import Given, How
from provenance.read.manifest import Manifest, read_manifest
from provenance.read.readers import look, read_one
from provenance.read.sane import addressed, timely

STDIN = "-"
STREAMED = (Form.JSON, Form.TABLE, Form.WARC, Form.GZIP, Form.ZSTD)  # which may be longer than an article


def read(
    paths: Sequence[str],
    encoding: str,
    stdin: BinaryIO,
    fields: Mapping[str, str] | None = None,
    *,
    keep: bool = True,
) -> Iterator[Article | Refusal]:
    """Every article of ``paths`` in their order, and a refusal for whatever is none.

    A path is a file of any form that ``readers`` knows, a folder, or ``-`` for ``stdin``. ``fields`` say where rows
    have our keys; with ``keep`` pages bring their bytes along. Before anything is read, a path that does not exist
    raises ReadError and an encoding that nobody knows SettingsError.
    """
    if not is_encoding(encoding):
        raise SettingsError(f"there is no encoding {encoding!r}", "name one such as windows-1252, koi8-r or utf-16")
    missing = [path for path in paths if path != STDIN and not os.path.exists(path)]
    if missing:
        raise ReadError(f"{missing[0]}: no such file or folder", "nothing was read; mind the spelling")
    return addressed(timely(_unique(_read(paths, How(encoding, fields or {}, keep), stdin))))


def _read(paths: Sequence[str], how: How, stdin: BinaryIO) -> Iterator[Article | Refusal]:
    manifests: dict[Path, Manifest] = {}
    for path in dict.fromkeys(paths):
        file = Path(path)
        if path == STDIN:
            yield from _standard_input(stdin, how)
        elif file.is_dir():
            yield from folder(file, how)
        else:
            if file.parent not in manifests:
                manifests[file.parent] = read_manifest(file.parent)
                yield from manifests[file.parent].refusals
            yield from lone_file(file, manifests[file.parent], how)


def _standard_input(stream: BinaryIO, how: How) -> Iterator[Article | Refusal]:
    """Whatever comes.

    One article goes under the name ``stdin-`` and the beginning of its hash, so that two different ones are not taken
    for two revisions of one.
    """
    form, given = look(Given(stream, STDIN, Description("stdin"), how))
    if form not in STREAMED:
        raw = given.stream.read(MAX_BYTES + 1)
        name = f"stdin-{hashlib.sha256(raw).hexdigest()[:12]}"
        given = given._replace(stream=io.BytesIO(raw), about=Description(name))
    yield from read_one(given, form)


def _unique(results: Iterator[Article | Refusal]) -> Iterator[Article | Refusal]:
    """Refuse another text under the name of an outlet's article; the same one reached twice is read once."""
    seen: dict[tuple[str, str], str] = {}
    for result in results:
        if isinstance(result, Article) and (result.evidence is None or result.evidence.record is None):
            key = (result.outlet or _place(result.path or STDIN), result.document)
            if key in seen:
                if seen[key] != result.sha256:
                    reason = f"another text is called {result.document!r} already"
                    yield Refusal(result.path or STDIN, None, reason, "give each article a name of its own")
                continue
            seen[key] = result.sha256
        yield result


def _place(path: str) -> str:
    """The same for a file by whatever way it was reached; standard input and what is in it have no place."""
    return path if path.partition("!")[0] == STDIN else os.path.realpath(path)
