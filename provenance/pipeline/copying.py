"""Which outlets print the same text, for the report."""

from __future__ import annotations

from collections import defaultdict

from provenance.pipeline.reporting import know
from provenance.report.copies import Article, Copy
from provenance.report.entries import moment
from provenance.report.paged import Paged, Slice
from provenance.store import Filter, reading


def copies(url: str, outlet: str | None, page: Slice) -> Paged[Copy]:
    """Texts that several articles print, those of most outlets first; of one ``outlet`` all that it prints."""
    with reading(url) as reader:
        articles = reader.article_count()
        if outlet is not None and articles:
            know(reader, Filter(outlet=outlet))
        names = reader.publishing(outlet) if outlet is not None else None
        texts: defaultdict[str, list[Article]] = defaultdict(list)
        for one in reader.copies():
            texts[one.group].append(Article(*one[1:]))
    found = [Copy(name, tuple(sorted(texts[name], key=_time))) for name in texts]
    if names is not None:
        found = [copy for copy in found if any(one.outlet in names for one in copy.articles)]
    found.sort(key=lambda copy: (-len(copy.outlets), -len(copy.articles), _time(copy.articles[0]), copy.name))
    end = None if page.size is None else page.offset + page.size
    return Paged(found[page.offset : end], len(found), page, articles, {})


def _time(one: Article) -> tuple[str, str, str]:
    return moment(one.published), one.outlet or "", one.document
