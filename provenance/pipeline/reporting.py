"""What a report shows: the utterances that a filter chooses, each whole, and the count of what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from provenance.model import Record, Relation, Role
from provenance.report.entries import TWO_WAY, Entry, entries
from provenance.store import Counts, Filter, Reader


def chosen(reader: Reader, wanted: Filter, two_way: bool) -> list[Entry]:
    """Every utterance of which one occurrence meets all of ``wanted``, with all its other occurrences.

    With ``two_way`` a relation stands for all that fold to the same.
    """
    least, narrowed = wanted.min_outlets, replace(wanted, min_outlets=1)
    if narrowed == Filter() or narrowed.quote_id is not None:
        return entries(reader.records(narrowed), least)
    ids = {record.quote_id for each in _folded(narrowed, two_way) for record in reader.records(each)}
    return entries((record for record in reader.records() if record.quote_id in ids), least)


def left_out(counts: Counts, shown: int) -> dict[str, int]:
    """Why something is in the database, or was meant to be, and is not among the ``shown`` utterances."""
    return {
        "other utterances": counts.utterances - shown,
        "marks that reproduce no speech": counts.not_speech,
        "quotations not matched yet (run `provenance match`)": counts.unmatched,
        "files or lines that the last ingest refused": counts.refused,
        "passages skipped": counts.skipped,
    }


def names(records: Iterable[Record]) -> dict[str, set[str]]:
    """Every name that the options ``outlet``, ``speaker`` and ``via`` can choose."""
    known: dict[str, set[str]] = {"outlet": set(), "speaker": set(), "via": set()}
    options = {Role.OUTLET: "outlet", Role.SPEAKER: "speaker", Role.INTERMEDIARY: "via"}
    for record in records:
        for link in record.quotation.chain:
            known[options[link.role]].add(link.name)
        if record.outlet:
            known["outlet"].add(record.outlet)
    return known


def _folded(wanted: Filter, two_way: bool) -> Iterator[Filter]:
    if wanted.relation is None or not two_way:
        yield wanted
        return
    for relation in Relation:
        if TWO_WAY[relation] == TWO_WAY[wanted.relation]:
            yield replace(wanted, relation=relation)
