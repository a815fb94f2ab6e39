"""Whole articles in, inferred links and findings out, on both databases."""

from __future__ import annotations

from collections import Counter

import pytest
import stories

from provenance import store
from provenance.actors.registry import load
from provenance.model import Record
from provenance.pipeline.ingest import ingest
from provenance.store import Reader


def told(url: str, name: str) -> None:
    ingest(url, stories.read(name).articles, load(), None, lambda _: None)


def lines(record: Record) -> set[str]:
    """What was found about one quotation, as stories write it."""
    found = {f"{finding.kind} {record.document} {finding.name or '-'}" for finding in record.findings}
    chain = record.quotation.chain
    return found | {f"link {record.document} {link.name} before {chain[link.before].name}" for link in record.inferred}


def everything(reader: Reader) -> set[str]:
    return set().union(*(lines(record) for record in reader.records()))


@pytest.mark.parametrize("name", stories.names())
def test_a_story(name: str, database: str):
    told(database, name)
    with store.reading(database) as reader:
        together = Counter(quote_id for quote_id, _ in {(r.quote_id, r.document) for r in reader.records()})
        assert max(together.values()) == len(stories.read(name).articles), "the story is of one utterance"
        assert everything(reader) == stories.read(name).expected
    assert store.check(database) == []
