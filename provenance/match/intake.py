"""Occurrences as columns: each distinct text is read once, and nothing is kept that matching does not need."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import compress, islice, pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.match.bearers import name_words
from provenance.match.code import BEYOND, MORE, Code, Dealt, Words
from provenance.match.normalise import Lexicon, fold, imprint, lexicon, printed
from provenance.match.normalise import forms as forms_of
from provenance.match.script import base
from provenance.model import Columns, Kind, Occurrence

UNDATED = -1
EDGE = " \t\r\n\u00a0.,;:!?…-–—\"“”„‘’'«»‹›"  # around the first and the last word nothing counts
BATCH = 1000  # occurrences taken in at a stretch
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
    """Numbers for hashable values in the order they are met, after the ``known`` ones; 0 stands for None."""

    def __init__(self, known: Iterable[Hashable] = ()) -> None:
        self.values_: list[Hashable] = [None, *known]
        super().__init__(zip(self.values_, range(len(self.values_)), strict=True))

    def __missing__(self, value: Hashable) -> int:
        number = self[value] = len(self.values_)
        self.values_.append(value)
        return number


class Column(Protocol):
    """Numbers by row."""

    def __getitem__(self, row: int, /) -> int: ...


class Ranks(Protocol):
    """What sorts rows by time, article and place."""

    def __getitem__(self, row: int, /) -> Any: ...  # noqa: ANN401 - numbers, or what they stand for


class Outlets(Protocol):
    """Who printed each row."""

    @property
    def outlet_of(self) -> Column:
        """The outlet's number by row."""
        ...


class Intake:
    """Columns over occurrences (by row), texts and forms (by number).

    A *form* is the comparison form of a text, one character for a word (``code`` says which). Texts that differ
    only in what does not count share a form.
    """

    code: Code
    sizes: array[int]  # the words of every form
    rank: array[int]  # the place of every row by time, document and position, whatever the order in which rows came
    day_of: array[int]  # the day of publication as an ordinal, or ``UNDATED``

    def __init__(self, recalled: Recalled | None = None) -> None:
        self.recalled = recalled
        self.keys: list[Hashable] = []
        self.text_of, self.speaker_of = array("I"), array("I")
        self.document_of, self.outlet_of = array("I"), array("I")
        self.minute_of, self.position_of, self.end_of = array("q"), array("q"), array("q")
        self.quoted, self.primary = bytearray(), bytearray()
        self.texts: list[str] = []
        self.langs: list[str | None] = []
        self.form_of_text, self.imprint_of_text = array("I"), array("q")
        self.forms: list[str] = []
        self.speakers = recalled.speakers if recalled else Names()
        self.documents, self.outlets = Names(), Names()
        self.contexts: dict[int, str] = {}

    def read(self, occurrences: Iterable[Occurrence]) -> Intake:
        """Take in all ``occurrences`` but those that are no speech."""
        return self.gather(columns(occurrences))

    def gather(self, batches: Iterable[Columns]) -> Intake:
        """Take in all ``batches`` of speech."""
        texts = Texts(self)
        for some in batches:
            self.take(some, texts)
        found = texts.forms
        texts.known.clear()  # they know of each other
        del texts
        self.sizes = found.sizes
        if self.recalled:
            self.code = self.recalled.grown()
            self.forms = list(found)
        else:
            self.code = Code(found.words)
            self.forms = self.code.forms(found, found.sizes)
        del found
        self.name_parts = [name_words(str(name or "")) for name in self.speakers.values_]
        self.sets: dict[frozenset[int], tuple[int, ...]] = {}
        self.ranked()
        return self

    def take(self, some: Columns, texts: Texts) -> None:
        """Add the rows of some occurrences."""
        keys, printed, kinds, documents, positions, speakers, outlets, published, langs, contexts, primary, ends = some
        numbers = texts.numbers(printed, langs)
        short = list(map(texts.short.__getitem__, numbers))
        self.contexts.update(compress(enumerate(contexts, len(self.keys)), short))
        self.keys += keys
        self.text_of.extend(numbers)
        self.speaker_of.extend([self.speakers[name.casefold() if name else None] for name in speakers])
        self.document_of.extend(map(self.documents.__getitem__, documents))
        self.outlet_of.extend(map(self.outlets.__getitem__, outlets))
        self.minute_of.extend([minute(when) if when else UNDATED for when in published])
        self.position_of.extend(positions)
        self.end_of.extend(ends)
        self.quoted += bytes([kind is not Kind.INDIRECT for kind in kinds])
        self.primary += bytes(primary)

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
        by_name = sorted(range(len(names)), key=names.__getitem__)
        documents = np.empty(len(names), dtype=np.int64)
        documents[by_name] = np.cumsum([False, *(a != b for a, b in pairwise(map(names.__getitem__, by_name)))])
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


def columns(occurrences: Iterable[Occurrence]) -> Iterator[Columns]:
    """All ``occurrences`` but those that are no speech."""
    source = iter(occurrences)
    while some := list(islice(source, BATCH)):
        speech = [one for one in some if one.kind is not Kind.NOT_SPEECH]
        if speech:
            yield Columns(*zip(*speech, strict=True))


def stretches(tied: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """(start, end) of the runs in which each is tied to the next."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], tied, [False])).astype(np.int8)))
    return [(int(a), int(b) + 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


class Recalled:
    """What a matching remembers of the words and speakers of all those before it; new ones are numbered after them."""

    def __init__(self, code: Dealt, speakers: Iterable[str]) -> None:
        self.code, self.speakers = code, Names(speakers)

    def grown(self) -> Code:
        """The code with the words that were met since."""
        self.code.grow()
        return self.code


class Texts:
    """The distinct texts of an intake while they are read, by language."""

    def __init__(self, intake: Intake) -> None:
        self.intake, self.forms = intake, Forms(intake.recalled.code.met if intake.recalled else Words())
        self.short = bytearray()  # by number, whether a text is a fragment
        self.known: dict[str | None, Known] = {}

    def numbers(self, texts: Sequence[str], langs: Sequence[str | None]) -> list[int]:
        """The numbers of ``texts``, each read where it is new."""
        different = set(langs)
        for lang in different.difference(self.known):
            self.known[lang] = Known(self, lang)
        if len(different) == 1:
            known = self.known[langs[0]]
            return [known[text.strip(EDGE)] for text in texts]
        return [self.known[lang][text.strip(EDGE)] for text, lang in zip(texts, langs, strict=True)]


class Known(dict[str, int]):
    """The texts of one language by what stands between their edges, with their numbers; a new one is read."""

    def __init__(self, texts: Texts, lang: str | None) -> None:
        super().__init__()
        self.texts, self.base, self.lex = texts, base(lang), lexicon(lang)
        self.plain = Plain(self.lex, texts.forms.words)

    def __missing__(self, bare: str) -> int:
        texts, intake = self.texts, self.texts.intake
        found = self[bare] = len(texts.short)
        folded = fold(bare)[0]
        words = printed(folded)
        number = texts.forms.number(self.form(words))
        intake.texts.append(bare)
        intake.langs.append(self.base)
        intake.form_of_text.append(number)
        intake.imprint_of_text.append(imprint(folded, words))
        texts.short.append(texts.forms.sizes[number] <= SHORT)
        return found

    def form(self, words: list[str]) -> str:
        """The form of printed words."""
        found = "".join(map(self.plain.__getitem__, words))  # by which words met first are known to be tied
        if self.lex.tied.isdisjoint(words):
            return found
        return "".join(map(self.texts.forms.words.__getitem__, forms_of(words, self.lex)))


class Plain(dict[str, str]):
    """Printed words to the characters of their forms; good for words whose form their neighbours do not change."""

    def __init__(self, lex: Lexicon, words: Words) -> None:
        super().__init__()
        self.lex, self.words = lex, words

    def __missing__(self, word: str) -> str:
        found = self[word] = "".join(map(self.words.__getitem__, self.lex[word].split(" ")))
        return found


class Forms(dict[str, int]):
    """Forms by number while they are read, in characters dealt out as their words were met."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words, self.sizes = words, array("I")

    def number(self, form: str) -> int:
        """The number of a form."""
        found = self.get(form)
        if found is None:
            found = self[form] = len(self.sizes)
            self.sizes.append(len(form) if len(self.words) < BEYOND else len(form) - form.count(MORE))
        return found
