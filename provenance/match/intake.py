"""Occurrences as columns: each distinct text is read once, and nothing is kept that matching does not need."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable
from datetime import UTC, datetime
from functools import lru_cache

from provenance.match.normalise import fold, forms, imprint, lexicon, printed
from provenance.match.script import base
from provenance.model import Kind, Occurrence

UNDATED = -1
EDGE = " \t\r\n\u00a0.,;:!?…-–—\"“”„‘’'«»‹›"  # around the first and the last word nothing counts
SHORT = 3  # words up to which a fragment says too little alone: the sentence around it decides


@lru_cache(maxsize=65536)
def minute(published: str) -> int:
    """Minutes since year 1 in UTC; a bare date is the last minute of its day, since it claims no hour."""
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return UNDATED
    if when.tzinfo is not None:
        when = when.astimezone(UTC)
    bare = len(published) <= 10
    return when.toordinal() * 1440 + (1439 if bare else when.hour * 60 + when.minute)


class Names(dict[Hashable, int]):
    """Numbers for hashable values in the order they are met; 0 stands for None."""

    def __init__(self) -> None:
        super().__init__({None: 0})
        self.values_: list[Hashable] = [None]

    def __missing__(self, value: Hashable) -> int:
        number = self[value] = len(self.values_)
        self.values_.append(value)
        return number


class Intake:
    """Columns over occurrences (by row), texts and forms (by number).

    A *form* is the comparison form of a text: its tokens joined with spaces. Texts that differ only in
    what does not count share a form.
    """

    def __init__(self) -> None:
        self.keys: list[Hashable] = []
        self.text_of, self.speaker_of = array("I"), array("I")
        self.document_of, self.outlet_of = array("I"), array("I")
        self.minute_of, self.position_of = array("q"), array("q")
        self.quoted, self.primary = bytearray(), bytearray()
        self.texts: list[str] = []
        self.langs: list[str | None] = []
        self.form_of_text, self.imprint_of_text = array("I"), array("q")
        self.forms = Names()
        self.speakers, self.documents, self.outlets = Names(), Names(), Names()
        self.rank = array("I")
        self.contexts: dict[int, str] = {}

    def read(self, occurrences: Iterable[Occurrence]) -> Intake:
        """Take in all ``occurrences`` but those that are no speech."""
        numbers: dict[str | None, dict[str, int]] = {}
        sizes = bytearray()
        for o in occurrences:
            if o.kind is Kind.NOT_SPEECH:
                continue
            known = numbers.setdefault(o.lang, {})
            words_only = o.text.strip(EDGE)
            text = known.get(words_only)
            if text is None:
                text = known[words_only] = len(self.texts)
                self.texts.append(words_only)
                self.langs.append(base(o.lang))
                folded = fold(words_only)[0]
                words = printed(folded)
                form = forms(words, lexicon(o.lang))
                self.form_of_text.append(self.forms[" ".join(form)])
                self.imprint_of_text.append(imprint(folded, words))
                sizes.append(min(len(form), 255))
            if sizes[text] <= SHORT:
                self.contexts[len(self.keys)] = o.context
            self.keys.append(o.key)
            self.text_of.append(text)
            self.speaker_of.append(self.speakers[o.speaker.casefold() if o.speaker else None])
            self.document_of.append(self.documents[o.document])
            self.outlet_of.append(self.outlets[o.outlet])
            self.minute_of.append(minute(o.published) if o.published else UNDATED)
            self.position_of.append(o.position)
            self.quoted.append(o.kind is not Kind.INDIRECT)
            self.primary.append(o.primary)
        self.ranked()
        return self

    def day(self, row: int) -> int:
        """The day of ``row``'s publication as an ordinal, or ``UNDATED``."""
        value = self.minute_of[row]
        return value // 1440 if value != UNDATED else UNDATED

    def speaker(self, number: int) -> str | None:
        """The name behind a speaker's number."""
        return self.speakers.values_[number]  # type: ignore[return-value]

    def ranked(self) -> None:
        """Give every row its place by time, document and position, whatever the order in which rows came."""
        documents, unknown = self.documents.values_, 1 << 60

        def place(row: int) -> tuple[int, str, int, str]:
            when = self.minute_of[row]
            return (
                when if when != UNDATED else unknown,
                str(documents[self.document_of[row]]),
                self.position_of[row],
                repr(self.keys[row]),
            )

        self.rank = array("I", bytes(4 * len(self.keys)))
        for rank, row in enumerate(sorted(range(len(self.keys)), key=place)):
            self.rank[row] = rank
