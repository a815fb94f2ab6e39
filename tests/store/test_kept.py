"""What is kept counted by outlet and utterance says what counting says, whatever a transaction does.

``longhand/`` has questions, those that are answered of it among them, as queries that go through all quotations.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from made import article, execute, ingest, keys, match, quotation, rows, together

from provenance import store
from provenance.actors.registry import load
from provenance.errors import JudgementError
from provenance.model import ActorKind, Basis, Extraction, Kind, Link, Quotation, Relation, Role, Utterance
from provenance.pipeline import acting, judging
from provenance.pipeline.bench import NewActor, Signature
from provenance.store import keeping
from provenance.store.asked import question
from provenance.store.asking import asking
from provenance.store.migrate import migrate

LONGHAND = {path.stem: path.read_text(encoding="utf-8") for path in Path(__file__).with_name("longhand").glob("*.sql")}
CREDITED = """
SELECT coalesce(outlet, '(no outlet named)'), actor, count(DISTINCT quotation_id) FROM v_chains
WHERE role = 'intermediary' AND is_inferred = 0
    AND (actor_kind IS NULL OR actor_kind IN ('agency', 'broadcaster', 'paper'))
GROUP BY outlet, actor
"""
REGISTRY = load()
SAID = ("We shall mend the pier", "The tram will be free", "Nobody asked the divers", "It is done")
MEDIA = (
    ("Reuters", ActorKind.AGENCY),
    ("KCNA", ActorKind.AGENCY),
    ("Pier Wire", ActorKind.AGENCY),
    ("Old Pier Wire", ActorKind.AGENCY),
    ("Channel Nine", ActorKind.BROADCASTER),
    ("state media", ActorKind.GROUP),
    ("the harbour office", ActorKind.BODY),
)
SORTS = ("agency", "paper", "body")
NAMED = ("Reuters", "Pier Wire")
OUTLETS = ("Daily", "The Daily", "Weekly", "Reuters", "Pier Wire", None)
GIVEN = {
    "credits": ({}, {"outlet": "Daily"}),
    "indirect_only": ({}, {"outlets": "2"}),
    "one_agency": ({}, {"agency": "Pier Wire"}, {"agency": "Reuters"}),
    "only_through": ({"speaker": "Ada Roe", "media": "KCNA|Reuters"}, {"speaker": "Bea Loe", "media": "Pier Wire"}),
    "open_attributions": ({},),
    "uncredited": tuple(
        {"outlet": one, "agency": two} for one in ("Daily", "Weekly") for two in ("Reuters", "Pier Wire")
    ),
}
KINDS = (Kind.DIRECT, Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.INDIRECT, Kind.NOT_SPEECH)


def ask(url: str, sql: str, name: str, given: dict[str, str]) -> list[tuple[object, ...]]:
    with asking(url, sql, question(name).filled(given), rows=0) as answer:
        return list(answer)


def assert_right(url: str, *, matched: bool = True) -> int:
    """Every question has the rows that counting has, in that order, and so has the check; how many rows there were."""
    count = 0
    for name, several in GIVEN.items():
        if matched or name != "indirect_only":  # what is no speech any more stays in its utterance until then
            for given in several:
                expected = ask(url, LONGHAND[name], name, given)
                assert ask(url, question(name).sql, name, given) == expected, (name, given)
                count += len(expected)
    with store.reading(url) as reader:
        credited = [(one.outlet, one.medium, one.credited) for one in reader.credits() if one.credited]
    assert sorted(credited) == sorted(rows(url, CREDITED))
    with store.open_engine(url, readonly=True).connect() as connection:
        assert list(keeping.miscounted(connection)) == []
    return count


class World:
    """A database to which things happen at random."""

    def __init__(self, url: str, seed: int) -> None:
        self.url, self.random, self.hour = url, Random(seed), 0

    def signed(self) -> Signature:
        self.hour += 1
        return Signature("ada", "the tape", datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=self.hour))

    def quotation(self, text: str, words: str, outlet: str | None) -> Quotation:
        some = self.random
        speaker = some.choice(("Ada Roe", "Bea Loe", None))
        made = quotation(text, words, speaker, outlet=outlet, kind=some.choice(KINDS))
        media = [some.choice(MEDIA) for _ in range(some.choice((0, 1, 1, 1, 2, 3)))]
        through = [Link(Role.INTERMEDIARY, name, kind, Basis.STATED, None, 0.8, "r") for name, kind in media]
        first = [link for link in made.chain if link.role is Role.SPEAKER]
        return made._replace(chain=(*first, *through, *made.chain[len(first) :]))

    def extraction(self) -> Extraction:
        some = self.random
        document, outlet = some.choice("abcdef"), some.choice(OUTLETS)
        said = some.sample(SAID, some.randint(0, 4))
        text = " ".join(f"“{words},” Ada Roe said." for words in said) or "Nothing."
        found = tuple(self.quotation(text, words, outlet) for words in said)
        return Extraction(article(document, text, outlet=outlet, url=f"https://x.example/{document}"), found)

    def save(self) -> None:
        some = [self.extraction() for _ in range(self.random.randint(1, 3))]
        ingest(self.url, *some, ruleset=self.random.choice(("r1", "r2")), registry=REGISTRY)

    def match(self) -> None:
        there = keys(self.url)
        self.random.shuffle(there)
        parts: dict[int, list[int]] = {}
        for key in there:
            parts.setdefault(self.random.randint(1, 4), []).append(key)
        verdict = together(0).members[0]._replace(relation=self.random.choice(list(Relation)))
        match(self.url, *(Utterance(part[0], dict.fromkeys(part, verdict)) for part in parts.values()))

    def judge(self) -> None:
        there, some = keys(self.url), self.random
        if not there:
            return
        key, new = f"q{some.choice(there)}", NewActor(True, ActorKind.AGENCY)
        deeds: tuple[Callable[[], object], ...] = (
            lambda: judging.speaker(
                self.url, REGISTRY, self.signed(), key, some.choice(("Ada Roe", None)), NewActor(True)
            ),
            lambda: judging.intermediaries(
                self.url, REGISTRY, self.signed(), key, [some.choice(MEDIA)[0] for _ in range(some.randint(0, 2))], new
            ),
            lambda: judging.kind(self.url, REGISTRY, self.signed(), key, some.choice(list(Kind))),
            lambda: judging.withdraw(self.url, REGISTRY, self.signed(), [f"j{some.randint(1, 5)}"]),
        )
        with suppress(JudgementError):
            some.choice(deeds)()

    def settle(self) -> None:
        some = self.random
        one, other = some.sample(
            ["Pier Wire", "Old Pier Wire", "Channel Nine", "Daily", "The Daily", "Weekly", "KCNA"], 2
        )
        deeds: tuple[Callable[[], object], ...] = (
            lambda: acting.merge(self.url, REGISTRY, self.signed(), (one, other)),
            lambda: acting.split(self.url, REGISTRY, self.signed(), one, None),
            lambda: acting.set_(self.url, REGISTRY, self.signed(), one, {"kind": some.choice(SORTS)}),
        )
        with suppress(JudgementError):
            some.choice(deeds)()


@pytest.mark.parametrize("seed", range(6))
def test_every_transaction_leaves_the_answers_right(database: str, seed: int):
    world = World(database, seed)
    count = 0
    for _ in range(4):
        world.save()
    world.match()
    for _ in range(8):
        deed = world.random.choice((world.save, world.match, world.match, world.judge, world.settle, world.settle))
        deed()
        count += assert_right(database, matched=False)
        world.match()
        count += assert_right(database)
    assert count > 10


def few(url: str) -> None:
    """Two outlets with one statement through one agency, and an article without outlet in which nobody speaks."""
    for outlet in ("Daily", "Weekly"):
        text = f"“{SAID[0]},” Ada Roe said, KCNA reported."
        found = quotation(text, SAID[0], "Ada Roe", via=("KCNA",), outlet=outlet)
        ingest(url, Extraction(article(outlet, text, outlet=outlet), (found,)), registry=REGISTRY)
    text = f"“{SAID[1]},” it said."
    ingest(url, Extraction(article("n", text), (quotation(text, SAID[1]),)), registry=REGISTRY)
    match(url, together(1, 2), together(3))


def kept(url: str) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(rows(url, f"SELECT * FROM {name}")) for name in WRONG}


WRONG = {
    "credit_counts": (
        "UPDATE credit_counts SET quotations = 7 WHERE outlet_id = 1",
        "outlet 1 is not counted as it credits",
    ),
    "credited_actors": ("DELETE FROM credited_actors", "'{}' lacks some of its actors"),
    "outlet_counts": (
        "UPDATE outlet_counts SET articles = 7 WHERE outlet_id = 0",
        "outlet 0 is not counted as it is",
    ),
    "utterance_counts": (
        "UPDATE utterance_counts SET in_marks = 0 WHERE utterance_id = 1",
        "u1 is not counted as it is printed",
    ),
}


@pytest.mark.parametrize("table", WRONG)
def test_a_number_changed_by_hand_is_told_and_set_right(own_database: str, table: str):
    few(own_database)
    before = kept(own_database)
    ((named,),) = rows(own_database, "SELECT DISTINCT named FROM credit_counts")
    deed, told = WRONG[table]
    execute(own_database, deed)
    assert store.check(own_database) == [f"{table}: {told.format(named)}; run `provenance db reindex`"]
    store.reindex(own_database)
    assert kept(own_database) == before
    assert store.check(own_database) == []


def test_what_is_not_there_is_counted_with_the_next_transaction(own_database: str):
    few(own_database)
    before = kept(own_database)
    for table in WRONG:
        execute(own_database, f"DELETE FROM {table}")
    ingest(own_database)
    assert kept(own_database) == before


def test_the_migration_counts_what_is_there(own_database: str):
    few(own_database)
    before = kept(own_database)
    assert before["outlet_counts"] == [(0, 1, 1, 1), (1, 1, 1, 0), (2, 1, 1, 0)]
    migrate(own_database, "0013")
    store.upgrade(own_database, backup=False)
    assert kept(own_database) == before
    assert_right(own_database)


def test_a_transaction_that_fails_counts_nothing(database: str):
    few(database)
    before = kept(database)
    with pytest.raises(KeyboardInterrupt), store.writing(database) as repository:  # noqa: PT012 - what was written
        repository.save_matching([together(1)], repository.start_run("match", "1", "m1"))
        repository.flush()
        raise KeyboardInterrupt
    assert kept(database) == before


def test_an_utterance_with_what_it_rests_on(database: str):
    few(database)
    query = (
        "SELECT utterance_id, printings, in_marks, outlets, named_outlets, agency, quotation_id, content, speaker,"
        " outlet FROM v_utterances ORDER BY utterance_id"
    )
    assert rows(database, query) == [
        (1, 2, 2, 2, 2, "KCNA", 1, SAID[0], "Ada Roe", "Daily"),
        (2, 1, 1, 1, 0, None, 3, SAID[1], None, None),
    ]
    credited = rows(database, "SELECT outlet, actor, actor_kind, relation, quotations FROM v_credits ORDER BY outlet")
    assert credited == [("Daily", "KCNA", "agency", "verbatim", 1), ("Weekly", "KCNA", "agency", "verbatim", 1)]
