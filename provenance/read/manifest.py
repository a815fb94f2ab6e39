"""A folder's manifest, ``meta.jsonl``: one object an article, found by ``id`` (the file's name)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from provenance.model import Refusal
from provenance.read.decode import Fault
from provenance.read.describe import Description, describe, parse

NAME = "meta.jsonl"


@dataclass(slots=True)
class Manifest:
    """The rows of a manifest by id, where each stands, and the lines that say nothing usable.

    A row whose id can be read but whose other keys cannot is in ``refused``: its article is left out with it,
    since an article entered under half a description would have to be corrected later.
    """

    path: Path
    rows: dict[str, Description] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    refusals: list[Refusal] = field(default_factory=list)
    claimed: set[str] = field(default_factory=set)

    def refuse(self, line: int, fault: Fault) -> None:
        """Note that ``line`` (counted from 1) is not usable."""
        self.refusals.append(Refusal(str(self.path), str(line), *fault))

    def claim(self, name: str) -> Description | None:
        """What is said of the file ``name``, noting that the file is there."""
        self.claimed.add(name)
        return self.rows.get(name)

    def unclaimed(self) -> Iterator[Refusal]:
        """The rows whose file was not found."""
        for name, line in self.lines.items():
            if name not in self.claimed:
                reason = f"names {name!r}, and there is no such file"
                yield Refusal(str(self.path), str(line), reason, "add the file or take the line out")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of ``folder``, without rows where it has none."""
    path = folder / NAME
    manifest = Manifest(path)
    if not path.is_file():
        return manifest
    try:
        raw = path.read_bytes()
    except OSError as error:
        fault = Fault(f"the manifest cannot be read ({error.strerror})", "mend its permissions")
        manifest.refusals.append(Refusal(str(path), None, *fault))
        return manifest
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            _add(manifest, number, line)
    return manifest


def _add(manifest: Manifest, number: int, line: bytes) -> None:
    row = parse(line)
    if isinstance(row, Fault):
        manifest.refuse(number, row)
        return
    described = describe(row)
    name = row.get("id")
    if isinstance(described, Fault):
        manifest.refuse(number, described)
        if isinstance(name, str) and name not in manifest.rows:
            manifest.refused.add(name)
    elif described.document in manifest.lines:
        first = manifest.lines[described.document]
        manifest.refuse(number, Fault(f"{described.document!r} stands already on line {first}", "take one of them out"))
    else:
        manifest.rows[described.document] = described
        manifest.lines[described.document] = number
