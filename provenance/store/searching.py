"""Questions to the index of words: which quotations or articles have what is looked for, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, String, cast, column, func, literal, or_, select, table
from sqlalchemy.types import UserDefinedType

from provenance.errors import StoreError
from provenance.model import Kind, Relation
from provenance.search.hit import Hit
from provenance.search.query import Query, Sort, Term
from provenance.store import indexing
from provenance.store import tables as t
from provenance.store.filters import Filter, filtered, resolved
from provenance.store.merged import Merged
from provenance.store.rarest import NO_FTS5, NO_INDEX, RANKED, either, rarest
from provenance.store.sql import AnyColumn, AnyQuery, AnyRow, batches, current

EXPANDED = 100  # words that a part of a word stands for at most, those first that occur most
NEAR = 200  # quotations that have most of them, to be compared
_SPEAKER = Merged()


class _TsQuery(UserDefinedType[str]):
    """PostgreSQL's own type of a search."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "tsquery"


@dataclass(slots=True)
class Hits:
    """What was found: keys of quotations or pieces with their scores, best first; whether all were weighed.

    ``parts`` says of a part of a word how many words have it, where those are more than were looked for.
    """

    keys: list[tuple[int, float]]
    partial: bool = False
    parts: dict[str, int] = field(default_factory=dict)


class Searcher:
    """The index of one database. Raises StoreError where there is none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lite = connection.dialect.name == "sqlite"
        if not indexing.present(connection):
            if not indexing.possible(connection):
                raise StoreError(*NO_FTS5)
            raise StoreError(*NO_INDEX)

    def quotations(self, query: Query, wanted: Filter, lang: str | None, limit: int) -> Hits:
        """Quotations that hold, by id."""
        parts: dict[str, int] = {}
        asked = self._compiled(query, "quotations", parts)
        if asked is None:
            return Hits([], parts=parts)
        wanted = resolved(self._connection, wanted)
        hits = self._hits(indexing.QUOTATIONS, asked)
        found: AnyQuery = (
            select(hits.c.id, hits.c.score).select_from(hits).join(t.Quotation, t.Quotation.id == hits.c.id)
        )
        if self._lite:  # PostgreSQL finds the way itself
            few, wanted = _parted(wanted)
            if few.known is not None:
                found = found.where(self._among(hits.c.id, few))
        if wanted != Filter(include_not_speech=wanted.include_not_speech, kind=wanted.kind) or lang:
            found = _of_articles(found.join(t.Revision, t.Revision.id == t.Quotation.revision_id), lang).outerjoin(
                t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)
            )
        return self._best(filtered(found, wanted).where(current(t.Quotation)), hits.c, limit, parts)

    def articles(self, query: Query, wanted: Filter, lang: str | None, limit: int) -> Hits:
        """Pieces of articles as they are now, by id of ``search_pieces``."""
        parts: dict[str, int] = {}
        asked = self._compiled(query, "articles", parts)
        if asked is None:
            return Hits([], parts=parts)
        hits = self._hits(indexing.ARTICLES, asked)
        wanted = resolved(self._connection, wanted)
        found: AnyQuery = select(hits.c.id, hits.c.score).select_from(hits)
        found = found.join(t.SearchPiece, t.SearchPiece.id == hits.c.id)
        found = _of_articles(found.join(t.Revision, t.Revision.id == t.SearchPiece.revision_id), lang)
        if wanted.known is not None and wanted.speaker is not None:
            speaks = select(t.Quotation.revision_id).join(
                t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)
            )
            speaks = speaks.where(current(t.Quotation), t.Attribution.actor_id.in_(wanted.known.speakers))
            found = found.where(t.Revision.id.in_(speaks))
        if wanted.known is not None and wanted.outlet is not None:
            found = found.where(t.Revision.outlet_id.in_(wanted.known.outlets))
        days = Filter(since=wanted.since, until=wanted.until, include_not_speech=True)
        return self._best(filtered(found, days).where(current(t.Revision)), hits.c, limit, parts)

    def near(self, found: Sequence[str], wanted: Filter, lang: str | None) -> list[int]:
        """Quotations that share the rarest words of a wording, those first that share most."""
        asked = self._rarest(found, t.SearchWord.quotations, 4 * RANKED)
        if asked is None:
            return []
        hits = self._hits(indexing.QUOTATIONS, asked)
        query: AnyQuery = select(hits.c.id, hits.c.score).join(t.Quotation, t.Quotation.id == hits.c.id)
        query = _of_articles(query.join(t.Revision, t.Revision.id == t.Quotation.revision_id), lang).outerjoin(
            t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution)
        )
        query = filtered(query, resolved(self._connection, wanted)).where(current(t.Quotation))
        return [key for key, _ in self._best(query, hits.c, NEAR, {}).keys]

    def _rarest(self, found: Sequence[str], often: AnyColumn, most: int) -> str | None:
        """A search for any of the rarest words; None where no word is known."""
        counted = select(t.SearchWord.word, often.label("often")).where(t.SearchWord.word.in_(sorted(set(found))))
        rows = self._connection.execute(counted.where(often > 0)).all()
        asked = rarest(((row.word, row.often) for row in rows), most)
        return either(asked, lite=self._lite) if asked else None

    def _hits(self, name: str, asked: str) -> Any:  # noqa: ANN401 - a subquery
        """The rows that have what is asked, with a score: the more the better."""
        if self._lite:
            source = table(name, column("rowid"), column("rank"), column(name))
            key, better = source.c.rowid, -source.c.rank
            return select(key.label("id"), better.label("score")).where(source.c[name].op("MATCH")(asked)).subquery()
        source = table(name, column("id"), column("words"))
        given = cast(literal(asked, String), _TsQuery())
        score = func.ts_rank(source.c.words, given, 1)
        return select(source.c.id, score.label("score")).where(source.c.words.op("@@")(given)).subquery()

    def _among(self, key: AnyColumn, few: Filter) -> AnyColumn:
        """That a hit is one of the few quotations that ``few`` leaves, which are looked up first."""
        ids: AnyQuery = (
            select(t.Quotation.id)
            .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
            .outerjoin(t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution))
            .where(current(t.Quotation))
        )
        # Each of them would be looked up in the index: the sum keeps SQLite to going once through the hits.
        return (key + 0).in_(filtered(ids, few))

    def _best(self, query: AnyQuery, hits: Any, limit: int, parts: dict[str, int]) -> Hits:  # noqa: ANN401
        newest = query.order_by(hits.id.desc()).limit(RANKED + 1)
        rows = [(key, float(score)) for key, score in self._connection.execute(newest)]
        best = sorted(rows[:RANKED], key=lambda row: (-row[1], -row[0]))
        return Hits(best[:limit], len(rows) > RANKED, parts)

    def _compiled(self, query: Query, counted: str, parts: dict[str, int]) -> str | None:
        """The search in the database's own words; None where no word has a part that is wanted."""
        wanted = [self._term(term, counted, parts) for term in query.wanted]
        if None in wanted:
            return None
        barred = [one for term in query.barred if (one := self._term(term, counted, parts)) is not None]
        both, either, but = (" AND ", " OR ", " NOT ") if self._lite else (" & ", " | ", " & !")
        asked = both.join(f"({one})" for one in wanted)
        return f"({asked}){but}({either.join(f'({one})' for one in barred)})" if barred else asked

    def _term(self, term: Term, counted: str, parts: dict[str, int]) -> str | None:
        if term.sort is Sort.PART:
            found = self._having(term.words[0], counted, parts)
            quoted = [f'"{word}"' if self._lite else f"'{word}'" for word in found]
            return (" OR " if self._lite else " | ").join(quoted) or None
        more = term.sort is Sort.PREFIX
        if self._lite:
            return f'"{" ".join(term.words)}"{" *" * more}'
        return " <-> ".join(f"'{word}'" for word in term.words) + ":*" * more

    def _having(self, part: str, counted: str, parts: dict[str, int]) -> list[str]:
        """The words that have ``part`` in them, those first that most rows have."""
        often: AnyColumn = getattr(t.SearchWord, counted)
        query = select(t.SearchWord.word, func.count().over().label("all"))
        query = query.where(t.SearchWord.word.contains(part, autoescape=True), often > 0)
        rows = self._connection.execute(query.order_by(often.desc(), t.SearchWord.word).limit(EXPANDED)).all()
        if rows and rows[0].all > EXPANDED:
            parts[part] = rows[0].all
        return [row.word for row in rows]

    def found_quotations(self, hits: Sequence[tuple[int, float]]) -> list[Hit]:
        """Quotations in the order of ``hits``."""
        query: AnyQuery = (
            select(
                *_WHERE,
                t.Quotation.id,
                t.Quotation.kind,
                t.Quotation.content,
                t.Quotation.start_offset,
                t.Quotation.end_offset,
                _SPEAKER.name.label("speaker"),
                t.Reproduction.utterance_id,
                t.Reproduction.relation,
            )
            .select_from(t.Quotation)
            .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
            .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
            .outerjoin(t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution))
            .outerjoin(t.Reproduction, (t.Reproduction.quotation_id == t.Quotation.id) & current(t.Reproduction))
        )
        query = _SPEAKER.join(query, t.Attribution.actor_id)
        rows = {
            row.id: row
            for some in batches([key for key, _ in hits])
            for row in self._connection.execute(query.where(t.Quotation.id.in_(some)))
        }
        return [_quotation(rows[key], score) for key, score in hits]

    def found_articles(self, hits: Sequence[tuple[int, float]]) -> list[Hit]:
        """Pieces of articles in the order of ``hits``, of each article the best one."""
        text = func.substr(
            t.Revision.text, t.SearchPiece.start_offset + 1, t.SearchPiece.end_offset - t.SearchPiece.start_offset
        )
        query: AnyQuery = (
            select(*_WHERE, t.SearchPiece, text.label("text"))
            .join(t.Revision, t.Revision.id == t.SearchPiece.revision_id)
            .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        )
        rows = {
            row.id: row
            for some in batches([key for key, _ in hits])
            for row in self._connection.execute(query.where(t.SearchPiece.id.in_(some)))
        }
        best = {rows[key].revision_id: _piece(rows[key], score) for key, score in reversed(hits)}
        return list(reversed(best.values()))


_WHERE = (
    t.Revision.document,
    t.Outlet.name.label("outlet"),
    t.Revision.url,
    t.Revision.published,
    t.Revision.lang,
    t.Revision.title,
)


def _parted(wanted: Filter) -> tuple[Filter, Filter]:
    """What leaves few quotations, and the rest: an outlet's or a person's are found by index, those of a year not."""
    few = replace(Filter(include_not_speech=True), outlet=wanted.outlet, speaker=wanted.speaker, via=wanted.via)
    return replace(few, known=wanted.known), replace(wanted, outlet=None, speaker=None, via=None, known=None)


def _of_articles(query: AnyQuery, lang: str | None) -> AnyQuery:
    """``query`` with the outlets of its articles, of one language if that is asked for: ``en`` is ``en-GB`` too."""
    query = query.outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    if lang is None:
        return query
    tag = func.lower(func.replace(t.Revision.lang, "_", "-"))
    asked = lang.lower().replace("_", "-")
    return query.where(or_(tag == asked, tag.startswith(f"{asked}-", autoescape=True)))


def _where(row: AnyRow) -> dict[str, Any]:
    return {"outlet": row.outlet, "url": row.url, "published": row.published, "lang": row.lang, "title": row.title}


def _quotation(row: AnyRow, score: float) -> Hit:
    return Hit(
        quotation_id=f"q{row.id}",
        document=row.document,
        **_where(row),
        start=row.start_offset,
        end=row.end_offset,
        text=row.content,
        score=score,
        kind=Kind(row.kind),
        speaker=row.speaker,
        quote_id=None if row.utterance_id is None else f"u{row.utterance_id}",
        relation=None if row.relation is None else Relation(row.relation),
    )


def _piece(row: AnyRow, score: float) -> Hit:
    start, end = row.start_offset, row.end_offset
    return Hit(None, row.document, **_where(row), start=start, end=end, text=row.text, score=score)
