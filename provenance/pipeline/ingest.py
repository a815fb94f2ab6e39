"""Articles into the database: read, skip what is there, extract, save, match; batch by batch, each whole or absent."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from provenance import __version__
from provenance.actors.additions import extended, label
from provenance.actors.registry import Registry
from provenance.model import Article, Extraction, Refusal
from provenance.pipeline.attempts import Extracting
from provenance.pipeline.extraction import EVIDENCE, Options
from provenance.pipeline.matching import rematch
from provenance.pipeline.reading import with_outlet
from provenance.pipeline.ruleset import EXTRACTION, fingerprint
from provenance.pipeline.workers import PATIENCE, Patience, extracted
from provenance.store import Repository, Status, prepare, statuses, writing

BATCH = 1_000  # articles and refusals that one transaction takes; the last one's also matches


@dataclass(slots=True)
class Ingested:
    """What a run did: documents by what became of them, what was refused, how much was stored.

    ``read`` counts what was read, refused or not; ``kept`` the articles that no interruption takes away any more.
    ``detached`` judgements are about quotations that are gone; ``stopped`` says that there was more to read.
    """

    documents: dict[Status, list[str]] = field(default_factory=lambda: {status: [] for status in Status})
    refusals: list[Refusal] = field(default_factory=list)
    quotations: int = 0
    utterances: int = 0
    detached: int = 0
    read: int = 0
    kept: int = 0
    stopped: bool = False

    @property
    def stored(self) -> int:
        """How many articles were put in, anew or again."""
        return sum(len(found) for status, found in self.documents.items() if status is not Status.UNCHANGED)

    @property
    def changed(self) -> bool:
        """Whether anything is in the database that was not there before."""
        return self.stored > 0

    def counts(self) -> dict[str, int]:
        """Everything as numbers, under the names that the store gives them."""
        return {
            **{str(status): len(found) for status, found in self.documents.items()},
            "refused": len(self.refusals),
            "quotations": self.quotations,
            "utterances": self.utterances,
        }


Progress = Callable[[Ingested], object]


class Manner(NamedTuple):
    """How articles are taken in: by how many processes, at most how many, and who is told of each refusal."""

    jobs: int = 1
    stop_after: int | None = None
    refused: Callable[[Refusal], object] = lambda _: None
    patience: Patience = PATIENCE


PLAIN = Manner()


def ingest(
    url: str,
    results: Iterable[Article | Refusal],
    registry: Registry,
    extra: Path | None,
    progress: Progress,
    options: Options = EVIDENCE,
    manner: Manner = PLAIN,
) -> Ingested:
    """Save what ``results`` has that is new, revised, or made by other rules, and match if anything was saved.

    ``extra`` is the user's own file in ``registry``. A new SQLite database is made where there is none. A batch is one
    transaction: an error or an interruption leaves those before it, and the same call goes on from there.
    """
    prepare(url)
    known, rules = _rules(url, registry, extra, options)
    taking = _Taking(rules, manner, progress)
    work = Extracting(known, options)
    coming: Results = extracted(taking.unread(results, known), work, manner.jobs, manner.patience)
    with closing(coming) as stream:
        more = True
        while more:
            with writing(url, registry) as repository:
                more = taking.batch(repository, stream)
            taking.done.kept = taking.done.stored
    return taking.done


def foreseen(
    url: str,
    results: Iterable[Article | Refusal],
    registry: Registry,
    extra: Path | None,
    progress: Progress,
    options: Options = EVIDENCE,
    manner: Manner = PLAIN,
) -> Ingested:
    """What ``ingest`` would do, as far as reading tells; nothing is extracted or written, and no database made."""
    known, rules = _rules(url, registry, extra, options)
    done = Ingested()
    with statuses(url) as (_, status):
        for result in results:
            if done.stored == manner.stop_after:
                done.stopped = True
                break
            done.read += 1
            progress(done)
            if isinstance(result, Refusal):
                done.refusals.append(result)
                manner.refused(result)
            else:
                article = with_outlet(result, known)
                done.documents[status(article, __version__, rules)].append(article.document)
    return done


def _rules(url: str, registry: Registry, extra: Path | None, options: Options) -> tuple[Registry, str]:
    """The registry with what judgements add, and the name of the rules that it is part of."""
    with statuses(url) as (judged, _):
        return extended(registry, judged), fingerprint(EXTRACTION, extra) + options.label() + label(judged)


@dataclass(frozen=True, slots=True)
class _Unchanged:
    document: str


_Result = Extraction | Refusal | _Unchanged
Results = Generator[_Result, None, None]


class _Taking:
    """One ingest: what is read goes through it into one transaction after the other."""

    def __init__(self, rules: str, manner: Manner, progress: Progress) -> None:
        self.done = Ingested()
        self._rules, self._manner, self._progress = rules, manner, progress
        self._began = datetime.now(UTC)
        self._repository: Repository | None = None
        self._ahead: _Result | None = None

    def unread(
        self, results: Iterable[Article | Refusal], registry: Registry
    ) -> Iterator[Article | Refusal | _Unchanged]:
        """What is to be extracted as an article, all else as what it is."""
        for result in results:
            self.done.read += 1
            self._progress(self.done)
            if isinstance(result, Refusal):
                yield result
                continue
            article = with_outlet(result, registry)
            yield _Unchanged(article.document) if self._status(article) is Status.UNCHANGED else article

    def batch(self, repository: Repository, stream: Iterator[_Result]) -> bool:
        """Take as much of ``stream`` as one transaction holds; says whether there is more."""
        self._repository = repository
        before, taken = self.done.counts(), 0
        run = repository.start_run("ingest", __version__, self._rules, self._began)
        self._ahead = self._ahead or next(stream, None)
        while self._ahead is not None and taken < BATCH:
            if self.done.stored == self._manner.stop_after:
                self._ahead, self.done.stopped = None, True
                break
            taken += self._take(repository, run, self._ahead)
            self._ahead = next(stream, None)
        repository.link_copies(run)
        if self._ahead is None:
            if self.done.changed or repository.unmatched():  # an earlier ingest may have been interrupted
                self.done.utterances = rematch(repository).utterances
            self.done.detached = repository.detached()
        repository.finish_run(run, **{name: count - before[name] for name, count in self.done.counts().items()})
        return self._ahead is not None

    def _take(self, repository: Repository, run: int, result: _Result) -> int:
        """Store one result; how much it adds to the batch."""
        if isinstance(result, _Unchanged):
            self.done.documents[Status.UNCHANGED].append(result.document)
            return 0
        if isinstance(result, Refusal):
            self._refused(result)
            repository.refuse(run, result)
            return 1
        status = self._status(result.article)  # the same text may have come a moment ago under another path
        self.done.documents[status].append(result.article.document)
        if status is Status.UNCHANGED:
            return 0
        self.done.quotations += len(result.quotations)
        for refusal in result.skipped:
            self._refused(refusal)
        repository.save(result, run)
        return 1

    def _status(self, article: Article) -> Status:
        assert self._repository is not None, "a batch is open whenever something is read"
        return self._repository.status(article, __version__, self._rules)

    def _refused(self, refusal: Refusal) -> None:
        self.done.refusals.append(refusal)
        self._manner.refused(refusal)
