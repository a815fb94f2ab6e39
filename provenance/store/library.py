"""The articles of a database as the sources of an audit: found by their words, or by what a text calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, bindparam, or_, select

from provenance.audit.model import Reference, Said, Source
from provenance.audit.shelf import TEXTS, host, page
from provenance.audit.text import Text
from provenance.match.wording import Wording
from provenance.model import ActorKind, Kind, Role, Span
from provenance.search.words import words as folded
from provenance.store import tables as t
from provenance.store.counted import counted
from provenance.store.filters import is_outlet
from provenance.store.merged import Merged
from provenance.store.searching import Searcher
from provenance.store.sql import AnyColumn, AnyQuery, current

ABOUT = ("document", "text", "outlet", "url", "title", "published", "lang")
LIKELY = 2  # texts that are read before the others
_SPEAKER, _NAMED = Merged(), Merged()
# Built once: building a statement takes longer than a database takes to answer it for a dozen articles.
_IDS: AnyColumn = bindparam("ids", expanding=True)
_TEXTS: AnyQuery = (
    select(
        t.Revision.id,
        t.Revision.document,
        t.Revision.text,
        t.Outlet.name.label("outlet"),
        t.Revision.url,
        t.Revision.title,
        t.Revision.published,
        t.Revision.lang,
    )
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .where(t.Revision.id.in_(_IDS))
)
_SAID: AnyQuery = (
    _SPEAKER.join(
        select(
            t.Quotation.id,
            t.Quotation.revision_id,
            t.Quotation.kind,
            _SPEAKER.name.label("speaker"),
            _SPEAKER.kind.label("speaker_kind"),
            t.Reproduction.utterance_id,
            t.Span.start_offset,
            t.Span.end_offset,
        )
        .select_from(t.Quotation)
        .join(t.QuotationSpan, t.QuotationSpan.quotation_id == t.Quotation.id)
        .join(t.Span, t.Span.id == t.QuotationSpan.span_id)
        .outerjoin(t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)),
        t.Attribution.actor_id,
    )
    .outerjoin(t.Reproduction, (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction))
    .where(t.Quotation.revision_id.in_(_IDS), current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
    .order_by(t.Quotation.start_offset, t.Quotation.id, t.QuotationSpan.position)
)
_THROUGH: AnyQuery = (
    _NAMED.join(
        select(t.Link.quotation_id, _NAMED.name.label("name"), _NAMED.kind.label("kind"))
        .select_from(t.Quotation)
        .join(t.Link, (t.Link.quotation_id == t.Quotation.id) & current(t.Link)),
        t.Link.actor_id,
    )
    .where(t.Quotation.revision_id.in_(_IDS), current(t.Quotation), t.Link.role == Role.INTERMEDIARY)
    .order_by(t.Link.quotation_id, t.Link.position)
)


class Stored:
    """The articles of one database, each read once. Raises StoreError where the database has no index of words.

    Nothing is asked that takes the longer the more articles there are.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection, self._searcher = connection, Searcher(connection)
        self._texts: dict[int, Text] = {}
        self._pages: dict[str, list[int]] = {}
        self._outlets: dict[str, list[int]] = {}
        self.size = counted(connection)["articles"]

    def with_words(self, words: Wording) -> Iterator[Text]:
        """Those that share the rarest of ``words``, the likeliest first, which often is all that is looked at."""
        keys = self._searcher.texts(folded(words.text), TEXTS)
        yield from self._read(keys[:LIKELY])
        yield from self._read(keys[LIKELY:])

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
            urls += [reference.url] if reference.url else []
            # one by one, for PostgreSQL looks up no list of values in an index of hashes; and few have one address
            of = select(t.Revision.id).where(or_(*(t.Revision.url == url for url in dict.fromkeys(urls))))
            known = sorted(self._connection.execute(of.where(current(t.Revision))).scalars(), reverse=True)[:TEXTS]
            if not known and reference.title:
                known = self._newest(t.Revision.title == reference.title, TEXTS)
            self._pages[reference.printed] = known
        return known

    def _of(self, name: str, words: Wording) -> list[int]:
        """What the outlet, or the document, of that name has that is like the words; its newest where nothing is."""
        if name not in self._outlets:
            self._outlets[name] = list(self._connection.execute(select(t.Outlet.id).where(is_outlet(name))).scalars())
        outlets = self._outlets[name]
        found = self._searcher.texts(folded(words.text), TEXTS, outlets) if outlets else []
        if not found:
            newest = (key for outlet in outlets for key in self._newest(t.Revision.outlet_id == outlet, 1))
            found = sorted(newest, reverse=True)[:1]
        return found or self._newest(t.Revision.document == name, 1)

    def _newest(self, which: AnyColumn, limit: int) -> list[int]:
        query: AnyQuery = select(t.Revision.id).where(which, current(t.Revision))
        return list(self._connection.execute(query.order_by(t.Revision.id.desc()).limit(limit)).scalars())

    def _read(self, keys: Sequence[int]) -> list[Text]:
        """The texts of these articles; those not read before are read together."""
        fresh = [key for key in dict.fromkeys(keys) if key not in self._texts]
        if fresh:
            said = self._said(fresh)
            for row in self._connection.execute(_TEXTS, {"ids": fresh}).mappings():
                key, about = row["id"], {name: row[name] for name in ABOUT}
                self._texts[key] = Text(Source(**about, said=tuple(said[key])))
        return [self._texts[key] for key in keys]

    def _said(self, keys: Sequence[int]) -> dict[int, list[Said]]:
        """What each of these articles quotes, in order of text."""
        through: defaultdict[int, list[tuple[str, ActorKind | None]]] = defaultdict(list)
        for key, name, kind in self._connection.execute(_THROUGH, {"ids": keys}):
            through[key].append((name, ActorKind(kind) if kind else None))
        said: dict[int, list[Said]] = {key: [] for key in keys}
        rows = self._connection.execute(_SAID, {"ids": keys})
        for (key, article, sort, speaker, kind, utterance), spans in groupby(rows, key=lambda row: tuple(row[:6])):
            quoted, who = sort != Kind.INDIRECT, ActorKind(kind) if kind else None
            quote_id = None if utterance is None else f"u{utterance}"
            places = tuple(Span(*row[6:]) for row in spans)
            said[article].append(Said(places, quoted, speaker, who, tuple(through[key]), f"q{key}", quote_id))
        return said
