"""What a report counted, and what it left out: nothing is dropped in silence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.report.entries import Entry

STAR = "*"  # after what a person decided

LEGEND = (
    "A percentage is the share of the reference wording. A credit that all give stands under the speaker, "
    "else in each cell."
)

SURE = " A number in brackets is how sure a translation is to be one."

JUDGED = f" {STAR} as a person judged; --quote tells who, when and why."


def legend(found: Sequence[Entry]) -> str:
    """What the signs in the table mean."""
    verdicts = [each.record.verdict for entry in found for each in entry.occurrences]
    sure = SURE if any(verdict is not None and verdict.confidence is not None for verdict in verdicts) else ""
    return LEGEND + sure + (JUDGED if any(each.record.judged for entry in found for each in entry.occurrences) else "")


def counted(found: Sequence[Entry], left_out: dict[str, int]) -> str:
    """One paragraph: what the table has, then each reason of ``left_out`` that applies; its ``{s}`` is a plural's."""
    occurrences = [each for entry in found for each in entry.occurrences]
    outlets = {each.outlet for each in occurrences}
    open_ = sum(each.speaker is None for each in occurrences)
    drops = sum(bool(each.dropped) for each in occurrences)
    text = f"{many(len(found), 'utterance')}, {many(len(occurrences), 'quotation')}, {many(len(outlets), 'outlet')}."
    if drops:
        text += f" {many(drops, 'quotation')} that credit{'s' if drops == 1 else ''} no one where others do."
    if open_:
        text += f" {many(open_, 'quotation')} with the speaker left open."
    gone = [f"{count:,} {reason.format(s='' if count == 1 else 's')}" for reason, count in left_out.items() if count]
    return f"{text} Left out: {', '.join(gone)}." if gone else text


def many(count: int, noun: str) -> str:
    """``1 quotation``, ``2,000 quotations``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Up to three of ``known`` that have ``name`` in them or look most like it, letter case aside."""
    given, folded = name.casefold(), {each.casefold(): each for each in sorted(known)}
    holding = [each for each in folded if given in each]
    close = difflib.get_close_matches(given, folded, n=3, cutoff=0.5)
    return [folded[each] for each in dict.fromkeys([*holding, *close])][:3]
