"""Two wordings side by side: each as it was read, with what a comparison found marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.model import Edit

Pieces = tuple[tuple[str, str], ...]  # text, and its mark: del, ins, cut, or nothing


def sides(edits: Sequence[Edit], reference: str, words: str) -> tuple[Pieces, Pieces]:
    """Both wordings in pieces that together are the wordings as they were read, whatever stands between the words."""
    ends = (0, len(edits) - 1)
    left = [
        (edit.reference, "" if edit.op == "equal" else "cut" if edit.op == "delete" and at in ends else "del")
        for at, edit in enumerate(edits)
    ]
    right = [(edit.quotation, "" if edit.op == "equal" else "ins") for edit in edits]
    return laid(left, reference), laid(right, words)


def laid(steps: Iterable[tuple[str, str]], text: str) -> Pieces:
    """``text`` in pieces, with the marks of the steps whose words it has one after the other.

    Unmarked and whole where they are not found so: what was read is shown in any case, never the words of a comparison.
    """
    pieces: list[tuple[str, str]] = []
    at = 0
    for words, mark in steps:
        if not words.strip():
            continue
        sought = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(rf"[\W_]*?({sought})").match(text, at)  # noqa: TID251
        if found is None:
            return ((text, ""),)
        pieces += [(text[at : found.start(1)], ""), (found[1], mark)]
        at = found.end()
    pieces.append((text[at:], ""))
    return tuple(piece for piece in pieces if piece[0])
