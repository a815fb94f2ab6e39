"""Whom the text names with whose name a headline begins, of capitals throughout or before a verb that no list has."""

from __future__ import annotations

from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.masked import Sentence
from provenance.attribute.scene import Scene

LONGEST = 9  # tokens of a headline’s name


def begins(scene: Scene, s: Sentence, chunk: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline's run of capitals begins: "Roe Denies Theft"."""
    for end in range(min(chunk[1], chunk[0] + LONGEST), chunk[0], -1):
        words = s.words[chunk[0] : end]
        if end < chunk[1] and not s.words[end].endswith(("s", "ed")):
            continue  # no verb: "Roe Plan" is a plan
        if scene.cast.speaks(words, s.span.end):
            return scene.cast.named(words, s.span.start)
    return None


def headed(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline begins, before a verb that no list has: "Ann Roe cancels tour"."""
    chunk = next((c for c in name_chunks(s) if c[0] == span[0]), None)
    if chunk is None or chunk[1] >= span[1] - 1 or not s.words[chunk[1]].endswith(("s", "ed")):
        return None
    words = s.words[slice(*chunk)]
    return scene.cast.named(words, s.span.start) if scene.cast.speaks(words, s.span.end) else None
