"""Matching side by side with what else there is, on generated multi-outlet articles with known truth.

    python benchmarks/rivals.py FOLDER... [--out TABLE.md]

Each FOLDER is one size, as for benchmarks/matching.py. Every system gets the same quotations, spans and speakers given,
in a process of its own. Seconds are CPU time without the reading of input, MB what the peak rises above the input, the
exponent the growth from the size before; pairs are of occurrences that are said to be one utterance. A system that
would take hours is left out at that size, and the table says so. The rivals: a hash of the case-folded words;
datasketch's MinHash LSH over runs of three words; rapidfuzz's ratio between all pairs of different texts. What rivals
join is one utterance by any chain of links.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import resource
import subprocess
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from math import log
from pathlib import Path
from typing import Any

from matching import occurrences, rows

from provenance.match import utterances
from provenance.model import Occurrence

PERMUTATIONS, THRESHOLD = 64, 0.5  # of MinHash; the Jaccard similarity its index is tuned for, of 0.4 to 0.8 the best
ALIKE = 85  # rapidfuzz's ratio, of 100, from which two texts are one; of 75 to 90 the best here
STRIPE = 500  # texts compared with all others at once
WORDS = re.compile(r"\w+")
Labels = dict[Hashable, Hashable]


def words(text: str) -> list[str]:
    """The words of ``text``, folded."""
    return WORDS.findall(unicodedata.normalize("NFKC", text).casefold())


def ours(some: Sequence[Occurrence]) -> Labels:
    """This library, with verdicts."""
    found = enumerate(utterances(some, differences=False))
    return {key: number for number, utterance in found for key in utterance.members}


def hashed(some: Sequence[Occurrence]) -> Labels:
    """The same words are the same utterance."""
    return {o.key: hash(tuple(words(o.text))) for o in some}


class Union:
    """Things put together by links."""

    def __init__(self, size: int) -> None:
        self.up = list(range(size))

    def top(self, one: int) -> int:
        while self.up[one] != one:
            self.up[one] = one = self.up[self.up[one]]
        return one

    def join(self, one: int, other: int) -> None:
        self.up[self.top(one)] = self.top(other)


def distinct(some: Iterable[Occurrence]) -> dict[str, list[Hashable]]:
    """Keys by folded text."""
    found: defaultdict[str, list[Hashable]] = defaultdict(list)
    for o in some:
        found[" ".join(words(o.text))].append(o.key)
    return found


def labelled(texts: dict[str, list[Hashable]], union: Union) -> Labels:
    return {key: union.top(k) for k, keys in enumerate(texts.values()) for key in keys}


def minhash(some: Sequence[Occurrence]) -> Labels:
    """datasketch MinHash LSH."""
    from datasketch import MinHash, MinHashLSH

    texts = distinct(some)
    union, index = Union(len(texts)), MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for k, text in enumerate(texts):
        parts = text.split()
        runs = [" ".join(parts[i : i + 3]).encode() for i in range(max(1, len(parts) - 2))]
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(runs)
        for other in index.query(sketch):
            union.join(k, other)
        index.insert(k, sketch)
    return labelled(texts, union)


def all_pairs(some: Sequence[Occurrence]) -> Labels:
    """rapidfuzz between all pairs of different texts."""
    import numpy as np
    from rapidfuzz import fuzz, process

    texts = distinct(some)
    union, lines = Union(len(texts)), list(texts)
    for start in range(0, len(lines), STRIPE):
        stripe = lines[start : start + STRIPE]
        scores = process.cdist(stripe, lines[start:], scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.uint8, workers=1)
        for one, other in zip(*np.nonzero(scores), strict=True):
            union.join(start + int(one), start + int(other))
    return labelled(texts, union)


# name, function, package it needs, occurrences from which it is left out
SYSTEMS: tuple[tuple[str, Callable[[Sequence[Occurrence]], Labels], str | None, float], ...] = (
    ("provenance", ours, None, float("inf")),
    ("exact hash of the words", hashed, None, float("inf")),
    ("datasketch MinHash LSH", minhash, "datasketch", 300_000),
    ("rapidfuzz, all pairs", all_pairs, "rapidfuzz", 50_000),
)


def measure(name: str, folder: Path) -> dict[str, Any]:
    """One system on one folder."""
    function = next(f for n, f, _, _ in SYSTEMS if n == name)
    some = list(occurrences(folder, speakers=True))
    before, start = peak(), time.process_time()
    labels = function(some)
    seconds = time.process_time() - start
    return {"occurrences": len(some), "seconds": seconds, "memory": peak() - before, **quality(folder, labels)}


def peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pairs(counts: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts)


def quality(folder: Path, labels: Labels) -> dict[str, float]:
    """Precision, recall and F1 over pairs; and the recall over pairs with a fragment, or with indirect speech."""
    gold = [((g["article"], g["start"], g["end"]), g["quote_id"], g["transform"]) for g in rows(folder / "gold.jsonl")]
    together = Counter((quote, labels[key]) for key, quote, _ in gold)
    true, said, both = Counter(q for _, q, _ in gold), Counter(labels[k] for k, _, _ in gold), pairs(together.values())
    precision = both / (pairs(said.values()) or 1)
    recall = both / (pairs(true.values()) or 1)
    result = {"P": precision, "R": recall, "F1": 2 * precision * recall / ((precision + recall) or 1)}
    for transform in ("fragment", "indirect"):
        some = [(together[q, labels[k]] - 1, true[q] - 1) for k, q, t in gold if t == transform]
        result[transform] = sum(a for a, _ in some) / (sum(b for _, b in some) or 1)
    return result


def installed(package: str | None) -> bool:
    try:
        return package is None or bool(version(package))
    except PackageNotFoundError:
        return False


def lines(folders: Sequence[Path]) -> Iterator[str]:
    """The table, a line at a time."""
    yield f"# Matching, {time.strftime('%Y-%m-%d')}"
    yield ""
    yield f"Python {platform.python_version()}, {platform.machine()}; " + ", ".join(
        f"{p} {version(p)}" for p in ("numpy", "rapidfuzz", "datasketch") if installed(p)
    )
    yield ""
    yield "| system | occurrences | P | R | F1 | fragment | indirect | CPU s | occurrences/s | MB | exponent |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for name, _, package, limit in SYSTEMS:
        if not installed(package):
            yield f"| {name} | not installed | | | | | | | | | |"
            continue
        before: tuple[int, float] | None = None
        for folder in folders:
            size = sum(1 for _ in rows(folder / "gold.jsonl"))
            if size >= limit:
                yield f"| {name} | {size:,} | left out: it would take too long | | | | | | | | |"
                continue
            command = [sys.executable, __file__, "--one", name, str(folder)]
            r = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            growth = f"{log(r['seconds'] / before[1]) / log(size / before[0]):.2f}" if before else ""
            before = size, r["seconds"]
            scores = " | ".join(f"{r[key]:.4f}" for key in ("P", "R", "F1", "fragment", "indirect"))
            speed = f"{r['seconds']:.1f} | {size / r['seconds']:,.0f} | {r['memory']:,.0f}"
            yield f"| {name} | {size:,} | {scores} | {speed} | {growth} |"


def main() -> None:
    """Measure all, or one in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--out", type=Path, help="write the table there as well")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measure(args.one, args.folders[0])))
        return
    table = []
    for line in lines(args.folders):
        print(line, flush=True)
        table.append(line + "\n")
    if args.out:
        args.out.write_text("".join(table), encoding="utf-8")


if __name__ == "__main__":
    main()
