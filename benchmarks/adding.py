"""What it takes to add a few quotations to a database of many.

    python ../shared/bench/make_variants.py --texts '../shared/polnear/*/text/*.txt' --occurrences 1000000 --out many
    python benchmarks/adding.py many many.sqlite3 [--count 1000] [--scattered]

FOLDER holds articles.jsonl and gold.jsonl as for ``matching.py``; spans and speakers are given. The database is made
where it is not there yet, of all articles but those that have the last COUNT quotations (or, ``--scattered``, of some
anywhere); they are added to a copy of it. Seconds are of matching and inferring, which is what adding takes beside
extraction: CPU and wall, the commit included. Give ``--full`` to see what matching everything takes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from provenance.model import ActorKind, Article, Attribution, Basis, Extraction, Kind, Link, Quotation, Role, Span
from provenance.pipeline.matching import match_all
from provenance.store import prepare, writing


def objects(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def quotation(text: str, gold: dict[str, Any], outlet: str) -> Quotation:
    """A quotation as the generator knows it."""
    spans = tuple(Span(start, end) for start, end in gold.get("parts") or [[gold["start"], gold["end"]]])
    first, last = text.rfind("\n", 0, gold["start"]) + 1, text.find("\n", gold["end"])
    kind = Kind.INDIRECT if gold["transform"] == "indirect" else Kind.DIRECT
    speaker, sort = gold["speaker"], ActorKind.PERSON
    said = Attribution(speaker, sort, None, None, 1.0, "given", "given")
    chain = [Link(Role.SPEAKER, speaker, sort, Basis.STATED, None, 1.0, "given")]
    if gold["intermediary"]:
        via = gold["intermediary"]
        chain.append(Link(Role.INTERMEDIARY, via, ActorKind.AGENCY, Basis.STATED, None, 1.0, "given"))
    chain.append(Link(Role.OUTLET, outlet, None, Basis.STATED, None, 1.0, "given"))
    return Quotation(spans, kind, "given", Span(first, last if last >= 0 else len(text)), said, tuple(chain))


def extractions(folder: Path) -> Iterator[Extraction]:
    """All articles with their quotations; both files list them in the same order."""
    gold = objects(folder / "gold.jsonl")
    ahead = next(gold, None)
    for one in objects(folder / "articles.jsonl"):
        text, found = one["text"], []
        while ahead is not None and ahead["article"] == one["id"]:
            found.append(quotation(text, ahead, one["outlet"]))
            ahead = next(gold, None)
        sha = hashlib.sha256(text.encode()).hexdigest()
        article = Article(one["id"], text, sha, outlet=one["outlet"], published=one["published"], lang="en")
        yield Extraction(article, tuple(found))


def chosen(folder: Path, count: int, scattered: bool) -> set[str]:
    """The articles that are added."""
    sizes = Counter(gold["article"] for gold in objects(folder / "gold.jsonl"))
    names = list(sizes)
    if scattered:
        random.Random(1).shuffle(names)  # noqa: S311 - a sample
    added: set[str] = set()
    while names and count > 0:
        added.add(names.pop())
        count -= sizes[names[-1]] if names else 0
    return added


def save(url: str, some: Iterator[Extraction]) -> int:
    """Store without matching; how many quotations."""
    with writing(url) as repository:
        run = repository.start_run("ingest", "benchmark", "benchmark")
        return sum(repository.save(one, run).quotations for one in some)


def timed(what: str, url: str, *, full: bool = False) -> None:
    """Match, and print what it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    done = match_all(url, full=full)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(
        f"{what}: {done.changed:,} changed, {done.utterances:,} utterances; {cpu:.2f} s CPU, {wall:.2f} s; {done.whole}"
    )


def main() -> None:
    """Build, add, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("database", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--scattered", action="store_true", help="articles anywhere, not the last ones")
    parser.add_argument("--full", action="store_true", help="match everything afterwards, too")
    args = parser.parse_args()
    added = chosen(args.folder, args.count, args.scattered)
    if not args.database.exists():
        prepare(str(args.database))
        held = save(str(args.database), (e for e in extractions(args.folder) if e.article.document not in added))
        timed(f"{held:,} at once", str(args.database))
        texts = sum(len(e.article.text.encode()) for e in extractions(args.folder))
        print(f"{args.database.stat().st_size / texts:.2f} times the size of the texts")
    with TemporaryDirectory(dir=args.database.parent) as folder:
        copy = shutil.copy(args.database, folder)
        count = save(str(copy), (e for e in extractions(args.folder) if e.article.document in added))
        timed(f"{count:,} more", str(copy))
        if args.full:
            timed("everything again", str(copy), full=True)


if __name__ == "__main__":
    main()
