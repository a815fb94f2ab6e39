"""All quotations in, all utterances out: the stage as a whole."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from contextlib import contextmanager
from itertools import filterfalse

from provenance.match.cluster import clusters
from provenance.match.compare import Reference
from provenance.match.intake import Intake, columns
from provenance.match.judged import Pairs, honour
from provenance.match.memory import Memory, remembered
from provenance.match.nested import alone
from provenance.match.nodes import nodes
from provenance.match.reference import reference
from provenance.model import Columns, Flag, Occurrence, Relation, Utterance, Verdict

BATCH = 1000  # utterances judged at a stretch
NO_PAIRS = Pairs()
HOLDS = Verdict(Relation.VERBATIM, 0.0, (), (), "as before")  # stands for a verdict that was found before
Kept = Callable[[Hashable], Collection[Hashable]]  # the members whose verdicts hold, given the reference


def nobody_kept(_reference: Hashable) -> Collection[Hashable]:
    """What is matched for the first time is judged anew."""
    return ()


NOBODY_KEPT: Kept = nobody_kept


def match(occurrences: Iterable[Occurrence], pairs: Pairs = NO_PAIRS) -> list[Utterance]:
    """Group ``occurrences`` by what was said, and judge each against its utterance's reference wording.

    ``pairs`` are those that a person judged to be one utterance, or two: they hold whatever the words say.
    Every occurrence that is speech is a member of exactly one utterance; those that are none are left out. The
    result does not depend on the order of the input.
    """
    return list(utterances(occurrences, pairs))


def utterances(
    occurrences: Iterable[Occurrence], pairs: Pairs = NO_PAIRS, *, differences: bool = True
) -> Iterator[Utterance]:
    """``match`` one utterance at a time: the verdicts of a million quotations need not be held at once.

    Without ``differences`` verdicts come without the difference word for word and without their reasons, and sooner.
    """
    yield from Matched(columns(occurrences), pairs, differences=differences)


class Matched:
    """All utterances, and what there is to ``remember`` of the matching, whose rows then have numbers for keys."""

    def __init__(
        self,
        batches: Iterable[Columns],
        pairs: Pairs = NO_PAIRS,
        *,
        differences: bool = True,
        remember: bool = False,
    ) -> None:
        self._differences = differences
        self.memory: Memory | None = None
        with uncollected():
            self._intake = Intake().gather(batches)
            found = clusters(self._intake, list(nodes(self._intake)))
            if remember:
                self.memory = remembered(self._intake, found, pairs)
            groups = found.groups
            del found
            self._spliced = {row for group in groups for node in group if node.spliced for row in node.rows}
            rows = [[r for node in group for r in node.rows] for group in groups]
            self._ordered = in_order(self._intake, rows, pairs)
            aged()

    def __iter__(self) -> Iterator[Utterance]:
        return verdicts(self._intake, self._ordered, self._spliced, self._differences)


def in_order(intake: Intake, groups: Iterable[list[int]], pairs: Pairs) -> list[list[int]]:
    """The rows of ``groups`` as ``pairs`` leave them, the first utterance last; what is quoted within stands alone."""
    rank = intake.rank.__getitem__
    ordered = [sorted(rows, key=rank) for rows in alone(intake, groups)]
    if pairs != NO_PAIRS:
        ordered = _honoured(intake, ordered, pairs)
    ordered.sort(key=lambda rows: -rank(rows[0]))
    return ordered


def verdicts(
    intake: Intake, ordered: list[list[int]], spliced: set[int], differences: bool = True, kept: Kept = NOBODY_KEPT
) -> Iterator[Utterance]:
    """The utterances, each judged; what is done is let go from the end of ``ordered``."""
    while ordered:
        with uncollected():
            some = [judged(intake, rows, spliced, differences, kept) for rows in ordered[-BATCH:][::-1]]
            del ordered[-BATCH:]
        yield from some


@contextmanager
def uncollected() -> Iterator[None]:
    """A while without collection of cyclic garbage: there is none, and to look for it takes a sixth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def aged() -> None:
    """Have all that there is count as old: the next collection of garbage then need not go through it."""
    if not gc.get_freeze_count():  # else there is what a caller would not have thawed
        gc.freeze()
        gc.unfreeze()


def _honoured(intake: Intake, groups: list[list[int]], pairs: Pairs) -> list[list[int]]:
    rows = {key: row for row, key in enumerate(intake.keys)}
    apart = honour(groups, pairs, rows, lambda row: intake.form_of_text[intake.text_of[row]])
    return [sorted(group, key=intake.rank.__getitem__) for group in apart]


def judged(
    intake: Intake, rows: list[int], spliced: set[int], differences: bool, kept: Kept = NOBODY_KEPT
) -> Utterance:
    """The utterance of ``rows``, each distinct text compared once with a reference that is read once.

    Members that are ``kept`` under that reference get no verdict: theirs holds.
    """
    chosen = reference(intake, list(filterfalse(spliced.__contains__, rows)) or rows)
    holding = kept(intake.keys[chosen])
    text = intake.text_of[chosen]
    against = Reference(intake.texts[text], intake.langs[text], differences=differences)
    print_ = intake.imprint_of_text[text]
    known: dict[int, Verdict] = {}
    members: dict[Hashable, Verdict] = {}
    keys, text_of, quoted_of = intake.keys, intake.text_of, intake.quoted
    for row in rows:
        key = keys[row]
        if holding and key in holding:
            members[key] = HOLDS
            continue
        other, quoted = text_of[row], quoted_of[row]
        what = other << 2 | quoted << 1 | (row in spliced)
        verdict = known.get(what)
        if verdict is None:
            same = intake.imprint_of_text[other] == print_
            verdict = against.judge(intake.texts[other], intake.langs[other], quoted=bool(quoted), same=same)
            known[what] = verdict = weld(verdict) if row in spliced else verdict
        members[key] = verdict
    return Utterance(keys[chosen], members)


def weld(verdict: Verdict) -> Verdict:
    """``verdict`` for a quotation whose other words belong to another utterance."""
    flags = tuple(flag for flag in Flag if flag in verdict.flags or flag is Flag.SPLICED)
    return verdict._replace(flags=flags, reason=f"runs two utterances together; {verdict.reason}")
