"""Pairs of texts from JSON Lines: ``a`` and ``b``, and if need be how each is printed and in which language."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from provenance.errors import ReadError
from provenance.model import Refusal
from provenance.read.decode import Fault, usable
from provenance.read.describe import parse
from provenance.read.jsonlines import BOM, lines

STDIN = "-"
TOO_LONG = Fault("too long for a pair of texts", "give the two statements, not their articles")


class Pair(NamedTuple):
    """``a`` is the reference, ``b`` the quotation; ``row`` the object as it came."""

    a: str
    b: str
    a_quoted: bool = True
    b_quoted: bool = True
    a_lang: str | None = None
    b_lang: str | None = None
    row: Mapping[str, object] = {}


def pairs(path: str, stdin: BinaryIO) -> Iterator[Pair | Refusal]:
    """One pair or one refusal a line of the file ``path``, or of ``stdin`` for ``-``; blank lines do not count.

    Raises ReadError where there is no such file, or it cannot be read.
    """
    if path == STDIN:
        yield from _pairs(lines(stdin), path)
        return
    if os.path.isdir(path):
        raise ReadError(f"{path}: a folder", "name a file of JSON Lines, or - for standard input")
    try:
        with Path(path).open("rb") as stream:
            yield from _pairs(lines(stream), path)
    except FileNotFoundError:
        raise ReadError(f"{path}: no such file", "nothing was read; mind the spelling") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ReadError(f"{path}: cannot be read ({reason})", "mend the file or its permissions") from None


def _pairs(rows: Iterable[bytes | None], path: str) -> Iterator[Pair | Refusal]:
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(path, str(number), *TOO_LONG)
        elif line.strip():
            result = _pair(parse(line.removeprefix(BOM) if number == 1 else line))
            yield Refusal(path, str(number), *result) if isinstance(result, Fault) else result


def _pair(row: Mapping[str, object] | Fault) -> Pair | Fault:
    if isinstance(row, Fault):
        return row
    sides: dict[str, str] = {}
    for side in ("a", "b"):
        text = row.get(side)
        if not isinstance(text, str):
            return Fault(f'no "{side}" that is a text', 'give each line two texts, as {"a": "…", "b": "…"}')
        kept = usable(text)
        if isinstance(kept, Fault):
            return Fault(f'its "{side}" is {kept.reason}', kept.remedy)
        sides[side] = text
    quoted: dict[str, bool] = {}
    langs: dict[str, str | None] = {}
    for side in ("a", "b"):
        mark, lang = row.get(f"{side}_quoted"), row.get(f"{side}_lang")
        if mark is not None and not isinstance(mark, bool):
            return Fault(f'"{side}_quoted" is neither true nor false', "write true where it stands in quotation marks")
        if lang is not None and not isinstance(lang, str):
            return Fault(f'"{side}_lang" is no text', "write a language code such as en, or null")
        quoted[side], langs[side] = mark is not False, lang or None
    return Pair(sides["a"], sides["b"], quoted["a"], quoted["b"], langs["a"], langs["b"], row)
