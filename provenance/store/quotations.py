"""Quotations of one revision into rows, and a second extraction of the same text against the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from provenance.judge.apply import Decided, apply
from provenance.judge.model import RULE, Judgement, Subject
from provenance.model import ActorKind, Attribution, Basis, Link, Quotation, Role, Span
from provenance.store import loading, ordering, overruled
from provenance.store import tables as t
from provenance.store.actors import Actors
from provenance.store.cutting import digest_at
from provenance.store.rows import Rows
from provenance.store.sql import AnyColumn, AnyTable, batches, current

_SPANS = select(t.Span.id, t.Span.start_offset.label("start"), t.Span.end_offset.label("end")).where(
    t.Span.revision_id == bindparam("revision_id")
)
_STORED = loading.current_quotations().where(t.Quotation.revision_id == bindparam("revision_id"))

_OVERRULED = (
    select(t.Overruled.quotation_id, t.Overruled.found)
    .join(t.Quotation, t.Quotation.id == t.Overruled.quotation_id)
    .where(t.Quotation.revision_id == bindparam("revision_id"), current(t.Overruled), current(t.Quotation))
)


class _Text:
    """The text of one revision and its spans, each stored once however many rows point to it."""

    def __init__(self, rows: Rows, revision_id: int, text: str) -> None:
        self._rows, self._revision_id, self._text = rows, revision_id, text
        self.known: dict[Span, int] = {}

    def id(self, span: Span) -> int:
        found = self.known.get(span)
        if found is None:
            found = self.known[span] = self._rows.new_id(t.Span)
            self._rows.put("spans", (found, self._revision_id, *span, digest_at(self._text, *span)))
        return found

    def maybe(self, span: Span | None) -> int | None:
        return None if span is None else self.id(span)


class Place(NamedTuple):
    """The revision whose quotations are stored, and what people judged of its article."""

    article_id: int
    revision_id: int
    identity: str
    text: str
    judgements: Sequence[Judgement] = ()


class _Held(NamedTuple):
    """A stored quotation as it holds and as the rules found it; ``overruled`` is that as text, where they differ."""

    key: int
    quotation: Quotation
    found: Quotation
    overruled: str | None


class Quotations:
    """Stores the quotations of one article's revision under one run, as the judgements on it leave them."""

    def __init__(self, rows: Rows, actors: Actors, run_id: int, place: Place) -> None:
        self._rows, self._actors, self._run_id, self._place = rows, actors, run_id, place
        self._spans = _Text(rows, place.revision_id, place.text)
        self._held = (run_id, None)  # the last two columns of a row that holds

    def add(self, found: Sequence[Quotation]) -> None:
        """Store quotations that are not there yet."""
        decided, places = apply(self._place.identity, self._place.text, found, self._place.judgements)
        self._locate(places, [self._add(one) for one in decided])

    def replace(self, found: Sequence[Quotation] | None) -> None:
        """Store a newer extraction of the same text: what is the same keeps its rows, the rest is retired or added.

        A quotation that the rules find at the same spans and of the same kind keeps its id; its reason and context
        are brought up to date, and so is its kind where that is judged. Without ``found`` the rules say what they
        said before, and only the judgements are newer.
        """
        self._rows.changes.text(self._place.revision_id)
        held = self._stored()
        stored: dict[tuple[Span, ...], list[_Held]] = {}
        for one in held:
            stored.setdefault(one.found.spans, []).append(one)
        quotations = [one.found for one in held] if found is None else found
        decided, places = apply(self._place.identity, self._place.text, quotations, self._place.judgements)
        keys: list[int] = []
        for quotation, new in zip(quotations, decided, strict=True):
            same = _same(stored.get(quotation.spans, []), quotation, new)
            keys.append(self._renew(same, new) if same else self._add(new))
        self._locate(places, keys)
        retire_quotations(self._rows, self._run_id, [one.key for left in stored.values() for one in left])

    def _stored(self) -> list[_Held]:
        connection, this = self._rows.connection, {"revision_id": self._place.revision_id}
        self._spans.known = {Span(row.start, row.end): row.id for row in connection.execute(_SPANS, this)}
        found = {row.quotation_id: row.found for row in connection.execute(_OVERRULED, this)}
        held = loading.quotations(connection, connection.execute(_STORED, this).all())
        return [
            _Held(key, one, overruled.loads(found[key], one) if key in found else one, found.get(key))
            for key, one in held.items()
        ]

    def _locate(self, places: Mapping[Subject, int | None], keys: Sequence[int]) -> None:
        for subject, at in places.items():
            if subject.key is not None:
                now = None if at is None else keys[at]
                self._rows.change(t.JudgedQuotation, subject.key, quotation_id=now)

    def _add(self, decided: Decided) -> int:
        quotation, spans = decided.quotation, [self._spans.id(span) for span in decided.quotation.spans]
        key = self._rows.new_id(t.Quotation)
        row = (
            key,
            self._place.revision_id,
            str(quotation.kind),  # what is no plain str costs the driver more than all else of the row
            quotation.reason,
            quotation.start,
            quotation.end,
            quotation.words(self._place.text),
            self._spans.id(quotation.context),
        )
        self._rows.put("quotations", (*row, *self._held))
        for position, span_id in enumerate(spans):
            self._rows.put("quotation_spans", (key, position, span_id))
        self._overrule(key, decided.found)
        self._attribute(key, quotation.attribution, decided.identities)
        self._link(key, quotation.chain, decided.identities)
        return key

    def _renew(self, held: _Held, decided: Decided) -> int:
        key, old, new = held.key, held.quotation, decided.quotation
        if old != new:
            self._rows.create(t.Unmatched, quotation_id=key)
        if (old.kind, old.reason, old.context) != (new.kind, new.reason, new.context):
            context = self._spans.id(new.context)
            self._rows.changes.kind(key, old.kind, new.kind)
            self._rows.change(t.Quotation, key, kind=new.kind, kind_reason=new.reason, context_span_id=context)
        said = None if decided.found is None else overruled.dumps(decided.found)
        if held.overruled != said:
            _retire(self._rows, self._run_id, t.Overruled, t.Overruled.quotation_id == key)
            self._overrule(key, decided.found)
        if old.attribution != new.attribution:
            _retire(self._rows, self._run_id, t.Attribution, t.Attribution.quotation_id == key)
            self._attribute(key, new.attribution, decided.identities)
        if old.chain != new.chain:
            _retire(self._rows, self._run_id, t.Link, t.Link.quotation_id == key)
            self._link(key, new.chain, decided.identities)
        return key

    def _overrule(self, key: int, found: Quotation | None) -> None:
        if found is not None:
            said = overruled.dumps(found)
            self._rows.create(t.Overruled, quotation_id=key, found=said, run_id=self._run_id, retired_run_id=None)

    def _named(self, name: str, kind: ActorKind | None, judged: bool, identities: Mapping[str, str]) -> int:
        if judged and name in identities:
            return self._actors.identified(identities[name], name, kind)
        return self._actors.named(name, kind, self._place.article_id)

    def _attribute(self, quotation_id: int, attribution: Attribution | None, identities: Mapping[str, str]) -> None:
        if attribution is None:
            return
        name, judged = attribution.name, attribution.rule == RULE
        row = (
            quotation_id,
            None if name is None else self._named(name, attribution.kind, judged, identities),
            name,
            self._spans.maybe(attribution.mention),
            self._spans.maybe(attribution.cue),
            attribution.confidence,
            attribution.rule,
            attribution.reason,
        )
        key = self._rows.new_id(t.Attribution)
        self._rows.put("attributions", (key, *row, *self._held))
        for position, candidate in enumerate(attribution.candidates):
            span_id = self._spans.maybe(candidate.mention)
            held = (key, position, candidate.name, span_id, candidate.score, candidate.reason)
            self._rows.put("candidates", held)

    def _link(self, quotation_id: int, chain: Sequence[Link], identities: Mapping[str, str]) -> None:
        for position, link in enumerate(chain):
            row = (
                quotation_id,
                position,
                str(link.role),
                self._actors.publisher(link.name, link.kind)
                if link.role is Role.OUTLET
                else self._named(link.name, link.kind, link.basis is Basis.JUDGED, identities),
                link.name,
                str(link.basis),
                self._spans.maybe(link.evidence),
                link.confidence,
                link.rule,
            )
            self._rows.put("links", (self._rows.new_id(t.Link), *row, *self._held))


def _same(stored: list[_Held], found: Quotation, decided: Decided) -> _Held | None:
    """The stored quotation of the same spans, taken out of them: found of the same kind, or judged to be of it."""
    for one in stored:
        if one.found.kind == found.kind:
            stored.remove(one)
            return one
    for one in stored:
        judged = one.overruled is not None or decided.found is not None
        if judged and one.quotation.kind == decided.quotation.kind:
            stored.remove(one)
            return one
    return None


def retire_quotations(rows: Rows, run_id: int, ids: Sequence[int]) -> None:
    """Retire quotations with all that is said of them: each current row of the database speaks of a current one."""
    for some in batches(ids):
        ordering.forget_of(rows.connection, some)
        for table in (t.Attribution, t.Link, t.Overruled, t.Reproduction, t.InferredLink, t.Finding):
            _retire(rows, run_id, table, table.quotation_id.in_(some))
        _retire(rows, run_id, t.Quotation, t.Quotation.id.in_(some))
        for key in some:
            rows.create(t.Unmatched, quotation_id=key)


def _retire(rows: Rows, run_id: int, table: AnyTable, which: AnyColumn) -> None:
    rows.connection.execute(update(table).where(which, current(table)).values(retired_run_id=run_id))
