"""What is kept counted by outlet and utterance says what counting says, whatever a transaction does.

``longhand/`` has the questions that are answered of it as queries that count everything.
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
OUTLETS = ("Daily", "The Daily", "Weekly", "Reuters", "Pier Wire", None)
GIVEN = {
    "credits": ({}, {"outlet": "Daily"}),
    "indirect_only": ({}, {"outlets": "2"}),
    "one_agency": ({}, {"agency": "Pier Wire"}, {"agency": "Reuters"}),
    "open_attributions": ({},),
    "uncredited": tuple({"outlet": one, "agency": two} for one in ("Daily", "Weekly") for two in ("Reuters", "Pier Wire")),
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
            lambda: judging.speaker(self.url, REGISTRY, self.signed(), key, some.choice(("Ada Roe", None)), NewActor(True)),
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
        one, other = some.sample(["Pier Wire", "Old Pier Wire", "Channel Nine", "Daily", "The Daily", "Weekly", "KCNA"], 2)
        deeds: tuple[Callable[[], object], ...] = (
            lambda: acting.merge(self.url, REGISTRY, self.signed(), (one, other)),
            lambda: acting.split(self.url, REGISTRY, self.signed(), one, None),
            lambda: acting.set_(self.url, REGISTRY, self.signed(), one, {"kind": some.choice(("agency", "paper", "body"))}),
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
