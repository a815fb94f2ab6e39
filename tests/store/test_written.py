"""Digests of rows taken while they are written are those of the rows that the database then has."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import article, execute, ingest, quotation

from provenance import store
from provenance.model import Extraction
from provenance.store import rows, sealed, written
from provenance.store.written import Written


def _articles(count: int) -> list[Extraction]:
    texts = [f"“We are ready],[{n},” Ada Roe said é\u2028, according to KCNA." for n in range(count)]
    return [
        Extraction(
            article(f"{n}.txt", text, outlet="Daily", published="2026-02-03T04:05:06Z" if n % 2 else None),
            (quotation(text, f"We are ready],[{n},", "Ada Roe", via=("KCNA",)),) if n % 3 else (),
        )
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize("full", [1, 7, 20_000])
def test_what_is_told_without_reading_it_back_is_what_is_there(
    database: str, monkeypatch: pytest.MonkeyPatch, full: int
):
    monkeypatch.setattr(rows, "_FULL", full)
    read, pieces = list[str](), sealed.pieces
    monkeypatch.setattr(sealed, "pieces", lambda c, name, *a, **k: (read.append(name), pieces(c, name, *a, **k))[1])
    some = _articles(250)
    ingest(database, *some[:130])
    ingest(database, *some[130:])
    assert not written.KEPT & set(read)
    assert "extractions" in read
    assert store.verify(database).findings == []


def test_what_the_database_keeps_otherwise_than_it_was_given_is_told(sqlite: Path):
    execute(
        str(sqlite),
        "CREATE TRIGGER other AFTER INSERT ON links WHEN new.id = 2"
        " BEGIN UPDATE links SET name = 'TASS' WHERE id = new.id; END",
    )
    ingest(str(sqlite), *_articles(3))
    findings = store.verify(str(sqlite)).findings
    assert len(findings) == 1, findings
    assert findings[0].startswith("links: row")


def _row(key: int) -> tuple[object, ...]:
    return (key, f"name:{key}", 1)


@pytest.mark.parametrize("keys", [[2, 1], [1, 3, 2], [0, 1]])
def test_rows_out_of_order_are_read_back(keys: list[int]):
    told = Written()
    told.begin({"articles": 0})
    told.take("articles", [_row(key) for key in keys])
    assert told.pieces("articles", 3) is None


def test_rows_behind_the_last_are_read_back():
    told = Written()
    told.begin({"articles": 4})
    told.take("articles", [_row(5), _row(6)])
    assert told.pieces("articles", 5) is None
    assert told.pieces("revisions", 5) is None


def test_a_piece_without_rows_has_no_digest():
    told = Written()
    told.begin({"articles": 4})
    told.take("articles", [_row(5), _row(104)])
    told.take("articles", [_row(205)])
    found = told.pieces("articles", 305)
    assert found is not None
    assert [one is not None for one in found] == [True, False, True, False]
