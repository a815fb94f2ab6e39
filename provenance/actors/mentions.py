"""Registered names in running text: whole words, the longest first, in time linear in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from provenance.actors.context import stands_for_medium
from provenance.actors.fold import CJK, MARKS, TOKEN, key, words
from provenance.model import Actor, ActorKind, Span

_SHORT = 4  # an alias of so few letters is looked for in its own case only
_LOWER = "a-zß-öø-ÿа-яѐ-џґα-ωά-ώ"
_LETTER = rf"[^\W_{CJK}]"
_REST = rf"{_LETTER}*(?:[{MARKS}]+{_LETTER}*)*"
_HAS_CJK = re.compile(f"[{CJK}]")
# Between the words of a name: white space, a hyphen, an apostrophe, a point within or after an initial.
_BETWEEN = re.compile(r"\s{1,2}|(?<=\W\w)\. |[-‐‑‒–/.'’]")
# Letters that Arabic and Hebrew write before a name without a space (and, to, by, from, the).
_PROCLITICS = frozenset("وفبكلהולבמשכ")
# 新华社 but not 新华社会: after 社 these characters make another word.
_COMPOUND = re.compile(r"(?<=社)[会會区區团團交]")
# 24 Kanal, but no score, decimal or date: "France 24-10", "1.24 Kanal".
_NUMBER_BEFORE = re.compile(r"\d[-–:.,/]$")
_NUMBER_AFTER = re.compile(r"[-–:.,/]\d")
# The sort of medium, said after the name, belongs to it: "the Yonhap news agency", "the Haaretz daily".
_SORTS = {
    ActorKind.AGENCY: r"\s(?:(?:state )?news )?agency|\snews ?wire|\s(?:news|wire) service|通信社?|通讯社|通訊社|통신사?",
    ActorKind.BROADCASTER: r"\s(?:news )?(?:television|TV|radio|channel|network)|\sbroadcaster",
    ActorKind.PAPER: r"\s(?:daily |weekly )?(?:newspaper|magazine|tabloid)|\sdaily|\sweekly|\snews ?site|\swebsite|紙|신문",
}
SORT = {kind: re.compile(rf"(?:{form})(?![^\W{CJK}])") for kind, form in _SORTS.items()}


class Entry(NamedTuple):
    """One way to write an actor's name: its words, whether only in this very case, whether only in a context."""

    actor: Actor
    parts: list[str]
    exact: bool
    generic: bool

    def written(self, parts: list[str]) -> bool:
        """Whether these words write the name; all capitals and Title Case will do unless ``exact``."""
        if self.exact or parts == self.parts:
            return parts == self.parts
        return all(part in (own, own.upper(), own.title()) for part, own in zip(parts, self.parts, strict=True))


def entry(actor: Actor, name: str, *, generic: bool = False) -> Entry:
    """The entry of ``name``: acronyms, short names and ordinary words count in their own case only."""
    parts = words(name)
    return Entry(actor, parts, generic or (len(parts) == 1 and (len(name) <= _SHORT or name.isupper())), generic)


class Scanner:
    """Finds the names of an index (folded name to entries); made once, used for every text."""

    def __init__(self, index: Mapping[str, tuple[Entry, ...]]) -> None:
        self._index = index
        self._reach: dict[str, int] = {}  # of the names that begin with a word, the most words that one has
        for folded in index:
            first, count = folded.partition(" ")[0], folded.count(" ") + 1
            self._reach[first] = max(count, self._reach.get(first, 0))

    @cached_property
    def _starts(self) -> str:
        low = {one.parts[0] for entries in self._index.values() for one in entries if one.parts[0][0].islower()}
        small = "".join(rf"|{re.escape(word)}(?!{_LETTER})" for word in sorted(low))
        return rf"(?<!{_LETTER})(?:[^\W_{CJK}{_LOWER}]{_REST}{small})"

    @cached_property
    def _spaced(self) -> re.Pattern[str]:
        return re.compile(self._starts)

    @cached_property
    def _mixed(self) -> re.Pattern[str]:
        entries = (one for group in self._index.values() for one in group)
        joined = {"".join(one.parts) for one in entries if _HAS_CJK.match(one.parts[0])}
        names = "|".join(map(re.escape, sorted(joined, key=lambda name: (-len(name), name))))
        return re.compile(rf"({names or '(?!)'})|{self._starts}")

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[Span, tuple[Actor, ...]]]:
        """Every name that stands wholly in ``text[start:end]``, with all the actors it may stand for."""
        pattern = self._mixed if _HAS_CJK.search(text, start, end) else self._spaced
        previous: tuple[Span, tuple[Actor, ...]] = Span(start, start), ()
        for trigger in pattern.finditer(text, start):
            at = trigger.start()
            if at >= end:
                return
            if at < previous[0].end:
                continue
            joined = trigger.lastindex is not None
            found = (
                self._joined(text, *trigger.span()) if joined else self._longest(text, at, trigger.end(), previous, end)
            )
            if found and found[0].end <= end:
                previous = found
                yield found

    def _joined(self, text: str, at: int, stop: int) -> tuple[Span, tuple[Actor, ...]] | None:
        if _COMPOUND.match(text, stop):
            return None
        entries = self._index.get(key(TOKEN.findall(text[at:stop])), ())
        return _found(text, at, stop, at, [one.actor for one in entries])

    def _longest(
        self, text: str, at: int, stop: int, previous: tuple[Span, tuple[Actor, ...]], end: int
    ) -> tuple[Span, tuple[Actor, ...]] | None:
        first = _folded(text[at:stop])
        if first not in self._reach:
            if first[0] not in _PROCLITICS or first[1:] not in self._reach:
                return None
            at, first = at + 1, first[1:]
        ends = [stop]
        parts = [_plain(text[at:stop])]
        for _ in range(self._reach[first] - 1):
            gap = _BETWEEN.match(text, stop)
            token = TOKEN.match(text, gap.end()) if gap else None
            if token is None or token.end() > end:
                break
            stop = token.end()
            ends.append(stop)
            parts.append(_plain(token[0]))
        while parts:
            stop = ends[len(parts) - 1]
            actors = self._written(text, at, stop, parts, previous) if stop <= end else []
            if actors:
                return _found(text, at, stop, previous[0].end, actors)
            parts.pop()
        return None

    def _written(
        self, text: str, at: int, stop: int, parts: list[str], previous: tuple[Span, tuple[Actor, ...]]
    ) -> list[Actor]:
        entries = [one for one in self._index.get(key(parts), ()) if one.written(parts)]
        if not entries or (parts[-1][-1].isdigit() and _NUMBER_AFTER.match(text, stop)):
            return []
        if parts[0][0].isdigit() and _NUMBER_BEFORE.search(text[max(0, at - 2) : at]):
            return []
        # "Press Trust of India (PTI)": what is put in brackets after the full name is another name of it.
        defined = text[previous[0].end : at] == " (" and text[stop : stop + 1] == ")"
        return [
            one.actor
            for one in entries
            if not one.generic
            or (defined and previous[1] == (one.actor,))
            or stands_for_medium(text, at, stop, one.actor.kind)
        ]


def _found(text: str, at: int, stop: int, floor: int, actors: list[Actor]) -> tuple[Span, tuple[Actor, ...]]:
    """The mention with the article that is part of its title and the sort of medium said after it."""
    unique = tuple(dict.fromkeys(actors))
    if all(actor.name.startswith("The ") for actor in unique) and at - 4 >= floor and text[at - 4 : at] == "The ":
        at -= 4
    if len(unique) == 1 and (sort := SORT.get(unique[0].kind)) and (more := sort.match(text, stop)):
        stop = more.end()
    return Span(at, stop), unique


def _plain(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFKC", word)


def _folded(word: str) -> str:
    return _plain(word).casefold()
