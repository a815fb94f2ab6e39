"""What is inferred from other articles follows what people judge, and comes back when they take it back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from made import article, quotation, rows

from provenance import store
from provenance.actors.registry import load
from provenance.infer.tallies import CreditTally
from provenance.model import Basis, Extraction, Kind, Record
from provenance.pipeline import acting, judging
from provenance.pipeline.bench import NewActor, Signature
from provenance.pipeline.matching import rematch

REGISTRY = load()
KNOWN = NewActor()
WORDS = "We will open the northern gate for all lorries on Monday,"
DROPPED = ["dropped_intermediary Coast Wire"]


def signed(hour: int = 12) -> Signature:
    return Signature("ada", "the tape", datetime(2026, 11, 25, hour, tzinfo=UTC))


def printed(
    document: str, outlet: str, day: int, *via: str, speaker: str | None = "Ada Roe", more: str = ""
) -> Extraction:
    """One outlet's article with the words, on a day of December, through ``via``."""
    text = f"“{WORDS}” {speaker or 'somebody'} said.{more}"
    told = article(document, text, outlet=outlet, published=f"2025-12-{day}")
    return Extraction(told, (quotation(text, WORDS, speaker, via=via, outlet=outlet),))


def save(url: str, *extractions: Extraction, ruleset: str = "r1") -> None:
    with store.writing(url, REGISTRY) as repository:
        run = repository.start_run("ingest", "1", ruleset)
        for each in extractions:
            repository.save(each, run)
        rematch(repository)


def records(url: str) -> dict[str, Record]:
    with store.reading(url) as reader:
        return {record.document: record for record in reader.records()}


def found(url: str) -> dict[str, list[str]]:
    """What was found of each document's quotation."""
    each = {
        document: [" ".join(filter(None, (one.kind, one.name))) for one in record.findings]
        for document, record in records(url).items()
    }
    return {document: findings for document, findings in each.items() if findings}


def inferred(url: str) -> dict[str, list[str]]:
    return {document: [link.name for link in one.inferred] for document, one in records(url).items() if one.inferred}


def number(url: str, document: str) -> str:
    return records(url)[document].quotation_id


def held(url: str) -> list[tuple[object, ...]]:
    return rows(url, "SELECT id, quotation_id, kind, name, reason FROM findings WHERE retired_run_id IS NULL")


@pytest.fixture
def dropped(database: str) -> str:
    """A database in which the second of two outlets was found to drop Coast Wire."""
    save(database, printed("1.txt", "Harbour Post", 10, "Coast Wire"), printed("2.txt", "City Post", 13))
    assert found(database) == {"2.txt": DROPPED}
    assert inferred(database) == {"2.txt": ["Coast Wire"]}
    return database


def test_who_is_judged_to_credit_it_dropped_nothing(dropped: str):
    judging.intermediaries(dropped, REGISTRY, signed(), number(dropped, "2.txt"), ["Coast Wire"], KNOWN)
    assert (found(dropped), inferred(dropped)) == ({}, {})
    judging.withdraw(dropped, REGISTRY, signed(13), ["j1"])
    assert (found(dropped), inferred(dropped)) == ({"2.txt": DROPPED}, {"2.txt": ["Coast Wire"]})
    assert store.check(dropped) == []


def test_a_credit_judged_to_be_none_is_no_longer_dropped_by_others(dropped: str):
    judging.intermediaries(dropped, REGISTRY, signed(), number(dropped, "1.txt"), [], KNOWN)
    assert (found(dropped), inferred(dropped)) == ({}, {})


def test_a_credit_that_somebody_judged_is_one_that_others_drop(database: str):
    save(database, printed("1.txt", "Harbour Post", 10), printed("2.txt", "City Post", 13))
    assert found(database) == {}
    save(database, printed("3.txt", "Hill Post", 9, "Coast Wire", more=" x"), ruleset="r2")
    judging.kind(database, REGISTRY, signed(), number(database, "3.txt"), Kind.NOT_SPEECH)
    assert found(database) == {}
    judging.intermediaries(database, REGISTRY, signed(), number(database, "1.txt"), ["Coast Wire"], KNOWN)
    assert found(database) == {"2.txt": DROPPED}
    (finding,) = records(database)["2.txt"].findings
    assert [witness.fact for witness in finding.evidence] == ["names Coast Wire (judged)"]


def test_a_confirmation_changes_nothing_that_was_found(database: str):
    told = printed("1.txt", "Harbour Post", 10, "Coast Wire")
    (one,) = told.quotations
    links = tuple(link._replace(rule="told") if link.name == "Coast Wire" else link for link in one.chain)
    told = Extraction(told.article, (one._replace(chain=links),))
    save(database, told, *(printed(f"{n}.txt", f"Outlet {n}", 13) for n in (2, 3, 4)))
    assert found(database) == dict.fromkeys(("2.txt", "3.txt", "4.txt"), DROPPED)  # told to it: three may be silent
    before = held(database)
    judging.confirm(database, REGISTRY, signed(), number(database, "1.txt"))
    assert [link.basis for link in records(database)["1.txt"].quotation.chain] == [*[Basis.JUDGED] * 2, Basis.STATED]
    assert held(database) == before


def test_of_what_is_judged_no_speech_nothing_is_found(dropped: str):
    judging.kind(dropped, REGISTRY, signed(), number(dropped, "2.txt"), Kind.NOT_SPEECH)
    assert held(dropped) == []
    assert inferred(dropped) == {}
    assert store.check(dropped) == []


def test_what_rests_on_what_is_judged_no_speech_goes_too(dropped: str):
    judging.kind(dropped, REGISTRY, signed(), number(dropped, "1.txt"), Kind.NOT_SPEECH)
    assert held(dropped) == []
    assert store.check(dropped) == []


def test_two_utterances_by_judgement_tell_nothing_of_each_other(dropped: str):
    quotes = [number(dropped, document) for document in ("1.txt", "2.txt")]
    judging.pair(dropped, REGISTRY, signed(), judging.Decision.DIFFERENT, quotes)
    assert found(dropped) == {}


def test_a_merge_of_media_makes_a_finding_appear_and_a_split_makes_it_go(database: str):
    save(
        database,
        printed("1.txt", "Harbour Post", 10, "Coast Wire"),
        printed("2.txt", "Hill Post", 10, "CW Agency"),
        printed("3.txt", "City Post", 13),
        printed("4.txt", "Valley Post", 13, more=" CW Agency has its seat there."),
    )
    assert found(database) == {}  # two ways to the words, or so it seems
    acting.merge(database, REGISTRY, signed(), ("CW Agency", "Coast Wire"))
    assert found(database) == {"3.txt": DROPPED}  # the fourth names it, though by its other name
    (finding,) = records(database)["3.txt"].findings
    assert {witness.document for witness in finding.evidence} == {"1.txt", "2.txt"}
    with store.reading(database) as reader:
        assert reader.credits() == [
            CreditTally("City Post", "Coast Wire", 0, 1, 0),
            CreditTally("Harbour Post", "Coast Wire", 1, 0, 0),
            CreditTally("Hill Post", "Coast Wire", 1, 0, 0),
        ]
        assert {tally.through for tally in reader.flow()} == {"Coast Wire", None}
        assert {step.source for step in reader.steps()} == {"Coast Wire"}
    before = held(database)
    with store.writing(database, REGISTRY) as repository:
        rematch(repository)
    assert held(database) == before
    acting.split(database, REGISTRY, signed(13), "CW Agency", None)
    assert found(database) == {}
    assert store.check(database) == []


def test_an_outlet_merged_with_the_medium_drops_nothing(dropped: str):
    judging.intermediaries(dropped, REGISTRY, signed(11), number(dropped, "2.txt"), ["Coast Wire"], KNOWN)
    acting.merge(dropped, REGISTRY, signed(), ("City Post", "Coast Wire"))
    with store.reading(dropped) as reader:  # an outlet is shown under the name that the manifest gives it
        assert {step[:2] for step in reader.steps()} == {("Coast Wire", "Harbour Post"), ("Coast Wire", "City Post")}
    judging.withdraw(dropped, REGISTRY, signed(13), ["j1"])
    assert found(dropped) == {"1.txt": ["late_primary Coast Wire"]}  # its own printing is of three days later
    judging.withdraw(dropped, REGISTRY, signed(13), ["j2"])
    assert found(dropped) == {"2.txt": DROPPED}


def test_an_outlet_whose_owner_is_merged_with_the_medium_drops_nothing(database: str):
    save(
        database,
        printed("1.txt", "Harbour Post", 10, "Coast Wire"),
        printed("2.txt", "City Post", 13),
        printed("3.txt", "Coast Group", 13),
    )
    acting.set_(database, REGISTRY, signed(), "City Post", {"parent": "Coast Group"})
    judging.kind(database, REGISTRY, signed(), number(database, "3.txt"), Kind.NOT_SPEECH)
    assert found(database) == {"2.txt": DROPPED}
    acting.merge(database, REGISTRY, signed(), ("Coast Group", "Coast Wire"))
    assert found(database) == {}


def test_speakers_merged_are_one_to_what_is_inferred(database: str):
    save(
        database,
        printed("1.txt", "Harbour Post", 10, "Coast Wire"),
        printed("2.txt", "City Post", 13, speaker="Minister Ada R. Roe-Loe"),
    )
    assert found(database) == {}  # it gives the words to somebody else
    acting.merge(database, REGISTRY, signed(), ("Minister Ada R. Roe-Loe", "Ada Roe"))
    assert found(database) == {"2.txt": DROPPED}


def test_a_medium_judged_a_broadcaster_is_nobodys_to_drop(dropped: str):
    acting.set_(dropped, REGISTRY, signed(), "Coast Wire", {"kind": "broadcaster"})
    assert found(dropped) == {}


def test_one_finding_where_two_names_in_a_chain_are_one_medium(database: str):
    save(
        database,
        printed("1.txt", "Harbour Post", 10, "Coast Wire", "CW Agency"),
        printed("2.txt", "Coast Wire", 20),
    )
    assert found(database) == {"1.txt": ["late_primary Coast Wire"]}
    acting.merge(database, REGISTRY, signed(), ("CW Agency", "Coast Wire"))
    assert found(database) == {"1.txt": ["late_primary Coast Wire"]}


def test_nobody_named_by_judgement_leaves_an_orphan_but_a_kind_alone_does_not(database: str):
    save(database, printed("1.txt", "Harbour Post", 10), printed("2.txt", "City Post", 13, speaker=None))
    for document in ("1.txt", "2.txt"):
        judging.speaker(database, REGISTRY, signed(), number(database, document), None, KNOWN)
    assert found(database) == {"1.txt": ["orphan"], "2.txt": ["orphan"]}
    text = "“They shall not pass this gate again,” it says."
    told = article("3.txt", text, outlet="Hill Post", published="2025-12-10")
    save(database, Extraction(told, (quotation(text, "They shall not pass this gate again,", kind=Kind.NOT_SPEECH),)))
    with store.reading(database) as reader:
        (marks,) = reader.records(store.Filter(document="3.txt", include_not_speech=True))
    judging.kind(database, REGISTRY, signed(), marks.quotation_id, Kind.DIRECT)
    assert "3.txt" not in found(database)


def test_a_new_extraction_is_judged_before_anything_is_inferred(dropped: str):
    judging.intermediaries(dropped, REGISTRY, signed(), number(dropped, "2.txt"), ["Coast Wire"], KNOWN)
    save(dropped, printed("2.txt", "City Post", 13), ruleset="r2")
    assert found(dropped) == {}
    assert [link.basis for link in records(dropped)["2.txt"].quotation.chain] == ["stated", "judged", "stated"]


def test_a_dry_run_infers_nothing_anew(dropped: str):
    before = held(dropped)
    dry = signed()._replace(dry_run=True)
    judging.intermediaries(dropped, REGISTRY, dry, number(dropped, "2.txt"), ["Coast Wire"], KNOWN)
    assert held(dropped) == before
