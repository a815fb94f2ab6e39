"""Words within other words: what somebody is quoted to have quoted is no printing of the utterance that it stands in.

"I asked her, ‘Is it night?’, and held her hand": as a stretch of words the question is an excerpt of what holds it, and
would come out as reproduced verbatim from it. It is an utterance of its own, whoever is said to have said it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from provenance.match.intake import Intake


def alone(intake: Intake, groups: Iterable[list[int]]) -> Iterator[list[int]]:
    """``groups`` of rows, with the forms that stand within others of their group, marks within marks, taken out.

    All rows of such a form go together: elsewhere the words may be printed without what holds them.
    """
    inner = within(intake)
    for rows in groups:
        leaving = forms_held(intake, rows) if inner and not inner.isdisjoint(rows) else frozenset()
        if not leaving:
            yield rows
            continue
        parts: defaultdict[int, list[int]] = defaultdict(list)
        for row in rows:
            form = intake.form_of_text[intake.text_of[row]]
            parts[form if form in leaving else -1].append(row)
        yield from parts.values()


def within(intake: Intake) -> frozenset[int]:
    """The rows in marks that stand within another such row of their article."""
    ends = np.array(intake.end_of, dtype=np.int64)
    rows = np.flatnonzero((ends > 0) & (np.frombuffer(intake.quoted, dtype=np.uint8) > 0))
    if len(rows) < 2:
        return frozenset()
    documents, starts = np.array(intake.document_of)[rows], np.array(intake.position_of, dtype=np.int64)[rows]
    order = np.lexsort((-ends[rows], starts, documents))
    rows, documents = rows[order], documents[order].astype(np.int64)
    # As far as anything before a row reaches, in its own article: articles are laid one behind the other.
    room = int(ends.max()) + 1
    reach = np.maximum.accumulate(ends[rows] + documents * room)
    return frozenset(rows[1:][reach[:-1] >= ends[rows][1:] + documents[1:] * room].tolist())


def forms_held(intake: Intake, rows: Sequence[int]) -> frozenset[int]:
    """The forms of ``rows`` that stand within others of ``rows``, and are part of their words."""
    marked = [row for row in rows if intake.quoted[row] and intake.end_of[row]]
    found: set[int] = set()
    around: list[int] = []
    for row in sorted(marked, key=lambda r: (intake.document_of[r], intake.position_of[r], -intake.end_of[r])):
        while around and not _holds(intake, around[-1], row):
            around.pop()
        form = intake.form_of_text[intake.text_of[row]]
        for outer in around:
            other = intake.form_of_text[intake.text_of[outer]]
            if form != other and intake.forms[form] in intake.forms[other]:
                found.add(form)
        around.append(row)
    return frozenset(found)


def _holds(intake: Intake, outer: int, row: int) -> bool:
    same = intake.document_of[outer] == intake.document_of[row]
    return same and intake.end_of[row] <= intake.end_of[outer]
