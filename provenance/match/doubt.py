"""Which decisions of matching are least sure: members that are not word for word, and wordings that were left apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.match.abroad import anchors
from provenance.match.block import TELLING, TRIED, Index
from provenance.match.compare import compare
from provenance.match.judged import Pairs, Sets
from provenance.match.meaning import Meaning
from provenance.match.measures import content, stems
from provenance.match.normalise import tokens
from provenance.match.same import LINE, Sameness, sameness
from provenance.match.script import foreign
from provenance.model import LITERAL, Edit, Verdict

SHARED = 2  # words of a speaker's that two utterances must have in common before they are compared
KEYS = (1 << 62) - 1
DAYS, DAYS_ABROAD = 30, 2  # between two printings of one statement in two wordings, and in two languages


class Statement(NamedTuple):
    """A quotation as it was matched. ``group`` is its utterance, ``day`` an ordinal; ``reference`` leads the group."""

    key: str
    group: str
    text: str
    lang: str | None
    speaker: str | None
    day: int | None
    reference: bool
    verdict: Verdict


class Doubt(NamedTuple):
    """Two quotations, whether matching joined them, and how sure it is that they state the same.

    ``judged`` says that a person decided it.
    """

    a: Statement
    b: Statement
    joined: bool
    sameness: Sameness
    judged: bool = False


def joined(statements: Sequence[Statement], meaning: Meaning | None = None) -> Iterator[Doubt]:
    """Every member that is not word for word, beside the stretch of its reference that it reproduces."""
    leaders = {one.group: one for one in statements if one.reference}
    for one in statements:
        leader = leaders.get(one.group)
        if leader is not None and not one.reference and one.verdict.relation not in LITERAL:
            stretch = reproduced(one.verdict.difference) or leader.text
            yield Doubt(leader, one, True, sameness(stretch, one.text, one.verdict, leader.lang, one.lang, meaning))


def apart(statements: Sequence[Statement], meaning: Meaning | None = None) -> Iterator[Doubt]:
    """Pairs of utterances by one speaker, near in time and sharing words, of which matching made two.

    Between two languages a name or a number in common is enough, if they were printed within two days.
    """
    index, speakers, known = Index(), dict[str, int](), list[Statement]()
    for one in statements:
        if not one.reference or one.speaker is None:
            continue
        number = speakers.setdefault(one.speaker.casefold(), len(speakers))
        keys = list(filed(number, one))
        counts = index.candidates(keys)
        for k in sorted(counts, key=lambda k: (-counts[k], k))[: 2 * TRIED]:
            other = known[k]
            abroad = foreign(other.text, one.text, other.lang, one.lang)
            if counts[k] >= (1 if abroad else SHARED) and near(one, other, DAYS_ABROAD if abroad else DAYS):
                verdict = compare(other.text, one.text, quoted=False, lang=one.lang, reference_lang=other.lang)
                yield Doubt(other, one, False, sameness(other.text, one.text, verdict, other.lang, one.lang, meaning))
        index.add(len(known), keys)
        known.append(one)


def settled(doubts: Iterable[Doubt], statements: Iterable[Statement], pairs: Pairs) -> Iterator[Doubt]:
    """``doubts`` among all ``statements`` with what people judged of ``pairs`` of them, by their keys.

    Joined are two that are judged the same, be it by way of others; apart are two utterances if any two of theirs are.
    """
    sets, group = Sets(pairs.same), dict[Hashable, str]((one.key, one.group) for one in statements)
    different = {frozenset((group[a], group[b])) for a, b in pairs.different if a in group and b in group}
    for one in doubts:
        same = sets.head(one.a.key) == sets.head(one.b.key)
        yield one._replace(judged=same if one.joined else {one.a.group, one.b.group} in different)


def filed(speaker: int, one: Statement) -> Iterator[int]:
    """What a statement is found by: its longest words, its numbers and its names, each of its speaker's."""
    words = sorted(set(stems(content(tokens(one.text, one.lang), one.lang))), key=lambda word: (-len(word), word))
    common = anchors(one.text, one.lang)
    for sort, some in enumerate((words[:TELLING], sorted(common.numbers), sorted(common.names))):
        yield from (hash((speaker, sort, each)) & KEYS for each in some)


def near(one: Statement, other: Statement, days: int) -> bool:
    """Whether no more than ``days`` lie between two printings, as far as is known."""
    return one.day is None or other.day is None or abs(one.day - other.day) <= days


def nearest(doubts: Iterable[Doubt]) -> list[Doubt]:
    """The least sure first: those without a chance, then by their distance from the line. Equal texts count once."""
    found = {(one.a.text, one.b.text): one for one in reversed(list(doubts))}
    return sorted(found.values(), key=lambda one: (distance(one.sameness), one.a.key, one.b.key))


def distance(same: Sameness) -> float:
    """How far a chance lies from the line; less than nothing where there is none."""
    return -1.0 if same.score is None else abs(same.score - LINE)


def reproduced(difference: Sequence[Edit]) -> str:
    """The reference's words from the first to the last that the quotation has too."""
    equal = [k for k, edit in enumerate(difference) if edit.op == "equal"]
    edits: Sequence[Edit] = difference[equal[0] : equal[-1] + 1] if equal else ()
    return " ".join(edit.reference for edit in edits if edit.reference)
