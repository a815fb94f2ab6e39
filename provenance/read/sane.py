"""What articles say of themselves that cannot be, taken out and named; the articles stay."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from provenance.model import Article, Refusal
from provenance.read.dates import LATER, is_future

TEXTS = 20  # of one address in one reading: a page that was saved as often as it changed


def timely(results: Iterable[Article | Refusal]) -> Iterator[Article | Refusal]:
    """``results``, articles without the day of publication that lies in the future; it is named beside them."""
    for result in results:
        if isinstance(result, Article) and (date := _future(result)):
            reason = f"{result.document!r} says that it was published on {date}, in the future: read without a date"
            yield Refusal(
                result.path or result.document, None, reason, "correct the date, and the clock if it is wrong"
            )
            result = result._replace(published=None)
        yield result


def _future(article: Article) -> str | None:
    if article.published is not None:
        return article.published if is_future(article.published) else None
    about = article.evidence.about if article.evidence else None
    dates = json.loads(about).get(LATER) if about and LATER in about else None
    return str(dates[0]) if dates else None


def addressed(results: Iterable[Article | Refusal]) -> Iterator[Article | Refusal]:
    """``results`` without the texts of an address that has too many different ones: they are no revisions of one page.

    What a web archive has of a page is known by its records.
    """
    texts: Counter[int] = Counter()
    for result in results:
        if isinstance(result, Article) and result.url and not (result.evidence and result.evidence.record):
            key = hash(result.url)
            texts[key] += 1
            if texts[key] > TEXTS:
                reason = f"{result.document!r} has the address of {TEXTS} other texts, {result.url}"
                yield Refusal(result.path or result.document, None, reason, "give each article its own url, or none")
                continue
        yield result
