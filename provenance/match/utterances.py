"""All quotations in, all utterances out: the stage as a whole."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from provenance.match.cluster import clusters
from provenance.match.compare import Reference
from provenance.match.intake import Intake
from provenance.match.judged import Pairs, honour
from provenance.match.nodes import nodes
from provenance.match.reference import reference
from provenance.model import Flag, Occurrence, Utterance, Verdict

NO_PAIRS = Pairs()


def match(occurrences: Iterable[Occurrence], pairs: Pairs = NO_PAIRS) -> list[Utterance]:
    """Group ``occurrences`` by what was said, and judge each against its utterance's reference wording.

    ``pairs`` are those that a person judged to be one utterance, or two: they hold whatever the words say.
    Every occurrence that is speech is a member of exactly one utterance; those that are none are left out. The
    result does not depend on the order of the input.
    """
    return list(utterances(occurrences, pairs))


def utterances(occurrences: Iterable[Occurrence], pairs: Pairs = NO_PAIRS) -> Iterator[Utterance]:
    """``match`` one utterance at a time: the verdicts of a million quotations need not be held at once."""
    intake = Intake().read(occurrences)
    groups = clusters(intake, list(nodes(intake)))
    spliced = {row for group in groups for node in group if node.spliced for row in node.rows}
    ordered = [sorted((r for node in group for r in node.rows), key=intake.rank.__getitem__) for group in groups]
    if pairs != NO_PAIRS:
        ordered = _honoured(intake, ordered, pairs)
    ordered.sort(key=lambda rows: intake.rank[rows[0]])
    for rows in ordered:
        yield judged(intake, rows, spliced)


def _honoured(intake: Intake, groups: list[list[int]], pairs: Pairs) -> list[list[int]]:
    rows = {key: row for row, key in enumerate(intake.keys)}
    apart = honour(groups, pairs, rows, lambda row: intake.form_of_text[intake.text_of[row]])
    return [sorted(group, key=intake.rank.__getitem__) for group in apart]


def judged(intake: Intake, rows: list[int], spliced: set[int]) -> Utterance:
    """The utterance of ``rows``, each distinct text compared once with a reference that is read once."""
    chosen = reference(intake, [r for r in rows if r not in spliced] or rows)
    text = intake.text_of[chosen]
    against = Reference(intake.texts[text], intake.langs[text])
    known: dict[tuple[int, int], Verdict] = {}
    members: dict[Hashable, Verdict] = {}
    for row in rows:
        other = intake.text_of[row]
        what = other, intake.quoted[row]
        if what not in known:
            same = intake.imprint_of_text[other] == intake.imprint_of_text[text]
            verdict = against.judge(intake.texts[other], intake.langs[other], quoted=bool(what[1]), same=same)
            known[what] = weld(verdict) if row in spliced else verdict
        members[intake.keys[row]] = known[what]
    return Utterance(intake.keys[chosen], members)


def weld(verdict: Verdict) -> Verdict:
    """``verdict`` for a quotation whose other words belong to another utterance."""
    flags = tuple(flag for flag in Flag if flag in verdict.flags or flag is Flag.SPLICED)
    return verdict._replace(flags=flags, reason=f"runs two utterances together; {verdict.reason}")
