"""Articles that print the same text: each text with the outlets that have it, one witness and not several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.report.detail import BLANK, Line
from provenance.report.matrix import Rows, percent
from provenance.report.summary import many

FLAT = ("copy", "outlet", "document", "published", "share", "quotations", "url")
SHOWN = 30  # articles that a page for reading lists of one text


class Article(NamedTuple):
    """One of them. ``share`` is how much of its words outside of quotations (0..1) another of them has."""

    outlet: str | None
    document: str
    published: str | None
    url: str | None
    share: float
    quotations: int


class Copy(NamedTuple):
    """A text that several articles print, the one published first before the others."""

    name: str
    articles: tuple[Article, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who prints it; a document where nobody said whose it is."""
        return tuple(dict.fromkeys(one.outlet or f"({one.document})" for one in self.articles))


def page(copies: Iterable[Copy]) -> Iterator[Line]:
    """One text after the other."""
    for number, copy in enumerate(copies):
        if number:
            yield BLANK
        yield 0, ((copy.name, "bold"), (f"  {many(len(copy.articles), 'article')}, {_outlets(copy)}", ""))
        for one in copy.articles[:SHOWN]:
            name = one.outlet or f"({one.document})"
            facts = f"  {one.document}  {one.published or 'no date'}  {percent(one.share)} in common"
            yield 4, ((name, "bold"), (facts, ""), (f"  {many(one.quotations, 'quotation')}", "dim"))
        if len(copy.articles) > SHOWN:
            yield 4, ((f"and {many(len(copy.articles) - SHOWN, 'more article')}", "dim"),)


def _outlets(copy: Copy) -> str:
    return many(len(copy.outlets), "outlet")


def flat(copies: Iterable[Copy]) -> Rows:
    """One row an article."""
    return FLAT, [
        (
            copy.name,
            one.outlet or "",
            one.document,
            one.published or "",
            str(one.share),
            str(one.quotations),
            one.url or "",
        )
        for copy in copies
        for one in copy.articles
    ]


def as_object(copy: Copy) -> dict[str, object]:
    """One text with its articles."""
    return {
        "copy": copy.name,
        "outlets": list(copy.outlets),
        "articles": [one._asdict() for one in copy.articles],
    }
