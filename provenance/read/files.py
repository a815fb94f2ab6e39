"""One file, or a folder of them with its manifest."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterator
from pathlib import Path

from provenance.model import Article, Refusal
from provenance.read.added import Added, suffixes
from provenance.read.describe import Description
from provenance.read.form import LINES, MEMBERS, TABLES, TEXTS, Form
from provenance.read.given import Given, How, peek
from provenance.read.manifest import NAME, Manifest, read_manifest
from provenance.read.readers import look, read_one

UNSURE = (*LINES, *TABLES, ".json", ".xml")  # which folders have for other ends too: looked into first


def one_file(path: Path, described: Description, how: How, *, sure: bool = True) -> Iterator[Article | Refusal]:
    """The articles of one file; whatever is wrong with it is a refusal.

    One that is not ``sure`` to hold articles is passed over where it plainly holds something else.
    """
    if not _is_text(described.document):
        yield Refusal(str(path), None, "its name is no valid text", "rename the file")
        return
    try:
        with path.open("rb") as stream:
            form, given = look(Given(stream, str(path), described, how))
            chosen = given if sure else sound(form, given)
            if chosen is not None:
                yield from read_one(chosen, form)
    except OSError as error:
        yield Refusal(str(path), None, f"cannot be read ({error.strerror})", "mend the file or its permissions")


def sound(form: Form | Added, given: Given) -> Given | None:
    """``given``, if a file that might hold anything holds articles or what was meant to be some."""
    if form not in (Form.JSON, Form.TABLE):
        return given if form not in (Form.TEXT, Form.XML) else None
    from provenance.read.jsonlines import LOOKED, holds_articles

    head, stream = peek(given.stream, LOOKED)
    names = head.partition(b"\n")[0].decode("utf-8", "replace")
    named = given.how.fields.get("text", "text") in names
    return given._replace(stream=stream) if (holds_articles(head, given.how) if form is Form.JSON else named) else None


def lone_file(path: Path, manifest: Manifest, how: How) -> Iterator[Article | Refusal]:
    """A file that the user named, described by the manifest beside it; nothing where its row was refused already."""
    described = manifest.claim(path.name) or Description(path.name)
    if path.name not in manifest.refused:
        yield from one_file(path, described, how)


def folder(root: Path, how: How, only: Container[str] | None = None) -> Iterator[Article | Refusal]:
    """Every text, page, feed, archive and file of articles below ``root``, and whatever its manifests name, by path.

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
            yield from _member(here / name, root, manifest, how)
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


def _member(path: Path, root: Path, manifest: Manifest, how: How) -> Iterator[Article | Refusal]:
    name = path.relative_to(manifest.path.parent).as_posix()
    described = manifest.claim(name)
    if name in manifest.refused or path.name == NAME or (described is None and not is_member(path.name)):
        return
    if not _is_regular(path):
        yield Refusal(str(path), None, "no regular file", "take it out of the folder")
        return
    sure = described is not None or path.suffix.lower() not in UNSURE
    yield from one_file(path, described or Description(path.relative_to(root).as_posix()), how, sure=sure)


def is_member(name: str) -> bool:
    """Whether a file of a folder or an archive is looked at, by its name."""
    return name.lower().endswith((*TEXTS, *MEMBERS, *UNSURE)) or name.lower().endswith(suffixes())


def _visible(names: list[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)  # opening a pipe or a device would hang
    except OSError:
        return True  # opening it says what is wrong


def _is_text(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)
