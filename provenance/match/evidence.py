"""Whether two wordings are one utterance: a score out of shared words, and who said it when, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence, Set

from rapidfuzz.distance import LCSseq

from provenance.match.block import STEMS, stems
from provenance.match.guards import content, negations, numbers
from provenance.match.intake import Intake
from provenance.match.nodes import RIVAL_CONTENT, RIVAL_DAYS, RIVAL_WORDS, Node, namesake, patience
from provenance.match.same import restated

KNOWN, UNKNOWN, RIVAL = 0.6, 0.75, 0.9  # share of a wording's words to be found in the other, by what is known of who
RETOLD, RETOLD_UNKNOWN = 0.6, 0.8  # the same for the content words of indirect speech
EXCERPT = (21, 90, 366)  # days that an excerpt of one's own longer wording may come later, by its content words
ALIKE = 0.9  # share of the longer wording's words, in order, from which a contradiction is taken for a slip
PLAINLY = 0.6  # share of both wordings' content words in common from which nothing more is asked
RESTATED = 0.3  # chance of being the same statement below which shared words are those of a shared subject
ALONE = 5  # words on both sides of a change from which it is another statement, not an edit


def kinship(a: Node, b: Node, intake: Intake) -> bool | None:
    """Whether the speakers of two wordings can be one; None where either is unknown."""
    if not a.speakers or not b.speakers:
        return None
    if set(a.speakers) & set(b.speakers):
        return True
    return any(namesake(intake.speaker(x), intake.speaker(y)) for x in a.speakers for y in b.speakers)


def score(q: Node, r: Node, intake: Intake) -> float:
    """0 where ``q`` is no rendering of ``r``'s utterance, else how much of ``q`` speaks for it (up to 1)."""
    if q.lang and r.lang and q.lang != r.lang:
        return 0.0
    kin = kinship(q, r, intake)
    if kin is False and not (q.quoted and r.quoted and q.size >= RIVAL_WORDS):
        return 0.0
    if kin and q.quoted and r.quoted and not q.apart(r) and f" {q.form} " in f" {r.form} ":
        return 1.0
    words, others = q.form.split(" "), r.form.split(" ")
    if q.quoted and r.quoted:
        return quoted(q, r, words, others, kin)
    return retold(q, r, words, others, kin)


def quoted(q: Node, r: Node, words: Sequence[str], others: Sequence[str], kin: bool | None) -> float:
    """Both in quotation marks: word order counts, and a long stretch of other words on both sides parts them."""
    shared = LCSseq.similarity(words, others)
    share = shared / len(words)
    if share < (KNOWN if kin else UNKNOWN if kin is None else RIVAL):
        return 0.0
    apart = q.apart(r)
    if apart or not kin:
        meaning = len(set(content(words)))
        if apart > (EXCERPT[min(meaning, 2)] if kin and share == 1 and q.size < r.size else patience(shared, meaning)):
            return 0.0
        if not kin and meaning < (2 if kin is None else RIVAL_CONTENT):
            return 0.0
        if kin is False and apart > RIVAL_DAYS:
            return 0.0
    if share < 0.9 and parting(words, others):
        return 0.0
    return share


def parting(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether at one place both have a long stretch that the other has not: one beginning, two statements."""
    at = bt = 0
    for op in LCSseq.opcodes(words, others):
        if op.tag == "equal":
            if op.src_end - op.src_start > 1 or op.src_end == len(words):
                at = bt = 0
        else:
            at += op.src_end - op.src_start
            bt += op.dest_end - op.dest_start
            if at >= ALONE and bt >= ALONE:
                return True
    return False


def retold(q: Node, r: Node, words: Sequence[str], others: Sequence[str], kin: bool | None) -> float:
    """One is indirect speech: content words count, in any order; contradiction in number or negation parts them."""
    mine, theirs = stems(words), {STEMS[w] for w in others}
    if not mine:
        return 0.0
    hits = sum(w in theirs for w in mine)
    back = stems(others)
    share = hits / min(len(mine), max(len(back), 1))
    enough = 3 if kin else 4
    if hits < min(enough, len(mine)) or hits < 2 or share < (RETOLD if kin else RETOLD_UNKNOWN):
        return 0.0
    if q.apart(r) > patience(hits * 2, hits):
        return 0.0
    plainly = 2 * hits >= PLAINLY * (len(mine) + len(back))
    if not plainly and restated(list(words), stretch(others, set(mine)), q.lang or r.lang) < RESTATED:
        return 0.0
    alike = LCSseq.similarity(words, others) >= ALIKE * max(len(words), len(others))
    if not alike and contradict(words, others, q.lang or r.lang):
        return 0.0
    return min(share, 1.0) * hits / (hits + 1)


def stretch(words: Sequence[str], known: Set[str]) -> list[str]:
    """``words`` from the first to the last whose stem is ``known``."""
    at = [k for k, word in enumerate(words) if STEMS[word] in known]
    return list(words[at[0] : at[-1] + 1]) if at else list(words)


def contradict(words: Sequence[str], others: Sequence[str], lang: str | None) -> bool:
    """Whether each has a number that the other has not, or only one of them denies."""
    a, b = set(numbers(words)) - {"1"}, set(numbers(others)) - {"1"}
    if a - b and b - a:
        return True
    negation = negations(lang)
    return bool(negation.intersection(words)) != bool(negation.intersection(others))
