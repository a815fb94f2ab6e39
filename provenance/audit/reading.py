"""Which stretches of a text are read for a citation: those that have enough of its letters, told before any word is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from provenance.compiled import compiled
from provenance.match import guards
from provenance.match.normalise import CONTRACTIONS
from provenance.match.spelling import beginning
from provenance.match.wording import Folded, Wording
from provenance.model import Span

SLACK = 12  # words by which a passage may be longer than what quotes it, beyond half as many again
OMITTED = 80  # words more for every ellipsis
LIGHT = 0.4  # what a word without content weighs beside one with it
LEAST = 0.3  # share of a citation's words of content that a passage must have to be compared at all
CLOSE = 0.34  # the same for a claim in other words, each counted as often as it stands there
MOST = 0.5  # share of a citation's words of content that the source must have where words were changed
NEARLY = 0.75  # share of all its words from which one word of content is enough
PHRASE = 4  # words that stand in a row hardly by chance
SHORT = 1_500  # characters of a text that is read whole
LETTERS = 3  # of a word's beginning, below which it stands everywhere
WORD, FAR = 6, 8  # characters of a word and the space behind it: as most are, and more than they are on average
LONG = 24  # the same of two words that stand side by side, whatever marks are between
SENTENCE = 200  # characters that a passage may go on beyond the words that were found
_DIVIDED = compiled(r"\[(?:(?<=\w\[)|(?=\w\]\w))")  # within a word, whose letters it parts
_OWN = frozenset(" ".join(CONTRACTIONS.values()).split()) | {"minus"}  # what may be printed with other letters


class Wanted:
    """What a text must have to be compared with some words: ``least`` of those of ``telling``, near each other.

    A passage may be ``size`` words long. What is ``quoted`` must be there by half, for a paraphrase less is enough.
    ``letters`` are those of what is quoted, folded, from the first word to the last.
    """

    def __init__(self, words: Wording, *, quoted: bool = False) -> None:
        self.words, self.tokens = words, words.tokens
        self.telling = frozenset(guards.content(self.tokens)) or frozenset(self.tokens)
        self.size = len(self.tokens) + len(self.tokens) // 2 + SLACK + OMITTED * len(words.gaps)
        self.least = LEAST * len(self.telling)
        self.letters = words.folded[words.starts[0] : words.ends[-1]] if quoted and len(self.tokens) >= PHRASE else ""
        if quoted:
            light = sum(token not in self.telling for token in self.tokens)
            self.least = max(self.least, min(MOST * len(self.telling) - 1, NEARLY * len(self.tokens) - light))
        elif not words.inside:
            every = len(guards.content(self.tokens)) or len(self.tokens)
            self.least = max(self.least, CLOSE * every - (every - len(self.telling)))
        self.weights = [1.0 if guards.content([t]) else LIGHT for t in self.tokens]


class Reading:
    """The words of some stretches of a text, in one sequence with ``apart`` empty words between two stretches.

    ``begins`` and ``stops`` are their places in the text, ``line`` the words with a space around each.
    """

    def __init__(self, parts: Sequence[tuple[int, Wording]], apart: int = 0) -> None:
        self.spans = [Span(at, at + len(wording.text)) for at, wording in parts]
        if len(parts) == 1 and not parts[0][0]:
            whole = parts[0][1]
            self.tokens, self.begins, self.stops, self.line = whole.tokens, whole.begins, whole.stops, whole.line
            return
        self.tokens, self.begins, self.stops = list[str](), list[int](), list[int]()
        for at, wording in parts:
            if self.tokens:
                self.tokens += [""] * apart
                self.begins += [at] * apart
                self.stops += [at] * apart
            self.tokens += wording.tokens
            self.begins += [at + begin for begin in wording.begins]
            self.stops += [at + stop for stop in wording.stops]
        self.line = f" {' '.join(self.tokens)} "


def stretches(text: str, read: Folded, wanted: Wanted) -> list[Span]:
    """The paragraphs, and those around them, that may have what is wanted; ``read`` is the text folded.

    None is left out that has it, for what every printed form of a token has is looked for. Where it stands as it is
    quoted those paragraphs are enough, for nothing else is as near.
    """
    folded, offsets = read
    if exact := [(at, at + len(wanted.letters) - 1) for at in _words(folded, wanted.letters)]:
        return _joined(text, (Span(_in(at, offsets), _in(last, offsets) + 1) for at, last in exact), 0)
    tokens, least = wanted.telling, wanted.least
    found: list[tuple[int, int]] = []
    for number, token in enumerate(tokens):
        letters = trace(token)
        if len(letters) < LETTERS:
            least -= 1
        else:
            found += [(at, number) for at in _places(folded, letters)]
    if least <= 0:
        return [Span(0, len(text))]
    found += [(m.start(), len(tokens) + m.start()) for m in _DIVIDED.finditer(folded)]
    found = sorted(found if offsets is None else [(offsets[at], number) for at, number in found])
    return _joined(text, _dense(found, least, FAR * wanted.size + SENTENCE), WORD * wanted.size)


def beside(text: str, read: Folded, tokens: Sequence[str], least: int, *, last: bool) -> list[Span]:
    """The paragraphs that may have a run of the first, or the last, ``least`` of ``tokens`` or more, and what is near.

    One word of those is looked for, that with the most letters.
    """
    run = tokens[-least:] if last else tokens[:least]
    letters = max(map(trace, run), key=len)
    if len(letters) < LETTERS:
        return [Span(0, len(text))]
    folded, offsets = read
    places = sorted((*_places(folded, letters), *(m.start() for m in _DIVIDED.finditer(folded))))
    return _joined(text, (Span(_in(at, offsets), _in(at, offsets)) for at in places), FAR * len(tokens) + SENTENCE)


@lru_cache(maxsize=4096)
def trace(token: str) -> str:
    """The letters with which every printed form of a token begins; empty where that is not known, as of numbers."""
    return "" if token in guards.FUNCTION or token in _OWN or not token.isalpha() else beginning(token)


def _places(text: str, letters: str) -> Iterator[int]:
    at = text.find(letters)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1)


def _in(at: int, offsets: Sequence[int] | None) -> int:
    """Where the text has what stands at ``at`` when it is folded."""
    return at if offsets is None else offsets[at]


def _words(text: str, letters: str) -> Iterator[int]:
    """Where ``letters`` stand, and neither before nor behind them a letter more."""
    if not letters:
        return
    for at in _places(text, letters):
        end = at + len(letters)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at


def near(text: str, one: str, other: str, within: int) -> bool:
    """Whether ``other`` stands ``within`` so many characters of ``one``."""
    if not one:
        return other in text
    return any(text.find(other, max(0, at - within), at + within + len(other)) >= 0 for at in _places(text, one))


def _dense(found: Sequence[tuple[int, int]], least: float, reach: int) -> Iterator[Span]:
    """From where to where ``least`` different numbers stand within ``reach`` of each other."""
    counts: dict[int, int] = {}
    low = 0
    for at, number in found:
        counts[number] = counts.get(number, 0) + 1
        while at - found[low][0] > reach:
            gone = found[low][1]
            low += 1
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
        if len(counts) >= least:
            yield Span(found[low][0], at)


def _joined(text: str, spans: Iterator[Span], size: int) -> list[Span]:
    """``spans``, each as a part of what is ``size`` long, to the ends of paragraphs."""
    out: list[Span] = []
    for span in spans:
        around = max(0, size - span.end + span.start)
        if out and span.end + around <= out[-1].end:
            continue
        start = text.rfind("\n", 0, max(0, span.start - around)) + 1
        end = text.find("\n", min(len(text), span.end + around))
        end = len(text) if end < 0 else end
        if out and start <= out[-1].end:
            out[-1] = Span(min(start, out[-1].start), max(end, out[-1].end))
        else:
            out.append(Span(start, end))
    return out
