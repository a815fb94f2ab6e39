"""What became of the quotations of an article when its text was changed: which are other, new or gone.

It goes by the words that stand in the two texts and not by what was found in each: rules that have changed in between
find other quotations in the same text, and nobody has edited anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import Indel

from provenance.match.compare import compare
from provenance.match.normalise import fold, printed
from provenance.model import Kind, Verdict

ALIKE = 0.5  # of the letters of both, in order, from which one wording is the other's successor
MOST = 40_000  # pairs of one article that are compared; beyond that what is gone and what is new stand apart


class Became(StrEnum):
    """What became of a quotation."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


class Said(NamedTuple):
    """A quotation of one revision: its id, content, fragments, outer start, kind, and speaker if one is named."""

    id: str
    text: str
    fragments: tuple[str, ...]
    start: int
    kind: Kind
    speaker: str | None


class Edited(NamedTuple):
    """A quotation before and after, of which one is None where it was added or removed; how the words differ."""

    became: Became
    before: Said | None
    after: Said | None
    verdict: Verdict | None = None


def edited(
    before: Sequence[Said], after: Sequence[Said], old_text: str, new_text: str, lang: str | None
) -> list[Edited]:
    """In order of the new text, what is gone last. What stands in both texts, in marks or not, is no change."""
    old, new = _Text(old_text), _Text(new_text)
    gone = [one for one in _distinct(before) if not new.has(one)]
    fresh = [one for one in _distinct(after) if not old.has(one)]
    pairs = _pairs(gone, fresh)
    found = []
    for at, one in enumerate(fresh):
        if at in pairs:
            was = gone[pairs[at]]
            verdict = compare(was.text, one.text, quoted=one.kind is not Kind.INDIRECT, lang=lang)
            found.append(Edited(Became.CHANGED, was, one, verdict))
        else:
            found.append(Edited(Became.ADDED, None, one))
    kept = set(pairs.values())
    return found + [Edited(Became.REMOVED, one, None) for at, one in enumerate(gone) if at not in kept]


class _Text:
    """The words of a text, to look for those of a quotation."""

    def __init__(self, text: str) -> None:
        self._words = _words(text)

    def has(self, said: Said) -> bool:
        """Whether all fragments stand in it."""
        return all(_words(fragment) in self._words for fragment in said.fragments)


def _words(text: str) -> str:
    return f" {' '.join(printed(fold(text)[0]))} "


def _distinct(quotations: Sequence[Said]) -> list[Said]:
    """Of those with the same words, such as in a headline and below, the first."""
    found: dict[str, Said] = {}
    for one in quotations:
        found.setdefault(_words(one.text), one)
    return list(found.values())


def _pairs(gone: Sequence[Said], fresh: Sequence[Said]) -> dict[int, int]:
    """For places in ``fresh`` the place in ``gone`` of what it was, the most alike first."""
    if len(gone) * len(fresh) > MOST:
        return {}
    likely = [
        (-score, new, old)
        for new, one in enumerate(fresh)
        for old, was in enumerate(gone)
        if (score := Indel.normalized_similarity(was.text, one.text, score_cutoff=ALIKE)) >= ALIKE
    ]
    pairs: dict[int, int] = {}
    for _, new, old in sorted(likely):
        if new not in pairs and old not in pairs.values():
            pairs[new] = old
    return pairs
