"""How words came, laid out for drawing: names in columns from the speaker to the outlets, and the steps between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.report.traced import Step
from provenance.report.tree import OPEN

COLUMN, LINE = 230, 46  # distance of columns and of names below each other, in units of the drawing
WIDTH, HEIGHT = 180, 30  # of a name's box
MARGIN = 8
LETTERS = 24  # of a name that its box has room for
CROWD = 8  # names that nothing comes after and that have their words from one place alike, drawn as one if more


Place = tuple[str, str, int]  # a name; or a step's two names and the column that it passes


class Box(NamedTuple):
    """A name and where its box stands; ``whole`` is what does not fit into it. ``part``: speaker, between, outlet."""

    name: str
    whole: str
    x: int
    y: int
    part: str


class Arrow(NamedTuple):
    """A step from a box to the next as the points of a curve; dashed where other articles say so."""

    path: str
    inferred: bool


class Ways(NamedTuple):
    """A drawing: its size, its boxes and arrows, and the same steps in words."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    words: tuple[str, ...]


def drawn(steps: Sequence[Step]) -> Ways:
    """The drawing of all steps of an utterance's chains; ``words`` has every step, the drawing gathers crowds."""
    words = tuple(f"{source} → {target}: {label}" for source, target, label, _ in steps)
    edges, whole = _gathered(steps)
    depth = _depths([(source, target) for source, target, _ in edges])
    begins = {target for _, target, _ in edges}
    goes_on = {source for source, _, _ in edges}
    place = _places(edges, depth)
    boxes = tuple(
        Box(
            _short(name),
            whole.get(name, name),
            *place[(name, "", -1)],
            "speaker" if name not in begins else "outlet" if name not in goes_on else "between",
        )
        for name in depth
    )
    arrows = tuple(Arrow(_path(edge[:2], depth, place), edge[2]) for edge in edges)
    width = 2 * MARGIN + max(depth.values(), default=0) * COLUMN + WIDTH
    lowest = max((y for _, y in place.values()), default=MARGIN)
    return Ways(width, lowest + HEIGHT + MARGIN, boxes, arrows, words)


def _places(edges: Sequence[tuple[str, str, bool]], depth: Mapping[str, int]) -> dict[Place, tuple[int, int]]:
    """Where each name stands, and where each step that passes a column by does so: never through another's box."""
    columns: dict[int, list[Place]] = {}
    for name in depth:
        columns.setdefault(depth[name], []).append((name, "", -1))
    for source, target, _ in edges:
        for column in range(depth[source] + 1, depth[target]):
            columns[column].append((source, target, column))
    columns = {column: list(dict.fromkeys(mine)) for column, mine in columns.items()}
    tallest = max(map(len, columns.values()), default=0)
    place: dict[Place, tuple[int, int]] = {}
    for column, mine in columns.items():
        above = (tallest - len(mine)) * LINE // 2
        for row, one in enumerate(mine):
            place[one] = (MARGIN + column * COLUMN, MARGIN + above + row * LINE)
    return place


def _path(edge: tuple[str, str], depth: Mapping[str, int], place: Mapping[Place, tuple[int, int]]) -> str:
    source, target = edge
    x, y = place[(source, "", -1)]
    at = (x + WIDTH, y + HEIGHT // 2)
    path = f"M{at[0]} {at[1]}"
    for column in range(depth[source] + 1, depth[target]):
        x, y = place[(source, target, column)]
        path += f"{_curve(at, (x, y + HEIGHT // 2))} H{x + WIDTH}"
        at = (x + WIDTH, y + HEIGHT // 2)
    x, y = place[(target, "", -1)]
    return path + _curve(at, (x - 4, y + HEIGHT // 2))


def _gathered(steps: Sequence[Step]) -> tuple[list[tuple[str, str, bool]], dict[str, str]]:
    """The steps with every crowd as one name, and all names of a crowd under that one."""
    sources: dict[str, set[tuple[str, bool]]] = {}
    goes_on = {source for source, _, _, _ in steps}
    for source, target, _, inferred in steps:
        sources.setdefault(target, set()).add((source, inferred))
    crowds: dict[tuple[str, bool], list[str]] = {}
    for target, mine in sources.items():
        if len(mine) == 1 and target not in goes_on:
            crowds.setdefault(next(iter(mine)), []).append(target)
    named: dict[str, str] = {}
    whole: dict[str, str] = {}
    for number, crowd in enumerate(crowd for crowd in crowds.values() if len(crowd) > CROWD):
        name = f"{len(crowd):,} outlets" + " " * number  # spaces tell equal numbers apart and are not drawn
        named.update(dict.fromkeys(crowd, name))
        whole[name] = ", ".join(crowd)
    edges = list(dict.fromkeys((source, named.get(target, target), inferred) for source, target, _, inferred in steps))
    stated = {(source, target) for source, target, inferred in edges if not inferred}
    return [edge for edge in edges if not edge[2] or edge[:2] not in stated], whole


def _depths(edges: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The column of each name, behind all that it has its words from; in a circle somewhere behind its start."""
    depth: dict[str, int] = {}
    for source, target in edges:
        depth.setdefault(source, 0)
        depth.setdefault(target, 0)
    for _ in range(min(len(depth), CROWD)):
        before = dict(depth)
        for source, target in edges:
            depth[target] = max(depth[target], depth[source] + 1)
        if depth == before:
            break
    used = {column: number for number, column in enumerate(sorted(set(depth.values())))}
    return {name: used[column] for name, column in depth.items()}


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    bend = max(24, abs(end[0] - start[0]) // 2)
    return f" C{start[0] + bend} {start[1]} {end[0] - bend} {end[1]} {end[0]} {end[1]}"


def _short(name: str) -> str:
    line = " ".join(name.split()) or name
    shown = line if line != OPEN else "(open)"
    return shown if len(shown) <= LETTERS else f"{shown[: LETTERS - 1]}…"
