"""Quotations of any extractor, each with the utterance it belongs to, without a database."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from provenance.errors import ReadError
from provenance.export.formats import json_line
from provenance.export.safe import json_safe
from provenance.match.utterances import Matched, uncollected
from provenance.model import Columns, Flag, Refusal, Relation
from provenance.pipeline.progress import EVERY
from provenance.read.decode import Fault
from provenance.read.describe import parse
from provenance.read.jsonlines import BOM, chunks
from provenance.read.quotations import batches

OWN = re.compile(rb'"(?:quote_id|relation|coverage|flags)"')  # what a line may say already
NO_SPEECH = '"quote_id": null, "relation": null, "coverage": null, "flags": []}'
Reproduced = tuple[Relation, float, tuple[Flag, ...]]


class Labelled:
    """The lines of a stream that can be read twice, once over: first all are matched, then each is given its labels.

    Kept in memory are the distinct texts and a few numbers a quotation, not the objects. Counts what it passes.
    Iterating gives many lines at a time.
    """

    def __init__(
        self, stream: BinaryIO, path: str, on_refusal: Callable[[Refusal], None], on_progress: Callable[[int], None]
    ) -> None:
        self.quotations = self.utterances = self.not_speech = self.refused = 0
        self._stream, self._path = stream, path
        self._on_refusal, self._on_progress = on_refusal, on_progress
        # by line: 0 where nothing is printed, 1 where it is no speech, else the utterance's number and 1
        self._labels = array("I", [0])
        self._how = array("I")  # by line: how the quotation reproduces its utterance
        self._known: dict[Reproduced, int] = {}
        self._ends: list[str] = []  # what is said of that, as the end of an object

    def __iter__(self) -> Iterator[str]:
        start = self._stream.tell()
        self._match()
        self._stream.seek(start)
        first = 1
        for lines in chunks(self._stream):
            labels = self._labels[first : first + len(lines)]
            some = [line for line, label in zip(lines, labels, strict=False) if label]
            ends = [self._end(number, label) for number, label in enumerate(labels, first) if label]
            if some:
                if first == 1:
                    some[0] = some[0].removeprefix(BOM) if some[0] else some[0]
                yield self._with_labels(some, ends)
            first += len(lines)

    def _with_labels(self, lines: Sequence[bytes | None], ends: Sequence[str]) -> str:
        """The objects in ``lines``, as they are written there, each with its end or with it in the place of its own."""
        try:
            whole = b"\n".join(lines)  # type: ignore[arg-type]
            if OWN.search(whole):
                return "".join(map(self._with_own, lines, ends))
            written = whole.decode("utf-8").split("\n")
        except (TypeError, ValueError):
            raise self._changed() from None
        plain = [text if text.endswith("}") else text.rstrip() for text in written]
        return json_safe("".join([f"{text[:-1]}, {end}\n" for text, end in zip(plain, ends, strict=True)]))

    def _with_own(self, line: bytes | None, end: str) -> str:
        """One object whose labels, if it has any, give way to those of ``end``."""
        if line is None or not OWN.search(line):
            return self._with_labels([line], [end])
        row = parse(line)
        if isinstance(row, Fault):
            raise self._changed()
        return json_line({**row, **json.loads(f"{{{end}")})

    def _changed(self) -> ReadError:
        return ReadError(f"{self._path} changed while it was read", "run the command again")

    def _end(self, number: int, label: int) -> str:
        """The labels of a line as the rest of its object."""
        return NO_SPEECH if label == 1 else f'"quote_id": "{label - 1}", {self._ends[self._how[number]]}'

    def _match(self) -> None:
        with uncollected():
            for utterance in Matched(self._speech(), differences=False):
                if not self.utterances:
                    self._how.frombytes(bytes(self._how.itemsize * len(self._labels)))
                self.utterances += 1
                last, how = None, 0
                for number, verdict in utterance.members.items():
                    assert isinstance(number, int)
                    if verdict is not last:
                        last, how = verdict, self._numbered(verdict[:3])
                    self._labels[number] = self.utterances + 1
                    self._how[number] = how

    def _numbered(self, said: Reproduced) -> int:
        found = self._known.get(said)
        if found is None:
            found = self._known[said] = len(self._ends)
            self._ends.append(_reproduced(*said))
        return found

    def _speech(self) -> Iterator[Columns]:
        for batch in batches(chunks(self._stream), self._path):
            self.refused += len(batch.refused)
            for refusal in batch.refused:
                self._on_refusal(refusal)
            self._labels.frombytes(bytes(self._labels.itemsize * (batch.last + 1 - len(self._labels))))
            for number in batch.no_speech:
                self._labels[number] = 1
            self.not_speech += len(batch.no_speech)
            before = self.quotations // EVERY
            self.quotations += len(batch.speech.keys)
            for some in range(before + 1, self.quotations // EVERY + 1):
                self._on_progress(some * EVERY)
            yield batch.speech


def _reproduced(relation: Relation, coverage: float, flags: tuple[Flag, ...]) -> str:
    """The end of an object that says how a quotation reproduces its utterance."""
    said = {"relation": relation, "coverage": round(coverage, 4), "flags": list(flags)}
    return json_line(said)[1:].rstrip("\n")
