"""Articles and extractions made by hand for the store's tests, and a look at the rows."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Hashable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text as sql

from provenance import store
from provenance.actors.registry import Registry
from provenance.infer.stage import Inference
from provenance.judge.model import Decision, Judgement, Part
from provenance.match.intake import columns
from provenance.match.utterances import Matched
from provenance.model import (
    ActorKind,
    Article,
    Attribution,
    Basis,
    Candidate,
    Edit,
    Evidence,
    Extraction,
    Finding,
    FindingKind,
    Flag,
    InferredLink,
    Kind,
    Link,
    Quotation,
    Refusal,
    Relation,
    Role,
    Span,
    Utterance,
    Verdict,
    Witness,
)

VERBATIM = Verdict(Relation.VERBATIM, 1.0, (), (Edit("equal", "we are ready", "we are ready"),), "the same words")
ALTERED = Verdict(
    Relation.ALTERED,
    0.75,
    (Flag.TRUNCATED, Flag.NUMBERS_DIFFER),
    (Edit("equal", "we", "we"), Edit("replace", "are", "were"), Edit("delete", "not", ""), Edit("insert", "", "all")),
    "one word differs",
)
PAGE = b"<p>\xe2\x80\x9cWe are ready,\xe2\x80\x9d Ada Roe said, according to KCNA.</p>"
EVIDENCE = Evidence(
    hashlib.sha256(PAGE).hexdigest(), len(PAGE), "text/html", "by hand 1", PAGE, "https://daily.example/1"
)
SEEN = (Witness(1, "names it (stated)"),)
DROPPED_LINK = InferredLink(1, "Somebody", None, 1, 0.6, "others name it", SEEN)
DROPPED_FINDING = Finding(FindingKind.DROPPED_INTERMEDIARY, 1, "Somebody", 0.6, "others name it", SEEN)


def article(document: str, text: str, **metadata: str | None) -> Article:
    return Article(document, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), **metadata)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def quotation(
    text: str,
    words: str,
    speaker: str | None = None,
    *,
    speaker_kind: ActorKind = ActorKind.PERSON,
    via: tuple[str, ...] = (),
    outlet: str | None = None,
    kind: Kind = Kind.DIRECT,
    rule: str = "after the quote",
) -> Quotation:
    """A quotation of ``words``; speaker and intermediaries are named in the text where they are found in it."""

    def place(name: str) -> Span | None:
        return span(text, name) if name in text else None

    chain = [Link(Role.SPEAKER, speaker, speaker_kind, Basis.STATED, place(speaker), 0.9, rule)] if speaker else []
    chain += [Link(Role.INTERMEDIARY, name, ActorKind.AGENCY, Basis.CARRIED, place(name), 0.8, rule) for name in via]
    if outlet:
        chain.append(Link(Role.OUTLET, outlet, None, Basis.STATED, None, 1.0, "manifest"))
    attribution = None
    if kind is not Kind.NOT_SPEECH:
        candidates = (Candidate(speaker or "somebody", place(speaker or "?"), 0.5, "named nearby"),)
        named = speaker_kind if speaker else None
        mention = place(speaker) if speaker else None
        attribution = Attribution(speaker, named, mention, place("said"), 0.9, rule, "says so", candidates)
    return Quotation((span(text, words),), kind, "in marks", Span(0, len(text)), attribution, tuple(chain))


def ingest(
    url: str,
    *extractions: Extraction,
    version: str = "1",
    ruleset: str = "r1",
    refusals: Sequence[Refusal] = (),
    registry: Registry | None = None,
) -> list[str]:
    """Save in one transaction of one run; what each was to the database."""
    with store.writing(url, registry) as repository:
        run = repository.start_run("ingest", version, ruleset)
        statuses = [str(repository.save(extraction, run).status) for extraction in extractions]
        for refusal in refusals:
            repository.refuse(run, refusal)
        repository.finish_run(run, new=statuses.count("new"), refused=len(refusals))
        return statuses


def match(url: str, *utterances: Utterance) -> None:
    with store.writing(url) as repository:
        repository.save_matching(utterances, repository.start_run("match", "1", "m1"))


def infer(url: str, *found: Mapping[Hashable, Inference]) -> None:
    with store.writing(url) as repository:
        repository.save_inferences(found, repository.start_run("match", "1", "m1"))


def together(*keys: int, reference: int | None = None, verdict: Verdict = VERBATIM) -> Utterance:
    return Utterance(reference or keys[0], dict.fromkeys(keys, verdict))


def keys(url: str) -> list[int]:
    """The ids of all occurrences."""
    with store.writing(url) as repository:
        return [occurrence.key for occurrence in repository.occurrences()]


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    """What a query by hand gives."""
    with store.open_engine(url, readonly=True).connect() as connection:
        return [tuple(row) for row in connection.execute(sql(query))]


def execute(url: str, statement: str) -> None:
    with store.open_engine(url).begin() as connection:
        connection.execute(sql(statement))


def fill(url: str, registry: Registry) -> None:
    """At least one row in every table."""
    text = "“We are ready,” Ada Roe said, according to KCNA. The “Iron Lady” film opens."
    first = article("1.txt", text, outlet="The Daily Example", published="2025-12-13")._replace(evidence=EVIDENCE)
    found = (
        quotation(text, "We are ready,", "Ada Roe", via=("KCNA",), outlet=first.outlet),
        quotation(text, "Iron Lady", kind=Kind.NOT_SPEECH, outlet=first.outlet),
    )
    skipped = Refusal("1.txt", "offset 60", "nested too deep", "look at it")
    unread = Refusal("2.txt", None, "empty", "write it")
    ingest(url, Extraction(first, found, (skipped,)), refusals=[unread], registry=registry)
    match(url, together(keys(url)[0], verdict=ALTERED._replace(confidence=0.9)))
    infer(url, {1: Inference([DROPPED_LINK], [DROPPED_FINDING])})
    with store.writing(url, registry) as repository:
        memory = Matched(columns(repository.occurrences()), remember=True).memory
        assert memory is not None
        repository.rematching("m1").remember(memory)
        judging, at = repository.judging, datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
        key = judging.new_actor("Bea Loe", ActorKind.PERSON, None, at)
        subject, named = judging.subject(1), judging.actor(key, Part.SPEAKER)
        judging.add(Judgement(Decision.SPEAKER, "she says so", "ada", at, (subject,), (named,)), [key])
        repository.rejudge([subject.article], repository.start_run("judge", "1", "j1"))


def checkpoint(path: Path) -> None:
    """Bring everything out of the write-ahead log into the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def write_many(url: str, name: str, count: int) -> None:
    """What one of several processes does: a transaction an article."""
    for number in range(count):
        text = f"“We are ready {number},” Ada Roe said."
        told = article(f"{number}.txt", text, outlet=name)
        ingest(url, Extraction(told, (quotation(text, f"We are ready {number},", "Ada Roe", outlet=name),)))
