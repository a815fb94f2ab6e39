"""Text from strangers, made harmless for the place where it is shown; stored text is never touched."""

from __future__ import annotations

import re
from functools import cache

from provenance.compiled import compiled

# C0 but for the newline, DEL, C1, and the characters that turn the direction of writing around
_CONTROLS = compiled("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_JSON = compiled("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN = compiled(r"([\\`*_\[\]|~])")
_TSV = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def visible(text: str) -> str:
    """``text`` with controls, escape sequences and overrides of direction written out, for reading."""
    return _CONTROLS.sub(lambda match: _escape(match.group()), text.replace("\r\n", "\n").replace("\t", " "))


def json_safe(encoded: str) -> str:
    """JSON with the characters that a terminal or a line reader acts upon as ``\\uXXXX``: the same value."""
    if (encoded.isascii() and "\x7f" not in encoded) or encoded.isprintable():
        return encoded
    return _JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", encoded)


def guarded(cell: str) -> str:
    """``cell`` with a ``'`` before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def markdown_safe(cell: str) -> str:
    """``cell`` as it reads, on one line of a Markdown table."""
    plain = visible(cell).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKDOWN.sub(r"\\\1", plain).replace("\n", "<br>")


def tsv_safe(cell: str) -> str:
    """``cell`` with tab, newline and backslash written as in C."""
    return "".join(_TSV.get(char, char) for char in cell)


def xml_safe(text: str) -> str:
    """``text`` with U+FFFD for every character that XML 1.0 cannot hold; markup is still to be escaped."""
    return _no_xml().sub("\ufffd", text)


@cache
def _no_xml() -> re.Pattern[str]:
    """What XML 1.0 cannot hold; it takes a while to compile."""
    return compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
