"""How likely the content of a window is right: what it looks like as a whole, and beside those of other windows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from provenance.attribute.reported.classes import COMMA, WORDLESS, Bools, among
from provenance.attribute.reported.columns import Columns, Ints
from provenance.attribute.reported.decode import Doubles, decode, heads
from provenance.attribute.reported.features import Keys, bucket, keyed, keys, templates
from provenance.attribute.reported.windows import Windows

AGAIN: Final = 0.5  # score for starting a further fragment of a content
SURE: Final = 0.6  # share above which the source is settled before the content
SOURCE_CUT: Final = 0.03  # share of the likeliest source below which an attribution has none
UNLIKELY: Final = 0.03  # probability below which a content holds nothing
FAINT: Final = -2.0  # log odds of content below which a window says nothing about others
TEMPLATES: Final = templates("""
    o | m | c | w | g | g s | V | B | l | l O | f s | d s | a s | A | b s | e y | E | x y s | h t | t u s | q Q | Q O
    i | i Q | v | v O | r O | k K s | J k | z y | a n | l y s
    i g | i w | i k | i t | i l | i y | i O | i s a | v g | v w
    i G | i p | i j | i R | i Y | j g | j p | j t | Y O | G g | p g
""")
WORDLESS_KINDS: Final = among(WORDLESS)
_PASSED = among(kind for kind in WORDLESS if kind != COMMA)
_NEVER = -30.0
_ALL: Final = frozenset(letter for template in TEMPLATES for letter in template)


class Read(NamedTuple):
    """What was read in each window: its ``chosen`` tokens, log ``odds`` of any content and of this one (``score``).

    ``head`` is the token of the likeliest source, ``share`` its share against others and none.
    """

    chosen: Bools
    odds: Doubles
    score: Doubles
    head: Ints
    share: Doubles


def read(mute: Bools, win: Windows, scores: Doubles) -> Read:
    """Contents and sources from the second stage's ``scores``, whose rows are start, end, inside and source.

    ``mute`` tokens are no source's head.
    """
    barred = mute.take(win.token)
    barred[win.start + win.cues - win.first] = True
    source = np.where(barred, _NEVER, scores[3])
    head, share = heads(source, win.start, win.length)
    inside = scores[2].copy()
    inside[head[share > SURE]] = _NEVER  # who speaks is no part of what is said
    content = np.stack((scores[0], scores[1], inside))
    chosen, odds = decode(content, win.start, win.length, AGAIN)
    first, last = edges(win, chosen)
    score = np.add.reduceat(inside * chosen + scores[0] * first + scores[1] * last, win.start)
    source[chosen] = _NEVER
    head, share = heads(source, win.start, win.length)
    return Read(chosen, odds, score, win.token[head], share)


def edges(win: Windows, chosen: Bools) -> tuple[Bools, Bools]:
    """The first and the last tokens of each window's fragments."""
    before, after = np.zeros_like(chosen), np.zeros_like(chosen)
    before[1:], after[:-1] = chosen[:-1], chosen[1:]
    before[win.start], after[win.start - 1] = False, False
    return chosen & ~before, chosen & ~after


def evidence(
    cols: Columns, place: Ints, quote: Ints, sentence: Ints, rate: Ints, likely: Doubles, win: Windows, found: Read
) -> Iterator[Keys]:
    """Table rows, a template at a time, of what speaks for and against each window's content.

    ``likely`` is the first stage's score of each token.
    """
    kind, group, cue = cols.function, cols.group, win.cues
    chosen = found.chosen
    token = win.token
    starts, _ = edges(win, chosen)
    size = np.add.reduceat(chosen, win.start, dtype=np.int64)
    first = np.minimum.reduceat(np.where(chosen, token, len(kind)), win.start)
    last = np.maximum.reduceat(np.where(chosen, token, -1), win.start)
    quoted = np.add.reduceat(chosen & (quote > 0).take(token), win.start, dtype=np.int64)
    side = np.where(first > cue, 1, np.where(last < cue, 0, 2))
    after = last + 1
    for _ in range(3):  # over a stop and closing marks
        after += _PASSED[kind[after]] & (sentence[after] == sentence[last])
    around, own = _others(len(kind), win, found)
    held = around >= 0
    there = np.maximum(around, 0)
    over = np.where(held, 1 + _steps(found.odds[there] - found.odds, -6, 6, 3), 0)
    same = np.where(held, 1 + (last == last[there]) + 2 * (found.head == found.head[there]), 0)
    odds = _steps(found.odds, -4, 12, 0.5)
    letters = {
        "o": odds, "O": odds // 4, "m": _steps(found.score - found.odds, -6, 0, 0.4),
        "c": _steps(likely[cue], -3, 5, 0.5), "w": cols.word[cue], "g": group[cue], "V": group[cue + 1],
        "B": group[cue - 1], "k": kind[cue], "K": kind[cue + 1], "J": kind[cue - 1], "r": rate[cue], "q": place[cue],
        "l": bucket(size), "f": np.minimum(np.add.reduceat(starts, win.start, dtype=np.int64), 3), "s": side,
        "d": bucket(np.where(side == 1, first - cue, np.where(side == 0, cue - last, 0))),
        "a": kind[first], "A": group[first], "n": kind[first + 1], "b": kind[first - 1], "z": kind[last],
        "e": kind[after], "E": group[after], "x": sentence[first - 1] != sentence[first],
        "y": sentence[after] != sentence[last], "h": _steps(found.share, 0, 0.9, 0.125),
        "t": np.where(found.share > SOURCE_CUT, kind[found.head], -1), "u": found.head > cue,
        "Q": np.where(quoted == 0, 0, np.where(quoted * 5 >= size * 4, 2, 1)), "i": over, "v": own * 4 // size,
        "G": np.where(held, group[cue[there]], 0), "j": same, "p": np.where(held, bucket(cue - first[there]), 0),
        "R": np.where(held, 1 + size * 4 // (size + size[there]), 0), "Y": np.where(held, 1 + odds[there] // 4, 0),
    }  # fmt: skip
    return keys(keyed(letters, TEMPLATES, _ALL), TEMPLATES, 201)


def _steps(values: Doubles, low: float, high: float, width: float) -> Ints:
    return np.floor((np.clip(values, low, high) - low) / width).astype(np.int64)


def holding(
    cols: Columns, win: Windows, chosen: Bools, probability: Doubles, first: Ints, last: Ints
) -> tuple[Doubles, Bools]:
    """(probability of the likeliest content in each stretch of tokens, 0 for none; whether it has words outside).

    Stretches go from token ``first`` to ``last``, past the end.
    """
    order = np.argsort(probability, kind="stable")
    order = order[probability[order] > UNLIKELY]
    if not len(order) or not len(first):
        return np.zeros(len(first)), np.zeros(len(first), np.bool_)
    place = np.full(len(win.cues) + 1, -1)
    place[order] = np.arange(len(order))
    bounds = np.stack((first, np.maximum(last, first + 1)), 1).ravel()
    best = np.maximum.reduceat(place[_last(len(cols), win, chosen, order)], bounds)[::2]
    row = np.where(best >= 0, order[best], 0)
    words = np.append(0, np.cumsum(chosen & ~WORDLESS_KINDS[cols.function].take(win.token)))
    start, stop = win.start[row], win.start[row] + win.length[row]
    low, high = (np.clip(start + edge - win.first[row], start, stop) for edge in (first, last))
    outside = words[stop] - words[start] - words[high] + words[low]
    return np.where(best >= 0, probability[row], 0.0), (best >= 0) & (outside > 0)


def _last(count: int, win: Windows, chosen: Bools, order: Ints) -> Ints:
    """Of ``count`` tokens the window, the last in ``order``, that has it in its content; -1 where none has."""
    length = win.length[order]
    flat = np.arange(int(length.sum())) + np.repeat(win.start[order] - np.cumsum(length) + length, length)
    flat = flat[chosen[flat]]
    found = np.full(count, -1)
    found[win.token[flat]] = win.row[flat]
    return found


def _others(count: int, win: Windows, found: Read) -> tuple[Ints, Ints]:
    """(the window of likelier content that holds each cue, -1 for none; how many tokens no likelier content has)."""
    order = np.argsort(found.odds, kind="stable")
    likeliest = _last(count, win, found.chosen, order[found.odds[order] > FAINT])
    around = likeliest[win.cues]
    around[around == np.arange(len(win.cues))] = -1
    own = np.add.reduceat(found.chosen & (likeliest.take(win.token) == win.row), win.start, dtype=np.int64)
    return around, own
