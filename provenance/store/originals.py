"""The bytes that were read, made again from the stored text and its encoding."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator

# What decoding takes away, or chooses an order of bytes by.
_MARKED = {
    "utf-8-sig": (("utf-8", b""),),
    "utf-16": (("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE), ("utf-16-le", b"")),
    "utf-32": (("utf-32-le", codecs.BOM_UTF32_LE), ("utf-32-be", codecs.BOM_UTF32_BE), ("utf-32-le", b"")),
}


def original_bytes(text: str, encoding: str, wanted: str) -> bytes | None:
    """The bytes whose SHA-256 is ``wanted``; None where the text gives none such."""
    return next((made for made in _made(text, encoding) if hashlib.sha256(made).hexdigest() == wanted), None)


def _made(text: str, encoding: str) -> Iterator[bytes]:
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return
    for each, mark in ((name, b""), *_MARKED.get(name, ())):
        try:
            yield mark + text.encode(each)
        except UnicodeError:
            continue
