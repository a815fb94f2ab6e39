"""Quotations of any extractor, from JSON Lines in the contract's shape, as occurrences that can be matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from provenance.model import Kind, Occurrence, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault
from provenance.read.describe import is_rfc3339, parse
from provenance.read.jsonlines import BOM

KINDS = {kind.value: kind for kind in Kind}
TEXTS = ("document", "speaker", "outlet", "published", "lang", "context")  # text where they are not null
TEXT_OR_NULL = (str, type(None))
FORMS = {"speaker": 'write "Ana Ruiz", {"name": "Ana Ruiz"} or null'}
FAR = 1 << 62  # beyond any offset
dated = lru_cache(maxsize=65536)(is_rfc3339)


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
    get = row.get
    text, kind, document, start, speaker = get("text"), get("kind"), get("document"), get("start"), get("speaker")
    if not isinstance(text, str):
        return Fault('no "text"', 'give each line the quotation\'s words as "text"')
    if len(text) > MAX_BYTES:
        return Fault("more words than an article can have", "split it into its quotations")
    known = KINDS.get(kind) if isinstance(kind, str) else None if kind is not None else Kind.DIRECT
    if known is None:
        return Fault(f'"kind" is {_shown(kind)}', f"write one of {', '.join(KINDS)}, or leave it out for direct")
    named = speaker.get("name") if isinstance(speaker, dict) else speaker
    name, outlet, published, lang, context = named, get("outlet"), get("published"), get("lang"), get("context")
    if not (
        (document is None or isinstance(document, str))
        and (name is None or isinstance(name, str))
        and (outlet is None or isinstance(outlet, str))
        and (published is None or isinstance(published, str))
        and (lang is None or isinstance(lang, str))
        and (context is None or isinstance(context, str))
    ):  # one by one, since it is asked of every line
        values = document, name, outlet, published, lang, context
        key = next(key for key, value in zip(TEXTS, values, strict=True) if not isinstance(value, TEXT_OR_NULL))
        return Fault(f'"{key}" is no text', FORMS.get(key, "write it in quotation marks, or null"))
    name = (name and name.strip()) or None
    outlet = outlet if outlet and not outlet.isspace() else None
    published = published if published and not published.isspace() else None
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
        start if isinstance(start, int) and 0 <= start < FAR else 0,
        name,
        outlet,
        published,
        lang if lang and not lang.isspace() else None,
        context if context and not context.isspace() else "",
        name is not None and outlet is not None and name.casefold() == outlet.casefold(),
    )


def _shown(value: object) -> str:
    """``value`` as a message can bear it."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
