"""What matching reads and writes: occurrences out, utterances in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sqlalchemy import Connection, select, update

from provenance.match.script import base
from provenance.model import Kind, Occurrence, Utterance, Verdict
from provenance.store import cutting, loading, ordering
from provenance.store import tables as t
from provenance.store.merged import Merged
from provenance.store.rows import Rows
from provenance.store.sql import BATCH, AnyQuery, AnyRow, AnyTable, batches, current

_SPEAKER, _PUBLISHER = Merged(), Merged()


OCCURRENCES: AnyQuery = (
    select(
        t.Quotation.id,
        t.Quotation.content,
        t.Quotation.kind,
        t.Quotation.start_offset,
        t.Quotation.end_offset,
        t.Revision.article_id,
        t.Revision.published,
        t.Revision.lang,
        t.Revision.url,
        t.Outlet.name.label("outlet"),
        _PUBLISHER.id.label("outlet_actor_id"),
        _SPEAKER.id.label("speaker_id"),
        _SPEAKER.name.label("speaker"),
        _SPEAKER.domain.label("speaker_domain"),
        t.Quotation.revision_id,
        t.Span.start_offset.label("context_start"),
        t.Span.end_offset.label("context_end"),
    )
    .select_from(t.Quotation)
    .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
    .join(t.Span, t.Span.id == t.Quotation.context_span_id)
    .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
    .outerjoin(t.Attribution, (t.Attribution.quotation_id == t.Quotation.id) & current(t.Attribution))
    .where(current(t.Quotation), t.Quotation.kind != Kind.NOT_SPEECH)
)
OCCURRENCES = _PUBLISHER.join(_SPEAKER.join(OCCURRENCES, t.Attribution.actor_id), t.Outlet.actor_id)


def occurrences(connection: Connection) -> Iterator[Occurrence]:
    """Every current quotation but ``not_speech``, by article and place; the key is the quotation's id."""
    return read(connection, OCCURRENCES.order_by(t.Quotation.revision_id, t.Quotation.start_offset, t.Quotation.id))


def read(connection: Connection, query: AnyQuery) -> Iterator[Occurrence]:
    """The occurrences that ``query``, one of ``OCCURRENCES``, finds."""
    for rows in connection.execute(query, execution_options={"yield_per": 1000}).partitions():
        contexts = cutting.words(connection, map(context, rows))
        for row in rows:
            yield Occurrence(
                row.id,
                row.content,
                Kind(row.kind),
                row.article_id,
                row.start_offset,
                row.speaker,
                row.outlet,
                row.published,
                row.lang,
                contexts[context(row)],
                is_primary(row),
                row.end_offset,
            )


def context(row: AnyRow) -> cutting.Cut:
    """Where the sentence around a quotation stands."""
    return cutting.Cut(row.revision_id, row.context_start, row.context_end)


def numbered(connection: Connection) -> Iterator[tuple[str, int, int]]:
    """Every current quotation by the identity of its article and its number in it, with its id."""
    query = (
        select(t.Article.identity, t.Quotation.revision_id, t.Quotation.id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .join(t.Article, t.Article.id == t.Revision.article_id)
        .where(current(t.Quotation))
        .order_by(t.Quotation.revision_id, t.Quotation.id)
    )
    last, n = None, 0
    for row in connection.execute(query, execution_options={"yield_per": 1000}):
        n = n + 1 if row.revision_id == last else 0
        last = row.revision_id
        yield row.identity, n, row.id


def languages(connection: Connection) -> int:
    """How many languages the articles are in that have current quotations."""
    query = select(t.Revision.lang).distinct().where(t.Revision.lang.is_not(None), current(t.Quotation))
    found = connection.execute(query.join(t.Quotation, t.Quotation.revision_id == t.Revision.id)).scalars()
    return len({base(lang) for lang in found})


def is_primary(row: AnyRow) -> bool:
    """Whether the outlet is the speaker's own: the same actor, or the article stands on the speaker's site."""
    if row.speaker_id is None:
        return False
    if row.speaker_id == row.outlet_actor_id:
        return True
    return bool(row.speaker_domain) and _on_site(row.url, row.speaker_domain)


def _on_site(url: str | None, domain: str) -> bool:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return False
    return host == domain or host.endswith("." + domain)


class _Held(NamedTuple):
    """A current reproduction as it is stored."""

    id: int
    quotation_id: int
    utterance_id: int
    is_reference: bool
    verdict: Verdict


_CONTENTS: AnyQuery = select(t.Quotation.id, t.Quotation.content)


class Matching:
    """One run's utterances against those that are stored."""

    _contents: dict[Any, str]

    def __init__(self, rows: Rows, run_id: int) -> None:
        self._rows, self._run_id = rows, run_id
        query = select(t.Reproduction.quotation_id, t.Reproduction.utterance_id).where(current(t.Reproduction))
        self._home: dict[Any, int] = {row.quotation_id: row.utterance_id for row in rows.connection.execute(query)}
        self._size = Counter(self._home.values())
        self._kept: set[int] = set()
        self._changed: set[int] = set()

    def save(self, utterances: Iterable[Utterance]) -> None:
        """Store all of them; afterwards nothing else is current."""
        split: list[tuple[int, int, Utterance]] = []
        stream = iter(utterances)
        while batch := list(islice(stream, BATCH)):
            self._store([claim for one in batch if (claim := self._claim(one, split))])
        # Nobody holds more than half of these old utterances: the largest part keeps the id.
        split.sort(key=lambda part: (-part[0], part[1]))
        for some in batches(split):
            self._store([self._leftover(one) for _, _, one in some])
        self._rows.flush()
        self._dissolve()
        ordering.forget(self._rows.connection, self._changed)
        ordering.reckon(self._rows.connection)

    def _claim(self, utterance: Utterance, split: list[tuple[int, int, Utterance]]) -> tuple[int, Utterance] | None:
        old = self._origin(utterance)
        if old is None:
            return self._new(), utterance
        share, home = old
        if 2 * share > self._size[home]:
            self._kept.add(home)
            return home, utterance
        split.append((share, min(key for key in utterance.members if isinstance(key, int)), utterance))
        return None

    def _leftover(self, utterance: Utterance) -> tuple[int, Utterance]:
        old = self._origin(utterance)
        if old is None or old[1] in self._kept:
            return self._new(), utterance
        self._kept.add(old[1])
        return old[1], utterance

    def _origin(self, utterance: Utterance) -> tuple[int, int] | None:
        """How many members come from the utterance that most of them were in, and its id; the older of equals."""
        homes = Counter(self._home[key] for key in utterance.members if key in self._home)
        best = min(homes.items(), key=lambda item: (-item[1], item[0]), default=None)
        return None if best is None else (best[1], best[0])

    def _new(self) -> int:
        made = self._rows.create(t.Utterance, run_id=self._run_id, retired_run_id=None)
        self._kept.add(made)
        return made

    def _store(self, claims: list[tuple[int, Utterance]]) -> None:
        wanted = {
            key: (home, key == utterance.reference, verdict)
            for home, utterance in claims
            for key, verdict in utterance.members.items()
        }
        same: set[object] = set()
        retired: list[int] = []
        for held in self._held(wanted, [home for home, _ in claims]):
            # Members that have left go first, or the old reference would stand beside the new one.
            if wanted.get(held.quotation_id) == (held.utterance_id, held.is_reference, held.verdict):
                same.add(held.quotation_id)
            else:
                retired.append(held.id)
                self._changed.add(held.utterance_id)
        self._retire(t.Reproduction, retired)
        self._look_up(key for key in wanted if key not in same)
        for key, (home, is_reference, verdict) in wanted.items():
            if key not in same:
                self._changed.add(home)
                self._add(home, key, is_reference, verdict)
        if self._rows.full:
            self._rows.flush()

    def _held(self, members: Collection[object], homes: list[int]) -> Iterator[_Held]:
        known = [key for key in members if key in self._home]
        old = [home for home in homes if home in self._size]
        seen: set[int] = set()
        for column, keys in ((t.Reproduction.quotation_id, known), (t.Reproduction.utterance_id, old)):
            for some in batches(keys):
                yield from self._read(HELD.where(column.in_(some)), seen)

    def _read(self, query: AnyQuery, seen: set[int]) -> Iterator[_Held]:
        rows = self._rows.connection.execute(query).all()
        fresh = [row for row in rows if row.reproduction_id not in seen]
        verdicts = loading.verdicts(self._rows.connection, fresh)
        for row in fresh:
            seen.add(row.reproduction_id)
            verdict = verdicts[row.reproduction_id]
            yield _Held(row.reproduction_id, row.quotation_id, row.utterance_id, bool(row.is_reference), verdict)

    def _add(self, home: int, key: object, is_reference: bool, verdict: Verdict) -> None:
        made = self._rows.create(
            t.Reproduction,
            utterance_id=home,
            quotation_id=key,
            is_reference=is_reference,
            relation=verdict.relation,
            coverage=verdict.coverage,
            reason=verdict.reason,
            run_id=self._run_id,
            retired_run_id=None,
        )
        if verdict.confidence is not None:
            self._rows.add(t.Translation, reproduction_id=made, confidence=verdict.confidence)
        for position, flag in enumerate(verdict.flags):
            self._rows.add(t.ReproductionFlag, reproduction_id=made, position=position, flag=flag)
        for position, (operation, reference, quotation) in enumerate(verdict.difference):
            once = operation == t.Operation.EQUAL and reference == quotation
            self._rows.add(
                t.Difference,
                reproduction_id=made,
                position=position,
                operation=operation,
                reference_words=None if once else reference,
                quotation_words=None if once and quotation == self._contents.get(key) else quotation,
            )

    def _look_up(self, keys: Iterable[object]) -> None:
        """Know the contents of quotations that are about to be added: their words need not be told twice."""
        self._contents = {
            row.id: row.content
            for some in batches(list(keys))
            for row in self._rows.connection.execute(_CONTENTS.where(t.Quotation.id.in_(some)))
        }

    def _dissolve(self) -> None:
        stored = self._rows.connection.execute(select(t.Utterance.id).where(current(t.Utterance))).scalars()
        self._let_go([key for key in stored if key not in self._kept])

    def _let_go(self, gone: Sequence[int]) -> None:
        self._retire(t.Utterance, gone)
        self._changed.update(gone)
        for some in batches(gone):
            left = select(t.Reproduction.id).where(t.Reproduction.utterance_id.in_(some), current(t.Reproduction))
            self._retire(t.Reproduction, self._rows.connection.execute(left).scalars().all())

    def _retire(self, table: AnyTable, ids: Sequence[int]) -> None:
        for some in batches(ids):
            change = update(table).where(table.id.in_(some)).values(retired_run_id=self._run_id)
            self._rows.connection.execute(change)


HELD: AnyQuery = select(
    t.Reproduction.id.label("reproduction_id"),
    t.Reproduction.quotation_id,
    t.Reproduction.utterance_id,
    t.Reproduction.is_reference,
    t.Reproduction.relation,
    t.Reproduction.coverage,
    t.Reproduction.reason.label("verdict_reason"),
).where(current(t.Reproduction))
