"""Which wording of an utterance the others are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

from provenance.match.intake import Intake
from provenance.match.normalise import BRACKET, ELLIPSIS

FULL = 0.9  # share of the fullest wording's words that counts as equally full


def reference(intake: Intake, rows: Sequence[int]) -> int:
    """The row with the primary source's own text; else with the fullest wording of most outlets; then the earliest.

    Quoted wordings come before indirect ones, unmarked before those with an ellipsis or brackets.
    ``rows`` come in the order of their ranks.
    """
    if len(rows) == 1:
        return rows[0]
    some = list(compress(rows, map(intake.quoted.__getitem__, rows))) or rows
    some = list(compress(some, map(intake.primary.__getitem__, some))) or some
    if len(set(map(intake.text_of.__getitem__, some))) == 1:
        return some[0]
    forms: dict[int, list[int]] = {}
    for row in some:
        forms.setdefault(intake.form_of_text[intake.text_of[row]], []).append(row)
    if len(forms) == 1:
        return printed(intake, unmarked(intake, some) or some)
    size = {f: intake.sizes[f] for f in forms}
    least = FULL * max(size.values())
    full = [f for f in forms if size[f] >= least]
    clean = {f: unmarked(intake, forms[f]) for f in full}
    if any(clean.values()):
        full = [f for f in full if clean[f]]
    best = (
        full[0] if len(full) == 1 else min(full, key=lambda f: (-outlets(intake, forms[f]), -size[f], intake.forms[f]))
    )
    return printed(intake, clean[best] or forms[best])


def printed(intake: Intake, rows: Sequence[int]) -> int:
    """The first of the ``rows``, which are of one form, in the print of most outlets."""
    prints: dict[int, list[int]] = {}
    for row in rows:
        prints.setdefault(intake.imprint_of_text[intake.text_of[row]], []).append(row)
    if len(prints) == 1:
        return rows[0]
    return min(prints.values(), key=lambda p: (-outlets(intake, p), intake.rank[p[0]]))[0]


def outlets(intake: Intake, rows: Iterable[int]) -> int:
    """How many outlets printed ``rows``."""
    return len(set(map(intake.outlet_of.__getitem__, rows)))


def unmarked(intake: Intake, rows: Iterable[int]) -> list[int]:
    """Those of ``rows`` that show no omission and no addition; each text is looked at once."""
    fine = {text for text in {intake.text_of[r] for r in rows} if not marked(intake.texts[text])}
    return [r for r in rows if intake.text_of[r] in fine]


def marked(text: str) -> bool:
    """Whether ``text`` shows an omission or an addition."""
    if "…" in text or ("[" in text and BRACKET.search(text)):
        return True
    return text.count(".") > 1 and bool(ELLIPSIS.search(text))  # what ends with a full stop alone needs no search
