"""Speed and memory of matching on generated multi-outlet articles with known truth.

    python benchmarks/matching.py FOLDER [--articles-per-read N] [--no-speaker]

FOLDER holds articles.jsonl (id, outlet, published, text) and gold.jsonl (article, start, end, parts, transform,
speaker). Spans and speakers are given; predictions.jsonl is written beside them, for a scorer.
Seconds are CPU time of matching alone, verdicts included; the peak is of the whole process.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from provenance.match import utterances
from provenance.model import Kind, Occurrence

BATCH = 1000  # occurrences or utterances between two looks at the clock


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def paragraph(text: str, start: int, end: int) -> str:
    """The lines around a span."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return text[first : last if last >= 0 else len(text)]


def occurrences(folder: Path, speakers: bool) -> Iterator[Occurrence]:
    """Gold spans as occurrences; both files list the articles in the same order."""
    articles = rows(folder / "articles.jsonl")
    for name, group in groupby(rows(folder / "gold.jsonl"), key=lambda g: g["article"]):
        article = next(a for a in articles if a["id"] == name)
        text = article["text"]
        for gold in group:
            spans = gold.get("parts") or [[gold["start"], gold["end"]]]
            yield Occurrence(
                key=(name, gold["start"], gold["end"]),
                text=" ".join(text[s:e] for s, e in spans),
                kind=Kind.INDIRECT if gold["transform"] == "indirect" else Kind.DIRECT,
                document=name,
                position=gold["start"],
                speaker=gold["speaker"] if speakers else None,
                outlet=article["outlet"],
                published=article["published"],
                lang="en",
                context=paragraph(text, gold["start"], gold["end"]),
            )


class Watch:
    """CPU seconds spent outside of the reading of input."""

    def __init__(self) -> None:
        self.reading = 0.0

    def over(self, source: Iterator[Occurrence]) -> Iterator[Occurrence]:
        """``source``, its own time left out."""
        while True:
            before = time.process_time()
            items = list(islice(source, BATCH))  # the clock itself takes time
            self.reading += time.process_time() - before
            if not items:
                return
            yield from items


def main() -> None:
    """Match a folder and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--no-speaker", action="store_true", help="leave the speakers out")
    parser.add_argument(
        "--differences", action="store_true", help="with the difference word for word, as for a database"
    )
    args = parser.parse_args()
    watch, count, writing = Watch(), 0, 0.0
    start = time.process_time()
    with (args.folder / "predictions.jsonl").open("w", encoding="utf-8") as out:
        found = enumerate(
            utterances(watch.over(occurrences(args.folder, not args.no_speaker)), differences=args.differences)
        )
        while some := list(islice(found, BATCH)):
            before = time.process_time()
            for number, utterance in some:
                for (document, begin, end), verdict in utterance.members.items():
                    row = {"document": document, "start": begin, "end": end, "quote_id": number}
                    out.write(json.dumps(row | {"relation": verdict.relation}) + "\n")
                    count += 1
            writing += time.process_time() - before
    spent = time.process_time() - start - watch.reading - writing
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} occurrences  {spent:.2f} s  {count / spent:.0f} occurrences/s  peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
