"""What judgements make of actors: merges to their ends, names given and taken, facts set and unset."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from provenance.actors.rows import isni_holds
from provenance.errors import JudgementError
from provenance.judge.actors import checked, roots, settle
from provenance.judge.model import Decision, Judgement, Named, Part

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


def on(decision: Decision, *names: str, hours: int = 0, retired: bool = False, **more: str) -> Judgement:
    parts = (Part.ACTOR, Part.OTHER)
    actors = tuple(Named(part, name, None, name) for part, name in zip(parts, names, strict=False))
    when = AT + timedelta(hours=hours)
    gone = {"retired_by": "bea", "retired_at": AT, "retired_reason": "wrong"} if retired else {}
    return Judgement(decision, "why", "ada", when, (), actors, **more, **gone)


def test_merges_come_to_the_last_of_them():
    done = settle([on(Decision.MERGE, "a", "b"), on(Decision.MERGE, "b", "c"), on(Decision.MERGE, "x", "c")])
    assert done.merged == {"a": "c", "b": "c", "x": "c"}


def test_a_merge_withdrawn_is_none():
    assert settle([on(Decision.MERGE, "a", "b", retired=True)]).merged == {}


def test_a_circle_is_left_alone():
    assert roots({"a": "b", "b": "a", "c": "a", "d": "e"}) == {"d": "e"}


def test_names_given_and_taken():
    given, taken = on(Decision.ALIAS, "a", value="A."), on(Decision.SPLIT, "a", value="A.", hours=1)
    assert settle([given]).names == {("a", "A."): True}
    assert settle([given, taken]).names == {("a", "A."): False}
    back = taken._replace(retired_at=AT, retired_by="bea", retired_reason="wrong")
    assert settle([given, back]).names == {("a", "A."): True}
    assert settle([back]).names == {("a", "A."): True}  # the registry's name, as before
    assert settle([on(Decision.ALIAS, "a", value="A.", retired=True), back]).names == {("a", "A."): False}


def test_a_fact_stands_as_the_latest_sets_it_and_else_as_it_was():
    old = on(Decision.SET, "a", field="wikidata", value="Q1", previous="Q0", retired=True)
    new = on(Decision.SET, "a", field="wikidata", value="Q2", previous="Q0", hours=1)
    assert settle([old, new]).facts == {("a", "wikidata"): "Q2"}
    assert settle([old]).facts == {("a", "wikidata"): "Q0"}


def test_a_parent_is_an_actor():
    assert settle([on(Decision.SET, "a", "b", field="parent", value="B")]).facts == {("a", "parent"): "b"}


@pytest.mark.parametrize("isni", ["0000000121032683", "0000000121707484", "000000012146438X"])
def test_isni_that_are_right(isni: str):
    assert isni_holds(isni)
    assert not isni_holds(isni[:-1] + ("1" if isni[-1] != "1" else "2"))


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("isni", " 0000 0001 2146-438x ", "000000012146438X"),
        ("wikidata", "Q42", "Q42"),
        ("domain", "news.example", "news.example"),
        ("kind", "agency", "agency"),
        ("country", "KP", "KP"),
    ],
)
def test_facts_as_they_are_stored(field: str, value: str, stored: str):
    assert checked(field, value) == stored


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("isni", "0000000121032684", "does not check the others; copy it again"),
        ("isni", "12", "'12' is no isni; write an ISNI of sixteen digits"),
        ("wikidata", "42", "'42' is no wikidata; write a Wikidata item, such as 'Q42'"),
        ("domain", "https://news.example/", "is no domain; write a lower-case host name"),
        ("kind", "radio", "'radio' is no kind of actor; use one of person"),
        ("country", "UK", "'UK' is no country"),
    ],
)
def test_facts_that_are_refused(field: str, value: str, message: str):
    with pytest.raises(JudgementError, match=message):
        checked(field, value)
