"""Reader of marked articles: prose with ``{{q1.content|We are ready,}}`` marks that say what must be found.

A file may begin with header lines (``# kind q1: mixed``), ended by a blank line. Headers in use: ``kind ID``,
``depth ID``, ``speaker ID``, ``chain ID`` (``A > B > C``), ``none`` (why nothing is expected), ``outlet``, ``lang``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from provenance.model import Span

ARTICLES = Path(__file__).parent / "articles"
ROLES = ("content", "source", "cue", "via")

_TOKEN = re.compile(rf"\{{\{{(?P<id>\w+)\.(?P<role>{'|'.join(ROLES)})\||\}}\}}")
_HEADER = re.compile(r"# (?P<key>[a-z]+)(?: (?P<id>\w+))?: (?P<value>.+)")


class Label(NamedTuple):
    """A marked span: whose it is (``q1``), what it is (``content``), where it is in the text without marks."""

    span: Span
    id: str
    role: str


@dataclass(frozen=True)
class Marked:
    """A marked article: its file name, its headers by (key, id or None), its bare text and its labels."""

    name: str
    headers: dict[tuple[str, str | None], str]
    text: str
    labels: tuple[Label, ...]

    def spans(self, id: str, role: str) -> tuple[Span, ...]:
        """The spans that ``id`` has in ``role``, in order of text."""
        return tuple(label.span for label in self.labels if (label.id, label.role) == (id, role))

    def ids(self) -> list[str]:
        """Every id with a content, in order of its first content."""
        return list(dict.fromkeys(label.id for label in self.labels if label.role == "content"))

    def header(self, key: str, id: str | None = None) -> str | None:
        """The value of a header line."""
        return self.headers.get((key, id))


def strip(marked: str) -> tuple[str, tuple[Label, ...]]:
    """Take the marks out. Raises ValueError naming the line of a mark that is stray, empty or left open."""
    parts: list[str] = []
    size = last = 0
    opened: list[tuple[int, int, str, str]] = []
    labels: list[Label] = []
    for token in _TOKEN.finditer(marked):
        parts.append(marked[last : token.start()])
        size += token.start() - last
        last = token.end()
        if token["id"]:
            opened.append((len(labels), size, token["id"], token["role"]))
            labels.append(Label(Span(size, size), token["id"], token["role"]))
            continue
        if not opened:
            raise ValueError(f"line {_line(marked, token.start())}: a closing mark without its opening")
        index, start, id, role = opened.pop()
        if start == size:
            raise ValueError(f"line {_line(marked, token.start())}: an empty mark")
        labels[index] = Label(Span(start, size), id, role)
    if opened:
        raise ValueError(f"a mark is left open: {opened[-1][2]}.{opened[-1][3]}")
    text = "".join([*parts, marked[last:]])
    stray = re.search(r"\{\{|\}\}", text)
    if stray:
        raise ValueError(f"a stray mark near {text[max(0, stray.start() - 20) : stray.end() + 20]!r}")
    return text, tuple(labels)


def insert(text: str, labels: Iterable[Label]) -> str:
    """Put marks into ``text``, which has no braces. Raises ValueError where spans cross, are empty or do not fit."""
    if "{" in text or "}" in text:
        raise ValueError("text with braces cannot be marked")
    out: list[str] = []
    at = 0
    open_ends: list[int] = []

    def close_until(position: int) -> None:
        nonlocal at
        while open_ends and open_ends[-1] <= position:
            end = open_ends.pop()
            out.extend((text[at:end], "}}"))
            at = end

    for (start, end), id, role in sorted(labels, key=lambda label: (label.span.start, -label.span.end)):
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{id}.{role} does not fit the text: {start}-{end}")
        close_until(start)
        if open_ends and end > open_ends[-1]:
            raise ValueError(f"{id}.{role} crosses another mark")
        out.extend((text[at:start], f"{{{{{id}.{role}|"))
        at = start
        open_ends.append(end)
    close_until(len(text))
    return "".join([*out, text[at:]])


def parse(name: str, whole: str) -> Marked:
    """A marked article from the content of its file."""
    headers: dict[tuple[str, str | None], str] = {}
    body = whole
    if whole.startswith("# "):
        head, _, body = whole.partition("\n\n")
        for line in head.split("\n"):
            header = _HEADER.fullmatch(line)
            if header is None:
                raise ValueError(f"{name}: not a header: {line!r}")
            headers[header["key"], header["id"]] = header["value"]
    text, labels = strip(body)
    known = {label.id for label in labels}
    for key, id in headers:
        if id is not None and id not in known:
            raise ValueError(f"{name}: header {key} names {id}, which is not marked")
    return Marked(name, headers, text, labels)


def read(folder: str = "") -> list[Marked]:
    """Every marked article below ``tests/articles/folder``, by file name; files beside the folders are none."""
    found = sorted(p for p in (ARTICLES / folder).rglob("*.txt") if p.parent != ARTICLES)
    return [parse(str(p.relative_to(ARTICLES)), p.read_bytes().decode("utf-8")) for p in found]


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
