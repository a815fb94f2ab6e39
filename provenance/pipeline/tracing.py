"""What the reports on chains and credits show, with a message for what is not there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.compiled import compiled
from provenance.errors import SettingsError
from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.infer.when import certainly_first
from provenance.model import FindingKind, Record, Span
from provenance.pipeline.ruleset import MATCHING, fingerprint
from provenance.report import entries
from provenance.report.summary import nearest
from provenance.store import Filter, Reader, interval_of, reading

_ID = compiled(r"[qu][0-9]{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Traced:
    """The quotations asked for, the words that name their links, and how many articles there are at all.

    ``first`` says, of an utterance that several articles print, which of them came first. ``stale`` is true where
    other rules than this version's made what is inferred, or none at all.
    """

    records: Sequence[Record]
    words: Mapping[tuple[str, Span], str]
    articles: int
    first: str | None
    stale: bool


def traced(url: str, asked: str) -> Traced:
    """The quotation ``q12``, all of utterance ``u3`` or of a document. Raises SettingsError where it is not there."""
    with reading(url) as reader:
        articles = reader.article_count()
        records = _asked(reader, asked) if articles else []
        return Traced(records, reader.evidence(records), articles, _first(records), _stale(reader))


def _asked(reader: Reader, asked: str) -> list[Record]:
    given = asked.strip()
    records = list(reader.records(Filter(document=given)))
    if records:
        return records
    if _ID.fullmatch(given.lower()):
        key = given.lower()
        records = list(reader.records(Filter(quote_id=key)))
        if key.startswith("q"):
            records = [record for record in records if record.quotation_id == key]
        if records:
            return records
        if any(record.quotation_id == key for record in reader.records(Filter(quote_id=key, include_not_speech=True))):
            return []
    documents = reader.documents()
    if given in documents:
        return []
    if _ID.fullmatch(given.lower()):
        quotation, utterance = reader.last_ids()
        raise SettingsError(f"there is no {given}", f"quotations go up to q{quotation}, utterances up to u{utterance}")
    close = nearest(given, documents)
    hint = f"perhaps {' or '.join(close)}?" if close else "write q12, u3, or the name under which an article was read"
    raise SettingsError(f"there is no quotation, utterance or document {given!r}", hint)


def _first(records: Sequence[Record]) -> str | None:
    """Who printed an utterance first, if that is proven."""
    articles = list({(record.outlet, record.document): record for record in records}.values())
    if len(articles) < 2 or len({record.quote_id for record in records}) > 1:
        return None
    certain = certainly_first([interval_of(record.published) for record in articles])
    if certain is None:
        return f"Which of the {len(articles):,} articles came first is not proven."
    return f"Certainly first: {entries.outlet(articles[certain])}, {articles[certain].published}."


@dataclass(frozen=True, slots=True)
class Tallied:
    """What was counted, of all outlets or of one."""

    credits: Sequence[CreditTally]
    flow: Sequence[FlowTally]
    steps: Sequence[Step]
    articles: int
    stale: bool


def tallied(url: str, outlet: str | None) -> Tallied:
    """Credits and flow. Raises SettingsError where nobody is called ``outlet``, with those that look like it."""
    with reading(url) as reader:
        articles = reader.article_count()
        _know(reader, outlet, articles)
        steps = reader.steps(Filter(outlet=outlet))
        return Tallied(reader.credits(outlet), reader.flow(outlet), steps, articles, _stale(reader))


@dataclass(frozen=True, slots=True)
class Found:
    """The quotations of which something was found."""

    records: Sequence[Record]
    articles: int
    stale: bool


def found(url: str, kinds: Sequence[FindingKind], outlet: str | None) -> Found:
    """Findings of ``kinds``, or of all. Raises SettingsError as ``tallied`` does."""
    wanted = Filter(outlet=outlet, findings=frozenset(kinds or FindingKind))
    with reading(url) as reader:
        articles = reader.article_count()
        _know(reader, outlet, articles)
        return Found(list(reader.records(wanted)), articles, _stale(reader))


def _know(reader: Reader, outlet: str | None, articles: int) -> None:
    if outlet is None or not articles or not reader.unknown_names(Filter(outlet=outlet)):
        return
    close = nearest(outlet, reader.outlets())
    hint = f"perhaps {' or '.join(close)}?" if close else "`provenance report` shows who is there"
    raise SettingsError(f"--outlet: nobody is called {outlet!r}", hint)


def _stale(reader: Reader) -> bool:
    return reader.matched_by() != fingerprint(MATCHING)
