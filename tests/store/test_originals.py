"""The bytes that were read come back out of the text, whatever the encoding took away."""

from __future__ import annotations

import codecs
import hashlib

import pytest

from provenance.store.originals import original_bytes

TEXT = "“Мы готовы,” сказал он.\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF16"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("windows-1251"), "windows-1251"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_they_come_back(raw: bytes, encoding: str):
    assert original_bytes(raw.decode(encoding), encoding, hashlib.sha256(raw).hexdigest()) == raw


def test_what_an_encoding_writes_in_two_ways_is_not_guessed():
    raw = b'\x1b$B\x1b(B\x1b$B$"\x1b(B'  # an escape sequence that changes nothing
    text = raw.decode("iso-2022-jp")
    assert original_bytes(text, "iso-2022-jp", hashlib.sha256(raw).hexdigest()) is None
    assert original_bytes("x", "no such encoding", "0" * 64) is None
