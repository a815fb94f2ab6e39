"""The articles of a database as the sources of an audit: found by their words, or by what a text calls them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from provenance.audit.model import Reference, Said, Source
from provenance.audit.shelf import TEXTS, host, page
from provenance.audit.text import Text
from provenance.match.wording import Wording
from provenance.model import Kind, Role
from provenance.search.words import words as folded
from provenance.store import loading
from provenance.store import tables as t
from provenance.store.filters import is_outlet
from provenance.store.searching import Searcher
from provenance.store.sql import AnyQuery, current


class Stored:
    """The articles of one database, each read once. Raises StoreError where the database has no index of words."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._searcher = connection, Searcher(connection)
        self._texts: dict[int, Text] = {}
        self._pages: dict[str, list[int]] = {}
        query = select(func.count()).select_from(t.Revision).where(current(t.Revision))
        self.size = int(connection.execute(query).scalar_one())

    def with_words(self, words: Wording) -> list[Text]:
        """Those that share the rarest of ``words``, the likeliest first."""
        return [self._text(key) for key in self._searcher.texts(folded(words.text), TEXTS)]

    def referred(self, reference: Reference, words: Wording) -> list[Text]:
        """The page itself, by address or headline; else what its outlet published that has the words, or its newest."""
        keys = self._page(reference) if reference.url or reference.title else []
        if not keys and not (reference.url and page(reference.url) != host(reference.url)):
            names = (*reference.names, host(reference.url))
            keys = next((found for name in names if name and (found := self._of(name, words))), [])
        return [self._text(key) for key in keys]

    def _page(self, reference: Reference) -> list[int]:
        known = self._pages.get(reference.printed)
        if known is None:
            bare = page(reference.url) if reference.url else ""
            urls = [f"{s}{w}{bare}{e}" for s in ("https://", "http://") for w in ("", "www.") for e in ("", "/")]
            of: AnyQuery = select(t.Revision.id).where(current(t.Revision)).order_by(t.Revision.id.desc()).limit(TEXTS)
            known = list(self._connection.execute(of.where(t.Revision.url.in_([*urls, reference.url]))).scalars())
            if not known and reference.title:
                known = list(self._connection.execute(of.where(t.Revision.title == reference.title)).scalars())
            self._pages[reference.printed] = known
        return known

    def _of(self, name: str, words: Wording) -> list[int]:
        """What the outlet, or the document, of that name has that is like the words; its newest where nothing is."""
        found = self._searcher.texts(folded(words.text), TEXTS, name)
        if found:
            return found
        newest: AnyQuery = select(t.Revision.id).where(current(t.Revision)).order_by(t.Revision.id.desc()).limit(1)
        outlet = newest.join(t.Outlet, t.Outlet.id == t.Revision.outlet_id).where(is_outlet(name))
        found = list(self._connection.execute(outlet).scalars())
        return found or list(self._connection.execute(newest.where(t.Revision.document == name)).scalars())

    def _text(self, key: int) -> Text:
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = Text(self._source(key))
        return known

    def _source(self, key: int) -> Source:
        query: AnyQuery = select(t.Revision, t.Outlet.name.label("outlet")).outerjoin(
            t.Outlet, t.Outlet.id == t.Revision.outlet_id
        )
        row = self._connection.execute(query.where(t.Revision.id == key)).mappings().one()
        return Source(
            row["document"],
            row["text"],
            row["outlet"],
            row["url"],
            row["title"],
            row["published"],
            row["lang"],
            tuple(self._said(key)),
        )

    def _said(self, key: int) -> Sequence[Said]:
        query = (
            loading.current_quotations(t.Reproduction.utterance_id)
            .outerjoin(t.Reproduction, (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction))
            .where(t.Quotation.revision_id == key, t.Quotation.kind != Kind.NOT_SPEECH)
            .order_by(t.Quotation.start_offset, t.Quotation.id)
        )
        rows = self._connection.execute(query).all()
        found = loading.quotations(self._connection, rows, shown=True)
        said = []
        for row in rows:
            quotation = found[row.id]
            who = quotation.attribution
            through = tuple((link.name, link.kind) for link in quotation.chain if link.role is Role.INTERMEDIARY)
            name, kind = (who.name, who.kind) if who else (None, None)
            quoted = quotation.kind is not Kind.INDIRECT
            utterance = None if row.utterance_id is None else f"u{row.utterance_id}"
            said.append(Said(quotation.spans, quoted, name, kind, through, f"q{row.id}", utterance))
        return said
