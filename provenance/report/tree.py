"""Chains as a tree: where they part, every link with the words that name it, and apart from them what others add."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from provenance.infer.show import place
from provenance.model import Basis, Finding, InferredLink, Link, Record, Role, Span
from provenance.report.detail import BLANK, Line, Piece, added, decided, found
from provenance.report.matrix import share, shortened

Words = Mapping[tuple[str, Span], str]  # what names a link, by quotation and span
OPEN = "?"  # a speaker who is left open
STEP = 3  # columns that a level of the tree is set in


@dataclass(slots=True)
class Node:
    """A name in a tree of chains, what follows it, and the quotations whose chains end with it."""

    name: str
    following: dict[str, Node] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)


def own(record: Record) -> list[Link]:
    """The links that the article itself gives."""
    return [link for link in record.quotation.chain if link.basis is not Basis.INFERRED]


def names(record: Record) -> list[str]:
    """The chain as names; ``?`` for a speaker left open, the document in brackets where no outlet is known."""
    chain = own(record)
    speaker = [] if any(link.role is Role.SPEAKER for link in chain) else [OPEN]
    outlet = [] if any(link.role is Role.OUTLET for link in chain) else [f"({record.document})"]
    return [*speaker, *(link.name for link in chain), *outlet]


def grown(records: Sequence[Record]) -> Node:
    """All chains as one tree under a root without a name, in the order in which ``records`` come."""
    root = Node("")
    for record in records:
        node = root
        for name in names(record):
            node = node.following.setdefault(name, Node(name))
        node.records.append(record)
    return root


def page(heading: str, records: Sequence[Record], words: Words, note: str | None = None) -> Iterator[Line]:
    """A heading with a note below it, then a tree for every speaker."""
    yield 0, ((heading, "bold"),)
    if note:
        yield 0, ((note, ""),)
    for node in grown(records).following.values():
        yield BLANK
        yield 0, ((node.name, "bold"),)
        yield from _below(node, 0, words)


def _below(node: Node, depth: int, words: Words) -> Iterator[Line]:
    for record in node.records:
        yield from _quotation(record, depth + STEP, words)
    last = len(node.following) - 1
    for number, following in enumerate(node.following.values()):
        yield depth, (("└─ " if number == last else "├─ ", "dim"), (following.name, "bold"))
        yield from _below(following, depth + STEP, words)


def _quotation(record: Record, indent: int, words: Words) -> Iterator[Line]:
    verdict, start = record.verdict, record.quotation.start
    how = f", {verdict.relation}" if verdict else ""
    how += share(verdict) if verdict else ""
    where = f"  {record.document}:{start}  {record.published or 'no date'}{how}"
    mark = f" of {record.quote_id}" if record.quote_id else ""
    yield indent, ((f"{record.quotation_id}{mark} ", "bold"), (f"“{shortened(record.text)}”", ""), (where, "dim"))
    for link in own(record):
        if link.evidence is not None or link.role is not Role.OUTLET:
            yield indent + STEP, _link(link, record, words)
    for judged in record.judged:
        yield indent + STEP, decided(judged)
    for inferred in record.inferred:
        yield indent + STEP, added(inferred, record.quotation.chain)
        yield from evidence(inferred, indent + 2 * STEP)
    for finding in record.findings:
        yield indent + STEP, found(finding, record.inferred)
        if not any(inferred.evidence == finding.evidence for inferred in record.inferred):
            yield from evidence(finding, indent + 2 * STEP)


def _link(link: Link, record: Record, words: Words) -> list[Piece]:
    pieces = [(f"{link.name}: ", ""), (f"{link.basis}", "dim")]
    if link.evidence is None:
        return [*pieces, (", by nothing that can be pointed to", "dim")]
    said = words.get((record.quotation_id, link.evidence))
    shown = f" “{shortened(said)}”" if said else ""
    return [*pieces, (f"{shown} at {record.document}:{link.evidence.start}", "dim")]


def evidence(inference: InferredLink | Finding, indent: int) -> Iterator[Line]:
    """A line for every quotation that an inference rests on."""
    for witness in inference.evidence:
        yield indent, ((f"{place(witness)}: {witness.fact}", "dim"),)
