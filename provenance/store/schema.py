"""Which schema this version works with, as the migrations' files say; known without loading SQLAlchemy."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import provenance

VERSION_TABLE = "provenance_version"  # a name of its own, so that another program's database is told apart


def scripts() -> Path:
    """The folder of the migrations and of what they read."""
    package = Path(provenance.__file__).parent
    shipped = package / "_alembic"
    return shipped if shipped.is_dir() else package.parent / "alembic"


@cache
def revisions() -> tuple[str, ...]:
    """All revisions, the newest first: they are in one line, and their files' names begin with their numbers."""
    names = (path.name for path in (scripts() / "versions").iterdir())
    return tuple(sorted((name[:4] for name in names if re.fullmatch(r"\d{4}_\w+\.py", name)), reverse=True))
