"""Rows of GDELT's Global Quotation Graph: an object an article with its quotations and the words around each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from provenance.cited import Cited
from provenance.export.formats import json_line
from provenance.model import Kind

AROUND = 150  # code points before and after a quotation, about what the graph itself keeps


def rows(items: Iterable[Cited]) -> Iterator[str]:
    """An object a line. Only speech in marks is in that graph; indirect speech is left out here too.

    ``date`` is there when a page was seen, so it is when the article was read here. ``published``, ``speaker`` and
    ``via`` are beside the graph's own fields. An article without an address is named by its bytes.
    """
    quoted = (item for item in items if item.record.quotation.kind is not Kind.INDIRECT)
    for _, group in groupby(quoted, key=lambda item: item.source.article):
        some = list(group)
        source = some[0].source
        yield json_line(
            {
                "date": source.text.read_at,
                "url": source.url or source.text.ni,
                "title": source.title,
                "lang": source.lang,
                "published": source.published,
                "quotes": [_quote(item) for item in some],
            }
        )


def _quote(item: Cited) -> dict[str, object]:
    content, quotation, chain = item.source.content, item.record.quotation, item.record.quotation.chain
    return {
        "pre": content[max(0, quotation.start - AROUND) : quotation.start],
        "quote": item.record.text,
        "post": content[quotation.end : quotation.end + AROUND],
        "speaker": next((link.name for link in chain if link.role == "speaker"), None),
        "via": [link.name for link in chain if link.role == "intermediary"],
    }
