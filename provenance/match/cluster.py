"""Nodes to utterances: every node joins one leader or leads itself, so that no chain of links can weld two."""

from __future__ import annotations

from provenance.match.block import TRIED, Index, own_words, shingles
from provenance.match.evidence import score
from provenance.match.intake import SHORT, Intake
from provenance.match.nodes import Node
from provenance.match.short import Fragments


def clusters(intake: Intake, nodes: list[Node]) -> list[list[Node]]:
    """Nodes by utterance, the leader first.

    The longest quoted wording leads; indirect speech comes after all that is quoted; the shortest fragments last,
    since the sentence around them has to choose among utterances already found.
    """
    fragments = Fragments(intake, [n for n in nodes if n.size <= SHORT])
    ordered = sorted((n for n in nodes if n.size > SHORT), key=lambda n: sort_key(n, intake))
    grams, words, groups = Index(), Index(), list[list[Node]]()
    for node in ordered:
        tokens = node.form.split(" ")
        keys = shingles(tokens)
        own = own_words(node.speakers, tokens)
        best, leader = 0.0, -1
        counts = grams.candidates(keys)
        for number, shared in words.candidates(own).items():
            counts[number] += shared if shared > 1 or len(own) < 3 else 0
        for number, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TRIED]:
            found = score(node, groups[number][0], intake)
            if found > best:
                best, leader = found, number
                if best >= 1:
                    break
        if leader >= 0:
            groups[leader].append(node)
            continue
        number = len(groups)
        groups.append([node])
        grams.add(number, keys)
        words.add(number, own)
        fragments.file(number, node, tokens)
    fragments.join(groups)
    return groups


def sort_key(node: Node, intake: Intake) -> tuple[object, ...]:
    """Quoted before indirect, long before short; the rest only makes the order one and the same every time."""
    return (not node.quoted, -node.size, node.form, node.lang or "", min(map(intake.order, node.rows)))
