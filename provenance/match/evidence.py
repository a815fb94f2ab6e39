"""Whether two wordings are one utterance: a score out of shared words, and who said it when, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence, Set
from math import ceil
from typing import Protocol

from rapidfuzz.distance import LCSseq

from provenance.match.align import Block, runs
from provenance.match.code import Code
from provenance.match.nodes import RIVAL_CONTENT, RIVAL_DAYS, RIVAL_WORDS, Node, patience
from provenance.match.same import restated

KNOWN, UNKNOWN, RIVAL = 0.6, 0.75, 0.9  # share of a wording's words to be found in the other, by what is known of who
RETOLD, RETOLD_UNKNOWN = 0.6, 0.8  # the same for the content words of indirect speech
EXCERPT = (21, 90, 366)  # days that an excerpt of one's own longer wording may come later, by its content words
ALIKE = 0.9  # share of the longer wording's words, in order, from which a contradiction is taken for a slip
PLAINLY = 0.6  # share of both wordings' content words in common from which nothing more is asked
RESTATED = 0.3  # chance of being the same statement below which shared words are those of a shared subject
BEFORE, AFTER = 3, 2  # words around the part that was retold in which a negation still turns it
ALONE = 5  # words on both sides of a change from which it is another statement, not an edit


class Ground(Protocol):
    """What of an intake wordings are compared by."""

    @property
    def code(self) -> Code:
        """What is known of words."""
        ...

    @property
    def name_parts(self) -> Sequence[frozenset[str]]:
        """The parts of the speakers' names, by number."""
        ...


def kinship(a: Node, b: Node, intake: Ground) -> bool | None:
    """Whether the speakers of two wordings can be one; None where either is unknown."""
    one, other = a.speakers, b.speakers
    if not one or not other:
        return None
    if one == other:
        return True
    parts = intake.name_parts
    if len(one) == len(other) == 1:
        return parts[one[0]] <= parts[other[0]] or parts[other[0]] <= parts[one[0]]
    return any(parts[x] <= parts[y] or parts[y] <= parts[x] for x in one for y in other)


def score(q: Node, r: Node, intake: Ground, than: float = 0.0) -> float:
    """0 where ``q`` is no rendering of ``r``'s utterance, else how much of ``q`` speaks for it (up to 1).

    What is no more ``than`` may be 0 as well.
    """
    if q.lang and r.lang and q.lang != r.lang:
        return 0.0
    kin = (q.speakers == r.speakers and q.speakers != ()) or kinship(q, r, intake)
    both = q.quoted and r.quoted
    if kin is False and not (both and q.size >= RIVAL_WORDS):
        return 0.0
    if not both:
        return retold(q, r, intake.code, kin)
    if kin and q.form in r.form and not q.apart(r):
        return 1.0
    return quoted(q, r, intake.code, kin, than)


def quoted(q: Node, r: Node, code: Code, kin: bool | None, than: float) -> float:
    """Both in quotation marks: word order counts, and a long stretch of other words on both sides parts them."""
    least = KNOWN if kin else UNKNOWN if kin is None else RIVAL
    enough = max(least, than)
    shared = LCSseq.similarity(q.form, r.form, score_cutoff=ceil(enough * q.size - 1))
    share = shared / q.size
    if share < least or share <= than:
        return 0.0
    apart = q.apart(r)
    if apart or not kin:
        meaning = code.meaning(q.form)
        if apart > (EXCERPT[min(meaning, 2)] if kin and share == 1 and q.size < r.size else patience(shared, meaning)):
            return 0.0
        if not kin and meaning < (2 if kin is None else RIVAL_CONTENT):
            return 0.0
        if kin is False and apart > RIVAL_DAYS:
            return 0.0
    if share < 0.9 and parting(q.form, r.form):
        return 0.0
    return share


def parting(form: str, other: str) -> bool:
    """Whether at one place both have a long stretch that the other has not: one beginning, two statements.

    The same where both go on at length, and of ``form`` less agrees beside the longest run, a formula, than does not.
    """
    at = bt = a_left = b_left = 0
    agreed = run = longest = 0
    for a, b, size in [*runs(form, other), Block(len(form), len(other), 0)]:
        a_left += a - at
        b_left += b - bt
        if a_left >= ALONE and b_left >= ALONE:
            return True
        if size > 1 or a + size == len(form):
            a_left = b_left = 0
        run = run + size if a == at and b == bt else size
        longest = max(longest, run)
        agreed += size
        at, bt = a + size, b + size
    return min(len(form), len(other)) - agreed >= ALONE and agreed - longest < len(form) - agreed


def retold(q: Node, r: Node, code: Code, kin: bool | None) -> float:
    """One is indirect speech: content words count, in any order; contradiction in number or negation parts them."""
    mine = code.stemmed(q.form)
    if not mine:
        return 0.0
    hits = len(mine & code.all_stems(r.form))
    share = hits / min(len(mine), max(len(code.stemmed(r.form)), 1))
    enough = 3 if kin else 4
    if hits < min(enough, len(mine)) or hits < 2 or share < (RETOLD if kin else RETOLD_UNKNOWN):
        return 0.0
    if q.apart(r) > patience(hits * 2, hits):
        return 0.0
    if 2 * hits < PLAINLY * (len(mine) + len(code.stemmed(r.form))):
        words, others = code.words(q.form), code.words(stretch(r.form, mine, code))
        if restated(words, others, q.lang or r.lang) < RESTATED:
            return 0.0
    alike = LCSseq.similarity(q.form, r.form) >= ALIKE * max(q.size, r.size)
    if not alike and contradict(q.form, r.form, stretch(r.form, mine, code, BEFORE, AFTER), code, q.lang or r.lang):
        return 0.0
    return min(share, 1.0) * hits / (hits + 1)


def stretch(form: str, known: Set[int], code: Code, before: int = 0, after: int = 0) -> str:
    """``form`` from the first to the last word whose stem is ``known``, and so many words around them."""
    at = [k for k, char in enumerate(form) if code.stems[char] in known]
    return form[max(0, at[0] - before) : at[-1] + 1 + after] if at else form


def contradict(form: str, other: str, retold: str, code: Code, lang: str | None) -> bool:
    """Whether each has a number that the other has not, or only one of ``form`` and what it ``retold`` denies."""
    a, b = code.digits.intersection(form), code.digits.intersection(other)
    if a - b and b - a:
        return True
    negation = code.negation(lang)
    return negation.isdisjoint(form) != negation.isdisjoint(retold)
