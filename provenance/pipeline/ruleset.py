"""Which rules made a row: a fingerprint of the files that decide it, so that no number has to be remembered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

EXTRACTION = (
    "model.py",
    "pipeline/extraction.py",
    "pipeline/drafts.py",
    "pipeline/sources.py",
    "pipeline/unmarked.py",
    "segment",
    "extract",
    "attribute",
    "chain",
    "actors",
)
MATCHING = ("model.py", "match", "infer")
JUDGING = ("model.py", "judge")


def fingerprint(parts: Iterable[str], extra: Path | None = None) -> str:
    """Twelve hexadecimal digits over ``parts`` of this package (files or rooms) and the user's own registry."""
    package = Path(__file__).parent.parent
    files = [found for part in parts for found in _files(package / part)]
    digest = hashlib.sha256()
    for path in [*files, *([extra] if extra else [])]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(part: Path) -> list[Path]:
    if part.is_file():
        return [part]
    return sorted(path for path in part.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
