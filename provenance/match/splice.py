"""Two utterances welded into one pair of marks: found, so that they do not weld two clusters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz.distance import LCSseq

from provenance.match.intake import Outlets
from provenance.match.nodes import Node

PART = 4  # words that each of the two must have
GLUE = 2  # words between them that neither has
SEAM = 2  # words on either side of the cut that no other wording may have together
WITNESSES = 2  # outlets that must print each of the two apart before a longer wording counts as their weld


def welded(form: str, leaders: Iterable[tuple[int, Node]]) -> int | None:
    """The group whose words come first in ``form``, where another group's leader has all the rest; else None.

    Where another wording runs across the cut, it is no weld: two statements that begin alike, and an excerpt of one.
    """
    lines = [(group, leader.form) for group, leader in leaders]
    if len(form) < 2 * PART or len(lines) < 2:
        return None
    for group, first in lines:
        if form[:PART] not in first:
            continue
        # how many of the first words it has: where it has some, it has fewer
        end = bisect_left(range(len(form)), True, PART, key=lambda n: form[: n + 1] not in first)
        for start in range(end, min(end + GLUE, len(form) - PART) + 1):
            rest = form[start:]
            seam = form[end - SEAM : start + SEAM]
            if any(rest in other and other != first and rest not in first for _, other in lines):
                if any(seam in other for _, other in lines):
                    break
                return group
    return None


def unwelded(group: list[Node], intake: Outlets) -> list[list[Node]]:
    """``group``, or the two that its leader welds: one outlet runs together what others print apart, never across."""
    if len(group) < 3:
        return [group]
    leader = group[0]
    if leader.size < 2 * PART or not leader.quoted or len(outlets(leader, intake)) > 1:
        return [group]
    places = {}
    for k, node in enumerate(group[1:], 1):
        start = leader.form.find(node.form) if node.quoted else -1
        if start >= 0:
            places[k] = (start, start + node.size)
    known = set(places.values())
    starts, ends = sorted(start for start, _ in places.values()), sorted(end for _, end in places.values())
    for cut in sorted({end for start, end in known if not start and end < leader.size}, reverse=True):
        after = bisect_left(starts, cut)
        if after == len(starts) or bisect_right(ends, cut) < after:
            continue  # nothing stands behind the cut, or something stands across it
        start = starts[after]
        if start - cut > GLUE or (start, leader.size) not in known or min(cut, leader.size - start) < PART:
            continue
        left = [k for k, (_, end) in places.items() if end <= cut]
        right = [k for k, (start, _) in places.items() if start >= cut]
        sides = [set().union(*(outlets(group[k], intake) for k in side)) for side in (left, right)]
        if min(map(len, sides)) >= WITNESSES:
            return apart(group, left, right)
    return [group]


def apart(group: list[Node], left: list[int], right: list[int]) -> list[list[Node]]:
    """The two utterances, the weld with the first; members that are excerpts of neither go where more words agree."""
    first = sorted((group[k] for k in left), key=lambda n: -n.size)
    second = sorted((group[k] for k in right), key=lambda n: -n.size)
    group[0].spliced = True
    one, other = first[0].form, second[0].form
    for k, node in enumerate(group[1:], 1):
        if k not in left and k not in right:
            (second if LCSseq.similarity(node.form, other) > LCSseq.similarity(node.form, one) else first).append(node)
    return [[*first, group[0]], second]


def outlets(node: Node, intake: Outlets) -> set[int]:
    """The outlets that printed ``node``."""
    return {intake.outlet_of[row] for row in node.rows}
