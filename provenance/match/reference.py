"""Which wording of an utterance the others are compared with."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.match.intake import Intake
from provenance.match.normalise import BRACKET, ELLIPSIS

FULL = 0.9  # share of the fullest wording's words that counts as equally full


def reference(intake: Intake, rows: Sequence[int]) -> int:
    """The row with the primary source's own text; else with the fullest wording of most outlets; then the earliest.

    Quoted wordings come before indirect ones, unmarked before those with an ellipsis or brackets.
    """
    if len(rows) == 1:
        return rows[0]
    some = [r for r in rows if intake.quoted[r]] or list(rows)
    some = [r for r in some if intake.primary[r]] or some
    texts = {intake.text_of[r] for r in some}
    clean = {t for t in texts if not marked(intake.texts[t])} or texts
    forms = {intake.form_of_text[t] for t in clean}
    size = {f: str(intake.forms.values_[f]).count(" ") + 1 for f in forms}
    full = FULL * max(size.values())
    outlets: dict[int, set[int]] = {f: set() for f in forms if size[f] >= full}
    for row in some:
        form = intake.form_of_text[intake.text_of[row]]
        if form in outlets:
            outlets[form].add(intake.outlet_of[row])
    best = min(outlets, key=lambda f: (-len(outlets[f]), -size[f], str(intake.forms.values_[f])))
    choice = [r for r in some if intake.form_of_text[intake.text_of[r]] == best and intake.text_of[r] in clean]
    prints: dict[int, list[int]] = {}
    for row in choice:
        prints.setdefault(intake.imprint_of_text[intake.text_of[row]], []).append(row)
    most = min(prints.values(), key=lambda p: (-len({intake.outlet_of[r] for r in p}), min(map(intake.order, p))))
    return min(most, key=intake.order)


def marked(text: str) -> bool:
    """Whether ``text`` shows an omission or an addition."""
    return bool("[" in text and BRACKET.search(text)) or "…" in text or bool("." in text and ELLIPSIS.search(text))
