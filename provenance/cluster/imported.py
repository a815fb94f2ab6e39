"""What ``cluster run`` wrote, into a database: its articles, and where nothing else is there its utterances too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from provenance.actors.registry import Registry
from provenance.cluster.codec import Row, article, quotation, verdict
from provenance.cluster.extract import hashed_identity
from provenance.errors import OutputError, ReadError
from provenance.infer.stage import infer
from provenance.model import Extraction, Refusal, Utterance
from provenance.pipeline.ingest import Ingested, Progress
from provenance.pipeline.matching import rematch
from provenance.store import Repository, Status, prepare, writing

BATCH = 1_000  # articles of a transaction, rows read at a time
MISSING = "pip install 'provenance[parquet]'"
RUN = "run.json"
LAST = {"articles": "article", "quotations": "article, n"}  # of which of all runs the last holds
Key = tuple[str, int]


def take_in(url: str, folder: Path, registry: Registry, progress: Progress) -> Ingested:
    """Store what ``folder`` has that is new or other. Raises ReadError where it is no such folder.

    Into an empty database the utterances go as they are; else all that is there is matched together.
    """
    about = _about(folder)
    prepare(url)
    done = Ingested()
    with closing(_Folder(folder, about["layers"])) as found:
        source = found.extractions()
        with writing(url, registry) as repository:
            empty = not any(True for _ in repository.numbered())
        while some := list(islice(source, BATCH)):
            with writing(url, registry) as repository:
                run = repository.start_run("ingest", about["version"], about["rules"])
                for one in some:
                    saved = repository.save(one, run)
                    done.documents[saved.status].append(one.article.document)
                    done.read += 1
                    if saved.status is not Status.UNCHANGED:
                        done.quotations += len(one.quotations)
                    progress(done)
                repository.link_copies(run)
                repository.finish_run(run, quotations=sum(len(one.quotations) for one in some))
            done.kept = done.stored
        with writing(url, registry) as repository:
            if empty and done.changed:
                done.utterances = _matched(repository, found, about)
            elif done.changed:
                done.utterances = rematch(repository).utterances
        done.refusals += found.refusals()
    return done


def _matched(repository: Repository, found: _Folder, about: Row) -> int:
    """Store the utterances as they were found, and what follows from them."""
    ids = {(hashed_identity(name), n): key for name, n, key in repository.numbered()}
    run = repository.start_run("match", about["version"], about["rules"])
    count = 0

    def counted() -> Iterator[Utterance]:
        nonlocal count
        for one in found.utterances(ids):
            count += 1
            yield one

    repository.save_matching(counted(), run)
    texts = repository.texts()
    repository.save_inferences((infer(printings, texts) for printings in repository.printings()), run)
    repository.finish_run(run, utterances=count)
    return count


def _about(folder: Path) -> dict[str, Any]:
    try:
        about = json.loads((folder / RUN).read_text(encoding="utf-8"))
        return {"version": str(about["version"]), "rules": str(about["rules"]), "layers": about.get("layers", [])}
    except (OSError, ValueError, KeyError, TypeError):
        remedy = "name a folder on this machine that `provenance cluster run` has finished"
        raise ReadError(f"{folder}: there is no {RUN} of a run that has ended", remedy) from None


def _folders(folder: Path, layers: list[str]) -> list[Path]:
    """``folder`` after those that it goes on from: where they were then, or beside it."""
    found = []
    for name in layers:
        there = Path(unquote(urlsplit(name).path))
        some = [one for one in (there, folder.parent / there.name) if (one / RUN).is_file()]
        if not some:
            raise ReadError(f"{folder} goes on from {name}, which is not there", f"put it beside {folder}")
        found.append(some[0])
    return [*found, folder]


class _Folder:
    """The Parquet files of a run, read a stretch at a time."""

    def __init__(self, folder: Path, layers: list[str]) -> None:
        try:
            import duckdb
        except ImportError as error:
            raise OutputError("the package duckdb is not installed", MISSING) from error
        self._folder, self._folders = folder, _folders(folder, layers)
        self._database, self._error = duckdb.connect(), duckdb.Error
        self._database.execute("SET preserve_insertion_order = false")

    def close(self) -> None:
        self._database.close()

    def _rows(self, what: str, select: str, rest: str = "") -> Iterator[dict[str, Any]]:
        try:
            cursor = self._database.cursor()
            if not self._view(cursor, what):
                return
            cursor.execute(f"SELECT {select} FROM {what} {rest}")  # noqa: S608
            names = [column[0] for column in cursor.description or ()]
            while some := cursor.fetchmany(BATCH):
                yield from (dict(zip(names, row, strict=True)) for row in some)
        except self._error as error:
            raise ReadError(
                f"{self._folder / what}: {str(error).splitlines()[0]}", "run `cluster run` again"
            ) from error

    def _view(self, cursor: Any, what: str) -> bool:  # noqa: ANN401
        """Make a view of what holds: of an article, and of a quotation, what the last run says that has it."""
        layers = self._folders if what in LAST else [self._folder]
        some = [
            f"SELECT *, {n} AS layer FROM read_parquet('{_quoted(one / what)}/**/*.parquet', hive_partitioning = false)"  # noqa: S608
            for n, one in enumerate(layers)
            if any((one / what).rglob("*.parquet"))
        ]
        if not some:
            return False
        whole = " UNION ALL BY NAME ".join(some)
        if len(layers) > 1 and what == "quotations":
            # a later text of an article replaces all quotations of an earlier one
            if not self._view(cursor, "articles"):
                return False
            whole = f"SELECT q.* FROM ({whole}) q JOIN articles a ON q.article = a.article AND q.layer >= a.layer"  # noqa: S608
        if len(layers) > 1:
            nth = f"row_number() OVER (PARTITION BY {LAST[what]} ORDER BY layer DESC) = 1" if what in LAST else "true"
            whole = f"SELECT * FROM ({whole}) QUALIFY {nth}"  # noqa: S608
        cursor.execute(f"CREATE OR REPLACE TEMP VIEW {what} AS {whole}")
        return True

    def extractions(self) -> Iterator[Extraction]:
        """The articles with their quotations."""
        quotations = groupby(self._rows("quotations", "*", "ORDER BY article, n"), key=itemgetter("article"))
        name, some = next(quotations, (None, iter(())))
        for row in self._rows("articles", "*", "ORDER BY article"):
            mine: list[Row] = []
            if name == row["article"]:
                mine = list(some)
                name, some = next(quotations, (None, iter(())))
            yield Extraction(article(row), tuple(map(quotation, mine)))

    def utterances(self, ids: dict[Key, int]) -> Iterator[Utterance]:
        """The utterances, by the ids of quotations."""
        columns = "article, n, utterance, is_reference, relation, coverage, flags, difference, why, sure"
        rows = self._rows("quotations", columns, "WHERE utterance IS NOT NULL ORDER BY utterance, article, n")
        for _, group in groupby(rows, key=itemgetter("utterance")):
            some = list(group)
            reference = next(ids[one["article"], one["n"]] for one in some if one["is_reference"])
            yield Utterance(reference, {ids[one["article"], one["n"]]: verdict(one) for one in some})

    def refusals(self) -> list[Refusal]:
        """What the run refused."""
        return [Refusal(**row) for row in self._rows("refusals", "path, place, reason, remedy", "ORDER BY path, place")]


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
