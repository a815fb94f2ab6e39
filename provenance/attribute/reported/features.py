"""Features as rows of a hashed table: every template is a sum of columns, each multiplied with its own constant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from provenance.attribute.reported.classes import (
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
    VOID,
    Bools,
    among,
)
from provenance.attribute.reported.columns import Columns, Ints
from provenance.attribute.reported.windows import Windows

Keys: TypeAlias = npt.NDArray[np.uint32]
Template: TypeAlias = tuple[str, ...]
BITS: Final = 20


def templates(listed: str) -> tuple[Template, ...]:
    """Templates from their text form: parts parted by space, templates by bars and line ends."""
    return tuple(tuple(t.split()) for t in listed.replace("\n", "|").split("|") if t.strip())


STATIC: Final = templates("""
    w | w-1 | w+1 | w-2 | w+2 | w-1 w | w w+1 | w-2 w-1 | w+1 w+2 | w-1 w+1
    g | g-1 | g+1 | g-2 | g+2 | g-1 g | g g+1 | g-2 g-1 g | g g+1 g+2 | g-1 g g+1 | g-3 g-2 g-1 | g+1 g+2 g+3
    s | s-1 | s+1 | f-2 f-1 f f+1 | f-1 f f+1 f+2 | q f q-1 q+1 | q g | q g-1 | q g+1
    l | n | l g | n g | l f-1 f f+1 | n f-1 f f+1 | l n f | r | r g+1 | r g-1 | r-1 g | r+1 g | e f | b f
""")
DYNAMIC: Final = templates("""
    d | d g | d w | d g-1 | d g+1 | d f-1 f f+1 | o W g | o W f f-1 | o W f f+1 | o W w | d W | d G f | o G g
    o c f | o c g | o c f-1 f+1 | o t f | o t d | o p f | o p g-1 | o p g | o v f g+1 | o k f | o k f-1 f+1 | o Q q x
    o Q q x f f-1 | o Q q x f f+1 | o V W f | o V g | o V U f g | o m f f-1 | o m f f+1 | o m g W | d m f | o h f k
    o h f | o h g-1 | o p c t f | o n l f | o W Q q | o S f d | o L N f | o L d f | o N d f | o V d f
    o B f f-1 | o B f f+1 | o y f | o y f-1 f+1 | o u f | o u+1 f f+1 | o u-1 f | o i f | o i f f+1 | o i n
""")
CUE: Final = frozenset("QWGVUSLNB")  # columns that tell of the cue alone
TOKEN: Final = frozenset("wgsfqrlnebui")  # columns that tell of the token alone
_BUCKETS: Final = np.array([0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, *[7] * 14, *[8] * 30, *[9] * 60, 10])
_STOPS = among((COMMA, STOP, MARK, COLON, DASH, PARAGRAPH, VOID, BRACKET, SUBORDINATE, THAT, CONJUNCTION))
_NAMES = among((CAPITAL, CAPITALS, SUBJECT, PRONOUN, RELATIVE))
_MARKS = among((COMMA, DASH, COLON, BRACKET))
_CLAUSES = among((SUBORDINATE, RELATIVE))


def multiple(part: str) -> int:
    """The constant of a column: odd, far from any other's (by the 64-bit finish of MurmurHash3)."""
    x = ord(part[0]) * 16 + int(part[1:] or 0)
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        x = (x ^ x >> 33) * factor & (1 << 64) - 1
    return (x ^ x >> 33) & (1 << 32) - 1 | 1


def bucket(distance: Ints) -> Ints:
    """Distances in steps that widen."""
    return _BUCKETS.take(distance, mode="clip")


def last_before(flags: Bools) -> Ints:
    """For each position the last position before it where ``flags`` holds, -1 for none."""
    seen = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), -1))
    return np.concatenate((np.array([-1]), seen[:-1]))


def context(cols: Columns, place: Ints, rate: Ints, sentence: Ints, quote: Ints) -> dict[str, Ints]:
    """Columns by letter: word, group, suffix, function, quote place, rate, last and next punctuation …"""
    n = len(cols)
    mark = _STOPS[cols.function]
    kind = cols.function
    before = last_before(mark)
    after = n - 1 - last_before(mark[::-1])[::-1]
    here = np.arange(n)
    last = kind[before] * 16 + bucket(here - before)
    coming = kind.take(after, mode="clip") * 16 + bucket(after - here)
    begin = np.searchsorted(sentence, np.arange(int(sentence[-1]) + 1), "left")
    quoting = np.bincount(sentence, quote > 0) > 0
    return {
        "w": cols.word, "g": cols.group, "s": cols.suffix, "f": kind, "q": place, "r": rate, "l": last, "n": coming,
        "e": quoting[sentence].astype(np.int64), "b": bucket(here - begin[sentence]),
    }  # fmt: skip


def keyed(columns: Mapping[str, Ints], templates: Sequence[Template], letters: frozenset[str]) -> dict[str, Keys]:
    """The parts of ``templates`` that stand for ``letters``: columns moved by their offset, times their constant."""
    parts = {part for template in templates for part in template if part[0] in letters}
    found = {}
    for part in sorted(parts):
        column = columns[part[0]].astype(np.uint32) * np.uint32(multiple(part))
        found[part] = np.roll(column, -int(part[1:])) if part[1:] else column
    return found


def keys(parts: Mapping[str, Keys], templates: Sequence[Template], number: int) -> Iterator[Keys]:
    """Table rows, a template at a time; the array is the same each time. ``number`` is the first template's."""
    key = np.empty_like(next(iter(parts.values())))
    for k, template in enumerate(templates, number):
        np.add(parts[template[0]], np.uint32(k * 0x9E3779B1 & (1 << 32) - 1), out=key)
        for part in template[1:]:
            np.add(key, parts[part], out=key)
        yield np.right_shift(key, np.uint32(32 - BITS), out=key)


def static(context: Mapping[str, Ints]) -> Iterator[Keys]:
    """Table rows of features that know nothing of a cue."""
    return keys(keyed(context, STATIC, TOKEN), STATIC, 1)


def dynamic(
    cols: Columns, context: Mapping[str, Ints], quote: Ints, sentence: Ints, chance: Ints, win: Windows
) -> Iterator[Keys]:
    """Table rows of features that tell of a cue: distances, what stands between, what the cue is."""
    strong = (chance > 1) | (cols.function == PARAGRAPH)
    following = len(strong) - 1 - last_before(strong[::-1])[::-1]
    tokens = dict(context) | {"u": chance, "i": bucket(following - np.arange(len(strong)))}
    parts = {part: column.take(win.token) for part, column in keyed(tokens, DYNAMIC, TOKEN).items()}
    cue = win.cues
    cues = {
        "W": cols.word[cue], "G": cols.group[cue], "V": cols.group[cue + 1], "U": cols.group[cue + 2],
        "B": cols.group[cue - 1], "Q": context["q"][cue], "S": context["e"][cue], "L": context["l"][cue],
        "N": context["n"][cue],
    }  # fmt: skip
    parts |= {part: column.repeat(win.length) for part, column in keyed(cues, DYNAMIC, CUE).items()}
    parts |= keyed(_relations(cols, quote, sentence, chance, win), DYNAMIC, frozenset("doctpvkxmhy"))
    return keys(parts, DYNAMIC, 101)


def _relations(cols: Columns, quote: Ints, sentence: Ints, chance: Ints, win: Windows) -> dict[str, Ints]:
    """Columns of window tokens that set token and cue in relation."""
    kind = cols.function
    token, cue = win.token, win.cues.repeat(win.length)
    low, high = np.minimum(token, cue), np.maximum(token, cue)
    after = np.minimum(low + 1, high)

    def between(flags: Bools, most: int) -> Ints:
        """How many flagged tokens stand strictly between cue and token, at most ``most``."""
        total = np.cumsum(flags, dtype=np.int32) - flags
        count: Ints = np.minimum(total.take(high) - total.take(after), most)
        return count

    lag = sentence.take(token) - sentence[win.cues].repeat(win.length)
    order = np.clip(lag, -1, 1) + 1 + 3 * np.where(token == cue, 2, token > cue)
    name = _NAMES[kind]
    head = name & ~np.append(name[1:], False)
    return {
        "d": bucket(high - low) * 9 + order, "o": order, "c": between(kind == COMMA, 3), "t": between(kind == THAT, 2),
        "p": between(_MARKS[kind], 3), "v": between((kind == AUXILIARY) | (chance > 0), 3), "k": between(head, 3),
        "x": quote.take(token) == quote[win.cues].repeat(win.length), "m": between(kind == MARK, 3),
        "h": between(chance > 1, 3), "y": between(_CLAUSES[kind], 2) * 3 + between(kind == CONJUNCTION, 2),
    }  # fmt: skip
