"""Cited quotations as three tables: the articles, their quotations, and the links of their chains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.chain.show import arrows
from provenance.cited import Cited

Cell = str | int | float | bool | None


class Field(NamedTuple):
    """A column: its name, its type (of Frictionless' Table Schema), and what it holds."""

    name: str
    type: str
    description: str


ARTICLES = (
    Field("article", "string", "the article's name, the same in every database"),
    Field("document", "string", "name under which it was read"),
    Field("outlet", "string", "who published it, as the manifest says"),
    Field("url", "string", "its address"),
    Field("published", "string", "date or time of publication exactly as given"),
    Field("lang", "string", "language tag as given"),
    Field("title", "string", "title as given"),
    Field("revision", "integer", "1 for the first reading, more where it was changed since"),
    Field("sha256", "string", "SHA-256 of the bytes that were read"),
    Field("read_at", "datetime", "when it was read, in UTC"),
)
QUOTATIONS = (
    Field("quotation", "string", "the quotation's name, the same in every database"),
    Field("article", "string", "the article that it stands in"),
    Field("utterance", "string", "what was said: the same for all its wordings"),
    Field("quotation_id", "string", "its id in the database"),
    Field("start", "integer", "where it begins in the text, in code points from 0"),
    Field("end", "integer", "where it ends, half-open"),
    Field("spans", "string", "its fragments, as start-end,start-end"),
    Field("kind", "string", "direct, mixed, block, indirect or not_speech"),
    Field("text", "string", "the words; several fragments are joined with one space"),
    Field("prefix", "string", "the words before it"),
    Field("suffix", "string", "the words behind it"),
    Field("speaker", "string", "who said it; empty where no unique answer was found"),
    Field("confidence", "number", "how sure the speaker is, 0 to 1"),
    Field("chain", "string", "from speaker to outlet, with arrows"),
    Field("relation", "string", "how it reproduces the utterance's reference wording"),
    Field("coverage", "number", "share of the reference's words that it has, 0 to 1"),
    Field("is_reference", "boolean", "whether the others are compared with it"),
    Field("flags", "string", "facts beside the relation, with spaces between"),
    Field("judged", "boolean", "whether a person decided something of it"),
)
LINKS = (
    Field("quotation", "string", "the quotation"),
    Field("position", "integer", "place in the chain, from 0"),
    Field("role", "string", "speaker, intermediary or outlet"),
    Field("name", "string", "name in the chain"),
    Field("actor", "string", "who it is"),
    Field("actor_kind", "string", "person, body, agency, broadcaster, paper, platform or group"),
    Field("basis", "string", "why it is believed: stated, carried, credited or judged"),
    Field("confidence", "number", "0 to 1"),
)


def article(item: Cited) -> list[Cell]:
    """The row of its article."""
    source, text = item.source, item.source.text
    return [
        source.urn, source.document, source.outlet, source.url, source.published, source.lang, source.title,
        text.number, text.sha256, text.read_at,
    ]  # fmt: skip


def quotation(item: Cited) -> list[Cell]:
    """Its own row."""
    record, verdict, attribution = item.record, item.record.verdict, item.record.quotation.attribution
    return [
        item.iri, item.source.urn, item.utterance, record.quotation_id, record.quotation.start, record.quotation.end,
        ",".join(f"{start}-{end}" for start, end in record.quotation.spans), str(record.quotation.kind), record.text,
        item.selectors[0].prefix, item.selectors[-1].suffix,
        attribution.name if attribution else None,
        round(attribution.confidence, 4) if attribution else None,
        arrows(record.quotation.chain),
        str(verdict.relation) if verdict else None,
        round(verdict.coverage, 4) if verdict else None,
        record.is_reference, " ".join(verdict.flags) if verdict and verdict.flags else None, bool(record.judged),
    ]  # fmt: skip


def links(item: Cited) -> Iterator[list[Cell]]:
    """A row a link of its chain."""
    for position, (link, who) in enumerate(zip(item.record.quotation.chain, item.agents, strict=True)):
        kind = str(link.kind) if link.kind else None
        yield [item.iri, position, str(link.role), link.name, who.iri, kind, str(link.basis), round(link.confidence, 4)]


def once(items: Iterable[Cited]) -> Iterator[tuple[Cited, bool]]:
    """Each item, and whether it is the first of its article."""
    seen: set[str] = set()
    for item in items:
        yield item, item.source.urn not in seen
        seen.add(item.source.urn)
