"""Quotations of any extractor, from JSON Lines in the contract's shape, as occurrences that can be matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from provenance.model import Kind, Occurrence, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault
from provenance.read.describe import is_rfc3339, parse
from provenance.read.jsonlines import BOM

KINDS = ", ".join(Kind)
TEXTS = ("outlet", "published", "lang", "context")  # keys that are text, where they are not null


def occurrences(rows: Iterable[bytes | None], path: str) -> Iterator[Occurrence | Refusal]:
    """One occurrence or one refusal a line; the key is the line's number. Blank lines do not count.

    Only ``text`` has to be there. Without a ``kind`` a quotation is direct; without a ``document`` it stands in one
    of its own. Marks that are no speech are told by their kind.
    """
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(path, str(number), *TOO_BIG)
        elif line.strip():
            row = parse(line.removeprefix(BOM) if number == 1 else line)
            result = row if isinstance(row, Fault) else occurrence(row, number)
            yield Refusal(path, str(number), *result) if isinstance(result, Fault) else result


def occurrence(row: Mapping[str, object], number: int) -> Occurrence | Fault:
    """What matching needs of one object of the contract."""
    text, kind, document, start = row.get("text"), row.get("kind"), row.get("document"), row.get("start")
    if not isinstance(text, str):
        return Fault('no "text"', 'give each line the quotation\'s words as "text"')
    if len(text) > MAX_BYTES:
        return Fault("more words than an article can have", "split it into its quotations")
    if kind is not None and not (isinstance(kind, str) and kind in set(Kind)):
        return Fault(f'"kind" is {_shown(kind)}', f"write one of {KINDS}, or leave it out for direct")
    if document is not None and not isinstance(document, str):
        return Fault('"document" is no text', "write the article's name in quotation marks, or null")
    for key in TEXTS:
        if not isinstance(row.get(key), str | None):
            return Fault(f'"{key}" is no text', "write it in quotation marks, or null")
    published = _text(row, "published")
    if published and not is_rfc3339(published):
        return Fault(
            f'"published" is {_shown(published)}, no RFC 3339 date or time',
            "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
        )
    speaker, outlet = row.get("speaker"), _text(row, "outlet")
    name = speaker.get("name") if isinstance(speaker, Mapping) else speaker
    if not isinstance(name, str | None):
        return Fault(
            '"speaker" is neither a name nor an object with one', 'write "Ana Ruiz", {"name": "Ana Ruiz"} or null'
        )
    name = (name or "").strip() or None
    return Occurrence(
        key=number,
        text=text,
        kind=Kind(kind) if isinstance(kind, str) else Kind.DIRECT,
        document=document if document is not None else number,
        position=start if isinstance(start, int) and 0 <= start < 1 << 62 else 0,
        speaker=name,
        outlet=outlet,
        published=published,
        lang=_text(row, "lang"),
        context=_text(row, "context") or "",
        primary=name is not None and outlet is not None and name.casefold() == outlet.casefold(),
    )


def _text(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _shown(value: object) -> str:
    """``value`` as a message can bear it."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
