"""Where words of a text stand in the bytes that were read: a page's, or the text's own.

A text is made of a page's text nodes, of what it says of itself in its head, and of marks put in for ``<q>``, so an
offset into the one is none into the other. The words are looked for on the page as they stand in their paragraph; where
they stand nowhere or in several places alike, there is no offset, and the reason is given.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.model import Span
from provenance.read.decode import Fault
from provenance.read.page.charset import decoded
from provenance.read.page.shown import Seen, seen

_MARKED = {  # encodings that may begin with a mark, and what they are behind it
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}
_SET = str.maketrans("", "", "“”‘’")  # what extraction sets for ``<q>``
_STRAY = compiled("[\udc80-\udcff]")  # as "surrogateescape" reads one
NOWHERE = "these words do not stand on the page as they stand in the text"
OFTEN = "these words stand on the page more than once, and their paragraph does not tell which"
STRAY = "the encoding of the page does not tell where a character begins"


class Placed(NamedTuple):
    """Half-open ranges of bytes, one for each stretch of the text; None, with ``why``, where they are not known.

    Decoded by ``encoding`` they are the words; on a page, with whatever stands between: tags, references, line breaks.
    """

    spans: tuple[Span, ...] | None
    encoding: str | None = None
    why: str | None = None


class Plain:
    """The bytes of a text that is its own evidence, in its ``encoding``."""

    def __init__(self, raw: bytes, text: str, encoding: str) -> None:
        self._raw, self._text = raw, text
        self._encoding, self._skipped = _codec(raw, encoding)

    def placed(self, spans: Sequence[Span]) -> Placed:
        """Where the words of ``spans`` of the text are."""
        ranges = tuple(Span(self._byte(start), self._byte(end)) for start, end in spans)
        sound = all(
            self._raw[slice(*at)].decode(self._encoding, "replace") == self._text[slice(*span)]
            for at, span in zip(ranges, spans, strict=True)
        )
        return Placed(ranges, self._encoding) if sound else Placed(None, why=STRAY)

    def _byte(self, at: int) -> int:
        return self._skipped + len(self._text[:at].encode(self._encoding, "replace"))


class Page:
    """The bytes of a page, in an ``encoding`` if that is known, to be asked for the words of ``text``."""

    def __init__(self, raw: bytes, text: str, encoding: str | None = None) -> None:
        self._raw, self._text = raw, text
        found = decoded(raw, None, encoding or "utf-8")
        self._encoding, self._skipped = _codec(raw, "utf-8" if isinstance(found, Fault) else found.encoding)
        self._source = raw[self._skipped :].decode(self._encoding, _errors(self._encoding))

    @cached_property
    def _seen(self) -> Seen:
        return _replaced(seen(self._source))

    def placed(self, spans: Sequence[Span]) -> Placed:
        """Where the words of ``spans`` of the text are."""
        ranges: list[Span] = []
        for span in spans:
            found = self._find(span)
            if isinstance(found, str):
                return Placed(None, why=found)
            ranges.append(found)
        return Placed(tuple(ranges), self._encoding)

    def _find(self, span: Span) -> Span | str:
        words = squeezed(self._text[slice(*span)])
        if not words:
            return NOWHERE
        reason = NOWHERE
        for before, behind in self._around(span):
            places = list(islice(self._places(before + words + behind), 2))
            if len(places) == 1:
                first = places[0] + len(before)
                return self._bytes(self._seen.starts[first], self._seen.ends[first + len(words) - 1], words)
            reason = OFTEN if places else reason
        return reason

    def _places(self, words: str) -> Iterator[int]:
        """Where ``words`` stand among what is seen, not as a part of longer ones."""
        at = self._seen.letters.find(words)
        while at >= 0:
            if not (self._glued(at) or self._glued(at + len(words))):
                yield at
            at = self._seen.letters.find(words, at + 1)

    def _glued(self, at: int) -> bool:
        """Whether two letters of one word stand before and behind a place."""
        letters, starts, ends = self._seen
        return 0 < at < len(letters) and letters[at - 1 : at + 1].isalnum() and ends[at - 1] == starts[at]

    def _around(self, span: Span) -> Iterator[tuple[str, str]]:
        """What stands before and behind a stretch: its paragraph, that with the one before or behind, nothing."""
        text = self._text
        first = text.rfind("\n", 0, span.start) + 1
        last = text.find("\n", span.end)
        last = len(text) if last < 0 else last
        line = squeezed(text[first : span.start].removeprefix("> ")), squeezed(text[span.end : last])
        above = text[:first].rstrip().rpartition("\n")[2].removeprefix("> ")
        below = text[last:].lstrip().partition("\n")[0].removeprefix("> ")
        yield line
        yield squeezed(above) + line[0], line[1]
        yield line[0], line[1] + squeezed(below)
        whole = not any(0 < at < len(text) and text[at - 1 : at + 1].isalnum() for at in span)
        if whole and len(text[slice(*span)].split()) > 2:  # fewer are soon others of the same letters
            yield "", ""

    def _bytes(self, start: int, end: int, words: str) -> Span | str:
        """The bytes of a stretch of the source, if reading them gives ``words``."""
        errors = _errors(self._encoding)
        first = self._skipped + len(self._source[:start].encode(self._encoding, errors))
        found = Span(first, first + len(self._source[start:end].encode(self._encoding, errors)))
        return found if reads(self._raw[slice(*found)], self._encoding, words) else STRAY


def reads(raw: bytes, encoding: str, words: str) -> bool:
    """Whether somebody who is shown these bytes of a page reads ``words``, white space aside."""
    source, wanted = raw.decode(encoding, _errors(encoding)), squeezed(words)
    found = _replaced(seen(source)).letters
    return found == wanted or ("<q" in source.lower() and found.translate(_SET) == wanted.translate(_SET))


def squeezed(words: str) -> str:
    """``words`` without white space, and without the signs that set off the lines of a block within them."""
    return "".join(words.replace("\n> ", "\n").split())


def _replaced(found: Seen) -> Seen:
    """What is seen, with the sign for a byte that is no character, as texts have it."""
    return found._replace(letters=_STRAY.sub("\ufffd", found.letters))


def _codec(raw: bytes, encoding: str) -> tuple[str, int]:
    """The encoding that has no mark of its order, and how many bytes the mark takes that ``raw`` begins with."""
    name = codecs.lookup(encoding).name
    for mark, bare in _MARKED.get(name, ()):
        if raw.startswith(mark):
            return bare, len(mark)
    return _MARKED[name][0][1] if name in _MARKED else name, 0


def _errors(encoding: str) -> str:
    return "surrogateescape" if encoding == "utf-8" else "replace"
