"""The articles of a database as the sources of an audit: found by their words, or by what a text calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from math import log
from pathlib import Path

from provenance.audit.model import Reference, Said, Source
from provenance.audit.reading import Wanted
from provenance.audit.shelf import TEXTS, host, page
from provenance.audit.text import Text
from provenance.errors import StoreError
from provenance.model import ActorKind, Kind, Span
from provenance.search.words import words as folded
from provenance.store.direct import Direct, reading
from provenance.store.names import fold, person
from provenance.store.rarest import NO_FTS5, NO_INDEX, RANKED, every, rarest

LIKELY = 2  # texts that are read before the others
TOGETHER = 6  # of the rarest words that texts have all of
REMEMBERED = 1_000  # words of which the texts that have them are remembered
# What an audit asks is written out: building a statement takes longer than a database takes to answer it.
_INDEX = (
    "SELECT to_regclass('search_articles')",
    "SELECT 1 FROM sqlite_master WHERE name = 'search_articles'",
)
_FTS5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
_SIZE = ("SELECT number FROM counted WHERE what = 'articles'", "SELECT count(*) FROM articles")
_OFTEN = "SELECT word, articles FROM search_words WHERE articles > 0 AND word IN (:words)"
# As one string of ids: SQLite's driver takes five times as long to hand on a row as SQLite does to find it.
_HAVING = (
    "SELECT string_agg(CAST(id AS text), ',') FROM (SELECT hits.id FROM search_articles AS hits {}"
    "WHERE hits.words @@ CAST(:asked AS tsquery) {}ORDER BY hits.id DESC LIMIT :ranked) AS newest",
    "SELECT group_concat(id) FROM (SELECT hits.rowid AS id FROM search_articles AS hits {}"
    "WHERE hits.search_articles MATCH :asked {}ORDER BY hits.rowid DESC LIMIT :ranked) AS newest",
)
_OF_OUTLETS = (
    "JOIN search_pieces AS p ON p.id = hits.{} JOIN revisions AS r ON r.id = p.revision_id ",
    "AND r.outlet_id IN (:outlets) ",
)
# Whether a text still holds is asked of the best alone: a row with a text is long, and of most that have a word
# nothing else need be read.
_HELD = (
    "SELECT search_pieces.id, revisions.id FROM search_pieces JOIN revisions ON revisions.id = revision_id"
    " WHERE search_pieces.id IN (:pieces) AND retired_run_id IS NULL"
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
        self._having: dict[tuple[str | int, ...], list[int]] = {}
        if self._lite and not self._ask(_FTS5):
            raise StoreError(*NO_FTS5)
        if self._ask(_INDEX[self._lite]) in ([], [(None,)]):
            raise StoreError(*NO_INDEX)
        self.size: int = next(rows[0][0] for statement in _SIZE if (rows := self._ask(statement)))

    def with_words(self, wanted: Wanted) -> Iterator[Text]:
        """Those that share the rarest words, the likeliest first, which often is all that is looked at."""
        keys = self.having(folded(wanted.words.text), TEXTS)
        yield from self._read(keys[:LIKELY], wanted)
        yield from self._read(keys[LIKELY:], wanted)

    def referred(self, reference: Reference, wanted: Wanted) -> list[Text]:
        """The page itself, by address or headline; else what its outlet published that has the words, or its newest."""
        keys = self._page(reference) if reference.url or reference.title else []
        if not keys and not (reference.url and page(reference.url) != host(reference.url)):
            names = (*reference.names, host(reference.url))
            keys = next((found for name in names if name and (found := self._of(name, wanted))), [])
        return self._read(keys, wanted)

    def having(self, found: Sequence[str], limit: int, outlets: Sequence[int] = ()) -> list[int]:
        """Texts, as they are now, that share the rarest words of a wording, by id, those first that share most.

        Rare words weigh more, and having all of some that are less rare. Of equals the newest comes first.
        """
        often: dict[str, int] = dict(self._again(_OFTEN, words=sorted(set(found)))) if found else {}
        weights: defaultdict[int, float] = defaultdict(float)
        asked = rarest(often.items(), RANKED)
        for word in asked:
            weight = log(1 + self.size / often[word])
            for piece in self._pieces([word], outlets):
                weights[piece] += weight
        together = sorted(often, key=lambda word: (often[word], word))[:TOGETHER]
        most = max(weights.values(), default=0)
        if len(together) > len(asked) and list(weights.values()).count(most) > limit:
            for piece in self._pieces(together, outlets):
                weights[piece] += 1
        texts: dict[int, None] = {}
        taken, best = 0, sorted(weights, key=weights.__getitem__, reverse=True)
        while len(texts) < limit and taken < len(best):
            some = best[taken : taken + 2 * limit]  # of a long text several pieces may be found
            held: dict[int, int] = dict(self._again(_HELD, pieces=some))
            texts |= dict.fromkeys(held[piece] for piece in some if piece in held)
            taken += len(some)
        return list(texts)[:limit]

    def _pieces(self, words: Sequence[str], outlets: Sequence[int]) -> list[int]:
        """The newest pieces of texts that have all of ``words``, of some outlets or of all."""
        known = self._having.get((*words, *outlets))
        if known is None:
            joined, which = _OF_OUTLETS if outlets else ("", "")
            query = _HAVING[self._lite].format(joined.format("rowid" if self._lite else "id"), which)
            given = {"outlets": list(outlets)} if outlets else {}
            ((found,),) = self._again(query, asked=every(words, lite=self._lite), ranked=RANKED, **given)
            known = list(map(int, found.split(","))) if found else []
            if len(self._having) > REMEMBERED:
                self._having.clear()
            self._having[*words, *outlets] = known
        return known

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

    def _of(self, name: str, wanted: Wanted) -> list[int]:
        """What the outlet, or the document, of that name has that is like the words; its newest where nothing is."""
        if name not in self._outlets:
            self._outlets[name] = [key for (key,) in self._ask(_CALLED, folded=fold(name), person=person(name))]
        outlets = self._outlets[name]
        found = self.having(folded(wanted.words.text), TEXTS, outlets) if outlets else []
        if not found:
            newest = (key for outlet in outlets for key in self._newest("outlet_id", outlet, 1))
            found = sorted(newest, reverse=True)[:1]
        return found or self._newest("document", name, 1)

    def _newest(self, column: str, value: str | int, most: int) -> list[int]:
        return [key for (key,) in self._ask(_NEWEST.format(column), value=value, most=most)]

    def _read(self, keys: Sequence[int], wanted: Wanted) -> list[Text]:
        """The texts of these articles; what they quote where they may have what is wanted. Asked together and once."""
        fresh = [key for key in keys if key not in self._texts]
        for key, *about in self._again(_TEXTS, ids=fresh) if fresh else ():
            self._texts[key] = Text(Source._make((*about, ())), told=False)
        asked = [key for key in keys if not self._texts[key].told and self._texts[key].may_have(wanted)]
        for key, said in self._said(asked).items() if asked else ():
            self._texts[key].said, self._texts[key].told = tuple(said), True
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
