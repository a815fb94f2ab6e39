"""What is stored comes back as it was, once, and is retired rather than lost."""

from __future__ import annotations

import pytest
from conftest import Databases
from hypothesis import given, settings
from hypothesis import strategies as st
from made import article, ingest, keys, match, quotation, rows, span, together

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.model import (
    ActorKind,
    Attribution,
    Basis,
    Candidate,
    Extraction,
    Kind,
    Link,
    Quotation,
    Refusal,
    Role,
    Span,
)
from provenance.store.names import fold

TEXT = "“We are ready,” Ada Roe said. “It is time,” she added, KCNA reported."


def extraction(
    text: str = TEXT, speaker: str = "Ada Roe", document: str = "1.txt", **metadata: str | None
) -> Extraction:
    metadata = {"outlet": "The Daily Example", **metadata}
    return Extraction(
        article(document, text, **metadata),
        (quotation(text, text[1 : text.index("”")], speaker, outlet=metadata["outlet"]),),
    )


def current(url: str, table: str):
    return rows(url, f"SELECT count(*) FROM {table} WHERE retired_run_id IS NULL")[0][0]


def all_rows(url: str):
    tables = ["articles"]
    tables += ["revisions", "quotations", "spans", "attributions", "links", "actors", "outlets"]
    return {table: rows(url, f"SELECT * FROM {table} ORDER BY id") for table in tables}


def test_saving_twice_changes_nothing(database: str):
    assert ingest(database, extraction()) == ["new"]
    before = all_rows(database)
    assert ingest(database, extraction()) == ["unchanged"]
    assert all_rows(database) == before


def test_same_article_twice_in_one_transaction(database: str):
    assert ingest(database, extraction(), extraction(), extraction(TEXT + " More.")) == ["new", "unchanged", "revised"]


def test_status_tells_before_extraction(database: str):
    told = extraction()
    with store.writing(database) as repository:
        run = repository.start_run("ingest", "1", "r1")
        assert repository.status(told.article, "1", "r1") == "new"
        repository.save(told, run)
        assert repository.status(told.article, "1", "r1") == "unchanged"
        assert repository.status(told.article, "2", "r1") == "outdated"
        assert repository.status(told.article, "1", "r2") == "outdated"
        assert repository.status(extraction(TEXT + " More.").article, "1", "r1") == "revised"
        assert repository.status(extraction(document="2.txt").article, "1", "r1") == "new"


@pytest.mark.parametrize(
    "change",
    [
        {"published": "2025-12-13"},
        {"title": "Ready"},
        {"lang": "en"},
        {"encoding": "windows-1252"},
    ],
)
def test_other_metadata_is_another_revision(database: str, change: dict[str, str]):
    ingest(database, extraction())
    assert ingest(database, extraction(**change)) == ["revised"]
    assert rows(database, "SELECT number, retired_run_id IS NULL FROM revisions ORDER BY number") == [(1, 0), (2, 1)]


def test_a_url_is_one_article_under_another_outlet_or_document(database: str):
    ingest(database, extraction(url="https://example.org/1"))
    assert ingest(database, extraction(url="https://example.org/1", outlet="The Example", document="b.txt")) == [
        "revised"
    ]
    assert rows(database, "SELECT count(*) FROM articles") == [(1,)]


def test_the_same_file_elsewhere_is_unchanged(database: str):
    ingest(database, extraction(path="/a/1.txt"))
    assert ingest(database, extraction(path="/b/1.txt")) == ["unchanged"]


def test_a_bare_text_with_known_bytes_is_unchanged(database: str):
    ingest(database, extraction())
    assert ingest(database, extraction(outlet=None, path="/tmp/copy.txt", document="copy.txt")) == ["unchanged"]
    other = extraction(TEXT + " More.", outlet=None, path="/tmp/copy.txt", document="copy.txt")
    assert ingest(database, other) == ["new"]


def test_two_outlets_with_the_same_bytes_are_two_articles(database: str):
    assert ingest(database, extraction(), extraction(outlet="The Weekly Example")) == ["new", "new"]


def test_articles_of_one_file_are_told_apart(database: str):
    one = extraction(outlet=None, path="/a/all.jsonl", document="1")
    two = extraction(TEXT + " More.", outlet=None, path="/a/all.jsonl", document="2")
    assert ingest(database, one, two) == ["new", "new"]


def test_a_revision_retires_what_the_old_text_said(database: str):
    ingest(database, extraction())
    match(database, together(*keys(database)))
    assert ingest(database, extraction("“We were ready,” Ada Roe said.")) == ["revised"]
    assert rows(database, "SELECT content, retired_run_id IS NULL FROM quotations ORDER BY id") == [
        ("We are ready,", 0),
        ("We were ready,", 1),
    ]
    assert [current(database, table) for table in ("attributions", "links", "reproductions")] == [1, 2, 0]
    assert rows(database, "SELECT text FROM revisions ORDER BY number")[0] == (TEXT,)


def test_extracting_again_keeps_what_is_the_same(database: str):
    same = quotation(TEXT, "We are ready,", "Ada Roe", outlet="The Daily Example")
    gone = quotation(TEXT, "reported", kind=Kind.NOT_SPEECH)
    renamed = quotation(TEXT, "It is time,", "Bea Roe")
    told = article("1.txt", TEXT, outlet="The Daily Example")
    ingest(database, Extraction(told, (same, renamed, gone)))
    corrected = quotation(TEXT, "It is time,", "Ada Roe", via=("KCNA",), rule="the speaker goes on")
    added = quotation(TEXT, "time", kind=Kind.NOT_SPEECH)
    again = Extraction(told, (same, corrected, added))
    assert ingest(database, again, ruleset="r2") == ["outdated"]
    assert rows(database, "SELECT content, run_id, retired_run_id FROM quotations ORDER BY id") == [
        ("We are ready,", 1, None),
        ("It is time,", 1, None),
        ("reported", 1, 2),
        ("time", 2, None),
    ]
    names = "SELECT name, run_id, retired_run_id FROM attributions WHERE quotation_id = 2 ORDER BY id"
    assert rows(database, names) == [("Bea Roe", 1, 2), ("Ada Roe", 2, None)]
    assert rows(database, "SELECT count(*) FROM attributions WHERE quotation_id = 1") == [(1,)]
    with store.reading(database) as db:
        everything = store.Filter(include_not_speech=True)
        assert {record.quotation for record in db.records(everything)} == {same, corrected, added}
    assert ingest(database, again, ruleset="r2") == ["unchanged"]


def test_extracting_again_brings_reason_and_context_up_to_date(database: str):
    told = article("1.txt", TEXT)
    old = Quotation((span(TEXT, "We are ready,"),), Kind.DIRECT, "in marks", Span(0, 20))
    new = Quotation((span(TEXT, "We are ready,"),), Kind.DIRECT, "a clause", Span(0, 29))
    ingest(database, Extraction(told, (old,)))
    ingest(database, Extraction(told, (new,)), ruleset="r2")
    with store.reading(database) as db:
        (record,) = db.records()
    assert (record.quotation, record.quotation_id, record.context_text) == (new, "q1", TEXT[:29])


@pytest.mark.parametrize("field", ["text", "title", "url", "document"])
@pytest.mark.parametrize(("character", "named"), [("\0", "NUL"), ("\ud800", "surrogate")])
def test_what_no_database_holds_is_refused_whole(database: str, field: str, character: str, named: str):
    values = {"document": "1.txt", "text": TEXT, field: f"ab{character}c"}
    with pytest.raises(StoreError, match=rf"{field} has .*{named}.* at offset 2"):
        ingest(database, Extraction(article(**values), ()))
    assert rows(database, "SELECT count(*) FROM articles") == [(0,)]


def test_an_error_leaves_nothing_behind(database: str):
    def fails() -> None:
        with store.writing(database) as repository:
            repository.save(extraction(), repository.start_run("ingest", "1", "r1"))
            raise ValueError("the pipeline")

    with pytest.raises(ValueError, match="the pipeline"):
        fails()
    assert rows(database, "SELECT count(*) FROM runs") == [(0,)]


def test_a_very_long_name_is_stored_and_found(database: str):
    name = "The " + "Very " * 1000 + "Long Example"
    url = "https://example.org/" + "x" * 5000
    told = extraction(outlet=name, url=url, document="d" * 5000, speaker="Ada " + "Roe " * 1000)
    assert ingest(database, told) == ["new"]
    assert ingest(database, told) == ["unchanged"]
    with store.reading(database) as db:
        assert len(list(db.records(store.Filter(outlet=name.upper())))) == 1


def test_a_refused_file_may_have_any_name(database: str):
    ingest(database, refusals=[Refusal("b\udcff.txt", None, "empty\0", "write it")])
    assert rows(database, "SELECT path, reason FROM refusals") == [("b\\udcff.txt", "empty\\x00")]


def test_actors_are_one_where_that_is_certain(database: str):
    text = "“Yes,” Ada Roe said. “No,” Roe said. “So,” two officials said, KCNA and Korean Central News Agency report."

    def told(document: str) -> Extraction:
        found = (
            quotation(text, "Yes,", "Ada Roe", via=("KCNA",)),
            quotation(text, "No,", "Roe", via=("Korean Central News Agency",)),
            quotation(text, "So,", "two officials", speaker_kind=ActorKind.GROUP),
        )
        return Extraction(article(document, text, outlet="Example"), found)

    ingest(database, told("1"), told("2"), registry=load())
    counted = rows(database, "SELECT name, count(*) FROM actors GROUP BY name ORDER BY name")
    assert sorted(counted) == [("Ada Roe", 1), ("Example", 1), ("KCNA", 1), ("Roe", 2), ("two officials", 2)]
    aliases = {name for (name,) in rows(database, "SELECT name FROM aliases")}
    assert "Korean Central News Agency" in aliases


def test_a_person_who_is_called_like_a_medium_is_a_person(database: str):
    text = "“Yes,” KCNA said."
    ingest(database, Extraction(article("1", text), (quotation(text, "Yes,", "KCNA"),)), registry=load())
    assert rows(database, "SELECT kind, registry_key FROM actors") == [("person", None)]


# Lone surrogates and NULs are refused, see above; everything else is text.
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=60)
names = st.one_of(st.none(), words.filter(str.strip))
scores = st.floats(-5, 5).map(lambda score: score + 0.0)  # SQLite keeps no negative zero
shares = st.floats(0, 1)


@st.composite
def extractions(draw: st.DrawFn, text: str) -> tuple[Quotation, ...]:
    def place() -> Span:
        ends = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        return Span(*ends)

    def maybe() -> Span | None:
        return place() if draw(st.booleans()) else None

    def one() -> Quotation:
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        spans = tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))
        name = draw(names)
        person = ActorKind.PERSON
        candidates = tuple(Candidate(draw(words), maybe(), draw(scores), "r") for _ in range(draw(st.integers(0, 2))))
        said = Attribution(name, person if name else None, maybe(), maybe(), draw(shares), "r", "why", candidates)
        roles = draw(st.lists(st.sampled_from([Role.SPEAKER, Role.INTERMEDIARY]), max_size=3))
        chain = tuple(
            Link(role, draw(words), person, draw(st.sampled_from(Basis)), maybe(), 1.0, "r") for role in roles
        )
        attribution = said if draw(st.booleans()) else None
        return Quotation(spans, draw(st.sampled_from(Kind)), draw(words), place(), attribution, chain)

    found = [one() for _ in range(draw(st.integers(0, 4)))]
    return tuple(sorted(found, key=lambda quotation: quotation.spans))


def folded(quotation: Quotation) -> str:
    """A quotation with its names as they are compared: names that fold alike are one actor, shown by one of them."""
    said = quotation.attribution
    if said is not None and said.name is not None:
        said = said._replace(name=fold(said.name))
    chain = tuple(link._replace(name=fold(link.name)) for link in quotation.chain)
    return repr(quotation._replace(attribution=said, chain=chain))


@settings(max_examples=13, deadline=None)
@given(st.data())
def test_any_two_extractions_one_after_the_other(databases: Databases, data: st.DataObject):
    text = data.draw(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=2, max_size=200))
    told = article("1", text, outlet="Example")
    url = databases.emptied()
    for ruleset in ("r1", "r2"):
        found = data.draw(extractions(text))
        ingest(url, Extraction(told, found), ruleset=ruleset)
        with store.reading(url) as db:
            records = list(db.records(store.Filter(include_not_speech=True)))
        # two equal quotations of one extraction are two rows, so they are compared as lists
        assert sorted(map(folded, (record.quotation for record in records))) == sorted(map(folded, found))
        assert all(record.text == record.quotation.words(text) for record in records)
        assert store.check(url) == []
