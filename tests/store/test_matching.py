"""Utterances keep their ids and rows while they stay the same, and the larger part keeps the id when they do not."""

from __future__ import annotations

from random import Random

from conftest import Databases
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ALTERED, VERBATIM, article, ingest, keys, match, quotation, rows, together

from provenance import store
from provenance.actors.registry import load
from provenance.model import ActorKind, Extraction, Kind, Utterance

CURRENT = "SELECT quotation_id, utterance_id FROM reproductions WHERE retired_run_id IS NULL ORDER BY quotation_id"


def six(url: str) -> list[int]:
    """Six quotations of one article each; their ids."""
    text = "“We are ready,” Ada Roe said."
    found = (quotation(text, "We are ready,", "Ada Roe"),)
    ingest(url, *(Extraction(article(f"{n}.txt", text, outlet=f"Outlet {n}"), found) for n in range(6)))
    return keys(url)


def state(url: str) -> list[list[tuple[object, ...]]]:
    tables = {"utterances": "id", "reproductions": "id", "differences": "1, 2", "reproduction_flags": "1, 2"}
    return [rows(url, f"SELECT * FROM {table} ORDER BY {order}") for table, order in tables.items()]


def test_matching_twice_changes_nothing(database: str):
    a, b, c, d, e, f = six(database)
    utterances = [Utterance(b, {a: ALTERED, b: VERBATIM}), together(c, d, e), together(f)]
    match(database, *utterances)
    before = state(database)
    match(database, *utterances)
    assert state(database) == before
    assert store.check(database) == []


def test_the_larger_part_keeps_the_id(database: str):
    a, b, c, d, e, f = six(database)
    match(database, together(a, b, c, d, e), together(f))
    match(database, together(a, b), together(c, d, e), together(f))
    assert rows(database, CURRENT) == [(a, 3), (b, 3), (c, 1), (d, 1), (e, 1), (f, 2)]


def test_where_no_part_is_more_than_half_the_largest_keeps_the_id(database: str):
    a, b, c, d, e, f = six(database)
    match(database, together(a, b, c, d, e, f))
    match(database, together(a), together(b, c), together(d, e, f))
    assert dict(rows(database, CURRENT))[d] == 1
    match(database, together(a, b, c, d), together(e), together(f))
    assert store.check(database) == []


def test_a_union_keeps_the_id_of_the_larger(database: str):
    a, b, c, d, e, f = six(database)
    match(database, together(a, b), together(c, d, e), together(f))
    match(database, together(a, b, c, d, e), together(f))
    assert rows(database, CURRENT) == [(a, 2), (b, 2), (c, 2), (d, 2), (e, 2), (f, 3)]
    assert rows(database, "SELECT id FROM utterances WHERE retired_run_id IS NOT NULL") == [(1,)]


def test_unchanged_members_of_a_changed_utterance_keep_their_rows(database: str):
    a, b, c, *_ = six(database)
    match(database, together(a, b))
    match(database, together(a, b, c))
    assert rows(database, "SELECT quotation_id, run_id, retired_run_id FROM reproductions ORDER BY id") == [
        (a, 2, None),
        (b, 2, None),
        (c, 3, None),
    ]


def test_another_reference_is_another_row(database: str):
    a, b, *_ = six(database)
    match(database, together(a, b, reference=a))
    match(database, together(a, b, reference=b))
    query = "SELECT quotation_id FROM reproductions WHERE is_reference AND retired_run_id IS NULL"
    assert rows(database, query) == [(b,)]
    assert rows(database, CURRENT) == [(a, 1), (b, 1)]


def test_the_reference_may_move_to_another_utterance(database: str):
    a, b, c, d, *_ = six(database)
    match(database, together(a, b, c, reference=a), together(d))
    match(database, together(b, c, reference=b), together(d, a))
    assert store.check(database) == []


def test_what_is_retired_by_a_revision_is_found_by_the_check_until_it_is_matched(database: str):
    a, *others = six(database)
    match(database, together(a, *others))
    text = "“We were ready,” Ada Roe said."
    ingest(database, Extraction(article("0.txt", text, outlet="Outlet 0"), (quotation(text, "We were ready,"),)))
    assert store.check(database) == ["utterances: u1 has no reference among its members; run `provenance match`"]
    match(database, together(*keys(database)))
    assert store.check(database) == []
    assert {utterance for _, utterance in rows(database, CURRENT)} == {1}


def test_occurrences_say_what_matching_needs(database: str):
    text = "“Ready,” Ada Roe said. The “Iron Lady” opens. KCNA said: “It flew.”"
    found = (
        quotation(text, "Ready,", "Ada Roe"),
        quotation(text, "Iron Lady", kind=Kind.NOT_SPEECH),
        quotation(text, "It flew.", "KCNA", speaker_kind=ActorKind.AGENCY),
    )
    own = article("own", text, outlet="Korean Central News Agency", published="2025-12-13", lang="en")
    site = article("site", text, url="http://www.kcna.kp/en/1")
    other = article("other", text, outlet="KCNA Watch", url="https://notkcna.kp/1")
    ingest(database, *(Extraction(told, found) for told in (own, site, other)), registry=load())
    with store.writing(database) as repository:
        occurrences = list(repository.occurrences())
    assert [(one.text, one.speaker, one.document, one.primary) for one in occurrences] == [
        ("Ready,", "Ada Roe", 1, False),
        ("It flew.", "KCNA", 1, True),
        ("Ready,", "Ada Roe", 2, False),
        ("It flew.", "KCNA", 2, True),
        ("Ready,", "Ada Roe", 3, False),
        ("It flew.", "KCNA", 3, False),
    ]
    first = occurrences[0]
    assert (first.outlet, first.published, first.lang) == ("Korean Central News Agency", "2025-12-13", "en")
    assert (first.position, first.context, first.kind) == (1, text, Kind.DIRECT)


partitions = st.lists(st.integers(0, 3), min_size=6, max_size=6)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(partitions, st.randoms(use_true_random=False)), min_size=2, max_size=4))
def test_after_any_rounds_the_last_one_holds(databases: Databases, rounds: list[tuple[list[int], Random]]):
    url = databases.emptied()
    members = six(url)
    for labels, chance in rounds:
        groups: dict[int, list[int]] = {}
        for key, label in zip(members, labels, strict=True):
            groups.setdefault(label, []).append(key)
        utterances = [
            Utterance(chance.choice(group), {key: chance.choice([VERBATIM, ALTERED]) for key in group})
            for group in groups.values()
        ]
        chance.shuffle(utterances)
        match(url, *utterances)
        with store.reading(url) as db:
            records = list(db.records())
        stored: dict[str | None, dict[int, object]] = {}
        for record in records:
            stored.setdefault(record.quote_id, {})[int(record.quotation_id[1:])] = record.verdict
        references = {int(record.quotation_id[1:]) for record in records if record.is_reference}
        assert sorted(map(repr, stored.values())) == sorted(repr(dict(sorted(u.members.items()))) for u in utterances)
        assert references == {utterance.reference for utterance in utterances}
        assert store.check(url) == []
