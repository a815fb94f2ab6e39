"""Quotations of any extractor, from JSON Lines in the contract's shape, as occurrences that can be matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import Any, NamedTuple

from provenance.model import Columns, Kind, Occurrence, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault
from provenance.read.describe import is_rfc3339, parse
from provenance.read.jsonlines import BOM

KINDS: dict[object, Kind] = {kind.value: kind for kind in Kind}
KINDS[None] = Kind.DIRECT  # where nobody says
FIELDS = ("text", "kind", "document", "start", "speaker", "outlet", "published", "lang", "context", "end")
TEXTS = ("document", "speaker", "outlet", "published", "lang", "context")  # text where they are not null
TEXT_OR_NULL = (str, type(None))
FORMS = {"speaker": 'write "Ana Ruiz", {"name": "Ana Ruiz"} or null'}
FAR = 1 << 62  # beyond any offset
dated = lru_cache(maxsize=65536)(is_rfc3339)


class Batch(NamedTuple):
    """Some lines: the quotations that are speech, the numbers of lines with marks that are none, and what was refused.

    ``last`` is the number of the last line; the keys of the quotations are the numbers of theirs.
    """

    last: int
    speech: Columns
    no_speech: Sequence[int]
    refused: Sequence[Refusal]


def batches(chunks: Iterable[Sequence[bytes | None]], path: str) -> Iterator[Batch]:
    """One quotation or one refusal a line, chunk by chunk. Blank lines do not count.

    Only ``text`` has to be there. Without a ``kind`` a quotation is direct; without a ``document`` it stands in one
    of its own. Marks that are no speech are told by their kind.
    """
    first = 1
    for lines in chunks:
        bare = [lines[0].removeprefix(BOM), *lines[1:]] if first == 1 and lines and lines[0] else lines
        yield _batch(bare, first, path)
        first += len(lines)


def _batch(lines: Sequence[bytes | None], first: int, path: str) -> Batch:
    given = [(number, _object(line)) for number, line in enumerate(lines, first) if line is None or line.strip()]
    refused: list[Refusal] = []
    columns = _columns(given)
    if columns is None:
        found: list[Occurrence] = []
        for number, row in given:
            result = row if isinstance(row, Fault) else occurrence(row, number)
            if isinstance(result, Fault):
                refused.append(Refusal(path, str(number), *result))
            else:
                found.append(result)
        columns = _of(list(zip(*found, strict=True)) if found else [()] * len(Columns._fields))
    no_speech: Sequence[Any] = ()
    if Kind.NOT_SPEECH in columns.kinds:
        speech = [kind is not Kind.NOT_SPEECH for kind in columns.kinds]
        no_speech = [key for key, said in zip(columns.keys, speech, strict=True) if not said]
        columns = _of([list(compress(column, speech)) for column in columns])
    return Batch(first + len(lines) - 1, columns, no_speech, refused)


def _of(columns: Sequence[Sequence[Any]]) -> Columns:
    return Columns(*columns)


def _object(line: bytes | None) -> Mapping[str, Any] | Fault:
    return Fault(*TOO_BIG) if line is None else parse(line)


def _columns(given: Sequence[tuple[int, Mapping[str, Any] | Fault]]) -> Columns | None:
    """What ``occurrence`` finds in each of the rows, field by field; None where one is refused or out of the common."""
    rows = [row for _, row in given]
    if not rows or not {dict}.issuperset(map(type, rows)):
        return None
    fields: list[list[Any]] = [[row.get(name) for row in rows] for name in FIELDS]  # type: ignore[union-attr]
    texts, kinds, documents, starts, speakers, outlets, published, langs, contexts, ends = fields
    if dict in set(map(type, speakers)):
        speakers = [one.get("name") if isinstance(one, dict) else one for one in speakers]
    if not {str}.issuperset(map(type, texts)) or max(map(len, texts)) > MAX_BYTES:
        return None
    for values in (kinds, documents, speakers, outlets, published, langs, contexts):
        if not {str, type(None)}.issuperset(map(type, values)):
            return None
    different = set(kinds), set(published)
    if not different[0] <= KINDS.keys() or not all(map(dated, filter(None, different[1]))):
        return None
    numbers = [number for number, _ in given]
    names = [(name and name.strip()) or None for name in speakers]
    sellers = _known(outlets)
    own = {n.casefold() for n in set(names) if n} & {o.casefold() for o in set(sellers) if o}
    return Columns(
        numbers,
        texts,
        [KINDS[kind] for kind in kinds],
        [n if name is None else name for n, name in zip(numbers, documents, strict=True)],
        [_position(start) for start in starts],
        names,
        sellers,
        [when or None for when in published],
        _known(langs),
        [said if said and not said.isspace() else "" for said in contexts],
        [_primary(*pair) for pair in zip(names, sellers, strict=True)] if own else [False] * len(rows),
        [_position(end) for end in ends],
    )


def _known(values: Iterable[str | None]) -> list[str | None]:
    """``values``, blank as missing."""
    return [value if value and not value.isspace() else None for value in values]


def _position(start: object) -> int:
    return start if isinstance(start, int) and 0 <= start < FAR else 0


def _primary(name: str | None, outlet: str | None) -> bool:
    """Whether the speaker's own outlet printed it."""
    return name is not None and outlet is not None and name.casefold() == outlet.casefold()


def occurrence(row: Mapping[str, object], number: int) -> Occurrence | Fault:
    """What matching needs of one object of the contract."""
    get = row.get
    text, kind, speaker = get("text"), get("kind"), get("speaker")
    if not isinstance(text, str):
        return Fault('no "text"', 'give each line the quotation\'s words as "text"')
    if len(text) > MAX_BYTES:
        return Fault("more words than an article can have", "split it into its quotations")
    known = KINDS.get(kind) if isinstance(kind, TEXT_OR_NULL) else None
    if known is None:
        return Fault(f'"kind" is {_shown(kind)}', f"write one of {', '.join(Kind)}, or leave it out for direct")
    named = speaker.get("name") if isinstance(speaker, dict) else speaker
    values = [named if key == "speaker" else get(key) for key in TEXTS]
    wrong = next((key for key, value in zip(TEXTS, values, strict=True) if not isinstance(value, TEXT_OR_NULL)), None)
    if wrong:
        return Fault(f'"{wrong}" is no text', FORMS.get(wrong, "write it in quotation marks, or null"))
    document, name, outlet, published, lang, context = (str(v) if v is not None else None for v in values)
    name = (name and name.strip()) or None
    outlet, published, lang = _known((outlet, published, lang))
    if published and not dated(published):
        return Fault(
            f'"published" is {_shown(published)}, no RFC 3339 date or time',
            "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
        )
    return Occurrence(
        number,
        text,
        known,
        number if document is None else document,
        _position(get("start")),
        name,
        outlet,
        published,
        lang,
        context if context and not context.isspace() else "",
        _primary(name, outlet),
        _position(get("end")),
    )


def _shown(value: object) -> str:
    """``value`` as a message can bear it."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
