"""Interviews printed as questions and answers without marks: whose the answers are, and what they quote."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Quotation, Role
from provenance.pipeline.extraction import extract

TURNS = """You told the Penrith Echo, "The dam is a joke." Do you regret that?

I regret the word. I meant the plan.

When did you first hear of the leak?

From a bus driver in Leeds. He leans over and says, "Your mill is wet." I thanked him.

What did your wife say?

My wife told me, "Sell it, Jan, and buy a boat." I may do that.

Back in the village, people are calm. "It rains," the councillor Paul Reeve said."""
HEAD = "The miller of the upper dam\n\nJan Eklund has run the mill since 1990. The engineer Nora Tull has left it.\n\n"


def read(intro: str, turns: str = TURNS) -> list[tuple[str, str, str | None, list[str]]]:
    """Kind, words, speaker and media of each quotation that is no indirect speech."""
    article = Article("a.txt", f"{HEAD}{intro}\n\n{turns}", "", outlet="The Bay Sentinel", lang="en")
    found = [q for q in extract(article, load()).quotations if q.kind != "indirect"]
    return [(q.kind, q.words(article.text), q.attribution.name if q.attribution else None, _media(q)) for q in found]


def _media(q: Quotation) -> list[str]:
    return [link.name for link in q.chain if link.role is Role.INTERMEDIARY]


@pytest.mark.parametrize(
    "intro",
    [
        "Eklund, 63, is calm. He spoke with the Sentinel on Monday. The interview has been edited for length.",
        "Eklund spoke to The Bay Sentinel at his mill. This conversation has been condensed.",
        "On Monday, Jan Eklund, who is 63, sat down with us.",
        "We spoke to Jan Eklund at his mill.",
        "The Sentinel talked to Jan Eklund at his mill.",
        "In conversation with Jan Eklund.",
    ],
)
def test_answers_are_those_of_whom_the_introduction_says_to_have_spoken(intro: str):
    assert read(intro) == [
        ("direct", "The dam is a joke.", "Jan Eklund", ["Penrith Echo"]),
        ("block", "I regret the word. I meant the plan.", "Jan Eklund", []),
        ("block", TURNS.split("\n\n")[3], "Jan Eklund", []),
        ("direct", "Your mill is wet.", "bus driver", ["Jan Eklund"]),
        ("block", TURNS.split("\n\n")[5], "Jan Eklund", []),
        ("direct", "Sell it, Jan, and buy a boat.", "My wife", ["Jan Eklund"]),
        ("direct", "It rains,", "Paul Reeve", []),
    ]


@pytest.mark.parametrize(
    ("intro", "turns"),
    [
        ("Eklund has written a book.", TURNS),
        ("Eklund spoke with farmers on Monday.", TURNS),
        (
            "Eklund spoke with the Sentinel on Monday.",
            "Why does it rain?\n\nClouds are heavy.\n\nWhere?\n\nIn Leeds.\n\nWhen will it stop?\n\nIn June.",
        ),
        ("Eklund spoke with the Sentinel on Monday.", "Are you well?\n\nI am.\n\nAre you sure?\n\nYes."),
    ],
)
def test_an_essay_or_two_questions_are_no_interview(intro: str, turns: str):
    assert "block" not in {kind for kind, *_ in read(intro, turns)}
