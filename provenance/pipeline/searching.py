"""Searching a database: what has the words, and what is nearest to a remembered wording."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.errors import SearchError, SettingsError
from provenance.model import Span
from provenance.report.summary import nearest
from provenance.search.hit import Hit
from provenance.search.place import excerpt
from provenance.search.query import Query, Term, parse
from provenance.search.words import words
from provenance.store import Filter, Reader, reading
from provenance.store.rarest import RANKED
from provenance.store.searching import EXPANDED


@dataclass(slots=True)
class Found:
    """Hits, best first; whether there are more; what a user should know of the search; how many articles there are."""

    hits: list[Hit]
    more: bool = False
    notes: list[str] = field(default_factory=list)
    articles: int = 0


def search(url: str, asked: str, wanted: Filter, lang: str | None, limit: int, *, articles: bool) -> Found:
    """Quotations or articles that have all that is asked. Raises SearchError, and SettingsError for unknown names."""
    query = parse(asked)
    with reading(url) as reader:
        _know(reader, wanted)
        searcher = reader.searcher()
        if articles:
            hits = searcher.articles(query, wanted, lang, 4 * limit + 1)  # of an article several pieces may be found
            found = searcher.found_articles(hits.keys)
        else:
            hits = searcher.quotations(query, wanted, lang, limit + 1)
            found = searcher.found_quotations(hits.keys[: limit + 1])
        count = reader.article_count()
    notes = [
        f"{count:,} words have “{part}” in them; the {EXPANDED} commonest were looked for"
        for part, count in hits.parts.items()
    ]
    if hits.partial:
        notes.append(f"more than {RANKED:,} have these words; only the {RANKED:,} stored last were ranked")
    return Found([_shown(hit, query) for hit in found[:limit]], len(found) > limit, notes, count)


def _shown(hit: Hit, query: Query) -> Hit:
    found = excerpt(hit.text, query)
    if hit.quotation_id is not None:
        return hit._replace(excerpt=found.span, marks=found.marks)
    # Of a piece of an article the excerpt is what was found: it stands where it says.
    start, end = found.span
    marks = tuple(Span(mark.start - start, mark.end - start) for mark in found.marks)
    return hit._replace(
        start=hit.start + start,
        end=hit.start + end,
        text=hit.text[start:end],
        excerpt=Span(0, end - start),
        marks=marks,
    )


def near(url: str, remembered: str, wanted: Filter, lang: str | None, limit: int) -> Found:
    """Quotations nearest to a remembered wording, by the comparison that matching uses; the surest first.

    Each is compared with the wording as its reference, so that the difference says what the article prints otherwise.
    """
    from provenance.match import compare
    from provenance.match.same import sameness
    from provenance.model import Kind

    terms = words(remembered)
    if not terms:
        raise SearchError("there is no word in that", "give the wording as you remember it")
    with reading(url) as reader:
        _know(reader, wanted)
        searcher = reader.searcher()
        keys = searcher.near(terms, wanted, lang)
        hits = searcher.found_quotations([(key, 0.0) for key in keys])
        count = reader.article_count()
    query = Query(tuple(Term((word,)) for word in dict.fromkeys(terms)))
    found = []
    for hit in hits:
        quoted = hit.kind is not Kind.INDIRECT
        verdict = compare(remembered, hit.text, quoted=quoted, lang=hit.lang)
        same = sameness(remembered, hit.text, verdict, None, hit.lang)
        shown = excerpt(hit.text, query)
        score = (same.score or 0.0) * 0.5 + verdict.coverage * 0.5
        found.append(hit._replace(near=verdict, chance=same.score, score=score, excerpt=shown.span, marks=shown.marks))
    found.sort(key=lambda hit: (-hit.score, len(hit.text), int((hit.quotation_id or "q0")[1:])))
    return Found(found[:limit], len(found) > limit, articles=count)


def _know(reader: Reader, wanted: Filter) -> None:
    for name in reader.unknown_names(wanted):
        option = "outlet" if name == wanted.outlet else "speaker"
        close = nearest(name, reader.names(option))
        remedy = f"perhaps {' or '.join(close)}?" if close else "`provenance actors list` shows who is there"
        raise SettingsError(f"--{option}: nobody is called {name!r}", remedy)
