"""Credits that cannot be taken as they stand: ``circular`` and ``late_primary``."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from provenance.infer.facts import WITNESSES, Printing, dated, earliest_first, listed
from provenance.model import Finding, FindingKind, Witness

CIRCLE = 0.7
CLOCKED, DAYS = 0.7, 0.5  # how sure an order is by the hour, and by days alone
Outlets = Mapping[Hashable, Sequence[Printing]]


def late_primary(outlets: Outlets) -> Iterator[tuple[Hashable, Finding]]:
    """Articles that certainly appeared before every printing of the medium that they name."""
    starts: dict[Hashable, int | None] = {}
    for mine in outlets.values():
        for p in mine:
            for credit in p.media:
                theirs = outlets.get(credit.actor, ())
                if not theirs or credit.actor in p.kin or p.when is None:
                    continue
                if credit.actor not in starts:
                    known = [q.when.earliest for q in theirs if q.when]
                    starts[credit.actor] = min(known) if len(known) == len(theirs) else None
                start = starts[credit.actor]
                if start is not None and p.when.latest < start:
                    yield p.key, _late(p, credit.actor, credit.name, theirs)


def _late(p: Printing, actor: Hashable, name: str, theirs: Sequence[Printing]) -> Finding:
    first = min(theirs, key=lambda q: (q.when.earliest if q.when else 0, repr(q.key)))
    clocked = bool(p.when and p.when.clocked and first.when and first.when.clocked)
    reason = (
        f"names {name}, whose earliest printing here is of {first.published}, after this article's of {p.published}; "
        "an earlier one that is not here, or a changed date, would explain it"
    )
    evidence = (Witness(first.key, f"printed {first.published}"), Witness(p.key, f"printed {p.published}"))
    return Finding(FindingKind.LATE_PRIMARY, actor, name, CLOCKED if clocked else DAYS, reason, evidence)


def circular(outlets: Outlets) -> Iterator[tuple[Hashable, Finding]]:
    """Outlets that credit each other, with no printing of any of them that comes from elsewhere."""
    edges = {
        outlet: {c.actor for p in mine for c in p.media if c.actor in outlets and c.actor != outlet}
        for outlet, mine in outlets.items()
    }
    for circle in components(edges):
        if len(circle) < 2:
            continue
        inside = set(circle)
        mine = [p for outlet in circle for p in outlets[outlet]]
        if not all(p.media and inside.issuperset(c.actor for c in p.media) and not p.primary for p in mine):
            continue
        evidence = tuple(
            Witness(p.key, f"names {listed([c.name for c in p.media])}") for p in earliest_first(mine)[:WITNESSES]
        )
        names = listed([dated(outlets[outlet][0]) for outlet in circle])
        reason = f"{names} name each other for these words, and no medium beside"
        for p in mine:
            yield p.key, Finding(FindingKind.CIRCULAR, p.media[0].actor, p.media[0].name, CIRCLE, reason, evidence)


def components(edges: Mapping[Hashable, set[Hashable]]) -> Iterator[list[Hashable]]:
    """The strongly connected components of a graph (Tarjan, without recursion), each in the order of ``edges``."""
    place = {node: n for n, node in enumerate(edges)}
    low: dict[Hashable, int] = {}
    number: dict[Hashable, int] = {}
    stack: list[Hashable] = []
    held: set[Hashable] = set()
    for root in edges:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        held.add(root)
        work = [(root, iter(sorted(edges[root], key=place.__getitem__)))]
        while work:
            node, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    found = [stack.pop()]
                    while found[-1] != node:
                        found.append(stack.pop())
                    held.difference_update(found)
                    yield sorted(found, key=place.__getitem__)
            elif following not in number:
                number[following] = low[following] = len(number)
                stack.append(following)
                held.add(following)
                work.append((following, iter(sorted(edges[following], key=place.__getitem__))))
            elif following in held:
                low[node] = min(low[node], number[following])
