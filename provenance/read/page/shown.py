"""What a page shows of itself, character by character, each with its place in the source."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from provenance.compiled import compiled

_SPECIAL = compiled(r"<|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?")
_TAG = compiled(r"</?([A-Za-z][^\s/>\"']*)")
_PLAIN = compiled(r"[^>\"']*")
_SKIPPED = frozenset("script style title textarea noscript template iframe".split())
_MARKS = "\"“”„«»‘’'‹›"
_UNSEEN = frozenset(map(chr, range(32)))
DEEPEST = 100  # ``<q>`` within each other
_Q = "\0"  # where a ``<q>`` begins, until it is known whether it has marks of its own


class Seen(NamedTuple):
    """What a page shows, without white space: its characters, and where in the source each begins and ends."""

    letters: str
    starts: Sequence[int]
    ends: Sequence[int]


def seen(source: str) -> Seen:
    """The characters of a page's text nodes; one pass, and one that ends at a tag that never does."""
    letters, starts, ends = list[str](), list[int](), list[int]()
    opened: list[int] = []

    def add(words: str, start: int, end: int | None = None) -> None:
        for at, letter in enumerate(words, start):
            if not (letter.isspace() or letter in _UNSEEN):
                letters.append(letter)
                starts.append(at if end is None else start)
                ends.append(at + 1 if end is None else end)

    def mark(sign: str, start: int, end: int) -> None:
        letters.append(sign)
        starts.append(start)
        ends.append(end)

    def quoted(closing: bool, start: int, end: int) -> None:
        """A ``<q>``: extraction sets marks where a page has none."""
        if not closing and len(opened) < DEEPEST:
            opened.append(len(letters))
            mark(_Q, start, end)
        elif closing and opened:
            first = opened.pop()
            inner = next((n for n in range(first + 1, len(letters)) if letters[n] != _Q), first)
            if letters[inner] not in _MARKS or letters[-1] not in _MARKS:
                letters[first], sign = ("“", "”") if len(opened) % 2 == 0 else ("‘", "’")
                mark(sign, start, end)

    at = 0
    while (special := _SPECIAL.search(source, at)) is not None:
        start = special.start()
        add(source[at:start], at)
        at = special.end()
        if special[0] != "<":
            add(html.unescape(special[0]), start, at)
            continue
        tag = _TAG.match(source, start)
        if tag is None and source[at : at + 1] not in ("!", "?", "/"):
            add("<", start)  # a sign like any other
            continue
        at = _behind(source, start, tag)
        if at < 0:
            return _kept(letters, starts, ends)
        if tag is not None and tag[1].lower() == "q":
            quoted(source[start + 1] == "/", start, at)
    add(source[at:], at)
    return _kept(letters, starts, ends)


def _kept(letters: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Seen:
    kept = [n for n, letter in enumerate(letters) if letter != _Q]
    return Seen("".join(letters[n] for n in kept), [starts[n] for n in kept], [ends[n] for n in kept])


def _behind(source: str, start: int, tag: re.Match[str] | None) -> int:
    """Where the source goes on behind a tag, a comment, or an element that shows nothing; -1 where it does not."""
    if tag is None:
        sign = "-->" if source.startswith("<!--", start) else ">"
        end = source.find(sign, start)
        return end + len(sign) if end >= 0 else -1
    at = tag.end()
    while True:
        at = _PLAIN.match(source, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if at == len(source):
            return -1
        if source[at] == ">":
            at += 1
            break
        at = source.find(source[at], at + 1) + 1
        if at == 0:
            return -1
    name = tag[1].lower()
    if name in _SKIPPED and source[start + 1] != "/":
        closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)  # noqa: TID251
        return source.find(">", closing.end()) + 1 or -1 if closing else -1
    return at
