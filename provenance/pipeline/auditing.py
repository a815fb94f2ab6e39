"""A text's citations against what its sources have."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from provenance import __version__
from provenance.actors.registry import Registry
from provenance.attribute import language
from provenance.audit.model import Checked, Citation, Reference, Said, Source
from provenance.audit.references import Entry, References
from provenance.audit.ruling import Document, check
from provenance.audit.shelf import Both, Library, Shelf
from provenance.model import Article, Extraction, Kind, Quotation, Refusal, Role, Span
from provenance.pipeline.extraction import EVIDENCE, extract_all
from provenance.pipeline.reading import with_outlet
from provenance.pipeline.ruleset import EXTRACTION, MATCHING, fingerprint
from provenance.segment.layout import Layout
from provenance.segment.wrapped import unwrapped

AUDITING = (*EXTRACTION, *MATCHING, "audit", "pipeline/auditing.py")


class Audit:
    """The citations of some texts, checked one by one; counts what it passes and what it leaves out."""

    def __init__(
        self,
        results: Iterable[Article | Refusal],
        library: Library,
        registry: Registry,
        on_refusal: Callable[[Refusal], None],
        bibliography: Sequence[Mapping[str, object]] = (),
        quoted_only: bool = False,
    ) -> None:
        self.documents = self.not_speech = self.listed = self.claims = self.refused = 0
        self.rulings: Counter[str] = Counter()
        self.texts: dict[str, str] = {}  # of the documents, for those who print them
        self._results, self._library, self._registry = results, library, registry
        self._on_refusal, self._entries = on_refusal, [entry(row) for row in bibliography]
        self._quoted_only = quoted_only

    def __iter__(self) -> Iterator[Checked]:
        for extraction in extract_all(self._articles(), self._registry, EVIDENCE):
            for refusal in extraction.skipped:
                self._refuse(refusal)
            yield from self._of(extraction)

    def _of(self, extraction: Extraction) -> Iterator[Checked]:
        article = extraction.article
        self.texts[article.document] = article.text
        references = References(Layout(unwrapped(article.text)), self._registry, self._entries, _links(article))
        media = tuple(dict.fromkeys(actor.name for _, actor in self._registry.scan(article.text, 0, references.body)))
        document = Document(article.text, article.outlet, media)
        lang = language.detect(article.text, article.lang)
        for quotation in extraction.quotations:
            if quotation.start >= references.body:
                self.listed += 1  # what a list of sources has in marks are titles
                continue
            if quotation.kind is Kind.NOT_SPEECH:
                self.not_speech += 1
                continue
            if quotation.kind is Kind.INDIRECT and self._quoted_only:
                self.claims += 1
                continue
            checked = check(citation(article, lang, quotation, references), document, self._library)
            self.rulings[checked.ruling] += 1
            yield checked

    def _articles(self) -> Iterator[Article]:
        for result in self._results:
            if isinstance(result, Refusal):
                self._refuse(result)
            else:
                self.documents += 1
                yield with_outlet(result, self._registry)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused += 1
        self._on_refusal(refusal)


def _links(article: Article) -> list[tuple[Span, str]]:
    """The links of a page to other houses, by the words that they are on."""
    about = json.loads(article.evidence.about or "{}") if article.evidence else {}
    return [(Span(start, end), url) for start, end, url in about.get("cites", ())]


def citation(article: Article, lang: str | None, quotation: Quotation, references: References) -> Citation:
    """A quotation of the text under audit, with what the text gives as its source."""
    who = quotation.attribution
    through = [link for link in quotation.chain if link.role is Role.INTERMEDIARY]
    given = references.cited(quotation.spans, quotation.context)
    known = {name for reference in given for name in reference.names}
    # a credit for the whole page is no source to look the words up in; one in parentheses ends a paragraph of a digest
    credits = [link.name for link in through if link.rule == "parenthesis" and link.name not in known]
    cited = (*given, *(Reference(name, (name,)) for name in credits))
    return Citation(
        article.document,
        quotation.spans,
        quotation.words(article.text),
        quotation.kind is not Kind.INDIRECT,
        lang,
        who.name if who else None,
        who.kind if who else None,
        tuple(link.name for link in through),
        cited,
    )


def source(extraction: Extraction, ids: Sequence[tuple[str, str | None]] = ()) -> Source:
    """An article as a source; ``ids`` are its quotations' in the database, in their order."""
    article = extraction.article
    said = [q for q in extraction.quotations if q.kind is not Kind.NOT_SPEECH]
    names: Sequence[tuple[str | None, str | None]] = ids or [(None, None)] * len(said)
    return Source(
        article.document,
        article.text,
        article.outlet,
        article.url,
        article.title,
        article.published,
        language.detect(article.text, article.lang),
        tuple(_said(q, *one) for q, one in zip(said, names, strict=True)),
    )


def _said(quotation: Quotation, quotation_id: str | None, quote_id: str | None) -> Said:
    who = quotation.attribution
    through = tuple((link.name, link.kind) for link in quotation.chain if link.role is Role.INTERMEDIARY)
    name, kind = (who.name, who.kind) if who else (None, None)
    return Said(quotation.spans, quotation.kind is not Kind.INDIRECT, name, kind, through, quotation_id, quote_id)


def sources(
    results: Iterable[Article | Refusal], registry: Registry, on_refusal: Callable[[Refusal], None]
) -> Iterator[Source]:
    """Articles given on the spot as sources."""

    def articles() -> Iterator[Article]:
        for result in results:
            if isinstance(result, Refusal):
                on_refusal(result)
            else:
                yield with_outlet(result, registry)

    return map(source, extract_all(articles(), registry, EVIDENCE))


def entry(row: Mapping[str, object]) -> Entry:
    """An item of CSL-JSON as a row of a bibliography."""
    authors = row.get("author") or row.get("editor") or []
    people = [a for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    surnames = tuple(str(a.get("family") or a.get("literal") or "").casefold() for a in people)
    issued = row.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = str(parts[0][0]) if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] else None
    key, title = str(row["id"]), str(row.get("title") or "") or None
    names = tuple(str(name) for name in (key, row.get("container-title"), row.get("publisher")) if name)
    printed = ", ".join(filter(None, (surnames[0].title() if surnames else "", year, title))) or key
    return Entry(key, surnames, year, Reference(printed, names, str(row.get("URL") or "") or None, title))


def policy(registry: Path | None = None) -> str:
    """What an audit's verdicts depend on, in one line: version, rules and the user's ``registry``, Unicode."""
    return f"provenance {__version__}, rules {fingerprint(AUDITING, registry)}, Unicode {unicodedata.unidata_version}"


@contextmanager
def library(given: Library | None, database: str | None) -> Iterator[Library]:
    """``given`` sources, a database, or both, as long as it is looked in."""
    if database is None:
        yield given or Shelf(())
        return
    from provenance import store

    with store.sources(database) as stored:
        yield Both(given, stored) if given is not None else stored
