"""The index of words: what it finds on both databases, and that it is never behind what is stored."""

from __future__ import annotations

from datetime import date

import pytest
from made import article, execute, ingest, match, quotation, rows, together

from provenance import store
from provenance.errors import StoreError
from provenance.model import Extraction, Kind
from provenance.search.query import parse
from provenance.store import Filter, indexing
from provenance.store.migrate import migrate

WORDS = {
    "mines": "“We will clear the last mine before the thaw,” Ada Roe said.",
    "kursk": "“Ещё одна мина в Курске,” Ada Roe said.",
    "lodz": "“The co\u00adoperation in Łódź won’t end,” Bea Loe said.",
    "korea": "“朝鲜半岛的局势,” Bea Loe said.",
    "wide": "“ＦＵＬＬ width is １００ miners,” Bea Loe said.",
}


def fill(url: str) -> None:
    for number, (name, text) in enumerate(WORDS.items(), 1):
        end = text.index("”")
        speaker = "Ada Roe" if "Ada Roe" in text else "Bea Loe"
        told = article(
            f"{name}.txt", text, outlet=f"Outlet {number}", published=f"2025-12-0{number}",
            lang={"kursk": "ru", "korea": "zh-Hans"}.get(name, "en-GB"),
        )  # fmt: skip
        ingest(url, Extraction(told, (quotation(text, text[1:end], speaker, outlet=told.outlet),)))


def found(url: str, typed: str, wanted: Filter | None = None, lang: str | None = None, *, articles: bool = False):
    with store.reading(url) as reader:
        searcher = reader.searcher()
        query, wanted = parse(typed), wanted or Filter()
        if articles:
            hits = searcher.found_articles(searcher.articles(query, wanted, lang, 20).keys)
        else:
            hits = searcher.found_quotations(searcher.quotations(query, wanted, lang, 20).keys)
    return sorted(hit.document.removesuffix(".txt") for hit in hits)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("mine", ["mines"]),
        ("MINE clear", ["mines"]),
        ("mine*", ["mines", "wide"]),
        ("*ine*", ["mines", "wide"]),
        ("*inе*", []),  # a Cyrillic е
        ('"last mine"', ["mines"]),
        ('"mine last"', []),
        ("the -mine", ["lodz"]),
        ('the -"last mine" -nothing', ["lodz"]),
        ("the -*oper*", ["mines"]),
        ("еще мина", ["kursk"]),
        ("ЕЩЁ", ["kursk"]),
        ("lodz cooperation", ["lodz"]),
        ("won't", ["lodz"]),
        ("朝鲜", ["korea"]),
        ("鲜朝", []),
        ("局", ["korea"]),
        ("full 100", ["wide"]),
        ("*x_x*", []),
        ("*100%*", ["wide"]),
        ("said", []),  # it stands outside of the marks
    ],
)
def test_what_is_found(database: str, typed: str, expected: list[str]):
    fill(database)
    assert found(database, typed) == expected


def test_articles_are_found_by_all_their_words(database: str):
    fill(database)
    assert found(database, "said ada", articles=True) == ["kursk", "mines"]
    assert found(database, "said", Filter(speaker="Bea Loe"), articles=True) == ["korea", "lodz", "wide"]
    assert found(database, "said", Filter(outlet="outlet 3"), articles=True) == ["lodz"]
    assert found(database, "said", Filter(since=date(2025, 12, 2), until=date(2025, 12, 3)), "en", articles=True) == [
        "lodz"
    ]


def test_filters(database: str):
    fill(database)
    assert found(database, "*i*", Filter(outlet="Outlet 5")) == ["wide"]
    assert found(database, "*i*", Filter(speaker="ada roe")) == ["mines"]
    assert found(database, "*i*", Filter(until=date(2025, 12, 3))) == ["lodz", "mines"]
    assert found(database, "*i*", Filter(kind=Kind.INDIRECT)) == []
    assert found(database, "мина", lang="ru") == ["kursk"]
    assert found(database, "мина", lang="en") == []
    assert found(database, "朝", lang="zh") == ["korea"]


def test_who_has_the_words_closer_together_or_less_beside_them_comes_first(database: str):
    for name, text in (("long", "“We spoke of peace, of the harvest and of many other things,” Ada Roe said."),
                       ("short", "“We spoke of peace,” Ada Roe said.")):  # fmt: skip
        ingest(database, Extraction(article(name, text), (quotation(text, text[1 : text.index("”")], "Ada Roe"),)))
    with store.reading(database) as reader:
        searcher = reader.searcher()
        keys = searcher.quotations(parse("peace"), Filter(), None, 5).keys
        assert [hit.document for hit in searcher.found_quotations(keys)] == ["short", "long"]


def test_what_is_retired_is_not_found_and_a_revision_is(database: str):
    fill(database)
    text = "“We will clear the last bomb before the thaw,” Ada Roe said."
    told = article("mines.txt", text, outlet="Outlet 1", published="2025-12-01", lang="en-GB")
    assert ingest(database, Extraction(told, (quotation(text, text[1 : text.index("”")], "Ada Roe"),))) == ["revised"]
    assert found(database, "mine") == []
    assert found(database, "bomb") == ["mines"]
    assert found(database, "mine", articles=True) == []
    assert found(database, "bomb", articles=True) == ["mines"]
    before = rows(database, "SELECT * FROM quotations ORDER BY id")
    assert store.reindex(database) == (5, 5)
    assert found(database, "bomb") == ["mines"]
    assert rows(database, "SELECT * FROM quotations ORDER BY id") == before
    assert rows(database, "SELECT * FROM search_words WHERE word = 'mine'") == []


def test_marks_that_reproduce_no_speech_are_found_on_request_only(database: str):
    text = "The “Iron Lady” film opens."
    ingest(database, Extraction(article("film", text), (quotation(text, "Iron Lady", kind=Kind.NOT_SPEECH),)))
    assert found(database, "iron") == []
    assert found(database, "iron", Filter(kind=Kind.NOT_SPEECH)) == ["film"]


def test_what_was_not_committed_is_in_no_index(database: str):
    text = "“We are ready,” Ada Roe said."

    def fail() -> None:
        with store.writing(database) as repository:
            run = repository.start_run("ingest", "1", "1")
            repository.save(Extraction(article("1", text), (quotation(text, "We are ready,", "Ada Roe"),)), run)
            repository.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert found(database, "ready") == []
    assert rows(database, "SELECT count(*) FROM search_words") == [(0,)]


def test_a_long_article_is_indexed_in_pieces_that_overlap(database: str):
    text = " ".join(f"word{number}" for number in range(3 * indexing.PIECE))
    ingest(database, Extraction(article("long", text), ()))
    seam = f'"word{indexing.PIECE - 1} word{indexing.PIECE}"'
    with store.reading(database) as reader:
        searcher = reader.searcher()
        (hit,) = searcher.found_articles(searcher.articles(parse(seam), Filter(), None, 5).keys)
    assert text[hit.start : hit.end] == hit.text
    assert hit.end < len(text)
    assert store.check(database) == []


@pytest.mark.parametrize("size", [0, 1, 4_050, 4_051, 8_100, 12_345])
def test_pieces_have_every_word(size: int):
    text = " ".join(map(str, range(size)))
    cut = list(indexing.pieces(text))
    assert cut[0][0] == 0
    assert cut[-1][1] == len(text)
    assert {word for _, _, found in cut for word in found} == set(text.split())
    assert all(text[start:end].split() == found for start, end, found in cut)
    assert all(len(found) <= indexing.PIECE + indexing.OVERLAP for _, _, found in cut)


def test_an_index_that_is_behind_is_found_and_mended(database: str):
    fill(database)
    assert store.check(database) == []
    if "://" in database:
        execute(database, "DELETE FROM search_quotations WHERE id = 2")
    else:
        execute(database, "INSERT INTO search_quotations (search_quotations) VALUES ('delete-all')")
    execute(database, "DELETE FROM search_pieces WHERE id = 1")
    findings = store.check(database)
    assert "search: q2 is not in the index; run `provenance db reindex`" in findings
    assert "search: revision 1 is not in the index; run `provenance db reindex`" in findings
    store.reindex(database)
    assert store.check(database) == []


def test_without_an_index_everything_else_goes_on(own_database: str):
    with store.open_engine(own_database).begin() as connection:
        indexing.drop(connection)
    fill(own_database)
    with pytest.raises(StoreError, match="no index of words; run `provenance db reindex`"):
        found(own_database, "mine")
    assert store.reindex(own_database) == (5, 5)
    assert found(own_database, "mine") == ["mines"]


def test_an_older_database_is_indexed_when_it_is_upgraded(own_database: str):
    fill(own_database)
    match(own_database, together(1), together(2))
    migrate(own_database, "0004")
    store.upgrade(own_database)
    assert found(own_database, "mine") == ["mines"]
    assert rows(
        own_database, "SELECT utterance_id, minus_outlets, first_published FROM utterance_order ORDER BY 1"
    ) == [
        (1, -1, "2025-12-01"),
        (2, -1, "2025-12-02"),
    ]


def test_near_takes_the_rarest_words_and_stays_within_the_filters(database: str):
    fill(database)
    with store.reading(database) as reader:
        searcher = reader.searcher()
        assert searcher.near(["the", "thaw", "nothing"], Filter(), None)[0] == 1
        assert searcher.near(["the", "thaw"], Filter(speaker="Bea Loe"), None) == [3]
        assert searcher.near(["nothing"], Filter(), None) == []
