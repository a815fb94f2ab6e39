"""Extraction that no single article can stop: what the program fails on is refused, the others are extracted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from provenance.actors.registry import Registry
from provenance.model import Article, Extraction, Quotation, Refusal
from provenance.pipeline.extraction import Options, extract_lot

REPORT = "please report it; everything else is taken in, and --retry tries it again"
Item = TypeVar("Item")


class Answer(NamedTuple):
    """What extracting an article gave, without the article; or why it gave nothing."""

    quotations: tuple[Quotation, ...] = ()
    skipped: tuple[Refusal, ...] = ()
    failure: str | None = None


Work = Callable[[Sequence[Article]], list[Answer]]


@dataclass(frozen=True, slots=True)
class Extracting:
    """``Work`` by a registry and options; it goes into another process as it is."""

    registry: Registry
    options: Options

    def __call__(self, articles: Sequence[Article]) -> list[Answer]:
        """An answer for each of ``articles``."""
        return [Answer(found.quotations, found.skipped) for found in extract_lot(articles, self.registry, self.options)]


def attempt(work: Work, articles: Sequence[Article]) -> list[Answer]:
    """The answers of ``work``; where it fails, each article is tried alone."""
    if not articles:
        return []
    try:
        return work(articles)
    except Exception as error:
        if len(articles) > 1:
            return [answer for article in articles for answer in attempt(work, (article,))]
        return [Answer(failure=f"the program failed on it ({type(error).__name__}: {error})"[:500])]


def merged(lot: Sequence[Article | Item], answers: Sequence[Answer]) -> Iterator[Extraction | Refusal | Item]:
    """The items of a lot with the answers in the place of the articles."""
    coming = iter(answers)
    for item in lot:
        if not isinstance(item, Article):
            yield item
            continue
        quotations, skipped, failure = next(coming)
        yield Extraction(item, quotations, skipped) if failure is None else refused(item, failure)


def refused(article: Article, reason: str) -> Refusal:
    """An article that was not extracted."""
    path = article.path or article.document
    return Refusal(path, None if path.endswith(article.document) else article.document, reason, REPORT)
