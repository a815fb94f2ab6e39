"""How each utterance is printed, kept counted: by whom, how often in marks, through which one agency.

What is kept could be counted again: ``db check`` compares, and ``db reindex`` counts anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from provenance.model import MEDIA, ActorKind
from provenance.store.touched import among

COLUMNS = "utterance_id, printings, in_marks, outlets, named_outlets, agency_id"
_NAMED = ", ".join(f"'{kind}'" for kind in sorted({*MEDIA, ActorKind.PLATFORM, ActorKind.GROUP}))
# A quotation names one agency alone if that is the only medium in its chain, the outlet itself being none unless it is
# an agency. Two actors of one name are one to whoever reads the names.
_COUNT = f"""
WITH printed AS MATERIALIZED (
    SELECT
        m.utterance_id AS utterance_id,
        CASE WHEN q.kind = 'indirect' THEN 0 ELSE 1 END AS marked,
        coalesce(p.merged_into_id, p.id) AS publisher,
        r.article_id AS article_id,
        (
            SELECT CASE WHEN min(x.id) = max(x.id) AND max(x.kind) = 'agency' THEN min(x.id) END
            FROM links AS l
            JOIN actors AS n ON n.id = l.actor_id
            JOIN actors AS x ON x.id = coalesce(n.merged_into_id, n.id)
            WHERE l.quotation_id = q.id AND l.retired_run_id IS NULL
                AND (l.role = 'intermediary' OR (l.role = 'outlet' AND x.kind = 'agency'))
                AND (x.kind IS NULL OR x.kind IN ({_NAMED}))
        ) AS agency
    FROM reproductions AS m
    JOIN quotations AS q ON q.id = m.quotation_id
    JOIN revisions AS r ON r.id = q.revision_id
    LEFT JOIN outlets AS o ON o.id = r.outlet_id
    LEFT JOIN actors AS p ON p.id = o.actor_id
    WHERE m.retired_run_id IS NULL AND q.retired_run_id IS NULL AND q.kind <> 'not_speech' AND {{which}}
)
SELECT
    d.utterance_id,
    count(*),
    sum(d.marked),
    count(DISTINCT coalesce(d.publisher, -d.article_id)),
    count(DISTINCT d.publisher),
    CASE WHEN count(d.agency) = count(*) AND min(a.name) = max(a.name) THEN min(d.agency) END
FROM printed AS d
LEFT JOIN actors AS a ON a.id = d.agency
GROUP BY d.utterance_id
"""  # noqa: S608 - constants


def recount(connection: Connection) -> None:
    """Count all of them."""
    connection.execute(text("DELETE FROM utterance_counts"))
    connection.execute(text(f"INSERT INTO utterance_counts ({COLUMNS}) {_COUNT.format(which='1 = 1')}"))


def keep(connection: Connection, utterances: Iterable[int]) -> None:
    """Count these again, of which some may be no more."""
    old, given = among(connection, "utterance_id", "keys", utterances)
    which, _ = among(connection, "m.utterance_id", "keys", ())
    connection.execute(text(f"DELETE FROM utterance_counts WHERE {old}"), given)  # noqa: S608 - a condition made here
    connection.execute(text(f"INSERT INTO utterance_counts ({COLUMNS}) {_COUNT.format(which=which)}"), given)


def miscounted(connection: Connection) -> Iterator[str]:
    """What is kept is what there is."""
    kept = {row[0]: tuple(row) for row in connection.execute(text(f"SELECT {COLUMNS} FROM utterance_counts"))}  # noqa: S608
    there = {row[0]: tuple(row) for row in connection.execute(text(_COUNT.format(which="1 = 1")))}
    for key in sorted(kept.keys() | there.keys()):
        if kept.get(key) != there.get(key):
            yield f"utterance_counts: u{key} is not counted as it is printed; run `provenance db reindex`"
