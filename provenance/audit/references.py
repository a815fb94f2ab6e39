"""What a text gives as the source of its words: links, credits in parentheses, notes, lists, bibliographies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.actors.registry import Registry
from provenance.audit.model import Reference
from provenance.compiled import compiled
from provenance.model import Span
from provenance.segment.layout import Layout

URL = r"https?://[^\s<>()\[\]\"“”«»]+(?:\([^\s()]*\)[^\s<>()\[\]\"“”«»]*)*"
LINK = compiled(rf"\[(?P<label>[^\[\]\n]{{1,300}})\]\(\s*<?(?P<url>{URL})>?(?:\s+\"[^\"\n]*\")?\s*\)")
BARE = compiled(URL)
NOTE = compiled(
    r"\[\^(?P<foot>[\w-]{1,40})\]|(?<!\])\[(?P<number>\d{1,4}(?:\s*[,–-]\s*\d{1,4})*)\](?![(:])|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})"
)
DEFINED = compiled(
    r"^[ \t]{0,3}(?:\[\^(?P<foot>[\w-]{1,40})\]:|\[(?P<number>\d{1,4})\]:?|(?P<plain>\d{1,4})[.)]"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))[ \t]+(?P<text>\S.*)$",
    re.MULTILINE,
)
HEADING = compiled(
    r"^[#*_\s]{0,8}(?:sources?|references?|notes?|footnotes|endnotes|bibliography|works cited|literature"
    r"|quellen|literatur|fußnoten|sources et notes|références|bibliographie|fuentes|referencias|notas|bibliografía"
    r"|fonti|note|źródła|przypisy|джерела|примітки|посилання|література|источники|примечания|ссылки|литература)"
    r"[:*_\s]{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
PAREN = compiled(r"[(\[](?P<inside>[^()\[\]\n]{2,200})[)\]]")
KEY = compiled(r"@(?P<key>[\w:.#$%&+?<>~/-]*\w)")
YEAR = compiled(r"\b(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\b")
SURNAME = compiled(r"[^\W\d_][\w’'-]+")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SITE = compiled(r"(?:^|[\s–—-])(?P<site>(?:[\w-]+\.)+[a-z]{2,12})\s*$", re.IGNORECASE)
TITLE = compiled(r"[“\"«„](?P<title>[^“”\"«»„\n]{8,300})[”\"»“]|[*_](?P<italic>[^*_\n]{8,300})[*_]")
PARTS = compiled(r"[,;:.](?:\s|$)")
INTRODUCED = 80  # code points before an acronym that may spell it out
FARTHEST = 4  # code points between a content's end and its note: a mark, a stop, a space


class Entry(NamedTuple):
    """A row of a bibliography: its key, the authors' surnames, the year, and what it is known by."""

    key: str
    surnames: tuple[str, ...]
    year: str | None
    reference: Reference


class Placed(NamedTuple):
    """A reference and the stretch of text that makes it."""

    at: Span
    reference: Reference


class References:
    """The references of one text, asked for by the place of a citation."""

    def __init__(
        self,
        layout: Layout,
        registry: Registry,
        entries: Sequence[Entry] = (),
        links: Sequence[tuple[Span, str]] = (),
    ) -> None:
        self._text, self._layout, self._registry = layout.text, layout, registry
        self._links = links  # of a page, whose text shows their words alone
        self._entries = {entry.key: entry for entry in entries}
        heading = list(HEADING.finditer(layout.text))
        self.body = heading[-1].start() if heading else len(layout.text)
        self._notes = dict(self._defined(heading[-1].end() if heading else None))
        self._placed = sorted(self._found())
        self._starts = [one.at.start for one in self._placed]

    def cited(self, spans: Sequence[Span], context: Span) -> tuple[Reference, ...]:
        """What is given as the source of the content ``spans`` in the sentence ``context``, the nearest first.

        A note right behind the words is theirs alone; else whatever its sentence gives; else the only link of its
        paragraph.
        """
        end = spans[-1].end
        behind = [
            one
            for one in self._between(end, end + FARTHEST + 1)
            if self._text[end : one.at.start].strip(_CLOSING) == ""
        ]
        if behind:
            return _distinct(one for one in behind if one.at == behind[0].at)
        sentence = self._between(context.start, context.end + FARTHEST)
        if sentence:
            nearest = next((one for one in sentence if one.at.start >= end), sentence[-1])
            return _distinct(one for one in sentence if one.at == nearest.at)
        paragraph = next((line for line in self._layout.lines if line.start <= spans[0].start < line.end), context)
        some = self._between(paragraph.start, paragraph.end)
        return _distinct(some) if len({one.reference for one in some}) == 1 else ()

    def _between(self, start: int, end: int) -> list[Placed]:
        first = bisect_right(self._starts, start - 1)
        return self._placed[first : bisect_right(self._starts, end - 1)]

    def _found(self) -> Iterator[Placed]:
        text, taken = self._text, list[Span]()
        for m in LINK.finditer(text, 0, self.body):
            taken.append(Span(*m.span()))
            yield Placed(taken[-1], Reference(m["label"], self._outlets(m["label"]), m["url"].rstrip(".,;")))
        for at, url in self._links:
            if at.end <= self.body:
                taken.append(at)
                yield Placed(at, Reference(text[slice(*at)], self._outlets(text[slice(*at)]), url))
        for m in BARE.finditer(text, 0, self.body):
            if not _inside(m.start(), taken):
                taken.append(Span(*m.span()))
                yield Placed(taken[-1], Reference(m[0].rstrip(".,;:"), (), m[0].rstrip(".,;:")))
        for m in NOTE.finditer(text, 0, self.body):
            mark = m["foot"] or m["number"] or m["raised"].translate(PLAIN)
            if not _inside(m.start(), taken) and not _line_start(text, m.start()):
                for one in re.findall(r"[^\s,–-]+", mark) if m["number"] else [mark]:
                    if one in self._notes:
                        yield Placed(Span(*m.span()), self._notes[one])
        for m in PAREN.finditer(text, 0, self.body):
            if not _inside(m.start(), taken):
                for reference in self._in_parentheses(m):
                    yield Placed(Span(*m.span()), reference)

    def _in_parentheses(self, m: re.Match[str]) -> Iterator[Reference]:
        """Keys, author and year, or the names of outlets and nothing else but dates and pages."""
        inside = m["inside"]
        known = [self._entries[k["key"]] for k in KEY.finditer(inside) if k["key"] in self._entries]
        if not known and (year := YEAR.search(inside)) and self._entries:
            words = {w.casefold() for w in SURNAME.findall(inside)} or {
                w.casefold() for w in SURNAME.findall(self._text[max(0, m.start() - 60) : m.start()])
            }
            known = [e for e in self._entries.values() if e.year == year["year"] and words & set(e.surnames)]
        if known:
            yield from (entry.reference for entry in known)
            return
        outlets = self._outlets(inside.partition(",")[0].strip())
        if outlets and not self._spelt_out(outlets[0], m.start()):
            yield Reference(inside, outlets)

    def _spelt_out(self, name: str, at: int) -> bool:
        """Whether the medium ``name`` stands right before ``at``: "the Korean Central News Agency (KCNA)"."""
        before = self._registry.scan(self._text, max(0, at - INTRODUCED), at)
        return any(actor.name == name and not self._text[span.end : at].strip() for span, actor in before)

    def _outlets(self, words: str) -> tuple[str, ...]:
        """The name of the medium that ``words`` are, all of them; empty where they are something else."""
        actor = self._registry.resolve(words) if 2 <= len(words) <= 80 else None
        return (actor.name, words) if actor is not None else ()

    def _defined(self, listed: int | None) -> Iterator[tuple[str, Reference]]:
        """The notes at the end, by their mark; numbers alone make one under a heading only."""
        for m in DEFINED.finditer(self._text):
            mark = m["foot"] or m["number"] or m["plain"] or m["raised"].translate(PLAIN)
            if m["foot"] or (listed is not None and m.start() >= listed):
                yield mark, self.described(m["text"])

    def described(self, line: str) -> Reference:
        """A line of a list of sources as a reference."""
        link, bare = LINK.search(line), BARE.search(line)
        url = link["url"] if link else bare[0].rstrip(".,;") if bare else None
        title = TITLE.search(line)
        names = [actor.name for _, actor in self._registry.scan(line)]
        site = SITE.search(line)
        if site and not url:
            url = site["site"]
        head = line[: site.start()].strip(" -–—") if site and not title else None
        entry = next((self._entries[k["key"]] for k in KEY.finditer(line) if k["key"] in self._entries), None)
        if entry is not None:
            return entry.reference
        found = (title["title"] or title["italic"]) if title else head
        if not names and not url:  # a medium that the registry does not know, beside a headline without marks
            names = [part for part in map(str.strip, PARTS.split(line)) if 2 <= len(part) <= 80]
        return Reference(line.strip(), tuple(dict.fromkeys(names)), url, found)


def without_note(text: str, span: Span) -> Span:
    """``span`` without the mark of a note that ends it: "she would sign [2]"."""
    marks = [m for m in NOTE.finditer(text, *span) if m.end() == span.end]
    end = len(text[: marks[0].start()].rstrip()) if marks else span.end
    return Span(span.start, end) if end > span.start else span


_CLOSING = " \t”\"’'»“)].,;!?…*_"


def _inside(at: int, taken: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in taken)


def _line_start(text: str, at: int) -> bool:
    return text[text.rfind("\n", 0, at) + 1 : at].strip() == ""


def _distinct(placed: Iterable[Placed]) -> tuple[Reference, ...]:
    return tuple(dict.fromkeys(one.reference for one in placed))
