"""What HTML pages show, as plain data for their templates: every text is still as it was read, to be escaped there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from provenance.infer.show import before
from provenance.model import Basis, Record, Relation
from provenance.report import timeline
from provenance.report.detail import Line
from provenance.report.entries import Entry, Occurrence, moment
from provenance.report.matrix import common_credit, credit, outlets_of, percent, said_by, shortened
from provenance.report.sides import Pieces, sides
from provenance.report.summary import STAR
from provenance.report.timeline import Placed, When
from provenance.report.traced import steps
from provenance.report.tree import names
from provenance.report.ways import Ways, drawn

COLUMNS = 10  # outlets with a column of their own; the others share one
CELL = 8  # printings that a cell shows


class Printing(NamedTuple):
    """One printing in a cell: how, with what facts, and where."""

    relation: str
    share: str
    flags: tuple[str, ...]
    facts: tuple[str, ...]
    quotation_id: str
    place: str
    outlet: str


class Row(NamedTuple):
    """An utterance in the matrix.

    ``outlets`` are all that print it, each with its relations; ``cells`` are in the order of the columns, those of the
    other outlets last, and ``more`` says how many printings each leaves out. ``marked`` is true where an edit, a flag
    or a finding asks to be looked at.
    """

    quote_id: str
    text: str
    speaker: str
    credit: str
    outlets: tuple[tuple[str, tuple[str, ...]], ...]
    first: str
    order: str
    cells: tuple[tuple[Printing, ...], ...]
    more: tuple[int, ...]
    marked: bool


class Matrix(NamedTuple):
    """The whole matrix."""

    columns: tuple[str, ...]
    others: bool
    rows: tuple[Row, ...]
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    relations: tuple[str, ...]


class Wording(NamedTuple):
    """One printing on the page of an utterance.

    ``reference`` and ``words`` are pieces of the two wordings, the second of a piece being ``del``, ``ins``, ``cut``
    for what stands before and after an excerpt, or nothing; ``context`` are pieces of the sentence, the second being
    whether they are the quotation.
    """

    outlet: str
    place: str
    quotation_id: str
    published: str
    order: str
    url: str | None
    title: str | None
    lang: str | None
    relation: str
    share: str
    flags: tuple[str, ...]
    reason: str
    is_reference: bool
    reference: Pieces
    words: Pieces
    chain: tuple[tuple[str, str], ...]
    speaker: str | None
    added: tuple[str, ...]
    findings: tuple[str, ...]
    judged: tuple[str, ...]
    context: tuple[tuple[str, bool], ...]


class Quote(NamedTuple):
    """The page of an utterance."""

    quote_id: str
    text: str
    lang: str | None
    speaker: str
    summary: str
    ways: Ways
    wordings: tuple[Wording, ...]


class Prose(NamedTuple):
    """A report of paragraphs, each with its indent in steps and its pieces with their styles."""

    lines: tuple[tuple[int, tuple[tuple[str, str], ...]], ...]


def matrix(found: Sequence[Entry]) -> Matrix:
    """The utterances by outlets, those with most utterances as columns."""
    outlets = outlets_of(found)
    columns = outlets[:COLUMNS]
    rows = tuple(_row(entry, columns) for entry in found)
    return Matrix(
        columns,
        len(outlets) > len(columns),
        rows,
        tuple(sorted({row.speaker for row in rows})),
        tuple(sorted(outlets)),
        tuple(sorted({relation for row in rows for _, relations in row.outlets for relation in relations})),
    )


def _row(entry: Entry, columns: Sequence[str]) -> Row:
    mine, common = entry.by_outlet(), common_credit(entry)
    groups = [mine.get(column, []) for column in columns]
    groups.append([each for name, some in mine.items() if name not in columns for each in some])
    return Row(
        entry.quote_id,
        shortened(entry.reference.text, 300),
        entry.speaker or "(open)",
        common or "",
        tuple((name, tuple(sorted({_relation(each.record) for each in some}))) for name, some in mine.items()),
        entry.first or "no date",
        moment(entry.first),
        tuple(tuple(_printing(each, entry, common is None) for each in group[:CELL]) for group in groups),
        tuple(max(0, len(group) - CELL) for group in groups),
        any(map(_marked, entry.occurrences)),
    )


def _marked(each: Occurrence) -> bool:
    verdict = each.record.verdict
    edited = verdict is not None and (verdict.flags or verdict.relation is Relation.ALTERED)
    return bool(edited or each.record.findings)


def _printing(each: Occurrence, entry: Entry, credits_differ: bool) -> Printing:
    record = each.record
    share, flags = _how(record)
    star = STAR if record.judged else ""
    facts = (credit(each) if credits_differ else None, said_by(each, entry))
    return Printing(
        _relation(record),
        share + star,
        flags,
        tuple(filter(None, facts)),
        record.quotation_id,
        f"{record.document}:{record.quotation.start}",
        each.outlet,
    )


def quote(entry: Entry, when: Callable[[str | None], When]) -> Quote:
    """The page of an utterance, its printings earliest first."""
    outlets = len(entry.outlets)
    since = f", first on {entry.first}" if entry.first else ""
    printed = f"Printed by {outlets:,} outlet{'' if outlets == 1 else 's'}{since}."
    return Quote(
        entry.quote_id,
        entry.reference.text,
        entry.reference.lang,
        entry.speaker or "nobody that is named",
        printed,
        drawn(steps([each.record for each in entry.occurrences])),
        tuple(_wording(each, entry) for each in timeline.placed(entry, when)),
    )


def _wording(placed: Placed, entry: Entry) -> Wording:
    each, record = placed.occurrence, placed.occurrence.record
    share, flags = _how(record)
    verdict = record.verdict
    return Wording(
        each.outlet,
        f"{record.document}:{record.quotation.start}",
        record.quotation_id,
        _published(placed),
        placed.order,
        record.url,
        record.title,
        record.lang,
        _relation(record),
        share,
        flags,
        verdict.reason if verdict else "not compared",
        record.is_reference,
        *sides(verdict.difference if verdict else (), entry.reference.text, record.text),
        _chain(record),
        said_by(each, entry),
        tuple(_added(record)),
        tuple(f"{one.kind.replace('_', ' ')}{f' {one.name}' if one.name else ''} [{one.confidence:.2f}] {one.reason}"
              for one in record.findings),
        tuple(map(str, record.judged)),
        _context(record),
    )  # fmt: skip


def _published(placed: Placed) -> str:
    only = f" ({placed.when.precision} only)" if placed.when.precision in ("day", "month", "year") else ""
    return f"{placed.occurrence.record.published or 'no date'}{only}"


def _chain(record: Record) -> tuple[tuple[str, str], ...]:
    """Every name of the chain with why it is believed and by which words; ``?`` where the speaker is open."""
    links = [link for link in record.quotation.chain if link.basis is not Basis.INFERRED]
    told = {link.name: f"{link.basis}{_evidence(link.evidence, record)}" for link in links}
    return tuple((name, told.get(name, "open" if name == "?" else "")) for name in names(record))


def _evidence(evidence: tuple[int, int] | None, record: Record) -> str:
    if evidence is None:
        return ""
    start, end = evidence
    context = record.quotation.context
    if context.start <= start and end <= context.end:
        return f" “{record.context_text[start - context.start : end - context.start]}”"
    return f" at {start}–{end}"


def _added(record: Record) -> list[str]:
    found = []
    for link in record.inferred:
        following = before(link, record.quotation.chain)
        where = f" before {following}" if following else ""
        found.append(f"{link.name}{where} [inferred, {link.confidence:.2f}] {link.reason}")
    return found


def _context(record: Record) -> tuple[tuple[str, bool], ...]:
    """The sentence in pieces, the quotation's fragments marked."""
    text, start = record.context_text, record.quotation.context.start
    pieces: list[tuple[str, bool]] = []
    at = 0
    for span in record.quotation.spans:
        first, last = max(at, span.start - start), min(len(text), span.end - start)
        if first < last:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces.append((text[at:], False))
    return tuple(piece for piece in pieces if piece[0])


def _relation(record: Record) -> str:
    return str(record.verdict.relation) if record.verdict else "not compared"


def _how(record: Record) -> tuple[str, tuple[str, ...]]:
    verdict = record.verdict
    if verdict is None:
        return "", ()
    share = percent(verdict.coverage) if verdict.coverage < 1 else ""
    return share, tuple(flag.replace("_", " ") for flag in verdict.flags)


def prose(lines: Sequence[Line]) -> Prose:
    """Paragraphs for a page; an indent of four columns is a step."""
    return Prose(tuple((indent // 4, tuple(pieces)) for indent, pieces in lines))
