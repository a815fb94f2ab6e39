"""What a report shows: the utterances that a filter chooses, each whole, and the count of what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from provenance.errors import SettingsError
from provenance.model import Relation, Role
from provenance.report.entries import TWO_WAY, Entry, entries
from provenance.report.summary import nearest
from provenance.store import Counts, Filter, Reader, reading

_ID = re.compile(r"[qu][0-9]{1,18}", re.ASCII)
_OPTIONS = {Role.OUTLET: "outlet", Role.SPEAKER: "speaker", Role.INTERMEDIARY: "via"}


@dataclass(frozen=True, slots=True)
class Report:
    """The utterances to show, how many articles there are at all, and how much of what is not shown."""

    found: list[Entry]
    articles: int
    left_out: dict[str, int]


def report(url: str, wanted: Filter, two_way: bool) -> Report:
    """Every utterance of which one occurrence meets all of ``wanted``, with all its other occurrences.

    With ``two_way`` a relation stands for all that fold to the same. Raises SettingsError where ``wanted`` names
    a quote, an outlet, a speaker or an intermediary that is not there, with those that look like it.
    """
    if wanted.quote_id is not None and not _ID.fullmatch(wanted.quote_id):
        raise SettingsError(f"--quote: {wanted.quote_id!r} is no id", "write u3, or q12 for a quotation of it")
    with reading(url) as reader:
        counts = reader.counts()
        if counts.articles:
            _know(reader, wanted)
        found = _chosen(reader, wanted, two_way)
        if wanted.quote_id is not None and not found:
            ids = {record.quote_id for record in reader.records() if record.quote_id is not None}
            raise SettingsError(f"--quote: there is no utterance {wanted.quote_id}", _perhaps(wanted.quote_id, ids))
    return Report(found, counts.articles, _left_out(counts, len(found)))


def _chosen(reader: Reader, wanted: Filter, two_way: bool) -> list[Entry]:
    least, narrowed = wanted.min_outlets, replace(wanted, min_outlets=1)
    if narrowed == Filter(quote_id=wanted.quote_id):
        return entries(reader.records(narrowed), least)
    ids = {record.quote_id for each in _folded(narrowed, two_way) for record in reader.records(each)}
    return entries((record for record in reader.records() if record.quote_id in ids), least)


def _folded(wanted: Filter, two_way: bool) -> Iterator[Filter]:
    if wanted.relation is None or not two_way:
        yield wanted
        return
    for relation in Relation:
        if TWO_WAY[relation] == TWO_WAY[wanted.relation]:
            yield replace(wanted, relation=relation)


def _know(reader: Reader, wanted: Filter) -> None:
    for name in reader.unknown_names(wanted):
        option = next(option for option in _OPTIONS.values() if getattr(wanted, option) == name)
        chains = (record.quotation.chain for record in reader.records())
        known = {link.name for chain in chains for link in chain if _OPTIONS[link.role] == option}
        raise SettingsError(f"--{option}: nobody is called {name!r}", _perhaps(name, known))


def _perhaps(name: str, known: set[str]) -> str:
    close = nearest(name, known)
    return f"perhaps {' or '.join(close)}?" if close else "`provenance report` without filters shows who is there"


def _left_out(counts: Counts, shown: int) -> dict[str, int]:
    return {
        "other utterance{s}": counts.utterances - shown,
        "pair{s} of marks that reproduce no speech": counts.not_speech,
        "quotation{s} not matched yet (run `provenance match`)": counts.unmatched,
        "file{s} or line{s} that the last ingest refused": counts.refused,
        "passage{s} skipped": counts.skipped,
        "judgement{s} of what is gone (`provenance judge list --detached`)": counts.detached,
    }
