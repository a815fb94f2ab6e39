"""A query as somebody typed it: that it is one, that it only reads, and which parameters it has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.errors import QueryError

READING = ("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "SHOW")
# Literals, quoted names and comments are passed over whole; what a database reads otherwise it refuses itself.
_TOKEN = compiled(
    r"""(?P<comment> --[^\n]* | /\*.*?\*/ )
      | (?P<quoted> '(?:[^']|'')*' | "(?:[^"]|"")*" | (?P<dollar>\$(?:[A-Za-z_]\w*)?\$).*?(?P=dollar) )
      | (?P<cast> ::)
      | (?<!\w) : (?P<name>[A-Za-z_]\w*)
      | (?P<end> ;)""",
    re.VERBOSE | re.DOTALL,
)
_FIRST = compiled(r"[\s(]*(\w+)")


class Statement(NamedTuple):
    """One statement; ``sql`` has ``:name`` for each of ``names``."""

    sql: str
    names: tuple[str, ...]


def parse(given: str) -> Statement:
    """Raises QueryError unless ``given`` is one statement that begins as those do that only read."""
    tokens = list(_TOKEN.finditer(given))
    ends = [token.start() for token in tokens if token["end"]]
    sql = given[: ends[0]] if ends else given
    if ends and _bare(given[ends[0] :]).replace(";", "").strip():
        raise QueryError("that is more than one statement", "ask one at a time")
    word = first_word(sql)
    if not word:
        raise QueryError("there is no query", "write SELECT …, or name one with --query (--list shows them)")
    if word not in READING:
        remedy = f"begin with {', '.join(READING[:-1])} or {READING[-1]}; nothing can be changed here"
        raise QueryError(f"{word!a} is not the beginning of a query", remedy)
    return Statement(sql, tuple(dict.fromkeys(token["name"] for token in tokens if token["name"])))


def first_word(sql: str) -> str:
    """The word with which a statement begins, in capitals; nothing where it has none."""
    found = _FIRST.match(_bare(sql))
    return found[1].upper() if found else ""


def _bare(sql: str) -> str:
    """``sql`` without comments, and without the insides of quotes."""
    return _TOKEN.sub(lambda token: " " if token["comment"] else "''" if token["quoted"] else token[0], sql)


def bound(statement: Statement, given: Mapping[str, str | None]) -> dict[str, str | None]:
    """The values of the statement's parameters. Raises QueryError naming those that are missing or not in it."""
    missing = [name for name in statement.names if name not in given]
    if missing:
        raise QueryError(f"no value for {_listed(missing)}", f"add --param {missing[0]}=…")
    unknown = [name for name in given if name not in statement.names]
    if unknown:
        raise QueryError(f"the query has no parameter {_listed(unknown)}", f"it has {_listed(statement.names)}")
    return {name: given[name] for name in statement.names}


def for_psycopg(sql: str) -> str:
    """``sql`` with ``%(name)s`` for ``:name``, and every percent sign doubled."""

    def change(token: re.Match[str]) -> str:
        return f"%({token['name']})s" if token["name"] else token[0]

    return _TOKEN.sub(change, sql.replace("%", "%%"))


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f":{name}" for name in names) or "none"
