"""What a reader is given, and the articles that it makes of it."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

from provenance.model import Article, Evidence, Refusal
from provenance.read.decode import MAX_BYTES, TOO_BIG, Fault
from provenance.read.describe import Description

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")


class How(NamedTuple):
    """What the user chose: the encoding of texts, which of our keys stands in which field, whether to keep bytes."""

    encoding: str = "utf-8"
    fields: Mapping[str, str] = MappingProxyType({})
    keep: bool = True


class Came(NamedTuple):
    """How bytes came here: from which address, under which record's id, when, with which headers."""

    address: str | None = None
    record: str | None = None
    retrieved: str | None = None
    headers: Mapping[str, str] = MappingProxyType({})


class Given(NamedTuple):
    """A stream to be read: ``path`` is what messages call it, ``about`` what is known of it beforehand.

    ``depth`` counts the archives that it stands in.
    """

    stream: BinaryIO
    path: str
    about: Description
    how: How = How()
    came: Came = Came()
    depth: int = 0

    def within(self, stream: BinaryIO, name: str, came: Came | None = None) -> Given:
        """A member of this one."""
        return self._replace(
            stream=stream,
            path=f"{self.path}!{name}",
            about=Description(f"{self.about.document}!{name}"),
            came=came or self.came,
            depth=self.depth + 1,
        )

    def whole(self) -> bytes | Fault:
        """All its bytes, if they are not too many for one article."""
        raw = self.stream.read(MAX_BYTES + 1)
        return TOO_BIG if len(raw) > MAX_BYTES else raw

    def refuse(self, fault: Fault, place: str | None = None) -> Refusal:
        """Say why it, or a ``place`` in it, was not read."""
        return Refusal(self.path, place, *fault)


class Taken(NamedTuple):
    """A text taken out of bytes, and what they say of it."""

    text: str
    about: Description
    media: str
    extractor: str
    publisher: str | None = None
    details: str | None = None


def article(given: Given, raw: bytes, taken: Taken) -> Article:
    """The article that was taken out of ``raw``; what ``given`` knows beforehand wins over what they say."""
    known, said = given.about, taken.about
    evidence = Evidence(
        hashlib.sha256(raw).hexdigest(),
        len(raw),
        taken.media,
        taken.extractor,
        raw if given.how.keep else None,
        given.came.address,
        given.came.record,
        given.came.retrieved,
        "".join(f"{name}: {value}\n" for name, value in given.came.headers.items()) or None,
        taken.publisher,
        taken.details,
    )
    return Article(
        said.document,
        taken.text,
        hashlib.sha256(taken.text.encode()).hexdigest(),
        known.outlet or said.outlet,
        known.url or said.url,
        known.published or said.published,
        known.lang or said.lang,
        known.title or said.title,
        given.path,
        "utf-8",
        evidence,
    )


def peek(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """The first bytes of ``stream``, at most ``size``, and a stream that has them still.

    Of a pipe of JSON only the first line, so that nobody waits for what is not sent yet.
    """
    if stream.seekable():
        head = stream.read(size)
        stream.seek(-len(head), io.SEEK_CUR)
        return head, stream
    head, error = b"", None
    some: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    try:
        head = stream.readline(size)
        while not _OBJECT.match(head) and len(head) < size and (more := some(size - len(head))):
            head += more
    except Exception as caught:
        error = caught
    return head, io.BufferedReader(_Joined(head, stream, error), 1 << 16)


class _Joined(io.RawIOBase):
    """Bytes that were read already, and the rest of their stream."""

    def __init__(self, head: bytes, rest: BinaryIO, error: Exception | None) -> None:
        self._head, self._error = head, error
        self._some: Callable[[int], bytes] = getattr(rest, "read1", rest.read)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - anything with a buffer, which has no type before 3.12
        view = memoryview(buffer)
        if not self._head and self._error is not None:
            raise self._error
        piece = self._head[: len(view)] or self._some(len(view))
        self._head = self._head[len(piece) :] if self._head else b""
        view[: len(piece)] = piece
        return len(piece)
