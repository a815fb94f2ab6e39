"""The relational schema. Every table and column carries a comment: people query this database by hand.

Rows that a later run may supersede carry ``run_id`` (the run that made them) and ``retired_run_id`` (the run
that superseded them; NULL while they hold). Nothing is deleted. Ids are allotted by the program under its
write lock (see ``rows.py``), so no sequence stands behind them.
"""

from provenance.store.tables.actors import Actor, Alias, Origin, Outlet
from provenance.store.tables.base import Base
from provenance.store.tables.inferences import Finding, FindingEvidence, InferredLink, InferredLinkEvidence
from provenance.store.tables.judgements import JudgedActor, JudgedQuotation, Judgement
from provenance.store.tables.kept import (
    Counted,
    CreditCount,
    CreditedActor,
    OutletCount,
    SearchPiece,
    SearchWord,
    UtteranceCount,
    UtteranceOrder,
)
from provenance.store.tables.quotations import Attribution, Candidate, Link, Overruled, Quotation, QuotationSpan, Span
from provenance.store.tables.runs import Event, EventKind, Refusal, Run, RunKind
from provenance.store.tables.texts import Article, Copy, CopyMark, Extraction, Page, RawBytes, Revision
from provenance.store.tables.utterances import (
    Difference,
    Memory,
    Operation,
    Reproduction,
    ReproductionFlag,
    Translation,
    Unmatched,
    Utterance,
)

__all__ = [
    "Actor",
    "Alias",
    "Article",
    "Attribution",
    "Base",
    "Candidate",
    "Copy",
    "CopyMark",
    "Counted",
    "CreditCount",
    "CreditedActor",
    "Difference",
    "Event",
    "EventKind",
    "Extraction",
    "Finding",
    "FindingEvidence",
    "InferredLink",
    "InferredLinkEvidence",
    "JudgedActor",
    "JudgedQuotation",
    "Judgement",
    "Link",
    "Memory",
    "Operation",
    "Origin",
    "Outlet",
    "OutletCount",
    "Overruled",
    "Page",
    "Quotation",
    "QuotationSpan",
    "RawBytes",
    "Refusal",
    "Reproduction",
    "ReproductionFlag",
    "Revision",
    "Run",
    "RunKind",
    "SearchPiece",
    "SearchWord",
    "Span",
    "Translation",
    "Unmatched",
    "Utterance",
    "UtteranceCount",
    "UtteranceOrder",
]
