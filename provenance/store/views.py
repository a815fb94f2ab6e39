"""The views for people who query by hand, as the migrations' own files define them: one a view, frozen by revision.

A file is one SELECT that begins with a comment, what a row is, and has a comment behind every column.
``{{name}}`` stands for what the two databases say differently, see ``words.toml`` beside it.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, inspect, text

from provenance.compiled import compiled
from provenance.store.schema import scripts

_HEAD = compiled(r"\A-- (.+)\n")
_COLUMN = compiled(r"^    .*\bAS (\w+),? -- (.+)$", re.MULTILINE)
_WORD = compiled(r"\{\{(\w+)\}\}")


class View(NamedTuple):
    """A view: what a row of it is, its columns with what each holds, and its SELECT with words to be put in."""

    name: str
    comment: str
    columns: tuple[tuple[str, str], ...]
    select: str


def views(revision: str | None = None) -> tuple[View, ...]:
    """The views of a revision of the schema, or of the newest that changed them."""
    folder = _folders()[-1] if revision is None else scripts() / "views" / revision
    return tuple(_view(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.sql")))


def create(connection: Connection, revision: str) -> None:
    """Make the views of a revision; PostgreSQL keeps their comments apart, SQLite in the statement."""
    dialect = connection.dialect.name
    source = (scripts() / "views" / revision / "words.toml").read_text(encoding="utf-8")
    words = tomllib.loads(source)[dialect]
    for view in views(revision):
        select = _WORD.sub(lambda found: str(words[found[1]]).strip(), view.select)
        _run(connection, f"CREATE VIEW {view.name} AS\n{select}")
        if dialect == "postgresql":
            _run(connection, f"COMMENT ON VIEW {view.name} IS {_quoted(view.comment)}")
            for column, comment in view.columns:
                _run(connection, f"COMMENT ON COLUMN {view.name}.{column} IS {_quoted(comment)}")


def drop(connection: Connection, revision: str) -> None:
    """Take the views of a revision away, as a migration must before it rebuilds a table that they read."""
    for view in views(revision):
        _run(connection, f"DROP VIEW {view.name}")


def lost(connection: Connection) -> list[str]:
    """The views that are not there, or have other columns than they should."""
    here = inspect(connection)
    known = set(here.get_view_names())
    return [
        view.name
        for view in views()
        if view.name not in known
        or [column["name"] for column in here.get_columns(view.name)] != [name for name, _ in view.columns]
    ]


def _folders() -> list[Path]:
    return sorted(path for path in (scripts() / "views").iterdir() if path.is_dir())


def _view(name: str, source: str) -> View:
    head = _HEAD.match(source)
    if head is None:
        raise ValueError(f"{name} does not say what a row of it is")
    return View(name, head[1], tuple(_COLUMN.findall(source)), source.strip())


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _run(connection: Connection, statement: str) -> None:
    connection.execute(text(statement.replace(":", r"\:")))
