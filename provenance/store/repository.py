"""Everything that writes: one transaction, one writer at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, select, update

from provenance.actors.additions import Addition
from provenance.actors.registry import Registry
from provenance.errors import StoreError
from provenance.judge.model import Judgement
from provenance.match.judged import Pairs
from provenance.model import Article, Extraction, Occurrence, Refusal, Utterance
from provenance.store import articles, counted, counts, indexing, inferences, judgements, keeping, matching
from provenance.store import tables as t
from provenance.store.actors import Actors
from provenance.store.additions import additions
from provenance.store.articles import Status, Stored
from provenance.store.copies import Copies, mark_again
from provenance.store.engine import explained, lock, open_engine, sqlite_path
from provenance.store.events import Log, summed_again
from provenance.store.evidence import Pages
from provenance.store.judging import Judging
from provenance.store.migrate import missing, require
from provenance.store.names import article_identity
from provenance.store.quotations import Place, Quotations, retire_quotations
from provenance.store.remembering import Remembering
from provenance.store.rows import Rows
from provenance.store.settling import settle_actors
from provenance.store.sql import current

if TYPE_CHECKING:  # who only reads pays for no inference
    from provenance.infer.facts import Printing
    from provenance.infer.stage import Inference
    from provenance.infer.texts import Texts

_EVENTS = {
    Status.NEW: t.EventKind.INGESTED,
    Status.REVISED: t.EventKind.REVISED,
    Status.OUTDATED: t.EventKind.RE_EXTRACTED,
}
_ASKED = 100  # articles at once
_REMEMBERED = 1000  # articles between asking for their status and saving them


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an extraction, and how many quotations of it were stored (0 if it was unchanged)."""

    status: Status
    article_id: int
    quotations: int


class Repository:
    """The database as a run of the pipeline writes it; rows wait in memory and are written many at a time."""

    def __init__(self, connection: Connection, registry: Registry | None = None) -> None:
        self._connection = connection
        self._rows = Rows(connection)
        self._log = Log(connection, self._rows.changes, self._rows.written, self._rows.sums)
        self._registry = registry
        self._actors = Actors(self._rows, registry)
        self._copies = Copies(self._rows)
        self._pages = Pages(self._rows)
        self._waiting: set[str] = set()
        self._found: dict[tuple[str, ...], Stored | None] = {}
        self._makers: dict[int, tuple[str, str]] = {}
        self._judged: dict[str, list[Judgement]] | None = None

    def start_run(self, kind: str, version: str, ruleset: str, began: datetime | None = None) -> int:
        """Note that a run of ``kind`` (``ingest`` or ``match``) begins; its id.

        Runs that are parts of one ingest name the moment ``began`` at which that did.
        """
        run_id = self._rows.new_id(t.Run)
        if kind == t.RunKind.MATCH:
            self._log.add(t.EventKind.MATCHED, run=run_id)
        values = {"id": run_id, "kind": t.RunKind(kind), "version": version, "ruleset": ruleset}
        self._connection.execute(insert(t.Run).values(**values, started_at=began or datetime.now(UTC)))
        return run_id

    def finish_run(
        self,
        run_id: int,
        *,
        new: int = 0,
        unchanged: int = 0,
        revised: int = 0,
        outdated: int = 0,
        refused: int = 0,
        quotations: int = 0,
        utterances: int = 0,
    ) -> None:
        """Note that a run has ended, and what came of it."""
        counts = {
            "articles_new": new,
            "articles_unchanged": unchanged,
            "articles_revised": revised,
            "articles_outdated": outdated,
            "articles_refused": refused,
            "quotations": quotations,
            "utterances": utterances,
        }
        self._connection.execute(
            update(t.Run).where(t.Run.id == run_id).values(**counts, finished_at=datetime.now(UTC))
        )

    def status(self, article: Article, version: str, ruleset: str) -> Status:
        """What ``article`` is to the database, before it is extracted: one that is unchanged need not be."""
        return articles.compare(self._find(article), article, version, ruleset)

    def articles_of(
        self, *, document: str | None = None, url: str | None = None, sha256: str | None = None
    ) -> list[tuple[int, Article]]:
        """The articles as they are now that go by one of these, each with its id."""
        self.flush()
        return articles.named(self._connection, document, url, sha256)

    def save(self, extraction: Extraction, run_id: int, *, replace: bool = False) -> Saved:
        """Store an extraction made by the version and rule set of that run; ``replace`` another program's too.

        Raises StoreError where the article holds what no database stores as text.
        """
        article = extraction.article
        articles.check_storable(article)
        stored = self._find(article)
        status = articles.compare(stored, article, *self._made_by(run_id), replace=replace)
        if stored is not None and status is Status.UNCHANGED:
            return Saved(status, stored.article_id, 0)
        if stored is not None and status is Status.OUTDATED:
            self._extract_again(stored, extraction, run_id)
            article_id, revision_id = stored.article_id, stored.revision_id
        else:
            article_id, revision_id = self._add(stored, extraction, run_id)
        self._log.article(_EVENTS[status], revision_id)
        self._copies.note(article_id, revision_id, article, extraction.quotations, stored is not None)
        if self._rows.full:
            self.flush()
        return Saved(status, article_id, len(extraction.quotations))

    def save_all(self, extractions: Iterable[Extraction], run_id: int) -> Iterator[Saved]:
        """Store many as ``save`` does each, with one question to the database for a hundred of them."""
        coming = iter(extractions)
        while some := list(islice(coming, _ASKED)):
            fresh = {self._key(each.article): each.article for each in some}
            fresh = {key: article for key, article in fresh.items() if self._waiting.isdisjoint(key)}
            stored = articles.find_all(self._connection, list(fresh.values()))
            self._found.update(zip(fresh, stored, strict=True))
            for each in some:
                yield self.save(each, run_id)

    def refuse(self, run_id: int, refusal: Refusal) -> None:
        """Note what a run did not read."""
        self._refuse(run_id, None, [refusal])

    def occurrences(self) -> Iterator[Occurrence]:
        """What matching needs: every current quotation but ``not_speech``, in the order in which articles came."""
        self.flush()
        return matching.occurrences(self._connection)

    def numbered(self) -> Iterator[tuple[str, int, int]]:
        """Every current quotation by the identity of its article and its number there, from 0, with its id."""
        self.flush()
        return matching.numbered(self._connection)

    def languages(self) -> int:
        """In how many languages the articles are, as far as it is known."""
        self.flush()
        return matching.languages(self._connection)

    def pairs(self) -> Pairs:
        """What people judged of pairs of quotations, for matching."""
        self.flush()
        return judgements.pairs(self._connection)

    def link_copies(self, run_id: int) -> None:
        """Link the articles that were saved with those that print the same text."""
        self.flush()
        self._copies.save(run_id)

    def unmatched(self) -> int:
        """How many quotations of speech have no utterance yet."""
        self.flush()
        return counts.unmatched(counted.now(self._connection, self._log.before, self._rows.changes.kinds))

    def detached(self) -> int:
        """How many judgements hold whose quotation is gone."""
        self.flush()
        return judgements.detached(self._connection)

    def rejudge(self, articles_: Iterable[str], run_id: int) -> None:
        """Apply the judgements that hold now to the stored quotations of those articles, named by their identity."""
        self.flush()
        self._judged = None
        for name in dict.fromkeys(articles_):
            query = (
                select(t.Revision.article_id, t.Revision.id, t.Revision.text)
                .join(t.Article, t.Article.id == t.Revision.article_id)
                .where(t.Article.identity == name, current(t.Revision))
            )
            row = self._connection.execute(query).first()
            if row is not None:
                if self._judged is None:
                    self._judged = judgements.by_article(self._connection)
                place = Place(row.article_id, row.id, name, row.text, self._judged.get(name, ()))
                Quotations(self._rows, self._actors, run_id, place).replace(None)
        self.flush()

    @property
    def judging(self) -> Judging:
        """What writes judgements, in the same transaction."""
        self.flush()
        return Judging(self._rows, self._actors)

    def additions(self) -> list[Addition]:
        """What judgements add to the registry of a run."""
        return additions(self._connection)

    def settle_actors(self) -> None:
        """Bring the actors to what the judgements on them come to."""
        self.flush()
        settle_actors(self._rows)
        self._actors = Actors(self._rows, self._registry)

    def save_matching(self, utterances: Iterable[Utterance], run_id: int) -> None:
        """Store the utterances that all occurrences were matched into; members' keys are those of the occurrences.

        An utterance that did not change keeps its id and rows; one that did keeps the id that most of its
        members had; what is left of the old ones is retired. What was remembered is forgotten.
        """
        self.flush()
        Remembering(self._rows).forget()
        matching.Matching(self._rows, run_id).save(utterances)

    def rematching(self, ruleset: str) -> Remembering:
        """What the last matching by ``ruleset`` left for the next."""
        self.flush()
        return Remembering(self._rows, ruleset)

    def printings(self, among: Collection[int] | None = None) -> Iterator[list[Printing]]:
        """What inference needs: the quotations of each utterance that has several articles, or nobody as its source."""
        from provenance.store import inferring

        self.flush()
        return inferring.printings(self._connection, among)

    def texts(self) -> Texts:
        """Questions to the articles' texts, for inference."""
        from provenance.store import inferring

        return inferring.texts(self._connection)

    def save_inferences(
        self, found: Iterable[Mapping[Hashable, Inference]], run_id: int, about: Collection[int] | None = None
    ) -> None:
        """Store the inferred links and findings of all utterances; afterwards no others are current.

        What comes out the same keeps its row and id. If ``about`` is given, those of these quotations only.
        """
        self.flush()
        inferences.Inferences(self._rows, run_id, about).save(found)

    def flush(self) -> None:
        """Write what waits in memory. The transaction goes on."""
        self._rows.flush()
        self._waiting.clear()
        self._found.clear()

    def close(self) -> None:
        """Write what waits, and the events that tell of all that was written; nothing is to come any more."""
        self.flush()
        self._rows.finish()
        keeping.keep(self._connection, self._log.before, self._rows.changes)
        self._log.close()

    def _made_by(self, run_id: int) -> tuple[str, str]:
        if run_id not in self._makers:
            row = self._connection.execute(select(t.Run.version, t.Run.ruleset).where(t.Run.id == run_id)).one()
            self._makers[run_id] = (row.version, row.ruleset)
        return self._makers[run_id]

    def _find(self, article: Article) -> Stored | None:
        key = self._key(article)
        if not self._waiting.isdisjoint(key):
            self.flush()
        if len(self._found) > _REMEMBERED:
            self._found.clear()
        if key not in self._found:
            self._found[key] = articles.find(self._connection, article)
        return self._found[key]

    @staticmethod
    def _key(article: Article) -> tuple[str, ...]:
        return (article_identity(article), article.sha256, article.encoding)

    def _add(self, stored: Stored | None, extraction: Extraction, run_id: int) -> tuple[int, int]:
        if stored is not None:
            query = select(t.Quotation.id).where(t.Quotation.revision_id == stored.revision_id, current(t.Quotation))
            retire_quotations(self._rows, run_id, self._connection.execute(query).scalars().all())
        article = extraction.article
        article_id, revision_id = articles.add_revision(self._rows, self._actors, article, run_id, stored)
        if article.evidence is not None:
            self._pages.add(revision_id, article.evidence)
        self._quotations(run_id, article_id, revision_id, article).add(extraction.quotations)
        self._note(run_id, revision_id, extraction)
        return article_id, revision_id

    def _extract_again(self, stored: Stored, extraction: Extraction, run_id: int) -> None:
        quotations = self._quotations(run_id, stored.article_id, stored.revision_id, extraction.article)
        quotations.replace(extraction.quotations)
        self._connection.execute(
            update(t.Extraction)
            .where(t.Extraction.revision_id == stored.revision_id, current(t.Extraction))
            .values(retired_run_id=run_id)
        )
        self._note(run_id, stored.revision_id, extraction)

    def _quotations(self, run_id: int, article_id: int, revision_id: int, article: Article) -> Quotations:
        name, judgements = self._judged_of(article_id, article)
        place = Place(article_id, revision_id, name, article.text, judgements)
        return Quotations(self._rows, self._actors, run_id, place)

    def _judged_of(self, article_id: int, article: Article) -> tuple[str, Sequence[Judgement]]:
        """The identity of an article, and the judgements on it."""
        if self._judged is None:
            self._judged = judgements.by_article(self._connection)
        if not self._judged:
            return "", ()
        query = select(t.Article.identity).where(t.Article.id == article_id)
        name = self._connection.execute(query).scalar() or article_identity(article)
        return name, self._judged.get(name, ())

    def _note(self, run_id: int, revision_id: int, extraction: Extraction) -> None:
        self._rows.create(t.Extraction, revision_id=revision_id, run_id=run_id, retired_run_id=None)
        self._refuse(run_id, revision_id, extraction.skipped)
        self._waiting |= {article_identity(extraction.article), extraction.article.sha256}

    def _refuse(self, run_id: int, revision_id: int | None, refusals: Iterable[Refusal]) -> None:
        for refusal in refusals:
            self._rows.create(
                t.Refusal,
                run_id=run_id,
                revision_id=revision_id,
                path=_visible(refusal.path),
                place=None if refusal.place is None else _visible(refusal.place),
                reason=_visible(refusal.reason),
                remedy=_visible(refusal.remedy),
            )


def _visible(words: str) -> str:
    # A refused file's name may itself be no valid text.
    return words.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def reindex(url: str | Path) -> tuple[int, int]:
    """Make the index of words, the counts, the order of reports and the marks of copies anew.

    How many quotations and articles the index has. What waits to be matched is left to ``match``.

    Raises StoreError as ``writing`` does.
    """
    missing(url)
    engine = open_engine(url)
    with explained(url), engine.begin() as connection:
        lock(connection)
        require(connection, url)
        keeping.recount(connection)
        mark_again(connection)
        summed_again(connection, t.CopyMark.__tablename__)
        if not indexing.possible(connection):
            raise StoreError("this Python's SQLite has no FTS5, so there is no search", "use another Python")
        return indexing.rebuild(connection)


@contextmanager
def writing(url: str | Path, registry: Registry | None = None) -> Iterator[Repository]:
    """A repository in one transaction: all of it is stored, or after an exception nothing.

    ``registry`` gives known actors their keys, aliases and parents. Raises StoreError with the remedy where the
    database is missing, read-only, older or newer than the program, or somebody else writes for too long.
    """
    missing(url)
    engine = open_engine(url)
    with explained(url), engine.begin() as connection:
        lock(connection)
        require(connection, url)
        repository = Repository(connection, registry)
        yield repository
        repository.close()


@contextmanager
def statuses(url: str | Path) -> Iterator[tuple[list[Addition], Callable[[Article, str, str], Status]]]:
    """What judgements add to the registry, and what an article would be by a version and rules; writes nothing.

    To a SQLite database that is not there, everything is new.
    """
    path = sqlite_path(url)
    if path is not None and not path.exists():
        yield [], lambda *_: Status.NEW
        return
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.begin() as connection:
        require(connection, url)
        yield (
            additions(connection),
            lambda article, *by: articles.compare(articles.find(connection, article), article, *by),
        )
