"""Quotations of one revision into rows, and a second extraction of the same text against the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, select, update

from provenance.model import Attribution, Extraction, Link, Quotation, Role, Span, selector
from provenance.store import loading
from provenance.store import tables as t
from provenance.store.actors import Actors
from provenance.store.rows import Rows
from provenance.store.sql import AnyColumn, AnyTable, batches, current

_SPANS = select(t.Span.id, t.Span.start_offset.label("start"), t.Span.end_offset.label("end")).where(
    t.Span.revision_id == bindparam("revision_id")
)
_STORED = loading.current_quotations().where(t.Quotation.revision_id == bindparam("revision_id"))


class _Text:
    """The text of one revision and its spans, each stored once however many rows point to it."""

    def __init__(self, rows: Rows, revision_id: int, text: str) -> None:
        self._rows, self._revision_id, self._text = rows, revision_id, text
        self.known: dict[Span, int] = {}

    def id(self, span: Span) -> int:
        if span not in self.known:
            exact, prefix, suffix = selector(self._text, span)
            self.known[span] = self._rows.create(
                t.Span,
                revision_id=self._revision_id,
                start_offset=span.start,
                end_offset=span.end,
                exact=exact,
                prefix=prefix,
                suffix=suffix,
            )
        return self.known[span]

    def maybe(self, span: Span | None) -> int | None:
        return None if span is None else self.id(span)


class Quotations:
    """Stores the quotations of one article's revision under one run."""

    def __init__(self, rows: Rows, actors: Actors, run_id: int, article_id: int, revision_id: int, text: str) -> None:
        self._rows, self._actors, self._run_id = rows, actors, run_id
        self._article_id, self._revision_id, self._text = article_id, revision_id, text
        self._spans = _Text(rows, revision_id, text)

    def add(self, found: Iterable[Quotation]) -> None:
        """Store quotations that are not there yet."""
        for quotation in found:
            self._add(quotation)

    def replace(self, extraction: Extraction) -> None:
        """Store a newer extraction of the same text: what is the same keeps its rows, the rest is retired or added.

        A quotation of the same spans and kind keeps its id; only its reason and context are brought up to date.
        """
        connection = self._rows.connection
        this = {"revision_id": self._revision_id}
        self._spans.known = {Span(row.start, row.end): row.id for row in connection.execute(_SPANS, this)}
        rows = connection.execute(_STORED, this).all()
        stored: dict[tuple[object, ...], list[tuple[int, Quotation]]] = {}
        for key, quotation in loading.quotations(connection, rows).items():
            stored.setdefault((quotation.spans, quotation.kind), []).append((key, quotation))
        for quotation in extraction.quotations:
            same = stored.get((quotation.spans, quotation.kind))
            if same:
                self._renew(*same.pop(0), quotation)
            else:
                self._add(quotation)
        retire_quotations(self._rows, self._run_id, [key for left in stored.values() for key, _ in left])

    def _add(self, quotation: Quotation) -> None:
        key = self._rows.create(
            t.Quotation,
            revision_id=self._revision_id,
            kind=quotation.kind,
            kind_reason=quotation.reason,
            start_offset=quotation.start,
            end_offset=quotation.end,
            content=quotation.words(self._text),
            context_span_id=self._spans.id(quotation.context),
            run_id=self._run_id,
            retired_run_id=None,
        )
        for position, span in enumerate(quotation.spans):
            self._rows.add(t.QuotationSpan, quotation_id=key, position=position, span_id=self._spans.id(span))
        self._attribute(key, quotation.attribution)
        self._link(key, quotation.chain)

    def _renew(self, key: int, old: Quotation, new: Quotation) -> None:
        if (old.reason, old.context) != (new.reason, new.context):
            context = self._spans.id(new.context)
            self._rows.change(t.Quotation, key, kind_reason=new.reason, context_span_id=context)
        if old.attribution != new.attribution:
            _retire(self._rows, self._run_id, t.Attribution, t.Attribution.quotation_id == key)
            self._attribute(key, new.attribution)
        if old.chain != new.chain:
            _retire(self._rows, self._run_id, t.Link, t.Link.quotation_id == key)
            self._link(key, new.chain)

    def _attribute(self, quotation_id: int, attribution: Attribution | None) -> None:
        if attribution is None:
            return
        name = attribution.name
        key = self._rows.create(
            t.Attribution,
            quotation_id=quotation_id,
            actor_id=None if name is None else self._actors.named(name, attribution.kind, self._article_id),
            name=name,
            mention_span_id=self._spans.maybe(attribution.mention),
            cue_span_id=self._spans.maybe(attribution.cue),
            confidence=attribution.confidence,
            rule=attribution.rule,
            reason=attribution.reason,
            run_id=self._run_id,
            retired_run_id=None,
        )
        for position, candidate in enumerate(attribution.candidates):
            self._rows.add(
                t.Candidate,
                attribution_id=key,
                position=position,
                name=candidate.name,
                mention_span_id=self._spans.maybe(candidate.mention),
                score=candidate.score,
                reason=candidate.reason,
            )

    def _link(self, quotation_id: int, chain: Sequence[Link]) -> None:
        for position, link in enumerate(chain):
            self._rows.create(
                t.Link,
                quotation_id=quotation_id,
                position=position,
                role=link.role,
                actor_id=self._actors.publisher(link.name, link.kind)
                if link.role is Role.OUTLET
                else self._actors.named(link.name, link.kind, self._article_id),
                name=link.name,
                basis=link.basis,
                evidence_span_id=self._spans.maybe(link.evidence),
                confidence=link.confidence,
                rule=link.rule,
                run_id=self._run_id,
                retired_run_id=None,
            )


def retire_quotations(rows: Rows, run_id: int, ids: Sequence[int]) -> None:
    """Retire quotations with all that is said of them: each current row of the database speaks of a current one."""
    for some in batches(ids):
        for table in (t.Attribution, t.Link, t.Reproduction, t.InferredLink, t.Finding):
            _retire(rows, run_id, table, table.quotation_id.in_(some))
        _retire(rows, run_id, t.Quotation, t.Quotation.id.in_(some))


def _retire(rows: Rows, run_id: int, table: AnyTable, which: AnyColumn) -> None:
    rows.connection.execute(update(table).where(which, current(table)).values(retired_run_id=run_id))
