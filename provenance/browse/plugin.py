"""What Datasette is taught: links from ids, the search function, and whom it answers."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.plugins import pm
from markupsafe import Markup, escape

from provenance.errors import SearchError
from provenance.export.safe import visible
from provenance.search.query import Sort, parse

NAME = "provenance"
PAGES = {
    "quotation_id": "v_quotations?quotation_id={}",
    "first_quotation_id": "v_quotations?quotation_id={}",
    "span_id": "spans/{}",
    "utterance_id": "v_quotations?utterance_id={}",
    "reproduction_id": "reproductions/{}",
    "revision_id": "revisions/{}",
    "article_id": "articles/{}",
    "outlet_id": "outlets/{}",
    "actor_id": "actors/{}",
    "speaker_id": "actors/{}",
    "outlet_actor_id": "actors/{}",
    "agency_id": "actors/{}",
    "finding_id": "v_findings?finding_id={}",
    "judgement_id": "v_judgements?judgement_id={}",
}
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FOLD = """
for (const list of document.querySelectorAll("dl.column-descriptions")) {
  const folded = document.createElement("details"), summary = document.createElement("summary");
  summary.textContent = "What the columns hold";
  list.replaceWith(folded);
  folded.append(summary, list);
}
"""
App = Callable[..., Awaitable[None]]


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(value: object, column: str, table: str | None, datasette: Any) -> Markup | None:  # noqa: ANN401
    """An id of a view or an answer as a link to its page; controls in words written out."""
    if isinstance(value, int) and column in PAGES and (table is None or table.startswith("v_")):
        path = datasette.urls.path(f"/provenance/{PAGES[column].format(value)}")
        return Markup('<a href="{}">{}</a>').format(path, value)
    if isinstance(value, str) and (shown := visible(value)) != value:
        return escape(shown)
    return None


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """``provenance_search(words)``: what is typed, as the index of words is asked."""
    conn.create_function("provenance_search", 1, asked, deterministic=True)


@hookimpl  # type: ignore[untyped-decorator]
def extra_body_script() -> str:
    """Columns are explained where somebody asks: the rows come first."""
    return FOLD


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:  # noqa: ANN401
    """Pages of other sites may not read these through a name that they point here; nor frame or script them."""
    hosts = [host.encode() for host in (datasette.plugin_config(NAME) or {}).get("hosts", ())]

    def wrapped(app: App) -> App:
        async def answer(scope: dict[str, Any], receive: App, send: App) -> None:
            if scope["type"] == "http":
                host = dict(scope["headers"]).get(b"host", b"")
                if hosts and host.rpartition(b":")[0] not in hosts and host not in hosts:
                    await _refuse(send)
                    return
            await app(scope, receive, _guarded(send))

        return answer

    return wrapped


def register() -> None:
    """Teach Datasette, once."""
    if not pm.has_plugin(NAME):
        pm.register(sys.modules[__name__], name=NAME)


def asked(words: str | None) -> str:
    """A search as FTS5 takes it; it finds nothing where there is no word to look for."""
    try:
        query = parse(words or "")
    except SearchError:
        return '""'
    terms = [f'"{" ".join(term.words)}"' + ("*" if term.sort is Sort.PREFIX else "") for term in query.wanted]
    barred = "".join(f' NOT "{" ".join(term.words)}"' for term in query.barred)
    return " AND ".join(terms) + barred


def _guarded(send: App) -> App:
    async def guarded(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            more = [(b"content-security-policy", POLICY.encode()), (b"x-content-type-options", b"nosniff")]
            message = {**message, "headers": [*message.get("headers", ()), *more, (b"referrer-policy", b"no-referrer")]}
        await send(message)

    return guarded


async def _refuse(send: App) -> None:
    headers = [(b"content-type", b"text/plain")]
    await send({"type": "http.response.start", "status": 421, "headers": headers})
    await send({"type": "http.response.body", "body": b"This address is not served here.\n"})
