"""Which wording of an utterance the others are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.match.intake import Intake
from provenance.match.normalise import BRACKET, ELLIPSIS

FULL = 0.9  # share of the fullest wording's words that counts as equally full


def reference(intake: Intake, rows: Sequence[int]) -> int:
    """The row with the primary source's own text; else with the fullest wording of most outlets; then the earliest.

    Quoted wordings come before indirect ones, unmarked before those with an ellipsis or brackets.
    """
    some = [r for r in rows if intake.quoted[r]] or list(rows)
    some = [r for r in some if intake.primary[r]] or some
    if len({intake.text_of[r] for r in some}) == 1:
        return min(some, key=intake.rank.__getitem__)
    forms: dict[int, list[int]] = {}
    for row in some:
        forms.setdefault(intake.form_of_text[intake.text_of[row]], []).append(row)
    size = {f: len(intake.forms[f]) for f in forms}
    full = [f for f in forms if size[f] >= FULL * max(size.values())]
    clean = {f: [r for r in forms[f] if not marked(intake.texts[intake.text_of[r]])] for f in full}
    if any(clean.values()):
        full = [f for f in full if clean[f]]
    best = min(full, key=lambda f: (-outlets(intake, forms[f]), -size[f], intake.forms[f]))
    choice = clean[best] or forms[best]
    prints: dict[int, list[int]] = {}
    for row in choice:
        prints.setdefault(intake.imprint_of_text[intake.text_of[row]], []).append(row)
    most = min(prints.values(), key=lambda p: (-outlets(intake, p), min(map(intake.rank.__getitem__, p))))
    return min(most, key=intake.rank.__getitem__)


def outlets(intake: Intake, rows: Iterable[int]) -> int:
    """How many outlets printed ``rows``."""
    return len({intake.outlet_of[r] for r in rows})


def marked(text: str) -> bool:
    """Whether ``text`` shows an omission or an addition."""
    return bool("[" in text and BRACKET.search(text)) or "…" in text or bool("." in text and ELLIPSIS.search(text))
