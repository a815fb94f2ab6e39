"""In which turn the quotations of an article are taken: a headline's with the sentence that tells whose they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from provenance.chain.page import Page, Placed

NEXT = 1  # paragraphs further on that still say who spoke: "“…”", and below it "said Roe"


def taken(page: Page, placed: Sequence[Placed]) -> list[tuple[int, Placed]]:
    """``placed`` in the order in which their words came, each with its index.

    What a headline lifts out of a paragraph far below came as that one says, and says nothing of how those between
    came: it is taken behind that paragraph's own quotations, as one of them.
    """
    far = [_told_in(page, p) for p in placed]
    if all(at is None for at in far):
        return list(enumerate(placed))
    keys: list[tuple[int, bool, int]] = []
    reached = 0
    for i, (p, at) in enumerate(zip(placed, far, strict=True)):
        if p.within is not None and p.within < i and keys[p.within][1]:
            keys.append((keys[p.within][0], True, i))
        elif at is not None:
            keys.append((page.sentences[at][0].end - 1, True, i))
        else:
            reached = max(reached, p.sentences[0].start)
            keys.append((reached, False, i))
    order = sorted(range(len(placed)), key=keys.__getitem__)
    turn = {i: n for n, i in enumerate(order)}
    out = []
    for i in order:
        p, at = placed[i], far[i]
        line = p.line if at is None else page.sentences[at][1]
        out.append((i, p._replace(line=line, within=None if p.within is None else turn[p.within])))
    return out


def _told_in(page: Page, p: Placed) -> int | None:
    """The sentence, paragraphs below its words, that tells whose a quotation is; None as a rule."""
    said = p.sentences[-1]
    if p.within is not None or said.start < p.paragraph.end:
        return None
    at = bisect_left(page.sentences, ((said.start + 1,),)) - 1
    return at if page.sentences[at][1] > p.line + NEXT else None
