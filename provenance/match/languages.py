"""Utterances of different languages joined: translations of a statement beside the wording nearest to its speaker.

Within a language words decide. Between two, statements of one speaker that were first printed within days are compared
by what languages have in common (``translated``), and are joined only where each is the other's best, and no third
comes near; every verdict on a translation says how sure that is, and why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from provenance.match.block import TRIED, Index
from provenance.match.judged import Pairs
from provenance.match.script import base
from provenance.match.translated import Likeness, likeness, sense, voiced
from provenance.model import Kind, Occurrence, Relation, Utterance, Verdict

SURE = 0.82  # from which two statements are joined
MARGIN = 0.7  # by which more must speak for the best than for the next: twice the odds
DAYS = 2  # between the first printings of a statement in two languages
PLACE = 0.5  # for standing at the same place among what the speaker says in either article; against, at the other end
KEYS = (1 << 62) - 1
UNDATED = -1


class Said(NamedTuple):
    """The reference wording of an utterance; ``number`` is the utterance's, ``day`` that of its first printing.

    ``place`` is 0 to 1 among what the speaker says in the article; the less ``far``, the nearer to the speaker.
    """

    number: int
    speaker: str
    lang: str
    text: str
    day: int
    place: float
    far: tuple[bool, bool, int, str]


class Joint(NamedTuple):
    """Two statements of different languages, and how sure it is that they are one utterance."""

    a: int
    b: int
    score: float
    weight: float
    why: str


def joined(utterances: Sequence[Utterance], occurrences: Iterable[Occurrence], pairs: Pairs) -> list[Utterance]:
    """``utterances`` with those of different languages put together; ``occurrences`` are what was matched, once more.

    Those of one article come together. What a person judged to be two (``pairs``) stays two.
    """
    home = {key: number for number, one in enumerate(utterances) for key in one.members}
    statements = {one.number: one for one in said(utterances, home, occurrences)}
    langs = {number: one.lang for number, one in statements.items()}
    joints = best(candidates(list(statements.values())), langs)
    different = {frozenset((home[a], home[b])) for a, b in pairs.different if a in home and b in home}
    out: list[Utterance | None] = list(utterances)
    for group in together(joints, langs, different):
        original = min(group, key=lambda n: statements[n].far)
        members = dict(utterances[original].members)
        for number, (score, why) in reached(original, joints, group).items():
            verdicts = utterances[number].members.items()
            members |= {key: translated(verdict, langs[number], score, why) for key, verdict in verdicts}
            out[number] = None
        out[original] = Utterance(utterances[original].reference, members)
    return [one for one in out if one is not None]


def said(
    utterances: Sequence[Utterance], home: Mapping[Hashable, int], occurrences: Iterable[Occurrence]
) -> list[Said]:
    """The reference wordings whose speaker and language are known."""
    first: dict[int, int] = {}
    found: list[Said] = []
    for _, some in groupby(occurrences, key=attrgetter("document")):
        article = [one for one in some if one.kind is not Kind.NOT_SPEECH and one.key in home]
        places: defaultdict[str | None, list[int]] = defaultdict(list)
        for one in article:
            places[one.speaker].append(one.position)
        for one in article:
            number, day = home[one.key], ordinal(one.published)
            first[number] = min(first.get(number, day), day)
            if utterances[number].reference == one.key and one.speaker and one.lang:
                there = places[one.speaker]
                place = there.index(one.position) / max(len(there) - 1, 1)
                far = (not one.primary, one.kind is Kind.INDIRECT, day, repr(one.key))
                found.append(Said(number, one.speaker, base(one.lang) or "", one.text, day, place, far))
    return sorted((one._replace(day=first[one.number]) for one in found), key=lambda one: one.number)


def ordinal(published: str | None) -> int:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return UNDATED


def candidates(statements: Sequence[Said]) -> Iterator[Joint]:
    """Statements of one speaker in two languages, near in time, that have something in common."""
    index = Index()
    for k, one in enumerate(statements):
        counts = index.candidates(list(filed(one, range(-DAYS, DAYS + 1))))
        for n in sorted(counts, key=lambda n: (-counts[n], n))[: 2 * TRIED]:
            other = statements[n]
            if other.lang != one.lang and namesakes(one.speaker, other.speaker):
                found = compared(other, one)
                if found.score is not None:
                    yield Joint(other.number, one.number, found.score, found.weight, found.why)
        index.add(k, filed(one, [0]))


def compared(one: Said, other: Said) -> Likeness:
    """How sure it is that two statements are one, the place of both in their articles included."""
    return likeness(one.text, other.text, one.lang, other.lang, PLACE * (0.5 - abs(one.place - other.place)))


def filed(one: Said, days: Iterable[int]) -> Iterator[int]:
    """What a statement is found by: the parts of its speaker's name, the day, and each thing that it has in common."""
    meant = sense(one.text, one.lang)
    things = [*meant.numbers, *meant.names, *meant.sounds, *meant.words, *meant.apart, *meant.sides]
    for part in voiced(one.speaker):
        for day in days if one.day != UNDATED else (0,):
            yield from (hash((part, one.day + day, thing)) & KEYS for thing in things)


def namesakes(a: str, b: str) -> bool:
    """Whether two names can be one speaker's, in whatever script."""
    one, other = voiced(a), voiced(b)
    return one <= other or other <= one


def best(joints: Iterable[Joint], langs: Mapping[int, str]) -> list[Joint]:
    """Those that are sure, where each is the other's best of its language by a margin; the surest first."""
    found = sorted(joints, key=lambda j: (-j.weight, j.a, j.b))
    ranked: defaultdict[tuple[int, str], list[Joint]] = defaultdict(list)
    for joint in found:
        ranked[joint.a, langs[joint.b]].append(joint)
        ranked[joint.b, langs[joint.a]].append(joint)
    sides = ((j, ranked[j.a, langs[j.b]], ranked[j.b, langs[j.a]]) for j in found if j.score >= SURE)
    return [j for j, one, other in sides if alone(j, one) and alone(j, other)]


def alone(joint: Joint, ranked: Sequence[Joint]) -> bool:
    """Whether ``joint`` is the first of ``ranked``, and no other comes near."""
    return ranked[0] is joint and (len(ranked) == 1 or ranked[1].weight + MARGIN <= joint.weight)


def together(joints: Iterable[Joint], langs: Mapping[int, str], different: Set[frozenset[int]]) -> list[list[int]]:
    """Groups of utterances, one a language; a joint that would put two of one language together is left out."""
    groups: dict[int, list[int]] = {}
    for joint in joints:
        one, other = groups.get(joint.a, [joint.a]), groups.get(joint.b, [joint.b])
        if one is other or {langs[n] for n in one} & {langs[n] for n in other}:
            continue
        if different and any(frozenset((a, b)) in different for a in one for b in other):
            continue
        both = [*one, *other]
        groups.update(dict.fromkeys(both, both))
    return list({id(group): group for group in groups.values()}.values())


def reached(original: int, joints: Iterable[Joint], group: Sequence[int]) -> dict[int, tuple[float, str]]:
    """How sure, and why, each other utterance of ``group`` is one with ``original``: as its surest way of joints is."""
    inside = [j for j in joints if j.a in group and j.b in group]  # the surest first
    found = {original: (1.0, "")}
    while len(found) < len(group):
        joint = next(j for j in inside if (j.a in found) != (j.b in found))
        near, new = (joint.a, joint.b) if joint.a in found else (joint.b, joint.a)
        found[new] = (min(found[near][0], joint.score), joint.why)
    return {number: why for number, why in found.items() if number != original}


def translated(verdict: Verdict, lang: str, score: float, why: str) -> Verdict:
    """The verdict on what reproduces a translation: flags and changes are those against its language's own wording."""
    within = "" if verdict.relation is Relation.VERBATIM else f"; within “{lang}” {verdict.relation}: {verdict.reason}"
    return Verdict(
        Relation.TRANSLATED, 0.0, verdict.flags, (), f"one speaker, {why}{within}", confidence=round(score, 4)
    )
