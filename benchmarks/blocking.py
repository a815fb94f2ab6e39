"""How many candidates a quotation has on heavy-tailed data, and what caps them: a simulation, no database and no Spark.

    python benchmarks/blocking.py [--quotations 20000 40000 80000]

Three sorts of data, each grown: ordinary news (words, speakers and half of the utterances follow Zipf's law),
the same with boilerplate that a third of all quotations begin with, and the same where one phrase is a meme, every
twentieth quotation another wording of it. Printed per distinct wording: keys, and pairs of a wording and one filed
before it under a common key, as they are and as they would be without the bound on a key (``COMMON``).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator

import numpy as np

from provenance.cluster.engine import Here
from provenance.cluster.keys import before, tables
from provenance.cluster.shelf import by_form, in_order
from provenance.match.block import COMMON
from provenance.model import Kind, Occurrence

VOCABULARY = 20_000  # words, the n-th said as often as 1/n
SORTS = ("ordinary", "boilerplate", "meme")


def word(number: int) -> str:
    """A word of letters alone, none that the language has."""
    return "zq" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def quotations(sort: str, count: int, seed: int = 1) -> Iterator[Occurrence]:
    """``count`` occurrences of a sort of data."""
    r = random.Random(seed)  # noqa: S311 - a simulation

    def ranked(most: int) -> int:
        return int(most ** r.random())  # the n-th as often as 1/n

    def said(size: int) -> list[str]:
        return [word(ranked(VOCABULARY)) for _ in range(size)]

    utterances = [said(r.randint(6, 30)) for _ in range(count // 3)]
    opening, meme = said(12), said(20)
    for k in range(count):
        number = ranked(len(utterances)) - 1 if r.random() < 0.5 else k % len(utterances)
        words = list(utterances[number])
        if sort == "boilerplate" and r.random() < 1 / 3:
            words = opening + words
        elif sort == "meme" and r.random() < 0.05:
            words = list(meme)
        for _ in range(r.randint(0, 3)):
            words[r.randrange(len(words))] = word(r.randrange(VOCABULARY))
        name = f"Speaker {ranked(5000)}"
        yield Occurrence(k, " ".join(words), Kind.DIRECT, f"d{k // 2}", k % 2, name, f"o{k % 300}", None, "en")


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quotations", type=int, nargs="+", default=[20_000, 40_000, 80_000])
    given = parser.parse_args()
    print(
        "| data | quotations | wordings | keys each | pairs each, as it is | without the bound | most under one key |"
    )
    print("|---|---|---|---|---|---|---|")
    for sort in SORTS:
        for count in given.quotations:
            engine = Here(1)
            shelves, _ = in_order(engine, by_form(engine, engine.given([list(quotations(sort, count))])))
            size = len(shelves[0].nodes)
            table = tables(engine, shelves)[0]
            shingles = ~table.own
            # The worst that placing can meet: all wordings are filed, as at its very first step.
            seen, _ = before(table, np.ones(len(table.place), dtype=np.bool_))
            seen = seen[shingles]
            bound = int(np.minimum(seen, COMMON).sum())
            print(
                f"| {sort} | {count:,} | {size:,} | {len(seen) / size:.1f} | {bound / size:.0f} | "
                f"{int(seen.sum()) / size:.0f} | {int(seen.max()) + 1:,} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
