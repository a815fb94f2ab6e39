"""As many rows as it takes for a planner to prefer an index, made in the database itself."""

from __future__ import annotations

from sqlalchemy import text

from provenance.store import open_engine

ARTICLES, QUOTATIONS, UTTERANCES, OUTLETS, ACTORS = 4_000, 16_000, 4_000, 100, 1_000
LARGE = ("articles", "attributions", "differences", "links", "quotations", "reproductions", "revisions", "spans")

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
_A = f"1 + (i % {ARTICLES})"
_ROWS = (
    (1, "INSERT INTO runs (id, kind, version, ruleset, started_at) VALUES (1, 'ingest', '1', 'r', '2026-01-01')"),
    (
        ACTORS,
        "INSERT INTO actors (id, identity, name, folded, kind)"
        " SELECT i, 'name:' || i, 'Actor ' || i, 'actor ' || i, 'person' FROM n",
    ),
    (OUTLETS, "INSERT INTO outlets (id, name, folded, actor_id) SELECT i, 'Outlet ' || i, 'outlet ' || i, i FROM n"),
    (ARTICLES, "INSERT INTO articles (id, identity, run_id) SELECT i, 'url:' || i, 1 FROM n"),
    (
        ARTICLES,
        "INSERT INTO revisions (id, article_id, number, outlet_id, document, url, title, sha256, encoding, text,"
        " published, precision, published_day, read_at, run_id) SELECT i, i, 1, 1 + (i % 100), i || '.txt',"
        " 'https://outlet.example/' || i, 'Article ' || i,"
        f" substr('{64 * '0'}' || i, 1 + length('' || i)), 'utf-8', 'words', '2026-01-01', 'day',"
        " '20' || (10 + i % 16) || '-0' || (1 + i % 9) || '-1' || (i % 7), '2026-11-01', 1 FROM n",
    ),
    (
        QUOTATIONS,
        f"INSERT INTO spans (id, revision_id, start_offset, end_offset, digest) SELECT i, {_A}, i, i + 1, 0 FROM n",
    ),
    (
        QUOTATIONS,
        "INSERT INTO quotations (id, revision_id, kind, kind_reason, start_offset, end_offset, content,"
        f" context_span_id, run_id) SELECT i, {_A}, 'direct', '', i, i + 1, 'w', i, 1 FROM n",
    ),
    (
        QUOTATIONS,
        "INSERT INTO attributions (id, quotation_id, actor_id, name, confidence, rule, reason, run_id)"
        f" SELECT i, i, 1 + (i % {ACTORS}), 'x', 1, '', '', 1 FROM n",
    ),
    *(
        (
            QUOTATIONS,
            "INSERT INTO links (id, quotation_id, position, role, actor_id, name, basis, confidence, rule, run_id)"
            f" SELECT 3 * i + {position}, i, {position}, '{role}', 1 + ((i + {position}) % {ACTORS}), 'x', 'stated', 1,"
            " '', 1 FROM n",
        )
        for position, role in enumerate(("speaker", "intermediary", "outlet"))
    ),
    (UTTERANCES, "INSERT INTO utterances (id, run_id) SELECT i, 1 FROM n"),
    (
        QUOTATIONS,
        "INSERT INTO reproductions (id, utterance_id, quotation_id, is_reference, relation, coverage, reason, run_id)"
        f" SELECT i, 1 + ((i - 1) % {UTTERANCES}), i, i <= {UTTERANCES}, 'verbatim', 1, '', 1 FROM n",
    ),
    (
        QUOTATIONS,
        "INSERT INTO differences (reproduction_id, position, operation, reference_words, quotation_words)"
        " SELECT i, 0, 'equal', 'w', 'w' FROM n",
    ),
)


def fill(url: str) -> None:
    """Rows of every table that the views read most, and statistics of them."""
    with open_engine(url).begin() as connection:
        for count, statement in _ROWS:
            head, _, rest = statement.partition(" SELECT ")
            said = f"{head} {_NUMBERS.format(count=count)} SELECT {rest}" if rest else statement
            connection.execute(text(said))
        connection.execute(text("ANALYZE"))


def plan(url: str, query: str) -> list[str]:
    """The lines of the plan by which the database would answer."""
    sqlite = "://" not in url
    with open_engine(url, readonly=True).connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN {'QUERY PLAN ' if sqlite else ''}{query}").all()
        return [str(row[3] if sqlite else row[0]) for row in rows]
