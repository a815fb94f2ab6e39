"""From article text to attributions: pieces, candidate cues, windows, decoded contents and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

import numpy as np

from provenance.attribute.reported import features, judging
from provenance.attribute.reported import model as weights
from provenance.attribute.reported.classes import PARAGRAPH, Bools
from provenance.attribute.reported.columns import Columns, Ints, Piece, columns, inside, mute, outermost, stretches
from provenance.attribute.reported.decode import Doubles
from provenance.attribute.reported.mentions import distinct, mention, trimmed
from provenance.attribute.reported.reported import Held, Reading, Reported
from provenance.attribute.reported.windows import Windows, sentences, spared, windows
from provenance.model import Span

BLOCK: Final = 60_000  # characters of an article read as one piece, so that memory does not grow with it
BATCH: Final = 150_000  # characters read at a time
FIRST_CUT: Final = 0.13  # chance above which the second stage looks at a word
CROWD: Final = 5  # tokens that windows may take together, for each token of the piece
REPORTING: Final = 5  # step of the cue rate (one in five) from which a word is no part of a mention


def readings(items: Sequence[tuple[str, Sequence[Span]]], threshold: float) -> list[Reading]:
    """See ``read_all``."""
    model = weights.load()
    found = [Reading([], {}) for _ in items]
    for batch in batches(chain.from_iterable(pieces(k, text, quoted) for k, (text, quoted) in enumerate(items))):
        for piece, (contents, held) in zip(batch, _read(model, batch, threshold), strict=True):
            found[piece.article].contents.extend(contents)
            found[piece.article].held.update(held)
    return found


def pieces(article: int, text: str, quoted: Sequence[Span]) -> Iterator[Piece]:
    """An article in pieces of at most ``BLOCK`` characters that end with a paragraph where there is one to end with."""
    quotes = outermost(quoted)
    start = 0
    while start < len(text):
        end = min(len(text), start + BLOCK)
        if end < len(text):
            for sign in ("\n", " "):
                if (cut := text.rfind(sign, start + BLOCK // 2, end)) > 0:
                    end = cut + 1
                    break
        here = [(max(s, start), min(e, end)) for s, e in quotes if s < end and e > start]
        yield Piece(article, text, start, end, here)
        start = end


def batches(found: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Pieces in runs that are worth reading together: numpy's calls cost as much for one article as for many."""
    batch: list[Piece] = []
    size = 0
    for piece in found:
        if batch and size + piece.end - piece.start > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += piece.end - piece.start
    if batch:
        yield batch


def _read(model: weights.Model, batch: Sequence[Piece], threshold: float) -> list[Reading]:
    cols = columns(batch, model.vocabulary)
    quote, place = inside(cols, batch)
    sentence = sentences(cols, quote)
    rate = model.rate(cols)
    context = features.context(cols, place, rate, sentence, quote)
    first, packed = model.static(features.static(context), np.flatnonzero(rate), len(cols))
    likely = first / model.scale + model.base
    chance = np.where(rate > 0, 1 / (1 + np.exp(-likely)), 0.0)
    win = windows(cols, quote, sentence, np.flatnonzero(chance > FIRST_CUT))
    win = spared(win, first, CROWD * (cols.stop - cols.begin) + 1000, np.searchsorted(cols.begin, win.cues) - 1)
    if not len(win.cues):
        return [Reading([], {}) for _ in batch]
    level = np.digitize(chance, model.steps)
    rows = features.dynamic(cols, context, quote, sentence, level, win)
    scores = model.dynamic(rows, packed.take(win.token))
    found = judging.read(mute(cols, model.vocabulary), win, scores)
    rows = judging.evidence(cols, place, quote, sentence, rate, likely, win, found)
    probability = 1 / (1 + np.exp(-model.judged(rows, found.odds)))
    chosen = found.chosen & (probability >= threshold).repeat(win.length)
    sources = np.where(found.share > judging.SOURCE_CUT, found.head, -1)
    contents = _found(batch, cols, win, chosen, sources, rate >= REPORTING, probability)
    best, beyond = judging.holding(cols, win, found.chosen, probability, *stretches(cols, batch))
    held = map(Held, best.tolist(), beyond.tolist())
    return [
        Reading(here, {start: h for (start, _), h in zip(piece.quoted, held, strict=False) if h.probability})
        for piece, here in zip(batch, contents, strict=True)
    ]


def _found(
    batch: Sequence[Piece],
    cols: Columns,
    win: Windows,
    chosen: Bools,
    sources: Ints,
    reporting: Bools,
    probability: Doubles,
) -> list[list[Reported]]:
    """What each piece's windows hold; ``sources`` are tokens, -1 for none."""
    found: list[list[Reported]] = [[] for _ in batch]
    owner = (np.searchsorted(cols.begin, win.cues) - 1).tolist()
    contents = fragments(cols, win, chosen)
    kinds, reports = cols.function.astype(np.uint8).tobytes(), reporting.tobytes()
    cue = zip(cols.start[win.cues].tolist(), cols.end[win.cues].tolist(), strict=True)
    start, end = cols.start.item, cols.end.item
    rows = zip(owner, contents, probability.tolist(), sources.tolist(), cue, strict=True)
    for one, ends, chance, source, (low, high) in rows:
        if not ends:
            continue
        text = batch[one].text
        content = [span for a, b in ends if (span := trimmed(text, a, b)) is not None]
        if content and not any(s <= low < e for s, e in content):  # nothing reports itself
            who = mention(kinds, reports, source) if source >= 0 else None
            spoken = Span(start(who[0]), end(who[1])) if who else None
            found[one].append(Reported(tuple(content), spoken, Span(low, high), chance))
    return [distinct(here) for here in found]


def fragments(cols: Columns, win: Windows, chosen: Bools) -> list[list[tuple[int, int]]]:
    """The chosen tokens of each window as stretches of text, cut at line breaks."""
    flags = chosen & (cols.function != PARAGRAPH).take(win.token)
    first, last = (np.flatnonzero(edge) for edge in judging.edges(win, flags))
    start, end = cols.start[win.token[first]].tolist(), cols.end[win.token[last]].tolist()
    found: list[list[tuple[int, int]]] = [[] for _ in win.cues]
    for row, low, high in zip(win.row[first].tolist(), start, end, strict=True):
        found[row].append((low, high))
    return found
