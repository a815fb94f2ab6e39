"""schema.org as JSON-LD: Quotation, the NewsArticle it stands in, and a Claim for what was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.cited import Agent, Cited, Source
from provenance.export.formats import json_line
from provenance.infer.when import Interval, certainly_first
from provenance.model import ActorKind, Role

CONTEXT = "https://schema.org"


class _Claim:
    """What was said: its wording, and where it appeared, each article once."""

    def __init__(self) -> None:
        self.words: str | None = None
        self.articles: dict[str, Interval | None] = {}
        self.author: Agent | None = None


def graph(items: Iterable[Cited]) -> Iterator[str]:
    """One @graph, a node a line; articles before what stands in them, claims last."""
    yield f'{{"@context": "{CONTEXT}", "@graph": ['
    separator, claims, articles = "\n", dict[str, _Claim](), set[str]()
    for item in items:
        nodes = [quotation(item)]
        if item.source.urn not in articles:
            articles.add(item.source.urn)
            nodes.insert(0, article(item.source))
        if item.utterance is not None:
            _gather(claims.setdefault(item.utterance, _Claim()), item)
        for node in nodes:
            yield separator + json_line(node).rstrip("\n")
            separator = ",\n"
    for iri, claim in claims.items():
        yield separator + json_line(_claim(iri, claim)).rstrip("\n")
        separator = ",\n"
    yield "\n]}\n"


def article(source: Source) -> dict[str, object]:
    """A NewsArticle; its bytes are named by their hash."""
    return _given(
        {
            "@type": "NewsArticle",
            "@id": source.iri,
            "url": source.url,
            "headline": source.title,
            "name": source.document,
            "datePublished": source.published,
            "inLanguage": source.lang,
            "publisher": agent(source.publisher, source.outlet) if source.publisher else None,
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "sha-256", "value": source.text.sha256},
                source.urn,
            ],
            "sdDatePublished": source.text.read_at[:10],  # schema.org expects a day
        }
    )


def quotation(item: Cited) -> dict[str, object]:
    """A Quotation: ``spokenByCharacter`` is whom the article names; intermediaries are its ``citation``, as words."""
    record = item.record
    chain = list(zip(record.quotation.chain, item.agents, strict=True))
    speaker = next((agent(who, link.name) for link, who in chain if link.role is Role.SPEAKER), None)
    through = [agent(who, link.name) for link, who in chain if link.role is Role.INTERMEDIARY]
    verdict = record.verdict
    return _given(
        {
            "@type": "Quotation",
            "@id": item.iri,
            "identifier": record.quotation_id,
            "text": record.text,
            "inLanguage": item.source.lang,
            "creator": speaker,
            "spokenByCharacter": speaker,
            "isPartOf": {"@id": item.source.iri},
            "isBasedOn": {"@id": item.reference} if item.reference else None,
            "citation": [{"@type": "CreativeWork", "publisher": who} for who in through] or None,
            "about": {"@id": item.utterance} if item.utterance else None,
            "genre": record.quotation.kind,
            "disambiguatingDescription": f"{verdict.relation}: {verdict.reason}" if verdict else None,
        }
    )


def agent(who: Agent, name: str | None = None) -> dict[str, object]:
    """A Person, else an Organization (a NewsMediaOrganization where it is one)."""
    kinds = {ActorKind.PERSON: "Person", ActorKind.AGENCY: "NewsMediaOrganization"}
    kinds |= dict.fromkeys((ActorKind.PAPER, ActorKind.BROADCASTER), "NewsMediaOrganization")
    return _given(
        {
            "@type": kinds.get(who.kind, "Organization") if who.kind else "Organization",
            "@id": who.iri,
            "name": name or who.name,
            "alternateName": who.name if name and name != who.name else None,
            "url": f"https://{who.domain}/" if who.domain else None,
            "identifier": {"@type": "PropertyValue", "propertyID": "ISNI", "value": who.isni} if who.isni else None,
        }
    )


def _gather(claim: _Claim, item: Cited) -> None:
    claim.articles.setdefault(item.source.iri, item.source.when)
    if claim.words is None or item.record.is_reference:
        claim.words = item.record.text
        first = item.record.quotation.chain[0] if item.record.quotation.chain else None
        claim.author = item.agents[0] if first is not None and first.role is Role.SPEAKER else None


def _claim(iri: str, claim: _Claim) -> dict[str, object]:
    """``firstAppearance`` only where it is certain which article came first."""
    articles = list(claim.articles)
    first = certainly_first(list(claim.articles.values())) if len(articles) > 1 else 0
    return _given(
        {
            "@type": "Claim",
            "@id": iri,
            "text": claim.words,
            "author": agent(claim.author) if claim.author else None,
            "firstAppearance": {"@id": articles[first]} if first is not None else None,
            "appearance": [{"@id": one} for one in articles],
        }
    )


def _given(node: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in node.items() if value is not None}
