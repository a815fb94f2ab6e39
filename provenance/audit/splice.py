"""Whether one pair of marks welds two utterances: its first words stand in one place, the rest in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.audit.text import Run, Text
from provenance.match import guards
from provenance.match.wording import Wording
from provenance.model import Span

LEAST = 3  # words that each half must have
DROPPED = 3  # words between the halves that are rather left out of one utterance
TELLING = 1  # words of content that each half must have


class Half(NamedTuple):
    """A source, and where it has the first or the last words of a citation in an unbroken run."""

    text: Text
    run: Run

    @property
    def size(self) -> int:
        """How many words of the citation it has."""
        return len(self.run.begins)

    def place(self, start: int, end: int) -> Span:
        """Where the words ``start`` to ``end`` of the run stand."""
        return Span(self.run.begins[start], self.run.stops[end - 1])


def weld(words: Wording, texts: Iterable[Text]) -> tuple[tuple[Text, Span], tuple[Text, Span]] | None:
    """The two places that ``words`` were taken from, where nothing marks the joint and they are no neighbours."""
    tokens = words.tokens
    if len(tokens) < 2 * LEAST:
        return None
    heads, tails = _halves(tokens, list(texts))
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


def _halves(tokens: Sequence[str], texts: Sequence[Text]) -> tuple[list[Half], list[Half]]:
    """The runs of ``texts`` that begin ``tokens``, and those that end them, as far as two of them may make the whole.

    How long each may be at most is told by letters, before a word is read.
    """
    whole = len(tokens)
    first, last = ([text.leading(run) for text in texts] for run in (tokens, tokens[::-1]))
    heads = _longest(tokens, texts, first, whole - max(last, default=0), last=False)
    most = max((head.size for head in heads), default=0)
    return heads, _longest(tokens, texts, last, whole - most, last=True) if heads else []


def _longest(
    tokens: Sequence[str], texts: Sequence[Text], most: Sequence[int], least: int, *, last: bool
) -> list[Half]:
    """The longest run of each text that begins, or ends, ``tokens``, if it is no shorter than ``least``.

    ``most`` says how long those of each text can be.
    """
    least = max(LEAST, least)
    possible = [text for text, size in zip(texts, most, strict=True) if size >= least]
    return [Half(text, run) for text in possible if (run := text.run(tokens, least, last=last)) is not None]


def _apart(head: Half, joint: int, tail: Half) -> bool:
    """Whether the halves stand in two sources or in two sentences, or the second before the first."""
    stop, start = head.place(joint - 1, joint).end, tail.place(0, 1).start
    if head.text is not tail.text or start < stop:
        return True
    if len(Wording(head.text.source.text[stop:start], head.text.source.lang)) <= DROPPED:
        return False
    return head.text.sentence(stop - 1) != head.text.sentence(start)
