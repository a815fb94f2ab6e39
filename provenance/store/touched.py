"""Which quotations and utterances a transaction has touched, for those who keep something counted of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, text

from provenance.store.changes import Changes

_AMONG = {
    "sqlite": "{column} IN (SELECT value FROM json_each(:{name}))",
    "postgresql": "{column} = ANY(CAST(:{name} AS bigint[]))",
}
# What is said of a quotation stands in rows of these: one that came, or was retired, changes what is counted.
_OF_QUOTATIONS = ("attributions", "links", "reproductions")
_OLD = " UNION ".join(
    [
        "SELECT id FROM quotations WHERE retired_run_id > :runs AND id <= :quotations",
        *(
            f"SELECT quotation_id FROM {name} WHERE {which} AND quotation_id <= :quotations"  # noqa: S608 - constants
            for name in _OF_QUOTATIONS
            for which in (f"id > :{name}", "retired_run_id > :runs")
        ),
    ]
)
_UTTERANCES = """
SELECT utterance_id FROM reproductions WHERE id > :reproductions
UNION SELECT utterance_id FROM reproductions WHERE retired_run_id > :runs
UNION SELECT id FROM utterances WHERE retired_run_id > :runs
UNION SELECT utterance_id FROM reproductions WHERE retired_run_id IS NULL AND {of_quotation}
UNION SELECT m.utterance_id FROM links AS l
    JOIN reproductions AS m ON m.quotation_id = l.quotation_id AND m.retired_run_id IS NULL
    WHERE {by_actor} AND l.role <> 'speaker' AND l.retired_run_id IS NULL
UNION SELECT m.utterance_id FROM outlets AS o
    JOIN revisions AS r ON r.outlet_id = o.id
    JOIN quotations AS q ON q.revision_id = r.id
    JOIN reproductions AS m ON m.quotation_id = q.id AND m.retired_run_id IS NULL
    WHERE {of_outlet}
"""
_DECIDING = ("kind", "merged_into_id")  # what is changed in an actor and decides which medium it is


class Touched(NamedTuple):
    """``quotations`` that were there before and of which something changed, and the ``utterances``, by id.

    ``before`` has the highest id that each table had; ``turned`` is 1 for a quotation that became no speech, -1 for
    one that became speech. With ``most`` it is so much that counting all is quicker, and the ids are not asked for.
    """

    before: Mapping[str, int]
    turned: Mapping[int, int]
    quotations: Collection[int] = ()
    utterances: Collection[int] = ()
    most: bool = False


def touched(connection: Connection, before: Mapping[str, int], changes: Changes) -> Touched:
    """What a transaction has touched that has written rows above the ids ``before``."""
    turned: dict[int, int] = {}
    for key, by in changes.kinds:
        if key <= before["quotations"]:
            turned[key] = turned.get(key, 0) + by
    matched = connection.execute(text("SELECT coalesce(max(id), 0) FROM reproductions")).scalar_one()
    if 4 * (matched - before["reproductions"]) > before["quotations"] > 0:
        return Touched(before, turned, most=True)
    old = {*turned, *connection.execute(text(_OLD), dict(before)).scalars()}
    actors = {key for name, key, column, *_ in changes.told(before) if name == "actors" and column in _DECIDING}
    if actors:
        which, given = among(connection, "merged_into_id", "actors", actors)
        actors |= set(connection.execute(text(f"SELECT id FROM actors WHERE {which}"), given).scalars())  # noqa: S608
    parts: dict[str, str] = {}
    values: dict[str, object] = dict(before)
    for part, column, name, keys in (
        ("of_quotation", "quotation_id", "quotations_", old),
        ("by_actor", "l.actor_id", "actors_", actors),
        ("of_outlet", "o.actor_id", "actors_", actors),
    ):
        parts[part], given = among(connection, column, name, keys)
        values |= given
    found = set(connection.execute(text(_UTTERANCES.format(**parts)), values).scalars())
    return Touched(before, turned, old, found, 4 * len(old) > before["quotations"])


def among(connection: Connection, column: str, name: str, keys: Iterable[int]) -> tuple[str, dict[str, object]]:
    """The condition that ``column`` is one of ``keys``, however many, and its parameter of that ``name``."""
    dialect = connection.dialect.name
    values = sorted(keys)
    given: object = json.dumps(values) if dialect == "sqlite" else values
    return _AMONG[dialect].format(column=column, name=name), {name: given}
