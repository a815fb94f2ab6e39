"""Quotations of another program into the database, in the place of our own, article by article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from provenance import __version__
from provenance.actors.registry import Registry
from provenance.model import Article, Attribution, Basis, Extraction, Kind, Link, Quotation, Refusal, Role, Span
from provenance.pipeline.extraction import EVIDENCE, extract_all
from provenance.pipeline.matching import rematch
from provenance.pipeline.ruleset import EXTRACTION, fingerprint
from provenance.read.foreign import Given
from provenance.segment.layout import Layout
from provenance.store import Repository, Status, writing
from provenance.store.articles import IMPORTED

RULE = "imported"


@dataclass(slots=True)
class Imported:
    """What was stored: articles by name, and how many quotations; ``same`` counts those that came twice."""

    documents: list[str] = field(default_factory=list)
    quotations: int = 0
    same: int = 0
    utterances: int = 0


def take_in(
    url: str,
    results: Iterable[Given | Refusal],
    name: str,
    registry: Registry,
    refuse: Callable[[Refusal], None],
) -> Imported:
    """Store the quotations of ``results`` as what ``name`` found in the articles that are there, in one transaction.

    An article has the quotations of one program at a time: ours are retired. What is about an article that is not
    there, or whose words do not stand where it says, is refused.
    """
    done = Imported()
    with writing(url, registry) as repository:
        run = repository.start_run("ingest", __version__, f"{IMPORTED}{name}")
        articles: dict[int, Article] = {}
        found: dict[int, dict[tuple[Span, ...], Quotation]] = {}
        for given in results:
            placed = given if isinstance(given, Refusal) else _placed(repository, given, articles)
            if isinstance(given, Refusal) or isinstance(placed, Refusal):
                refusal = given if isinstance(given, Refusal) else placed
                assert isinstance(refusal, Refusal)
                repository.refuse(run, refusal)
                refuse(refusal)
                continue
            key, spans = placed
            made = _quotation(articles[key], given, spans, name, registry)
            done.same += spans in found.setdefault(key, {})
            found[key][spans] = made
        for key, quotations in found.items():
            ordered = tuple(sorted(quotations.values(), key=lambda one: (one.start, -one.end)))
            _save(repository, Extraction(articles[key], ordered), run, done)
        _finish(repository, run, done)
    return done


def withdraw(url: str, documents: Iterable[str], registry: Registry, refuse: Callable[[Refusal], None]) -> Imported:
    """Find the quotations of these articles anew by our own rules, in the place of another program's."""
    done = Imported()
    with writing(url, registry) as repository:
        run = repository.start_run("ingest", __version__, fingerprint(EXTRACTION))
        articles: list[Article] = []
        for document in documents:
            some = repository.articles_of(document=document)
            if len(some) != 1:
                refuse(_not_one(document, document, len(some)))
            articles += [article for _, article in some] if len(some) == 1 else []
        for extraction in extract_all(articles, registry, EVIDENCE):
            _save(repository, extraction, run, done)
        _finish(repository, run, done)
    return done


def _save(repository: Repository, extraction: Extraction, run: int, done: Imported) -> None:
    saved = repository.save(extraction, run, replace=True)
    if saved.status is not Status.UNCHANGED:
        done.documents.append(extraction.article.document)
        done.quotations += saved.quotations


def _finish(repository: Repository, run: int, done: Imported) -> None:
    if done.documents:
        done.utterances = rematch(repository).utterances
    repository.finish_run(run, outdated=len(done.documents), quotations=done.quotations, utterances=done.utterances)


def _placed(
    repository: Repository, given: Given, articles: dict[int, Article]
) -> tuple[int, tuple[Span, ...]] | Refusal:
    """The article and the spans of a quotation."""
    some = repository.articles_of(document=given.document, url=given.url, sha256=given.sha256)
    if len(some) != 1:
        return _not_one(given.place, given.document or given.url or given.sha256 or "no article", len(some))
    key, article = some[0]
    articles[key] = article
    text = article.text
    if given.spans and given.spans[-1].end <= len(text):
        words = " ".join(text[start:end] for start, end in given.spans)
        if words == given.text:
            return key, given.spans
    start = anchored(text, given.text, given.before, given.behind)
    if start is None:
        reason = "its words do not stand there, or in several places"
        return Refusal(given.place, None, reason, "import it with the text that it is of, and with its offsets")
    return key, (Span(start, start + len(given.text)),)


def anchored(text: str, words: str, before: str, behind: str) -> int | None:
    """Where ``words`` stand: the only place, or the only one with what comes ``before`` and ``behind``; else None."""
    places = list(_all(text, words))
    if len(places) > 1:
        places = [
            at
            for at in places
            if text[:at].endswith(before.lstrip()) and text[at + len(words) :].startswith(behind.rstrip())
        ]
    return places[0] if len(places) == 1 else None


def _all(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _quotation(article: Article, given: Given, spans: tuple[Span, ...], name: str, registry: Registry) -> Quotation:
    reason = f"as {name} has it"
    size = len(article.text)
    mention, cue = (one if one and one.end <= size else None for one in (given.mention, given.cue))
    who = registry.resolve(given.speaker) if given.speaker else None
    attribution = Attribution(
        who.name if who else given.speaker,
        who.kind if who else None,
        mention,
        cue,
        given.confidence if given.speaker else 0.0,
        RULE,
        reason if given.speaker else f"{name} names nobody",
    )
    return Quotation(
        spans, given.kind, reason, _context(article.text, spans), attribution, _chain(article, given, registry)
    )


def _chain(article: Article, given: Given, registry: Registry) -> tuple[Link, ...]:
    if given.kind is Kind.NOT_SPEECH:
        return ()
    links: list[Link] = []
    steps = given.chain or ()
    if given.speaker and not any(step.role is Role.SPEAKER for step in steps):
        links.append(_link(Role.SPEAKER, given.speaker, Basis.STATED, given.mention, given.confidence, registry))
    for step in steps:
        if step.role is not Role.OUTLET:
            evidence = step.evidence if step.evidence and step.evidence.end <= len(article.text) else None
            links.append(_link(step.role, step.name, step.basis, evidence, given.confidence, registry))
    if article.outlet:
        links.append(Link(Role.OUTLET, article.outlet, None, Basis.STATED, None, 1.0, RULE))
    return tuple(links)


def _link(role: Role, name: str, basis: Basis, evidence: Span | None, confidence: float, registry: Registry) -> Link:
    who = registry.resolve(name)
    return Link(role, who.name if who else name, who.kind if who else None, basis, evidence, confidence, RULE)


def _context(text: str, spans: tuple[Span, ...]) -> Span:
    """The paragraphs around it."""
    lines = [line for line in Layout(text).lines if line.end > spans[0].start and line.start < spans[-1].end]
    start, end = (lines[0].start, lines[-1].end) if lines else (spans[0].start, spans[-1].end)
    return Span(min(start, spans[0].start), max(end, spans[-1].end))


def _not_one(place: str, named: str, count: int) -> Refusal:
    if count:
        return Refusal(place, None, f"{count} articles are called {named}", "name it by its address")
    return Refusal(place, None, f"there is no article {named}", "`provenance ingest` it first")
