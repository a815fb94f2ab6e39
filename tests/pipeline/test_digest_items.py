"""Items of digests: credits in brackets, sources cited in a line, what leads to other texts; and desks of a medium."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract


def quotations(text: str, outlet: str = "The Sentinel") -> list[Quotation]:
    return list(extract(Article("a.txt", text, "", outlet=outlet, lang="en"), load()).quotations)


def media(q: Quotation) -> list[str]:
    return [link.name for link in q.chain if link.role is Role.INTERMEDIARY]


def one(text: str, words: str, outlet: str = "The Sentinel") -> Quotation:
    return next(q for q in quotations(text, outlet) if q.kind is not Kind.INDIRECT and words in q.words(text))


@pytest.mark.parametrize(
    ("item", "links"),
    [
        ('"The wheel has not turned since May," a miller said. (The Northern Fenman)', ["Northern Fenman"]),
        ('"The wheel has not turned since May," a miller said. (The Times of Lower Fen)', ["Times of Lower Fen"]),
        ('A miller said the wheel "never turned". (Reuters, citing the Velden Herald)', ["Velden Herald", "Reuters"]),
        ('"The wheel has not turned since May," a miller told The Times of Lower Fen.', ["Times of Lower Fen"]),
        ('"The wheel has not turned since May," a miller told Fen Broadcasting Station.', ["Fen Broadcasting Station"]),
        ('"The wheel has not turned since May," a miller said. (In May the pond was full.)', []),
    ],
)
def test_who_an_item_is_from(item: str, links: list[str]):
    text = f"The mill is idle, and nobody knows for how long.\n\n- Mill: {item}"
    assert media(one(text, "turn")) == links
    assert [q.words(text) for q in quotations(text) if q.kind is Kind.INDIRECT and "Herald" in q.words(text)] == []


def test_a_weekly_that_is_told_by_its_town_is_not_the_town():
    text = (
        "In a talk with the Compass, a Lisbon weekly, Ada Crane went on. "
        '"I closed it by hand," the paper quoted her as saying.'
    )
    assert media(one(text, "I closed it")) == ["Compass"]


def test_a_desk_is_no_other_medium_than_its_house():
    text = 'Ada Crane told BBC Sport that she would row. "I closed the gate by hand," she said.'
    assert media(one(text, "I closed", outlet="BBC Sport")) == []
    assert media(one(text, "I closed", outlet="The Sentinel")) == ["BBC"]


@pytest.mark.parametrize(
    "line",
    [
        'Sources: Reuters, "Millers down tools in the fen"; The Sentinel, "Wheel stops after a dry month"',
        "Read more from The Sentinel:\n'Dry wheel' taken to pieces\nWhat is a sluice?",
        'The guild signed the Declaration "On Lasting Water" and went home.',
        'The weir is part of what the council calls the "Green Ring".',
    ],
)
def test_titles_and_names_of_plans_are_no_speech(line: str):
    text = f"The mill is idle, and nobody knows for how long.\n\n{line}"
    assert [q.words(text) for q in quotations(text) if q.kind not in (Kind.NOT_SPEECH, Kind.INDIRECT)] == []


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("- Guild leader says wheel 'will turn again' - sentinel.example", "Guild leader"),
        ('What ministers call "a lake in all but name" is a field.', "ministers"),
    ],
)
def test_what_somebody_says_is_speech_beside_them(line: str, speaker: str):
    text = f"The mill is idle, and nobody knows for how long.\n\nSources:\n{line}"
    found = [q for q in quotations(text) if q.kind is Kind.MIXED]
    assert [q.attribution.name for q in found if q.attribution] == [speaker]


SIGNED = "Nobody turned the wheel. Nobody will turn it in June. — Ivo Marsh"


def test_words_that_somebody_signs_of_whom_the_article_tells():
    told = f"The miller Ivo Marsh has gone home, and the wheel is idle.\n\n{SIGNED}"
    untold = f"The wheel is idle, and nobody knows for how long.\n\n{SIGNED}"
    assert [(q.kind, q.attribution.name) for q in quotations(told) if q.attribution] == [(Kind.BLOCK, "Ivo Marsh")]
    assert [q for q in quotations(untold) if q.kind is Kind.BLOCK] == []


def test_who_sells_hats_is_no_sign():
    text = 'The mill is idle.\n\n"I stand here in the rain," a hat seller told a neighbour.'
    assert one(text, "in the rain").kind is Kind.DIRECT


def test_words_under_a_heading_for_them_are_signed():
    text = (
        "The wheel is idle.\n\nQuote of the week\n\nThe letter, not the fine, hurts millers.\n\n— Dov Hale, Fen Guild"
    )
    assert [(q.kind, q.attribution.name) for q in quotations(text) if q.attribution] == [(Kind.BLOCK, "Dov Hale")]
