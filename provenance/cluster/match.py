"""Matching in parts, from occurrences to judged utterances: the outcome is that of ``provenance.match``."""

from __future__ import annotations

from typing import NamedTuple

from provenance.cluster import fragments, group, weld
from provenance.cluster.engine import Data, Engine
from provenance.cluster.place import place
from provenance.cluster.remember import remembered
from provenance.cluster.shelf import by_form, in_order


class Found(NamedTuple):
    """By part: a list of ``Utterance``; ``Formed``, and a list of ``Record`` for its nodes, where that is wanted."""

    utterances: Data
    formed: Data
    records: Data | None


def matched(engine: Engine, occurrences: Data) -> Data:
    """A list of ``Utterance`` by part, of lists of ``Occurrence``."""
    return found(engine, occurrences).utterances


def found(engine: Engine, occurrences: Data, *, remember: bool = False) -> Found:
    """The same, with what is left for the next time."""
    formed = by_form(engine, occurrences)
    shelves, offsets = in_order(engine, formed)
    state, planks, route, table, filed = place(engine, shelves, offsets)
    moved = weld.unwelded(engine, offsets, shelves, planks, state, route, table, filed)
    groups = group.grouped(engine, shelves, formed, state, moved)
    more = fragments.joined(engine, shelves, state, formed, groups)
    judged = engine.map(lambda part, some, late: list(group.utterances(part, some, late)), groups, more)
    if not remember:
        return Found(judged, formed, None)
    return Found(judged, formed, remembered(engine, offsets, shelves, formed, state, moved, groups, more))
