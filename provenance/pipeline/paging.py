"""Pages of the reports that go through the whole database: what is on them is read, and no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.compiled import compiled
from provenance.errors import SettingsError
from provenance.infer.counted import Saying
from provenance.infer.when import Interval
from provenance.model import Record, Relation
from provenance.pipeline.reporting import know, left_out
from provenance.report.changes import Change, counted
from provenance.report.entries import Entry, entries
from provenance.report.paged import Paged, Slice
from provenance.report.profile import Outlet
from provenance.report.timeline import When
from provenance.search.query import parse
from provenance.store import Filter, Reader, interval_of, precision_of, reading

_ID = compiled(r"[qu][0-9]{1,18}", re.ASCII)
FOUND = 500  # quotations with words that are asked for
MOST = 10  # speakers and silent edits that a profile lists if nothing else is asked for


def utterances(url: str, wanted: Filter, page: Slice) -> Paged[Entry]:
    """Utterances of which one occurrence meets ``wanted``, each whole.

    Raises SettingsError where ``wanted`` names somebody who is not there, or a quote that is none.
    """
    if wanted.quote_id is not None and not _ID.fullmatch(wanted.quote_id):
        raise SettingsError(f"{wanted.quote_id!r} is no id", "write u3, or q12 for a quotation of it")
    with reading(url) as reader:
        counts = reader.rest()
        if counts.articles:
            know(reader, wanted)
        ids, total = reader.pages.utterances(wanted, page.size, page.offset)
        if wanted.quote_id is not None and not ids and counts.articles:
            quotation, utterance = reader.last_ids()
            known = f"quotations go up to q{quotation}, utterances up to u{utterance}"
            raise SettingsError(f"there is no utterance of {wanted.quote_id}", known)
        return Paged(_whole(reader, ids), total, page, counts.articles, left_out(counts, total))


def quoted(url: str, words: str, page: Slice) -> tuple[Paged[Entry], bool]:
    """Utterances of which one quotation has ``words``, and whether only the best ``FOUND`` quotations were taken.

    Raises SearchError where there is nothing to look for.
    """
    query = parse(words)
    with reading(url) as reader:
        counts = reader.rest()
        hits = reader.searcher().quotations(query, Filter(), None, FOUND + 1) if counts.articles else None
        keys = [key for key, _ in hits.keys] if hits else []
        ids, total = reader.pages.utterances(Filter(), page.size, page.offset, having=keys[:FOUND])
        return Paged(_whole(reader, ids), total, page, counts.articles, {}), len(keys) > FOUND


def _whole(reader: Reader, ids: Sequence[int]) -> list[Entry]:
    """Utterances in the order of their ids in ``ids``."""
    place = {f"u{key}": number for number, key in enumerate(ids)}
    return sorted(entries(reader.records_of(ids)), key=lambda entry: place[entry.quote_id])


def speakers(url: str, wanted: Filter, page: Slice) -> Paged[Saying]:
    """Speakers of what meets ``wanted``, by outlet and relation; ``items`` has a row of each, ``total`` is speakers."""
    with reading(url) as reader:
        counts = reader.counts()
        if counts.articles:
            know(reader, wanted)
        found, total = reader.sayings(wanted, page.size, page.offset)
        shown = sum(one.quotations for one in found)
        gone = {"quotation{s} of other speakers": counts.quotations - counts.not_speech - shown}
        gone["pair{s} of marks that reproduce no speech"] = counts.not_speech
        return Paged(found, total, page, counts.articles, gone)


def when(published: str | None) -> When:
    """How much of a date is known, and what it claims."""
    interval: Interval | None = interval_of(published)
    return When(precision_of(published), interval)


def changes(url: str, wanted: Filter, page: Slice) -> tuple[Paged[Change], str]:
    """Altered quotations that meet ``wanted``, the gravest first, and their counts by what they touch."""
    with reading(url) as reader:
        counts = reader.counts()
        if counts.articles:
            know(reader, wanted)
        found, total = altered(reader, wanted, page)
        return Paged(found, total, page, counts.articles, _not_compared(counts.unmatched)), counted(
            reader.pages.gravities(_altered(wanted))
        )


def altered(reader: Reader, wanted: Filter, page: Slice) -> tuple[list[Change], int]:
    """A page of them, and how many there are."""
    ids, total = reader.pages.changes(_altered(wanted), page.size, page.offset)
    records = _in_order(reader, ids)
    homes = sorted({int(record.quote_id[1:]) for record in records if record.quote_id is not None})
    references = {record.quote_id: record for record in reader.references(homes)}
    return [Change(record, references.get(record.quote_id)) for record in records], total


def unattributed(url: str, wanted: Filter, page: Slice) -> Paged[Record]:
    """Quotations that meet ``wanted`` and have no speaker; what is left out is speech that has one."""
    with reading(url) as reader:
        counts = reader.counts()
        if counts.articles:
            know(reader, wanted)
        ids, total = reader.pages.unattributed(wanted, page.size, page.offset)
        gone = {
            "quotation{s} with a speaker": counts.quotations - counts.not_speech - counts.unattributed,
            "other{s} without one that the filters leave out": counts.unattributed - total,
            "pair{s} of marks that reproduce no speech": counts.not_speech,
            "passage{s} skipped": counts.skipped,
        }
        return Paged(_in_order(reader, ids), total, page, counts.articles, gone)


def outlet(url: str, name: str, most: int | None) -> Outlet | None:
    """All that is counted of an outlet, with ``most`` silent edits and speakers; None in an empty database."""
    wanted = Filter(outlet=name)
    with reading(url) as reader:
        if not reader.counts().articles:
            return None
        know(reader, wanted)
        found = reader.profile(name, most or MOST)
        if not found.names:
            raise SettingsError(f"{name!r} publishes nothing here", "`provenance report` shows who does")
        edits, edited = altered(reader, wanted, Slice(1, most or MOST))
        return Outlet(found, reader.credits(name), reader.flow(name), edits, edited)


def _altered(wanted: Filter) -> Filter:
    return replace(wanted, relation=Relation.ALTERED)


def _in_order(reader: Reader, ids: Sequence[int]) -> list[Record]:
    place = {f"q{key}": number for number, key in enumerate(ids)}
    return sorted(reader.of_ids(ids), key=lambda record: place[record.quotation_id])


def _not_compared(unmatched: int) -> dict[str, int]:
    return {"quotation{s} not matched yet (run `provenance match`)": unmatched}
