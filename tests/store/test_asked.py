"""The questions that people ask, on six articles whose answers were written down by reading them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from command import objects, run
from conftest import Databases

from provenance.actors.registry import load
from provenance.errors import QueryError
from provenance.pipeline.ingest import ingest
from provenance.read.source import read
from provenance.store.asked import question, questions
from provenance.store.asking import asking
from provenance.store.statement import parse

HARBOUR = Path(__file__).parent / "harbour"
GATE = "We will open the northern gate of the harbour on Monday morning, and 12 large ships may enter before noon,"
GATE_20 = GATE.replace("12", "20")
UNSAFE = "The old gate of the harbour is not safe for large ships in a winter storm,"
SAFE = UNSAFE.replace("not ", "")
BRIDGES = "Our people will build a hundred new bridges over the great rivers of the north this year,"
HILLS = "I shall come to the hills in spring and speak with the farmers of every village,"
MAYOR = "the long bridge over the river would be closed for repairs until the end of april"
SHEET = "The fishermen of the bay were never asked about the new gate."


def put(url: str, *paths: Path) -> None:
    ingest(url, read([str(path) for path in paths], "utf-8", io.BytesIO()), load(None), None, lambda _: None)


@pytest.fixture(scope="module")
def harbour(databases: Databases) -> str:
    url = databases.migrated()
    put(url, HARBOUR)
    return url


def ask(url: str, name: str, columns: str, **given: str) -> list[tuple[object, ...]]:
    """Those columns of the answer."""
    chosen = question(name)
    with asking(url, chosen.sql, chosen.filled(given), rows=0) as answer:
        places = [answer.columns.index(column) for column in columns.split()]
        return [tuple(row[place] for place in places) for row in answer]


def utterance(url: str, content: str) -> str:
    query = "SELECT min(utterance_id) FROM v_quotations WHERE content = :content"
    with asking(url, query, {"content": content}) as answer:
        return str(next(iter(answer))[0])


def test_what_an_outlet_printed_without_naming_the_agency(harbour: str):
    columns = "document content credited_elsewhere credited_by finding"
    found = ask(harbour, "uncredited", columns, outlet="City Paper", agency="Reuters")
    assert found == [("city.txt", GATE, 2, "Coast Herald", "dropped_intermediary")]
    assert ask(harbour, "uncredited", columns, outlet="Coast Herald", agency="Reuters") == []


def test_every_wording_and_the_words_that_differ(harbour: str):
    columns = "outlet relation content operation reference_words quotation_words"
    number = utterance(harbour, GATE)
    found = ask(harbour, "wordings", columns, utterance=number)
    assert found == ask(harbour, "wordings", columns, utterance=f"u{number}")
    assert sorted(found, key=str) == [
        ("City Paper", "verbatim", GATE, None, None, None),
        ("Coast Herald", "altered", GATE_20, "replace", "12", "20"),
        ("Harbour Post", "verbatim", GATE, None, None, None),
    ]


def test_who_changed_a_number(harbour: str):
    columns = "outlet kind relation content reference_content"
    assert ask(harbour, "numbers", columns) == [("Coast Herald", "direct", "altered", GATE_20, GATE)]


def test_who_dropped_a_negation(harbour: str):
    columns = "outlet kind relation content reference_content"
    assert ask(harbour, "negations", columns) == [("Coast Herald", "direct", "altered", SAFE, UNSAFE)]


@pytest.mark.parametrize(
    ("who", "until", "expected"),
    [
        ("Ana Petrova", "2026-03-31", [(GATE, "2026-03-02", 3, "Harbour Post")]),  # at 07:30, before 09:00
        ("Kim Jong Un", "2026-03-05", [(BRIDGES, "2026-03-04", 3, None)]),  # two bare dates are in no order
        (
            "Kim Jong Un",
            "2026-03-31",
            [(BRIDGES, "2026-03-04", 3, None), (HILLS, "2026-03-09", 1, "Hill Courier")],
        ),
        ("Ana Petrova", "2026-03-01", []),
        ("Kim", "2026-03-31", []),
    ],
)
def test_what_a_speaker_said_and_who_printed_it_first(
    harbour: str, who: str, until: str, expected: Sequence[tuple[object, ...]]
):
    columns = "reference first_day outlets printed_first"
    assert ask(harbour, "speaker", columns, speaker=who, since="2026-03-01", until=until) == expected


def test_which_quotes_rest_on_one_agency(harbour: str):
    columns = "reference agency outlets printings"
    both = [(BRIDGES, "KCNA", 3, 3), (UNSAFE, "Reuters", 2, 2)]  # of the gate, City Paper names nobody
    assert ask(harbour, "one_agency", columns) == both
    assert ask(harbour, "one_agency", columns, agency="Reuters") == both[1:]


def test_who_prints_a_speaker_only_through_one_medium(harbour: str):
    found = ask(harbour, "only_through", "outlet quotations", speaker="Kim Jong Un", media="state media|KCNA")
    assert found == [("Plain News", 1), ("Valley Echo", 1)]  # he spoke to the Hill Courier himself
    assert ask(harbour, "only_through", "outlet", speaker="Kim Jong Un", media="KCN") == []


def test_how_many_have_no_speaker(harbour: str):
    found = ask(harbour, "open_attributions", "outlet articles quotations unattributed percent")
    assert found == [
        ("City Paper", 1, 3, 1, 33),
        ("Coast Herald", 1, 2, 0, 0),
        ("Harbour Post", 1, 3, 0, 0),
        ("Hill Courier", 1, 2, 0, 0),
        ("Plain News", 1, 1, 0, 0),
        ("Valley Echo", 1, 1, 0, 0),
    ]


def test_which_quotes_nobody_prints_in_marks(harbour: str):
    ((reference, speaker, outlets),) = ask(harbour, "indirect_only", "reference speaker outlets")
    assert MAYOR in str(reference).lower()
    assert (speaker, outlets) == ("Eva Lind", 2)
    assert ask(harbour, "indirect_only", "outlets", outlets="3") == []


def test_through_which_agencies_and_how_much_word_for_word(harbour: str):
    columns = "outlet agency quotations word_for_word"
    assert ask(harbour, "credits", columns) == [
        ("Coast Herald", "Reuters", 2, 0),
        ("Harbour Post", "Reuters", 2, 2),
        ("Hill Courier", "KCNA", 1, 1),
        ("Plain News", "KCNA", 1, 1),
        ("Valley Echo", "KCNA", 1, 1),
    ]
    assert ask(harbour, "credits", columns, outlet="Plain News") == [("Plain News", "KCNA", 1, 1)]


def test_what_was_altered_after_publication_and_what_the_judges_changed(databases: Databases):
    url = databases.migrated()
    put(url, HARBOUR)
    columns = "document outlet revision words_then words_now url"
    assert ask(url, "changed_later", columns) == []
    put(url, HARBOUR / "later")
    changed = ("herald.txt", "Coast Herald", 1, GATE_20, GATE, "https://herald.example/gate")
    assert ask(url, "changed_later", columns) == [changed]
    assert ask(url, "numbers", "outlet") == []

    assert ask(url, "judged", "decision") == []
    with asking(url, "SELECT quotation_id FROM v_quotations WHERE content = :content", {"content": SHEET}) as answer:
        sheet = f"q{next(iter(answer))[0]}"
    run("judge", "speaker", sheet, "Eva Lind", "--reason", "she says so", "--by", "ada", "--db", url)
    columns = "decision made_by reason content found_speaker speaker chain is_detached"
    decided = ("speaker", "ada", "she says so", SHEET, None, "Eva Lind", "Eva Lind → City Paper", 0)
    assert ask(url, "judged", columns) == [decided]
    assert ask(url, "judged", columns, by="bea") == []
    assert ask(url, "open_attributions", "unattributed")[0] == (0,)


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_says_what_it_takes_and_each_row_leads_to_its_evidence(name: str, harbour: str):
    one = question(name)
    assert one.title.endswith("?")
    assert len(one.explanation) > 80
    assert set(parse(one.sql).names) == {each.name for each in one.parameters}
    with asking(harbour, one.sql, {each.name: "1" for each in one.parameters}) as answer:
        columns = set(answer.columns)
    counted = {"credits", "only_through", "open_attributions"}
    assert name in counted or {"document", "start_offset", "end_offset", "published", "url"} <= columns


def test_there_are_twelve(harbour: str):
    assert len(questions()) == 12
    listed = objects(run("sql", "--list", "--format", "jsonl"))
    assert [one["query"] for one in listed] == sorted(questions())
    assert all(one["explanation"] and one["sql"] for one in listed)


def test_a_question_that_nobody_asks_is_told():
    with pytest.raises(QueryError, match="--query: there is no 'wording'; there are changed_later, credits"):
        question("wording")
    assert question(" Only-Through ").name == "only_through"
