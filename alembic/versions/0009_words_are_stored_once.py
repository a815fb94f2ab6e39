"""Words that stand in a text are stored once, in the text.

Spans keep where they stand and a digest of what stands there. What ``exact``, ``prefix`` and ``suffix`` say must be
what the text says, or nothing is changed. Steps of differences leave out words that the other side has, or all of the
quotation's. The log's digests are of the words, as before.

Revision 0009, after 0008, 2026-11-25.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from alembic import op

from provenance.errors import StoreError
from provenance.store import views

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | None = None
depends_on: str | None = None

SOME = 5_000
WORDS = (
    "exact TEXT NOT NULL /* the words: text[start_offset:end_offset] */, \n\t"
    "prefix TEXT NOT NULL /* up to 32 code points before it */, \n\t"
    "suffix TEXT NOT NULL /* up to 32 code points after it */"
)
DIGEST = (
    "what stands there: the first 8 bytes of the SHA-256 of the words, up to 32 code points before and as many after, "
    "in UTF-8 with NUL between, as a signed number; v_spans has them"
)
STEPS = {
    "reference_words": (
        "the reference's words in this step",
        "the reference's words in this step; NULL where they are the quotation's, to the letter",
    ),
    "quotation_words": (
        "the quotation's words in this step",
        "the quotation's words in this step; NULL where they are all of its content",
    ),
}
WHOLE = (
    "SELECT quotations.content FROM reproductions JOIN quotations ON quotations.id = reproductions.quotation_id"
    " WHERE reproductions.id = differences.reproduction_id"
)
TOLD = (
    "The word-level difference from the reference to the quotation, step by step",
    "The word-level difference from the reference to the quotation, step by step; v_differences has the words that are "
    "told once here",
)
ROWID = ("\n)\n\n", "\n)\n WITHOUT ROWID\n\n")
COMMENTS = {
    "exact": "the words: text[start_offset:end_offset]",
    "prefix": "up to 32 code points before it",
    "suffix": "up to 32 code points after it",
}


def upgrade() -> None:
    """Bring the schema to this revision. Raises StoreError where a span's words are not those of its text."""
    views.drop(op.get_bind(), "0004")
    op.create_table("kept", sa.Column("id", sa.BigInteger()), sa.Column("digest", sa.BigInteger()))
    for rows in _spans("id, revision_id, start_offset, end_offset, exact, prefix, suffix"):
        wrong = [row[0] for row, found in rows if tuple(row[4:]) != found]
        if wrong:
            raise StoreError(
                f"span {wrong[0]} does not stand in its text where it says",
                "nothing was changed; look with the version before: provenance db check",
            )
        _keep("id, digest", [(row[0], _digest(found)) for row, found in rows])
    if op.get_bind().dialect.name == "sqlite":
        digest = f"digest INTEGER NOT NULL /* {DIGEST} */"
        _rewrite_spans((WORDS, digest), "kept.digest")
        _rewrite("quotation_spans", ROWID)
        _rewrite("differences", ROWID, *((_step(name, 0), _step(name, 1)) for name in STEPS))
    else:
        op.execute("CREATE UNIQUE INDEX kept_id ON kept (id)")
        op.add_column("spans", sa.Column("digest", sa.BigInteger(), comment=DIGEST))
        # Dropped columns stay in the rows until these are written anew: they are written now, and emptied.
        op.execute(
            "UPDATE spans SET digest = kept.digest, exact = '', prefix = '', suffix = '' FROM kept"
            " WHERE kept.id = spans.id"
        )
        op.alter_column("spans", "digest", nullable=False)
        for column in COMMENTS:
            op.drop_column("spans", column)
        _comment_steps(1)
    op.execute(
        "UPDATE differences SET reference_words = NULL WHERE operation = 'equal' AND reference_words = quotation_words"
    )
    op.execute(
        f"UPDATE differences SET quotation_words = NULL WHERE reference_words IS NULL AND quotation_words = ({WHOLE})"  # noqa: S608 - a constant
    )
    op.drop_table("kept")
    views.create(op.get_bind(), revision)


def downgrade() -> None:
    """Put the words back into the rows."""
    views.drop(op.get_bind(), revision)
    op.create_table("kept", sa.Column("id", sa.BigInteger()), *(sa.Column(name, sa.Text()) for name in COMMENTS))
    for rows in _spans("id, revision_id, start_offset, end_offset"):
        _keep("id, exact, prefix, suffix", [(row[0], *found) for row, found in rows])
    op.execute(f"UPDATE differences SET quotation_words = ({WHOLE}) WHERE quotation_words IS NULL")  # noqa: S608
    op.execute("UPDATE differences SET reference_words = quotation_words WHERE reference_words IS NULL")
    if op.get_bind().dialect.name == "sqlite":
        digest = f"digest INTEGER NOT NULL /* {DIGEST} */"
        _rewrite_spans((digest, WORDS), "kept.exact, kept.prefix, kept.suffix")
        _rewrite("quotation_spans", (ROWID[1], ROWID[0]))
        _rewrite("differences", (ROWID[1], ROWID[0]), *((_step(name, 1), _step(name, 0)) for name in STEPS))
    else:
        _comment_steps(0)
        op.execute("CREATE UNIQUE INDEX kept_id ON kept (id)")
        for name, comment in COMMENTS.items():
            op.add_column("spans", sa.Column(name, sa.Text(), comment=comment))
        op.execute(
            "UPDATE spans SET exact = kept.exact, prefix = kept.prefix, suffix = kept.suffix FROM kept"
            " WHERE kept.id = spans.id"
        )
        for name in COMMENTS:
            op.alter_column("spans", name, nullable=False)
        op.drop_column("spans", "digest")
    op.drop_table("kept")
    views.create(op.get_bind(), "0004")


def _spans(columns: str) -> Iterator[list[tuple[Sequence[object], tuple[str, str, str]]]]:
    """All spans, some at a time, each with the words in its text, those before and those after."""
    run, last = op.get_bind().execute, None
    query = f"SELECT {columns} FROM spans {{}} ORDER BY id LIMIT {SOME}"  # noqa: S608 - constants
    while True:
        rows = run(sa.text(query.format("" if last is None else "WHERE id > :last")), {"last": last}).all()
        if not rows:
            return
        last = rows[-1].id
        ask = "SELECT id, text FROM revisions WHERE id = :key"
        texts = {key: run(sa.text(ask), {"key": key}).one().text for key in {row.revision_id for row in rows}}
        yield [(row, _around(texts[row.revision_id], row.start_offset, row.end_offset)) for row in rows]


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[start:end], text[max(0, start - 32) : start], text[end : end + 32]


def _digest(found: tuple[str, str, str]) -> int:
    words = "\0".join(found).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(words).digest()[:8], "big", signed=True)


def _keep(columns: str, rows: list[tuple[object, ...]]) -> None:
    driver = op.get_bind().connection.driver_connection
    if op.get_bind().dialect.name == "sqlite":
        places = ", ".join("?" * len(rows[0]))
        driver.executemany(f"INSERT INTO kept ({columns}) VALUES ({places})", rows)  # noqa: S608 - constants
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY kept ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _comment_steps(which: int) -> None:
    """Say on PostgreSQL what may be left out of a step, or that nothing may."""
    for name, comments in STEPS.items():
        op.alter_column("differences", name, nullable=which == 1, comment=comments[which])
    op.create_table_comment("differences", TOLD[which])


def _step(name: str, which: int) -> str:
    return f"{name} TEXT{'' if which else ' NOT NULL'} /* {STEPS[name][which]} */"


def _changed(table: str, changes: Sequence[tuple[str, str]]) -> str:
    (sql,) = op.get_bind().exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).one()
    sql = f"{sql.rstrip()}\n\n"
    for old, new in changes:
        if sql.count(old) != 1:
            raise ValueError(f"{old!r} is not once in {sql!r}")
        sql = sql.replace(old, new)
    return str(sql)


def _rewrite(table: str, *changes: tuple[str, str]) -> None:
    """Make a table of SQLite without indexes anew by its own text, changed; foreign keys are off, see ``migrate``."""
    run, made = op.get_bind().exec_driver_sql, _changed(table, changes)
    run(f"CREATE TABLE places AS SELECT * FROM {table}")  # noqa: S608 - a constant
    run(f"DROP TABLE {table}")
    run(made)
    run(f"INSERT INTO {table} SELECT * FROM places ORDER BY 1, 2")  # noqa: S608 - a constant
    run("DROP TABLE places")


def _rewrite_spans(change: tuple[str, str], more: str) -> None:
    """The same for spans, of which some columns go and others, of the table ``kept``, come; both are ordered by id."""
    run, made = op.get_bind().exec_driver_sql, _changed("spans", [change])
    run("CREATE TABLE places AS SELECT id, revision_id, start_offset, end_offset FROM spans ORDER BY id")
    run("DROP TABLE spans")
    run(made)
    run(
        f"INSERT INTO spans SELECT places.*, {more} FROM places JOIN kept ON kept.rowid = places.rowid"  # noqa: S608
        " AND kept.id = places.id"
    )
    run("DROP TABLE places")
