"""Size and speed of a database: how fast quotations are stored, how big it becomes, how fast it answers.

    python benchmarks/database.py FOLDER [--db PATH|URL] [--quotations N] [--join N] [--prose FOLDER] [--keep]
        [--matches MADE]

FOLDER holds articles.jsonl (id, outlet, published, url, title, text) and gold.jsonl (article, start, end, parts,
transform, speaker, intermediary), as for ``matching.py``. ``--join`` makes one article of as many of one outlet
as have so many quotations; with ``--prose`` paragraphs of the .txt files of that folder follow, until the article has
``--length`` code points: news has 3,000 to 6,000 with some ten quotations.
Spans, speakers and chains are given, so that nothing is extracted: what is timed is the store's own writer. Matches
are made by ``provenance.match``, or with ``--matches given`` those of the folder, which takes a fifth of the time,
every quotation being told verbatim. ``--db`` is a file or an empty database that is filled and, with ``--keep``,
left; one that has articles is only asked.

Seconds are of CPU of this process or of the command, and by the clock, which counts where a server works too and is
worth something on a quiet machine only. Of a command they are the least of five, beside those of `provenance db
current`, which is all that a command needs to start and to open the database.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from provenance import store
from provenance.actors.registry import load
from provenance.model import (
    ActorKind,
    Article,
    Attribution,
    Basis,
    Edit,
    Extraction,
    Kind,
    Link,
    Quotation,
    Relation,
    Role,
    Span,
    Utterance,
    Verdict,
)
from provenance.pipeline.matching import rematch

ROOT = Path(__file__).parents[1]
VERBATIM = Verdict(Relation.VERBATIM, 1.0, (), (Edit("equal", "as given", "as given"),), "the same words")
CUES = ("said", "told", "quoted", "According to", "spoke", "described", "reported")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def given(folder: Path) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Every article with what it quotes; both files list the articles in the same order."""
    articles = rows(folder / "articles.jsonl")
    for name, group in groupby(rows(folder / "gold.jsonl"), key=lambda gold: gold["article"]):
        yield next(article for article in articles if article["id"] == name), list(group)


def joins(folder: Path, join: int) -> Iterator[list[tuple[dict[str, Any], list[dict[str, Any]]]]]:
    """The folder's articles, ``join`` of one outlet together."""
    for _, several in groupby(given(folder), key=lambda pair: pair[0]["outlet"]):
        some: list[tuple[dict[str, Any], list[dict[str, Any]]]] = []
        for one in several:
            some.append(one)
            if sum(len(golds) for _, golds in some) >= join:
                yield some
                some = []
        if some:
            yield some


def extractions(folder: Path, join: int, prose: Prose) -> Iterator[Extraction]:
    """Articles of ``join`` quotations each, as if they had been extracted."""
    for some in joins(folder, join):
        yield joined(some, prose)


class Prose:
    """Paragraphs that quote nothing, over and over, each time from another place."""

    def __init__(self, folder: Path | None, length: int) -> None:
        files = sorted(folder.rglob("*.txt")) if folder else []
        self._paragraphs = [one for file in files for one in file.read_text(encoding="utf-8").split("\n") if one]
        self._length, self._at = length, 0

    def after(self, text: str) -> str:
        """``text`` with as many of them behind it as make it long enough."""
        while self._paragraphs and len(text) < self._length:
            text += "\n" + self._paragraphs[self._at % len(self._paragraphs)] + "\n"
            self._at += 1 + self._at // len(self._paragraphs)  # the next round steps otherwise
        return text


def joined(some: list[tuple[dict[str, Any], list[dict[str, Any]]]], prose: Prose) -> Extraction:
    """One article made of ``some``, one text behind the other, and of ``prose``."""
    first, text, quotations = some[0][0], "", []
    for article, golds in some:
        quotations += [quotation(article, gold, len(text)) for gold in golds]
        text += article["text"]
    text = prose.after(text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    made = Article(
        first["id"], text, sha256, outlet=first["outlet"], url=first["url"], published=first["published"], lang="en",
        title=first["title"],
    )  # fmt: skip
    return Extraction(made, tuple(sorted(quotations, key=lambda one: one.start)))


def quotation(article: dict[str, Any], gold: dict[str, Any], at: int) -> Quotation:
    """What ``gold`` says of a text that stands ``at`` code points into the whole."""
    text, start, end = article["text"], gold["start"], gold["end"]
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    context = Span(first, last if last >= 0 else len(text))
    name, agency = gold["speaker"], gold["intermediary"]
    mention = found(text, context, name) or found(text, context, name.split()[-1])
    cue = next((span for word in CUES if (span := found(text, context, word))), None)
    links = [Link(Role.SPEAKER, name, ActorKind.PERSON, Basis.STATED, moved(mention, at), 0.95, "cue beside it")]
    if agency:
        credited = moved(found(text, context, agency), at)
        links.append(Link(Role.INTERMEDIARY, agency, ActorKind.AGENCY, Basis.STATED, credited, 0.9, "named as source"))
    links.append(Link(Role.OUTLET, article["outlet"], None, Basis.STATED, None, 1.0, "manifest"))
    spans = tuple(Span(s + at, e + at) for s, e in gold.get("parts") or [[start, end]])
    return Quotation(
        spans,
        Kind.INDIRECT if gold["transform"] == "indirect" else Kind.DIRECT,
        "a whole sentence in quotation marks",
        Span(context.start + at, context.end + at),
        Attribution(
            name, ActorKind.PERSON, moved(mention, at), moved(cue, at), 0.95, "cue beside it",
            "the subject of the verb of speech beside the quotation",
        ),
        tuple(links),
    )  # fmt: skip


def found(text: str, context: Span, words: str) -> Span | None:
    """The first place of ``words`` in the paragraph."""
    start = text.find(words, *context)
    return Span(start, start + len(words)) if start >= 0 else None


def moved(span: Span | None, by: int) -> Span | None:
    """``span`` further down."""
    return None if span is None else Span(span.start + by, span.end + by)


class Watch:
    """CPU and clock since it was made."""

    def __init__(self) -> None:
        self.cpu, self.clock = time.process_time(), time.perf_counter()

    def read(self) -> tuple[float, float]:
        """Seconds of each."""
        return time.process_time() - self.cpu, time.perf_counter() - self.clock


def fill(url: str, folder: Path, join: int, prose: Prose, limit: int, matches: str) -> None:
    """Store and match the folder's quotations, and print how fast."""
    counted = texts = articles = 0
    cpu = clock = 0.0
    stream = extractions(folder, join, prose)
    with store.writing(url, load(None)) as repository:
        run = repository.start_run("ingest", "benchmark", "benchmark")
        while counted < limit and (some := list(islice(stream, 1000))):
            watch = Watch()
            for _ in repository.save_all(some, run):
                pass
            repository.flush()
            cpu, clock = (total + spent for total, spent in zip((cpu, clock), watch.read(), strict=True))
            counted += sum(len(one.quotations) for one in some)
            texts += sum(len(one.article.text.encode()) for one in some)
            articles += len(some)
        repository.finish_run(run)
        watch = Watch()
    commit = watch.read()
    cpu, clock = cpu + commit[0], clock + commit[1]
    print(f"stored {articles:,} articles, {counted:,} quotations, {texts / 1e6:.1f} MB of text")
    print(f"  {counted / cpu:,.0f} quotations per CPU second of this process, {counted / clock:,.0f} by the clock")
    print(f"  database {size(url) / 1e6:.1f} MB, {size(url) / texts:.2f} times the texts")
    if matches == "none":
        return
    watch = Watch()
    with store.writing(url) as repository:
        count = rematch(repository).utterances if matches == "made" else told(repository, folder, join)
    cpu, clock = watch.read()
    print(f"matched into {count:,} utterances ({matches}): {cpu:.1f} s CPU, {clock:.1f} s by the clock")
    print(f"  database {size(url) / 1e6:.1f} MB, {size(url) / texts:.2f} times the texts", flush=True)


def told(repository: store.Repository, folder: Path, join: int) -> int:
    """Store the folder's own matches; ids were counted up in the order of the articles and of their texts."""
    said: dict[str, list[int]] = {}
    keys = (each.key for each in repository.occurrences())
    for several in joins(folder, join):
        for gold in (gold for _, golds in several for gold in sorted(golds, key=lambda gold: gold["start"])):
            key = next(keys, None)
            if isinstance(key, int):
                said.setdefault(gold["quote_id"], []).append(key)
    run = repository.start_run("match", "benchmark", "benchmark")
    repository.save_matching((Utterance(same[0], dict.fromkeys(same, VERBATIM)) for same in said.values()), run)
    repository.finish_run(run)
    return len(said)


def size(url: str) -> int:
    """Bytes that the database takes."""
    if "://" not in url:
        return sum(path.stat().st_size for end in ("", "-wal") if (path := Path(url + end)).exists())
    with store.open_engine(url, readonly=True).connect() as connection:
        return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())


def parts(url: str) -> None:
    """Print what takes most of the room."""
    if "://" not in url:
        query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY 1 ORDER BY 2 DESC LIMIT 24"
    else:
        query = (
            "SELECT relname::text, pg_relation_size(oid) + CASE WHEN reltoastrelid = 0 THEN 0"
            " ELSE pg_total_relation_size(reltoastrelid) END FROM pg_class WHERE relkind IN ('r', 'i')"
            " AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC LIMIT 24"
        )
    with store.open_engine(url, readonly=True).connect() as connection:
        for name, taken in connection.exec_driver_sql(query):
            print(f"  {taken / 1e6:10.1f} MB  {name}")


def asked(url: str, *arguments: str) -> tuple[float, float]:
    """Seconds of CPU and by the clock of one command, the least of five."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "120"}
    command = [sys.executable, "-m", "provenance", *arguments, "--db", url]
    spent = []
    for _ in range(5):
        before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        spent.append((cpu, time.perf_counter() - clock))
        if done.returncode:
            print(done.stderr.decode())
    return min(cpu for cpu, _ in spent), min(clock for _, clock in spent)


QUESTIONS = (
    ("report",),
    ("report", "--quote", "u7"),
    ("report", "--min-outlets", "2"),
    ("report", "--outlet", "outlet-007"),
    ("search", "cowardly"),
    ("search", "the"),
    ("search", '"at the end of the day" -jobs'),
    ("search", "*tion*", "--outlet", "outlet-007"),
    ("search", "people", "--in", "articles"),
    ("search", "the", "--outlet", "outlet-007"),
    ("search", "a*"),
    ("search", "--near", "in the end this is about families and jobs"),
)
ASKED = {
    "changed_later": (),
    "credits": (),
    "indirect_only": (),
    "judged": (),
    "negations": (),
    "numbers": (),
    "one_agency": ("agency=Reuters",),
    "only_through": ("speaker=Claire Delgado", "media=Reuters"),
    "open_attributions": (),
    "speaker": ("speaker=Claire Delgado", "since=2025-01-01", "until=2025-01-31"),
    "uncredited": ("agency=Reuters", "outlet=outlet-007"),
    "wordings": ("utterance=7",),
}


def main() -> None:
    """Fill a database and ask it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--db")
    parser.add_argument("--quotations", type=int, default=1_000_000)
    parser.add_argument("--join", type=int, default=10)
    parser.add_argument("--prose", type=Path)
    parser.add_argument("--length", type=int, default=4500)
    parser.add_argument("--keep", action="store_true", help="leave the database there")
    parser.add_argument("--matches", choices=("made", "given", "none"), default="made")
    args = parser.parse_args()
    url = args.db or str(Path(tempfile.mkdtemp()) / "benchmark.sqlite3")
    store.upgrade(url)
    with store.reading(url) as reader:
        filled = reader.article_count()
    if not filled:
        fill(url, args.folder, args.join, Prose(args.prose, args.length), args.quotations, args.matches)
    parts(url)
    start = asked(url, "db", "current")
    print(f"  CPU   clock  beyond start-up, which takes {start[0]:.2f} and {start[1]:.2f} s")
    queries = (
        ("sql", "--seconds", "0", "--query", name, *(word for given in values for word in ("--param", given)))
        for name, values in ASKED.items()
    )
    for question in (*QUESTIONS, *queries):
        cpu, clock = asked(url, *question)
        print(f"{cpu - start[0]:6.2f} {clock - start[1]:6.2f}  {' '.join(question)}", flush=True)
    if not args.keep:
        with suppress(FileNotFoundError):
            Path(url).unlink()


if __name__ == "__main__":
    main()
