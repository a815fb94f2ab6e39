"""Which texts of a database share the rarest words of a wording, those first that share most.

Rare words weigh more, and having all of some that are less rare. Of equals the newest comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from provenance.search.words import words as folded
from provenance.store.direct import Direct
from provenance.store.rarest import RANKED, beside, every, rarest

TOGETHER = 6  # of the rarest words that texts have all of
SPARE = 4  # times the texts that are wanted: as many pieces are enough, though some are of one text or hold no more
REMEMBERED = 1_000  # words of which the texts that have them are remembered
_OFTEN = "SELECT word, articles FROM search_words WHERE articles > 0 AND word IN (:words)"
# As one string of ids: a driver takes five times as long to hand on a row as the database does to find it. In no order
# where all are wanted: SQLite reads its lists from behind with more trouble, and PostgreSQL would sort.
_ALL = (
    "SELECT string_agg(CAST(hits.id AS text), ',') FROM search_articles AS hits {}"
    "WHERE hits.words @@ CAST(:asked AS tsquery) {}",
    "SELECT group_concat(hits.rowid) FROM search_articles AS hits {}WHERE hits.search_articles MATCH :asked {}",
)
# PostgreSQL's list has no order that could be read from behind: asked for ids by themselves it would rather read the
# words of one text after the other.
_NEWEST = (
    "SELECT string_agg(CAST(id AS text), ',') FROM (SELECT hits.id FROM search_articles AS hits {}"
    "WHERE hits.words @@ CAST(:asked AS tsquery) {}ORDER BY hits.id + 0 DESC LIMIT :ranked) AS newest",
    "SELECT group_concat(id) FROM (SELECT hits.rowid AS id FROM search_articles AS hits {}"
    "WHERE hits.search_articles MATCH :asked {}ORDER BY hits.rowid DESC LIMIT :ranked) AS newest",
)
_OF_OUTLETS = (
    "JOIN search_pieces AS p ON p.id = hits.{} JOIN revisions AS r ON r.id = p.revision_id ",
    "AND r.outlet_id IN (:outlets) ",
)


class Ranking:
    """The index of words of a database of ``size`` articles, asked for one wording after another."""

    def __init__(self, database: Direct, size: int) -> None:
        self._again, self._lite, self._size = database.again, database.lite, size
        self._known: dict[tuple[str | int, ...], list[int]] = {}

    def best(self, text: str, limit: int, outlets: Sequence[int] = ()) -> Iterator[int]:
        """The pieces of texts, as ``search_pieces`` numbers them; ``limit`` texts are wanted, of ``outlets`` or of all.

        Of many that have the rarest words those that have none of them come last, and are looked for when they are
        asked for.
        """
        words = sorted(set(folded(text)))
        often: dict[str, int] = dict(self._again(_OFTEN, words=words)) if words else {}
        asked = rarest(often.items(), RANKED)
        together = sorted(often, key=lambda word: (often[word], word))[:TOGETHER]
        first = self._all(asked, together, often, limit, outlets)
        yield from first
        given = set(first)
        for piece in self._weighed(asked, together, often, limit, outlets):
            if piece not in given:
                yield piece

    def _all(
        self, asked: Sequence[str], together: Sequence[str], often: dict[str, int], limit: int, outlets: Sequence[int]
    ) -> list[int]:
        """The pieces that have all words ``asked`` for, where they are enough: no others weigh as much."""
        if not asked or often[asked[0]] > RANKED:
            return []
        known = self._having(asked, often, outlets) if len(asked) > 1 else None
        many = often[asked[0]] if known is None else len(known)
        found = self._having(together, often, outlets) if len(together) > len(asked) and many > limit else []
        if len(found) >= SPARE * limit or many < SPARE * limit:
            return found if len(found) >= SPARE * limit else []
        return list(dict.fromkeys((*found, *(self._having(asked, often, outlets) if known is None else known))))

    def _weighed(
        self, asked: Sequence[str], together: Sequence[str], often: dict[str, int], limit: int, outlets: Sequence[int]
    ) -> Iterator[int]:
        """All pieces that have one of the words ``asked`` for, those first that weigh most."""
        worth = [log(1 + self._size / often[word]) for word in asked]
        weights: dict[int, float] = {}
        heads = 0
        for heads, (word, weight) in enumerate(zip(asked, worth, strict=True), 1):
            for piece in self._having([word], often, outlets):
                weights[piece] = weights.get(piece, 0.0) + weight
            if len(weights) >= SPARE * limit and weight > sum(worth[heads:]):
                break  # whatever has none of these words weighs less than what has one
        rest = list(zip(asked[heads:], worth[heads:], strict=True))
        for word, weight in rest:
            for piece in self._beside(asked[:heads], word, often, outlets):
                if piece in weights:
                    weights[piece] += weight
        whole = 0.0
        for weight in worth:
            whole += weight  # as it was added up above, so that it is the same number
        if len(together) > len(asked) and list(weights.values()).count(whole) > limit:
            for piece in self._having(together, often, outlets):
                weights[piece] = weights.get(piece, 0.0) + 1
        yield from sorted(weights, key=weights.__getitem__, reverse=True)
        others: dict[int, float] = {}
        for word, weight in rest:
            for piece in self._having([word], often, outlets):
                if piece not in weights:
                    others[piece] = others.get(piece, 0.0) + weight
        yield from sorted(others, key=others.__getitem__, reverse=True)

    def _having(self, words: Sequence[str], often: dict[str, int], outlets: Sequence[int]) -> list[int]:
        """The pieces that have all of ``words``, the newest first; of very many the newest alone."""
        known = self._known.get((*words, *outlets))
        if known is None:
            many = often[words[0]] > RANKED
            known = self._asked(_NEWEST if many else _ALL, every(words, lite=self._lite), outlets)
            if len(self._known) > REMEMBERED:
                self._known.clear()
            self._known[*words, *outlets] = known
        return known

    def _beside(self, heads: Sequence[str], word: str, often: dict[str, int], outlets: Sequence[int]) -> list[int]:
        """The pieces that have ``word`` and one of ``heads``, or more than those."""
        known = self._known.get((word, *outlets))
        return self._asked(_ALL, beside(heads, word, lite=self._lite), outlets) if known is None else known

    def _asked(self, statement: tuple[str, str], asked: str, outlets: Sequence[int]) -> list[int]:
        joined, which = _OF_OUTLETS if outlets else ("", "")
        query = statement[self._lite].format(joined.format("rowid" if self._lite else "id"), which)
        given: dict[str, object] = {"outlets": list(outlets)} if outlets else {}
        given |= {"ranked": RANKED} if statement is _NEWEST else {}
        ((found,),) = self._again(query, asked=asked, **given)
        return sorted(map(int, found.split(",")), reverse=True) if found else []
