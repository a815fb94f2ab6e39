"""What people ask, as SQL for both databases: one file a question in ``questions/``.

A file begins with ``-- `` and the question, goes on with what the answer means, has ``-- :name — …`` for every
parameter (``(optional)`` where it may be left out), and then the query.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.errors import QueryError

_FOLDER = Path(__file__).parent / "questions"
_PARAMETER = compiled(r":(\w+) — (.+)")
_OPTIONAL = " (optional)"


class Parameter(NamedTuple):
    """A parameter, what it means, and whether it may be left out."""

    name: str
    comment: str
    optional: bool


class Question(NamedTuple):
    """A question, what its answer means, and the query."""

    name: str
    title: str
    explanation: str
    parameters: tuple[Parameter, ...]
    sql: str

    def filled(self, given: Mapping[str, str | None]) -> dict[str, str | None]:
        """``given`` with NULL for what may be left out."""
        return {one.name: None for one in self.parameters if one.optional} | dict(given)


@cache
def questions() -> dict[str, Question]:
    """All of them by name."""
    return {path.stem: _read(path) for path in sorted(_FOLDER.glob("*.sql"))}


def question(name: str) -> Question:
    """The question of that name. Raises QueryError where there is none, with those that there are."""
    found = questions().get(name.strip().lower().replace("-", "_"))
    if found is None:
        raise QueryError(f"--query: there is no {name!a}", f"there are {', '.join(questions())}")
    return found


def _read(path: Path) -> Question:
    head: list[str] = []
    body: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        (head if line.startswith("--") and not body else body).append(line)
    words = [line.removeprefix("--").strip() for line in head]
    parameters = [found for line in words if (found := _PARAMETER.fullmatch(line))]
    prose = [line for line in words[1:] if not _PARAMETER.fullmatch(line)]
    return Question(
        path.stem,
        words[0],
        " ".join(prose),
        tuple(
            Parameter(found[1], found[2].removesuffix(_OPTIONAL), found[2].endswith(_OPTIONAL)) for found in parameters
        ),
        "\n".join(body).strip() + "\n",
    )
