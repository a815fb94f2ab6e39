"""Statements without marks that an article announces and prints."""

from __future__ import annotations

import pytest

from provenance import article, extract
from provenance.model import Kind

HARBOUR = """\
Harbour Board Issues Statement

Port Anselm, March 3 (ONA) -- Mira Tolland, chair of the Harbour Board, issued the following statement on March 3:

The dredger was in our waters and nowhere else. Its log has been handed to the inspectors.

We shall not answer insults. The Board "has nothing to hide" and will show it.

On the same day the secretary of the Pilots' League gave the following answer to a question put by ONA:

No pilot refused to sail. -0-

www.ona.example (March 3)
"""


def blocks(text: str) -> list[tuple[str | None, list[str], str]]:
    found = extract(article(text, outlet="ONA", lang="en"))
    return [
        (
            q.attribution.name if q.attribution else None,
            [text[start:end] for start, end in q.spans],
            q.reason,
        )
        for q in found.quotations
        if q.kind is Kind.BLOCK
    ]


def test_each_statement_runs_to_the_next_announcement_or_the_end_mark():
    first, second = blocks(HARBOUR)
    assert first[0] == "Mira Tolland"
    assert first[1] == [
        "The dredger was in our waters and nowhere else. Its log has been handed to the inspectors.",
        'We shall not answer insults. The Board "has nothing to hide" and will show it.',
    ]
    assert second[0] is not None
    assert "secretary of the Pilots' League" in second[0]
    assert second[1] == ["No pilot refused to sail."]
    assert all(reason == "a statement that the article announces and prints" for _, _, reason in (first, second))


CLUB = """\
Rowing club parts with its coach

The Tarn Rowing Club, which met on Sunday, issued the following statement:

The committee and Jan Eklund have agreed to part.

We thank him for nine summers and wish him calm water.

Eklund won the Tarn Cup twice.

Asked about it at the boathouse, he shook his head. "I read it in the paper," he said.
"""


def test_a_statement_without_an_end_mark_goes_on_while_it_says_we():
    (only,) = blocks(CLUB)
    assert only[0] == "Tarn Rowing Club"
    assert only[1] == [
        "The committee and Jan Eklund have agreed to part.",
        "We thank him for nine summers and wish him calm water.",
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "The lake froze in January, and the boats were laid up.",
        "Jan Eklund, who coached it for nine years, told the Tarn Post that we all lose by it.",
        '"We lose by it," Nora Tull said.',
        "Where the boats go now",
        "The club has not responded to our questions.",
    ],
)
def test_what_the_outlet_tells_behind_a_statement_is_none_of_it(behind: str):
    text = CLUB.replace("We thank him for nine summers and wish him calm water.", behind)
    assert [spans for _, spans, _ in blocks(text)] == [["The committee and Jan Eklund have agreed to part."]]


def test_behind_a_dateline_the_bulletin_is_the_statement():
    text = HARBOUR.replace(" -0-", "").replace("www.ona.example (March 3)\n", "")
    text = text.partition("On the same day")[0] + "No ship may pass the boom before the spring.\n"
    (only,) = blocks(text)
    assert only[1][-1] == "No ship may pass the boom before the spring."


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("This has just come in from Mira Tolland, the board's chair:", "Mira Tolland"),
        ("In a memo to the crews, Mira Tolland set out the plan. Here's the key part:", "Mira Tolland"),
        ("Mira Tolland was out. A statement from the Harbour Board said:", "Harbour Board"),
        ("Mira Tolland said in a letter to the crews:", "Mira Tolland"),
    ],
)
def test_lines_that_announce_what_somebody_writes(line: str, who: str):
    said = "We were slow, and I am sorry for it. No crew will sail again without a log."
    (only,) = blocks(f"Board speaks\n\n{line}\n\n{said}\n\nThe boom stays shut.\n")
    assert only[0] == who
    assert only[1] == [said]


@pytest.mark.parametrize(
    "line",
    [
        "In May Mira Tolland set out the plan. Here's the key part:",
        "Mira Tolland was out. A plaque on the door of the Harbour Board:",
        "Here are the dates that came from Mira Tolland:",
    ],
)
def test_lines_that_announce_nobodys_writing(line: str):
    assert blocks(f"Board speaks\n\n{line}\n\nWe open at noon on Monday, and at two on Friday.\n\nBye.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "The board released the following statement:\n\n“We are sorry,” it said.\n\nFans were not impressed.\n",
        "The board released the following dates:\n\nThe first match is on Monday, the second a week later.\n",
        "The board will answer the following questions:\n\nWho pays? Nobody knows what the board will say.\n",
        "The chair read the statement in full on Monday.\n\nThe fans went home and nobody asked for more.\n",
        "Read the following statement:\n\nRelated stories\n",
    ],
)
def test_what_marks_or_lists_say_is_no_statement(text: str):
    assert blocks(text) == []
