"""The shipped file keeps what its format promises."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import provenance.actors
from provenance.actors.fold import key, words
from provenance.actors.registry import load
from provenance.actors.rows import COUNTRIES, KINDS, Row, read
from provenance.model import MEDIA

ROWS = read(Path(provenance.actors.__file__).parent / "data" / "actors.jsonl")
PEOPLE = read(Path(provenance.actors.__file__).parent / "data" / "people.jsonl")
REGISTRY = load()
# Names that several media of the world share: they resolve to none of them.
SHARED = set(
    "ABC|APA|APS|CNA|Daily Star|Insider|The Insider|KNA|MBC|NTV|The Nation|Post|RTS|SBS|Standard|The Standard|Times|"
    "The Times|The National|Today|ntv".split("|")
)


def names(row: Row) -> tuple[str, ...]:
    return (row.name, *row.aliases, *row.forms, *row.descriptions, *row.shows, *row.generic)


def test_there_are_enough_media():
    kinds = Counter(row.kind for row in ROWS)
    assert kinds["agency"] >= 70
    assert sum(kinds[kind.value] for kind in MEDIA) >= 150
    assert kinds["platform"] >= 15


def test_keys_are_unique_and_kinds_and_countries_known():
    everybody = ROWS + PEOPLE
    assert len({row.key for row in everybody}) == len(everybody) == len(REGISTRY)
    assert {row.kind for row in ROWS} <= set(KINDS) - {"person"}
    assert {row.kind for row in PEOPLE} == {"person"}
    assert {row.country for row in everybody if row.country} <= COUNTRIES
    assert len(COUNTRIES) == 249


def test_parents_exist_and_domains_are_lower_case_hosts_of_one_actor():
    keys = {row.key for row in ROWS}
    assert {row.parent for row in ROWS if row.parent} <= keys
    hosts = [host for row in ROWS for host in row.hosts]
    assert len(set(hosts)) == len(hosts)
    assert all(host == host.lower() and not host.startswith("www.") and "/" not in host for host in hosts)


def test_every_name_resolves_to_its_actor_or_is_known_to_be_shared():
    for row in ROWS:
        for name in names(row):
            found = REGISTRY.candidates(name)
            assert row.key in {actor.key for actor in found}, name
            assert (len(found) > 1) == (name in SHARED), name
            assert REGISTRY.resolve(name) == (None if name in SHARED else REGISTRY.get(row.key)), name


def test_every_name_that_needs_no_context_is_found_in_text():
    for row in ROWS:
        for name in set(names(row)) - {said for generic in row.generic for said in (generic, f"The {generic}")}:
            if name.endswith(")"):  # "ABC (Spain)" is how reports print it, not how texts do
                continue
            text = f"| {name} |"
            ((span, actors),) = REGISTRY.mentions(text)
            assert key(words(text[span.start : span.end])) == key(words(name)), name
            assert row.key in {actor.key for actor in actors}, name


def test_every_shared_name_is_shared():
    assert {name for name in SHARED if len(REGISTRY.candidates(name)) < 2} == set()


def test_every_domain_leads_to_its_actor():
    for row in ROWS:
        for host in row.hosts:
            assert REGISTRY.by_domain(host) == REGISTRY.by_domain(f"www.{host}") == REGISTRY.get(row.key)


def test_a_row_says_nothing_twice():
    for row in ROWS:
        again = {name: count for name, count in Counter(names(row)).items() if count > 1 and name != row.name}
        assert again == {}, row.key


def test_the_file_is_sorted_by_kind():
    order = ["agency", "broadcaster", "paper", "platform"]
    assert [row.kind for row in ROWS] == sorted((row.kind for row in ROWS), key=order.index)


def test_a_person_is_found_in_every_script_and_spelling_and_never_as_a_medium():
    for name in ("Kim Jong Un", "Kim Jong-un", "KIM JONG-UN", "Ким Чен Ын", "Кім Чен Ин", "김정은"):
        found = REGISTRY.person(name)
        assert found is not None, name
        assert found.key == "kim-jong-un"
    assert REGISTRY.person("Kim") is None
    assert REGISTRY.resolve("Kim Jong Un") is None
    assert list(REGISTRY.scan("Kim Jong Un and Vladimir Putin met.")) == []


def test_no_name_of_a_person_is_another_persons():
    for row in PEOPLE:
        for name in (row.name, *row.aliases):
            found = REGISTRY.person(name)
            assert found is not None, name
            assert found.key == row.key
