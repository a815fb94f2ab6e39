"""Which articles print the same text: found as they come, linked while both texts hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, or_, select, update

from provenance.match.copies import QUOTED, Common, Runs, common, quoted, runs, sample
from provenance.model import Article, Quotation, Span
from provenance.store import tables as t
from provenance.store.copied import links
from provenance.store.rows import Rows
from provenance.store.sql import AnyQuery, batches, current

_HITS = 0.2  # share of the sample that another article must have to be looked at
_CANDIDATES = 3


class _Text(NamedTuple):
    article_id: int
    revision_id: int
    runs: Runs


class Copies:
    """What the articles of one transaction have in common with each other and with all others.

    Every sampled run belongs to the article that had it first; so what a thousand outlets print costs no more than
    what one does. What an older revision alone had is found through it no longer, if that was first.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows, self._connection = rows, rows.connection
        self._noted: list[tuple[_Text, bool]] = []
        self._texts: dict[int, _Text | None] = {}

    def note(
        self, article_id: int, revision_id: int, article: Article, quotations: Iterable[Quotation], known: bool
    ) -> None:
        """Look at an article once the transaction's others are there; ``known`` if it was stored before."""
        self._noted.append((_Text(article_id, revision_id, runs(article.text, quoted(quotations))), known))

    def save(self, run_id: int) -> None:
        """Link what was noted with what it has in common; everything else has been written."""
        samples = {text.revision_id: sample(text.runs) for text, _ in self._noted}
        owners = self._owners(sorted({run for found in samples.values() for run in found}))
        self._texts = {text.article_id: text for text, _ in self._noted}
        partners = self._partners([text.article_id for text, known in self._noted if known])
        wanted: dict[tuple[int, int], Common] = {}
        for text, _ in self._noted:
            mine = samples[text.revision_id]
            hits = Counter(owners[run] for run in mine if run in owners)
            hits.pop(text.article_id, None)
            least = max(2.0, _HITS * len(mine))
            likely = sorted((key for key, count in hits.items() if count >= least), key=lambda key: (-hits[key], key))
            for key in dict.fromkeys([*likely[:_CANDIDATES], *partners.get(text.article_id, ())]):
                wanted |= self._pair(text, self._text(key))
            for run in mine:
                if run not in owners:
                    owners[run] = text.article_id
                    self._rows.add(t.CopyMark, run=run, article_id=text.article_id)
        self._replace(wanted, [text.article_id for text, known in self._noted if known], run_id)
        self._rows.flush()
        self._noted, self._texts = [], {}

    def _pair(self, one: _Text, other: _Text | None) -> dict[tuple[int, int], Common]:
        if other is None or one.article_id == other.article_id:
            return {}
        if one.article_id < other.article_id:
            one, other = other, one
        found = common(one.runs, other.runs)
        return {} if found is None else {(one.revision_id, other.revision_id): found}

    def _owners(self, wanted: Sequence[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        for some in batches(wanted):
            query = select(t.CopyMark.run, t.CopyMark.article_id).where(t.CopyMark.run.in_(some))
            found |= {row.run: row.article_id for row in self._connection.execute(query)}
        return found

    def _text(self, article_id: int) -> _Text | None:
        """The current text of an article, of this transaction or not."""
        if article_id not in self._texts:
            self._texts[article_id] = _stored(self._connection, article_id)
        return self._texts[article_id]

    def _partners(self, known: Sequence[int]) -> dict[int, list[int]]:
        """The articles with which those have been linked, which may be theirs still."""
        found: dict[int, list[int]] = {}
        for one, other in links(self._connection, known):
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
        return found

    def _replace(self, wanted: Mapping[tuple[int, int], Common], known: Sequence[int], run_id: int) -> None:
        """Retire the links of ``known`` articles that hold no longer, and make those that are missing."""
        left, gone = dict(wanted), list[int]()
        for some in batches(known):
            ours = select(t.Revision.id).where(t.Revision.article_id.in_(some))
            query = select(t.Copy).where(
                current(t.Copy), or_(t.Copy.revision_id.in_(ours), t.Copy.of_revision_id.in_(ours))
            )
            for row in self._connection.execute(query.with_only_columns(*t.Copy.__table__.c)):
                pair = (row.revision_id, row.of_revision_id)
                if left.get(pair) == (row.share, row.share_of):
                    del left[pair]
                elif wanted.get(pair) != (row.share, row.share_of):
                    gone.append(row.id)
        for some in batches(sorted(set(gone))):
            self._connection.execute(update(t.Copy).where(t.Copy.id.in_(some)).values(retired_run_id=run_id))
        for (revision, other), (share, share_of) in left.items():
            self._rows.create(
                t.Copy,
                revision_id=revision,
                of_revision_id=other,
                share=share,
                share_of=share_of,
                run_id=run_id,
                retired_run_id=None,
            )


def _stored(connection: Connection, article_id: int) -> _Text | None:
    query = select(t.Revision.id, t.Revision.text).where(t.Revision.article_id == article_id, current(t.Revision))
    row = connection.execute(query).first()
    if row is None:
        return None
    spans = connection.execute(_QUOTED.where(t.Quotation.revision_id == row.id))
    return _Text(article_id, row.id, runs(row.text, [Span(*span) for span in spans]))


def mark_again(connection: Connection) -> None:
    """Mark every text anew that an article has now, each run for the article that came first."""
    connection.execute(delete(t.CopyMark))
    rows = Rows(connection)
    known = set[int]()
    for article_id in connection.execute(select(t.Article.id).order_by(t.Article.id)).scalars().all():
        text = _stored(connection, article_id)
        for run in sample(text.runs) if text is not None else ():
            if run not in known:
                known.add(run)
                rows.add(t.CopyMark, run=run, article_id=article_id)
        if rows.full:
            rows.flush()
    rows.flush()


_QUOTED: AnyQuery = (
    select(t.Span.start_offset, t.Span.end_offset)
    .join(t.QuotationSpan, t.QuotationSpan.span_id == t.Span.id)
    .join(t.Quotation, t.Quotation.id == t.QuotationSpan.quotation_id)
    .where(current(t.Quotation), t.Quotation.kind.in_(sorted(QUOTED)))
)
