"""Whether one pair of marks welds two utterances: its first words stand in one place, the rest in another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.audit.text import Text
from provenance.match import guards
from provenance.match.wording import Wording
from provenance.model import Span

LEAST = 3  # words that each half must have
DROPPED = 3  # words between the halves that are rather left out of one utterance
TELLING = 1  # words of content that each half must have


class Half(NamedTuple):
    """An unbroken run of a source's words from its ``first``: the first or the last ``size`` words of a citation."""

    text: Text
    first: int
    size: int

    def place(self, start: int, end: int) -> Span:
        """Where the words ``start`` to ``end`` of the run stand."""
        wording = self.text.wording
        return Span(wording.begins[self.first + start], wording.stops[self.first + end - 1])


def weld(words: Wording, texts: Iterable[Text]) -> tuple[tuple[Text, Span], tuple[Text, Span]] | None:
    """The two places that ``words`` were taken from, where nothing marks the joint and they are no neighbours."""
    tokens = words.tokens
    if len(tokens) < 2 * LEAST:
        return None
    texts = _possible(tokens, texts)
    heads = [head for text in texts if (head := _longest(tokens, text, last=False))]
    tails = [tail for text in texts if (tail := _longest(tokens, text, last=True))]
    pairs = [
        (head, tail)
        for head in heads
        for tail in tails
        if head.size < len(tokens) <= head.size + tail.size and tail.size < len(tokens)
    ]
    # both halves from one source, if there is one: two sources may share a sentence
    pairs.sort(key=lambda pair: (pair[0].text is not pair[1].text, -pair[0].size - pair[1].size))
    for head, tail in pairs:
        joint = len(tokens) - tail.size
        halves = tokens[:joint], tokens[joint:]
        telling = all(len(half) >= LEAST and len(guards.content(half)) >= TELLING for half in halves)
        if telling and joint not in words.gaps and _apart(head, joint, tail):
            return (head.text, head.place(0, joint)), (tail.text, tail.place(0, tail.size))
    return None


def _possible(tokens: Sequence[str], texts: Iterable[Text]) -> list[Text]:
    """Those of ``texts`` that may have one of two halves, told by their letters before a word is read."""
    texts = list(texts)
    heads, tails = ([text.leading(run) for text in texts] for run in (tokens, tokens[::-1]))
    head, tail, whole = max(heads, default=0), max(tails, default=0), len(tokens)
    return [t for t, a, b in zip(texts, heads, tails, strict=True) if a + tail >= whole or head + b >= whole]


def _longest(tokens: Sequence[str], text: Text, *, last: bool) -> Half | None:
    """The longest run of ``text`` that begins, or ends, ``tokens``."""
    line = text.wording.line
    low, high = 0, len(tokens)
    while low < high:
        size = (low + high + 1) // 2
        low, high = (size, high) if _words(tokens, size, last) in line else (low, size - 1)
    if low < LEAST:
        return None
    return Half(text, line.count(" ", 0, line.find(_words(tokens, low, last))), low)


def _words(tokens: Sequence[str], size: int, last: bool) -> str:
    return f" {' '.join(tokens[-size:] if last else tokens[:size])} "


def _apart(head: Half, joint: int, tail: Half) -> bool:
    """Whether the halves stand in two sources or in two sentences, or the second before the first."""
    if head.text is not tail.text or tail.first < head.first + joint:
        return True
    if tail.first - head.first - joint <= DROPPED:
        return False
    ends = head.place(joint - 1, joint).start, tail.place(0, 1).start
    one, other = (bisect_right(head.text.sentences, (at, len(head.text.source.text) + 1)) for at in ends)
    return one != other
