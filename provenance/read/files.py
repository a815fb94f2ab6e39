"""One text file, or a folder of them with its manifest."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Container, Iterator
from pathlib import Path
from typing import BinaryIO

from provenance.model import Article, Refusal
from provenance.read.decode import MAX_BYTES, Fault, decode
from provenance.read.describe import Description
from provenance.read.manifest import NAME, Manifest, read_manifest

SUFFIXES = (".txt", ".md")


def article(raw: bytes, described: Description, path: str, encoding: str) -> Article | Refusal:
    """The article that ``raw`` is, its text unchanged and its hash of the bytes."""
    text = decode(raw, encoding)
    return Refusal(path, None, *text) if isinstance(text, Fault) else build(text, raw, described, path, encoding)


def build(text: str, raw: bytes, about: Description, path: str, encoding: str) -> Article:
    """Put the pieces of an article together."""
    return Article(
        document=about.document,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        outlet=about.outlet,
        url=about.url,
        published=about.published,
        lang=about.lang,
        title=about.title,
        path=path,
        encoding=encoding,
    )


def bounded(stream: BinaryIO) -> bytes:
    """All that ``stream`` has, or just enough of it to tell that it is too big."""
    return stream.read(MAX_BYTES + 1)


def text_file(path: Path, described: Description, encoding: str) -> Article | Refusal:
    """One file; whatever is wrong with it is a refusal."""
    if not _is_text(described.document):
        return Refusal(str(path), None, "its name is no valid text", "rename the file")
    try:
        with path.open("rb") as stream:
            raw = bounded(stream)
    except OSError as error:
        return Refusal(str(path), None, f"cannot be read ({error.strerror})", "mend the file or its permissions")
    return article(raw, described, str(path), encoding)


def lone_file(path: Path, manifest: Manifest, encoding: str) -> Article | Refusal | None:
    """A file that the user named, described by the manifest beside it; None where its row was refused already."""
    described = manifest.claim(path.name) or Description(path.name)
    return None if path.name in manifest.refused else text_file(path, described, encoding)


def folder(root: Path, encoding: str, only: Container[str] | None = None) -> Iterator[Article | Refusal]:
    """Every ``*.txt`` and ``*.md`` below ``root`` and every other file its manifests name, in order of path.

    A manifest describes the files of its own folder and of the folders below that have none of their own.
    An article that no manifest names goes under its path from ``root``. Hidden files and folders are passed over.
    Given ``only``, files of other paths are not opened, but manifests, whose faults are told if they are among them.
    """
    manifests: dict[Path, Manifest] = {}
    unreadable: list[OSError] = []
    for directory, folders, names in os.walk(root, onerror=unreadable.append):
        folders[:] = _visible(folders)
        here = Path(directory)
        manifest = manifests[here] = _nearest(here, manifests)
        if manifest.path.parent == here and _told(manifest, only):
            yield from manifest.refusals
        for name in _visible(names):
            if only is not None and str(here / name) not in only:
                manifest.claim((here / name).relative_to(manifest.path.parent).as_posix())
                continue
            result = _member(here / name, root, manifest, encoding)
            if result is not None:
                yield result
    for error in unreadable:
        yield Refusal(str(error.filename), None, f"cannot be read ({error.strerror})", "mend its permissions")
    for here, manifest in manifests.items():
        if manifest.path.parent == here and _told(manifest, only):
            yield from manifest.unclaimed()


def _told(manifest: Manifest, only: Container[str] | None) -> bool:
    return only is None or str(manifest.path) in only


def _nearest(here: Path, manifests: dict[Path, Manifest]) -> Manifest:
    above = manifests.get(here.parent)
    return above if above is not None and not (here / NAME).is_file() else read_manifest(here)


def _member(path: Path, root: Path, manifest: Manifest, encoding: str) -> Article | Refusal | None:
    name = path.relative_to(manifest.path.parent).as_posix()
    described = manifest.claim(name)
    if name in manifest.refused or (described is None and path.suffix.lower() not in SUFFIXES):
        return None
    if not _is_regular(path):
        return Refusal(str(path), None, "no regular file", "take it out of the folder")
    return text_file(path, described or Description(path.relative_to(root).as_posix()), encoding)


def _visible(names: list[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)  # opening a pipe or a device would hang
    except OSError:
        return True  # opening it says what is wrong


def _is_text(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)
