"""Registered names in running text: whole words, the longest first, in time linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from provenance.actors.context import stands_for_medium
from provenance.actors.fold import LETTER, REST, TOKEN, key, plain, words
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Actor, ActorKind, Span

_SHORT = 4  # a name of so few letters is looked for in its own case only
_LOWER = "a-zß-öø-ÿа-яѐ-џґα-ωά-ώ"
# Kana, Han and Hangul need no space around a name, and a Latin acronym among them ends where they begin.
_CJK = "\u3040-\ud7af"
_PERHAPS_CJK = compiled("[^\0-\u303f]")  # compiled at once, as the narrower range is not
# Between the words of a name: white space, a hyphen, a point, an apostrophe, a Hebrew acronym's mark.
_BETWEEN = compiled(r"\s{1,2}|[.'’]\s?|[-‐‑‒–/\"״]")
_STOP = compiled(r"\.\s")  # "Interfax. Ukraine" is no name, though "U.S. News" is
# Letters that Arabic and Hebrew write before a name without a space (and, to, by, from, the).
_PROCLITICS = frozenset("وفبكلהולבמשכ")
# 新华社 but not 新华社会: after 社 these characters make another word.
_COMPOUND = compiled(r"(?<=社)[会會区區团團交]")
# 24 Kanal, but no score, decimal or date: "France 24-10", "1.24 Kanal".
_NUMBER_BEFORE = compiled(r"\d[-–:.,/]$")
_NUMBER_AFTER = late(r"[-–:.,/]\d")
# "Press Association (PA)" gives another name, "ABC’s “This Week”" a programme of the actor just named.
_OWN = compiled(r"\s\(|['’]s?\s[\"“'‘]{0,2}(?:The\s)?")
# The sort of medium, said after the name, belongs to it: "the Yonhap news agency", "the Haaretz daily".
SORT = {
    ActorKind.AGENCY: compiled(
        r"\s(?:(?:(?:state )?news )?agency|news ?wire|(?:news|wire) service)(?!\w)|通信社?|通讯社|通訊社|통신사?"
    ),
    ActorKind.BROADCASTER: compiled(r"\s(?:(?:news )?(?:television|TV|radio|channel|network)|broadcaster)(?!\w)"),
    ActorKind.PAPER: compiled(
        r"\s(?:(?:daily |weekly )?(?:newspaper|magazine|tabloid)|daily|weekly|news ?site|website)(?!\w)|紙|신문"
    ),
}
# The words in Latin letters that end it.
SORTS = frozenset(
    """
    agency newswire wire service television tv radio channel network broadcaster newspaper magazine tabloid daily weekly
    newssite site website
    """.split()
)

Mention = tuple[Span, tuple[Actor, ...]]


class Entry(NamedTuple):
    """One way to write an actor's name, its words, whether only in this very case, whether only in a context.

    ``bare`` is a Romance title without its article, which another word has swallowed: "au Monde", "al Messaggero".
    """

    actor: Actor
    name: str
    parts: list[str]
    exact: bool
    generic: bool
    bare: bool = False

    def written(self, parts: list[str]) -> bool:
        """Whether these words write the name; all capitals and Title Case will do unless ``exact``."""
        if self.exact or parts == self.parts:
            return parts == self.parts
        return all(
            part in (own, own.upper(), own.title(), own[0].upper() + own[1:])
            for part, own in zip(parts, self.parts, strict=True)
        )


# A Romance title's own article, and the words that take it in.
_TITLED = compiled(r"(?:(?:L[ea]s?|Il|Lo|El|L[oa]s|O|A) |L['’])(?=[A-ZÀ-Þ])(?!A )")
_SWALLOWED = compiled(
    r"(?<!\w)(?:(?:aux?|du|des|l[ea]s?|al|[ds]ul|[dns]?[ae]ll[oa]|[dn]el|dal|ao|à|do|da"
    r"|no|na|pelo|pela|el|il|lo)[ \u00a0]"
    r"|(?:[dns]?[ae]ll|su?ll|dall|l)['’])[«“\"]?$"
)

_PORTUGUESE = compiled(r"(?<!\w)(?:ao|à|d[ao]|n[ao]|pel[ao])[ \u00a0]$")  # no words that take in "El"
_GOES_ON = compiled(r"-\w|[ \u00a0](?:d[eiou]s?|d[ae]l|della|d['’])(?!\w)")  # "la Croix-Rousse", "au Point du jour"


def entry(actor: Actor, name: str, *, generic: bool = False) -> Entry:
    """The entry of ``name``: acronyms, short names and ordinary words count in their own case only."""
    parts = words(name)
    exact = generic or (len(parts) == 1 and (len(parts[0]) <= _SHORT or parts[0].isupper()))
    return Entry(actor, plain(name), parts, exact, generic)


def bare(actor: Actor, name: str) -> Entry | None:
    """The entry of a Romance title without its article, if it has one."""
    article = _TITLED.match(name)
    return entry(actor, name[article.end() :], generic=True)._replace(bare=True) if article else None


@cache
def _cjk() -> re.Pattern[str]:
    return compiled(f"[{_CJK}]")


def _has_cjk(text: str, start: int = 0, end: int = 1 << 62) -> bool:
    """Whether Kana, Han or Hangul stand in ``text[start:end]``."""
    return _PERHAPS_CJK.search(text, start, end) is not None and _cjk().search(text, start, end) is not None


class Scanner:
    """Finds the names of an index (folded name to entries); made once, used for every text."""

    def __init__(self, index: Mapping[str, tuple[Entry, ...]]) -> None:
        self._index = index
        self._entries = lru_cache(maxsize=1 << 14)(self._look_up)
        self._begins = lru_cache(maxsize=1 << 14)(self._begin)
        self._most: dict[str, int] = {}  # the words of the longest name that begins with a word
        for folded in index:
            first, count = folded.partition(" ")[0], folded.count(" ") + 1
            self._most[first] = max(count, self._most.get(first, 0))

    @cached_property
    def _lower(self) -> str:
        """An alternation of the small words that names begin with; other small words begin none."""
        entries = (one for group in self._index.values() for one in group)
        return "|".join(sorted({re.escape(one.parts[0]) for one in entries if one.parts[0][0].islower()})) or "(?!)"

    @cached_property
    def _spaced(self) -> re.Pattern[str]:
        """Words that may begin a name, in a text where spaces stand between words."""
        return compiled(rf"(?<!{LETTER})(?:[^\W_{_LOWER}]{REST}|(?:{self._lower})(?!{LETTER}))")

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        """The same in a text that has Kana, Han or Hangul, whose names (group 1) stand anywhere."""
        entries = (one for group in self._index.values() for one in group)
        names = sorted({one.name for one in entries if _has_cjk(one.name, 0, 1)}, key=lambda name: (-len(name), name))
        letter = rf"[^\W_{_CJK}]"
        return compiled(
            rf"({'|'.join(map(re.escape, names)) or '(?!)'})"
            rf"|(?<!{letter})(?:[^\W_{_LOWER}{_CJK}]{letter}*|(?:{self._lower})(?!{letter}))"
        )

    @cached_property
    def _latin(self) -> re.Pattern[str]:
        return compiled(rf"[^\W_{_CJK}]+|&")

    def find(self, text: str, start: int, end: int) -> Iterator[Mention]:
        """Every name that stands wholly in ``text[start:end]``, with all the actors it may stand for."""
        joined = _has_cjk(text, start, end)
        pattern, token = (self._joined, self._latin) if joined else (self._spaced, TOKEN)
        last: Mention = Span(start, start), ()
        for trigger in pattern.finditer(text, start):
            inside, most = self._begins(trigger[0])
            if not most and not trigger.lastindex:
                continue
            at, stop = trigger.span()
            if at >= end:
                return
            if at < last[0].end:
                continue
            if trigger.lastindex:
                found = self._whole(text, at, stop)
            else:
                found = self._longest(text, at + inside, self._ends(text, stop, most, token), last, end)
            if found and found[0].end <= end:
                last = found
                yield found

    def _begin(self, word: str) -> tuple[int, int]:
        """How many letters stand before the name that ``word`` begins, and of how many words it is at most: 0, none."""
        first = word.casefold() if word.isascii() else plain(word).casefold()
        if most := self._most.get(first, 0):
            return 0, most
        return 1, self._most.get(first[1:], 0) if first[0] in _PROCLITICS else 0

    def _ends(self, text: str, stop: int, most: int, token: re.Pattern[str]) -> list[int]:
        """Where the first, second … word of a name of at most ``most`` words would end."""
        ends = [stop]
        while len(ends) < most and (gap := _BETWEEN.match(text, stop)) and (more := token.match(text, gap.end())):
            stop = more.end()
            ends.append(stop)
        return ends

    def _whole(self, text: str, at: int, stop: int) -> Mention | None:
        if _COMPOUND.match(text, stop):
            return None
        entries = self._index.get(key(words(text[at:stop])), ())
        return _mention(text, at, stop, at, [one.actor for one in entries]) if entries else None

    def _look_up(self, name: str) -> tuple[Entry, ...]:
        """The entries that these words write."""
        parts = words(name)
        return tuple(one for one in self._index.get(key(parts), ()) if one.written(parts))

    def _longest(self, text: str, at: int, ends: list[int], last: Mention, end: int) -> Mention | None:
        for stop in reversed(ends):
            if stop <= end and (entries := self._entries(text[at:stop])):
                named = [one for one in entries if _stands(text, at, stop, one, last)]
                named = [one for one in named if one.bare] or named  # "l'Express" is not the Daily Express
                if named:
                    return _mention(text, at, stop, last[0].end, [one.actor for one in named])
        return None


def _stands(text: str, at: int, stop: int, one: Entry, last: Mention) -> bool:
    if _STOP.search(text, at, stop) and not _STOP.search(one.name):
        return False
    if one.name[-1].isdigit() and _NUMBER_AFTER.match(text, stop):
        return False
    if one.name[0].isdigit() and _NUMBER_BEFORE.search(text[max(0, at - 2) : at]):
        return False
    if not one.generic:
        return True
    if one.bare and one.actor.name.startswith("El ") and _PORTUGUESE.search(text, max(0, at - 6), at):
        return False
    if one.bare and (not _SWALLOWED.search(text, max(0, at - 10), at) or _GOES_ON.match(text, stop)):
        return False
    if one.actor in last[1] and _OWN.fullmatch(text, last[0].end, at):
        return True
    return stands_for_medium(text, at, stop, one.actor.kind)


def _mention(text: str, at: int, stop: int, floor: int, actors: list[Actor]) -> Mention:
    """The mention with the article that belongs to its title and the sort of medium said after it."""
    unique = tuple(dict.fromkeys(actors))
    if all(actor.name.startswith("The ") for actor in unique) and at - 4 >= floor and text[at - 4 : at] == "The ":
        at -= 4
    if len(unique) == 1 and (sort := SORT.get(unique[0].kind)) and (more := sort.match(text, stop)):
        stop = more.end()
    return Span(at, stop), unique
