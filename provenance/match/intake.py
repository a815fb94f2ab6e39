"""Occurrences as columns: each distinct text is read once, and nothing is kept that matching does not need."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from provenance.match.code import Code
from provenance.match.normalise import Lexicon, fold, imprint, lexicon, printed
from provenance.match.normalise import forms as forms_of
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

    A *form* is the comparison form of a text, one character for a word (``code`` says which). Texts that differ
    only in what does not count share a form.
    """

    code: Code
    rank: array[int]  # the place of every row by time, document and position, whatever the order in which rows came
    day_of: array[int]  # the day of publication as an ordinal, or ``UNDATED``

    def __init__(self) -> None:
        self.keys: list[Hashable] = []
        self.text_of, self.speaker_of = array("I"), array("I")
        self.document_of, self.outlet_of = array("I"), array("I")
        self.minute_of, self.position_of = array("q"), array("q")
        self.quoted, self.primary = bytearray(), bytearray()
        self.texts: list[str] = []
        self.langs: list[str | None] = []
        self.form_of_text, self.imprint_of_text = array("I"), array("q")
        self.forms: list[str] = []
        self.speakers, self.documents, self.outlets = Names(), Names(), Names()
        self.contexts: dict[int, str] = {}

    def read(self, occurrences: Iterable[Occurrence]) -> Intake:
        """Take in all ``occurrences`` but those that are no speech."""
        texts: dict[str | None, dict[str, int]] = {}
        forms, short = Forms(), bytearray()
        for (
            key,
            printed_text,
            kind,
            document,
            position,
            speaker,
            outlet,
            published,
            lang,
            context,
            primary,
        ) in occurrences:
            if kind is Kind.NOT_SPEECH:
                continue
            known = texts.setdefault(lang, {})
            bare = printed_text.strip(EDGE)
            text = known.get(bare)
            if text is None:
                text = known[bare] = len(self.texts)
                self.texts.append(bare)
                self.langs.append(base(lang))
                folded = fold(bare)[0]
                words = printed(folded)
                self.form_of_text.append(forms.number(words, lexicon(lang)))
                self.imprint_of_text.append(imprint(folded, words))
                short.append(forms.sizes[self.form_of_text[text]] <= SHORT)
            if short[text]:
                self.contexts[len(self.keys)] = context
            self.keys.append(key)
            self.text_of.append(text)
            self.speaker_of.append(self.speakers[speaker.casefold() if speaker else None])
            self.document_of.append(self.documents[document])
            self.outlet_of.append(self.outlets[outlet])
            self.minute_of.append(minute(published) if published else UNDATED)
            self.position_of.append(position)
            self.quoted.append(kind is not Kind.INDIRECT)
            self.primary.append(primary)
        del texts
        self.code = Code(forms.words)
        self.forms = self.code.forms(forms.line, forms.sizes)
        del forms
        self.name_parts = [frozenset(str(name or "").split()) for name in self.speakers.values_]
        self.sets: dict[frozenset[int], tuple[int, ...]] = {}
        self.ranked()
        return self

    def speaker(self, number: int) -> str | None:
        """The name behind a speaker's number."""
        return self.speakers.values_[number]  # type: ignore[return-value]

    def speakers_of(self, rows: Iterable[int]) -> tuple[int, ...]:
        """The known speakers of ``rows``, by number; one object for all rows of the same ones."""
        some = frozenset(map(self.speaker_of.__getitem__, rows))
        found = self.sets.get(some)
        if found is None:
            found = self.sets[some] = tuple(sorted(some - {0}))
        return found

    def ranked(self) -> None:
        """Find every row's place and day."""
        minutes = np.array(self.minute_of, dtype=np.int64)
        self.day_of = array("q", np.where(minutes == UNDATED, UNDATED, minutes // 1440).tobytes())
        names = list(map(str, self.documents.values_))
        documents = np.empty(len(names), dtype=np.int64)
        for place, (_, same) in enumerate(groupby(sorted(range(len(names)), key=names.__getitem__), names.__getitem__)):
            documents[list(same)] = place
        columns = (
            np.array(self.position_of, dtype=np.int64),
            documents[np.array(self.document_of, dtype=np.uint32)],
            np.where(minutes == UNDATED, 1 << 60, minutes),
        )
        order = np.lexsort(columns)
        tied = np.ones(max(len(order) - 1, 0), dtype=np.bool_)
        for column in columns:
            tied &= column[order[1:]] == column[order[:-1]]
        for start, end in stretches(tied):
            order[start:end] = sorted(order[start:end].tolist(), key=lambda row: repr(self.keys[row]))
        rank = np.empty(len(order), dtype=np.uint32)
        rank[order] = np.arange(len(order), dtype=np.uint32)
        self.rank = array("I", rank.tobytes())


def stretches(tied: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """(start, end) of the runs in which each is tied to the next."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], tied, [False])).astype(np.int8)))
    return [(int(a), int(b) + 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


class Forms:
    """Forms by number while they are read, their words one after the other in ``line``, by number too."""

    def __init__(self) -> None:
        self.words = Words()
        self.line, self.sizes = array("I"), array("I")
        self.known: dict[bytes, int] = {}
        self.plain: dict[int, Plain] = {}

    def number(self, words: list[str], lex: Lexicon) -> int:
        """The number of the form that the printed ``words`` have."""
        numbers = self.plain.get(id(lex))
        if numbers is None:
            numbers = self.plain[id(lex)] = Plain(lex, self.words)
        form = array("I", map(numbers.__getitem__, words))
        if not lex.joint.isdisjoint(words):
            form = array("I", map(self.words.__getitem__, forms_of(words, lex)))
        key = form.tobytes()
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = len(self.sizes)
            self.line.extend(form)
            self.sizes.append(len(form))
        return found


class Plain(dict[str, int]):
    """Printed words to the numbers of their forms; good for words that are one token whatever stands beside them."""

    def __init__(self, lex: Lexicon, words: Words) -> None:
        super().__init__()
        self.lex, self.words = lex, words

    def __missing__(self, word: str) -> int:
        form = self.lex[word]
        number = self[word] = 0 if word in self.lex.joint else self.words[form]
        return number


class Words(dict[str, int]):
    """Numbers for words in the order they are met."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number
