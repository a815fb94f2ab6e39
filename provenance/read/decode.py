"""Bytes into text, unchanged, or the reason why not."""

from __future__ import annotations

from typing import NamedTuple

MAX_BYTES = 20_000_000  # one article; a novel has about a million
REPLACE = "replace it by a UTF-8 text"


class Fault(NamedTuple):
    """Why something was not read, and what to do about it."""

    reason: str
    remedy: str


TOO_BIG = Fault(f"more than {MAX_BYTES // 1_000_000} MB, too big for one article", "split it into its articles")
BINARY = Fault("a binary file (it has NUL bytes), not text", "convert it to plain text first")


def is_encoding(name: str) -> bool:
    """Whether ``name`` is an encoding of text that Python knows."""
    try:
        b"a".decode(name)
    except UnicodeError:
        return True  # it is one, in which this is half a character
    except (LookupError, ValueError):
        return False
    return True


def decode(raw: bytes, encoding: str) -> str | Fault:
    """The text of ``raw``: newlines, byte order mark and white space as they are. Offsets in faults are of bytes."""
    if len(raw) > MAX_BYTES:
        return TOO_BIG
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) and encoding == "utf-8":
        return Fault("not UTF-8: it begins like UTF-16", "say --encoding utf-16")
    if b"\0" in raw and encoding == "utf-8":
        return BINARY
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start} (0x{raw[error.start]:02x})"
        return Fault(f"not valid {encoding.upper()} at {where}", "name its encoding with --encoding")
    except UnicodeError as error:
        return Fault(f"not valid {encoding.upper()} ({error})", "name its encoding with --encoding")
    return usable(text)


def usable(text: str) -> str | Fault:
    """``text``, if it has something to read and can be stored as UTF-8."""
    if not text.strip().strip("\ufeff"):
        return Fault("empty" if not text else "only white space", "leave it out, or put the article's text in")
    if "\0" in text:
        return BINARY
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return Fault(f"half of a surrogate pair at character {error.start}, which is no text", REPLACE)
    return text
