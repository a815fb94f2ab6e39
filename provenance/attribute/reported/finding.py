"""From article text to attributions: blocks, candidate cues, windows, decoded contents and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from provenance.attribute.reported import features
from provenance.attribute.reported import model as weights
from provenance.attribute.reported.columns import PARAGRAPH, WORDLESS, Bools, Columns, columns, inside, outermost
from provenance.attribute.reported.decode import Doubles, decode, heads
from provenance.attribute.reported.mentions import mention, trimmed
from provenance.attribute.reported.reported import Reported
from provenance.attribute.reported.windows import Windows, sentences, windows
from provenance.model import Span

BLOCK = 60_000  # characters read at a time, so that memory does not grow with the article
FIRST_CUT = 0.13  # chance above which the second stage looks at a word
CROWD = 5  # tokens that windows may take together, for each token of the block
BONUS = 2.3  # for starting a content: the dial between finding more and being exact
SOURCE_CUT = 0.03  # share of the likeliest source below which an attribution has none
SURE = 0.4  # share above which the source is settled before the content
REPORTING = 5  # step of the cue rate (one in five) from which a word is no part of a mention
SAME = 0.6  # share in common from which two contents are one
_NEVER = -30.0


def attributions(text: str, quoted: Sequence[Span], threshold: float) -> list[Reported]:
    """See ``find``."""
    model = weights.load()
    quotes = outermost(quoted)
    found: list[Reported] = []
    for start, end in blocks(text):
        here = [(max(s, start), min(e, end)) for s, e in quotes if s < end and e > start] if quotes else []
        found += _block(model, text, start, end, here, threshold)
    return found


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of at most ``BLOCK`` characters that end with a paragraph where there is one to end with."""
    start = 0
    while start < len(text):
        end = min(len(text), start + BLOCK)
        if end < len(text):
            for sign in ("\n", " "):
                if (cut := text.rfind(sign, start + BLOCK // 2, end)) > 0:
                    end = cut + 1
                    break
        yield start, end
        start = end


def _block(
    model: weights.Model, text: str, start: int, end: int, quotes: Sequence[tuple[int, int]], threshold: float
) -> list[Reported]:
    cols = columns(text, start, end, model.vocabulary)
    quote, place = inside(cols, quotes)
    sentence = sentences(cols, quote)
    rate = model.rate(cols)
    quoting = (np.bincount(sentence, quote > 0) > 0).astype(np.int64)[sentence]
    context = features.context(cols, place, rate, sentence, quoting)
    rows = list(features.static(context, len(cols)))
    chance = np.where(rate > 0, 1 / (1 + np.exp(-model.cue_scores(rows, len(cols)))), 0.0)
    win = windows(cols, quote, sentence, np.flatnonzero(chance > FIRST_CUT))
    win = spared(win, chance, CROWD * len(cols) + 1000)
    if not len(win.cues):
        return []
    level = np.digitize(chance, model.steps)
    relations = features.relations(cols, context, quote, sentence, level, win)
    packed = model.sums(rows, len(cols))[win.token] + model.sums(features.dynamic(relations), len(win.token))
    scores = model.lanes(packed)
    barred = (win.token == np.repeat(win.cues, win.length)) | np.isin(cols.function, WORDLESS)[win.token]
    head, share = heads(np.where(barred, _NEVER, scores[3]), win.start, win.length)
    scores[2, head[share > SURE]] = _NEVER  # who speaks is no part of what is said
    chosen, odds = decode(scores[:3], win.start, win.length, BONUS)
    slope, intercept = model.calibration
    probability = 1 / (1 + np.exp(-(slope * odds + intercept)))
    believed = probability >= threshold
    free = np.where(chosen | barred, _NEVER, scores[3])
    head, share = heads(free, win.start, win.length)
    found: list[Reported] = []
    for k in np.flatnonzero(believed).tolist():
        at, size, low = int(win.start[k]), int(win.length[k]), int(win.first[k])
        content = fragments(text, cols, chosen[at : at + size], low)
        if content:
            source = mention(cols, int(win.token[head[k]]), rate >= REPORTING) if share[k] > SOURCE_CUT else None
            cue = Span(int(cols.start[win.cues[k]]), int(cols.end[win.cues[k]]))
            found.append(Reported(content, source, cue, float(probability[k])))
    return distinct(found)


def spared(win: Windows, chance: Doubles, most: int) -> Windows:
    """The windows of the likeliest cues that together take no more than ``most`` tokens."""
    if int(win.length.sum()) <= most:
        return win
    order = np.argsort(-chance[win.cues], kind="stable")
    kept = np.sort(order[np.cumsum(win.length[order]) <= most])
    length = win.length[kept]
    take = np.repeat(win.start[kept] - (np.cumsum(length) - length), length) + np.arange(int(length.sum()))
    return Windows(win.cues[kept], win.first[kept], length, np.repeat(np.arange(len(kept)), length), win.token[take])


def fragments(text: str, cols: Columns, chosen: Bools, low: int) -> tuple[Span, ...]:
    """The chosen tokens as spans, cut at line breaks and without marks and punctuation at their ends."""
    flags = (chosen & (cols.function[low : low + len(chosen)] != PARAGRAPH)).astype(np.int8)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags, [0]))))
    pairs = zip((edges[::2] + low).tolist(), (edges[1::2] + low).tolist(), strict=True)
    spans = (trimmed(text, int(cols.start[a]), int(cols.end[b - 1])) for a, b in pairs)
    return tuple(span for span in spans if span)


def distinct(found: Sequence[Reported]) -> list[Reported]:
    """The attributions in order of text, without those that are mostly another one's content again.

    Of two that share more than half of their words the likelier one stays; an attribution within
    another's content is kept where it is a part of it.
    """
    kept: list[Reported] = []
    for one in sorted(found, key=lambda r: -r.probability):
        near = (
            k for k in kept if k.content[0].start < one.content[-1].end and one.content[0].start < k.content[-1].end
        )
        if not any(likeness(one.content, k.content) >= SAME for k in near):
            kept.append(one)
    return sorted(kept, key=lambda r: (r.content[0].start, r.content[-1].end))


def likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of all characters of two contents that both have."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return common / (sum(a.end - a.start for a in (*one, *other)) - common)
