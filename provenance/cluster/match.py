"""Matching in parts, from occurrences to judged utterances: the outcome is that of ``provenance.match``."""

from __future__ import annotations

from provenance.cluster import fragments, group, weld
from provenance.cluster.engine import Data, Engine
from provenance.cluster.place import place
from provenance.cluster.shelf import by_form, in_order


def matched(engine: Engine, occurrences: Data) -> Data:
    """A list of ``Utterance`` by part, of lists of ``Occurrence``."""
    formed = by_form(engine, occurrences)
    shelves, offsets = in_order(engine, formed)
    state, planks, route, table, filed = place(engine, shelves, offsets)
    moved = weld.unwelded(engine, offsets, shelves, planks, state, route, table, filed)
    groups = group.grouped(engine, shelves, formed, state, moved)
    more = fragments.joined(engine, shelves, state, formed, groups)
    return engine.map(lambda part, some, late: list(group.utterances(part, some, late)), groups, more)
