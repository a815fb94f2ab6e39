"""Judgements survive as JSON Lines, and a bad line is named with its remedy."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import JudgementError
from provenance.judge.exchange import as_object, parse
from provenance.judge.model import Decision, Judgement, Named, Part, Subject, digest
from provenance.model import ActorKind, Span

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
SUBJECT = Subject("url:a", "a.txt", "The Paper", "0" * 64, (Span(1, 14),), "We are ready,")
OTHER = SUBJECT._replace(article="url:b")
ADA = Named(Part.SPEAKER, "Ada Roe", ActorKind.PERSON, "person:ada roe")
KIM = Named(Part.SPEAKER, "Kim", ActorKind.PERSON, "", "url:a")
LINE = as_object(Judgement(Decision.SPEAKER, "the tape", "ada", AT, (SUBJECT,), (ADA,)))


@pytest.mark.parametrize(
    "one",
    [
        Judgement(Decision.SPEAKER, "the tape", "ada", AT, (SUBJECT,), (ADA,)),
        Judgement(Decision.SPEAKER, "the tape", "ada", AT, (SUBJECT,), (KIM,)),
        Judgement(Decision.SPEAKER, "the tape", "ada", AT, (SUBJECT,)),
        Judgement(Decision.KIND, "a title", "ada", AT, (SUBJECT,), value="not_speech"),
        Judgement(Decision.SAME, "one", "ada", AT, (SUBJECT, OTHER)),
        Judgement(Decision.UNSURE, "hm", "ada", AT, (SUBJECT, OTHER)),
        Judgement(Decision.ALIAS, "so", "ada", AT, (), (ADA._replace(part=Part.ACTOR),), value="A. Roe"),
        Judgement(
            Decision.SET, "so", "ada", AT, (), (ADA._replace(part=Part.ACTOR),), field="wikidata", value="Q42",
            retired_by="bea", retired_at=AT, retired_reason="no",
        ),
    ],
)  # fmt: skip
def test_there_and_back(one: Judgement):
    back = parse(json.dumps(as_object(one)).encode(), "x:1")
    assert back == one
    assert digest(back) == digest(one)


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text))
def test_any_words_survive(words: str):
    if any(0xD800 <= ord(char) < 0xE000 for char in words):
        return
    one = Judgement(Decision.SPEAKER, words, "ada", AT, (SUBJECT._replace(content=words),), (ADA,))
    assert parse(json.dumps(as_object(one)).encode(), "x:1") == one


def changed(**values: object) -> bytes:
    return json.dumps({**LINE, **values}).encode()


def quotation(**values: object) -> list[dict[str, object]]:
    return [{**LINE["quotations"][0], **values}]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "x:1: no JSON: Expecting property name enclosed in double quotes; write one JSON object a line"),
        (b"[]", "x:1: no JSON object; write it as `provenance judge export` does"),
        (b"\xff", "x:1: no UTF-8 at byte 0 of the line; save the file as UTF-8"),
        (b"[" * 100_000, "x:1: no JSON: it cannot be read; write one JSON object a line"),
        (changed(mood="x"), "x:1: unknown key 'mood'; use only decision, quotations, actors"),
        (changed(decision="guess"), "x:1: \"decision\" is 'guess'; use one of speaker, intermediary, kind"),
        (changed(reason=None), 'x:1: "reason" is missing'),
        (changed(reason=" "), 'x:1: "reason" is no text'),
        (changed(reason="a\0b"), 'x:1: "reason" is no text'),
        (changed(by=7), 'x:1: "by" is no text'),
        (
            changed(at="yesterday"),
            "x:1: \"at\" is 'yesterday', no time with its zone; write it as 2025-12-13T08:30:00Z",
        ),
        (changed(at="2025-12-13T08:30:00"), "no time with its zone"),
        (changed(quotations=[]), "x:1: speaker is about 0 quotations, not 1"),
        (changed(quotations=quotation() * 2), "x:1: speaker is about 2 quotations, not 1"),
        (changed(quotations="q1"), 'x:1: "quotations" is no list'),
        (changed(quotations=quotation(spans=[[3, 1]])), r'x:1: "spans" is no list of \[start, end\]'),
        (changed(quotations=quotation(spans=[[0, True]])), r'x:1: "spans" is no list of \[start, end\]'),
        (changed(quotations=quotation(text=None)), 'x:1: "text" is missing'),
        (changed(decision="same", actors=[], quotations=quotation() * 2), "x:1: both quotations are the same one"),
        (changed(decision="kind", actors=[]), 'x:1: "value" is None; use one of direct, mixed'),
        (changed(decision="kind"), 'x:1: "actors" are not those of a judgement of kind'),
        (changed(actors=LINE["actors"] * 2), 'x:1: "actors" are not those of a judgement of speaker'),
        (changed(decision="merge", quotations=[]), 'x:1: "actors" are not those of a judgement of merge'),
        (
            changed(actors=[{**LINE["actors"][0], "identity": None}]),
            'x:1: an actor has either "identity" or "article"',
        ),
        (changed(actors=[{**LINE["actors"][0], "identity": "article:1:x"}]), "x:1: \"identity\" is 'article:1:x'"),
        (changed(withdrawn={"by": "x"}), 'x:1: "at" is missing'),
    ],
)
def test_a_bad_line_is_named(line: bytes, message: str):
    with pytest.raises(JudgementError, match=message):
        parse(line, "x:1")
