"""Compressed files and archives: what is in them, as long as it stays within bounds; nothing is written to disk."""

from __future__ import annotations

import errno
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TypeVar

from provenance.model import Article, Refusal
from provenance.read.decode import Fault
from provenance.read.files import UNSURE, is_member, sound
from provenance.read.given import Given
from provenance.read.readers import look, read_one

DEEPEST = 3  # archives within archives
FREE = 50_000_000  # bytes that may come out of anything, however small it is packed
RATIO = 300  # times the packed bytes that may come out beyond that: JSON of articles packs to a tenth or less
MOST = 200_000  # members of one archive
HELD = 500_000_000  # bytes of a zip that comes through a pipe or in another archive, and so is held in memory
_STEP = 1 << 16
_FEW = 512  # bytes of zstd that are unpacked at once: no more than 16 MB can come out
_SUFFIXES = (".gz", ".gzip", ".zst", ".zstd")
BOMB = Fault("unpacks to far more than any articles pack to", "leave it out, or unpack it yourself and look at it")
DEEP = Fault(f"stands in more than {DEEPEST} archives", "unpack it first")
Opened = TypeVar("Opened")
_DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError)


class TooMuchError(Exception):
    """More came out than what went in explains."""


class Room:
    """How many bytes may come out: of all members of an archive together, more as more of a stream went in."""

    def __init__(self, size: int, source: _Counted | None = None) -> None:
        self._left, self._source = size, source

    def take(self, size: int) -> None:
        """Use some of it. Raises TooMuchError where nothing is left."""
        self._left -= size
        if self._left + (RATIO * self._source.count if self._source else 0) < 0:
            raise TooMuchError


def gzipped(given: Given) -> Iterator[Article | Refusal]:
    """What a gzip file holds."""
    counted = _Counted(given.stream)
    yield from _single(given, lambda: gzip.GzipFile(fileobj=counted), counted)


def zstandard(given: Given) -> Iterator[Article | Refusal]:
    """What a zstd file holds."""
    from zstandard import ZstdError

    counted = _Counted(given.stream)
    yield from _single(given, lambda: _Frames(counted), counted, (ZstdError,))


def zipped(given: Given) -> Iterator[Article | Refusal]:
    """The members of a zip file in its order, and a WACZ's records; a DOCX, which is one too, is a text."""
    if given.depth >= DEEPEST:
        yield given.refuse(DEEP)
        return
    stream = given.stream
    if not stream.seekable():
        raw = stream.read(HELD + 1)
        if len(raw) > HELD:
            yield given.refuse(Fault("a zip too big to be read here", "unpack it first"))
            return
        stream = io.BytesIO(raw)
    try:
        with opened(lambda: zipfile.ZipFile(stream)) as archive:
            members = archive.infolist()
            if "word/document.xml" in archive.namelist():
                from provenance.read.office import document

                yield from document(given, archive)
                return
            if len(members) > MOST:
                yield given.refuse(Fault(f"more than {MOST:,} members", "unpack it first"))
                return
            room = Room(FREE + RATIO * stream.seek(0, io.SEEK_END))
            for member in members:
                yield from _member(given, archive, member, room)
    except _DAMAGE as error:
        yield given.refuse(_damaged("zip", error))


def _member(given: Given, archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: Room) -> Iterator[Article | Refusal]:
    name = member.filename
    hidden = any(part.startswith((".", "__MACOSX")) and part.strip(".") for part in name.split("/"))
    if member.is_dir() or hidden or not is_member(name):
        return
    inner = given.within(io.BytesIO(), name)
    if member.flag_bits & 1:
        yield inner.refuse(Fault("is encrypted", "unpack it first"))
        return
    try:
        with opened(lambda: archive.open(member)) as packed:
            bounded = io.BufferedReader(_Bounded(packed, room), _STEP)
            form, inner = look(inner._replace(stream=bounded))
            chosen = sound(form, inner) if name.lower().endswith(UNSURE) else inner
            if chosen is not None:
                yield from read_one(chosen, form)
    except TooMuchError:
        yield inner.refuse(BOMB)
    except _DAMAGE as error:
        yield inner.refuse(_damaged("zip", error))


def opened(opening: Callable[[], Opened]) -> Opened:
    """What was opened. Raises BadZipFile for whatever else a library raises where headers are damaged."""
    try:
        return opening()
    except (ValueError, OverflowError, struct.error, RuntimeError, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:  # a place before the beginning of the file
            raise
        raise zipfile.BadZipFile(str(error)) from error


def _single(
    given: Given, unpacked: Callable[[], Any], counted: _Counted, damage: tuple[type[Exception], ...] = ()
) -> Iterator[Article | Refusal]:
    if given.depth >= DEEPEST:
        yield given.refuse(DEEP)
        return
    name = given.about.document
    bare = next((name[: -len(suffix)] for suffix in _SUFFIXES if name.lower().endswith(suffix)), name)
    stream = io.BufferedReader(_Bounded(unpacked(), Room(FREE, counted)), _STEP)
    about = given.about._replace(document=bare)
    try:
        yield from read_one(given._replace(stream=stream, about=about, depth=given.depth + 1))
    except TooMuchError:
        yield given.refuse(BOMB)
    except _DAMAGE + damage as error:
        yield given.refuse(_damaged("compressed", error))


def _damaged(what: str, error: Exception) -> Fault:
    cut = isinstance(error, EOFError) or "truncated" in str(error).lower()
    reason = f"{what} data that ends too early" if cut else f"{what} data that is damaged ({str(error)[:60]})"
    return Fault(f"{reason}; what stood before it was read", "get the file again")


class _Counted(io.RawIOBase):
    """A stream that knows how much of it was read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.count = stream, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.count += len(piece)
        return piece


class _Frames:
    """The content of zstd frames, one behind the other. Raises EOFError where the last is cut."""

    def __init__(self, stream: _Counted) -> None:
        self._stream, self._ready, self._rest = stream, b"", b""
        self._frame: Any = None

    def read(self, size: int) -> bytes:
        from zstandard import ZstdDecompressor

        while not self._ready:
            packed = self._rest or self._stream.read(_FEW)
            self._rest = b""
            if not packed:
                if self._frame is not None:
                    raise EOFError
                return b""
            frame = self._frame or ZstdDecompressor(max_window_size=1 << 27).decompressobj()
            self._ready = frame.decompress(packed)
            self._rest = frame.unused_data if frame.eof else b""
            self._frame = None if frame.eof else frame
        piece, self._ready = self._ready[:size], self._ready[size:]
        return piece


class _Bounded(io.RawIOBase):
    """What comes out of a decompressor, as long as there is room."""

    def __init__(self, stream: Any, room: Room) -> None:  # noqa: ANN401 - of three libraries
        self._some, self._room = getattr(stream, "read1", stream.read), room  # what comes before an error is kept

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - as in ``given``
        view = memoryview(buffer)
        piece = self._some(len(view))
        self._room.take(len(piece))
        view[: len(piece)] = piece
        return len(piece)
