"""Stories: a few articles in one file, with what they show together written down before the program saw them.

``# expect:`` names everything that must be found, ``# why:`` says why; nothing else may be found. ``==`` opens an
article: its document, outlet and date, ``-`` where there is none.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from provenance.model import Article

FOLDER = Path(__file__).parent / "stories"


class Story(NamedTuple):
    """The articles, and the lines of what must be found."""

    articles: list[Article]
    expected: set[str]


def names() -> list[str]:
    """The stories there are."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def read(name: str) -> Story:
    """One story; raises ValueError where its file has another form."""
    heading, *parts = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n== ")
    lines = heading.splitlines()
    expected = [line.removeprefix("# expect: ") for line in lines if line.startswith("# expect: ")]
    if not lines[0].startswith("# why: ") or len(lines) != len(expected) + 1 or len(parts) < 2:
        raise ValueError(f"{name}: one # why:, then # expect: lines, then two articles or more")
    return Story([_article(part) for part in parts], set(expected))


def _article(part: str) -> Article:
    heading, _, text = part.partition("\n")
    document, outlet, published = heading.split(" | ")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(document, text, digest, outlet, published=None if published == "-" else published)
