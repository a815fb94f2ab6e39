"""The articles of a database as the sources of an audit: found by their words, or by what a text calls them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from provenance.audit.model import Reference, Source
from provenance.audit.reading import Wanted
from provenance.audit.shelf import TEXTS, host, page
from provenance.audit.text import Text
from provenance.errors import StoreError
from provenance.store.direct import Direct, reading
from provenance.store.names import fold, person
from provenance.store.quoting import Quoting
from provenance.store.ranking import Ranking
from provenance.store.rarest import NO_FTS5, NO_INDEX

LIKELY = 2  # texts that are read before the others
# What an audit asks is written out: building a statement takes longer than a database takes to answer it.
_INDEX = (
    "SELECT to_regclass('search_articles')",
    "SELECT 1 FROM sqlite_master WHERE name = 'search_articles'",
)
_FTS5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
_SIZE = ("SELECT number FROM counted WHERE what = 'articles'", "SELECT count(*) FROM articles")
_CALLED = (
    "SELECT id FROM outlets WHERE folded = :folded OR actor_id IN (SELECT id FROM actors"
    " WHERE coalesce(merged_into_id, id) IN (SELECT coalesce(merged_into_id, id) FROM actors"
    " WHERE folded = :folded OR identity = :person"
    " OR id IN (SELECT actor_id FROM aliases WHERE folded = :folded AND holds)))"
)
# One by one, for PostgreSQL looks up no list of values in an index of hashes; and few have one address.
_AT = "SELECT id FROM revisions WHERE ({}) AND retired_run_id IS NULL ORDER BY id DESC LIMIT :most"
_NEWEST = "SELECT id FROM revisions WHERE {} = :value AND retired_run_id IS NULL ORDER BY id DESC LIMIT :most"
_TEXT = "revisions.id, document, text, outlets.name, url, title, published, lang"
_TEXTS = f"SELECT {_TEXT} FROM revisions LEFT JOIN outlets ON outlets.id = outlet_id WHERE revisions.id IN (:ids)"  # noqa: S608
# Whether a text still holds is told with it: what tells it stands behind the text, which is read for it in any case.
_HELD = (
    f"SELECT search_pieces.id, {_TEXT} FROM search_pieces JOIN revisions ON revisions.id = revision_id"  # noqa: S608
    " LEFT JOIN outlets ON outlets.id = outlet_id WHERE search_pieces.id IN (:pieces) AND retired_run_id IS NULL"
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
        self._held: dict[int, int | None] = {}  # of a piece the text, if that holds
        if self._lite and not self._ask(_FTS5):
            raise StoreError(*NO_FTS5)
        if self._ask(_INDEX[self._lite]) in ([], [(None,)]):
            raise StoreError(*NO_INDEX)
        self.size: int = next(rows[0][0] for statement in _SIZE if (rows := self._ask(statement)))
        self._ranking, self._quoting = Ranking(database, self.size), Quoting(database)

    def with_words(self, wanted: Wanted) -> Iterator[Text]:
        """Those that share the rarest words, the likeliest first, which often is all that is looked at."""
        return self._of_pieces(self._ranking.best(wanted.words.text, TEXTS), wanted)

    def referred(self, reference: Reference, wanted: Wanted) -> list[Text]:
        """The page itself, by address or headline; else what its outlet published that has the words, or its newest."""
        keys = self._page(reference) if reference.url or reference.title else []
        if keys or (reference.url and page(reference.url) != host(reference.url)):
            return self._read(keys, wanted)
        names = (*reference.names, host(reference.url))
        return next((found for name in names if name and (found := self._of(name, wanted))), [])

    def _of_pieces(self, pieces: Iterator[int], wanted: Wanted) -> Iterator[Text]:
        """The texts of ``pieces`` that hold, each once; the first few are read before the others."""
        seen: dict[int, None] = {}
        some, likely = list(islice(pieces, LIKELY)), LIKELY
        while some and len(seen) < TEXTS:
            fresh = [piece for piece in some if piece not in self._held]
            self._held |= dict.fromkeys(fresh)
            for piece, key, *about in self._again(_HELD, pieces=fresh) if fresh else ():
                self._held[piece] = key
                if key not in self._texts:
                    self._texts[key] = Text(Source._make((*about, ())))
            found = [key for piece in some if (key := self._held[piece]) is not None and key not in seen]
            keys = list(dict.fromkeys(found))[: TEXTS - len(seen)]
            seen |= dict.fromkeys(keys)
            yield from self._read(keys, wanted)
            # after the first few as many as are lacking, then more: of what is retired very many pieces may be found
            some = list(islice(pieces, TEXTS - len(seen) if likely else 2 * TEXTS))
            likely = 0

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

    def _of(self, name: str, wanted: Wanted) -> list[Text]:
        """What the outlet, or the document, of that name has that is like the words; its newest where nothing is."""
        if name not in self._outlets:
            self._outlets[name] = [key for (key,) in self._ask(_CALLED, folded=fold(name), person=person(name))]
        outlets = self._outlets[name]
        if outlets:
            best = self._ranking.best(wanted.words.text, TEXTS, outlets)
            if found := list(self._of_pieces(best, wanted)):
                return found
        newest = (key for outlet in outlets for key in self._newest("outlet_id", outlet, 1))
        return self._read(sorted(newest, reverse=True)[:1] or self._newest("document", name, 1), wanted)

    def _newest(self, column: str, value: str | int, most: int) -> list[int]:
        return [key for (key,) in self._ask(_NEWEST.format(column), value=value, most=most)]

    def _read(self, keys: Sequence[int], wanted: Wanted) -> list[Text]:
        """The texts of these articles; of what they quote what stands where they may have what is wanted."""
        fresh = [key for key in keys if key not in self._texts]
        for key, *about in self._again(_TEXTS, ids=fresh) if fresh else ():
            self._texts[key] = Text(Source._make((*about, ())))
        for key, said in self._quoting.at({key: self._texts[key].around(wanted) for key in keys}).items():
            self._texts[key].said = said
        return [self._texts[key] for key in keys]
