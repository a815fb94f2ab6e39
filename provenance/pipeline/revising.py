"""What was changed in articles after they were first read, for the report."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.match.revised import edited
from provenance.pipeline.reporting import know
from provenance.report.paged import Paged, Slice
from provenance.report.revisions import Revision
from provenance.store import Filter, reading
from provenance.store.revised import Revised, Version


def revisions(url: str, outlet: str | None, page: Slice) -> Paged[Revision]:
    """Articles that were read again with other bytes or metadata, the latest first."""
    with reading(url) as reader:
        articles = reader.article_count()
        if outlet is not None and articles:
            know(reader, Filter(outlet=outlet))
        found, total = reader.revised(outlet, page.size, page.offset)
        return Paged([_compared(one) for one in found], total, page, articles, {})


def _compared(one: Revised) -> Revision:
    old, new = one.before, one.after
    lang = new.lang if new.lang == old.lang else None
    edits = edited(old.said, new.said, old.text, new.text, lang)
    gone = sum(edit.before is not None for edit in edits)
    return Revision(
        one.outlet,
        one.document,
        one.url,
        new.number,
        new.published,
        old.read_at,
        new.read_at,
        tuple(_other(old, new)),
        tuple(edits),
        len(old.said) - gone,
    )


def _other(old: Version, new: Version) -> Iterator[str]:
    for name in ("text", "title", "published", "lang"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield "the text" if name == "text" else f"{name} {was or 'none'} → {now or 'none'}"
