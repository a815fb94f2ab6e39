"""What Datasette shows beside the rows: what tables, views and columns hold, facets, the questions, and a search."""

from __future__ import annotations

import re

from provenance.compiled import compiled
from provenance.store.asked import Question, questions
from provenance.store.pages import described

DATABASE = "provenance"
FACETS = {
    "v_quotations": ["outlet", "kind", "relation", "speaker_kind", "lang"],
    "v_chains": ["role", "basis", "actor_kind"],
    "v_reproductions": ["outlet", "relation"],
    "v_findings": ["kind", "actor", "outlet"],
    "v_judgements": ["decision", "made_by"],
    "v_outlets": ["actor_kind", "country"],
}
_INNER = compiled(r"search_\w+|matching_memory|provenance_version|utterance_order|counted|credited_actors|\w+_counts")
_SEARCH = """\
SELECT quotation_id, utterance_id, outlet, published, speaker, content, chain, relation, document, start_offset
FROM v_quotations JOIN search_quotations ON search_quotations.rowid = v_quotations.quotation_id
WHERE search_quotations MATCH provenance_search(:words)
ORDER BY search_quotations.rank LIMIT 100"""
_SEARCH_ARTICLES = """\
SELECT DISTINCT revisions.document, outlets.name AS outlet, revisions.published, revisions.title, revisions.url,
    revisions.id AS revision_id
FROM search_articles
JOIN search_pieces ON search_pieces.id = search_articles.rowid
JOIN revisions ON revisions.id = search_pieces.revision_id AND revisions.retired_run_id IS NULL
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
WHERE search_articles MATCH provenance_search(:words)
LIMIT 100"""


def metadata(hosts: list[str]) -> dict[str, object]:
    """Datasette's metadata. Only requests for one of ``hosts`` are answered; with none, all are."""
    tables: dict[str, object] = {}
    for one in described():
        tables[one.name] = {
            "description": one.comment,
            "columns": dict(one.columns),
            "facets": FACETS.get(one.name, []),
            "hidden": _INNER.fullmatch(one.name) is not None,
        }
    return {
        "title": "provenance",
        "description": "Who said it, through whom, and which outlet printed it how. Begin with the views, v_…: "
        "they have what holds now, and every row leads to the document, the place and the words. Nothing here can be "
        "changed.",
        "databases": {DATABASE: {"tables": tables, "queries": _queries()}},
        "plugins": {"provenance": {"hosts": hosts}},
    }


def _queries() -> dict[str, object]:
    found: dict[str, object] = {
        "search": _query("Search quotations", 'Words, "phrases" and beginnings*; -word is not to be there.', _SEARCH),
        "search_articles": _query("Search articles", "As in quotations, in the whole texts.", _SEARCH_ARTICLES),
    }
    for name, question in questions().items():
        told = "; ".join(f"{one.name}: {one.comment}" for one in question.parameters)
        found[name] = _query(question.title, " ".join((question.explanation, told)).strip(), _optional(question))
    return found


def _query(title: str, description: str, sql: str) -> dict[str, object]:
    return {"title": title, "description": description, "sql": sql}


def _optional(question: Question) -> str:
    """The query; what may be left out is empty in a form, and NULL in the query."""
    sql = question.sql
    for one in question.parameters:
        if one.optional:
            sql = re.sub(rf"(?<![:\w]):{one.name}\b", f"nullif(:{one.name}, '')", sql)
    return sql
