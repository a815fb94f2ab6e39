"""The views say what holds now, of both databases the same, and every row leads to its evidence."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import large
import pytest
from command import run
from conftest import Databases
from made import (
    ALTERED,
    DROPPED_FINDING,
    DROPPED_LINK,
    VERBATIM,
    article,
    execute,
    infer,
    ingest,
    match,
    quotation,
    rows,
)

from provenance import store
from provenance.infer.stage import Inference
from provenance.model import Extraction, Kind, Utterance
from provenance.store.migrate import migrate
from provenance.store.published import interval_of
from provenance.store.views import View, views

VIEWS = {view.name: view for view in views()}
EVIDENCE = {"document", "revision_id", "outlet", "url", "published", "start_offset", "end_offset", "content"}
TEXT = "“We are ready,” Ada Roe said, according to KCNA. The “Iron Lady” film opens. “It is time,” said Bea Loe."


def told(outlet: str | None, published: str | None = "2025-12-13", text: str = TEXT) -> Extraction:
    document = f"{outlet or 'nobody'}.txt"
    found = (
        quotation(text, "We are ready,", "Ada Roe", via=("KCNA",), outlet=outlet),
        quotation(text, "Iron Lady", kind=Kind.NOT_SPEECH, outlet=outlet),
        quotation(text, "It is time,", None, outlet=outlet),
    )
    url = f"https://{document}"
    return Extraction(article(document, text, outlet=outlet, published=published, url=url, lang="en"), found)


@pytest.fixture
def news(database: str) -> str:
    """Two outlets: q1 and q4 are ``We are ready`` and one utterance, q2 and q5 no speech, q3 and q6 ``It is time``."""
    ingest(database, told("Daily"), told("Weekly", "2025-12-20"))
    match(database, Utterance(1, {1: VERBATIM, 4: ALTERED}), Utterance(3, {3: VERBATIM}))
    return database


def columns(url: str, view: View) -> list[str]:
    with store.open_engine(url, readonly=True).connect() as connection:
        return list(connection.exec_driver_sql(f"SELECT * FROM {view.name} WHERE 1 = 0").keys())


def test_the_six_are_there():
    named = {"v_quotations", "v_chains", "v_reproductions", "v_outlets", "v_findings", "v_judgements", "v_spans"}
    assert named <= set(VIEWS)


@pytest.mark.parametrize("view", VIEWS.values(), ids=list(VIEWS))
def test_every_column_says_what_it_holds_and_the_database_shows_it(view: View, database: str):
    assert [name for name, _ in view.columns] == columns(database, view)
    assert all(len(comment) > 5 for _, comment in (*view.columns, ("", view.comment)))
    name, comment = view.columns[0]
    if "://" in database:
        query = f"SELECT obj_description('{view.name}'::regclass), col_description('{view.name}'::regclass, 1)"
        assert rows(database, query) == [(view.comment, comment)]
    else:
        ((sql,),) = rows(database, f"SELECT sql FROM sqlite_master WHERE name = '{view.name}'")
        assert f"AS {name}, -- {comment}\n" in sql


@pytest.mark.parametrize("name", sorted(VIEWS.keys() - {"v_credits", "v_outlet_counts", "v_outlets", "v_spans"}))
def test_every_row_leads_to_its_evidence(name: str):
    assert {column for column, _ in VIEWS[name].columns} >= EVIDENCE


def test_columns_need_no_quotes():
    kept = {"start", "end", "order", "group", "user", "references", "check", "primary", "when", "desc", "from", "to"}
    assert [name for view in VIEWS.values() for name, _ in view.columns if name in kept] == []
    assert all(re.fullmatch("[a-z][a-z_]*", name) for view in VIEWS.values() for name, _ in view.columns)


def test_a_quotation_with_all_that_is_known(news: str):
    query = (
        "SELECT quotation_id, utterance_id, document, outlet, published, published_day, lang, url, revision, kind,"
        " content, context, speaker, speaker_kind, mention, cue, chain, relation, coverage, is_reference, flags,"
        " judged, start_offset, end_offset FROM v_quotations ORDER BY quotation_id"
    )
    first, *_, last = rows(news, query)
    assert first == (
        *(1, 1, "Daily.txt", "Daily", "2025-12-13", "2025-12-13", "en", "https://Daily.txt", 1, "direct"),
        *("We are ready,", TEXT, "Ada Roe", "person", "Ada Roe", "said", "Ada Roe → KCNA → Daily"),
        *("verbatim", 1.0, 1, None, None, 1, 14),
    )
    assert TEXT[1:14] == "We are ready,"
    assert last[:2] == (6, None)  # matched with nothing yet
    assert (last[12], last[16], last[17]) == (None, "Weekly", None)


def test_marks_that_are_no_speech_are_counted_and_no_more(news: str):
    assert rows(news, "SELECT quotation_id FROM v_quotations ORDER BY 1") == [(1,), (3,), (4,), (6,)]
    assert rows(news, "SELECT count(*) FROM v_chains WHERE quotation_id IN (2, 5)") == [(0,)]
    counted = "SELECT outlet, articles, quotations, unattributed, not_speech FROM v_outlets ORDER BY outlet"
    assert rows(news, counted) == [("Daily", 1, 2, 1, 1), ("Weekly", 1, 2, 1, 1)]


def test_flags_and_how_an_outlet_reproduced_it(news: str):
    assert rows(news, "SELECT flags FROM v_quotations WHERE quotation_id = 4") == [("truncated numbers_differ",)]
    query = "SELECT outlet, relation, worst_relation, coverage, printings, has_reference, first_published, quotation_id"
    assert rows(news, f"{query} FROM v_reproductions WHERE utterance_id = 1 ORDER BY outlet") == [
        ("Daily", "verbatim", "verbatim", 1.0, 1, 1, "2025-12-13", 1),
        ("Weekly", "altered", "altered", 0.75, 1, 0, "2025-12-20", 4),
    ]


def test_an_outlet_that_prints_twice_is_one_row_with_its_fullest(news: str):
    match(news, Utterance(4, {1: VERBATIM, 3: ALTERED, 4: VERBATIM}))
    query = "SELECT outlet, quotation_id, relation, worst_relation, printings, has_reference FROM v_reproductions"
    assert rows(news, f"{query} ORDER BY outlet") == [
        ("Daily", 1, "verbatim", "altered", 2, 0),
        ("Weekly", 4, "verbatim", "verbatim", 1, 1),
    ]


def test_articles_without_an_outlet_stand_for_themselves_and_without_a_date_for_no_time(database: str):
    ingest(database, told(None, None), told("Daily"))
    match(database, Utterance(1, {1: VERBATIM, 4: VERBATIM}))
    query = "SELECT outlet, document, first_from, first_until, outlet_actor_id IS NULL FROM v_reproductions"
    assert rows(database, f"{query} ORDER BY document") == [
        ("Daily", "Daily.txt", "2025-12-12T10:00:00Z", "2025-12-14T11:59:59Z", False),
        (None, "nobody.txt", None, None, True),
    ]


def test_only_what_holds(news: str):
    changed = TEXT.replace("ready", "steady")
    ingest(news, Extraction(told("Daily")[0]._replace(text=changed, sha256="0" * 64), ()))
    assert rows(news, "SELECT DISTINCT outlet FROM v_quotations") == [("Weekly",)]
    assert rows(news, "SELECT DISTINCT outlet FROM v_chains") == [("Weekly",)]
    assert rows(news, "SELECT outlet, articles, quotations FROM v_outlets ORDER BY 1") == [
        ("Daily", 1, 0),
        ("Weekly", 1, 2),
    ]


def test_what_other_articles_add_is_told_apart(news: str):
    infer(news, {3: Inference([DROPPED_LINK._replace(before=0)], [DROPPED_FINDING])})
    query = "SELECT position, role, basis, is_inferred, evidence FROM v_chains WHERE quotation_id = {}"
    order = "ORDER BY position, is_inferred DESC"
    assert rows(news, f"{query.format(3)} {order}") == [
        (0, "intermediary", "inferred", 1, None),
        (0, "outlet", "stated", 0, None),
    ]
    assert rows(news, f"{query.format(1)} {order}") == [
        (0, "speaker", "stated", 0, "Ada Roe"),
        (1, "intermediary", "carried", 0, "KCNA"),
        (2, "outlet", "stated", 0, None),
    ]
    assert rows(news, "SELECT chain FROM v_quotations WHERE quotation_id = 3") == [("Daily",)]
    found = rows(news, "SELECT kind, quotation_id, document, outlet, evidence, content FROM v_findings")
    assert found == [("dropped_intermediary", 3, "Daily.txt", "Daily", "q1: names it (stated)", "It is time,")]


def test_merged_actors_are_one_and_judged_things_are_shown(news: str):
    run("judge", "speaker", "q3", "Bea Loe", "--new", "--reason", "she says so", "--by", "ada", "--db", news)
    run("actors", "merge", "Bea Loe", "Ada Roe", "--reason", "one person", "--by", "ada", "--db", news)
    said = rows(news, "SELECT quotation_id, speaker, speaker_id, judged FROM v_quotations WHERE speaker IS NOT NULL")
    (ada,) = {row[2] for row in said}
    assert sorted(said) == [(1, "Ada Roe", ada, None), (3, "Ada Roe", ada, "speaker"), (4, "Ada Roe", ada, None)]
    links = "SELECT quotation_id, name, actor, actor_id, basis FROM v_chains WHERE role = 'speaker' ORDER BY 1"
    assert rows(news, links)[1] == (3, "Bea Loe", "Ada Roe", ada, "judged")
    query = (
        "SELECT judgement_id, decision, actors, made_by, reason, quotation_id, is_detached, found_kind, kind,"
        " found_speaker, speaker, found_chain, chain, content FROM v_judgements ORDER BY judgement_id"
    )
    speaker, merge = rows(news, query)
    assert speaker == (
        *(1, "speaker", "speaker: Bea Loe", "ada", "she says so", 3, 0, "direct", "direct", None, "Ada Roe"),
        *("Daily", "Ada Roe → Daily", "It is time,"),
    )
    assert merge[1:7] == ("merge", "actor: Bea Loe, other: Ada Roe", "ada", "one person", None, 0)
    run("judge", "withdraw", "j1", "j2", "--reason", "no", "--by", "ada", "--db", news)
    assert rows(news, "SELECT count(*) FROM v_judgements") == [(0,)]
    assert rows(news, "SELECT judged FROM v_quotations WHERE quotation_id = 3") == [(None,)]


def test_two_names_of_one_outlet_are_one_outlet(database: str):
    ingest(database, told("Daily"), told("The Daily"))
    run("actors", "merge", "The Daily", "Daily", "--reason", "one paper", "--by", "ada", "--db", database)
    match(database, Utterance(1, {1: VERBATIM, 4: ALTERED}))
    assert len(rows(database, "SELECT outlet, actor, actor_id FROM v_outlets WHERE actor = 'Daily'")) == 2
    found = rows(database, "SELECT outlet, printings, worst_relation FROM v_reproductions")
    assert found == [("Daily", 2, "altered")]
    assert len(rows(database, "SELECT DISTINCT outlet_actor_id FROM v_quotations")) == 1


def test_a_judgement_whose_words_are_gone_is_detached(news: str):
    run("judge", "kind", "q1", "mixed", "--reason", "part", "--by", "ada", "--db", news)
    ingest(news, Extraction(told("Daily")[0]._replace(text="Gone.", sha256="0" * 64), ()))
    query = "SELECT decision, value, quotation_id, is_detached, document, content, start_offset FROM v_judgements"
    assert rows(news, query) == [("kind", "mixed", None, 1, "Daily.txt", "We are ready,", None)]


@pytest.mark.parametrize(
    "published",
    [
        "2025-12-13",
        "2025-12",
        "2025-01",
        "2024",
        "2024-02-29",
        "2025-12-31T23:59Z",
        "2025-12-13T08:00:00+09:00",
        "2025-12-13T08:00:07.250-05:30",
        "2025-12-13T08:00",
        "last week",
        None,
    ],
)
def test_when_it_can_have_appeared_is_what_inference_goes_by(published: str | None, database: str):
    ingest(database, told("Daily", published))
    found = rows(database, "SELECT DISTINCT published, published_from, published_until FROM v_quotations")
    known = interval_of(published)
    if known is None:
        assert found == [(published, None, None)]
        return
    ends = (datetime(1, 1, 1, tzinfo=UTC) + timedelta(seconds=end - 86_400) for end in known)
    assert found == [(published, *(end.strftime("%Y-%m-%dT%H:%M:%SZ") for end in ends))]


def test_a_revision_before_the_views_has_none_and_they_come_again(own_database: str):
    ingest(own_database, told("Daily"))
    before = rows(own_database, "SELECT * FROM v_quotations ORDER BY 1")
    migrate(own_database, "0003")
    with pytest.raises(Exception, match="v_quotations"):
        rows(own_database, "SELECT * FROM v_quotations")
    store.upgrade(own_database)
    assert rows(own_database, "SELECT * FROM v_quotations ORDER BY 1") == before
    assert store.check(own_database) == []


def test_nothing_is_written_through_a_view(news: str):
    for statement in ("DELETE FROM v_quotations", "UPDATE v_outlets SET articles = 0"):
        with pytest.raises(Exception, match=r"cannot (modify|delete|update)"):
            execute(news, statement)


# What a question asks by, and whether one passage over everything is what it takes.
ASKED = [
    ("v_quotations", "quotation_id = 7"),
    ("v_quotations", "utterance_id = 7"),
    ("v_quotations", "revision_id = 7"),
    ("v_quotations", "document = '7.txt'"),
    ("v_quotations", "outlet = 'Outlet 7'"),
    ("v_quotations", "published_day = '2014-02-13'"),
    ("v_quotations", "quotation_id IN (SELECT quotation_id FROM v_chains WHERE actor = 'Actor 7')"),
    ("v_chains", "quotation_id = 7"),
    ("v_chains", "utterance_id = 7"),
    ("v_chains", "actor = 'Actor 7'"),
    ("v_chains", "actor_id = 7"),
    ("v_chains", "document = '7.txt'"),
    ("v_chains", "outlet = 'Outlet 7'"),
    ("v_reproductions", "utterance_id = 7"),
    ("v_outlets", "1 = 1"),
    ("v_outlets", "outlet = 'Outlet 7'"),
    ("v_findings", "1 = 1"),
    ("v_findings", "quotation_id = 7"),
    ("v_judgements", "1 = 1"),
    ("v_judgements", "quotation_id = 7"),
]


@pytest.fixture(scope="module")
def filled(databases: Databases) -> str:
    url = databases.migrated()
    large.fill(url)
    return url


@pytest.mark.parametrize(("view", "where"), ASKED)
def test_no_plan_reads_a_large_table_through(view: str, where: str, filled: str):
    lines = large.plan(filled, f"SELECT * FROM {view} WHERE {where}")
    through = [line for line in lines for table in large.LARGE if re.search(rf"(SCAN|Seq Scan on) {table}\b", line)]
    assert through == []
