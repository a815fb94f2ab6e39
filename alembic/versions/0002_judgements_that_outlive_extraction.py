"""Judgements with the evidence of what they are about; actors that are merged, set and given other names by people.

Revision 0002, 2026-11-25.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
CURRENT = sa.text("retired_run_id IS NULL")
KINDS = {
    "0001": ("CHECK (kind IN ('ingest', 'match'))", "what it did: ingest or match"),
    "0002": ("CHECK (kind IN ('ingest', 'judge', 'match'))", "what it did: ingest, match or judge"),
}
WIKIDATA = "its item in Wikidata, such as Q42; never guessed"
ISNI = "its ISNI, sixteen digits without spaces; never guessed"
MERGED = "the actor that it is, as the judgements say that hold; NULL where it stands for itself"
FOUND_KIND = (
    "its kind as rules or registry have it (unknown where they have none), where somebody set another; else NULL"
)
ORIGIN = "who says so: the registry, a judgement, or an article that spells the name so"
HOLDS = "false where the judgement was withdrawn, or another took the name out"
# What SQLite's own text of a table has more in this revision: after which column or constraint, and what.
ADDED = {
    "actors": (
        ("domain TEXT /* domain of its homepage */", f"wikidata TEXT /* {WIKIDATA} */, \n\tisni TEXT /* {ISNI} */"),
        ("parent_id INTEGER /* the actor that it belongs to */", f"merged_into_id INTEGER /* {MERGED} */"),
        (
            "kind TEXT /* person, body, agency, broadcaster, paper, platform or group; NULL where unknown */",
            f"found_kind TEXT /* {FOUND_KIND} */",
        ),
        (
            "CONSTRAINT fk_actors_parent_id_actors FOREIGN KEY(parent_id) REFERENCES actors (id)",
            "CONSTRAINT fk_actors_merged_into_id_actors FOREIGN KEY(merged_into_id) REFERENCES actors (id)",
        ),
    ),
    "aliases": (
        (
            "folded TEXT NOT NULL /* the name as it is compared: case and width folded */",
            f"origin TEXT NOT NULL /* {ORIGIN} */, \n\tholds BOOLEAN NOT NULL /* {HOLDS} */",
        ),
        (
            "CONSTRAINT uq_aliases_actor_id_folded UNIQUE (actor_id, folded)",
            "CONSTRAINT ck_aliases_origin_known CHECK (origin IN ('article', 'judgement', 'registry'))",
        ),
    ),
}
OLD = {"kind": "not_speech", "same": "merge", "different": "split"}  # names that decisions had


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.execute("CREATE TABLE kept_judgements AS SELECT * FROM judgements")
    op.drop_table("judgements")
    if op.get_bind().dialect.name == "sqlite":
        _rewrite("runs", lambda sql: _swap(sql, "0001", "0002"))
        _rewrite("actors", lambda sql: _more(sql, "actors"))
        _rewrite("aliases", lambda sql: _more(sql, "aliases"), {"origin": "'registry'", "holds": "1"})
    else:
        _kinds("0002")
        op.add_column("actors", sa.Column("found_kind", sa.Text(), nullable=True, comment=FOUND_KIND))
        op.add_column("actors", sa.Column("wikidata", sa.Text(), nullable=True, comment=WIKIDATA))
        op.add_column("actors", sa.Column("isni", sa.Text(), nullable=True, comment=ISNI))
        op.add_column("actors", sa.Column("merged_into_id", BIG, nullable=True, comment=MERGED))
        op.create_foreign_key(op.f("fk_actors_merged_into_id_actors"), "actors", "actors", ["merged_into_id"], ["id"])
        for column in (
            sa.Column("origin", sa.Text(), nullable=False, comment=ORIGIN, server_default="registry"),
            sa.Column("holds", sa.Boolean(), nullable=False, comment=HOLDS, server_default=sa.true()),
        ):
            op.add_column("aliases", column)
            op.alter_column("aliases", column.name, server_default=None)
        op.create_check_constraint(
            op.f("ck_aliases_origin_known"), "aliases", "origin IN ('article', 'judgement', 'registry')"
        )
    op.create_index(op.f("ix_actors_merged_into_id"), "actors", ["merged_into_id"], unique=False)
    _tables()
    for row in _rows("SELECT * FROM kept_judgements ORDER BY id"):
        _carry_up(row)
    op.drop_table("kept_judgements")


def downgrade() -> None:
    """Bring the schema back to the one before. What that has no words for is lost: confirmations, intermediaries,
    kinds but not_speech, names and facts of actors, and judgements whose quotation is gone."""
    kept = [*map(_carry_down, _rows("SELECT * FROM judgements ORDER BY id"))]
    op.execute("CREATE TABLE kept_aliases AS SELECT id FROM aliases WHERE NOT holds")
    for table in ("judged_actors", "judged_quotations", "judgements", "overruled"):
        op.drop_table(table)
    op.drop_index(op.f("ix_actors_merged_into_id"), table_name="actors")
    op.execute("DELETE FROM aliases WHERE id IN (SELECT id FROM kept_aliases)")
    op.drop_table("kept_aliases")
    op.execute("UPDATE runs SET kind = 'match' WHERE kind = 'judge'")
    op.execute("UPDATE actors SET kind = nullif(found_kind, 'unknown') WHERE found_kind IS NOT NULL")
    if op.get_bind().dialect.name == "sqlite":
        _rewrite("runs", lambda sql: _swap(sql, "0002", "0001"))
        _rewrite("actors", lambda sql: _less(sql, "actors"))
        _rewrite("aliases", lambda sql: _less(sql, "aliases"))
    else:
        _kinds("0001")
        op.drop_constraint(op.f("ck_aliases_origin_known"), "aliases")
        op.drop_constraint(op.f("fk_actors_merged_into_id_actors"), "actors")
        for table, column in (
            ("aliases", "origin"),
            ("aliases", "holds"),
            ("actors", "merged_into_id"),
            ("actors", "found_kind"),
            ("actors", "isni"),
            ("actors", "wikidata"),
        ):
            op.drop_column(table, column)
    _old_judgements()
    _insert("judgements", filter(None, kept))


def _tables() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the judgement; shown as j and this number"),
        sa.Column("digest", sa.Text(), nullable=False, comment="a hash of what it says: the same in every database"),
        sa.Column(
            "decision",
            sa.Text(),
            nullable=False,
            comment="of quotations: speaker, intermediary, kind, confirm, unsure, same, different; "
            "of actors: merge, split, alias, set",
        ),
        sa.Column("field", sa.Text(), nullable=True, comment="which fact of an actor is set; else NULL"),
        sa.Column("value", sa.Text(), nullable=True, comment="the kind, the alias or the fact decided; else NULL"),
        sa.Column("previous", sa.Text(), nullable=True, comment="the fact as it was before anybody set it"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why, in the person's words"),
        sa.Column("made_by", sa.Text(), nullable=False, comment="who decided"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="when, in UTC"),
        sa.Column("retired_by", sa.Text(), nullable=True, comment="who withdrew or overruled it; NULL while it holds"),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True, comment="when it was withdrawn, in UTC"),
        sa.Column(
            "retired_reason", sa.Text(), nullable=True, comment="why it was withdrawn, or by which it was overruled"
        ),
        sa.CheckConstraint(
            "decision IN ('alias', 'confirm', 'different', 'intermediary', 'kind', 'merge', 'same', 'set', 'speaker', "
            "'split', 'unsure')",
            name=op.f("ck_judgements_decision_known"),
        ),
        sa.CheckConstraint(
            "(retired_at IS NULL) = (retired_by IS NULL)", name=op.f("ck_judgements_retired_by_somebody")
        ),
        sa.CheckConstraint(
            "(retired_at IS NULL) = (retired_reason IS NULL)", name=op.f("ck_judgements_retired_with_reason")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        sa.UniqueConstraint("digest", name=op.f("uq_judgements_digest")),
        comment="What a person decided; never overwritten, only retired, and it outlives re-extraction",
    )
    op.create_table(
        "judged_actors",
        sa.Column("judgement_id", BIG, autoincrement=False, nullable=False, comment="the judgement"),
        sa.Column(
            "position",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="order of intermediaries, from 0; 1 for what is merged with",
        ),
        sa.Column(
            "part",
            sa.Text(),
            nullable=False,
            comment="speaker or intermediary decided for; actor judged, other merged with",
        ),
        sa.Column("actor_id", BIG, nullable=False, comment="the actor"),
        sa.CheckConstraint(
            "part IN ('actor', 'intermediary', 'other', 'speaker')", name=op.f("ck_judged_actors_part_known")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_judged_actors_actor_id_actors")),
        sa.ForeignKeyConstraint(
            ["judgement_id"], ["judgements.id"], name=op.f("fk_judged_actors_judgement_id_judgements")
        ),
        sa.PrimaryKeyConstraint("judgement_id", "position", name=op.f("pk_judged_actors")),
        comment="The actors that a judgement is about or decides for",
    )
    op.create_index(op.f("ix_judged_actors_actor_id"), "judged_actors", ["actor_id"], unique=False)
    op.create_table(
        "judged_quotations",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the row"),
        sa.Column("judgement_id", BIG, nullable=False, comment="the judgement"),
        sa.Column(
            "position",
            sa.Integer(),
            nullable=False,
            comment="0 for the first quotation of a pair, 1 for the second",
        ),
        sa.Column(
            "quotation_id",
            BIG,
            nullable=True,
            comment="the current quotation that it applies to; NULL where none has these words",
        ),
        sa.Column("article", sa.Text(), nullable=False, comment="identity of the article, as in articles"),
        sa.Column("document", sa.Text(), nullable=False, comment="name under which the article was read"),
        sa.Column("outlet", sa.Text(), nullable=True, comment="who published it"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the bytes that were judged, in hexadecimal"),
        sa.Column(
            "spans",
            sa.Text(),
            nullable=False,
            comment="its fragments there as start-end, in code points, with spaces between",
        ),
        sa.Column("content", sa.Text(), nullable=False, comment="its words"),
        sa.ForeignKeyConstraint(
            ["judgement_id"], ["judgements.id"], name=op.f("fk_judged_quotations_judgement_id_judgements")
        ),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_judged_quotations_quotation_id_quotations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judged_quotations")),
        sa.UniqueConstraint("judgement_id", "position", name=op.f("uq_judged_quotations_judgement_id_position")),
        comment="The quotations that a judgement is about, as they stood when it was made",
    )
    op.create_index(op.f("ix_judged_quotations_article"), "judged_quotations", ["article"], unique=False)
    op.create_index(op.f("ix_judged_quotations_quotation_id"), "judged_quotations", ["quotation_id"], unique=False)
    op.create_table(
        "overruled",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the finding"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation"),
        sa.Column(
            "found",
            sa.Text(),
            nullable=False,
            comment="kind, reason, attribution and chain by the rules, as a JSON object",
        ),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotations.id"], name=op.f("fk_overruled_quotation_id_quotations")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_overruled_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_overruled_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overruled")),
        comment="What the rules found of a quotation judged otherwise; it holds again when that is withdrawn",
    )
    op.create_index(
        "uq_overruled_current_quotation_id",
        "overruled",
        ["quotation_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )


def _old_judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the judgement"),
        sa.Column("decision", sa.Text(), nullable=False, comment="merge, split, speaker, not_speech or unsure"),
        sa.Column("quotation_id", BIG, nullable=True, comment="the quotation that is judged"),
        sa.Column("other_quotation_id", BIG, nullable=True, comment="the one it is merged with or split from"),
        sa.Column("actor_id", BIG, nullable=True, comment="the actor that is judged or decided for"),
        sa.Column("other_actor_id", BIG, nullable=True, comment="the one it is merged with or split from"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why, in the person's words"),
        sa.Column("made_by", sa.Text(), nullable=False, comment="who decided"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="when, in UTC"),
        sa.Column("retired_by", sa.Text(), nullable=True, comment="who withdrew it; NULL while it holds"),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True, comment="when it was withdrawn, in UTC"),
        sa.CheckConstraint(
            "decision IN ('merge', 'not_speech', 'speaker', 'split', 'unsure')",
            name=op.f("ck_judgements_decision_known"),
        ),
        sa.CheckConstraint(
            "(retired_at IS NULL) = (retired_by IS NULL)", name=op.f("ck_judgements_retired_by_somebody")
        ),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_judgements_{column}_{table}"))
            for column, table in (
                ("actor_id", "actors"),
                ("other_actor_id", "actors"),
                ("other_quotation_id", "quotations"),
                ("quotation_id", "quotations"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        comment="What a person decided; never overwritten, only retired, and it outlives re-extraction",
    )
    for column in ("actor_id", "other_actor_id", "other_quotation_id", "quotation_id"):
        op.create_index(op.f(f"ix_judgements_{column}"), "judgements", [column], unique=False)


def _carry_up(row: Mapping[str, Any]) -> None:
    key, pair, actors = row["id"], row["other_quotation_id"] is not None, row["actor_id"] is not None
    new = {"merge": "same" if pair else "merge", "split": "different" if pair else "split", "not_speech": "kind"}
    said = "\n".join(str(value) for value in row.values())
    judgement = {
        "id": key,
        "digest": hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        "decision": new.get(row["decision"], row["decision"]),
        "value": "not_speech" if row["decision"] == "not_speech" else None,
        **{name: row[name] for name in ("reason", "made_by", "made_at", "retired_by", "retired_at")},
        "retired_reason": None if row["retired_at"] is None else "withdrawn",
    }
    _insert("judgements", [judgement])
    for position, column in enumerate(("quotation_id", "other_quotation_id")):
        if row[column] is not None:
            _insert("judged_quotations", [{**_subject(row[column]), "judgement_id": key, "position": position}])
    parts = ("speaker", None) if row["decision"] == "speaker" else ("actor", "other")
    for position, (part, column) in enumerate(zip(parts, ("actor_id", "other_actor_id"), strict=True)):
        if actors and part and row[column] is not None:
            _insert(
                "judged_actors",
                [{"judgement_id": key, "position": position, "part": part, "actor_id": row[column]}],
            )


def _subject(quotation: int) -> dict[str, Any]:
    query = (
        "SELECT articles.identity AS article, revisions.document, outlets.name AS outlet, revisions.sha256,"
        " quotations.content, quotations.retired_run_id FROM quotations"
        " JOIN revisions ON revisions.id = quotations.revision_id JOIN articles ON articles.id = revisions.article_id"
        " LEFT JOIN outlets ON outlets.id = revisions.outlet_id WHERE quotations.id = :key"
    )
    row = dict(next(_rows(query, key=quotation)))
    spans = (
        "SELECT start_offset, end_offset FROM quotation_spans JOIN spans ON spans.id = quotation_spans.span_id"
        " WHERE quotation_id = :key ORDER BY position"
    )
    row["spans"] = " ".join(f"{one['start_offset']}-{one['end_offset']}" for one in _rows(spans, key=quotation))
    row["quotation_id"] = None if row.pop("retired_run_id") is not None else quotation
    row["id"] = next(_rows("SELECT coalesce(max(id), 0) + 1 AS free FROM judged_quotations"))["free"]
    return row


def _carry_down(row: Mapping[str, Any]) -> dict[str, Any] | None:
    decision = OLD.get(row["decision"], row["decision"])
    if decision not in ("merge", "not_speech", "speaker", "split", "unsure") or row["value"] not in (
        None,
        "not_speech",
    ):
        return None
    ask = "SELECT {} FROM {} WHERE judgement_id = :key ORDER BY position"
    key = row["id"]
    quotations = [one["quotation_id"] for one in _rows(ask.format("quotation_id", "judged_quotations"), key=key)]
    actors = [one["actor_id"] for one in _rows(ask.format("actor_id", "judged_actors"), key=key)]
    if None in quotations:
        return None
    return {
        **{name: row[name] for name in ("id", "reason", "made_by", "made_at", "retired_by", "retired_at")},
        "decision": decision,
        **dict(zip(("quotation_id", "other_quotation_id"), [*quotations, None, None], strict=False)),
        **dict(zip(("actor_id", "other_actor_id"), [*actors, None, None], strict=False)),
    }


def _rows(query: str, **values: object) -> Iterable[Mapping[str, Any]]:
    return iter(op.get_bind().execute(sa.text(query), values).mappings().all())


def _insert(table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        columns = ", ".join(row)
        values = ", ".join(f":{column}" for column in row)
        op.get_bind().execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), dict(row))  # noqa: S608


def _kinds(revision_: str) -> None:
    check, comment = KINDS[revision_]
    op.drop_constraint(op.f("ck_runs_kind_known"), "runs")
    op.create_check_constraint(op.f("ck_runs_kind_known"), "runs", check.removeprefix("CHECK (").removesuffix(")"))
    op.alter_column("runs", "kind", comment=comment)


def _swap(sql: str, old: str, new: str) -> str:
    for before, after in zip(KINDS[old], KINDS[new], strict=True):
        sql = _replaced(sql, before, after)
    return sql


def _more(sql: str, table: str) -> str:
    for after, added in ADDED[table]:
        sql = _replaced(sql, after, f"{after}, \n\t{added}")
    return sql


def _less(sql: str, table: str) -> str:
    for after, added in ADDED[table]:
        sql = _replaced(sql, f"{after}, \n\t{added}", after)
    return sql


def _replaced(sql: str, old: str, new: str) -> str:
    if sql.count(old) != 1:
        raise ValueError(f"{old!r} is not once in {sql!r}")
    return sql.replace(old, new)


def _rewrite(table: str, change: Callable[[str], str], added: Mapping[str, str] | None = None) -> None:
    """Make a table of SQLite anew by its own text, changed: its ALTER TABLE can do neither constraints nor comments.

    Foreign keys are off meanwhile, see ``migrate``.
    """
    run = op.get_bind().exec_driver_sql
    (old,) = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).one()
    indexes = run(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    ).all()
    run(f"CREATE TABLE kept AS SELECT * FROM {table}")  # noqa: S608 - a constant
    run(f"DROP TABLE {table}")
    run(change(old))
    held = [row[1] for row in run("PRAGMA table_info(kept)")]
    made = [row[1] for row in run(f"PRAGMA table_info({table})")]
    columns = [column for column in made if column in held]
    more = added or {}
    run(
        f"INSERT INTO {table} ({', '.join([*columns, *more])})"  # noqa: S608 - names from the schema
        f" SELECT {', '.join([*columns, *more.values()])} FROM kept"
    )
    run("DROP TABLE kept")
    for (index,) in indexes:
        run(index)
