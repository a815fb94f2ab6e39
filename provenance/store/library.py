"""The articles of a database as the sources of an audit: found by their words, or by what a text calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from provenance.audit.model import Reference, Said, Source
from provenance.audit.shelf import TEXTS, host, page
from provenance.audit.text import Text
from provenance.errors import StoreError
from provenance.match.wording import Wording
from provenance.model import ActorKind, Kind, Span
from provenance.search.words import words as folded
from provenance.store.direct import Direct, reading
from provenance.store.names import fold, person
from provenance.store.rarest import NO_FTS5, NO_INDEX, RANKED, either, rarest

LIKELY = 2  # texts that are read before the others
# What an audit asks is written out: building a statement takes longer than a database takes to answer it.
_INDEX = (
    "SELECT to_regclass('search_articles')",
    "SELECT 1 FROM sqlite_master WHERE name = 'search_articles'",
)
_FTS5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
_SIZE = ("SELECT number FROM counted WHERE what = 'articles'", "SELECT count(*) FROM articles")
_OFTEN = "SELECT word, articles FROM search_words WHERE articles > 0 AND word IN (:words)"
_HITS = (
    "SELECT hits.id, ts_rank(hits.words, CAST(:asked AS tsquery), 1) AS score FROM search_articles AS hits {}"
    "WHERE hits.words @@ CAST(:asked AS tsquery) {}ORDER BY hits.id DESC LIMIT :ranked",
    "SELECT hits.rowid AS id, -hits.rank AS score FROM search_articles AS hits {}"
    "WHERE hits.search_articles MATCH :asked {}ORDER BY hits.rowid DESC LIMIT :ranked",
)
_OF_OUTLETS = (
    "JOIN search_pieces AS p ON p.id = hits.{} JOIN revisions AS r ON r.id = p.revision_id ",
    "AND r.outlet_id IN (:outlets) ",
)
# Whether a text still holds is asked of the best alone: a row with a text is long, and of most that have a word
# nothing else need be read.
_BEST = (
    "SELECT revisions.id, revisions.retired_run_id FROM"
    " (SELECT id, score FROM ({}) AS newest ORDER BY score DESC, id DESC LIMIT :asked_for) AS best"
    " JOIN search_pieces ON search_pieces.id = best.id JOIN revisions ON revisions.id = search_pieces.revision_id"
    " ORDER BY best.score DESC, best.id DESC"
)
_CALLED = (
    "SELECT id FROM outlets WHERE folded = :folded OR actor_id IN (SELECT id FROM actors"
    " WHERE coalesce(merged_into_id, id) IN (SELECT coalesce(merged_into_id, id) FROM actors"
    " WHERE folded = :folded OR identity = :person"
    " OR id IN (SELECT actor_id FROM aliases WHERE folded = :folded AND holds)))"
)
# One by one, for PostgreSQL looks up no list of values in an index of hashes; and few have one address.
_AT = "SELECT id FROM revisions WHERE ({}) AND retired_run_id IS NULL ORDER BY id DESC LIMIT :most"
_NEWEST = "SELECT id FROM revisions WHERE {} = :value AND retired_run_id IS NULL ORDER BY id DESC LIMIT :most"
_TEXTS = (
    "SELECT revisions.id, document, text, outlets.name, url, title, published, lang"
    " FROM revisions LEFT JOIN outlets ON outlets.id = outlet_id WHERE revisions.id IN (:ids)"
)
_SAID = (
    "SELECT q.id, q.revision_id, q.kind, coalesce(root.name, own.name), coalesce(root.kind, own.kind),"
    " reproductions.utterance_id, spans.start_offset, spans.end_offset FROM quotations AS q"
    " JOIN quotation_spans AS qs ON qs.quotation_id = q.id JOIN spans ON spans.id = qs.span_id"
    " LEFT JOIN attributions ON attributions.quotation_id = q.id AND attributions.retired_run_id IS NULL"
    " LEFT JOIN actors AS own ON own.id = attributions.actor_id"
    " LEFT JOIN actors AS root ON root.id = own.merged_into_id"
    " LEFT JOIN reproductions ON reproductions.quotation_id = q.id AND reproductions.retired_run_id IS NULL"
    " WHERE q.revision_id IN (:ids) AND q.retired_run_id IS NULL AND q.kind <> 'not_speech'"
    " ORDER BY q.start_offset, q.id, qs.position"
)
_THROUGH = (
    "SELECT links.quotation_id, coalesce(root.name, own.name), coalesce(root.kind, own.kind) FROM quotations AS q"
    " JOIN links ON links.quotation_id = q.id AND links.retired_run_id IS NULL AND links.role = 'intermediary'"
    " LEFT JOIN actors AS own ON own.id = links.actor_id LEFT JOIN actors AS root ON root.id = own.merged_into_id"
    " WHERE q.revision_id IN (:ids) AND q.retired_run_id IS NULL"
    " ORDER BY links.quotation_id, links.position"
)


@contextmanager
def sources(url: str | Path) -> Iterator[Stored]:
    """The articles of a database. Raises StoreError where it cannot be read, or has no index of words."""
    with reading(url) as database:
        yield Stored(database)


class Stored:
    """The articles of one database, each read once. Raises StoreError where the database has no index of words.

    Nothing is asked that takes the longer the more articles there are.
    """

    def __init__(self, database: Direct) -> None:
        self._ask, self._again, self._lite = database.rows, database.again, database.lite
        self._texts: dict[int, Text] = {}
        self._pages: dict[str, list[int]] = {}
        self._outlets: dict[str, list[int]] = {}
        if self._lite and not self._ask(_FTS5):
            raise StoreError(*NO_FTS5)
        if self._ask(_INDEX[self._lite]) in ([], [(None,)]):
            raise StoreError(*NO_INDEX)
        self.size: int = next(rows[0][0] for statement in _SIZE if (rows := self._ask(statement)))

    def with_words(self, words: Wording) -> Iterator[Text]:
        """Those that share the rarest of ``words``, the likeliest first, which often is all that is looked at."""
        keys = self.having(folded(words.text), TEXTS)
        yield from self._read(keys[:LIKELY])
        yield from self._read(keys[LIKELY:])

    def referred(self, reference: Reference, words: Wording) -> list[Text]:
        """The page itself, by address or headline; else what its outlet published that has the words, or its newest."""
        keys = self._page(reference) if reference.url or reference.title else []
        if not keys and not (reference.url and page(reference.url) != host(reference.url)):
            names = (*reference.names, host(reference.url))
            keys = next((found for name in names if name and (found := self._of(name, words))), [])
        return self._read(keys)

    def having(self, found: Sequence[str], limit: int, outlets: Sequence[int] = ()) -> list[int]:
        """Texts, as they are now, that share the rarest words of a wording, by id, those first that share most."""
        counted = self._again(_OFTEN, words=sorted(set(found))) if found else []
        if not (asked := rarest(counted, RANKED)):
            return []
        joined, which = _OF_OUTLETS if outlets else ("", "")
        query = _BEST.format(_HITS[self._lite].format(joined.format("rowid" if self._lite else "id"), which))
        given = {"outlets": list(outlets)} if outlets else {}
        looked_for, asked_for = either(asked, lite=self._lite), 2 * limit  # of a long text several pieces may be found
        while True:
            rows = self._ask(query, asked=looked_for, ranked=RANKED, asked_for=asked_for, **given)
            held = [key for key, retired in rows if retired is None][: 2 * limit]
            if len(rows) < asked_for or len(held) == 2 * limit:
                return list(dict.fromkeys(held))[:limit]
            asked_for *= 4

    def _page(self, reference: Reference) -> list[int]:
        known = self._pages.get(reference.printed)
        if known is None:
            bare = page(reference.url) if reference.url else ""
            urls = [f"{s}{w}{bare}{e}" for s in ("https://", "http://") for w in ("", "www.") for e in ("", "/")]
            urls += [reference.url] if reference.url else []
            named = {f"url{k}": url for k, url in enumerate(dict.fromkeys(urls))}
            rows = self._ask(_AT.format(" OR ".join(f"url = :{name}" for name in named)), most=TEXTS, **named)
            known = [key for (key,) in rows]
            if not known and reference.title:
                known = self._newest("title", reference.title, TEXTS)
            self._pages[reference.printed] = known
        return known

    def _of(self, name: str, words: Wording) -> list[int]:
        """What the outlet, or the document, of that name has that is like the words; its newest where nothing is."""
        if name not in self._outlets:
            self._outlets[name] = [key for (key,) in self._ask(_CALLED, folded=fold(name), person=person(name))]
        outlets = self._outlets[name]
        found = self.having(folded(words.text), TEXTS, outlets) if outlets else []
        if not found:
            newest = (key for outlet in outlets for key in self._newest("outlet_id", outlet, 1))
            found = sorted(newest, reverse=True)[:1]
        return found or self._newest("document", name, 1)

    def _newest(self, column: str, value: str | int, most: int) -> list[int]:
        return [key for (key,) in self._ask(_NEWEST.format(column), value=value, most=most)]

    def _read(self, keys: Sequence[int]) -> list[Text]:
        """The texts of these articles; those not read before are read together."""
        fresh = [key for key in dict.fromkeys(keys) if key not in self._texts]
        if fresh:
            said = self._said(fresh)
            for key, *about in self._again(_TEXTS, ids=fresh):
                self._texts[key] = Text(Source._make((*about, tuple(said[key]))))
        return [self._texts[key] for key in keys]

    def _said(self, keys: Sequence[int]) -> dict[int, list[Said]]:
        """What each of these articles quotes, in order of text."""
        through: defaultdict[int, list[tuple[str, ActorKind | None]]] = defaultdict(list)
        for key, name, kind in self._again(_THROUGH, ids=keys):
            through[key].append((name, ActorKind(kind) if kind else None))
        said: dict[int, list[Said]] = {key: [] for key in keys}
        rows = self._again(_SAID, ids=keys)
        for (key, article, sort, speaker, kind, utterance), spans in groupby(rows, key=lambda row: row[:6]):
            quoted, who = sort != Kind.INDIRECT, ActorKind(kind) if kind else None
            quote_id = None if utterance is None else f"u{utterance}"
            places = tuple(Span(*row[6:]) for row in spans)
            said[article].append(Said(places, quoted, speaker, who, tuple(through[key]), f"q{key}", quote_id))
        return said
