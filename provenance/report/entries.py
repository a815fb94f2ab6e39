"""Stored quotations gathered into utterances: who printed each, in which wording, with whose credit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from provenance.compiled import compiled
from provenance.model import LITERAL, Basis, FindingKind, Record, Relation, Role

TWO_WAY = {relation: "verbatim" if relation in LITERAL else "paraphrased" for relation in Relation}
_NUMBER = compiled(r"\d+")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One quotation of an utterance. ``via`` is whom its article credits, first to last."""

    record: Record
    via: tuple[str, ...]

    @property
    def dropped(self) -> tuple[str, ...]:
        """Whom other outlets credit with the utterance, where this article was found to credit nobody."""
        kind = FindingKind.DROPPED_INTERMEDIARY
        return tuple(finding.name for finding in self.record.findings if finding.kind is kind and finding.name)

    @property
    def outlet(self) -> str:
        """The outlet's name, or the document's where nobody said whose it is."""
        return outlet(self.record)

    @property
    def speaker(self) -> str | None:
        """Whom the article names; None where it was left open."""
        attribution = self.record.quotation.attribution
        return attribution.name if attribution else None

    def judged(self, *decisions: str) -> bool:
        """Whether a person decided one of these things of it, or who stands in that place of the chain."""
        return any(each.decision in decisions or each.place in decisions for each in self.record.judged)


@dataclass(frozen=True, slots=True)
class Entry:
    """One utterance: its reference, whom most articles name as its speaker, and every occurrence."""

    quote_id: str
    reference: Record
    speaker: str | None
    occurrences: tuple[Occurrence, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who printed it, earliest first."""
        return tuple(self.by_outlet())

    def by_outlet(self) -> dict[str, list[Occurrence]]:
        """The occurrences in each outlet, earliest first."""
        found: dict[str, list[Occurrence]] = {}
        for occurrence in self.occurrences:
            found.setdefault(occurrence.outlet, []).append(occurrence)
        return found

    @property
    def copies(self) -> dict[str, tuple[str, ...]]:
        """The outlets that print it in the same text as others, by the name of that text: one witness, not several."""
        found: dict[str, dict[str, None]] = {}
        for occurrence in self.occurrences:
            if occurrence.record.copy is not None:
                found.setdefault(occurrence.record.copy, {})[occurrence.outlet] = None
        return {copy: tuple(outlets) for copy, outlets in found.items() if len(outlets) > 1}

    @property
    def independent(self) -> int:
        """How many outlets print it, those that print the same text counted once."""
        together: dict[str, str] = {}
        for copy, outlets in self.copies.items():
            for outlet in outlets:
                together.setdefault(outlet, copy)
        return len({together.get(outlet, f"({outlet})") for outlet in self.outlets})

    @property
    def first(self) -> str | None:
        """When it was first printed, if any article has a date."""
        dates = filter(None, (occurrence.record.published for occurrence in self.occurrences))
        return min(dates, key=moment, default=None)


def entries(records: Iterable[Record], min_outlets: int = 1) -> list[Entry]:
    """The utterances that at least ``min_outlets`` printed: most outlets first, then earliest, then by id."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.quote_id is not None:
            groups[record.quote_id].append(record)
    found = [_entry(quote_id, group) for quote_id, group in groups.items()]
    return sorted((entry for entry in found if len(entry.outlets) >= min_outlets), key=_order)


def outlet(record: Record) -> str:
    """The outlet's name, or the document's in brackets."""
    return record.outlet or f"({record.document})"


def relation(record: Record, two_way: bool) -> str:
    """The relation in words; ``two_way`` folds it to verbatim or paraphrased."""
    if record.verdict is None:
        return "not compared"
    return TWO_WAY[record.verdict.relation] if two_way else str(record.verdict.relation)


def moment(published: str | None) -> str:
    """A key that orders by time: in UTC, a bare date before the hours of its day, the undated last."""
    if published is None:
        return "9999"
    try:
        return datetime.fromisoformat(published).astimezone(UTC).isoformat() if "T" in published else published
    except ValueError:
        return published


def _entry(quote_id: str, records: Sequence[Record]) -> Entry:
    ordered = sorted(records, key=_time)
    found = [Occurrence(record, _via(record)) for record in ordered]
    speakers = Counter(occurrence.speaker for occurrence in found if occurrence.speaker)
    reference = next((record for record in ordered if record.is_reference), ordered[0])
    return Entry(
        quote_id=quote_id,
        reference=reference,
        speaker=min(speakers, key=lambda name: (-speakers[name], name), default=None),
        occurrences=tuple(found),
    )


def _via(record: Record) -> tuple[str, ...]:
    chain = record.quotation.chain
    return tuple(link.name for link in chain if link.role is Role.INTERMEDIARY and link.basis is not Basis.INFERRED)


def _time(record: Record) -> tuple[str, str, str, int]:
    return moment(record.published), outlet(record), record.document, record.quotation.start


def _order(entry: Entry) -> tuple[int, str, int, str]:
    number = _NUMBER.search(entry.quote_id)
    return -len(entry.outlets), moment(entry.first), int(number.group()) if number else 0, entry.quote_id
