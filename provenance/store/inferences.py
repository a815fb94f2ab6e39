"""Inferred links and findings as rows: read back with their evidence, and written where they are not there yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, select, update

from provenance.model import ActorKind, Finding, FindingKind, InferredLink, Witness
from provenance.store import tables as t
from provenance.store.rows import Rows
from provenance.store.sql import BATCH, AnyColumn, AnyQuery, AnyTable, batches, current

if TYPE_CHECKING:
    from provenance.infer.stage import Inference

_IDS: AnyColumn = bindparam("ids", expanding=True)


def _evidence_query(table: AnyTable, owner: AnyColumn) -> AnyQuery:
    return (
        select(
            owner.label("owner"),
            table.fact,
            t.Quotation.id,
            t.Quotation.start_offset,
            t.Revision.document,
            t.Revision.published,
            t.Outlet.name.label("outlet"),
        )
        .join(t.Quotation, t.Quotation.id == table.quotation_id)
        .join(t.Revision, t.Revision.id == t.Quotation.revision_id)
        .outerjoin(t.Outlet, t.Outlet.id == t.Revision.outlet_id)
        .where(owner.in_(_IDS))
        .order_by(table.position)
    )


# Built once, as those of ``loading``.
_LINKS = (
    select(t.InferredLink, t.Actor.kind)
    .join(t.Actor, t.Actor.id == t.InferredLink.actor_id)
    .where(t.InferredLink.quotation_id.in_(_IDS), current(t.InferredLink))
    .order_by(t.InferredLink.before_position, t.InferredLink.id)
)
_FINDINGS = (
    select(t.Finding).where(t.Finding.quotation_id.in_(_IDS), current(t.Finding)).order_by(t.Finding.kind, t.Finding.id)
)
_LINK_EVIDENCE = _evidence_query(t.InferredLinkEvidence, t.InferredLinkEvidence.inferred_link_id)
_FINDING_EVIDENCE = _evidence_query(t.FindingEvidence, t.FindingEvidence.finding_id)


def inferred_links(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[int, InferredLink]]]:
    """The inferred links of quotations, each with the id of its row."""
    rows = connection.execute(_LINKS, {"ids": ids}).all()
    evidence = _evidence(connection, _LINK_EVIDENCE, [row.id for row in rows])
    found: defaultdict[int, list[tuple[int, InferredLink]]] = defaultdict(list)
    for row in rows:
        kind = ActorKind(row.kind) if row.kind else None
        link = InferredLink(
            row.actor_id, row.name, kind, row.before_position, row.confidence, row.reason, tuple(evidence[row.id])
        )
        found[row.quotation_id].append((row.id, link))
    return found


def findings(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[int, Finding]]]:
    """The findings about quotations, each with the id of its row."""
    rows = connection.execute(_FINDINGS, {"ids": ids}).all()
    evidence = _evidence(connection, _FINDING_EVIDENCE, [row.id for row in rows])
    found: defaultdict[int, list[tuple[int, Finding]]] = defaultdict(list)
    for row in rows:
        kind = FindingKind(row.kind)
        about = Finding(kind, row.actor_id, row.name, row.confidence, row.reason, tuple(evidence[row.id]))
        found[row.quotation_id].append((row.id, about))
    return found


def _evidence(connection: Connection, query: AnyQuery, ids: Sequence[int]) -> defaultdict[int, list[Witness]]:
    found: defaultdict[int, list[Witness]] = defaultdict(list)
    for some in batches(ids):
        for row in connection.execute(query, {"ids": some}):
            witness = Witness(row.id, row.fact, row.outlet, row.document, row.start_offset, row.published)
            found[row.owner].append(witness)
    return found


class Inferences:
    """One run's inferred links and findings against those that are stored, of all quotations or of ``some``."""

    def __init__(self, rows: Rows, run_id: int, some: Collection[int] | None = None) -> None:
        self._rows, self._run_id = rows, run_id
        self._links = _Stored(rows, run_id, t.InferredLink, inferred_links, some)
        self._findings = _Stored(rows, run_id, t.Finding, findings, some)

    def save(self, found: Iterable[Mapping[Hashable, Inference]]) -> None:
        """Store all of them; afterwards nothing else is current."""
        each = ((key, inference) for utterance in found for key, inference in utterance.items())
        while batch := dict(islice(each, BATCH)):
            for key, new in self._links.fresh({key: inference.links for key, inference in batch.items()}):
                self._add_link(key, new)
            for key, new in self._findings.fresh({key: inference.findings for key, inference in batch.items()}):
                self._add_finding(key, new)
            if self._rows.full:
                self._rows.flush()
        self._links.retire_others()
        self._findings.retire_others()

    def _add_link(self, key: Hashable, link: InferredLink) -> None:
        made = self._rows.create(
            t.InferredLink,
            quotation_id=key,
            actor_id=link.actor,
            name=link.name,
            before_position=link.before,
            confidence=link.confidence,
            reason=link.reason,
            run_id=self._run_id,
            retired_run_id=None,
        )
        for position, (quotation_id, fact, *_) in enumerate(link.evidence):
            self._rows.add(
                t.InferredLinkEvidence,
                inferred_link_id=made,
                position=position,
                quotation_id=quotation_id,
                fact=fact,
            )

    def _add_finding(self, key: Hashable, finding: Finding) -> None:
        made = self._rows.create(
            t.Finding,
            quotation_id=key,
            kind=finding.kind,
            actor_id=finding.actor,
            name=finding.name,
            confidence=finding.confidence,
            reason=finding.reason,
            run_id=self._run_id,
            retired_run_id=None,
        )
        for position, (quotation_id, fact, *_) in enumerate(finding.evidence):
            self._rows.add(t.FindingEvidence, finding_id=made, position=position, quotation_id=quotation_id, fact=fact)


class _Stored:
    """The rows of one table that hold, of which those that come out again are kept."""

    def __init__(
        self, rows: Rows, run_id: int, table: AnyTable, load: Callable[..., Any], some: Collection[int] | None
    ) -> None:
        self._rows, self._run_id, self._table, self._load = rows, run_id, table, load
        query = select(table.id, table.quotation_id).where(current(table))
        queries = [query] if some is None else [query.where(table.quotation_id.in_(b)) for b in batches(list(some))]
        self._ids: dict[int, int] = {
            row.id: row.quotation_id for query in queries for row in rows.connection.execute(query)
        }
        self._speaks_of = set(self._ids.values())

    def fresh(self, wanted: Mapping[Hashable, Sequence[Any]]) -> Iterator[tuple[Hashable, Any]]:
        """What of ``wanted`` is not stored; what is stored of the same quotations otherwise is retired."""
        known = [key for key in wanted if key in self._speaks_of]
        held = self._load(self._rows.connection, known) if known else {}
        gone: list[int] = []
        for key, new in wanted.items():
            rest = [_bare(each) for each in new]
            for row_id, old in held.get(key, ()):
                del self._ids[row_id]
                if _bare(old) in rest:
                    rest.remove(_bare(old))
                else:
                    gone.append(row_id)
            yield from ((key, each) for each in rest)
        self._retire(gone)

    def retire_others(self) -> None:
        """Retire what did not come out again for quotations that nothing came out for."""
        self._retire(list(self._ids))

    def _retire(self, ids: Sequence[int]) -> None:
        for some in batches(ids):
            change = update(self._table).where(self._table.id.in_(some)).values(retired_run_id=self._run_id)
            self._rows.connection.execute(change)


def _bare(inference: Any) -> Any:  # noqa: ANN401 - a link or a finding
    """What is stored of an inference itself: its witnesses' keys and facts alone, and of its actor not the kind."""
    evidence = tuple(Witness(witness.quotation, witness.fact) for witness in inference.evidence)
    bare = inference._replace(evidence=evidence)
    return bare._replace(kind=None) if isinstance(bare, InferredLink) else bare
