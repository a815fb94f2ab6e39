"""What was matched bit by bit is what matching everything makes of it."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest
from conftest import Databases
from hypothesis import given, settings
from hypothesis import strategies as st
from made import article, execute, rows

from provenance import store
from provenance.actors.registry import load
from provenance.errors import JudgementError
from provenance.judge.model import Decision
from provenance.model import Article, Kind
from provenance.pipeline import acting, judging
from provenance.pipeline.bench import NewActor, Signature
from provenance.pipeline.ingest import ingest
from provenance.pipeline.matching import Rematched, match_all, rematch
from provenance.store.events import summed_again

REGISTRY = load()
SAID = (
    "We will open the northern gate to all lorries on Monday morning",
    "We will open the northern gate to all lorries on Monday morning, and nobody will be turned back at the border",
    "We will not open the northern gate to lorries this year",
    "open the northern gate",
    "northern gate",
    "the gate",
    "Taxes have to fall by 12 percent before anybody talks of a recovery in the port",
    "Taxes have to fall by 20 percent before anybody talks of a recovery in the port",
    "The harbour belongs to the people who work there and to nobody else in this country",
    "The harbour belongs to the people who work there",
    "historic",
)
SPEAKERS = ("Ada Roe", "Bo Lindqvist", "Kim Jong Un")
OUTLETS = ("Harbour Post", "Coast Herald", "City Post", "Valley Echo")
STATE = (
    "SELECT * FROM utterances ORDER BY id",
    "SELECT * FROM reproductions ORDER BY id",
    "SELECT * FROM reproduction_flags ORDER BY reproduction_id, position",
    "SELECT * FROM differences ORDER BY reproduction_id, position",
    "SELECT * FROM inferred_links ORDER BY id",
    "SELECT * FROM findings ORDER BY id",
)


def written(chance: Random, number: int) -> Article:
    """An article of a few sentences, some of which print what others print."""
    lines = []
    for _ in range(chance.randint(1, 3)):
        words, speaker = chance.choice(SAID), chance.choice(SPEAKERS)
        lines.append(
            chance.choice(
                (
                    f"“{words},” {speaker} said.",
                    f"“{words},” {speaker} told Reuters.",
                    f"{speaker} said that {words[0].lower()}{words[1:]}.",
                    f"{speaker} spoke of “{words}”, and of “{chance.choice(SAID)}”.",
                    f"“{words},” the notice read.",
                )
            )
        )
    day = f"2025-12-{chance.randint(1, 28):02}"
    return article(f"{number}.txt", " ".join(lines), outlet=chance.choice(OUTLETS), published=day, lang="en")


def put(url: str, *articles: Article) -> None:
    ingest(url, articles, REGISTRY, None, lambda _: None)


def state(url: str) -> list[list[tuple[object, ...]]]:
    return [rows(url, query) for query in STATE]


def judge(url: str, chance: Random, hour: int) -> None:
    """A person decides something of some quotation, or takes it back."""
    signed = Signature("ada", "the tape", datetime(2026, 11, 25, hour, tzinfo=UTC))
    quoted = rows(url, "SELECT id FROM quotations WHERE retired_run_id IS NULL AND kind <> 'not_speech' ORDER BY id")
    a, b = (f"q{key}" for (key,) in chance.sample(quoted, 2))
    held = rows(url, "SELECT id FROM judgements WHERE retired_at IS NULL ORDER BY id")
    try:
        match chance.randint(0, 5):
            case 0:
                judging.pair(url, REGISTRY, signed, Decision.SAME, [a, b])
            case 1:
                judging.pair(url, REGISTRY, signed, Decision.DIFFERENT, [a, b])
            case 2:
                judging.speaker(url, REGISTRY, signed, a, chance.choice(SPEAKERS), NewActor(False))
            case 3:
                judging.kind(url, REGISTRY, signed, a, Kind.NOT_SPEECH)
            case 4:
                acting.alias(url, REGISTRY, signed, "Ada Roe", "Ada Rowe")
            case _ if held:
                judging.withdraw(url, REGISTRY, signed, [f"j{chance.choice(held)[0]}"])
    except JudgementError:
        pass  # it contradicts another, or says what is said


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 1 << 32).map(Random))
def test_a_full_match_afterwards_changes_nothing(databases: Databases, chance: Random):
    url = databases.emptied()
    put(url, *(written(chance, n) for n in range(chance.randint(1, 12))))
    for hour in range(3):
        put(url, *(written(chance, chance.randint(0, 15)) for _ in range(chance.randint(1, 4))))
        if chance.random() < 0.6 and len(rows(url, "SELECT 1 FROM reproductions WHERE retired_run_id IS NULL")) > 1:
            judge(url, chance, hour)
        before = state(url)
        assert match_all(url).whole is None
        assert state(url) == before
        match_all(url, full=True)
        assert state(url) == before
        assert store.check(url) == []


def test_what_fails_leaves_everything_as_it_was(database: str):
    chance = Random(1)
    put(database, *(written(chance, n) for n in range(5)))
    before = [*state(database), rows(database, "SELECT part, piece FROM matching_memory ORDER BY 1, 2")]
    execute(database, "INSERT INTO unmatched (id, quotation_id) SELECT id, id FROM quotations")
    with store.open_engine(database).begin() as connection:
        summed_again(connection, "unmatched")  # as if the quotations had been stored and the program stopped

    def interrupted() -> None:
        with store.writing(database, REGISTRY) as repository:
            rematch(repository)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert rows(database, "SELECT count(*) FROM unmatched") == rows(database, "SELECT count(*) FROM quotations")
    assert [*state(database), rows(database, "SELECT part, piece FROM matching_memory ORDER BY 1, 2")] == before
    assert match_all(database).changed == len(rows(database, "SELECT id FROM quotations"))
    assert rows(database, "SELECT count(*) FROM unmatched") == [(0,)]


def test_since_looks_again_at_what_was_matched(database: str):
    put(database, *(written(Random(1), n) for n in range(5)))
    count = len(rows(database, "SELECT id FROM quotations"))
    utterances = len(rows(database, "SELECT id FROM utterances"))
    assert match_all(database) == Rematched(utterances, 0)
    assert match_all(database, since=datetime(2000, 1, 1, tzinfo=UTC)) == Rematched(utterances, count)
    assert match_all(database, since=datetime(9000, 1, 1, tzinfo=UTC)) == Rematched(utterances, 0)
    assert match_all(database, full=True) == Rematched(utterances, 0, "as asked")
    execute(database, "DELETE FROM matching_memory")
    assert match_all(database).whole == "by these rules for the first time"
