"""One utterance: every occurrence with its chain, its evidence and its difference from the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.infer.show import before
from provenance.model import Basis, Edit, Finding, InferredLink, Judged, Link, Record
from provenance.report.entries import Entry, Occurrence, relation
from provenance.report.matrix import said_by, share

Piece = tuple[str, str]  # text, and a style such as "bold" or ""
Line = tuple[int, Sequence[Piece]]  # indent, and the pieces of one paragraph
BLANK: Line = (0, (("", ""),))


def page(entry: Entry, two_way: bool) -> Iterator[Line]:
    """The utterance and its occurrences, earliest first, as paragraphs."""
    many = len(entry.outlets)
    since = f", first on {entry.first}" if entry.first else ""
    yield 0, ((f"{entry.quote_id} ", "bold"), (f"“{entry.reference.text}”", ""))
    yield (
        0,
        (
            (f"Said by {entry.speaker or 'nobody that is named'}. ", ""),
            (f"Printed by {_outlets(many)}{_same(entry)}{since}. ", ""),
        ),
    )
    for occurrence in entry.occurrences:
        yield BLANK
        yield from _occurrence(occurrence, entry, two_way)


def _outlets(count: int) -> str:
    return "1 outlet" if count == 1 else f"{count} outlets"


def _same(entry: Entry) -> str:
    """``, of which 9 print the same copy (c5)``."""
    found = sorted(entry.copies.items(), key=lambda item: -len(item[1]))
    said = " and ".join(f"{len(outlets)} print the same copy ({copy})" for copy, outlets in found)
    return f", of which {said}" if said else ""


def _occurrence(each: Occurrence, entry: Entry, two_way: bool) -> Iterator[Line]:
    record = each.record
    mark = "  the reference wording" if record.is_reference else ""
    where = (
        f"  {record.document}:{record.quotation.start}  {record.quotation_id}  {record.published or 'no date'}{mark}"
    )
    yield 0, ((each.outlet, "bold"), (where, "dim"))
    yield 4, _verdict(record, two_way)
    for judged in record.judged:
        yield 4, decided(judged)
    other = said_by(each, entry)
    if other:
        yield 4, ((other, "yellow"),)
    yield 4, _chain([link for link in record.quotation.chain if link.basis is not Basis.INFERRED], record)
    for inferred in record.inferred:
        yield 4, added(inferred, record.quotation.chain)
    for finding in record.findings:
        yield 4, found(finding, record.inferred)
    if record.context_text:
        yield 4, (("in: ", "dim"), (record.context_text, ""))
    if record.verdict and any(edit.op != "equal" for edit in record.verdict.difference):
        yield 4, (("difference: ", "dim"), *difference(record.verdict.difference))


def decided(judged: Judged) -> list[Piece]:
    """One line on what a person decided."""
    return [("judged: ", "bold"), (f"{judged.says} ({judged.by}, {judged.at[:10]}, {judged.id}: {judged.reason})", "")]


def added(link: InferredLink, chain: Sequence[Link]) -> list[Piece]:
    """One line on what other articles add to a chain."""
    following = before(link, chain)
    where = f" before {following}" if following else ""
    return [
        ("from other articles: ", "yellow"),
        (f"{link.name}{where}", ""),
        (f" [inferred, {link.confidence:.2f}] {link.reason}", "dim"),
    ]


def found(finding: Finding, inferred: Sequence[InferredLink] = ()) -> list[Piece]:
    """One line on a finding; without its reason where that of one of ``inferred`` is the same."""
    about = f" {finding.name}" if finding.name else ""
    kind = finding.kind.replace("_", " ")
    why = "" if any(link.reason == finding.reason for link in inferred) else f" {finding.reason}"
    return [(f"found: {kind}{about}", "yellow"), (f" [{finding.confidence:.2f}]{why}", "dim")]


def _verdict(record: Record, two_way: bool) -> Sequence[Piece]:
    verdict = record.verdict
    if verdict is None:
        return ((relation(record, two_way), "yellow"),)
    part = share(verdict, " of the reference")
    part = f",{part}" if part.endswith("reference") else part
    flags = "".join(f", {flag.replace('_', ' ')}" for flag in verdict.flags)
    return ((relation(record, two_way), "bold"), (part, ""), (flags, "yellow"), (f" ({verdict.reason})", "dim"))


def _chain(chain: Sequence[Link], record: Record) -> list[Piece]:
    pieces: list[Piece] = []
    for link in chain:
        pieces += [(" → " if pieces else "", ""), (link.name, ""), (f" [{link.basis}{_evidence(link, record)}]", "dim")]
    return pieces or [("no source is named", "yellow")]


def _evidence(link: Link, record: Record) -> str:
    if link.evidence is None:
        return ""
    start, end = link.evidence
    context = record.quotation.context
    if context.start <= start and end <= context.end:
        return f" “{record.context_text[start - context.start : end - context.start]}”"
    return f" at {start}–{end}"


def difference(edits: Sequence[Edit]) -> list[Piece]:
    """What the article left out of the reference as ``[-words-]``, what it put in as ``{+words+}``."""
    pieces: list[Piece] = []
    for edit in edits:
        pieces.append((" " if pieces else "", ""))
        if edit.op == "equal":
            pieces.append((edit.quotation, ""))
            continue
        if edit.reference:
            pieces.append((f"[-{edit.reference}-]", "red"))
        if edit.reference and edit.quotation:
            pieces.append((" ", ""))
        if edit.quotation:
            pieces.append((f"{{+{edit.quotation}+}}", "green"))
    return pieces
