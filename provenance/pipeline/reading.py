"""Articles as read, each with its outlet where the manifest names none and its address tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from urllib.parse import urlsplit

from provenance.actors.registry import Registry
from provenance.errors import ReadError
from provenance.export.quotations import from_extraction
from provenance.model import Article, Kind, Record, Refusal
from provenance.pipeline.contents import around, whole
from provenance.pipeline.extraction import DEFAULT, Options, extract_all


class Extracted:
    """The quotations of articles that go into no database, once over; counts what it passes and what it leaves out."""

    def __init__(
        self,
        results: Iterable[Article | Refusal],
        registry: Registry,
        on_refusal: Callable[[Refusal], None],
        not_speech: bool,
        options: Options = DEFAULT,
        as_wholes: bool = False,
    ) -> None:
        self.articles = self.quotations = self.not_speech = self.refused = 0
        self._options, self._present = options, whole if as_wholes else around
        self._results, self._registry, self._on_refusal, self._keep = results, registry, on_refusal, not_speech

    def __iter__(self) -> Iterator[Record]:
        for extraction in extract_all(self._articles(), self._registry, self._options):
            for refusal in extraction.skipped:
                self._refuse(refusal)
            for record in from_extraction(self._present(extraction)):
                if record.quotation.kind is Kind.NOT_SPEECH and not self._keep:
                    self.not_speech += 1
                else:
                    self.quotations += 1
                    yield record

    def _articles(self) -> Iterator[Article]:
        for result in self._results:
            if isinstance(result, Refusal):
                self._refuse(result)
            else:
                self.articles += 1
                yield with_outlet(result, self._registry)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused += 1
        self._on_refusal(refusal)


def with_outlet(article: Article, registry: Registry) -> Article:
    """``article`` with the outlet that its URL's domain belongs to, if it names none itself.

    A page of another domain is published by whom it says, else by its domain.
    """
    if article.outlet or not (article.url or article.evidence):
        return article
    try:
        host = urlsplit(article.url or "").hostname
    except ValueError:
        host = None
    outlet = registry.by_domain(host) if host else None
    if outlet is not None:
        return article._replace(outlet=outlet.name)
    if article.evidence is None:
        return article
    return article._replace(outlet=article.evidence.publisher or (host.removeprefix("www.") if host else None))


def some(results: Iterable[Article | Refusal], on_refusal: Callable[[Refusal], None]) -> Iterator[Article | Refusal]:
    """``results``, once an article is seen among them; else tells the refusals and raises ReadError.

    So nothing is made or opened on behalf of input that has nothing in it.
    """
    rest = iter(results)
    seen: list[Article | Refusal] = []
    for result in rest:
        seen.append(result)
        if isinstance(result, Article):
            return chain(seen, rest)
    for refusal in seen:
        if isinstance(refusal, Refusal):
            on_refusal(refusal)
    raise ReadError("no article was read", None if seen else "name text files, or a folder with *.txt or *.md")
