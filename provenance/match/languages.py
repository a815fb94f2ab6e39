"""Utterances of different languages joined: translations of a statement beside the wording nearest to its speaker.

Within a language words decide. Between two, statements of one speaker that were first printed within days are compared
by what languages have in common (``translated``), and are joined only where each is the other's best, and no third
comes near; every verdict on a translation says how sure that is, and why.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from provenance.match.block import Index
from provenance.match.called import keys, nameless, namesakes, parts
from provenance.match.judged import Pairs
from provenance.match.script import base
from provenance.match.translated import likeness, sense
from provenance.model import Kind, Occurrence, Relation, Utterance, Verdict

SURE = 0.8  # from which two statements are joined
MARGIN = 0.7  # by which more must speak for the best than for the next: twice the odds
FEW = 5  # candidates of one language that a statement is compared with
TOLD = 12  # of the most telling things in a statement by which others are looked for
DAYS = 2  # between the first printings of a statement in two languages
NAMELESS = 2.0  # against two who are only described: the words have to agree the more
NOBODY = ""
PLACE = 1.4  # for standing at the same place among what the speaker says in either article; against, at the other end
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
    """Two statements of different languages, and how sure it is that they are one utterance.

    ``part`` is the one of them that is an excerpt of the other, None where both say about as much.
    """

    a: int
    b: int
    score: float
    weight: float
    why: str
    part: int | None


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
        original = min(whole(group, langs), key=lambda n: statements[n].far)
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
    """Statements of one speaker in two languages, near in time, that have something in common.

    Those of a day are filed together, and let go when no later one can be near.
    """
    shelves: dict[int, Index] = {}
    for k in sorted(range(len(statements)), key=lambda k: (statements[k].day, k)):
        one = statements[k]
        for day in [day for day in shelves if day < one.day - DAYS]:
            del shelves[day]
        things = telling(one)
        wanted = list(filed(one, things[:TOLD], every=False))
        counts = Counter[int]()
        for index in shelves.values():
            counts.update(index.candidates(wanted))
        tried = Counter[str]()
        for n in sorted(counts, key=lambda n: (-counts[n], n)):
            other = statements[n]
            if other.lang != one.lang and tried[other.lang] < FEW:
                tried[other.lang] += 1
                yield from joint(other, one)
        shelves.setdefault(one.day, Index()).add(k, filed(one, things, every=True))


def joint(one: Said, other: Said) -> Iterator[Joint]:
    """Two statements, where their speakers can be one and they have something in common."""
    if namesakes(parts(one.speaker, one.lang), parts(other.speaker, other.lang)):
        doubt, who = 0.0, "one speaker"
    elif nameless(one.speaker, one.lang) and nameless(other.speaker, other.lang):
        doubt, who = NAMELESS, "speakers without a name"
    else:
        return
    near = PLACE * (0.5 - abs(one.place - other.place)) - doubt
    found = likeness(one.text, other.text, one.lang, other.lang, near)
    if found.score is not None:
        part = min(one, other, key=lambda s: sense(s.text, s.lang).total).number if found.part else None
        yield Joint(one.number, other.number, found.score, found.weight, f"{who}, {found.why}", part)


def telling(one: Said) -> list[Hashable]:
    """All that another language can have of a statement, the most telling first."""
    items = sorted(sense(one.text, one.lang).items, key=lambda item: (-item.weight, sorted(map(str, item.keys))))
    return list(dict.fromkeys(key for item in items for key in sorted(item.keys, key=str)))


def filed(one: Said, things: Sequence[Hashable], *, every: bool) -> Iterator[int]:
    """What a statement is found by: who says it, by ``every`` word of the name, with each of the ``things``."""
    names = set(keys(parts(one.speaker, one.lang), every))
    if nameless(one.speaker, one.lang):
        names.add(NOBODY)
    for name in sorted(names, key=str):
        yield from (hash((name, thing)) & KEYS for thing in things)


def best(joints: Iterable[Joint], langs: Mapping[int, str]) -> list[Joint]:
    """Those that are sure, where each is the other's best of its language by a margin; the surest first.

    An excerpt chooses what it is part of: that may have others.
    """
    found = sorted(joints, key=lambda j: (-j.weight, j.a, j.b))
    ranked: defaultdict[tuple[int, str], list[Joint]] = defaultdict(list)
    for joint in found:
        ranked[joint.a, langs[joint.b]].append(joint)
        ranked[joint.b, langs[joint.a]].append(joint)

    def chosen(joint: Joint) -> bool:
        sides = (joint.a, joint.b), (joint.b, joint.a)
        return all(alone(joint, ranked[n, langs[m]]) for n, m in sides if joint.part is None or joint.part == n)

    return [joint for joint in found if joint.score >= SURE and chosen(joint)]


def alone(joint: Joint, ranked: Sequence[Joint]) -> bool:
    """Whether ``joint`` is the first of ``ranked``, and no other comes near."""
    return ranked[0] is joint and (len(ranked) == 1 or ranked[1].weight + MARGIN <= joint.weight)


def together(joints: Iterable[Joint], langs: Mapping[int, str], different: Set[frozenset[int]]) -> list[list[int]]:
    """Groups of utterances, one a language, or several that are all excerpts of one in another language.

    A joint that would put other two of one language together is left out.
    """
    groups: dict[int, list[int]] = {}
    excerpts: defaultdict[int, set[int]] = defaultdict(set)
    for joint in joints:
        one, other = groups.get(joint.a, [joint.a]), groups.get(joint.b, [joint.b])
        if one is other:
            continue
        siblings = excerpts[joint.a if joint.part == joint.b else joint.b] | {joint.part}
        if any(langs[a] == langs[b] and not {a, b} <= siblings for a in one for b in other):
            continue
        if different and any(frozenset((a, b)) in different for a in one for b in other):
            continue
        both = [*one, *other]
        groups.update(dict.fromkeys(both, both))
        if joint.part is not None:
            excerpts[joint.a if joint.part == joint.b else joint.b].add(joint.part)
    return list({id(group): group for group in groups.values()}.values())


def whole(group: Sequence[int], langs: Mapping[int, str]) -> Sequence[int]:
    """Those of ``group`` that can be the reference: no excerpt that stands beside others of its language."""
    counts = Counter(langs[n] for n in group)
    return [n for n in group if counts[langs[n]] == 1] or group


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
    return Verdict(Relation.TRANSLATED, 0.0, verdict.flags, (), f"{why}{within}", confidence=round(score, 4))
