"""How much of each outlet holds and whom it credits, kept counted: what a transaction touched is taken off and added.

Intermediaries are kept as they were stored, all that a quotation names together: who is merged with whom, and of what
kind, is asked when the numbers are. What is kept could be counted again, see ``counted``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, text

from provenance.store.sql import AnyRow
from provenance.store.touched import Touched, among

_JOINED = {
    "sqlite": "group_concat(DISTINCT l.actor_id)",
    "postgresql": "string_agg(DISTINCT CAST(l.actor_id AS text), ',')",
}
_CREDITS = """
SELECT
    coalesce(r.outlet_id, 0) AS outlet_id,
    n.named AS named,
    coalesce(m.relation, '') AS relation,
    count(*) AS quotations
FROM (
    SELECT l.quotation_id AS quotation_id, {joined} AS named
    FROM {links} AS l
    WHERE l.role = 'intermediary'
    GROUP BY l.quotation_id
) AS n
JOIN quotations AS q ON q.id = n.quotation_id AND {held}
JOIN revisions AS r ON r.id = q.revision_id
LEFT JOIN {reproductions} AS m ON m.quotation_id = q.id
GROUP BY 1, 2, 3
"""
_TEXTS = """
SELECT c.revision_id AS revision_id, coalesce(r.outlet_id, 0) AS outlet_id, c.quotations, c.unattributed
FROM (
    SELECT {text} AS revision_id, count(*) AS quotations, count(*) - count(a.actor_id) AS unattributed
    FROM quotations AS q
    LEFT JOIN {attributions} AS a ON a.quotation_id = q.id
    WHERE {which} AND {held}
    GROUP BY 1
) AS c
JOIN revisions AS r ON r.id = c.revision_id
"""
_OUTLETS = """
SELECT
    outlet_id,
    count(*) AS articles,
    CAST(sum(quotations) AS bigint) AS quotations,
    CAST(sum(unattributed) AS bigint) AS unattributed
FROM ({texts}) AS texts
GROUP BY outlet_id
""".replace("{texts}", _TEXTS)
_STILL = "SELECT count(*) FROM quotations WHERE revision_id = :key AND retired_run_id IS NULL AND kind <> 'not_speech'"
_COLUMNS = {
    "attributions": "quotation_id, actor_id",
    "links": "quotation_id, actor_id, role",
    "reproductions": "quotation_id, relation",
}
_ADD = {
    "credit_counts": """
INSERT INTO credit_counts (outlet_id, named, relation, quotations) VALUES (:outlet_id, :named, :relation, :quotations)
ON CONFLICT (outlet_id, named, relation) DO UPDATE SET quotations = credit_counts.quotations + excluded.quotations
""",
    "outlet_counts": """
INSERT INTO outlet_counts (outlet_id, articles, quotations, unattributed)
VALUES (:outlet_id, :articles, :quotations, :unattributed)
ON CONFLICT (outlet_id) DO UPDATE SET articles = outlet_counts.articles + excluded.articles,
    quotations = outlet_counts.quotations + excluded.quotations,
    unattributed = outlet_counts.unattributed + excluded.unattributed
""",
    "credited_actors": """
INSERT INTO credited_actors (named, actor_id) VALUES (:named, :actor_id) ON CONFLICT (named, actor_id) DO NOTHING
""",
}
_HELD = "q.retired_run_id IS NULL AND q.kind <> 'not_speech'"
_HELD_THEN = (
    "q.id <= :quotations AND (q.retired_run_id IS NULL OR q.retired_run_id > :runs)"
    " AND (q.kind <> 'not_speech' AND NOT {spoke} OR {silent})"
)

Credits = Counter[tuple[int, str, str]]  # quotations by outlet, intermediaries and relation
Outlets = Counter[tuple[int, str]]  # by outlet and column of outlet_counts
NUMBERS = ("articles", "quotations", "unattributed")


class _Asked(NamedTuple):
    """Some quotations, as they are now or as they were before the transaction: parts of a query, and their values."""

    parts: Mapping[str, str]
    values: Mapping[str, object]

    def rows(self, connection: Connection, query: str) -> list[AnyRow]:
        """What a query finds of them."""
        filled = query.format(joined=_JOINED[connection.dialect.name], **self.parts)
        return list(connection.execute(text(filled), dict(self.values)))


def keep(connection: Connection, seen: Touched) -> None:
    """Bring the numbers to what a transaction has made of them."""
    credits, texts = Credits(), defaultdict[tuple[int, int], Counter[str]](Counter)
    for asked, sign in _changed(connection, seen):
        for key, number in _credits(connection, asked).items():
            credits[key] += sign * number
        for row in asked.rows(connection, _TEXTS):
            for name in NUMBERS[1:]:
                texts[row.revision_id, row.outlet_id][name] += sign * getattr(row, name)
    outlets = Outlets()
    for (revision, outlet), numbers in texts.items():
        for name in NUMBERS[1:]:
            outlets[outlet, name] += numbers[name]
        more = numbers["quotations"]
        if more:
            new = revision > seen.before["revisions"]
            now = more if new else connection.execute(text(_STILL), {"key": revision}).scalar_one()
            outlets[outlet, "articles"] += (now > 0) - (now > more)
    _add(connection, credits, outlets)


def recount(connection: Connection) -> None:
    """Count everything."""
    for name in _ADD:
        connection.execute(text(f"DELETE FROM {name}"))  # noqa: S608 - a constant
    _add(connection, _credits(connection, _now("")), _outlets(connection))


def miscounted(connection: Connection) -> Iterator[str]:
    """What is kept is what there is."""
    kept, there = Credits(), _credits(connection, _now(""))
    for row in connection.execute(text("SELECT outlet_id, named, relation, quotations FROM credit_counts")):
        kept[row.outlet_id, row.named, row.relation] = row.quotations
    for outlet in sorted({key[0] for key in kept.keys() | there.keys() if kept[key] != there[key]}):
        yield f"credit_counts: outlet {outlet} is not counted as it credits; run `provenance db reindex`"
    said = {
        (row.named, row.actor_id) for row in connection.execute(text("SELECT named, actor_id FROM credited_actors"))
    }
    for named in sorted({key[1] for key in kept}):
        if not said.issuperset((named, actor) for actor in _actors(named)):
            yield f"credited_actors: {named!a} lacks some of its actors; run `provenance db reindex`"
    held, are = Outlets(), _outlets(connection)
    for row in connection.execute(text("SELECT outlet_id, articles, quotations, unattributed FROM outlet_counts")):
        held |= {(row.outlet_id, name): getattr(row, name) for name in NUMBERS}
    for outlet in sorted({key[0] for key in held.keys() | are.keys() if held[key] != are[key]}):
        yield f"outlet_counts: outlet {outlet} is not counted as it is; run `provenance db reindex`"


def _changed(connection: Connection, seen: Touched) -> Iterator[tuple[_Asked, int]]:
    """What a transaction has added (1) and taken away (-1)."""
    before = seen.before
    yield _now(" AND {column} > :quotations", {"quotations": before["quotations"]}), 1
    if seen.quotations:
        which, given = among(connection, "{column}", "touched", seen.quotations)
        yield _now(f" AND {which}", given), 1
        yield _then(connection, f" AND {which}", {**given, **before}, seen.turned), -1


def _now(which: str, values: Mapping[str, object] = {}) -> _Asked:
    """Those that hold and of which ``which`` is true, as they are now."""
    parts = {
        name: f"(SELECT {columns} FROM {name} WHERE retired_run_id IS NULL{which.format(column='quotation_id')})"  # noqa: S608
        for name, columns in _COLUMNS.items()
    }
    # Of some SQLite would read all by the index that has them text by text: the plus keeps it from that.
    parts |= {"which": f"1 = 1{which.format(column='q.id')}", "text": f"{'+' if which else ''}q.revision_id"}
    return _Asked({**parts, "held": _HELD}, values)


def _then(connection: Connection, which: str, values: Mapping[str, object], turned: Mapping[int, int]) -> _Asked:
    """The same as they were: what has been retired since did hold."""
    of_quotation = which.format(column="quotation_id")
    parts = {
        name: f"(SELECT {columns} FROM {name} WHERE retired_run_id IS NULL AND id <= :{name}{of_quotation}"  # noqa: S608
        f" UNION ALL SELECT {columns} FROM {name} WHERE retired_run_id > :runs AND id <= :{name})"
        for name, columns in _COLUMNS.items()
    }
    silent, silents = among(connection, "q.id", "silent", (key for key, by in turned.items() if by > 0))
    spoke, speaks = among(connection, "q.id", "spoke", (key for key, by in turned.items() if by < 0))
    held = _HELD_THEN.format(silent=silent, spoke=spoke)
    parts |= {"which": f"1 = 1{which.format(column='q.id')}", "text": "+q.revision_id"}
    return _Asked({**parts, "held": held}, {**values, **silents, **speaks})


def _credits(connection: Connection, asked: _Asked) -> Credits:
    found = Credits()
    for row in asked.rows(connection, _CREDITS):  # the database puts them in any order
        named = " ".join(map(str, sorted(map(int, row.named.split(",")))))
        found[row.outlet_id, named, row.relation] += row.quotations
    return found


def _outlets(connection: Connection) -> Outlets:
    asked = _now("").rows(connection, _OUTLETS)
    return Outlets({(row.outlet_id, name): getattr(row, name) for row in asked for name in NUMBERS})


def _actors(named: str) -> list[int]:
    return [int(key) for key in named.split()]


def _add(connection: Connection, credits: Credits, outlets: Outlets) -> None:
    some = [(key, number) for key, number in sorted(credits.items()) if number]
    _put(
        connection,
        "credit_counts",
        [{"outlet_id": o, "named": n, "relation": r, "quotations": number} for (o, n, r), number in some],
    )
    names = sorted({key[1] for key, number in some if number > 0})
    _put(connection, "credited_actors", [{"named": name, "actor_id": key} for name in names for key in _actors(name)])
    changed = sorted({key[0] for key, number in outlets.items() if number})
    _put(
        connection,
        "outlet_counts",
        [{"outlet_id": outlet, **{name: outlets[outlet, name] for name in NUMBERS}} for outlet in changed],
    )
    for name in ("credit_counts", "outlet_counts"):
        connection.execute(text(f"DELETE FROM {name} WHERE quotations = 0"))  # noqa: S608 - a constant


def _put(connection: Connection, name: str, found: list[dict[str, object]]) -> None:
    if found:
        connection.execute(text(_ADD[name]), found)
