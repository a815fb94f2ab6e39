"""Nodes to utterances: every node joins one leader or leads itself, so that no chain of links can weld two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from provenance.match.block import TRIED, Index, own_words, shingles
from provenance.match.evidence import score
from provenance.match.intake import SHORT, Intake
from provenance.match.nodes import Node
from provenance.match.short import Fragments

LIKELY = 0.3  # share of the best candidate's keys that makes another one worth a look
VARIANTS = 4  # members of a group until which a differing one is kept as a variant
SURE = 8  # words that, all found in one utterance, need no look at others


def clusters(intake: Intake, nodes: list[Node]) -> list[list[Node]]:
    """Nodes by utterance, the leader first.

    The longest quoted wording leads; indirect speech comes after all that is quoted; the shortest fragments last,
    since the sentence around them has to choose among utterances already found.
    """
    fragments = Fragments(intake, [n for n in nodes if n.size <= SHORT])
    ordered = sorted((n for n in nodes if n.size > SHORT), key=lambda n: sort_key(n, intake))
    grams, words, known, groups = Index(), Index(), list[Wording](), list[list[Node]]()
    for node in ordered:
        tokens = node.form.split(" ")
        keys = shingles(tokens)
        home = choose(node, grams.candidates(keys), known, intake)
        own = own_words(node.speakers, tokens) if home is None else []
        if home is None:
            counts, least = words.candidates(own), min(2, len(own))
            home = choose(node, {n: c for n, c in counts.items() if c >= least}, known, intake)
        if home is None:
            number = len(known)
            known.append(Wording(node, len(groups), True))
            grams.add(number, keys)
            words.add(number, own)
            fragments.file(len(groups), node, tokens)
            groups.append([node])
            continue
        group = groups[home]
        if node.quoted and len(group) < VARIANTS and f" {node.form} " not in f" {group[0].form} ":
            grams.add(len(known), keys)
            known.append(Wording(node, home, False))
        group.append(node)
    fragments.join(groups)
    return groups


class Wording(NamedTuple):
    """A wording that others are compared with: the leader of its group, or a variant that lends its excerpts a home."""

    node: Node
    group: int
    leads: bool


def choose(node: Node, counts: Mapping[int, int], known: list[Wording], intake: Intake) -> int | None:
    """The group that ``node`` belongs to best; the likeliest candidates alone are verified.

    A leader is enough by itself; through a variant only an unbroken excerpt of it gets in, so that groups do not drift.
    """
    if not counts:
        return None
    floor = max(counts.values()) * LIKELY
    likely = sorted([(-c, n) for n, c in counts.items() if c >= floor])[:TRIED]
    best, chosen = 0.0, None
    for _, number in likely:
        wording = known[number]
        if not wording.leads and f" {node.form} " not in f" {wording.node.form} ":
            continue
        found = score(node, wording.node, intake)
        if found > best:
            best, chosen = found, wording.group
            if best >= 1 and node.size >= SURE:
                break
    return chosen


def sort_key(node: Node, intake: Intake) -> tuple[object, ...]:
    """Quoted before indirect, long before short; the rest only makes the order one and the same every time."""
    return (not node.quoted, -node.size, -len(node.rows), node.form, node.lang or "", min(map(intake.order, node.rows)))
