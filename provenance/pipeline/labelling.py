"""Quotations of any extractor, each with the utterance it belongs to, without a database."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import BinaryIO

from provenance.errors import ReadError
from provenance.export.formats import json_line
from provenance.export.safe import json_safe
from provenance.match import utterances
from provenance.model import Flag, Kind, Occurrence, Refusal, Relation
from provenance.pipeline.progress import told
from provenance.read.decode import Fault
from provenance.read.describe import parse
from provenance.read.jsonlines import BOM, lines
from provenance.read.quotations import occurrences

OWN = re.compile(rb'"(?:quote_id|relation|coverage|flags)"')  # what a line may say already
RELATIONS = tuple(Relation)


class Labelled:
    """The lines of a stream that can be read twice, once over: first all are matched, then each is given its labels.

    Kept in memory are the distinct texts and a few numbers a quotation, not the objects. Counts what it passes.
    """

    def __init__(
        self, stream: BinaryIO, path: str, on_refusal: Callable[[Refusal], None], on_progress: Callable[[int], None]
    ) -> None:
        self.quotations = self.utterances = self.not_speech = self.refused = 0
        self._stream, self._path = stream, path
        self._on_refusal, self._on_progress = on_refusal, on_progress
        # by line: 0 where nothing is printed, 1 where it is no speech, else the utterance's number and 1
        self._labels = array("Q", [0])
        self._relation, self._coverage, self._flags = array("B"), array("d"), array("H")
        self._flag_sets: list[tuple[Flag, ...]] = [()]

    def __iter__(self) -> Iterator[str]:
        start = self._stream.tell()
        self._match()
        self._stream.seek(start)
        for number, line in enumerate(lines(self._stream), 1):
            label = self._labels[number] if number < len(self._labels) else 0
            if label and line is not None:
                yield self._with_labels(line.removeprefix(BOM) if number == 1 else line, self._labelled(number, label))

    def _with_labels(self, line: bytes, labels: str) -> str:
        """The object in ``line``, as it is written there, and ``labels`` behind it or in the place of its own."""
        if OWN.search(line):
            row = parse(line)
            if isinstance(row, Fault):
                raise ReadError(f"{self._path} changed while it was read", "run the command again")
            return json_line({**row, **json.loads(f"{{{labels}")})
        try:
            written = line.decode("utf-8").rstrip().removesuffix("}")
        except UnicodeDecodeError:
            raise ReadError(f"{self._path} changed while it was read", "run the command again") from None
        return json_safe(f"{written}, {labels}") + "\n"

    def _labelled(self, number: int, label: int) -> str:
        """The labels of a line as the rest of its object."""
        if label == 1:
            return '"quote_id": null, "relation": null, "coverage": null, "flags": []}'
        flags = self._flag_sets[self._flags[number]]
        return f'"quote_id": "{label - 1}", {_reproduced(self._relation[number], self._coverage[number], flags)}'

    def _match(self) -> None:
        flags: dict[tuple[Flag, ...], int] = {(): 0}
        for utterance in utterances(told(self._speech(), self._on_progress), differences=False):
            if not self.utterances:
                self._make_room()
            self.utterances += 1
            for number, verdict in utterance.members.items():
                assert isinstance(number, int)
                self._labels[number] = self.utterances + 1
                self._relation[number] = RELATIONS.index(verdict.relation)
                self._coverage[number] = verdict.coverage
                self._flags[number] = flags.setdefault(verdict.flags, len(flags))
        self._flag_sets = list(flags)

    def _make_room(self) -> None:
        for column in (self._relation, self._coverage, self._flags):
            column.frombytes(bytes(column.itemsize * len(self._labels)))

    def _speech(self) -> Iterator[Occurrence]:
        for result in occurrences(lines(self._stream), self._path):
            if isinstance(result, Refusal):
                self.refused += 1
                self._on_refusal(result)
                continue
            number = int(str(result.key))
            self._labels.frombytes(bytes(8 * (number + 1 - len(self._labels))))
            self._labels[number] = 1
            if result.kind is Kind.NOT_SPEECH:
                self.not_speech += 1
                continue
            self.quotations += 1
            yield result


@lru_cache(maxsize=1 << 14)  # thousands reproduce an utterance whole, and have no flags
def _reproduced(relation: int, coverage: float, flags: tuple[Flag, ...]) -> str:
    """The end of an object that says how a quotation reproduces its utterance."""
    said = {"relation": RELATIONS[relation], "coverage": round(coverage, 4), "flags": list(flags)}
    return json_line(said)[1:].rstrip("\n")
