"""Articles, quotations with speakers and chains, utterances and how each quotation reproduces them.

Revision 0001, the first one, 2026-11-22.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite's row ids are INTEGER PRIMARY KEY
CURRENT = sa.text("retired_run_id IS NULL")


def upgrade() -> None:
    """Bring the schema to this revision."""
    op.create_table(
        "actors",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the actor"),
        sa.Column(
            "identity",
            sa.Text(),
            nullable=False,
            comment="what makes it one actor: its registry key, its name, or its name within one article",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="canonical name"),
        sa.Column("folded", sa.Text(), nullable=False, comment="the name as it is compared: case and width folded"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=True,
            comment="person, body, agency, broadcaster, paper, platform or group; NULL where unknown",
        ),
        sa.Column("registry_key", sa.Text(), nullable=True, comment="its key in the registry of actors"),
        sa.Column("country", sa.Text(), nullable=True, comment="country as the registry gives it"),
        sa.Column("domain", sa.Text(), nullable=True, comment="domain of its homepage"),
        sa.Column("parent_id", BIG, nullable=True, comment="the actor that it belongs to"),
        sa.CheckConstraint(
            "kind IN ('agency', 'body', 'broadcaster', 'group', 'paper', 'person', 'platform')",
            name=op.f("ck_actors_kind_known"),
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["actors.id"], name=op.f("fk_actors_parent_id_actors")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actors")),
        sa.UniqueConstraint("identity", name=op.f("uq_actors_identity")),
        sa.UniqueConstraint("registry_key", name=op.f("uq_actors_registry_key")),
        comment="People, bodies, media and unnamed groups that speak, pass on or publish",
    )
    op.create_index(op.f("ix_actors_folded"), "actors", ["folded"], unique=False)
    op.create_index(op.f("ix_actors_parent_id"), "actors", ["parent_id"], unique=False)
    op.create_table(
        "runs",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the run"),
        sa.Column("kind", sa.Text(), nullable=False, comment="what it did: ingest or match"),
        sa.Column("version", sa.Text(), nullable=False, comment="version of the program"),
        sa.Column(
            "ruleset", sa.Text(), nullable=False, comment="version of the rules that it extracted or matched with"
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False, comment="when it began, in UTC"),
        sa.Column(
            "finished_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when it ended, in UTC; NULL if it has not or was interrupted",
        ),
        sa.Column(
            "articles_new", sa.Integer(), nullable=True, comment="articles read for the first time; NULL until it ends"
        ),
        sa.Column(
            "articles_unchanged", sa.Integer(), nullable=True, comment="articles that were already here as they are"
        ),
        sa.Column(
            "articles_revised", sa.Integer(), nullable=True, comment="articles that came with other bytes or metadata"
        ),
        sa.Column(
            "articles_outdated", sa.Integer(), nullable=True, comment="articles extracted again under newer rules"
        ),
        sa.Column("articles_refused", sa.Integer(), nullable=True, comment="what could not be read, see refusals"),
        sa.Column("quotations", sa.Integer(), nullable=True, comment="quotations that it stored"),
        sa.Column("utterances", sa.Integer(), nullable=True, comment="utterances that it matched the quotations into"),
        sa.CheckConstraint("kind IN ('ingest', 'match')", name=op.f("ck_runs_kind_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        comment="One run of the program that wrote here: which version and rule set, when, and what came of it",
    )
    op.create_table(
        "aliases",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the alias"),
        sa.Column("actor_id", BIG, nullable=False, comment="whose name it is"),
        sa.Column("name", sa.Text(), nullable=False, comment="the name"),
        sa.Column("folded", sa.Text(), nullable=False, comment="the name as it is compared: case and width folded"),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_aliases_actor_id_actors")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aliases")),
        sa.UniqueConstraint("actor_id", "folded", name=op.f("uq_aliases_actor_id_folded")),
        comment="Other names of an actor, in the scripts in which they appear",
    )
    op.create_index(op.f("ix_aliases_folded"), "aliases", ["folded"], unique=False)
    op.create_table(
        "articles",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the article"),
        sa.Column(
            "identity",
            sa.Text(),
            nullable=False,
            comment="what makes it one article: its URL, else outlet and document, else path, else its bytes",
        ),
        sa.Column("run_id", BIG, nullable=False, comment="the run that first read it"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_articles_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("identity", name=op.f("uq_articles_identity")),
        comment="One text published by one outlet; what it says is in its revisions",
    )
    op.create_table(
        "outlets",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the outlet"),
        sa.Column("name", sa.Text(), nullable=False, comment="name as the manifest gives it"),
        sa.Column("folded", sa.Text(), nullable=False, comment="the name as it is compared: case and width folded"),
        sa.Column("actor_id", BIG, nullable=False, comment="the same outlet as an actor, which has its aliases"),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_outlets_actor_id_actors")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
        comment="Who publishes articles, under the names that manifests give",
    )
    op.create_index(op.f("ix_outlets_actor_id"), "outlets", ["actor_id"], unique=False)
    op.create_index(op.f("ix_outlets_folded"), "outlets", ["folded"], unique=False)
    op.create_table(
        "utterances",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the utterance; shown as u and this number"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column("retired_run_id", BIG, nullable=True, comment="the run that dissolved it; NULL while it holds"),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_utterances_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_utterances_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_utterances")),
        comment="What was said, once; its quotations and its reference are in reproductions",
    )
    op.create_table(
        "revisions",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the revision"),
        sa.Column("article_id", BIG, nullable=False, comment="the article"),
        sa.Column("number", sa.Integer(), nullable=False, comment="1 for the first reading, then counting up"),
        sa.Column("outlet_id", BIG, nullable=True, comment="who published it; NULL if the manifest does not say"),
        sa.Column(
            "document", sa.Text(), nullable=False, comment="name under which it was read: manifest id or file name"
        ),
        sa.Column("url", sa.Text(), nullable=True, comment="address as given"),
        sa.Column("path", sa.Text(), nullable=True, comment="file from which it was read"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="SHA-256 of the bytes, in hexadecimal"),
        sa.Column("encoding", sa.Text(), nullable=False, comment="encoding in which the bytes were decoded"),
        sa.Column(
            "text", sa.Text(), nullable=False, comment="the text, unchanged; every offset counts its code points from 0"
        ),
        sa.Column("published", sa.Text(), nullable=True, comment="date or time of publication exactly as given"),
        sa.Column(
            "precision",
            sa.Text(),
            nullable=False,
            comment="how much of it is known: none, year, month, day, minute, second",
        ),
        sa.Column(
            "published_day",
            sa.Text(),
            nullable=True,
            comment="its calendar part as YYYY, YYYY-MM or YYYY-MM-DD, in the zone in which it was given",
        ),
        sa.Column(
            "published_utc",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="the instant in UTC, only where hour and zone are known",
        ),
        sa.Column("lang", sa.Text(), nullable=True, comment="language tag as given"),
        sa.Column("title", sa.Text(), nullable=True, comment="title as given"),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False, comment="when it was read, in UTC"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that read a newer revision; NULL for the latest"
        ),
        sa.CheckConstraint(
            "(precision IN ('minute', 'second')) OR published_utc IS NULL", name=op.f("ck_revisions_no_invented_hour")
        ),
        sa.CheckConstraint(
            "precision IN ('day', 'minute', 'month', 'none', 'second', 'year')",
            name=op.f("ck_revisions_precision_known"),
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_revisions_sha256_length")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_revisions_number_from_one")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_revisions_article_id_articles")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name=op.f("fk_revisions_outlet_id_outlets")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_revisions_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_revisions_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_revisions_article_id_number")),
        comment="An article as it was read once; bytes or metadata that change make another revision",
    )
    op.create_index("ix_revisions_document", "revisions", ["document"], unique=False, postgresql_using="hash")
    op.create_index(op.f("ix_revisions_outlet_id"), "revisions", ["outlet_id"], unique=False)
    op.create_index(op.f("ix_revisions_published_day"), "revisions", ["published_day"], unique=False)
    op.create_index(op.f("ix_revisions_sha256"), "revisions", ["sha256"], unique=False)
    op.create_index(
        "uq_revisions_current_article_id",
        "revisions",
        ["article_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_table(
        "extractions",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the extraction"),
        sa.Column("revision_id", BIG, nullable=False, comment="what was extracted"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that extracted it"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_extractions_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_extractions_revision_id_revisions")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_extractions_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extractions")),
        comment="Which run extracted which revision; the current one tells the version and rule set",
    )
    op.create_index(
        "uq_extractions_current_revision_id",
        "extractions",
        ["revision_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_table(
        "refusals",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the refusal"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that refused"),
        sa.Column(
            "revision_id",
            BIG,
            nullable=True,
            comment="the text of which a part was not extracted; NULL where nothing was read",
        ),
        sa.Column("path", sa.Text(), nullable=False, comment="the file or article"),
        sa.Column("place", sa.Text(), nullable=True, comment="line or offset in it"),
        sa.Column("reason", sa.Text(), nullable=False, comment="what is wrong"),
        sa.Column("remedy", sa.Text(), nullable=False, comment="what to do about it"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_refusals_revision_id_revisions")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_refusals_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusals")),
        comment="What a run did not read or not extract, and what to do about it",
    )
    op.create_index(op.f("ix_refusals_revision_id"), "refusals", ["revision_id"], unique=False)
    op.create_index(op.f("ix_refusals_run_id"), "refusals", ["run_id"], unique=False)
    op.create_table(
        "spans",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the span"),
        sa.Column("revision_id", BIG, nullable=False, comment="the text that it is a stretch of"),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="code points before it"),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="code points up to its end; half-open"),
        sa.Column("exact", sa.Text(), nullable=False, comment="the words: text[start_offset:end_offset]"),
        sa.Column("prefix", sa.Text(), nullable=False, comment="up to 32 code points before it"),
        sa.Column("suffix", sa.Text(), nullable=False, comment="up to 32 code points after it"),
        sa.CheckConstraint("start_offset >= 0 AND end_offset >= start_offset", name=op.f("ck_spans_offsets_ordered")),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_spans_revision_id_revisions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spans")),
        sa.UniqueConstraint(
            "revision_id", "start_offset", "end_offset", name=op.f("uq_spans_revision_id_start_offset_end_offset")
        ),
        comment="Stretches of a revision's text that quotations, mentions, cues and evidence point to",
    )
    op.create_table(
        "quotations",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the quotation; shown as q and this number"),
        sa.Column("revision_id", BIG, nullable=False, comment="the text that it stands in"),
        sa.Column("kind", sa.Text(), nullable=False, comment="direct, mixed, block, indirect or not_speech"),
        sa.Column(
            "kind_reason", sa.Text(), nullable=False, comment="why it is of that kind, by the latest run that found it"
        ),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="outer start in code points"),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="outer end in code points; half-open"),
        sa.Column(
            "content",
            sa.Text(),
            nullable=False,
            comment="its words: the fragments of quotation_spans joined with one space",
        ),
        sa.Column(
            "context_span_id", BIG, nullable=False, comment="the sentence around it, by the latest run that found it"
        ),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id",
            BIG,
            nullable=True,
            comment="the run that no longer found it or read a newer revision; NULL while it holds",
        ),
        sa.CheckConstraint(
            "kind IN ('block', 'direct', 'indirect', 'mixed', 'not_speech')", name=op.f("ck_quotations_kind_known")
        ),
        sa.CheckConstraint(
            "start_offset >= 0 AND end_offset >= start_offset", name=op.f("ck_quotations_offsets_ordered")
        ),
        sa.ForeignKeyConstraint(["context_span_id"], ["spans.id"], name=op.f("fk_quotations_context_span_id_spans")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_quotations_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name=op.f("fk_quotations_revision_id_revisions")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_quotations_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotations")),
        comment="Occurrences: what one article reproduces of something said or written",
    )
    op.create_index(
        "ix_quotations_revision_id_start_offset", "quotations", ["revision_id", "start_offset"], unique=False
    )
    op.create_table(
        "attributions",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the attribution"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation"),
        sa.Column("actor_id", BIG, nullable=True, comment="the speaker; NULL where no unique answer was found"),
        sa.Column("name", sa.Text(), nullable=True, comment="the speaker's canonical name; NULL where there is none"),
        sa.Column("mention_span_id", BIG, nullable=True, comment="the stretch that names the speaker there"),
        sa.Column("cue_span_id", BIG, nullable=True, comment="the words that tie speaker to content"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1"),
        sa.Column("rule", sa.Text(), nullable=False, comment="the rule that decided"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why, in words"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint("(name IS NULL) = (actor_id IS NULL)", name=op.f("ck_attributions_name_with_actor")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_attributions_confidence_share")),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_attributions_actor_id_actors")),
        sa.ForeignKeyConstraint(["cue_span_id"], ["spans.id"], name=op.f("fk_attributions_cue_span_id_spans")),
        sa.ForeignKeyConstraint(["mention_span_id"], ["spans.id"], name=op.f("fk_attributions_mention_span_id_spans")),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_attributions_quotation_id_quotations")
        ),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_attributions_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_attributions_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributions")),
        comment="Who the article says a quotation comes from, and why that is believed",
    )
    op.create_index(op.f("ix_attributions_actor_id"), "attributions", ["actor_id"], unique=False)
    op.create_index(
        "uq_attributions_current_quotation_id",
        "attributions",
        ["quotation_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
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
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_judgements_actor_id_actors")),
        sa.ForeignKeyConstraint(["other_actor_id"], ["actors.id"], name=op.f("fk_judgements_other_actor_id_actors")),
        sa.ForeignKeyConstraint(
            ["other_quotation_id"], ["quotations.id"], name=op.f("fk_judgements_other_quotation_id_quotations")
        ),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_judgements_quotation_id_quotations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        comment="What a person decided; never overwritten, only retired, and it outlives re-extraction",
    )
    op.create_index(op.f("ix_judgements_actor_id"), "judgements", ["actor_id"], unique=False)
    op.create_index(op.f("ix_judgements_other_actor_id"), "judgements", ["other_actor_id"], unique=False)
    op.create_index(op.f("ix_judgements_other_quotation_id"), "judgements", ["other_quotation_id"], unique=False)
    op.create_index(op.f("ix_judgements_quotation_id"), "judgements", ["quotation_id"], unique=False)
    op.create_table(
        "links",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the link"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation"),
        sa.Column("position", sa.Integer(), nullable=False, comment="place in the chain, from 0"),
        sa.Column("role", sa.Text(), nullable=False, comment="speaker, intermediary or outlet"),
        sa.Column("actor_id", BIG, nullable=False, comment="who it is"),
        sa.Column("name", sa.Text(), nullable=False, comment="name in the chain; an outlet keeps the manifest's name"),
        sa.Column(
            "basis",
            sa.Text(),
            nullable=False,
            comment="why it is believed: stated, carried, credited, inferred or judged",
        ),
        sa.Column(
            "evidence_span_id", BIG, nullable=True, comment="the stretch that names it; NULL if it is the manifest"
        ),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1"),
        sa.Column("rule", sa.Text(), nullable=False, comment="the rule that decided"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint(
            "basis IN ('carried', 'credited', 'inferred', 'judged', 'stated')", name=op.f("ck_links_basis_known")
        ),
        sa.CheckConstraint("role IN ('intermediary', 'outlet', 'speaker')", name=op.f("ck_links_role_known")),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 1", name=op.f("ck_links_confidence_share")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_links_position_from_zero")),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_links_actor_id_actors")),
        sa.ForeignKeyConstraint(["evidence_span_id"], ["spans.id"], name=op.f("fk_links_evidence_span_id_spans")),
        sa.ForeignKeyConstraint(["quotation_id"], ["quotations.id"], name=op.f("fk_links_quotation_id_quotations")),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_links_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_links_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        comment="The chain of a quotation: from the first speaker (position 0) to the outlet (last)",
    )
    op.create_index(op.f("ix_links_actor_id"), "links", ["actor_id"], unique=False)
    op.create_index(
        "uq_links_current_quotation_id_position",
        "links",
        ["quotation_id", "position"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_table(
        "quotation_spans",
        sa.Column("quotation_id", BIG, autoincrement=False, nullable=False, comment="the quotation"),
        sa.Column(
            "position",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="0 for the first fragment, then counting up",
        ),
        sa.Column("span_id", BIG, nullable=False, comment="the stretch of text"),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_quotation_spans_quotation_id_quotations")
        ),
        sa.ForeignKeyConstraint(["span_id"], ["spans.id"], name=op.f("fk_quotation_spans_span_id_spans")),
        sa.PrimaryKeyConstraint("quotation_id", "position", name=op.f("pk_quotation_spans")),
        comment="The fragments of a quotation in order of text; most have one",
    )
    op.create_table(
        "reproductions",
        sa.Column("id", BIG, autoincrement=False, nullable=False, comment="the reproduction"),
        sa.Column("utterance_id", BIG, nullable=False, comment="what was said"),
        sa.Column("quotation_id", BIG, nullable=False, comment="the quotation that reproduces it"),
        sa.Column(
            "is_reference",
            sa.Boolean(),
            nullable=False,
            comment="true for the one wording that the others are compared with",
        ),
        sa.Column(
            "relation",
            sa.Text(),
            nullable=False,
            comment="verbatim, elided, normalised, altered, paraphrased or translated",
        ),
        sa.Column("coverage", sa.Float(), nullable=False, comment="share of the reference's words that it has, 0 to 1"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why it is of that relation, in words"),
        sa.Column("run_id", BIG, nullable=False, comment="the run that made this row"),
        sa.Column(
            "retired_run_id", BIG, nullable=True, comment="the run that superseded this row; NULL while it holds"
        ),
        sa.CheckConstraint(
            "relation IN ('altered', 'elided', 'normalised', 'paraphrased', 'translated', 'verbatim')",
            name=op.f("ck_reproductions_relation_known"),
        ),
        sa.CheckConstraint("coverage >= 0 AND coverage <= 1", name=op.f("ck_reproductions_coverage_share")),
        sa.ForeignKeyConstraint(
            ["quotation_id"], ["quotations.id"], name=op.f("fk_reproductions_quotation_id_quotations")
        ),
        sa.ForeignKeyConstraint(["retired_run_id"], ["runs.id"], name=op.f("fk_reproductions_retired_run_id_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_reproductions_run_id_runs")),
        sa.ForeignKeyConstraint(
            ["utterance_id"], ["utterances.id"], name=op.f("fk_reproductions_utterance_id_utterances")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reproductions")),
        comment="How each quotation reproduces its utterance, compared with the reference wording",
    )
    op.create_index(op.f("ix_reproductions_utterance_id"), "reproductions", ["utterance_id"], unique=False)
    op.create_index(
        "uq_reproductions_current_quotation_id",
        "reproductions",
        ["quotation_id"],
        unique=True,
        sqlite_where=CURRENT,
        postgresql_where=CURRENT,
    )
    op.create_index(
        "uq_reproductions_current_reference",
        "reproductions",
        ["utterance_id"],
        unique=True,
        sqlite_where=sa.text("is_reference AND retired_run_id IS NULL"),
        postgresql_where=sa.text("is_reference AND retired_run_id IS NULL"),
    )
    op.create_table(
        "candidates",
        sa.Column("attribution_id", BIG, autoincrement=False, nullable=False, comment="the attribution"),
        sa.Column(
            "position",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="0 for the first candidate, then counting up",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="the name that the mention resolves to"),
        sa.Column("mention_span_id", BIG, nullable=True, comment="the stretch that names the candidate"),
        sa.Column(
            "score", sa.Float(), nullable=False, comment="what the rules give it; comparable within one attribution"
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="what speaks for it"),
        sa.ForeignKeyConstraint(
            ["attribution_id"], ["attributions.id"], name=op.f("fk_candidates_attribution_id_attributions")
        ),
        sa.ForeignKeyConstraint(["mention_span_id"], ["spans.id"], name=op.f("fk_candidates_mention_span_id_spans")),
        sa.PrimaryKeyConstraint("attribution_id", "position", name=op.f("pk_candidates")),
        comment="Who else might have said it, for each attribution",
    )
    op.create_table(
        "differences",
        sa.Column("reproduction_id", BIG, autoincrement=False, nullable=False, comment="the reproduction"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False, comment="order of the step, from 0"),
        sa.Column("operation", sa.Text(), nullable=False, comment="equal, replace, delete or insert"),
        sa.Column("reference_words", sa.Text(), nullable=False, comment="the reference's words in this step"),
        sa.Column("quotation_words", sa.Text(), nullable=False, comment="the quotation's words in this step"),
        sa.CheckConstraint(
            "operation IN ('delete', 'equal', 'insert', 'replace')", name=op.f("ck_differences_operation_known")
        ),
        sa.ForeignKeyConstraint(
            ["reproduction_id"], ["reproductions.id"], name=op.f("fk_differences_reproduction_id_reproductions")
        ),
        sa.PrimaryKeyConstraint("reproduction_id", "position", name=op.f("pk_differences")),
        comment="The word-level difference from the reference to the quotation, step by step",
    )
    op.create_table(
        "reproduction_flags",
        sa.Column("reproduction_id", BIG, autoincrement=False, nullable=False, comment="the reproduction"),
        sa.Column(
            "position",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="order in which they are shown, from 0",
        ),
        sa.Column("flag", sa.Text(), nullable=False, comment="truncated, spliced, numbers_differ and so on"),
        sa.CheckConstraint(
            "flag IN ('bracketed', 'modals_differ', 'names_differ', 'numbers_differ', "
            "'polarity_differs', 'reordered', 'spliced', 'truncated')",
            name=op.f("ck_reproduction_flags_flag_known"),
        ),
        sa.ForeignKeyConstraint(
            ["reproduction_id"], ["reproductions.id"], name=op.f("fk_reproduction_flags_reproduction_id_reproductions")
        ),
        sa.PrimaryKeyConstraint("reproduction_id", "position", name=op.f("pk_reproduction_flags")),
        sa.UniqueConstraint("reproduction_id", "flag", name=op.f("uq_reproduction_flags_reproduction_id_flag")),
        comment="Facts beside the relation that an editor needs to see",
    )


def downgrade() -> None:
    """Take this revision back."""
    op.drop_table("reproduction_flags")
    op.drop_table("differences")
    op.drop_table("candidates")
    op.drop_table("reproductions")
    op.drop_table("quotation_spans")
    op.drop_table("links")
    op.drop_table("judgements")
    op.drop_table("attributions")
    op.drop_table("quotations")
    op.drop_table("spans")
    op.drop_table("refusals")
    op.drop_table("extractions")
    op.drop_table("revisions")
    op.drop_table("utterances")
    op.drop_table("outlets")
    op.drop_table("articles")
    op.drop_table("aliases")
    op.drop_table("runs")
    op.drop_table("actors")
