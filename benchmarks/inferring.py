"""What inference costs: ``python benchmarks/inferring.py [DATABASE]``.

One utterance printed by more and more outlets, a third of which credit an agency, a third nobody and a third another
outlet, one in two hundred with words changed; then, given a database, reading and inferring from all its utterances.
"""

from __future__ import annotations

import sys
import time

from provenance import store
from provenance.infer.facts import Credit, Printing
from provenance.infer.stage import infer
from provenance.infer.texts import Texts
from provenance.infer.when import Interval
from provenance.model import ActorKind, Basis, Edit, Kind, Relation

SIZES = (1_000, 2_000, 4_000, 8_000, 16_000)
DAY = 86_400
HEAD, GATE, TAIL = "we will open the northern", "gate", "to all lorries on Monday morning"
SAME = (Edit("equal", f"{HEAD} {GATE} {TAIL}", f"{HEAD} {GATE} {TAIL}"),)
CHANGED = (Edit("equal", HEAD, HEAD), Edit("replace", GATE, "bridge tomorrow"), Edit("equal", TAIL, TAIL))


def printing(n: int, size: int) -> Printing:
    """The ``n``-th outlet's."""
    agency = Credit("agency", "Agency", ActorKind.AGENCY, 1, Basis.STATED, told=True)
    outlet = Credit((n + 3) % size, f"Outlet {(n + 3) % size}", ActorKind.PAPER, 1, Basis.STATED)
    changed = n % 200 == 1
    via: tuple[Credit, ...] = ((agency,), (), (outlet,))[n % 3]
    return Printing(
        key=n,
        document=n,
        outlet=n,
        outlet_name=f"Outlet {n}",
        outlet_kind=None,
        kin=frozenset([n]),
        when=Interval(n % 30 * DAY, n % 30 * DAY + DAY - 1),
        published=f"day {n % 30}",
        speaker="speaker",
        named=True,
        via=via,
        end=1 + len(via),
        relation=Relation.ALTERED if changed else Relation.VERBATIM,
        kind=Kind.DIRECT,
        coverage=1.0,
        is_reference=n == 0,
        difference=CHANGED if changed else SAME,
        primary=False,
        context="",
    )


def main() -> None:
    """Print a line a size."""
    nothing = Texts(lambda document: "", lambda actor: ())
    for size in SIZES:
        printings = [printing(n, size) for n in range(size)]
        begun = time.process_time()
        found = infer(printings, nothing)
        spent = time.process_time() - begun
        print(f"{size:>7,} outlets {spent:8.3f} CPU s {spent / size * 1e6:7.1f} µs each, {len(found):,} with something")
    for url in sys.argv[1:2]:
        with store.writing(url) as repository:
            begun = time.process_time()
            texts, count, some = repository.texts(), 0, 0
            for group in repository.printings():
                count += len(group)
                some += len(infer(group, texts))
            spent = time.process_time() - begun
        print(f"{url}: {spent:.2f} CPU s for {count:,} quotations, {some:,} with something")


if __name__ == "__main__":
    main()
