"""Features as rows of a hashed table: every template is a tuple of columns, its key a sum of fixed multiples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np

from provenance.attribute.reported.columns import (
    AUXILIARY,
    BRACKET,
    CAPITAL,
    CAPITALS,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    MARK,
    PARAGRAPH,
    PRONOUN,
    RELATIVE,
    STOP,
    SUBJECT,
    SUBORDINATE,
    THAT,
    Bools,
    Columns,
    Ints,
)
from provenance.attribute.reported.windows import Windows

BITS: Final = 20
PAD: Final = 3
_MULTIPLES: Final = tuple(
    int(x) for x in np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5,
                              0xD6E8FEB86659FD93, 0xA0761D6478BD642F], np.uint64).astype(np.int64)
)  # fmt: skip
_FINAL: Final = int(np.uint64(0xFF51AFD7ED558CCD).astype(np.int64))

STATIC: Final = tuple(
    tuple((part[0], int(part[1:] or 0)) for part in template.split())
    for template in """
    w | w-1 | w+1 | w-2 | w+2 | w-1 w | w w+1 | w-2 w-1 | w+1 w+2 | w-1 w+1
    g | g-1 | g+1 | g-2 | g+2 | g-1 g | g g+1 | g-2 g-1 g | g g+1 g+2 | g-1 g g+1 | g-3 g-2 g-1 | g+1 g+2 g+3
    s | s-1 | s+1 | f-2 f-1 f f+1 | f-1 f f+1 f+2 | q f q-1 q+1 | q g | q g-1 | q g+1
    l | n | l g | n g | l f-1 f f+1 | n f-1 f f+1 | l n f | r | r g+1 | r g-1 | r-1 g | r+1 g | e f | b f
    """.replace("\n", "|").split("|")
    if template.strip()
)  # fmt: skip
DYNAMIC: Final = tuple(
    tuple(template.split())
    for template in """
    d | d g | d w | d g-1 | d g+1 | d f-1 f f+1 | o W g | o W f f-1 | o W f f+1 | o W w | d W | d G f | o G g
    o c f | o c g | o c f-1 f+1 | o t f | o t d | o p f | o p g-1 | o p g | o v f g+1 | o k f | o k f-1 f+1 | o Q q x
    o Q q x f f-1 | o Q q x f f+1 | o V W f | o V g | o V U f g | o m f f-1 | o m f f+1 | o m g W | d m f | o h f k
    o h f | o h g-1 | o p c t f | o n l f | o W Q q | o S f d | o L N f | o L d f | o N d f | o V d f
    o B f f-1 | o B f f+1 | o y f | o y f-1 f+1 | o u f | o u+1 f f+1 | o u-1 f | o i f | o i f f+1 | o i n
    """.replace("\n", "|").split("|")
    if template.strip()
)  # fmt: skip

_BUCKETS: Final = np.array([0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, *[7] * 14, *[8] * 30, *[9] * 60, 10])


def bucket(distance: Ints) -> Ints:
    """Distances in steps that widen."""
    return _BUCKETS[np.minimum(distance, len(_BUCKETS) - 1)]


def pads(column: Ints) -> Ints:
    """A column with room on either side for neighbours."""
    return np.concatenate((np.zeros(PAD, np.int64), column, np.zeros(PAD, np.int64)))


def last_before(flags: Bools) -> Ints:
    """For each position the last position before it where ``flags`` holds, -1 for none."""
    seen = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), -1))
    return np.concatenate((np.array([-1]), seen[:-1]))


def context(cols: Columns, place: Ints, rate: Ints, sentence: Ints, quoting: Ints) -> dict[str, Ints]:
    """Padded columns by letter: word, group, suffix, function, quote place, rate, last and next punctuation …"""
    n = len(cols)
    kind = cols.function
    mark = np.isin(kind, (COMMA, STOP, MARK, COLON, DASH, PARAGRAPH, BRACKET, SUBORDINATE, THAT, CONJUNCTION))
    before = last_before(mark)
    after = n - 1 - last_before(mark[::-1])[::-1]
    here = np.arange(n)
    named = np.append(kind, PARAGRAPH)
    last = named[before] * 16 + bucket(here - before)
    coming = named[np.minimum(after, n)] * 16 + bucket(after - here)
    begin = np.searchsorted(sentence, sentence, "left") if n else here
    letters = {
        "w": cols.word, "g": cols.group, "s": cols.suffix, "f": kind, "q": place, "r": rate, "l": last, "n": coming,
        "e": quoting, "b": bucket(here - begin),
    }  # fmt: skip
    return {letter: pads(column) for letter, column in letters.items()}


def row(key: Ints) -> Ints:
    """The table row of a key."""
    mixed: Ints = (key ^ (key >> 29)) * _FINAL
    rows: Ints = mixed >> 64 - BITS & (1 << BITS) - 1
    return rows


def static(columns: Mapping[str, Ints], n: int) -> Iterator[Ints]:
    """Table rows, a template at a time, of features that know nothing of a cue."""
    for number, template in enumerate(STATIC, 1):
        key = np.full(n, number * 0x51ED270B9, np.int64)
        for (letter, offset), multiple in zip(template, _MULTIPLES, strict=False):
            key += columns[letter][PAD + offset : PAD + offset + n] * multiple
        yield row(key)


def relations(
    cols: Columns, context: Mapping[str, Ints], quote: Ints, sentence: Ints, chance: Ints, win: Windows
) -> dict[str, Ints]:
    """Columns of window tokens that tell of their cue: distances, what stands between, what the cue is."""
    kind = cols.function
    token, cue = win.token, np.repeat(win.cues, win.length)
    right = (token > cue).astype(np.int64)
    away = np.abs(token - cue)
    side = np.where(token == cue, 2, right)

    def between(flags: Bools, most: int) -> Ints:
        """How many flagged tokens stand strictly between cue and token, at most ``most``."""
        total = np.concatenate((np.zeros(1, np.int64), np.cumsum(flags)))
        low, high = np.minimum(token, cue), np.maximum(token, cue)
        count: Ints = np.clip(total[high] - total[np.minimum(low + 1, high)], 0, most)
        return count

    lag = sentence[token] - sentence[cue]
    order = np.clip(lag, -1, 1) + 1 + 3 * side
    strong = chance > 1
    following = len(strong) - 1 - last_before(strong[::-1])[::-1]
    context = dict(context) | {"u": pads(chance), "i": pads(bucket(following - np.arange(len(strong))))}
    name = np.isin(kind, (CAPITAL, CAPITALS, SUBJECT, PRONOUN, RELATIVE))
    head = name & ~np.append(name[1:], False)
    verb = (kind == AUXILIARY) | (chance > 0)
    nth = between(head, 3)
    marks = between(np.isin(kind, (COMMA, DASH, COLON, BRACKET)), 3)
    found = {
        "d": bucket(away) * 9 + order, "o": order, "W": cols.word[cue], "G": cols.group[cue],
        "c": between(kind == COMMA, 3), "t": between(kind == THAT, 2), "p": marks, "v": between(verb, 3), "k": nth,
        "Q": context["q"][PAD + cue], "x": (quote[token] == quote[cue]).astype(np.int64),
        "V": context["g"][PAD + cue + 1], "U": context["g"][PAD + cue + 2], "m": between(kind == MARK, 3),
        "h": between(chance > 1, 3), "S": context["e"][PAD + cue], "L": context["l"][PAD + cue],
        "N": context["n"][PAD + cue], "B": context["g"][PAD + cue - 1],
        "y": between(np.isin(kind, (SUBORDINATE, RELATIVE)), 2) * 3 + between(kind == CONJUNCTION, 2),
    }  # fmt: skip
    for template in DYNAMIC:
        for part in template:
            if part not in found:
                found[part] = context[part[0]][PAD + token + int(part[1:] or 0)]
    return found


def dynamic(columns: Mapping[str, Ints]) -> Iterator[Ints]:
    """Table rows, a template at a time, of features that tell of a cue."""
    for number, template in enumerate(DYNAMIC, 101):
        key = columns[template[0]] * _MULTIPLES[0] + number * 0x51ED270B9
        for letter, multiple in zip(template[1:], _MULTIPLES[1:], strict=False):
            key += columns[letter] * multiple
        yield row(key)
