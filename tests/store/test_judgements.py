"""Judgements in a database: applied, kept over re-extraction and revision, taken back, merged, exchanged."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import Databases
from made import article, execute, quotation, rows

from provenance import store
from provenance.actors.registry import load
from provenance.errors import JudgementError
from provenance.judge.exchange import as_object
from provenance.judge.model import Decision
from provenance.model import ActorKind, Extraction, Kind, Record
from provenance.pipeline import acting, judging
from provenance.pipeline.bench import Judged, NewActor, Signature
from provenance.pipeline.ingest import ingest
from provenance.pipeline.matching import rematch
from provenance.read.source import read
from provenance.store import Filter
from provenance.store.migrate import migrate

REGISTRY = load()
NEW, KNOWN = NewActor(True), NewActor()
TEXT = "“We are ready for the long winter,” Ada Roe said. “It is time to open the gate,” said Ada Roe, KCNA reported."
READY, TIME = "We are ready for the long winter,", "It is time to open the gate,"


def signed(reason: str = "the tape", hour: int = 12) -> Signature:
    return Signature("ada", reason, datetime(2026, 11, 25, hour, tzinfo=UTC))


def extraction(text: str = TEXT, speaker: str = "Ada Roe", document: str = "1.txt", rule: str = "r") -> Extraction:
    """Two quotations as the rules find them; the first in marks, the second through KCNA."""
    told = article(document, text, outlet="The Daily Example", url=f"https://news.example/{document}")
    found = (
        quotation(text, READY, speaker, outlet=told.outlet, rule=rule),
        quotation(text, TIME, speaker, via=("KCNA",), outlet=told.outlet, rule=rule),
    )
    return Extraction(told, found)


def save(url: str, *extractions: Extraction, ruleset: str = "r1") -> None:
    with store.writing(url, REGISTRY) as repository:
        run = repository.start_run("ingest", "1", ruleset)
        for each in extractions:
            repository.save(each, run)
        rematch(repository)


def records(url: str, **wanted: object) -> dict[str, Record]:
    with store.reading(url) as reader:
        return {each.text: each for each in reader.records(Filter(include_not_speech=True, **wanted))}  # type: ignore[arg-type]


def chain(url: str, words: str = READY) -> list[tuple[str, str]]:
    return [(link.name, str(link.basis)) for link in records(url)[words].quotation.chain]


def number(url: str, words: str = READY) -> str:
    return records(url)[words].quotation_id


def judge_speaker(url: str, name: str | None, words: str = READY, new: NewActor = NEW, hour: int = 12) -> Judged:
    return judging.speaker(url, REGISTRY, signed(hour=hour), number(url, words), name, new)


AS_FOUND = [("Ada Roe", "stated"), ("The Daily Example", "stated")]
AS_JUDGED = [("Bea Loe", "judged"), ("The Daily Example", "stated")]


def test_a_judgement_is_applied_and_the_machines_rows_are_retired(database: str):
    save(database, extraction())
    (old,) = rows(database, "SELECT id, actor_id, name, reason FROM attributions WHERE quotation_id = 1")
    judge_speaker(database, "Bea Loe")
    assert chain(database) == AS_JUDGED
    assert (*old, False) in rows(
        database, "SELECT id, actor_id, name, reason, retired_run_id IS NULL FROM attributions WHERE quotation_id = 1"
    )
    (judged,) = records(database)[READY].judged
    assert (judged.id, judged.says, judged.by, judged.reason) == ("j1", "speaker: Bea Loe", "ada", "the tape")
    assert judged.at == "2026-11-25T12:00:00Z"
    assert records(database)[TIME].judged == ()
    assert store.check(database) == []


def test_taken_back_the_machines_answer_holds_again_with_its_evidence(database: str):
    save(database, extraction())
    before = records(database)[READY].quotation
    judge_speaker(database, "Bea Loe")
    judging.withdraw(database, REGISTRY, signed("a slip"), ["j1"])
    assert records(database)[READY].quotation == before
    assert records(database)[READY].judged == ()
    assert rows(database, "SELECT retired_by, retired_reason FROM judgements") == [("ada", "a slip")]


def test_it_survives_newer_rules_and_taken_back_the_newer_rules_hold(database: str):
    save(database, extraction())
    judge_speaker(database, "Bea Loe")
    key = number(database)
    held = rows(database, "SELECT id FROM links WHERE quotation_id = 1 AND retired_run_id IS NULL")
    save(database, extraction(speaker="Cyd Poe", rule="new"), ruleset="r2")
    assert chain(database) == AS_JUDGED
    assert number(database) == key
    assert rows(database, "SELECT id FROM links WHERE quotation_id = 1 AND retired_run_id IS NULL") == held
    judging.withdraw(database, REGISTRY, signed(), ["j1"])
    assert chain(database) == [("Cyd Poe", "stated"), ("The Daily Example", "stated")]
    assert store.check(database) == []


def test_it_survives_a_revision_that_moves_the_words(database: str):
    save(database, extraction())
    judge_speaker(database, "Bea Loe")
    save(database, extraction("A correction was made. " + TEXT))
    assert chain(database) == AS_JUDGED
    assert [each.id for each in records(database)[READY].judged] == ["j1"]
    assert store.check(database) == []


def test_without_its_words_it_is_detached_kept_and_counted_and_comes_back_with_them(database: str):
    save(database, extraction())
    judge_speaker(database, "Bea Loe")
    gone = extraction(TEXT)
    save(database, gone._replace(article=article("1.txt", "It is “time”.", **_metadata(gone)), quotations=()))
    with store.reading(database) as reader:
        assert reader.counts().detached == 1
        (kept,) = reader.judgements()
    assert kept.detached
    assert kept.quotations[0].content == READY
    with pytest.raises(JudgementError, match="q1 is gone, a later run did not find it; its article has these words no"):
        judging.confirm(database, REGISTRY, signed(), "q1")
    save(database, extraction())
    assert chain(database) == AS_JUDGED
    with pytest.raises(JudgementError, match="q1 is gone, a later run did not find it; its words are q3 now"):
        judging.confirm(database, REGISTRY, signed(), "q1")


def _metadata(told: Extraction) -> dict[str, str | None]:
    return {"outlet": told.article.outlet, "url": told.article.url}


def test_a_later_judgement_on_the_same_question_retires_the_earlier(database: str):
    save(database, extraction())
    judge_speaker(database, "Bea Loe")
    judge_speaker(database, "Cyd Poe", hour=13)
    assert chain(database)[0] == ("Cyd Poe", "judged")
    assert rows(database, "SELECT id, retired_reason FROM judgements ORDER BY id") == [
        (1, "overruled by ada on 2026-11-25: the tape"),
        (2, None),
    ]
    judging.withdraw(database, REGISTRY, signed(), ["j2"])
    assert chain(database) == AS_FOUND


def test_a_kind_is_judged_in_place_and_taken_back(database: str):
    save(database, extraction())
    judging.kind(database, REGISTRY, signed("a title"), "q1", Kind.NOT_SPEECH)
    shown = records(database)[READY]
    assert (shown.quotation_id, shown.quotation.kind, shown.quotation.attribution) == ("q1", "not_speech", None)
    assert shown.quote_id is None
    with pytest.raises(JudgementError, match="q1 is no speech, so nobody said it; if it is speech, `provenance judge"):
        judge_speaker(database, "Bea Loe")
    save(database, extraction(rule="new"), ruleset="r2")
    assert number(database) == "q1"
    mixed = extraction(rule="new")
    quotations = (mixed.quotations[0]._replace(kind=Kind.MIXED), mixed.quotations[1])
    save(database, mixed._replace(quotations=quotations), ruleset="r3")  # the rules think of it as another kind now
    assert number(database) == "q1"
    save(database, extraction(), ruleset="r4")
    assert number(database) == "q1"
    judging.withdraw(database, REGISTRY, signed(), ["j1"])
    assert records(database)[READY].quotation.kind is Kind.DIRECT
    assert chain(database) == AS_FOUND
    assert records(database)[READY].quote_id is not None
    assert store.check(database) == []


def test_intermediaries_in_their_order(database: str):
    save(database, extraction())
    judging.intermediaries(database, REGISTRY, signed(), "q2", ["Yonhap", "KCNA"], KNOWN)
    assert [name for name, _ in chain(database, TIME)] == ["Ada Roe", "Yonhap", "KCNA", "The Daily Example"]
    judging.intermediaries(database, REGISTRY, signed("none", 13), "q2", [], KNOWN)
    assert chain(database, TIME) == AS_FOUND


def test_confirmed_it_holds_against_newer_rules(database: str):
    save(database, extraction())
    judging.confirm(database, REGISTRY, signed(), "q2")
    save(database, extraction(speaker="Cyd Poe"), ruleset="r2")
    assert chain(database, TIME) == [("Ada Roe", "judged"), ("KCNA", "judged"), ("The Daily Example", "stated")]
    assert chain(database) == [("Cyd Poe", "stated"), ("The Daily Example", "stated")]


def test_the_same_and_different(database: str):
    save(database, extraction(), extraction(document="2.txt"))
    judging.pair(database, REGISTRY, signed(), Decision.SAME, ["q1", "q2"])
    assert len({each.quote_id for each in records(database, document="1.txt").values()}) == 1
    judging.pair(database, REGISTRY, signed(), Decision.SAME, ["q2", "q4"])
    with pytest.raises(JudgementError, match="q1 and q4 cannot be judged both different and, by others, the same"):
        judging.pair(database, REGISTRY, signed(), Decision.DIFFERENT, ["q1", "q4"])
    judging.pair(database, REGISTRY, signed("no", 13), Decision.DIFFERENT, ["q2", "q1"])
    assert len({each.quote_id for each in records(database, document="1.txt").values()}) == 2
    save(database, extraction(rule="new"), ruleset="r2")
    assert [each.says for each in records(database, document="1.txt")[READY].judged] == ["another utterance than q2"]
    judging.withdraw(database, REGISTRY, signed(), ["j3"])
    assert store.check(database) == []


def test_unsure_of_a_pair_takes_the_place_of_what_was_decided(database: str):
    save(database, extraction())
    judging.pair(database, REGISTRY, signed(), Decision.SAME, ["q1", "q2"])
    assert len({each.quote_id for each in records(database).values()}) == 1
    judging.unsure(database, REGISTRY, signed("the tape is cut", 13), ["q2", "q1"])
    assert len({each.quote_id for each in records(database).values()}) == 2


def test_a_dry_run_tells_and_stores_nothing(database: str):
    save(database, extraction())
    before = {table: rows(database, f"SELECT count(*) FROM {table}") for table in ("judgements", "actors", "runs")}
    done = judging.speaker(database, REGISTRY, signed()._replace(dry_run=True), "q1", "Bea Loe", NEW)
    assert [str(each.decision) for each in done.stored] == ["speaker"]
    assert {table: rows(database, f"SELECT count(*) FROM {table}") for table in before} == before


def test_a_name_that_nobody_has_is_not_made_by_chance_and_a_namesake_is_another(database: str):
    save(database, extraction())
    with pytest.raises(JudgementError, match=r"nobody is called 'Ada Row'; .*--new makes one"):
        judge_speaker(database, "Ada Row", new=KNOWN)
    judge_speaker(database, "Ada Roe", new=NEW)
    ((machine,), (judged,)) = rows(
        database, "SELECT DISTINCT actor_id FROM attributions WHERE retired_run_id IS NULL ORDER BY actor_id"
    )
    assert machine != judged
    with pytest.raises(
        JudgementError, match=r"'Ada Roe' may be any of a\d+ Ada Roe \(person\); a\d+ Ada Roe \(person\)"
    ):
        judge_speaker(database, "Ada Roe", words=TIME, new=KNOWN)
    judge_speaker(database, f"a{judged}", words=TIME, new=KNOWN)


def test_a_name_is_found_in_another_spelling_and_in_the_registry(database: str):
    save(database, extraction(TEXT.replace("Ada Roe", "Ada-Mai Roe"), "Ada-Mai Roe"))
    people = rows(database, "SELECT count(*) FROM actors WHERE kind = 'person'")
    judge_speaker(database, "Ada Mai Roe", new=KNOWN)
    assert rows(database, "SELECT count(*) FROM actors WHERE kind = 'person'") == people
    assert len(_all(database, speaker="Ada Mai Roe")) == 2
    judge_speaker(database, "Си Цзиньпин", new=KNOWN, hour=13)
    assert chain(database)[0] == ("Xi Jinping", "judged")


def test_one_word_means_somebody_of_that_article(database: str):
    save(database, extraction(speaker="Roe"), extraction(speaker="Roe", document="2.txt"))
    judge_speaker(database, "Roe", new=KNOWN)
    ids = rows(database, "SELECT DISTINCT actor_id FROM attributions WHERE retired_run_id IS NULL")
    assert len(ids) == 2


def test_spellings_of_a_person_are_one_actor_found_by_each(database: str):
    names = ("Kim Jong Un", "Kim Jong-un", "Ким Чен Ын")
    save(database, *(extraction(TEXT.replace("Ada Roe", name), name, f"{name}.txt") for name in names))
    assert rows(database, "SELECT name FROM actors WHERE kind = 'person'") == [("Kim Jong Un",)]
    for name in names:
        assert len(list(_all(database, speaker=name))) == 6
    assert {each.quotation.chain[0].name for each in _all(database)} == {"Kim Jong Un"}


def test_who_was_here_before_the_registry_knew_the_name_is_that_actor(database: str):
    save(database, extraction(TEXT.replace("Ada Roe", "Kim Jong Un"), "Kim Jong Un"))
    execute(database, "UPDATE actors SET identity = 'person:kim jong un', registry_key = NULL WHERE kind = 'person'")
    save(database, extraction(TEXT.replace("Ada Roe", "Ким Чен Ын"), "Ким Чен Ын", "2.txt"))
    assert len(rows(database, "SELECT id FROM actors WHERE kind = 'person'")) == 1


def _all(url: str, **wanted: str) -> list[Record]:
    with store.reading(url) as reader:
        return list(reader.records(Filter(**wanted)))  # type: ignore[arg-type]


def test_merged_they_are_shown_filtered_and_matched_as_one_until_split(database: str):
    save(database, extraction(), extraction(speaker="A. B. Roe", document="2.txt"))
    acting.merge(database, REGISTRY, signed("her maiden name"), ("A. B. Roe", "Ada Roe"))
    assert {each.quotation.chain[0].name for each in _all(database)} == {"Ada Roe"}
    for name in ("Ada Roe", "A. B. Roe"):
        assert len(_all(database, speaker=name)) == 4
    shown = [each for each in _all(database) if each.document == "2.txt"]
    assert {judged.says for each in shown for judged in each.judged} == {"A. B. Roe is Ada Roe"}
    with store.writing(database) as repository:
        assert {each.speaker for each in repository.occurrences()} == {"Ada Roe"}
    assert rows(database, "SELECT name FROM links WHERE role = 'speaker' AND quotation_id = 3") == [("A. B. Roe",)]
    with pytest.raises(JudgementError, match=r"it would go in a circle; withdraw j1 first"):
        acting.merge(database, REGISTRY, signed(), ("Ada Roe", _id(database, "A. B. Roe")))
    acting.split(database, REGISTRY, signed("another woman"), "A. B. Roe", None)
    assert {each.quotation.chain[0].name for each in _all(database)} == {"Ada Roe", "A. B. Roe"}
    assert rows(database, "SELECT retired_reason FROM judgements WHERE id = 1") == [("split: another woman",)]
    with store.reading(database) as reader:
        assert len(reader.apart()) == 1


def _id(url: str, name: str) -> str:
    ((key,),) = rows(url, f"SELECT id FROM actors WHERE name = '{name}'")
    return f"a{key}"


def test_an_alias_is_found_and_means_the_actor_from_then_on(database: str):
    save(database, extraction())
    acting.alias(database, REGISTRY, signed(), "Ada Roe", "The Gatekeeper")
    save(database, extraction(TEXT.replace("Ada Roe", "The Gatekeeper"), "The Gatekeeper", "2.txt"))
    assert len(_all(database, speaker="the gatekeeper")) == 4
    with pytest.raises(
        JudgementError, match=r"'KCNA' would be a name of a\d+ Ada Roe \(person\), and is one of a\d+ KCNA"
    ):
        acting.alias(database, REGISTRY, signed(), "Ada Roe", "KCNA")
    with pytest.raises(JudgementError, match=r"and is one of Reuters \(agency\) in the registry"):
        acting.alias(database, REGISTRY, signed(), "Ada Roe", "Reuters")
    acting.split(database, REGISTRY, signed("no more"), "Ada Roe", "The Gatekeeper")
    save(database, extraction(TEXT.replace("Ada Roe", "The Gatekeeper"), "The Gatekeeper", "3.txt"))
    assert [name for name, _ in {each.quotation.chain[0][1:3] for each in _all(database, document="3.txt")}] == [
        "The Gatekeeper"
    ]


def test_facts_are_set_and_taken_back_and_extraction_does_not_mind(database: str):
    save(database, extraction())
    facts = {"wikidata": "Q42", "kind": "body", "domain": "roe.example", "parent": "KCNA"}
    acting.set_(database, REGISTRY, signed(), "Ada Roe", facts)
    query = (
        "SELECT a.wikidata, a.kind, a.found_kind, a.domain, p.name"
        " FROM actors a LEFT JOIN actors p ON p.id = a.parent_id"
    )
    assert rows(database, f"{query} WHERE a.name = 'Ada Roe'") == [("Q42", "body", "person", "roe.example", "KCNA")]
    assert records(database)[READY].quotation.chain[0].kind is ActorKind.BODY
    before = rows(database, "SELECT id FROM links WHERE retired_run_id IS NULL ORDER BY id")
    save(database, extraction(), ruleset="r2")
    assert rows(database, "SELECT id FROM links WHERE retired_run_id IS NULL ORDER BY id") == before
    acting.set_(database, REGISTRY, signed(hour=13), "Ada Roe", {"wikidata": "Q43"})
    judging.withdraw(database, REGISTRY, signed(), ["j2", "j3", "j4", "j5"])
    assert rows(database, f"{query} WHERE a.name = 'Ada Roe'") == [(None, "person", None, None, None)]


def test_an_identifier_of_two_is_refused(database: str):
    save(database, extraction())
    acting.set_(database, REGISTRY, signed(), "Ada Roe", {"wikidata": "Q42"})
    with pytest.raises(JudgementError, match=r"wikidata Q42 is that of a\d+ Ada Roe \(person\); if they are one"):
        acting.set_(database, REGISTRY, signed(), "KCNA", {"wikidata": "Q42"})


def exported(url: str) -> list[tuple[str, bytes]]:
    with store.reading(url) as reader:
        lines = [json.dumps(as_object(one), ensure_ascii=False) for one in reader.judgements()]
    return [(f"judgements.jsonl:{number}", line.encode()) for number, line in enumerate(lines, 1)]


def test_exported_and_imported_they_come_to_the_same(databases: Databases):
    one, other = databases.migrated(), databases.migrated()
    save(one, extraction(document="0.txt"), extraction(), extraction(speaker="Roe", document="2.txt"))
    save(other, extraction(speaker="Roe", document="2.txt"), extraction())
    judging.speaker(one, REGISTRY, signed(), "q3", "Bea Loe", NEW)
    judging.speaker(one, REGISTRY, signed("a mistake", 11), "q5", "Roe", KNOWN)
    judging.kind(one, REGISTRY, signed(), "q4", Kind.NOT_SPEECH)
    judging.pair(one, REGISTRY, signed(), Decision.SAME, ["q5", "q6"])
    judging.confirm(one, REGISTRY, signed(), "q1")
    acting.merge(one, REGISTRY, signed(), ("Ada Roe", "Bea Loe"))
    acting.set_(one, REGISTRY, signed(), "Bea Loe", {"isni": "0000000121032683"})
    judging.withdraw(one, REGISTRY, signed(), ["j2"])
    done = judging.import_(other, REGISTRY, signed(), exported(one))
    assert (len(done.stored), done.known, done.detached) == (7, 0, 1)

    def said(url: str) -> list[object]:
        found = [each for each in _all(url) if each.document != "0.txt"]
        return sorted((each.document, each.text, each.quotation.kind, each.quotation.chain) for each in found)

    assert said(one) == said(other)
    assert sorted(exported(other)[n][1] for n in range(7)) == sorted(line for _, line in exported(one))
    again = judging.import_(other, REGISTRY, signed(), exported(one))
    assert (again.stored, again.known) == ([], 7)
    judging.withdraw(one, REGISTRY, signed(), ["j1"])
    judging.import_(other, REGISTRY, signed(), exported(one))
    assert rows(other, "SELECT count(*) FROM judgements WHERE retired_at IS NOT NULL") == [(2,)]
    save(other, extraction(document="0.txt"))  # the article that the confirmation waited for
    with store.reading(other) as reader:
        assert reader.counts().detached == 0
    assert store.check(other) == []


def test_one_bad_line_and_nothing_is_imported(databases: Databases):
    one, other = databases.migrated(), databases.migrated()
    for url in (one, other):
        save(url, extraction())
    judge_speaker(one, "Bea Loe")
    acting.merge(one, REGISTRY, signed(), ("Ada Roe", "Bea Loe"))
    lines = exported(one)
    for bad, message in (
        (b"{", r"x:3: no JSON"),
        (lines[0][1].replace(b"2026-11-25", b"2027-11-25"), r"x:3: it was made at 2027-11-25T12:00Z, later than now"),
        (_swapped(lines[1][1]), r"x:3: a\d+ Ada Roe \(person\) is merged into a\d+ Bea Loe \(person\) by j2: it would"),
    ):
        with pytest.raises(JudgementError, match=message):
            judging.import_(other, REGISTRY, signed(), [*lines, ("x:3", bad)])
    assert rows(other, "SELECT count(*) FROM judgements") == [(0,)]
    assert rows(other, "SELECT count(*) FROM actors WHERE name = 'Bea Loe'") == [(0,)]


def _swapped(line: bytes) -> bytes:
    values = json.loads(line)
    parts = {"actor": "other", "other": "actor"}
    values["actors"] = [{**each, "part": parts[each["part"]]} for each in reversed(values["actors"])]
    return json.dumps(values).encode()


def test_an_imported_contradiction_is_named_by_its_line(databases: Databases):
    one, other = databases.migrated(), databases.migrated()
    for url in (one, other):
        save(url, extraction())
    judging.pair(one, REGISTRY, signed(), Decision.SAME, ["q1", "q2"])
    judging.pair(other, REGISTRY, signed(), Decision.DIFFERENT, ["q1", "q2"])
    judging.import_(
        other, REGISTRY, signed(), exported(one)
    )  # one question, answered at the same time: the first stays
    assert sorted(rows(other, "SELECT decision, retired_at IS NULL FROM judgements")) in (
        [("different", False), ("same", True)],
        [("different", 0), ("same", 1)],
    )


def test_aliases_of_media_reach_the_extraction(database: str, tmp_path: Path):
    text = "“We will open the northern gate on Monday,” Ana Petrova told Pyongyang Wire.\n"
    (tmp_path / "1.txt").write_text(text, encoding="utf-8")
    lines = json.dumps({"id": "1.txt", "url": "https://wire.example/1"})
    (tmp_path / "meta.jsonl").write_text(lines, encoding="utf-8")

    def ingested() -> list[str]:
        done = ingest(database, read([str(tmp_path)], "utf-8", io.BytesIO()), REGISTRY, None, lambda _: None)
        return [str(status) for status, documents in done.documents.items() if documents]

    assert ingested() == ["new"]
    with store.writing(database, REGISTRY) as repository:
        found = REGISTRY.get("kcna")
        assert found is not None
        repository.judging.registered(found)
    acting.alias(database, REGISTRY, signed(), "KCNA", "Pyongyang Wire")
    acting.set_(database, REGISTRY, signed(), "KCNA", {"domain": "wire.example"})
    assert ingested() == ["revised"]  # whose it is follows from its address now
    assert [link.name for link in _all(database)[0].quotation.chain] == ["Ana Petrova", "KCNA"]
    assert ingested() == ["unchanged"]


def test_judgements_of_the_first_schema_are_carried_up_and_down(own_database: str):
    migrate(own_database, "0001")
    _fill_first(own_database)
    store.upgrade(own_database)
    with store.reading(own_database) as reader:
        found = reader.judgements()
    assert [(str(one.decision), one.value, [s.quotation_id for s in one.quotations]) for one in found] == [
        ("speaker", None, [1]),
        ("kind", "not_speech", [1]),
        ("same", None, [1, 2]),
        ("merge", None, []),
        ("unsure", None, [1]),
    ]
    assert found[0].quotations[0].content == "Yes"
    assert [actor.name for actor in found[3].actors] == ["Ada", "Bea"]
    assert store.check(own_database) == []
    old = (
        "SELECT id, decision, quotation_id, other_quotation_id, actor_id, other_actor_id, retired_by"
        " FROM judgements ORDER BY id"
    )
    migrate(own_database, "0001")
    assert rows(own_database, old) == [
        (1, "speaker", 1, None, 1, None, None),
        (2, "not_speech", 1, None, None, None, "bea"),
        (3, "merge", 1, 2, None, None, None),
        (4, "merge", None, None, 1, 2, None),
        (5, "unsure", 1, None, None, None, None),
    ]


def _fill_first(url: str) -> None:
    when = "'2026-11-22 12:00:00+00:00'"
    for statement in (
        "INSERT INTO actors (id, identity, name, folded)"
        " VALUES (1, 'name:ada', 'Ada', 'ada'), (2, 'name:bea', 'Bea', 'bea')",
        f"INSERT INTO runs (id, kind, version, ruleset, started_at) VALUES (1, 'ingest', '1', 'r', {when})",
        "INSERT INTO aliases (id, actor_id, name, folded) VALUES (1, 1, 'A.', 'a.')",
        "INSERT INTO articles (id, identity, run_id) VALUES (1, 'url:a', 1)",
        "INSERT INTO revisions (id, article_id, number, document, sha256, encoding, text, precision, read_at, run_id)"
        f" VALUES (1, 1, 1, 'a.txt', '{'0' * 64}', 'utf-8', 'Yes No', 'none', {when}, 1)",
        "INSERT INTO spans (id, revision_id, start_offset, end_offset, exact, prefix, suffix)"
        " VALUES (1, 1, 0, 3, 'Yes', '', ' No'), (2, 1, 4, 6, 'No', 'Yes ', '')",
        "INSERT INTO quotations (id, revision_id, kind, kind_reason, start_offset, end_offset, content,"
        " context_span_id, run_id)"
        " VALUES (1, 1, 'direct', 'r', 0, 3, 'Yes', 1, 1), (2, 1, 'direct', 'r', 4, 6, 'No', 2, 1)",
        "INSERT INTO quotation_spans (quotation_id, position, span_id) VALUES (1, 0, 1), (2, 0, 2)",
        "INSERT INTO judgements (id, decision, quotation_id, other_quotation_id, actor_id, other_actor_id, reason,"
        " made_by, made_at, retired_by, retired_at) VALUES"
        f" (1, 'speaker', 1, NULL, 1, NULL, 'why', 'ada', {when}, NULL, NULL),"
        f" (2, 'not_speech', 1, NULL, NULL, NULL, 'why', 'ada', {when}, 'bea', {when}),"
        f" (3, 'merge', 1, 2, NULL, NULL, 'why', 'ada', {when}, NULL, NULL),"
        f" (4, 'merge', NULL, NULL, 1, 2, 'why', 'ada', {when}, NULL, NULL),"
        f" (5, 'unsure', 1, NULL, NULL, NULL, 'why', 'ada', {when}, NULL, NULL)",
    ):
        execute(url, statement)
