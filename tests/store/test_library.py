"""The articles of a database as an audit looks them up: the same ones whatever way it goes, and never all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import log

import large
import pytest
from conftest import Databases
from made import article, ingest, quotation

from provenance import store
from provenance.audit.model import Reference
from provenance.audit.reading import Wanted
from provenance.audit.text import Text
from provenance.match.wording import Wording
from provenance.model import Extraction
from provenance.store import ranking
from provenance.store.direct import Direct, Row, reading
from provenance.store.library import Stored
from provenance.store.ranking import Ranking

WORDS = Wanted(Wording("words", "en"))
CITED = [
    Reference("a page", ("Outlet 7",), "https://outlet.example/7", "A headline"),
    Reference("a host", (), "https://outlet.example"),
    Reference("Outlet 7", ("Outlet 7",)),
    Reference("7.txt", ("7.txt",)),
    Reference("nobody", ("Nobody at all",)),
]


@pytest.fixture(scope="module")
def filled(databases: Databases) -> str:
    url = databases.migrated()
    large.fill(url)
    store.reindex(url)
    return url


class Asked(Direct):
    """A database that keeps what it is asked, as it is asked."""

    def __init__(self, database: Direct) -> None:
        super().__init__(database.connection, database.lite)
        self.statements: list[str] = []

    def rows(self, statement: str, **given: object) -> list[Row]:
        explain = f"EXPLAIN {'QUERY PLAN ' if self.lite else ''}{statement}"
        self.statements += ["; ".join(str(row[3 if self.lite else 0]) for row in super().rows(explain, **given))]
        return super().rows(statement, **given)

    def again(self, statement: str, **given: object) -> list[Row]:
        return self.rows(statement, **given)


def test_nothing_that_an_audit_asks_reads_a_large_table_through(filled: str):
    with reading(filled) as database:
        asked = Asked(database)
        stored = Stored(asked)
        assert stored.size == large.ARTICLES
        assert len(list(stored.with_words(WORDS))) == 12
        for reference in CITED:
            list(stored.referred(reference, WORDS))
        assert len(asked.statements) > 12
        for plan in asked.statements:
            assert [t for t in large.LARGE if re.search(rf"(SCAN|Seq Scan on) {t}\b", plan)] == [], plan


def test_what_is_asked_again_and_again_is_planned_once(filled: str):
    with reading(filled) as database:
        if database.lite:
            pytest.skip("SQLite's driver remembers its statements")
        mode = "SELECT setting FROM pg_settings WHERE name = 'plan_cache_mode'"
        assert database.again(mode) == [("force_generic_plan",)]
        assert database.rows(mode) == [("auto",)]
        assert database.again(mode) == [("force_generic_plan",)]
        assert database.rows("SELECT count(*) FROM pg_prepared_statements") == [(1,)]


TEXTS = (
    ("one.txt", "“Twelve lorries wait at the northern gate,” Ada Roe said.\n", {"url": "https://www.a.example/1/"}),
    ("two.txt", "“Twelve lorries wait at the gate,” Bea Loe said.\n", {"title": "Lorries wait"}),
    ("three.txt", "The harbour was quiet. Nobody came to the gate.\n", {"outlet": "Harbour Post"}),
    ("four.txt", "“Nobody came,” Bea Loe said. Then it rained.\n", {"outlet": "Harbour Post"}),
)


def put(database: str, name: str, text: str, **about: str) -> None:
    end = text.find("”")
    said = (
        (quotation(text, text[1:end], "Ada Roe" if "Ada" in text else "Bea Loe", outlet=about.get("outlet")),)
        if end > 0
        else ()
    )
    ingest(database, Extraction(article(name, text, **about), said))


@pytest.fixture
def stored(database: str) -> Iterator[Stored]:
    for name, text, about in TEXTS:
        put(database, name, text, **about)
    with store.sources(database) as found:
        yield found


def wanted(words: str) -> Wanted:
    return Wanted(Wording(words, "en"))


def documents(texts: Iterable[Text]) -> list[str]:
    return [text.source.document for text in texts]


def test_those_that_share_the_rarest_words_come_first(stored: Stored):
    assert stored.size == 4
    assert documents(stored.with_words(wanted("Twelve lorries wait at the northern gate")))[:2] == [
        "one.txt",
        "two.txt",
    ]
    assert documents(stored.with_words(wanted("nowhere printed"))) == []


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Reference("a link", (), "http://a.example/1"), ["one.txt"]),
        (Reference("another page there", (), "http://a.example/2"), []),
        (Reference("a headline", (), None, "Lorries wait"), ["two.txt"]),
        (Reference("an outlet", ("Harbour Post",)), ["three.txt"]),  # of its two the one that has a word of it
        (Reference("a document", ("two.txt",)), ["two.txt"]),
        (Reference("nobody", ("Nobody at all",)), []),
    ],
)
def test_what_a_reference_means(reference: Reference, expected: list[str], stored: Stored):
    assert documents(stored.referred(reference, wanted("the gate of the harbour"))) == expected


def test_of_an_outlet_that_has_none_of_the_words_the_newest(stored: Stored):
    assert documents(stored.referred(Reference("", ("Harbour Post",)), wanted("lorries"))) == ["four.txt"]


def test_what_a_source_says_and_who(stored: Stored):
    (text,) = stored.referred(Reference("", (), "http://a.example/1"), wanted("gate"))
    (said,) = text.said
    assert [text.source.text[slice(*span)] for span in said.spans] == ["Twelve lorries wait at the northern gate,"]
    assert (said.speaker, said.quoted, said.quotation_id) == ("Ada Roe", True, "q1")


def test_texts_that_were_replaced_are_passed_over_however_many_there_are(database: str):
    for n in range(12):
        put(database, "one.txt", f"The northern gate is shut, says edition {n}.\n", outlet="Harbour Post")
    put(database, "two.txt", "Before the winter nobody came from the northern side of the long road to see it.\n")
    with store.sources(database) as stored:
        assert stored.size == 2
        assert documents(stored.with_words(wanted("northern gate"))) == ["one.txt", "two.txt"]


def test_of_very_many_that_have_a_word_the_newest_are_weighed(database: str, monkeypatch: pytest.MonkeyPatch):
    for n in range(6):
        put(database, f"{n}.txt", f"The gate is shut on day {n}.\n")
    monkeypatch.setattr(ranking, "RANKED", 3)
    with store.sources(database) as stored:
        assert documents(stored.with_words(wanted("gate"))) == ["5.txt", "4.txt", "3.txt"]


SHARED = (
    "harbour harbour pilot winter gate",
    "harbour pilot winter",
    "harbour gate",
    "pilot gate winter",
    "pilot winter",
    "winter gate",
    "gate",
    "winter",
    "harbour",
    "harbour gate",
    "gate",
    "winter gate",
)


@pytest.mark.parametrize("spare", [0, 1, 100])
def test_however_many_words_are_looked_for_at_first_the_order_is_that_of_all_weights(
    database: str, spare: int, monkeypatch: pytest.MonkeyPatch
):
    for n, words in enumerate(SHARED * 2):
        put(database, f"{n}.txt", f"{words} {n}.\n")
    often = {word: sum(word in text.split() for text in SHARED) * 2 for word in "harbour pilot winter gate".split()}
    weight = {word: log(1 + 2 * len(SHARED) / count) for word, count in often.items()}

    def weighed(n: int) -> float:
        return sum(weight[word] for word in set(SHARED[n % len(SHARED)].split()))

    monkeypatch.setattr(ranking, "SPARE", spare)
    with reading(database) as one:
        found = list(Ranking(one, 2 * len(SHARED)).best("The pilot, a gate, the harbour: winter", 1))
    assert sorted(found) == list(range(1, 2 * len(SHARED) + 1))  # a piece for each, in the order of storing
    weights = [round(weighed(piece - 1), 9) for piece in found]
    assert weights == sorted(weights, reverse=True)
    assert found.index(len(SHARED) + 1) < found.index(1)  # of two that have the same words the newer


def test_of_many_with_the_rarest_words_those_with_all_the_rarer_ones_come_first(
    database: str, monkeypatch: pytest.MonkeyPatch
):
    put(database, "all.txt", "Pilots wait in winter at the gate of the harbour.\n")
    for n in range(4):
        put(database, f"{n}.txt", f"Pilots at noon, {n}. Then winter, and a gate.\n")
    for n in range(8):
        put(database, f"more{n}.txt", f"A harbour in winter with a gate, {n}.\n")
    monkeypatch.setattr(ranking, "RANKED", 5)
    with reading(database) as one:
        assert next(Ranking(one, 13).best("pilots winter gate harbour", 2)) == 1


def test_no_more_is_asked_of_what_a_text_quotes_than_what_stands_where_it_may_have_the_words(database: str):
    calm = "The port was calm all through that day, and the ferries left for the islands on time. " * 40
    first, last = "“Twelve lorries wait at the northern gate,” Ada Roe said.", "“The bakery burnt down,” Bea Loe said."
    text = f"{first}\n\n{calm}\n\n{last}\n"
    found = (
        quotation(text, "Twelve lorries wait at the northern gate,", "Ada Roe"),
        quotation(text, "The bakery burnt down,", "Bea Loe"),
    )
    ingest(database, Extraction(article("one.txt", text), found))
    with store.sources(database) as stored:
        (one,) = stored.with_words(wanted("lorries wait at the northern gate"))
        assert [said.speaker for said in one.said] == ["Ada Roe"]
        (same,) = stored.with_words(wanted("the bakery burnt down"))
        assert same is one
        assert [said.speaker for said in one.said] == ["Ada Roe", "Bea Loe"]
