"""Articles into the database: read, skip what is there, extract, save, match; all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from provenance import __version__
from provenance.actors.additions import extended, label
from provenance.actors.registry import Registry
from provenance.model import Article, Refusal
from provenance.pipeline.extraction import EVIDENCE, Options, extract_all
from provenance.pipeline.matching import rematch
from provenance.pipeline.reading import with_outlet
from provenance.pipeline.ruleset import EXTRACTION, fingerprint
from provenance.store import Status, prepare, writing


@dataclass(slots=True)
class Ingested:
    """What a run did: documents by what became of them, what was refused, how much was stored.

    ``detached`` judgements are about quotations that are gone.
    """

    documents: dict[Status, list[str]] = field(default_factory=lambda: {status: [] for status in Status})
    refusals: list[Refusal] = field(default_factory=list)
    quotations: int = 0
    utterances: int = 0
    detached: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything is in the database that was not there before."""
        return any(found for status, found in self.documents.items() if status is not Status.UNCHANGED)

    def counts(self) -> dict[str, int]:
        """Everything as numbers, under the names that the store gives them."""
        return {
            **{str(status): len(found) for status, found in self.documents.items()},
            "refused": len(self.refusals),
            "quotations": self.quotations,
            "utterances": self.utterances,
        }


def ingest(
    url: str,
    results: Iterable[Article | Refusal],
    registry: Registry,
    extra: Path | None,
    progress: Callable[[int], None],
    options: Options = EVIDENCE,
) -> Ingested:
    """Save what ``results`` has that is new, revised, or made by other rules, and match if anything was saved.

    ``extra`` is the user's own file in ``registry``. A new SQLite database is made where there is none; an error
    leaves what is in the database as it was.
    """
    prepare(url)
    done, rules = Ingested(), fingerprint(EXTRACTION, extra) + options.label()
    with writing(url, registry) as repository:
        judged = repository.additions()
        registry, rules = extended(registry, judged), rules + label(judged)
        run = repository.start_run("ingest", __version__, rules)

        def status(article: Article) -> Status:
            return repository.status(article, __version__, rules)

        def unread() -> Iterator[Article]:
            for count, result in enumerate(results, 1):
                progress(count)
                if isinstance(result, Refusal):
                    done.refusals.append(result)
                    repository.refuse(run, result)
                    continue
                article = with_outlet(result, registry)
                if status(article) is Status.UNCHANGED:
                    done.documents[Status.UNCHANGED].append(article.document)
                else:
                    yield article

        for extraction in extract_all(unread(), registry, options):
            now = status(extraction.article)  # the same text may have come a moment ago under another path
            done.documents[now].append(extraction.article.document)
            if now is not Status.UNCHANGED:
                done.quotations += len(extraction.quotations)
                done.refusals += extraction.skipped
                repository.save(extraction, run)
        if done.changed:
            done.utterances = rematch(repository).utterances
        done.detached = repository.detached()
        repository.finish_run(run, **done.counts())
    return done
