"""Who may what in a PostgreSQL database: three roles, as SQL that may be run again and again.

``provenance_reader`` reads. ``provenance_editor`` also judges: it writes what follows from a judgement, never a text,
and of ``judgements`` the rows in its own name alone. ``provenance_writer`` also takes in articles, and judgements of
others. No role changes a column that the program does not change, or deletes a row that could not be made again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from provenance.errors import StoreError
from provenance.store import tables as t
from provenance.store.changes import CHANGING
from provenance.store.engine import display, explained, open_engine, sqlite_path
from provenance.store.indexing import ARTICLES, QUOTATIONS
from provenance.store.migrate import require

READER, EDITOR, WRITER = "provenance_reader", "provenance_editor", "provenance_writer"
# What was read, and what is made of texts alone: only who takes in articles writes there.
_TEXTS = frozenset({ARTICLES}).union(
    "articles copies copy_marks extractions outlets pages raw_bytes refusals revisions search_pieces".split()
)
_DELETED = frozenset(
    "credit_counts credited_actors matching_memory outlet_counts unmatched utterance_counts utterance_order".split()
)
_CHANGED = {
    **CHANGING,
    "judged_quotations": ("quotation_id",),
    "quotations": ("kind", "kind_reason", "context_span_id"),
    "runs": tuple(
        "finished_at articles_new articles_unchanged articles_revised articles_outdated articles_refused quotations "
        "utterances".split()
    ),
    "counted": ("number",),
    "credit_counts": ("quotations",),
    "outlet_counts": ("articles", "quotations", "unattributed"),
    "search_words": ("quotations", "articles"),
}
_POLICIES = {  # of judgements; an UPDATE that a policy refuses is an error, one that it hides would go unnoticed
    "judgements_read": "FOR SELECT USING (true)",
    "judgements_own": f"FOR INSERT TO {EDITOR} WITH CHECK (made_by = session_user AND retired_by IS NULL)",
    "judgements_withdrawn": f"FOR UPDATE TO {EDITOR} USING (retired_at IS NULL)"
    " WITH CHECK (made_by = session_user AND retired_by = session_user)",
    "judgements_taken_in": f"FOR INSERT TO {WRITER} WITH CHECK (true)",
    "judgements_retired": f"FOR UPDATE TO {WRITER} USING (retired_at IS NULL) WITH CHECK (true)",
}


def grant(url: str | Path, *, dry_run: bool = False) -> list[str]:
    """Make the roles and give each its rights, in one transaction; the statements, with ``dry_run`` only those.

    Raises StoreError on SQLite, which knows no users, and as ``writing`` does.
    """
    if sqlite_path(url) is not None:
        remedy = "the file's permissions say who may read and who may write it"
        raise StoreError(f"{display(url)} is a SQLite file, which knows no users", remedy)
    engine = open_engine(url, readonly=dry_run)
    with explained(url), engine.begin() as connection:
        require(connection, url)
        made = list(_statements(connection))
        for statement in () if dry_run else made:
            connection.exec_driver_sql(statement)
    return made


def _statements(connection: Connection) -> Iterator[str]:
    quote = connection.dialect.identifier_preparer.quote
    database, schema = connection.exec_driver_sql("SELECT current_database(), current_schema()").one()
    for role in (READER, EDITOR, WRITER):
        missing = f"IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}')"
        yield f"DO $$ BEGIN {missing} THEN CREATE ROLE {role} NOLOGIN; END IF; END $$"
    roles = f"{READER}, {EDITOR}, {WRITER}"
    yield f"GRANT {READER} TO {EDITOR}, {WRITER}"
    # What an earlier version gave may be too much for this one.
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {quote(schema)} FROM {roles}"
    yield f"GRANT CONNECT ON DATABASE {quote(database)} TO {READER}"
    # Words new to the index go through a temporary table.
    yield f"GRANT TEMPORARY ON DATABASE {quote(database)} TO {EDITOR}, {WRITER}"
    yield f"GRANT USAGE ON SCHEMA {quote(schema)} TO {READER}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA {quote(schema)} TO {READER}"
    for name in (*(table.name for table in t.Base.metadata.sorted_tables), QUOTATIONS, ARTICLES):
        writing = WRITER if name in _TEXTS else f"{EDITOR}, {WRITER}"
        yield f"GRANT INSERT{', DELETE' if name in _DELETED else ''} ON {name} TO {writing}"
        if columns := _changing(name):
            yield f"GRANT UPDATE ({', '.join(columns)}) ON {name} TO {writing}"
    yield "ALTER TABLE judgements ENABLE ROW LEVEL SECURITY"
    for name, policy in _POLICIES.items():
        yield f"DROP POLICY IF EXISTS {name} ON judgements"
        yield f"CREATE POLICY {name} ON judgements {policy}"


def _changing(name: str) -> tuple[str, ...]:
    table = t.Base.metadata.tables.get(name)
    retired = ("retired_run_id",) if table is not None and "retired_run_id" in table.c else ()
    return (*_CHANGED.get(name, ()), *retired)
