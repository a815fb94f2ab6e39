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

ABOUT = ("document", "text", "outlet", "url", "title", "published", "lang")


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
        return self._read(self._searcher.texts(folded(words.text), TEXTS))

    def referred(self, reference: Reference, words: Wording) -> list[Text]:
        """The page itself, by address or headline; else what its outlet published that has the words, or its newest."""
        keys = self._page(reference) if reference.url or reference.title else []
        if not keys and not (reference.url and page(reference.url) != host(reference.url)):
            names = (*reference.names, host(reference.url))
            keys = next((found for name in names if name and (found := self._of(name, words))), [])
        return self._read(keys)

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

    def _read(self, keys: Sequence[int]) -> list[Text]:
        """The texts of these articles; those not read before are read together."""
        fresh = [key for key in dict.fromkeys(keys) if key not in self._texts]
        if fresh:
            said = self._said(fresh)
            query: AnyQuery = select(t.Revision, t.Outlet.name.label("outlet"))
            query = query.outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id).where(t.Revision.id.in_(fresh))
            for row in self._connection.execute(query).mappings():
                about = {name: row[name] for name in ABOUT}
                self._texts[row["id"]] = Text(Source(**about, said=tuple(said[row["id"]])))
        return [self._texts[key] for key in keys]

    def _said(self, keys: Sequence[int]) -> dict[int, list[Said]]:
        """What each of these articles quotes, in order of text."""
        query = (
            loading.current_quotations(t.Reproduction.utterance_id, t.Quotation.revision_id)
            .outerjoin(t.Reproduction, (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction))
            .where(t.Quotation.revision_id.in_(keys), t.Quotation.kind != Kind.NOT_SPEECH)
            .order_by(t.Quotation.start_offset, t.Quotation.id)
        )
        rows = self._connection.execute(query).all()
        found = loading.quotations(self._connection, rows, shown=True)
        said: dict[int, list[Said]] = {key: [] for key in keys}
        for row in rows:
            quotation = found[row.id]
            who = quotation.attribution
            through = tuple((link.name, link.kind) for link in quotation.chain if link.role is Role.INTERMEDIARY)
            name, kind = (who.name, who.kind) if who else (None, None)
            quoted = quotation.kind is not Kind.INDIRECT
            utterance = None if row.utterance_id is None else f"u{row.utterance_id}"
            said[row.revision_id].append(Said(quotation.spans, quoted, name, kind, through, f"q{row.id}", utterance))
        return said
